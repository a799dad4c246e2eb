// Telling a device group something: from the graph to what every lamp truly does, and back as one settled command.
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { overSocket } from '../support/activity.js';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';
import { trueDevices } from '../support/truth.js';

const SET_PATH = '/living/controlgroup/properties/set';
const INVOKE_PATH = '/living/controlgroup/service/invoke';
const LIST_PATH = '/living/home/controlgroup/device/query';
const COMMAND = 'command { id kind status createdAt settledAt output device { id } deviceGroup { id } error { code vendor vendorCode } }';
const SET = `mutation ($input: SetDeviceGroupPropertiesInput!) { setDeviceGroupProperties(input: $input) { ${COMMAND} } }`;
const INVOKE = `mutation ($input: InvokeDeviceGroupServiceInput!) { invokeDeviceGroupService(input: $input) { ${COMMAND} } }`;
const WATCH = 'subscription ($id: ID!) { command(id: $id) { id status settledAt error { code } } }';
const ACTIVITY =
  'subscription ($after: String) { accountActivity(after: $after) { __typename device { id } ... on CommandSettled { command { id status } } } }';
const DEVICES = `{ viewer { activityCursor vendorLinks { push { state } } homes { nodes { id name devices(first: 100) { nodes { id name identities { vendor vendorId } } } } } } }`;
const MAKE = 'mutation ($input: CreateDeviceGroupInput!) { createDeviceGroup(input: $input) { deviceGroup { id } } }';

const command = z.object({
  id: z.string(),
  kind: z.string(),
  status: z.string(),
  settledAt: z.string().nullable(),
  output: z.json(),
  device: z.null(),
  deviceGroup: z.object({ id: z.string() }),
  error: z.looseObject({ code: z.string() }).nullable(),
});
const seen = z.object({
  viewer: z.object({
    activityCursor: z.string(),
    vendorLinks: z.array(z.object({ push: z.object({ state: z.string() }).nullable() })),
    homes: z.object({
      nodes: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          devices: z.object({
            nodes: z.array(z.object({ id: z.string(), name: z.string(), identities: z.array(z.object({ vendor: z.string(), vendorId: z.string() })) })),
          }),
        }),
      ),
    }),
  }),
});
const LAMPS = ['Hall Light', 'Porch Light', 'Ceiling Light'];

describe('commands to device groups', () => {
  let hearth: RunningHearth;
  let alice: string;
  let groupId: string;
  let homeId: string;
  let iotIds: string[];

  const viewer = async (token = alice) => (await ask(hearth.url, token, DEVICES, {}, seen)).viewer;
  const set = async (properties: object, more: object = {}) =>
    (
      await ask(
        hearth.url,
        alice,
        SET,
        { input: { deviceGroupId: groupId, properties, ...more } },
        z.object({ setDeviceGroupProperties: z.object({ command }) }),
      )
    ).setDeviceGroupProperties.command;
  const invoke = async (service: string, more: object = {}) =>
    (
      await ask(
        hearth.url,
        alice,
        INVOKE,
        { input: { deviceGroupId: groupId, service, ...more } },
        z.object({ invokeDeviceGroupService: z.object({ command }) }),
      )
    ).invokeDeviceGroupService.command;
  const codes = async (source: string, input: object, token = alice) => {
    const { errors } = await post(hearth.url, token, source, { input: { deviceGroupId: groupId, ...input } });
    return (errors ?? []).map(({ extensions }) => [extensions['code'], extensions['field']]);
  };
  const valuesOf = async (identifier: string): Promise<unknown[]> => {
    const all = await trueDevices(hearth.control);
    return iotIds.map((iotId) => all.find((device) => device.iotId === iotId)?.properties[identifier]?.value);
  };
  /** Every state from now on, until the command is settled. */
  const states = async (id: string): Promise<string[]> => {
    await using subscription = overSocket(hearth.url, alice, WATCH, { id });
    const told = await subscription.until(
      ({ data }) => z.object({ command: z.object({ settledAt: z.string().nullable() }) }).parse(data).command.settledAt !== null,
    );
    return told.map(({ data }) => z.object({ command: z.object({ status: z.string() }) }).parse(data).command.status);
  };
  const callsTo = async (path: string) => (await hearth.control.calls()).filter((call) => call.path === path).length;
  /** Reports that lamps are reachable or not, until the graph knows it of as many. */
  const reach = async (status: 'ONLINE' | 'OFFLINE', which: readonly string[], online: number): Promise<void> => {
    for (const iotId of which) await hearth.control.report('feiyan', iotId, { status });
    const query = 'query ($id: ID!) { deviceGroup(id: $id) { devices { nodes { isOnline } } } }';
    const shape = z.object({ deviceGroup: z.object({ devices: z.object({ nodes: z.array(z.object({ isOnline: z.boolean() })) }) }) });
    const known = async () => (await ask(hearth.url, alice, query, { id: groupId }, shape)).deviceGroup.devices.nodes.filter(({ isOnline }) => isOnline).length;
    await vi.waitFor(async () => expect(await known()).toBe(online), { timeout: 10_000, interval: 100 });
    await hearth.control.clearCalls();
  };
  /** Another brightness than any of them has. */
  const another = async (): Promise<number> => {
    const taken = await valuesOf('Brightness');
    return Array.from({ length: 90 }, (_, n) => n + 5).find((value) => !taken.includes(value)) ?? 1;
  };

  beforeAll(async () => {
    hearth = await startHearth();
    alice = hearth.tokens.alice;
    await vi.waitFor(async () => expect((await viewer()).vendorLinks.flatMap(({ push }) => push?.state ?? [])).toEqual(['LIVE']), { timeout: 15_000 });
    const home = (await viewer()).homes.nodes.find(({ name }) => name === 'Maple Street') ?? expect.fail('no Maple Street');
    const lamps = home.devices.nodes.filter(({ name }) => LAMPS.includes(name));
    homeId = home.id;
    iotIds = lamps.map(({ identities }) => identities.find(({ vendor }) => vendor === 'FEIYAN')?.vendorId ?? '');
    const made = z.object({ createDeviceGroup: z.object({ deviceGroup: z.object({ id: z.string() }) }) });
    const input = { homeId, name: 'Downstairs', deviceIds: lamps.map(({ id }) => id) };
    groupId = (await ask(hearth.url, alice, MAKE, { input }, made)).createDeviceGroup.deviceGroup.id;
    await reach('ONLINE', iotIds, 3);
  });
  afterEach(async () => {
    await hearth.control.clearFaults();
    await hearth.control.clearCalls();
  });
  afterAll(() => hearth.stop());

  it('are confirmed when every lamp reports the value, and told once to the account', async () => {
    const Brightness = await another();
    await using activity = overSocket(hearth.url, alice, ACTIVITY, { after: (await viewer()).activityCursor });
    const given = await set({ Brightness, LightSwitch: true });
    expect(given).toMatchObject({ kind: 'SET_PROPERTIES', device: null, deviceGroup: { id: groupId }, output: null, error: null });
    expect(['ACCEPTED', 'CONFIRMED']).toContain(given.status);
    expect((await states(given.id)).at(-1)).toBe('CONFIRMED');
    expect(await valuesOf('Brightness')).toEqual([Brightness, Brightness, Brightness]);
    expect(await valuesOf('LightSwitch')).toEqual([1, 1, 1]);
    expect([await callsTo(SET_PATH), await callsTo(LIST_PATH)]).toEqual([1, 1]);

    const event = z.object({ accountActivity: z.looseObject({ __typename: z.string() }) });
    const told = (await activity.until(({ data }) => event.parse(data).accountActivity.__typename === 'CommandSettled')).map(
      ({ data }) => event.parse(data).accountActivity,
    );
    expect(told.at(-1)).toEqual({ __typename: 'CommandSettled', device: null, command: { id: given.id, status: 'CONFIRMED' } });
    expect(told.slice(0, -1).map(({ __typename }) => __typename)).toEqual(Array(told.length - 1).fill('PropertiesChanged'));
  });

  it('are confirmed by one reading of all lamps where their reports are lost', async () => {
    const Brightness = await another();
    await hearth.control.fault({ vendor: 'feiyan', kind: 'drop-push', rate: 1 });
    const given = await set({ Brightness }, { confirmWithin: 'PT1S' });
    expect(await states(given.id)).toEqual(['ACCEPTED', 'CONFIRMED']);
    // Its members were listed once to be told, and once to be read.
    expect([await callsTo(SET_PATH), await callsTo(LIST_PATH)]).toEqual([1, 2]);
  });

  it('do not wait for a lamp that is offline, and fail where all of them are', async () => {
    const [first = '', ...others] = iotIds;
    await reach('OFFLINE', [first], 2);
    const before = (await valuesOf('Brightness'))[0];
    const Brightness = await another();
    const given = await set({ Brightness });
    expect((await states(given.id)).at(-1)).toBe('CONFIRMED');
    expect(await valuesOf('Brightness')).toEqual([before, Brightness, Brightness]);

    await reach('OFFLINE', others, 0);
    const failed = await set({ Brightness: 50 });
    expect(failed).toMatchObject({ status: 'FAILED', error: { code: 'DEVICE_OFFLINE', vendor: 'FEIYAN', vendorCode: '28504' } });
    expect(failed.settledAt).not.toBeNull();
    await reach('ONLINE', iotIds, 3);
  });

  it('are unknown where the vendor’s answer was lost, are never sent again, and are confirmed when the lamps show it', async () => {
    const Brightness = await another();
    await hearth.control.fault({ vendor: 'feiyan', path: SET_PATH, kind: 'empty', rate: 1, times: 1 });
    const lost = await set({ Brightness });
    expect(lost).toMatchObject({ status: 'UNKNOWN', error: { code: 'VENDOR_INVALID_RESPONSE' } });
    expect((await states(lost.id)).at(-1)).toBe('CONFIRMED');
    expect(await valuesOf('Brightness')).toEqual([Brightness, Brightness, Brightness]);
    expect(await callsTo(SET_PATH)).toBe(1);
  });

  it('ask for a service of all lamps, and are over with the vendor’s answer', async () => {
    const before = await valuesOf('LightSwitch');
    const given = await invoke('ToggleLightSwitch', { idempotencyKey: 'toggle' });
    expect(given).toMatchObject({ kind: 'INVOKE_SERVICE', status: 'ACCEPTED', output: null, deviceGroup: { id: groupId } });
    expect(given.settledAt).not.toBeNull();
    expect(await invoke('ToggleLightSwitch', { idempotencyKey: 'toggle' })).toEqual(given);
    await expect.poll(() => valuesOf('LightSwitch')).toEqual(before.map((value) => (value === 1 ? 0 : 1)));
    expect(await callsTo(INVOKE_PATH)).toBe(1);
  });

  it('are checked first: values, services, and whose group it is', async () => {
    expect(await codes(SET, { properties: { Brightness: 101 } })).toEqual([['BAD_USER_INPUT', 'input.properties.Brightness']]);
    expect(await codes(SET, { properties: { NoSuch: 1 } })).toEqual([['BAD_USER_INPUT', 'input.properties.NoSuch']]);
    expect(await codes(SET, { properties: {} })).toEqual([['BAD_USER_INPUT', 'input.properties']]);
    expect(await codes(SET, { properties: [1] })).toEqual([['BAD_USER_INPUT', 'input.properties']]);
    expect(await codes(SET, { properties: { Brightness: 5 }, confirmWithin: 'PT11M' })).toEqual([['BAD_USER_INPUT', 'input.confirmWithin']]);
    expect(await codes(INVOKE, { service: 'NoSuch' })).toEqual([['BAD_USER_INPUT', 'input.service']]);
    expect(await codes(INVOKE, { service: 'ToggleLightSwitch', arguments: { Odd: 1 } })).toEqual([['BAD_USER_INPUT', 'input.arguments.Odd']]);
    expect(await codes(SET, { properties: { Brightness: 5 } }, hearth.tokens.bob)).toEqual([['NOT_FOUND', undefined]]);
    expect(await codes(INVOKE, { service: 'ToggleLightSwitch' }, hearth.tokens.bob)).toEqual([['NOT_FOUND', undefined]]);
    expect(await codes(SET, { deviceGroupId: homeId, properties: { Brightness: 5 } })).toEqual([['NOT_FOUND', undefined]]);
    expect([await callsTo(SET_PATH), await callsTo(INVOKE_PATH)]).toEqual([0, 0]);
  });
});
