// In whose name calls are made, and what a refused token leads to.
import { describe, expect, it } from 'vitest';
import { homes } from '../../../../src/vendors/feiyan/operations/home.js';
import { projectDevices } from '../../../../src/vendors/feiyan/operations/project-device.js';
import { things } from '../../../../src/vendors/feiyan/operations/thing.js';
import { failureOf } from '../../transport/caller-kit.js';
import { type FeiyanAnswer, scope, startFeiyan } from './feiyan-kit.js';

const NO_HOMES: FeiyanAnswer = { data: { total: 0, pageNo: 1, pageSize: 20, data: [] } };
const PAGE = { pageNo: 1, pageSize: 20 };
const STATUS: FeiyanAnswer = { data: { status: 1, time: 1 } };

describe('a user’s call', () => {
  it('carries the link’s token, the operation’s version and the app’s key', async () => {
    const { session, calls } = await startFeiyan(() => NO_HOMES);
    await session.asUser(scope(), homes.list, PAGE);
    expect(calls).toEqual([{ path: '/living/home/query', appKey: 'app-key', request: { apiVer: '1.1.0', iotToken: 'user-token' }, params: PAGE }]);
  });

  it('without a usable token fails as LINK_EXPIRED before anything is sent', async () => {
    const { session, tokens, calls } = await startFeiyan(() => NO_HOMES);
    const expired = await failureOf(session.asUser(scope('EXPIRED'), homes.list, PAGE));
    tokens.links.set('link-1', { secret: 'user-token', expiresAt: 1 });
    const lapsed = await failureOf(session.asUser(scope(), homes.list, PAGE));
    tokens.links.clear();
    const missing = await failureOf(session.asUser(scope(), homes.list, PAGE));
    expect([expired, lapsed, missing].map(({ code, details }) => [code, details.linkId])).toEqual(Array(3).fill(['LINK_EXPIRED', 'link-1']));
    expect(calls).toEqual([]);
  });

  it('refused with 401 where no device is named has a dead token', async () => {
    const { session, calls } = await startFeiyan(() => ({ code: 401, message: 'request auth error' }));
    const error = await failureOf(session.asUser(scope(), homes.list, PAGE));
    expect([error.code, error.details.vendorCode, error.details.linkId, error.details.operation]).toEqual(['LINK_EXPIRED', '401', 'link-1', 'home.list']);
    expect(calls).toHaveLength(1);
  });

  it.each<[string, FeiyanAnswer, string]>([
    ['takes the token, so the device is not the user’s', { data: { currentHomeId: 'h' } }, 'NOT_FOUND'],
    ['refuses the token too', { code: 401 }, 'LINK_EXPIRED'],
    ['does not tell', { code: 403 }, 'VENDOR_REJECTED'],
  ])('refused with 401 for a device is asked about: the profile %s', async (_case, profile, code) => {
    const { session, calls } = await startFeiyan(({ path }) => (path === '/living/user/profile/get' ? profile : { code: 401 }));
    expect((await failureOf(session.asUser(scope(), things.get, { iotId: 'd' }))).code).toBe(code);
    expect(calls.map(({ path }) => path)).toEqual(['/thing/info/get', '/living/user/profile/get']);
  });

  it('refused by the gateway itself has a bad signature: the link stays', async () => {
    const { session } = await startFeiyan(() => ({ code: 401, status: 401 }));
    expect((await failureOf(session.asUser(scope(), homes.list, PAGE))).code).toBe('VENDOR_REJECTED');
  });

  it('refused with a code that no document knows keeps the number', async () => {
    const { session } = await startFeiyan(() => ({ code: 31337, message: 'surprise' }));
    const error = await failureOf(session.asUser(scope(), homes.list, PAGE));
    expect([error.code, error.details.vendorCode, error.details.vendorMessage]).toEqual(['VENDOR_REJECTED', '31337', 'surprise']);
  });
});

describe('the project’s token', () => {
  it('is obtained once for all who wait, with the server’s key pair, and kept', async () => {
    const { session, calls, tokens } = await startFeiyan(({ path }) =>
      path === '/cloud/token' ? { data: { cloudToken: 'cloud-1', expiresIn: 7200 } } : STATUS,
    );
    await Promise.all(['a', 'b', 'c'].map((iotId) => session.asProject(scope(), projectDevices.getStatus, { iotId })));
    await session.asProject(scope(), projectDevices.getStatus, { iotId: 'd' });
    const [first, ...rest] = calls;
    expect(first).toMatchObject({
      path: '/cloud/token',
      appKey: 'cloud-key',
      request: { apiVer: '1.0.1' },
      params: { grantType: 'project', res: 'project-1' },
    });
    expect(rest).toHaveLength(4);
    for (const { request } of rest) expect(request).toEqual({ apiVer: '1.0.2', cloudToken: 'cloud-1' });
    expect(tokens.projects.get('FEIYAN cloudToken')?.secret).toBe('cloud-1');
  });

  it('refused with 20017 is renewed once, for reads and writes alike', async () => {
    let issued = 0;
    const { session, calls } = await startFeiyan(({ path, request }) => {
      if (path === '/cloud/token') {
        issued += 1;
        return { data: { cloudToken: `cloud-${issued}`, expiresIn: 7200 } };
      }
      return request.cloudToken === 'cloud-1' ? { code: 20017 } : { data: null };
    });
    await session.asProject(scope(), projectDevices.setProperties, { iotId: 'a', items: { PowerSwitch: 1 } });
    expect(calls.map(({ path }) => path)).toEqual(['/cloud/token', '/cloud/thing/properties/set', '/cloud/token', '/cloud/thing/properties/set']);
  });

  it.each<[string, FeiyanAnswer, string[], string]>([
    ['lives on', { data: { cloudToken: 'cloud-1', expiresIn: 7200 } }, ['/cloud/token/refresh'], 'cloud-1'],
    ['is replaced where the vendor no longer extends it', { code: 20017 }, ['/cloud/token/refresh', '/cloud/token'], 'cloud-2'],
  ])('that ends soon %s', async (_case, refreshed, paths, secret) => {
    const { session, tokens, calls } = await startFeiyan(({ path }) => {
      if (path === '/cloud/token/refresh') return refreshed;
      return path === '/cloud/token' ? { data: { cloudToken: 'cloud-2', expiresIn: 7200 } } : STATUS;
    });
    tokens.projects.set('FEIYAN cloudToken', { secret: 'cloud-1', expiresAt: Date.now() + 30_000 });
    await session.asProject(scope(), projectDevices.getStatus, { iotId: 'a' });
    expect(calls.map(({ path }) => path)).toEqual([...paths, '/cloud/thing/status/get']);
    expect(calls[0]?.request).toEqual({ apiVer: '1.0.1', cloudToken: 'cloud-1' });
    expect(calls.at(-1)?.request.cloudToken).toBe(secret);
  });

  it('refused again is an error, not a loop', async () => {
    const { session, calls } = await startFeiyan(({ path }) =>
      path === '/cloud/token' ? { data: { cloudToken: 'cloud', expiresIn: 7200 } } : { code: 20017 },
    );
    const error = await failureOf(session.asProject(scope(), projectDevices.getStatus, { iotId: 'a' }));
    expect([error.code, error.details.vendorCode]).toEqual(['VENDOR_REJECTED', '20017']);
    expect(calls).toHaveLength(4);
  });

  it.each([
    ['seconds', { expiresIn: 7200 }],
    ['milliseconds', { expireIn: 7_200_000 }],
    ['milliseconds under the other name', { expiresIn: 7_200_000 }],
  ])('lives two hours whether told in %s', async (_unit, life) => {
    const { session, tokens } = await startFeiyan(({ path }) => (path === '/cloud/token' ? { data: { cloudToken: 'cloud-1', ...life } } : STATUS));
    const { at } = scope();
    await session.asProject(scope(), projectDevices.getStatus, { iotId: 'a' });
    const lifetime = (tokens.projects.get('FEIYAN cloudToken')?.expiresAt ?? 0) - (at - 10_000);
    expect(Math.abs(lifetime - 7_200_000)).toBeLessThan(5000);
  });
});
