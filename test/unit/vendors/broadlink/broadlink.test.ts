// BroadLink's side of the domain's promises, over real HTTP.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { VendorRef } from '../../../../src/domain/ids.js';
import { failureOf } from '../../transport/caller-kit.js';
import type { Behaviour, Received } from '../../transport/wire-vendor.js';
import { bodyOf, HOME, homesAt, LICENSE, no, ORGANIZATION, ok, organizations, scope, startBroadlink } from './broadlink-kit.js';

const CREDENTIALS = { vendor: 'BROADLINK', accessToken: 'token-1', organizationName: ORGANIZATION } as const;
const FAMILY = { vendor: 'BROADLINK', familyId: 'f', userId: 'u', loginSession: 'session-1' } as const;

describe('on the wire', () => {
  it('a call says who calls in its body, and signs the very text that it sends', async () => {
    const { vendor, wire } = await startBroadlink(() => homesAt('v1'));
    await vendor.homes?.listHomes(scope());
    const [call] = wire.received;
    const { license, timestamp, signature } = call?.headers ?? {};
    expect(call?.path).toBe('/v1/resource/group/query');
    expect(JSON.parse(call?.body ?? '')).toEqual({ identity: { accessToken: 'token-1', orgName: ORGANIZATION }, group: { name: '' } });
    expect(license).toBe(LICENSE);
    expect(timestamp).toMatch(/^\d{10}$/);
    expect(signature).toBe(createHash('sha1').update(`${call?.body}${timestamp}${LICENSE}`).digest('hex'));
  });

  it.each<[string, Behaviour, string, string | undefined]>([
    ['another status, whatever it is', no(-5), 'VENDOR_REJECTED', '-5'],
    ['an error beside a status of success', { json: { status: 0, msg: 'success', error: -9 } }, 'VENDOR_REJECTED', '-9'],
    ['an answer without a status', { json: { msg: 'success' } }, 'VENDOR_INVALID_RESPONSE', undefined],
    ['no JSON', { text: '<html>' }, 'VENDOR_INVALID_RESPONSE', undefined],
    ['too many calls', { json: {}, status: 429 }, 'RATE_LIMITED', '429'],
    ['success under a failure of HTTP', { json: { status: 0, msg: 'success' }, status: 404 }, 'VENDOR_REJECTED', '404'],
    ['success without what was asked for', ok(), 'VENDOR_INVALID_RESPONSE', undefined],
  ])('%s is a failure', async (_case, behaviour, code, vendorCode) => {
    const { vendor } = await startBroadlink(({ path }) => (path === '/v1/user/queryorg' ? organizations(ORGANIZATION) : behaviour));
    const failure = await failureOf(vendor.homes?.listHomes(scope()) ?? Promise.resolve());
    expect(failure).toMatchObject({ code, details: { vendor: 'BROADLINK', operation: 'home.list', linkId: 'link-1' } });
    expect(failure.details.vendorCode).toBe(vendorCode);
    expect(JSON.stringify([failure, failure.details])).not.toMatch(/token-1|license-of/);
  });

  it('success needs no certain msg', async () => {
    const { vendor } = await startBroadlink(() => ({ json: { status: 0, msg: 'failed?', error: 0, data: { groups: null } } }));
    expect(await vendor.homes?.listHomes(scope())).toEqual([]);
  });
});

describe('a refusal without a reason', () => {
  const listing = async (probe: Behaviour) => {
    const { vendor } = await startBroadlink(({ path }) => (path === '/v1/user/queryorg' ? probe : no(-5)));
    return (await failureOf(vendor.homes?.listHomes(scope()) ?? Promise.resolve())).code;
  };

  it('is an expired link where nothing is taken that needs the token alone', async () => expect(await listing(no(-3))).toBe('LINK_EXPIRED'));
  it('is about an organisation that the account is not in', async () => expect(await listing(organizations('Another'))).toBe('FORBIDDEN'));
  it('is a refusal where the token and the organisation are fine', async () => expect(await listing(organizations(ORGANIZATION))).toBe('VENDOR_REJECTED'));
  it('is a refusal where nobody can tell', async () => expect(await listing({ json: {}, status: 429 })).toBe('VENDOR_REJECTED'));
});

describe('whose credentials', () => {
  it('is told by the organisations that the vendor answers', async () => {
    const { vendor, wire } = await startBroadlink(() => organizations('Another', ORGANIZATION));
    const verified = await vendor.accounts.verify(CREDENTIALS, scope());
    expect(verified).toEqual({ vendorAccountId: ORGANIZATION, token: { secret: expect.any(String), expiresAt: null } });
    expect(JSON.parse(verified.token.secret)).toEqual({ accessToken: 'token-1', organizationName: ORGANIZATION });
    expect(wire.received.map(bodyOf)).toEqual([{ identity: { accessToken: 'token-1' } }]);
    expect(await failureOf(vendor.accounts.verify({ ...CREDENTIALS, organizationName: 'A third' }, scope()))).toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { field: 'input.credentials.broadlink.organizationName' },
    });
  });

  it('a family has none without what speaks its interface, and nobody is called', async () => {
    const { vendor, privateResources, wire } = await startBroadlink(() => ok());
    const device = { userId: 'u', familyId: 'f', ticket: 't', deviceId: 'd' };
    const resource = { type: 'private', name: 'n', attributes: [], data: 'e30=' };
    const family = scope('family-link');
    const tried = [
      () => vendor.accounts.verify(FAMILY, scope()),
      () => privateResources.list(family, ''),
      () => privateResources.get(family, '1'),
      () => privateResources.add(family, resource),
      () => privateResources.update(family, { ...resource, id: '1', version: 'v' }),
      () => privateResources.ofDevice(device, scope(), ['linkage']),
    ];
    for (const run of tried) {
      const failure = await failureOf(run());
      expect(failure).toMatchObject({ code: 'UNSUPPORTED_BY_VENDOR', details: { vendor: 'BROADLINK', effect: 'none' } });
      expect(failure.message).toContain('not described');
    }
    expect(wire.received).toEqual([]);
  });

  it('a link to a family has no homes, and one to an organisation no private resources', async () => {
    const { vendor, privateResources } = await startBroadlink(() => ok(), { familyCodec: { seal: (request) => request, open: (answer) => answer } });
    expect((await failureOf(vendor.homes?.listHomes(scope('family-link')) ?? Promise.resolve())).code).toBe('UNSUPPORTED_BY_VENDOR');
    expect((await failureOf(privateResources.list(scope(), ''))).code).toBe('UNSUPPORTED_BY_VENDOR');
  });
});

describe('with a codec for the family interface', () => {
  /** Base64 for encryption, with a header of its own. */
  const familyCodec = {
    seal: ({ headers, body }: { headers: Readonly<Record<string, string>>; body: string }) => ({
      headers: { ...headers, scheme: 'base64' },
      body: Buffer.from(body).toString('base64'),
    }),
    open: (answer: unknown) => JSON.parse(Buffer.from(String(Object(answer).sealed), 'base64').toString('utf8')) as unknown,
  };
  const sealed = (json: object): Behaviour => ({ json: { sealed: Buffer.from(JSON.stringify({ status: 0, msg: '', ...json })).toString('base64') } });
  const opened = (call: Received | undefined): unknown => JSON.parse(Buffer.from(call?.body ?? '', 'base64').toString('utf8'));

  it('private resources are listed, read, added and changed', async () => {
    const resource = { type: 'private', name: 'n', id: '7201000000000000031', version: 'v1', attributes: [], data: 'e30=' };
    const { vendor, privateResources, wire, paths } = await startBroadlink(
      ({ path }) =>
        path.endsWith('querylist')
          ? sealed({ data: { resourcelist: [{ type: 'private', name: 'n', id: resource.id }] } })
          : sealed({ data: { resource }, version: 'v2', id: resource.id }),
      { familyCodec },
    );
    const family = scope('family-link');
    expect(await vendor.accounts.verify(FAMILY, scope())).toMatchObject({ vendorAccountId: 'f' });
    expect(await privateResources.list(family, 'private')).toEqual([{ type: 'private', name: 'n', id: resource.id }]);
    expect(await privateResources.get(family, resource.id)).toEqual(resource);
    const { id, version, ...made } = resource;
    expect(await privateResources.add(family, made)).toEqual({ id, version: 'v2' });
    expect(await privateResources.update(family, resource)).toBe('v2');
    expect(paths()).toEqual(['querylist', 'querylist', 'queryinfo', 'add', 'modify'].map((end) => `/ec4/v1/resource/${end}`));
    expect(opened(wire.received[4])).toEqual({ resource: { ...resource, version } });
    expect(wire.received[1]?.headers).toMatchObject({ userid: 'u', familyid: 'f', loginsession: 'session-1', scheme: 'base64' });
  });

  it('a device fetches what concerns it, under its ticket and its own signature', async () => {
    const { privateResources, wire } = await startBroadlink(() => sealed({ data: { linkage: 'rules' } }), { familyCodec });
    const login = { userId: 'u', familyId: 'f', ticket: 'ticket-1', deviceId: 'd' };
    expect(await privateResources.ofDevice(login, scope(), ['linkage'])).toEqual({ linkage: 'rules' });
    const { timestamp, signature, reqticket, reqdid } = wire.received[0]?.headers ?? {};
    expect([reqticket, reqdid]).toEqual(['ticket-1', 'd']);
    expect(signature).toBe(createHash('md5').update(`${timestamp}{"resourcetype":["linkage"]}IHG*(^%`).digest('hex'));
  });
});

describe('homes', () => {
  it('come with their rooms in one call, which answers for the rooms and the names too', async () => {
    const { vendor, paths } = await startBroadlink(({ path }) =>
      path.endsWith('group/query')
        ? homesAt('v1', [
            { roomid: '7101000000000000012', name: 'Attic', order: 2 },
            { roomid: '7101000000000000011', name: 'Hall', order: 1 },
          ])
        : ok({ data: { name: 'House 1', version: 'v1', resource: null } }),
    );
    const [home] = (await vendor.homes?.listHomes(scope())) ?? [];
    expect(home).toMatchObject({ ref: HOME, name: 'House 1', role: 'ADMINISTRATOR', isCurrent: false });
    expect(home?.rooms?.map(({ ref, name }) => [ref.key, name])).toEqual([
      ['7101000000000000011', 'Hall'],
      ['7101000000000000012', 'Attic'],
    ]);
    expect(await vendor.homes?.listHomeDevices(scope(), HOME, [])).toEqual([]);
    expect(paths()).toEqual(['/v1/resource/group/query', '/v1/resource/query']);
  });

  it('that are no more are not found, though the vendor gives no reason', async () => {
    let isGone = false;
    const { vendor } = await startBroadlink(({ path }) => {
      if (path === '/v1/user/queryorg') return organizations(ORGANIZATION);
      if (path.endsWith('group/query')) return isGone ? ok({ data: { groups: [] } }) : homesAt('v1');
      return no(-8);
    });
    await vendor.homes?.listHomes(scope());
    expect((await failureOf(vendor.homes?.listHomeDevices(scope(), HOME, []) ?? Promise.resolve())).code).toBe('VENDOR_REJECTED');
    isGone = true;
    expect((await failureOf(vendor.homes?.listHomeDevices(scope(), HOME, []) ?? Promise.resolve())).code).toBe('NOT_FOUND');
    const another: VendorRef = { ...HOME, key: 'home-2' };
    expect((await failureOf(vendor.homes?.listRooms(scope(), another) ?? Promise.resolve())).code).toBe('NOT_FOUND');
  });
});
