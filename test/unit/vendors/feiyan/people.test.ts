// Feiyan's side of profiles, virtual users, widgets and the project's accounts: what is sent, and what answers of every printed form mean.
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../transport/caller-kit.js';
import { type FeiyanAnswer, type FeiyanCall, scope, startFeiyan } from './feiyan-kit.js';

const TOKEN: FeiyanAnswer = { data: { cloudToken: 'cloud-1', expiresIn: 7200 } };
const PERSON = { vendor: 'FEIYAN', kind: 'virtualuser', scope: '', key: 'person-1' } as const;

/** The clouds over answers by path; the project's token is given, and its call left out. */
async function start(answer: (call: FeiyanCall) => FeiyanAnswer) {
  const { feiyan, calls } = await startFeiyan((call) => (call.path === '/cloud/token' ? TOKEN : answer(call)));
  const { projectAccounts, profiles, virtualUsers, widgets } = feiyan;
  if (projectAccounts === undefined || profiles === undefined || virtualUsers === undefined || widgets === undefined) throw new Error('Feiyan has them all');
  const sent = () => calls.filter(({ path }) => path !== '/cloud/token').map(({ path, params }) => [path, params]);
  return { projectAccounts, profiles, virtualUsers, widgets, sent };
}

describe('a virtual user', () => {
  it('is changed in as few steps as it takes: what is there is changed, what is not is added', async () => {
    const attrList = [
      { attrKey: 'name', attrValue: 'Mia' },
      { attrKey: 'phone', attrValue: '1' },
      { attrKey: 'gender', attrValue: 'f' },
    ];
    const { virtualUsers, sent } = await start(() => ({ data: { userId: 'person-1', attrList } }));
    const set = [
      { key: 'name', value: 'Mia' },
      { key: 'phone', value: '2' },
      { key: 'email', value: 'mia@homes.example' },
    ];
    await virtualUsers.updateVirtualUser(scope(), PERSON, { set, remove: ['gender', 'birthday'] });
    expect(sent().slice(1)).toEqual([
      ['/uc/virtual/user/update', { virtualUserId: 'person-1', opType: 3, attrList: [{ attrKey: 'gender', attrValue: 'f' }] }],
      ['/uc/virtual/user/update', { virtualUserId: 'person-1', opType: 2, attrList: [{ attrKey: 'phone', attrValue: '2' }] }],
      ['/uc/virtual/user/update', { virtualUserId: 'person-1', opType: 1, attrList: [{ attrKey: 'email', attrValue: 'mia@homes.example' }] }],
    ]);
  });
});

describe('a profile', () => {
  const known =
    (row: object) =>
    (call: FeiyanCall): FeiyanAnswer => {
      if (call.path === '/living/user/profile/get') return { data: {} };
      return call.path === '/iotx/account/queryIdentityList' ? { data: [{ identityId: 'identity-1', ...row }] } : { data: '' };
    };

  it.each([
    [{ phone: '1', email: 'a@b' }, { phone: '1' }],
    [{ phone: '', email: 'a@b' }, { email: 'a@b' }],
    [{ loginName: 'alice' }, { loginName: 'alice' }],
  ])('that has %j is changed with %j sent along', async (row, along) => {
    const { profiles, sent } = await start(known(row));
    await profiles.updateProfile(scope(), { nickname: 'A' });
    expect(sent().at(-1)).toEqual(['/iotx/account/modifyAccount', { identityId: 'identity-1', nickName: 'A', ...along }]);
  });

  it('is nobody’s whose token is dead: nothing is told, and nothing written', async () => {
    const { profiles, sent } = await start((call) => (call.path === '/living/user/profile/get' ? { code: 401 } : known({ phone: '1' })(call)));
    expect((await failureOf(profiles.readProfile(scope()))).code).toBe('LINK_EXPIRED');
    expect((await failureOf(profiles.updateProfile(scope(), { nickname: 'A' }))).code).toBe('LINK_EXPIRED');
    expect(sent().map(([path]) => path)).not.toContain('/iotx/account/modifyAccount');
  });

  it('of another account is not taken for the link’s', async () => {
    const { profiles } = await start(known({ identityId: 'identity-2' }));
    expect((await failureOf(profiles.readProfile(scope()))).code).toBe('NOT_FOUND');
  });
});

describe('the widget', () => {
  it('shows values by their type, under either name of it', async () => {
    const row = { propertyIdentifier: 'PowerSwitch', propertyName: '', added_component: true };
    const { widgets } = await start(() => ({
      data: [
        { ...row, propertyValue: '1', propertyDataType: 'bool' },
        { ...row, dataType: 'text' },
      ],
    }));
    const device = { vendor: 'FEIYAN', kind: 'device', scope: '', key: 'd' } as const;
    expect(await widgets.widgetProperties(scope(), device, { ...device, kind: 'product', key: 'p' })).toEqual([
      { identifier: 'PowerSwitch', name: 'PowerSwitch', dataType: 'BOOL', value: 1, isShown: true },
      { identifier: 'PowerSwitch', name: 'PowerSwitch', dataType: 'TEXT', value: null, isShown: true },
    ]);
  });
});

describe('the project’s bindings', () => {
  const row = { productKey: 'p', deviceName: 'n', iotId: 'd' };

  it.each<[string, unknown, [string | null, string | undefined][]]>([
    [
      'a list',
      [
        { ...row, success: true },
        { ...row, iotId: 'e', success: false, message: 'busy' },
      ],
      [
        ['d', undefined],
        ['e', 'VENDOR_REJECTED'],
      ],
    ],
    ['one object', { ...row, success: true }, [['d', undefined]]],
    ['a text', 'details', []],
  ])('taken from everybody are told in %s', async (_form, data, told) => {
    const { projectAccounts } = await start(() => ({ data }));
    const results = await projectAccounts.unbindFromAll(scope(), { deviceId: 'd' });
    expect(results.map(({ device, error }) => [device.deviceId, error?.code])).toEqual(told);
  });

  it('are made as each code says; what the answer leaves out is not known to be bound', async () => {
    const codes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    const { projectAccounts } = await start(() => ({ data: codes.map((bindCode) => ({ iotId: `d${bindCode}`, productKey: 'p', deviceName: 'n', bindCode })) }));
    const devices = [...codes, 10].map((n) => ({ deviceId: `d${n}` }));
    const outcomes = await projectAccounts.bindDevices(scope(), 'identity-1', devices);
    expect(outcomes.map(({ role, isTakenOver, error }) => error?.code ?? (isTakenOver ? 'taken over' : role))).toEqual([
      'OWNER',
      'CONFLICT',
      'MEMBER',
      'OWNER',
      'OWNER',
      'taken over',
      'UNSUPPORTED_BY_VENDOR',
      'NOT_FOUND',
      'FORBIDDEN',
      'VENDOR_REJECTED',
      'VENDOR_INVALID_RESPONSE',
    ]);
  });

  it('move as each code says', async () => {
    const codes = ['0', '28612', 6638, '28505', '99999'];
    const { projectAccounts } = await start(() => ({ data: codes.map((resultCode, n) => ({ deviceName: `n${n}`, succeed: resultCode === '0', resultCode })) }));
    const outcomes = await projectAccounts.migrateDevices(scope(), 'p', ['n4', 'n3', 'n2', 'n1', 'n0', 'lost'], { skipBound: true, tellDevices: false });
    expect(outcomes.map(({ error }) => error?.code ?? null)).toEqual(['VENDOR_REJECTED', 'NOT_FOUND', 'CONFLICT', 'CONFLICT', null, 'VENDOR_INVALID_RESPONSE']);
  });

  it('are refused by the envelope within the envelope too', async () => {
    const { projectAccounts } = await start(() => ({ data: { code: 2062, message: 'identityId does not exist', data: null } }));
    const error = await failureOf(projectAccounts.listAccountDevices(scope(), 'identity-1', { offset: 0, count: 10 }));
    expect([error.code, error.details.vendorCode]).toEqual(['NOT_FOUND', '2062']);
  });

  it.each([
    [{ offset: 0, count: 3 }, [1]],
    [{ offset: 6, count: 3 }, [3]],
    [{ offset: 4, count: 3 }, [2, 3]],
  ])('are read at %j from pages %j', async (window, pages) => {
    const rows = Array.from({ length: 8 }, (_, n) => ({ identityId: `identity-${n}`, iotId: 'd' }));
    const { projectAccounts, sent } = await start(({ params }) => {
      const [from, size] = [(Number(params['pageNo']) - 1) * Number(params['pageSize']), Number(params['pageSize'])];
      return { data: { total: rows.length, accountDevList: rows.slice(from, from + size) } };
    });
    const { items, total } = await projectAccounts.listBindings(scope(), 'd', window);
    expect([total, items.map(({ vendorAccountId }) => vendorAccountId)]).toEqual([
      8,
      rows.slice(window.offset, window.offset + window.count).map(({ identityId }) => identityId),
    ]);
    expect(sent().map(([, params]) => Object(params)['pageNo'])).toEqual(pages);
  });
});
