// OBOX's side of the domain's promises, over real HTTP.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CallScope } from '../../../../src/domain/link.js';
import { systemClock } from '../../../../src/system.js';
import type { Operation } from '../../../../src/transport/operation.js';
import { createObox } from '../../../../src/vendors/obox/index.js';
import { gateways } from '../../../../src/vendors/obox/operations/gateway.js';
import { locks } from '../../../../src/vendors/obox/operations/lock.js';
import { tokens as signIn } from '../../../../src/vendors/obox/operations/token.js';
import { failureOf } from '../../transport/caller-kit.js';
import { type Behaviour, type Received, startWireVendor } from '../../transport/wire-vendor.js';
import { createMemoryTokens } from '../memory-tokens.js';
import { fixtureNames, readFixture } from '../read-fixture.js';

const OPERATIONS: readonly Operation[] = [signIn, gateways, locks].flatMap((topic) => Object.values<Operation>(topic));

const exchange = z.object({
  section: z.string(),
  request: z.object({
    method: z.string(),
    path: z.string(),
    query: z.record(z.string(), z.string()),
    headers: z.object({ Authorization: z.string() }),
    body: z.unknown().optional(),
  }),
  response: z.looseObject({ data: z.unknown().optional() }),
});

const DEVICE = { vendor: 'OBOX', kind: 'device', scope: '', key: 'a1b2c30000' } as const;

const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** Answers sign-in as documented, and anything else as the test decides. */
async function startObox(answer: (call: Received) => Behaviour) {
  let companies = 0;
  let users = 0;
  const wire = await startWireVendor((_n, call) => {
    if (call.path.startsWith('/oauth/token')) {
      companies += 1;
      return { json: { access_token: `company-${companies}`, token_type: 'bearer', expires_in: 500_000, scope: 'company' } };
    }
    if (call.path.startsWith('/login/company') && !call.path.includes('bad-key')) {
      users += 1;
      return { json: { access_token: `user-${users}`, token_type: 'bearer', refresh_token: 'r', expires_in: 500_000, scope: 'company' } };
    }
    return answer(call);
  });
  const tokens = createMemoryTokens();
  tokens.links.set('link-1', { secret: 'key-1', expiresAt: null });
  const logged: string[] = [];
  const write = (...args: unknown[]): void => void logged.push(JSON.stringify(args));
  const obox = createObox({
    settings: { endpoint: wire.endpoint, clientId: 'example-client', clientSecret: 'example-secret' },
    tokens,
    clock: systemClock,
    log: { ...SILENT, warn: write },
    metrics: { vendorCall: () => undefined, vendorDrift: () => undefined },
  });
  const { devices, gateways: gatewayCloud, locks: lockCloud } = obox;
  if (devices === undefined || gatewayCloud === undefined || lockCloud === undefined) throw new Error('OBOX has devices, gateways and locks');
  return {
    obox,
    devices,
    gateways: gatewayCloud,
    locks: lockCloud,
    tokens,
    wire,
    logged,
    paths: () => wire.received.map(({ method, path }) => `${method} ${path}`),
  };
}

function scope(): CallScope {
  return {
    link: { id: 'link-1', accountId: 'account-1', vendor: 'OBOX', vendorAccountId: 'v', status: 'ACTIVE' },
    at: systemClock.now() + 10_000,
    signal: new AbortController().signal,
  };
}

const NO_GATEWAYS: Behaviour = { json: { message: 'select success', status: 200, data: { oboxs: [] } } };
const QUERY = 'access_token=user-1&uniqueKey=key-1';

describe('the records', () => {
  it.each(OPERATIONS.map((operation) => [operation.name, operation] as const))(
    '%s takes the printed request and reads the printed answer',
    (name, operation) => {
      const { section, request, response } = readFixture('obox', name, exchange);
      expect([section, request.method, request.path]).toEqual([operation.section, operation.method, operation.path]);
      expect(request.headers.Authorization).toBe(`Basic ${Buffer.from('example-client:example-secret').toString('base64')}`);
      const isSignIn = operation.auth !== 'user';
      expect(operation.params.safeParse(isSignIn ? request.query : (request.body ?? {}))).toMatchObject({ success: true });
      const read = operation.data.safeParse(isSignIn ? response : response.data);
      expect(read).toMatchObject({ success: true });
      expect(JSON.stringify(read.data) ?? '').not.toContain('not-a-secret');
    },
  );

  it('are all ten, each with a fixture', () => {
    expect(OPERATIONS.map(({ name }) => name).toSorted()).toEqual(fixtureNames('obox').toSorted());
    expect(OPERATIONS).toHaveLength(10);
  });
});

describe('signing in', () => {
  it('takes two steps, once for all who wait, and is remembered', async () => {
    const { devices, tokens, paths, wire } = await startObox(() => NO_GATEWAYS);
    await Promise.all([devices.listDevices(scope()), devices.binding(scope(), DEVICE)]);
    await devices.listDevices(scope());
    expect(paths().slice(0, 2)).toEqual(['POST /oauth/token?grant_type=client_credentials', 'POST /login/company?accessToken=company-1&uniqueKey=key-1']);
    expect(paths().slice(2)).toEqual(Array(paths().length - 2).fill(`GET /consumer/open/obox?${QUERY}`));
    for (const { headers } of wire.received) expect(headers.authorization).toBe('Basic ZXhhbXBsZS1jbGllbnQ6ZXhhbXBsZS1zZWNyZXQ=');
    expect(tokens.sessions.get('link-1')?.secret).toBe('user-1');
    expect(tokens.projects.get('OBOX companyToken')?.secret).toBe('company-1');
  });

  it('is repeated once when the user’s token lapsed', async () => {
    const { gateways: cloud, paths } = await startObox(({ path }) =>
      path.includes('user-1') ? { status: 401, json: { error: 'invalid_token' } } : { json: { message: 'delete success', status: 204 } },
    );
    await cloud.removeGateway(scope(), DEVICE);
    expect(paths().slice(2)).toEqual([
      `DELETE /consumer/open/obox?${QUERY}`,
      'POST /login/company?accessToken=company-1&uniqueKey=key-1',
      'DELETE /consumer/open/obox?access_token=user-2&uniqueKey=key-1',
    ]);
  });

  it('with a key that the vendor no longer takes is LINK_EXPIRED, after both steps were tried anew', async () => {
    const { devices, tokens, paths } = await startObox(() => ({ status: 401, json: { error: 'invalid_token' } }));
    tokens.links.set('link-1', { secret: 'bad-key', expiresAt: null });
    const error = await failureOf(devices.listDevices(scope()));
    expect([error.code, error.details.linkId]).toEqual(['LINK_EXPIRED', 'link-1']);
    expect(paths().map((path) => path.split('?')[0])).toEqual(['POST /oauth/token', 'POST /login/company', 'POST /oauth/token', 'POST /login/company']);
  });

  it('tells an account by its key without giving the key away', async () => {
    const { obox } = await startObox(() => NO_GATEWAYS);
    const verify = (uniqueKey: string) => obox.accounts.verify({ vendor: 'OBOX', uniqueKey }, scope());
    const [one, again, other] = [await verify('key-1'), await verify('key-1'), await verify('key-2')];
    expect(one).toEqual(again);
    expect(one.token).toEqual({ secret: 'key-1', expiresAt: null });
    expect(one.vendorAccountId).toMatch(/^[\w-]{22}$/);
    expect(other.vendorAccountId).not.toBe(one.vendorAccountId);
    expect(one.vendorAccountId).not.toContain('key-1');
    expect((await failureOf(obox.accounts.verify({ vendor: 'FEIYAN', iotToken: 't' }, scope()))).code).toBe('BAD_USER_INPUT');
  });
});

describe('gateways', () => {
  it('are listed as devices without home or room', async () => {
    const { response } = readFixture('obox', 'gateway.list', exchange);
    const { devices } = await startObox(() => ({ json: response }));
    const listed = await devices.listDevices(scope());
    expect(listed).toHaveLength(2);
    expect(listed[0]).toMatchObject({
      ref: DEVICE,
      name: 'Hall gateway',
      status: 'OFFLINE',
      nodeType: 'GATEWAY',
      role: 'OWNER',
      home: null,
      room: null,
      firmwareVersion: '0b0c0d0e0f001122',
    });
    expect(await devices.binding(scope(), DEVICE)).toMatchObject({ ref: DEVICE });
    expect(await devices.binding(scope(), { ...DEVICE, key: 'stranger' })).toBeNull();
  });

  it('are registered without the secret, added, made to scan, and removed with a JSON body', async () => {
    const { gateways: cloud, wire } = await startObox(({ method, path }) => {
      if (path.startsWith('/consumer/open/registAliDev'))
        return { json: { status: 200, data: { kitCenter: 'eu', deviceName: 'dn', productKey: 'pk', deviceSecret: 'never' } } };
      return { json: method === 'DELETE' ? { status: 204, message: 'delete success' } : { status: 201, data: { obox_serial_id: 'a1b2c30000' } } };
    });
    expect(await cloud.register(scope(), { type: 'OBOX', timeZone: 'Europe/Berlin' })).toEqual({ productKey: 'pk', deviceName: 'dn' });
    expect(await cloud.addGateway(scope(), { serialNumber: 'a1b2c30000', name: 'Hall', version: '01' })).toEqual(DEVICE);
    await cloud.startScan(scope(), DEVICE, { serialNumber: 'd4', timeoutSeconds: 30 });
    await cloud.startScan(scope(), DEVICE, {});
    await cloud.removeDevice(scope(), { ...DEVICE, key: 'd4' });
    await cloud.removeGateway(scope(), DEVICE);
    expect(wire.received.slice(2).map(({ method, path, body }) => [method, path.split('?')[0], JSON.parse(body)])).toEqual([
      ['POST', '/consumer/open/registAliDev', { type: 'OBOX', zone: 'Europe/Berlin' }],
      ['POST', '/consumer/open/obox', { oboxName: 'Hall', oboxSerialId: 'a1b2c30000', oboxStatus: '1', oboxVersion: '01' }],
      ['POST', '/consumer/open/device', { oboxSerialId: 'a1b2c30000', serialId: 'd4', timeout: '30' }],
      ['POST', '/consumer/open/device', { oboxSerialId: 'a1b2c30000' }],
      ['DELETE', '/consumer/open/device', { serialId: 'd4' }],
      ['DELETE', '/consumer/open/obox', { oboxSerialId: 'a1b2c30000' }],
    ]);
  });
});

describe('temporary lock users', () => {
  const LOCK = { ...DEVICE, key: 'd4e5f60000' };
  const input = { nickname: 'Gardener', startsAt: 1_735_689_600_000, endsAt: 1_735_776_000_000, uses: 1, phone: '13000000000' };

  it('are made as the document prints it, and told with their passcode', async () => {
    const { request, response } = readFixture('obox', 'lock.createTemporaryUser', exchange);
    const { locks: cloud, wire } = await startObox(() => ({ json: response }));
    expect(await cloud.createTemporaryUser(scope(), LOCK, 'lock-token-of-a-test', input)).toEqual({
      user: { key: '11', nickname: 'Gardener', startsAt: 1_735_689_600_000, endsAt: 1_735_776_000_000, remainingUses: 1, hasEnded: false },
      passcode: '441112345',
    });
    expect(JSON.parse(wire.received[2]?.body ?? '')).toEqual(request.body);
  });

  it('are changed by their pin, whose passcode is the outer one', async () => {
    const { request, response } = readFixture('obox', 'lock.updateTemporaryUser', exchange);
    const { locks: cloud, wire } = await startObox(() => ({ json: response }));
    expect(await cloud.updateTemporaryUser(scope(), LOCK, '10', input)).toMatchObject({ user: { key: '10' }, passcode: '441012345' });
    expect(JSON.parse(wire.received[2]?.body ?? '')).toEqual(request.body);
    expect((await failureOf(cloud.updateTemporaryUser(scope(), LOCK, 'ten', input))).code).toBe('BAD_USER_INPUT');
  });

  it('without a limit have none, and an answer without a passcode may have made one', async () => {
    const remoteUser = { pin: 12, isMax: 1, isEnd: 1, times: 0, useTimes: 4, start: 'soon' };
    const { locks: cloud, wire } = await startObox(({ method }) => ({
      json: { status: 201, data: method === 'POST' ? { remoteUser: { ...remoteUser, pwd: '441212345' } } : { remoteUser } },
    }));
    const { user } = await cloud.createTemporaryUser(scope(), LOCK, 't', { ...input, uses: null, phone: null });
    expect(user).toEqual({ key: '12', nickname: 'Gardener', startsAt: input.startsAt, endsAt: input.endsAt, remainingUses: null, hasEnded: true });
    expect(JSON.parse(wire.received[2]?.body ?? '')).toMatchObject({ isMax: 1, times: 0 });
    const error = await failureOf(cloud.updateTemporaryUser(scope(), LOCK, '12', input));
    expect([error.code, error.details.effect]).toEqual(['VENDOR_INVALID_RESPONSE', 'unknown']);
  });
});

describe('failures', () => {
  it.each<[string, Behaviour, string]>([
    ['a status in the body', { json: { status: 404, message: 'no such gateway' } }, 'NOT_FOUND'],
    ['an HTTP status', { status: 403, json: {} }, 'FORBIDDEN'],
    ['too many calls', { status: 429, text: '' }, 'RATE_LIMITED'],
    ['an undocumented status', { json: { status: 777 } }, 'VENDOR_UNAVAILABLE'],
    ['a server error', { status: 500, text: 'oops' }, 'VENDOR_UNAVAILABLE'],
    ['an answer without a status', { json: { message: 'hello' } }, 'VENDOR_INVALID_RESPONSE'],
    ['an OAuth error in a success', { json: { error: 'unauthorized_client' } }, 'VENDOR_REJECTED'],
    ['no JSON', { text: '<html>' }, 'VENDOR_INVALID_RESPONSE'],
  ])('%s is told in our words, without token or key', async (_case, behaviour, code) => {
    const { gateways: cloud, logged } = await startObox(() => behaviour);
    const error = await failureOf(cloud.removeGateway(scope(), DEVICE));
    expect(error.code).toBe(code);
    const shown = [error.message, error.stack, JSON.stringify(error.details), ...logged].join('\n');
    expect(shown).not.toMatch(/user-1|key-1|company-1|example-secret/);
  });
});
