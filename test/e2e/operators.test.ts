// Operators' view of the vendors' projects, each change held against the truth of the clouds, and nobody else's.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';

const FIELDS = 'vendor vendorId externalId nickname loginName phone email avatarUrl createdAt lastSignedInAt region';
const ACCOUNTS = `query ($first: Int!, $after: String) { operator { vendorAccounts(vendor: FEIYAN, first: $first, after: $after) {
  totalCount nodes { vendorId nickname } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`;
const ACCOUNT = `query ($by: VendorAccountKeyInput!) { operator { vendorAccount(vendor: FEIYAN, by: $by) { ${FIELDS} } } }`;
const BY_IDS = 'query ($ids: [String!]!) { operator { vendorAccountsByIds(vendor: FEIYAN, vendorAccountIds: $ids) { vendorId nickname email createdAt } } }';
const REGISTERED = 'query ($by: VendorContactInput!) { operator { isRegistered(vendor: FEIYAN, by: $by) } }';
const DEVICES = `query ($id: String!, $first: Int!, $after: String) { operator { vendorAccount(vendor: FEIYAN, by: { vendorAccountId: $id }) {
  devices(first: $first, after: $after) { nodes { vendorDeviceId vendorProductId labelName name role status } pageInfo { hasNextPage endCursor } } } } }`;
const HOLDERS = `query ($id: String!, $first: Int!, $after: String) { operator { deviceHolders(vendor: FEIYAN, vendorDeviceId: $id, first: $first, after: $after) {
  totalCount nodes { role account { vendorId nickname } } pageInfo { hasNextPage endCursor } } } }`;
const REGION = 'query ($by: VendorRegionKeyInput!) { operator { region(vendor: FEIYAN, by: $by) { regionId name apiEndpoint pushEndpoint } } }';
const RESULTS = '{ results { vendorDeviceId vendorProductId labelName role isTakenOver error { code vendorCode } } }';
const RENAME = 'mutation ($input: RenameVendorAccountAsOperatorInput!) { renameVendorAccountAsOperator(input: $input) { vendorAccount { nickname } } }';
const BIND = `mutation ($input: BindDevicesAsOperatorInput!) { bindDevicesAsOperator(input: $input) ${RESULTS} }`;
const UNBIND = 'mutation ($input: UnbindDeviceAsOperatorInput!) { unbindDeviceAsOperator(input: $input) { vendorAccount { vendorId } } }';
const UNBIND_ALL = `mutation ($input: UnbindDeviceFromAllAsOperatorInput!) { unbindDeviceFromAllAsOperator(input: $input) ${RESULTS} }`;
const MIGRATE = `mutation ($input: MigrateDevicesAsOperatorInput!) { migrateDevicesAsOperator(input: $input) ${RESULTS} }`;

const truth = z.object({
  accounts: z.array(
    z.object({
      vendor: z.string(),
      id: z.string(),
      person: z.string(),
      devices: z.array(z.object({ id: z.string(), owned: z.boolean() })).default([]),
      profile: z.looseObject({ externalId: z.string(), nickname: z.string(), phone: z.string().nullable(), email: z.string().nullable() }).optional(),
    }),
  ),
  devices: z.array(
    z.object({
      id: z.string(),
      gateway: z.string().nullable(),
      name: z.string(),
      feiyan: z.object({ iotId: z.string(), productKey: z.string(), deviceName: z.string(), region: z.string() }).optional(),
    }),
  ),
});
const page = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });
const accounts = z.object({
  operator: z.object({
    vendorAccounts: z.object({
      nodes: z.array(z.object({ vendorId: z.string(), nickname: z.string() })),
      edges: z.array(z.object({ cursor: z.string() })),
      pageInfo: page,
    }),
  }),
});
const holdings = z.object({
  operator: z.object({
    vendorAccount: z.object({
      devices: z.object({ nodes: z.array(z.object({ vendorDeviceId: z.string(), role: z.string(), status: z.string(), name: z.string() })), pageInfo: page }),
    }),
  }),
});
const result = z.object({
  vendorDeviceId: z.string().nullable(),
  labelName: z.string().nullable(),
  role: z.string().nullable(),
  isTakenOver: z.boolean(),
  error: z.object({ code: z.string(), vendorCode: z.string().nullable() }).nullable(),
});
const resultsOf = (mutation: string) => z.object({ [mutation]: z.object({ results: z.array(result) }) }).transform((data) => data[mutation]?.results ?? []);

let hearth: RunningHearth;
beforeAll(async () => {
  hearth = await startHearth();
});
afterAll(() => hearth.stop());

const operator = () => hearth.tokens.operator;
const world = () => hearth.control.world(truth);
const accountOf = async (person: string) =>
  (await world()).accounts.find((one) => one.vendor === 'feiyan' && one.person === person) ?? expect.fail(`no ${person}`);
const deviceNamed = async (name: string) => {
  const { id, feiyan } = (await world()).devices.find((device) => device.name === name) ?? expect.fail(`no ${name}`);
  if (feiyan === undefined) throw new Error(`${name} is not registered`);
  return { id, ...feiyan };
};
const codes = async (source: string, variables: object, whose = operator()) => {
  const { errors } = await post(hearth.url, whose, source, variables);
  return (errors ?? []).map(({ extensions }) => [extensions['code'], extensions['field'] ?? extensions['vendorCode'] ?? null]);
};
const callsDuring = async (work: () => Promise<unknown>): Promise<string[]> => {
  const last = (await hearth.control.calls()).at(-1)?.n ?? 0;
  await work();
  return (await hearth.control.calls(last)).map(({ path }) => path);
};
const change = <T>(source: string, input: object, shape: z.ZodType<T>) =>
  ask(hearth.url, operator(), source, { input: { vendor: 'FEIYAN', idempotencyKey: randomUUID(), ...input } }, shape);

describe('who is no operator', () => {
  it('is refused before any call, whoever exists', async () => {
    const { id } = await accountOf('bob');
    const lamp = await deviceNamed('Porch Light');
    const input = { vendor: 'FEIYAN', vendorAccountId: id };
    const key = { idempotencyKey: 'k' };
    const device = { vendorDeviceId: lamp.iotId };
    const paths = await callsDuring(async () => {
      for (const [source, variables] of [
        [ACCOUNTS, { first: 1 }],
        [ACCOUNT, { by: { phone: '13800000202' } }],
        [ACCOUNT, { by: { phone: '13999999999' } }],
        [BY_IDS, { ids: [id] }],
        [REGISTERED, { by: { email: 'bob@homes.example' } }],
        [HOLDERS, { id: lamp.iotId, first: 1 }],
        [REGION, { by: { country: 'CN' } }],
        [RENAME, { input: { ...input, nickname: 'X' } }],
        [BIND, { input: { ...input, ...key, devices: [device] } }],
        [UNBIND, { input: { ...input, ...key, device } }],
        [UNBIND_ALL, { input: { vendor: 'FEIYAN', ...key, device } }],
        [MIGRATE, { input: { vendor: 'FEIYAN', ...key, vendorProductId: lamp.productKey, names: [lamp.deviceName] } }],
      ] as const) {
        expect(await codes(source, variables, hearth.tokens.alice), source).toEqual([['FORBIDDEN', null]]);
        expect(await codes(source, variables, hearth.tokens.bob), source).toEqual([['FORBIDDEN', null]]);
      }
    });
    expect(paths).toEqual([]);
  });
});

describe('an operator', () => {
  it('lists everybody’s accounts in pages, newest first', async () => {
    const known = (await world()).accounts.filter(({ vendor }) => vendor === 'feiyan');
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { vendorAccounts }: z.output<typeof accounts>['operator'] = (await ask(hearth.url, operator(), ACCOUNTS, { first: 2, after }, accounts)).operator;
      seen.push(...vendorAccounts.nodes.map(({ vendorId }) => vendorId));
      if (!vendorAccounts.pageInfo.hasNextPage) break;
      after = vendorAccounts.pageInfo.endCursor;
    }
    expect(seen).toEqual(known.map(({ id }) => id).toReversed());
    expect(await codes(ACCOUNTS, { first: 101 })).toEqual([['BAD_USER_INPUT', 'first']]);
    expect(await codes(ACCOUNTS, { first: 1, after: 'nonsense' })).toEqual([['BAD_USER_INPUT', 'after']]);
  });

  it('finds an account by each of its IDs, and learns that there is none', async () => {
    const { id, profile } = await accountOf('alice');
    const wanted = {
      vendor: 'FEIYAN',
      vendorId: id,
      externalId: profile?.externalId,
      nickname: 'Alice Moreau',
      region: 'cn-shanghai',
      email: profile?.email,
    };
    for (const by of [{ vendorAccountId: id }, { externalId: profile?.externalId }, { phone: profile?.phone }, { email: profile?.email }]) {
      expect(await ask(hearth.url, operator(), ACCOUNT, { by }, z.json()), JSON.stringify(by)).toMatchObject({ operator: { vendorAccount: wanted } });
    }
    for (const by of [{ vendorAccountId: 'none' }, { externalId: 'none' }, { phone: '13999999999' }, { email: 'nobody@homes.example' }]) {
      expect(await ask(hearth.url, operator(), ACCOUNT, { by }, z.json()), JSON.stringify(by)).toEqual({ operator: { vendorAccount: null } });
    }
    expect(await ask(hearth.url, operator(), BY_IDS, { ids: ['none', id] }, z.json())).toMatchObject({
      operator: { vendorAccountsByIds: [null, { vendorId: id, email: profile?.email }] },
    });
    expect(await ask(hearth.url, operator(), REGISTERED, { by: { phone: profile?.phone } }, z.json())).toEqual({ operator: { isRegistered: true } });
    expect(await ask(hearth.url, operator(), REGISTERED, { by: { email: 'nobody@homes.example' } }, z.json())).toEqual({ operator: { isRegistered: false } });
  });

  it('learns regions', async () => {
    const region = async (by: object) =>
      z.object({ operator: z.object({ region: z.looseObject({ regionId: z.string() }) }) }).parse((await post(hearth.url, operator(), REGION, { by })).data)
        .operator.region;
    expect(await region({ country: 'de' })).toMatchObject({ regionId: 'eu-central-1', name: 'Germany' });
    expect(await region({ phone: { number: '13800000101', countryCode: '86' } })).toMatchObject({ regionId: 'cn-shanghai' });
    expect(await region({ email: 'bob@homes.example' })).toMatchObject({ regionId: 'cn-shanghai' });
    expect(await ask(hearth.url, operator(), REGION, { by: { email: 'nobody@homes.example' } }, z.json())).toEqual({ operator: { region: null } });
  });

  it('renames an account', async () => {
    const { id } = await accountOf('carol');
    expect(await ask(hearth.url, operator(), RENAME, { input: { vendor: 'FEIYAN', vendorAccountId: id, nickname: ' Caro ' } }, z.json())).toEqual({
      renameVendorAccountAsOperator: { vendorAccount: { nickname: 'Caro' } },
    });
    expect((await accountOf('carol')).profile?.nickname).toBe('Caro');
  });

  it('sees an account’s devices in pages, and who has a device', async () => {
    const { id, devices } = await accountOf('alice');
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { vendorAccount }: z.output<typeof holdings>['operator'] = (await ask(hearth.url, operator(), DEVICES, { id, first: 20, after }, holdings))
        .operator;
      seen.push(...vendorAccount.devices.nodes.map(({ vendorDeviceId }) => vendorDeviceId));
      if (!vendorAccount.devices.pageInfo.hasNextPage) break;
      after = vendorAccount.devices.pageInfo.endCursor;
    }
    expect(seen).toEqual(devices.map((device) => device.id));
    expect((await ask(hearth.url, operator(), DEVICES, { id, first: 100, after: null }, holdings)).operator.vendorAccount.devices.nodes).toHaveLength(
      Math.min(100, devices.length),
    );

    expect(await codes(DEVICES, { id: 'none', first: 1 })).toEqual([]);

    const lamp = await deviceNamed('Porch Light');
    const holders = (first: number, from: string | null) =>
      ask(
        hearth.url,
        operator(),
        HOLDERS,
        { id: lamp.iotId, first, after: from },
        z.object({ operator: z.object({ deviceHolders: z.object({ totalCount: z.number(), nodes: z.array(z.json()), pageInfo: page }) }) }),
      );
    const all = (await holders(20, null)).operator.deviceHolders;
    expect(all).toMatchObject({ totalCount: 2, nodes: [{ role: 'OWNER', account: { vendorId: id } }, { role: 'MEMBER' }] });
    const one = (await holders(1, null)).operator.deviceHolders;
    expect([one.totalCount, one.nodes, one.pageInfo.hasNextPage]).toEqual([2, all.nodes.slice(0, 1), true]);
    expect((await holders(2, one.pageInfo.endCursor)).operator.deviceHolders.nodes).toEqual(all.nodes.slice(1));
    expect(await codes(HOLDERS, { id: 'none', first: 1 })).toEqual([['NOT_FOUND', '6100']]);
  });

  it('takes a device from an account and those it was shared with, once a key, and its owner sees it go', async () => {
    const lamp = await deviceNamed('Porch Light');
    const { id } = await accountOf('alice');
    const input = {
      vendor: 'FEIYAN',
      vendorAccountId: id,
      device: { label: { vendorProductId: lamp.productKey, name: lamp.deviceName } },
      idempotencyKey: 'take the lamp',
    };
    const mine = `{ viewer { devices(first: 100) { nodes { identities { vendorId } } } } }`;
    expect(JSON.stringify((await post(hearth.url, hearth.tokens.bob, mine)).data)).toContain(lamp.iotId);
    const paths = await callsDuring(async () => {
      for (const _ of [1, 2])
        expect(await ask(hearth.url, operator(), UNBIND, { input }, z.json())).toEqual({ unbindDeviceAsOperator: { vendorAccount: { vendorId: id } } });
    });
    expect(paths.filter((path) => path === '/cloud/user/device/unbind')).toHaveLength(1);
    for (const person of ['alice', 'bob']) expect((await accountOf(person)).devices.map((device) => device.id)).not.toContain(lamp.iotId);
    expect(JSON.stringify((await post(hearth.url, hearth.tokens.bob, mine)).data)).not.toContain(lamp.iotId);
    expect(await codes(UNBIND, { input: { ...input, vendorAccountId: 'another' } })).toEqual([['CONFLICT', 'input.idempotencyKey']]);
    expect(await codes(UNBIND, { input: { ...input, idempotencyKey: 'again' } })).toMatchObject([['NOT_FOUND', '2065']]);
  });

  it('binds more devices than the vendor takes at once, each with its own outcome', async () => {
    const { devices } = await hearth.control.stock(23);
    const { id } = await accountOf('bob');
    const taken = (await accountOf('alice')).devices.find(({ owned }) => owned)?.id ?? '';
    const wishes = [...devices.map((device) => ({ vendorDeviceId: device.id })), { vendorDeviceId: 'none' }, { vendorDeviceId: taken }];
    const paths = await callsDuring(async () => {
      const results = await change(BIND, { vendorAccountId: id, devices: wishes }, resultsOf('bindDevicesAsOperator'));
      expect(results.map(({ vendorDeviceId }) => vendorDeviceId)).toEqual(wishes.map(({ vendorDeviceId }) => vendorDeviceId));
      expect(results.slice(0, 23).every(({ role, error }) => role === 'OWNER' && error === null)).toBe(true);
      expect(results.slice(23)).toMatchObject([{ error: { code: 'NOT_FOUND', vendorCode: '7' } }, { error: { code: 'CONFLICT', vendorCode: '1' } }]);
    });
    expect(paths.filter((path) => path.endsWith('/batch/bind'))).toHaveLength(2);
    const bound = (await accountOf('bob')).devices.map((device) => device.id);
    for (const device of devices) expect(bound).toContain(device.id);
  });

  it('loses one batch’s devices and no others where a batch fails', async () => {
    const { devices } = await hearth.control.stock(21);
    const { id } = await accountOf('bob');
    await hearth.control.fault({ vendor: 'feiyan', path: '/living/cloud/user/binding/device/batch/bind', kind: 'code', code: 503, rate: 1, times: 1 });
    const results = await change(
      BIND,
      { vendorAccountId: id, devices: devices.map((device) => ({ vendorDeviceId: device.id })) },
      resultsOf('bindDevicesAsOperator'),
    );
    await hearth.control.clearFaults();
    expect(results.slice(0, 20).every(({ error }) => error?.code === 'VENDOR_UNAVAILABLE')).toBe(true);
    expect(results[20]).toMatchObject({ vendorDeviceId: devices[20]?.id, role: 'OWNER', error: null });
  });

  it('takes a gateway from everybody, with all that is behind it', async () => {
    const hub = await deviceNamed('Carols Hub');
    const behind = (await world()).devices.filter(({ gateway }) => gateway === hub.id).flatMap(({ feiyan }) => feiyan?.iotId ?? []);
    expect(behind.length).toBeGreaterThan(0);
    const results = await change(UNBIND_ALL, { device: { vendorDeviceId: hub.iotId } }, resultsOf('unbindDeviceFromAllAsOperator'));
    expect(results.map(({ vendorDeviceId, error }) => [vendorDeviceId, error]).toSorted()).toEqual([hub.iotId, ...behind].map((one) => [one, null]).toSorted());
    const left = (await accountOf('carol')).devices.map((device) => device.id);
    for (const gone of [hub.iotId, ...behind]) expect(left).not.toContain(gone);
  });

  it('moves devices to its own region, leaving out those that somebody has', async () => {
    const { devices } = await hearth.control.stock(2, 'eu-central-1');
    const [first, second] = devices;
    const regions = async () => (await world()).devices.flatMap(({ feiyan }) => (devices.some(({ id }) => id === feiyan?.iotId) ? [feiyan?.region] : []));
    expect(await regions()).toEqual(['eu-central-1', 'eu-central-1']);
    await change(BIND, { vendorAccountId: (await accountOf('bob')).id, devices: [{ vendorDeviceId: second?.id }] }, z.json());
    const move = (skipHeld: boolean) =>
      change(
        MIGRATE,
        { vendorProductId: first?.productId, names: devices.map(({ name }) => name), skipHeld, tellDevices: false },
        resultsOf('migrateDevicesAsOperator'),
      );
    expect((await move(true)).map(({ labelName, error }) => [labelName, error])).toEqual([
      [first?.name, null],
      [second?.name, { code: 'CONFLICT', vendorCode: '28612' }],
    ]);
    expect(await regions()).toEqual(['cn-shanghai', 'eu-central-1']);
    expect((await move(false)).every(({ error }) => error === null)).toBe(true);
    expect(await regions()).toEqual(['cn-shanghai', 'cn-shanghai']);
    const unknown = await change(MIGRATE, { vendorProductId: 'none', names: ['x'] }, resultsOf('migrateDevicesAsOperator'));
    expect(unknown).toMatchObject([{ error: { code: 'NOT_FOUND', vendorCode: '28505' } }]);
  });

  it('is told of bad input before any call', async () => {
    const input = { vendor: 'FEIYAN', vendorAccountId: 'a', idempotencyKey: 'k' };
    const device = { vendorDeviceId: 'd' };
    const paths = await callsDuring(async () => {
      for (const [source, variables, field] of [
        [ACCOUNT, { by: { phone: 'call me' } }, 'by.phone'],
        [ACCOUNT, { by: { email: 'nowhere' } }, 'by.email'],
        [ACCOUNT, { by: { vendorAccountId: ' ' } }, 'by.vendorAccountId'],
        [BY_IDS, { ids: Array.from({ length: 101 }, (_, n) => `${n}`) }, 'vendorAccountIds'],
        [REGION, { by: { country: 'Germany' } }, 'by.country'],
        [REGION, { by: { phone: { number: '123', countryCode: '+44' } } }, 'by.phone.countryCode'],
        [RENAME, { input: { vendor: 'FEIYAN', vendorAccountId: 'a', nickname: ' ' } }, 'input.nickname'],
        [BIND, { input: { ...input, devices: [] } }, 'input.devices'],
        [BIND, { input: { ...input, devices: [device, device] } }, 'input.devices'],
        [BIND, { input: { ...input, devices: Array.from({ length: 101 }, (_, n) => ({ vendorDeviceId: `${n}` })) } }, 'input.devices'],
        [UNBIND, { input: { ...input, device, idempotencyKey: '' } }, 'input.idempotencyKey'],
        [UNBIND, { input: { ...input, device: { label: { vendorProductId: 'p', name: '' } } } }, 'input.device.label.name'],
        [MIGRATE, { input: { vendor: 'FEIYAN', vendorProductId: 'p', names: ['a', 'a'], idempotencyKey: 'k' } }, 'input.names'],
      ] as const) {
        expect(await codes(source, variables), JSON.stringify(variables).slice(0, 80)).toEqual([['BAD_USER_INPUT', field]]);
      }
      expect((await post(hearth.url, operator(), ACCOUNT, { by: {} })).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
      expect(await codes('{ operator { vendorAccounts(vendor: OBOX) { totalCount } } }', {})).toEqual([['UNSUPPORTED_BY_VENDOR', null]]);
    });
    expect(paths).toEqual([]);
  });

  it('is served by a token of the project that lives on while it is used', async () => {
    const count = async () => (await ask(hearth.url, operator(), ACCOUNTS, { first: 100 }, accounts)).operator.vendorAccounts.nodes.length;
    const before = await count();
    // Half a minute before its two hours are over.
    hearth.elapse(7_170_000);
    const paths = await callsDuring(async () => expect(await count()).toBe(before));
    expect(paths).toEqual(['/cloud/token/refresh', '/cloud/account/queryidentitydescbypage']);
    expect(await callsDuring(count)).toEqual(['/cloud/account/queryidentitydescbypage']);
  });

  it('finds nothing secret in what he is told', async () => {
    const everything = await post(
      hearth.url,
      operator(),
      `{ operator { vendorAccounts(vendor: FEIYAN, first: 3) { nodes { ${FIELDS} devices(first: 100) { nodes { vendorDeviceId name } } } } } }`,
    );
    const { sandbox } = hearth.app;
    const { feiyan } = sandbox?.clouds ?? expect.fail('no sandbox');
    for (const secret of [feiyan.appSecret, feiyan.cloudAppSecret, feiyan.mqttDeviceSecret])
      expect(JSON.stringify(everything) + hearth.logged()).not.toContain(secret);
    expect(hearth.logged()).toContain('an operator changes a vendor project');
  });
});
