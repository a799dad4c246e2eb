// The cloud as a whole: what it answers to, what it does not, its faults, and what it keeps to itself.
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { WITHOUT_HANDLER } from '../../../../../src/sandbox/clouds/broadlink/closed-hosts.js';
import { decoded, encoded, macIn, plainMac } from '../../../../../src/sandbox/world/broadlink-data.js';
import { truthOf } from '../../../../../src/sandbox/world/truth.js';
import { fixtureNames } from '../../../vendors/read-fixture.js';
import { type BroadlinkStreet, openStreet } from './broadlink-street.js';

const DAY_MS = 86_400_000;
const HOME = 'Moreau House';
const keys = z.object({ devinfo: z.looseObject({ aeskey: z.string().min(32), password: z.number().positive() }) });

let street: BroadlinkStreet;
const list = () => street.call('alice', '/v1/resource/query', { group: { name: HOME } });

beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.cloud.stop());

describe('each operation of the document', () => {
  it('has a handler, or stands among the named ones that nobody can call', () => {
    const handled = street.cloud.handled().map(({ name }) => name);
    const excepted = WITHOUT_HANDLER.map(([{ name }]) => name);
    expect([...handled, ...excepted].sort()).toEqual(fixtureNames('broadlink').sort());
    expect(handled).toHaveLength(28);
    expect(excepted).toEqual(['privateResource.list', 'privateResource.get', 'privateResource.add', 'privateResource.update', 'deviceResource.list']);
    for (const [, reason] of WITHOUT_HANDLER) expect(reason.length).toBeGreaterThan(40);
  });

  it('of the hosts that take nobody is answered that there is no login, no ticket', async () => {
    const { familyEndpoint, deviceEndpoint } = street.cloud.settings;
    for (const [operation] of WITHOUT_HANDLER) {
      const isDevices = operation.section === '33';
      const answered = await request(`${isDevices ? deviceEndpoint : familyEndpoint}${operation.path}`, { method: 'POST', body: '{"type":""}' });
      expect(await answered.body.json(), operation.name).toMatchObject({ status: isDevices ? -18 : -17 });
    }
  });
});

describe('faults', () => {
  it('speak BroadLink', async () => {
    for (const [rule, expected] of [
      [{ kind: 'rate-limit' }, { status: -16 }],
      [{ kind: 'expired-token' }, { status: -3 }],
      [{ kind: 'code', code: -99 }, { status: -99 }],
    ] as const) {
      street.faults.add({ vendor: 'BROADLINK', rate: 1, times: 1, ...rule });
      expect(await list()).toMatchObject(expected);
    }
    expect(await list()).toMatchObject({ status: 0 });
  });
});

describe('secrets', () => {
  it('are in the data of a device, and neither in the record of calls nor in the truth', async () => {
    const resources = street.world.broadlink.resources().filter(({ type }) => type === 'device');
    const secrets = resources.flatMap(({ data }) => {
      const { devinfo } = keys.parse(decoded(data));
      return [devinfo.aeskey, String(devinfo.password), data];
    });
    expect(secrets.length).toBeGreaterThan(12);
    street.calls.clear();
    const { version = '' } = street.world.broadlink.organization('Alice Moreau Estates')?.homes.get(HOME) ?? {};
    const data = encoded({ moduleinfo: { roomid: '7', name: 'Safe' }, devinfo: { mac: '', aeskey: 'key-of-a-test', password: 123_123 } });
    const params = { group: { name: HOME, version }, resource: [{ type: 'device', name: 'Safe', id: '', data, attributes: [] }] };
    expect(await street.call('alice', '/v1/resource/add', params)).toMatchObject({ status: 0 });
    const recorded = JSON.stringify(street.calls.after(0));
    expect(recorded).toContain('"roomid":"7"');
    expect(recorded).toContain('Alice Moreau Estates');
    expect(recorded).not.toMatch(/key-of-a-test|123123|token|aeskey|password/i);
    expect(recorded).not.toContain(data);

    const truth = JSON.stringify(truthOf(street.world));
    expect(truth).toContain('"roomid":"7"');
    for (const secret of [...secrets, 'key-of-a-test']) expect(truth).not.toContain(secret);
    expect(truth).not.toContain(street.cloud.settings.license);
  });
});

describe('a token', () => {
  it('is good for seven days of the wall clock', async () => {
    const user = street.world.broadlink.userOf('alice') ?? expect.fail('no alice');
    const identity = { accessToken: street.world.broadlink.issueToken(user) };
    const ask = async () => (await street.send('/v1/user/queryorg', JSON.stringify({ identity }))).answer.status;
    expect(await ask()).toBe(0);
    street.clock.move(7 * DAY_MS - 1000);
    expect(await ask()).toBe(0);
    street.clock.move(2000);
    expect(await ask()).toBe(-3);
  });
});

describe('a physical device', () => {
  it('is the same to Feiyan and BroadLink by its MAC address', () => {
    const { world } = street;
    const both = world.devices().filter(({ feiyan, mac }) => feiyan !== null && world.broadlink.resources().some(({ data }) => macIn(data) === plainMac(mac)));
    expect(both.map(({ name }) => name)).toEqual(['Television Plug']);
    const identities = truthOf(world).devices.find(({ name }) => name === 'Television Plug')?.identities;
    expect(identities?.map(({ vendor }) => vendor)).toEqual(['feiyan', 'broadlink']);
    const vendorId = identities?.[1]?.vendorId ?? '';
    expect(world.deviceBy({ vendor: 'BROADLINK', vendorId })).toBe(both[0]);
  });

  it('behind a gateway is known by its own address', () => {
    const { world } = street;
    const resource = world.broadlink.resources().find(({ name }) => name === 'Terrace Climate');
    expect(world.deviceBy({ vendor: 'BROADLINK', vendorId: resource?.id ?? '' })?.name).toBe('Terrace Climate');
    expect(z.object({ devinfo: z.object({ name: z.string() }) }).parse(decoded(resource?.data ?? '')).devinfo.name).toBe('Wall Panel');
  });

  it('has an address of one device, never of a group', () => {
    for (const { mac } of street.world.devices()) expect(mac).toMatch(/^[0-9A-F][02468ACE](:[0-9A-F]{2}){5}$/);
  });
});
