// DeviceGroupCloud: devices of one product kept together and told things as one.
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { DeviceGroupCloud } from '../../../src/domain/device-group.js';
import type { VendorRef } from '../../../src/domain/ids.js';
import { expectTroublesTold, failureOf, type Stand } from '../stands.js';

const truth = z.object({
  homes: z.array(
    z.object({ id: z.string(), name: z.string(), groups: z.array(z.object({ id: z.string(), name: z.string(), deviceIds: z.array(z.string()) })) }),
  ),
  devices: z.array(z.object({ identities: z.array(z.object({ vendorId: z.string() })), properties: z.record(z.string(), z.object({ value: z.unknown() })) })),
});
const OBEYED_MS = 5_000; // more than devices take to do as they are told

export function keepsDeviceGroups(stand: Stand, groups: DeviceGroupCloud): void {
  const homeNamed = async (name: string): Promise<VendorRef> =>
    (await stand.vendor.homes?.listHomes(stand.scope()))?.find((home) => home.name === name)?.ref ?? expect.fail(`no ${name}`);
  const trueGroups = async (home: VendorRef) => (await stand.control.world(truth)).homes.find(({ id }) => id === home.key)?.groups ?? [];
  const valueNow = async (device: VendorRef, identifier: string) =>
    (await stand.control.world(truth)).devices.find(({ identities }) => identities.some(({ vendorId }) => vendorId === device.key))?.properties[identifier]
      ?.value;
  const refused = async (run: () => Promise<unknown>) => {
    const { code } = await failureOf(stand, run);
    return code;
  };

  /** The devices of the home whose names are told. */
  async function devices(home: VendorRef, names: readonly string[]): Promise<VendorRef[]> {
    const listed = (await stand.vendor.homes?.listHomeDevices(stand.scope(), home, [])) ?? [];
    return names.map((name) => listed.find((device) => device.name === name)?.ref ?? expect.fail(`no ${name}`));
  }

  const LAMPS = ['Hall Light', 'Porch Light', 'Ceiling Light'];

  async function withGroup(run: (home: VendorRef, group: VendorRef, lamps: readonly VendorRef[]) => Promise<void>): Promise<void> {
    const home = await homeNamed('Maple Street');
    const lamps = await devices(home, LAMPS);
    const group = await groups.createGroup(stand.scope(), home, 'Downstairs', lamps);
    try {
      await run(home, group, lamps);
    } finally {
      if ((await trueGroups(home)).some(({ id }) => id === group.key)) await groups.deleteGroup(stand.scope(), group);
    }
  }

  it('makes a group that is listed with its devices, renames it, changes its devices, and deletes it', () =>
    withGroup(async (home, group, lamps) => {
      expect(group).toMatchObject({ vendor: stand.vendor.name, kind: 'group' });
      const [listed, ...others] = await groups.listGroups(stand.scope(), home);
      expect(others).toEqual([]);
      expect(listed).toMatchObject({ ref: group, home, name: 'Downstairs' });
      const members = await groups.listGroupDevices(stand.scope(), group, []);
      expect(members.map(({ ref }) => ref)).toEqual(lamps);
      for (const { product, home: standsIn } of members) expect([product?.ref, standsIn]).toEqual([listed?.product, home]);

      await groups.renameGroup(stand.scope(), group, '楼下');
      const fewer = lamps.slice(0, 2).reverse();
      await groups.setGroupDevices(stand.scope(), group, fewer);
      expect(await trueGroups(home)).toMatchObject([{ id: group.key, name: '楼下', deviceIds: fewer.map(({ key }) => key) }]);
      expect((await groups.listGroupDevices(stand.scope(), group, [])).map(({ ref }) => ref)).toEqual(fewer);
      await groups.deleteGroup(stand.scope(), group);
      expect(await trueGroups(home)).toEqual([]);
    }));

  it('tells all of its devices the same', () =>
    withGroup(async (_home, group, lamps) => {
      for (const value of [1, 0, 1]) {
        await groups.setGroupProperties(stand.scope(), group, { LightSwitch: value });
        await stand.control.advance(OBEYED_MS);
        for (const lamp of lamps) expect(await valueNow(lamp, 'LightSwitch')).toBe(value);
      }
      expect(await refused(() => groups.setGroupProperties(stand.scope(), group, { NoSuchProperty: 1 }))).toBe('BAD_USER_INPUT');
    }));

  it('asks all of its devices for the same service', () =>
    withGroup(async (_home, group, lamps) => {
      const before = await Promise.all(lamps.map((lamp) => valueNow(lamp, 'LightSwitch')));
      await groups.invokeGroupService(stand.scope(), group, 'ToggleLightSwitch', {});
      await stand.control.advance(OBEYED_MS);
      for (const [index, lamp] of lamps.entries()) expect(await valueNow(lamp, 'LightSwitch')).toBe(before[index] === 1 ? 0 : 1);
      expect(await refused(() => groups.invokeGroupService(stand.scope(), group, 'NoSuchService', {}))).toBe('BAD_USER_INPUT');
    }));

  it('finds one group by itself, and lists its devices with their values', () =>
    withGroup(async (home, group, lamps) => {
      const [listed] = await groups.listGroups(stand.scope(), home);
      expect(await groups.getGroup(stand.scope(), group)).toEqual(listed);
      for (const nobody of [
        { ...group, key: stand.nothing('group').key },
        { ...group, scope: stand.nothing('home').key },
      ])
        expect(await groups.getGroup(stand.scope(), nobody)).toBeNull();
      expect(await groups.getGroup(stand.scope('bob'), group)).toBeNull();
      const members = await groups.listGroupDevices(stand.scope(), group, ['LightSwitch']);
      for (const [index, lamp] of lamps.entries())
        expect(members[index]?.readings).toMatchObject([{ identifier: 'LightSwitch', value: await valueNow(lamp, 'LightSwitch') }]);
    }));

  it('says what groups can be made of: products that it takes, of devices that the home has', async () => {
    const home = await homeNamed('Maple Street');
    const products = await groups.listGroupProducts(stand.scope(), home);
    expect(products.length).toBeGreaterThan(0);
    const listed = (await stand.vendor.homes?.listHomeDevices(stand.scope(), home, [])) ?? [];
    for (const { ref, name } of products) {
      const [one, other] = listed.filter(({ product }) => product?.ref.key === ref.key);
      expect(one?.product?.name).toBe(name);
      if (one === undefined || other === undefined) continue;
      const group = await groups.createGroup(stand.scope(), home, 'Of this product', [one.ref, other.ref]);
      await groups.deleteGroup(stand.scope(), group);
    }
  });

  it('deletes several groups of a home, all or none, and says what mesh devices must be told', () =>
    withGroup(async (home, group, lamps) => {
      const other = await groups.createGroup(stand.scope(), home, 'Upstairs', await devices(home, ['Kitchen Light', 'Bedroom Light']));
      expect(await groups.prepareMesh(stand.scope(), group, lamps)).toContain(lamps[0]?.key);
      expect(await refused(() => groups.deleteGroups(stand.scope(), home, [group, { ...group, key: stand.nothing('group').key }]))).toBe('NOT_FOUND');
      expect(await trueGroups(home)).toHaveLength(2);
      expect(await groups.deleteGroups(stand.scope(), home, [group, other])).toMatch(/./);
      expect(await trueGroups(home)).toEqual([]);
    }));

  it('takes only devices of one product that stand in the home and are in no other group', () =>
    withGroup(async (home, group, lamps) => {
      const free = await devices(home, ['Kitchen Light', 'Bedroom Light']);
      const [plug] = await devices(home, ['Kettle Plug']);
      const [curtain, secondCurtain] = await devices(home, ['Garden Curtain', 'Street Curtain']);
      const [elsewhere] = await devices(await homeNamed('Lake House'), ['Beam Light']);
      if (plug === undefined || curtain === undefined || secondCurtain === undefined || elsewhere === undefined) throw new Error('no devices');
      const wrong = [
        ['CONFLICT', [...free, ...lamps.slice(0, 1)]],
        ['BAD_USER_INPUT', free.slice(0, groups.membersPerGroup === undefined ? 0 : groups.membersPerGroup.fewest - 1)],
        ['BAD_USER_INPUT', []],
        ['BAD_USER_INPUT', [...free, plug]],
        ['NOT_FOUND', [...free, elsewhere]],
        ['NOT_FOUND', [...free, stand.nothing('device')]],
        ['UNSUPPORTED_BY_VENDOR', [curtain, secondCurtain]],
      ] as const;
      for (const [code, members] of wrong) expect(await refused(() => groups.createGroup(stand.scope(), home, 'Wrong', members)), code).toBe(code);
      const before = await trueGroups(home);
      for (const members of [free.slice(0, 1), [...free, plug], [...free, elsewhere]]) {
        expect(['BAD_USER_INPUT', 'NOT_FOUND']).toContain(await refused(() => groups.setGroupDevices(stand.scope(), group, members)));
      }
      expect(await trueGroups(home)).toEqual(before);
      expect(wrong).toHaveLength(7);
    }));

  it('has one group of a name in a home', () =>
    withGroup(async (home, group) => {
      const free = await devices(home, ['Kitchen Light', 'Bedroom Light']);
      expect(await refused(() => groups.createGroup(stand.scope(), home, 'Downstairs', free))).toBe('CONFLICT');
      expect(await refused(() => groups.renameGroup(stand.scope(), group, 'Up & down'))).toBe('BAD_USER_INPUT');
      expect(stand.vendor.spaces?.nameProblem('group', 'Up & down')).toMatch(/letters/);
    }));

  it('changes no group of another’s home, and none that is not there', () =>
    withGroup(async (home, group, lamps) => {
      const nothing = { ...group, key: stand.nothing('group').key };
      const attempts = [
        () => groups.renameGroup(stand.scope('bob'), group, 'Mine'),
        () => groups.deleteGroup(stand.scope('bob'), group),
        () => groups.setGroupProperties(stand.scope('bob'), group, { LightSwitch: 1 }),
        () => groups.listGroupDevices(stand.scope('bob'), group, []),
        () => groups.listGroups(stand.scope('bob'), home),
        () => groups.createGroup(stand.scope('bob'), home, 'Mine', lamps),
        () => groups.renameGroup(stand.scope(), nothing, 'Nothing'),
        () => groups.deleteGroup(stand.scope(), nothing),
        () => groups.invokeGroupService(stand.scope('bob'), group, 'ToggleLightSwitch', {}),
        () => groups.invokeGroupService(stand.scope(), nothing, 'ToggleLightSwitch', {}),
        () => groups.prepareMesh(stand.scope('bob'), group, lamps),
        () => groups.deleteGroups(stand.scope('bob'), home, [group]),
        () => groups.listGroupProducts(stand.scope('bob'), home),
        () => groups.setGroupProperties(stand.scope(), nothing, { LightSwitch: 1 }),
        () => groups.listGroupDevices(stand.scope(), nothing, []),
      ];
      for (const attempt of attempts) expect(['NOT_FOUND', 'FORBIDDEN']).toContain(await refused(attempt));
      expect(await trueGroups(home)).toMatchObject([{ name: 'Downstairs' }]);
    }));

  it('tells each trouble of the cloud by its code', () =>
    withGroup((_home, group) => expectTroublesTold(stand, (scope) => groups.setGroupProperties(scope, group, { LightSwitch: 1 }))));
}
