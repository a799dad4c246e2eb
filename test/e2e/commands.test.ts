// Telling devices what to do: acceptance 03, from the graph to the sandbox's truth, and back as activity and a settled command.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { acceptance } from '../support/acceptance.js';
import { ACCOUNT_ACTIVITY, type Activity, activityOf, overSocket, overSse, type Subscribe } from '../support/activity.js';
import { type Answer, ask, post, type Subscription } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';
import { type TrueDevice, trueDevices } from '../support/truth.js';

const SET_PATH = '/thing/properties/set';
const GET_PATH = '/thing/properties/get';
const INVOKE_PATH = '/thing/service/invoke';

const SET = acceptance('03-set-properties');
const SET_INPUT = `mutation ($input: SetDevicePropertiesInput!) { setDeviceProperties(input: $input) { command { id kind status createdAt settledAt device { id } error { code message vendor vendorCode retryable } } } }`;
const INVOKE = `mutation ($input: InvokeDeviceServiceInput!) { invokeDeviceService(input: $input) { command { id kind status settledAt output error { code vendorCode } } } }`;
const DEVICES = '{ viewer { activityCursor devices(first: 100) { nodes { id name identities { vendor vendorId } } } vendorLinks { push { state } } } }';
const VALUE = 'query ($id: ID!, $identifier: String!) { device(id: $id) { property(identifier: $identifier) { value source isStale } } }';

const command = z.object({
  id: z.string(),
  status: z.string(),
  kind: z.string().optional(),
  settledAt: z.string().nullish(),
  output: z.json().optional(),
  error: z.looseObject({ code: z.string() }).nullish(),
});
type Command = z.infer<typeof command>;
const set = z.object({ setDeviceProperties: z.object({ command }) });
const invoked = z.object({ invokeDeviceService: z.object({ command }) });
const devices = z.object({
  viewer: z.object({
    activityCursor: z.string(),
    devices: z.object({
      nodes: z.array(z.object({ id: z.string(), name: z.string(), identities: z.array(z.object({ vendor: z.string(), vendorId: z.string() })) })),
    }),
    vendorLinks: z.array(z.object({ push: z.object({ state: z.string() }).nullable() })),
  }),
});

interface Lamp {
  readonly id: string;
  readonly iotId: string;
}

describe('commands', () => {
  let hearth: RunningHearth;
  let alice: string;
  const ids = new Map<string, Lamp>();
  let open: Subscription[] = [];

  const seen = async (token: string) => (await ask(hearth.url, token, DEVICES, {}, devices)).viewer;
  const named = (name: string): Lamp => ids.get(name) ?? { id: name, iotId: '' };
  const truth = async ({ iotId }: Lamp): Promise<TrueDevice> => {
    const found = (await trueDevices(hearth.control)).find((device) => device.iotId === iotId);
    if (found === undefined) throw new Error(`there is no ${iotId}`);
    return found;
  };
  const trueValue = async (lamp: Lamp, identifier: string): Promise<unknown> => (await truth(lamp)).properties[identifier]?.value;
  const callsTo = async (path: string) => (await hearth.control.calls()).filter((call) => call.path === path).length;
  const setting = (deviceId: string, properties: object, more: object = {}): Promise<Answer> =>
    post(hearth.url, alice, SET_INPUT, { input: { deviceId, properties, ...more } });
  const commandOf = ({ data, errors }: Answer): Command => {
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return set.parse(data).setDeviceProperties.command;
  };
  const following = (subscribe: Subscribe, token: string, query: string, variables: Record<string, unknown>): Subscription => {
    const subscription = subscribe(hearth.url, token, query, variables);
    open.push(subscription);
    return subscription;
  };
  /** Every state of a command from now on, until it completes. */
  async function states(id: string, subscribe: Subscribe = overSocket): Promise<Command[]> {
    const subscription = following(subscribe, alice, SET, { id });
    const told: Command[] = [];
    for (;;) {
      const answer = await subscription.next().catch((error: unknown) => {
        if (error instanceof Error && error.message === 'the subscription completed') return null;
        throw error;
      });
      if (answer === null) return told;
      told.push(z.object({ command }).parse(answer.data).command);
    }
  }
  const settled = async (id: string): Promise<Command | undefined> => (await states(id)).at(-1);
  /** Another brightness than it has. */
  const another = async (lamp: Lamp): Promise<number> => (Number(await trueValue(lamp, 'Brightness')) % 90) + 5;

  beforeAll(async () => {
    hearth = await startHearth();
    alice = hearth.tokens.alice;
    for (const token of [alice, hearth.tokens.bob]) {
      await vi.waitFor(async () => expect((await seen(token)).vendorLinks.flatMap(({ push }) => push?.state ?? [])).toEqual(['LIVE']), { timeout: 15_000 });
    }
    for (const { id, name, identities } of (await seen(alice)).devices.nodes)
      ids.set(name, { id, iotId: identities.find(({ vendor }) => vendor === 'FEIYAN')?.vendorId ?? '' });
  });
  beforeEach(async () => {
    await hearth.control.clearCalls();
  });
  afterEach(async () => {
    await Promise.all(open.map((each) => each[Symbol.asyncDispose]()));
    open = [];
    await hearth.control.clearFaults();
  });
  afterAll(() => hearth.stop());

  for (const [transport, subscribe] of [
    ['WebSocket', overSocket],
    ['SSE', overSse],
  ] as const) {
    it(`set a value that shows in the device, at every subscriber, and as confirmed, over ${transport}`, async () => {
      const { bob } = hearth.tokens;
      const lamp = named('Porch Light');
      const Brightness = await another(lamp);
      const [atAlice, atBob] = [(await seen(alice)).activityCursor, (await seen(bob)).activityCursor];
      const [ofAlice, ofBob] = [
        following(subscribe, alice, ACCOUNT_ACTIVITY, { after: atAlice }),
        following(subscribe, bob, ACCOUNT_ACTIVITY, { after: atBob }),
      ];

      const answer = await post(hearth.url, alice, SET, { deviceId: lamp.id, properties: { Brightness } }, 'SetProperties');
      const given = commandOf(answer);
      expect(answer.data).toMatchObject({ setDeviceProperties: { command: { kind: 'SET_PROPERTIES', device: { id: lamp.id } } } });
      expect(['ACCEPTED', 'CONFIRMED']).toContain(given.status);
      const told = await states(given.id, subscribe);
      expect(told.at(-1)).toMatchObject({ id: given.id, status: 'CONFIRMED', settledAt: expect.any(String), error: null });
      expect(told.slice(0, -1).every(({ status }) => status === 'ACCEPTED')).toBe(true);
      expect(await trueValue(lamp, 'Brightness')).toBe(Brightness);
      expect(await callsTo(SET_PATH)).toBe(1);
      expect(await callsTo(GET_PATH)).toBe(0);
      // Who asks once it is settled is told so, and no more.
      expect((await states(given.id, subscribe)).map(({ status }) => status)).toEqual(['CONFIRMED']);

      const isSettled = (activity: Activity): boolean => activity.__typename === 'CommandSettled';
      const atAlices = (await ofAlice.until((each) => isSettled(activityOf(each)))).map(activityOf);
      expect(atAlices).toMatchObject([
        { __typename: 'PropertiesChanged', device: { id: lamp.id }, properties: [{ identifier: 'Brightness', value: Brightness }] },
        { __typename: 'CommandSettled', device: { id: lamp.id }, command: { id: given.id, status: 'CONFIRMED' } },
      ]);
      await hearth.control.report('feiyan', lamp.iotId, { properties: { LightSwitch: 1 } });
      expect([activityOf(await ofBob.next()), activityOf(await ofBob.next())]).toMatchObject([
        { __typename: 'PropertiesChanged', device: { id: lamp.id }, properties: [{ identifier: 'Brightness', value: Brightness }] },
        { __typename: 'PropertiesChanged', properties: [{ identifier: 'LightSwitch' }] },
      ]);
      await hearth.control.clearCalls();
      expect((await post(hearth.url, alice, VALUE, { id: lamp.id, identifier: 'Brightness' })).data).toEqual({
        device: { property: { value: Brightness, source: 'PUSH', isStale: false } },
      });
      expect(await hearth.control.calls()).toEqual([]);
      // It is nobody else's command.
      const foreign = await post(hearth.url, bob, 'query ($id: ID!) { node(id: $id) { id } }', { id: given.id });
      expect(foreign.errors?.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
      expect((await post(hearth.url, alice, 'query ($id: ID!) { node(id: $id) { __typename id } }', { id: given.id })).data).toEqual({
        node: { __typename: 'Command', id: given.id },
      });
    });
  }

  it('confirm a value that was there already', async () => {
    const lamp = named('Porch Light');
    const Brightness = await trueValue(lamp, 'Brightness');
    const given = commandOf(await setting(lamp.id, { Brightness }));
    expect(await settled(given.id)).toMatchObject({ status: 'CONFIRMED' });
    // Also when the device sees no reason to report: it is read once.
    await hearth.control.fault({ vendor: 'feiyan', kind: 'drop-push', rate: 1 });
    await hearth.control.clearCalls();
    const silent = commandOf(await setting(lamp.id, { Brightness }, { confirmWithin: 'PT0.3S' }));
    expect(silent.status).toBe('ACCEPTED');
    expect((await states(silent.id)).map(({ status }) => status)).toEqual(['ACCEPTED', 'CONFIRMED']);
    expect([await callsTo(SET_PATH), await callsTo(GET_PATH)]).toEqual([1, 1]);
  });

  it('take several values of every type at once, and confirm when all are there', async () => {
    const lamp = named('Floor Lamp');
    const values = { LightSwitch: true, Brightness: 33, ColorTemperature: 4200, LightMode: 1, HSVColor: { Hue: 120, Saturation: 50, Value: 60 } };
    const given = commandOf(await setting(lamp.id, values));
    expect(await settled(given.id)).toMatchObject({ status: 'CONFIRMED' });
    const { properties } = await truth(lamp);
    const { LightSwitch, Brightness, ColorTemperature, LightMode, HSVColor } = Object.fromEntries(
      Object.entries(properties).map(([identifier, { value }]) => [identifier, value]),
    );
    expect({ LightSwitch, Brightness, ColorTemperature, LightMode, HSVColor }).toEqual({ ...values, LightSwitch: 1 });
    const air = named('Air Conditioner');
    expect(await settled(commandOf(await setting(air.id, { TargetTemperature: 22.5, WorkMode: 2 })).id)).toMatchObject({ status: 'CONFIRMED' });
    expect(await trueValue(air, 'TargetTemperature')).toBe(22.5);
  });

  it('refuse what the thing model does not allow, by the name of the value, without any vendor call', async () => {
    const bad: [string, unknown, string][] = [
      ['Floor Lamp', { Brightness: 'bright' }, 'input.properties.Brightness'],
      ['Floor Lamp', { Brightness: 0 }, 'input.properties.Brightness'],
      ['Floor Lamp', { Brightness: 101 }, 'input.properties.Brightness'],
      ['Floor Lamp', { Brightness: 50.5 }, 'input.properties.Brightness'],
      ['Floor Lamp', { Brightness: null }, 'input.properties.Brightness'],
      ['Floor Lamp', { LightSwitch: 1, ColorTemperature: 2750 }, 'input.properties.ColorTemperature'],
      ['Floor Lamp', { LightMode: 9 }, 'input.properties.LightMode'],
      ['Floor Lamp', { LightSwitch: 2 }, 'input.properties.LightSwitch'],
      ['Floor Lamp', { HSVColor: { Hue: 361 } }, 'input.properties.HSVColor.Hue'],
      ['Floor Lamp', { HSVColor: 7 }, 'input.properties.HSVColor'],
      ['Floor Lamp', { Unheard: 1 }, 'input.properties.Unheard'],
      ['Floor Lamp', { constructor: 1 }, 'input.properties.constructor'],
      ['Floor Lamp', { LastSwitchedAt: '1' }, 'input.properties.LastSwitchedAt'],
      ['Living Room Climate', { CurrentTemperature: 20 }, 'input.properties.CurrentTemperature'],
      ['Air Conditioner', { TargetTemperature: 20.3 }, 'input.properties.TargetTemperature'],
      ['Kettle Plug', { Label: 'é'.repeat(33) }, 'input.properties.Label'],
      ['Floor Lamp', {}, 'input.properties'],
      ['Floor Lamp', [], 'input.properties'],
      ['Floor Lamp', 'on', 'input.properties'],
    ];
    let visited = 0;
    for (const [name, properties, field] of bad) {
      const { data, errors } = await post(hearth.url, alice, SET_INPUT, { input: { deviceId: named(name).id, properties } });
      expect(
        errors?.map(({ extensions }) => extensions),
        JSON.stringify(properties),
      ).toMatchObject([{ code: 'BAD_USER_INPUT', field }]);
      expect(errors?.[0]?.message).toContain(field);
      expect(data).toEqual({ setDeviceProperties: null });
      visited += 1;
    }
    expect(visited).toBe(19);
    for (const confirmWithin of ['PT11M', '-PT1S', 'soon']) {
      expect(
        (await setting(named('Floor Lamp').id, { Brightness: 5 }, { confirmWithin })).errors?.map(({ extensions }) => extensions['code']),
        confirmWithin,
      ).toEqual(['BAD_USER_INPUT']);
    }
    expect((await hearth.control.calls()).map(({ path }) => path).filter((path) => path !== '/thing/tsl/get')).toEqual([]);
    expect((await hearth.database.pool.query("SELECT 1 FROM command WHERE status = 'PENDING'")).rows).toEqual([]);
  });

  it('reach nothing that the account does not see', async () => {
    const lamp = named('Floor Lamp');
    const { errors } = await post(hearth.url, hearth.tokens.bob, SET_INPUT, { input: { deviceId: lamp.id, properties: { Brightness: 5 } } });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
    expect(await callsTo(SET_PATH)).toBe(0);
  });

  it('are one command for one idempotency key, however often and however fast it is repeated', async () => {
    const lamp = named('Floor Lamp');
    const Brightness = await another(lamp);
    const idempotencyKey = 'the same press of a button';
    const answers = await Promise.all(Array.from({ length: 8 }, () => setting(lamp.id, { Brightness, LightSwitch: 1 }, { idempotencyKey })));
    const commands = answers.map(commandOf);
    expect(new Set(commands.map(({ id }) => id)).size).toBe(1);
    for (const { status } of commands) expect(['ACCEPTED', 'CONFIRMED']).toContain(status);
    // Later, and with its values in another order, too.
    const again = commandOf(await setting(lamp.id, { LightSwitch: 1, Brightness }, { idempotencyKey }));
    expect(again.id).toBe(commands[0]?.id);
    expect(await callsTo(SET_PATH)).toBe(1);
    // Another request with it is refused; another account may use it.
    for (const [deviceId, properties] of [
      [lamp.id, { Brightness: Brightness + 1, LightSwitch: 1 }],
      [named('Bedside Lamp').id, { Brightness, LightSwitch: 1 }],
    ] as const) {
      expect((await setting(deviceId, properties, { idempotencyKey })).errors?.map(({ extensions }) => extensions['code'])).toEqual(['CONFLICT']);
    }
    const service = await post(hearth.url, alice, INVOKE, { input: { deviceId: lamp.id, service: 'ToggleLightSwitch', idempotencyKey } });
    expect(service.errors?.map(({ extensions }) => extensions['code'])).toEqual(['CONFLICT']);
    const porch = named('Porch Light');
    const bobs = await post(hearth.url, hearth.tokens.bob, SET_INPUT, {
      input: { deviceId: porch.id, properties: { Brightness: await another(porch) }, idempotencyKey },
    });
    expect(commandOf(bobs).id).not.toBe(commands[0]?.id);
    expect(await callsTo(SET_PATH)).toBe(2);
    expect(await callsTo(INVOKE_PATH)).toBe(0);
  });

  it('are unknown when the answer was lost, are never sent again, and are settled by one reading', async () => {
    const lamp = named('Floor Lamp');
    // The cloud did it, and nothing tells so.
    await hearth.control.fault({ vendor: 'feiyan', path: SET_PATH, kind: 'hang', rate: 1, times: 1 });
    await hearth.control.fault({ vendor: 'feiyan', kind: 'drop-push', rate: 1 });
    const Brightness = await another(lamp);
    const lost = commandOf(await setting(lamp.id, { Brightness }, { confirmWithin: 'PT1S' }));
    expect(lost).toMatchObject({ status: 'UNKNOWN', settledAt: null, error: { code: 'VENDOR_TIMEOUT', vendor: 'FEIYAN' } });
    const told = await states(lost.id);
    expect(told.at(-1)).toMatchObject({ status: 'CONFIRMED', error: null });
    expect([await callsTo(SET_PATH), await callsTo(GET_PATH)]).toEqual([1, 1]);
    expect(await trueValue(lamp, 'Brightness')).toBe(Brightness);

    // The cloud did nothing: so it stays unknown, with the reason.
    await hearth.control.clearCalls();
    await hearth.control.fault({ vendor: 'feiyan', path: SET_PATH, kind: 'http500', rate: 1, times: 1 });
    const undone = commandOf(await setting(lamp.id, { Brightness: await another(lamp) }, { confirmWithin: 'PT0.2S' }));
    expect(undone).toMatchObject({ status: 'UNKNOWN', error: { code: 'VENDOR_UNAVAILABLE', vendor: 'FEIYAN' } });
    expect(await settled(undone.id)).toMatchObject({ status: 'UNKNOWN', settledAt: expect.any(String), error: { code: 'VENDOR_UNAVAILABLE' } });
    expect([await callsTo(SET_PATH), await callsTo(GET_PATH)]).toEqual([1, 1]);
  });

  it('fail where the device is offline, or the vendor refuses', async () => {
    const plug = named('Washing Machine');
    const given = commandOf(await setting(plug.id, { ChildLock: 1 }));
    expect(given).toMatchObject({ status: 'FAILED', settledAt: expect.any(String), error: { code: 'DEVICE_OFFLINE', vendor: 'FEIYAN', vendorCode: '28504' } });
    expect((await states(given.id)).map(({ status }) => status)).toEqual(['FAILED']);
    const lamp = named('Floor Lamp');
    const refusals = [
      [{ kind: 'code', code: 99_999 }, 'VENDOR_REJECTED'],
      [{ kind: 'rate-limit' }, 'RATE_LIMITED'],
    ] as const;
    for (const [fault, code] of refusals) {
      await hearth.control.fault({ vendor: 'feiyan', path: SET_PATH, rate: 1, times: 1, ...fault });
      expect(commandOf(await setting(lamp.id, { Brightness: 44 })), fault.kind).toMatchObject({ status: 'FAILED', error: { code, vendor: 'FEIYAN' } });
    }
    expect(await callsTo(SET_PATH)).toBe(3);
  });

  it('time out when the device never shows the effect', async () => {
    const lamp = named('Floor Lamp');
    // Nobody hears that the device obeys; before it is read, somebody turns it elsewhere by hand.
    await hearth.control.fault({ vendor: 'feiyan', kind: 'drop-push', rate: 1 });
    const Brightness = await another(lamp);
    const given = commandOf(await setting(lamp.id, { Brightness }, { confirmWithin: 'PT2S' }));
    expect(given.status).toBe('ACCEPTED');
    await expect.poll(() => trueValue(lamp, 'Brightness'), { interval: 20 }).toBe(Brightness);
    await hearth.control.report('feiyan', lamp.iotId, { properties: { Brightness: Brightness + 1 } });
    expect(await settled(given.id)).toMatchObject({ status: 'TIMED_OUT', settledAt: expect.any(String), error: null });
    expect([await callsTo(SET_PATH), await callsTo(GET_PATH)]).toEqual([1, 1]);
  });

  it('run services: one answers, another is only taken', async () => {
    const plug = named('Kettle Plug');
    const invoke = async (deviceId: string, service: string, more: object = {}) => post(hearth.url, alice, INVOKE, { input: { deviceId, service, ...more } });
    const meter = invoked.parse((await invoke(plug.id, 'ReadMeter')).data).invokeDeviceService.command;
    expect(meter).toMatchObject({ kind: 'INVOKE_SERVICE', status: 'CONFIRMED', settledAt: expect.any(String), error: null });
    expect(meter.output).toEqual({ EnergyConsumption: await trueValue(plug, 'EnergyConsumption'), ActivePower: await trueValue(plug, 'ActivePower') });

    const { activityCursor: after } = await seen(alice);
    const reset = invoked.parse((await invoke(plug.id, 'ResetMeter')).data).invokeDeviceService.command;
    expect(reset).toMatchObject({ status: 'ACCEPTED', settledAt: expect.any(String), output: null });
    expect((await states(reset.id)).map(({ status }) => status)).toEqual(['ACCEPTED']);
    const activities = following(overSocket, alice, ACCOUNT_ACTIVITY, { after });
    const told = (await activities.until((answer) => activityOf(answer).__typename === 'PropertiesChanged')).map(activityOf);
    expect(told).toMatchObject([
      { __typename: 'CommandSettled', command: { id: reset.id, status: 'ACCEPTED' } },
      { __typename: 'PropertiesChanged', properties: [{ identifier: 'EnergyConsumption', value: 0 }] },
    ]);
    expect(await callsTo(INVOKE_PATH)).toBe(2);

    const bad = [
      [plug, 'Unheard', {}, 'input.service'],
      [plug, 'ReadMeter', { arguments: { Unheard: 1 } }, 'input.arguments.Unheard'],
      [named('Hub'), 'PermitJoin', { arguments: { Duration: 'long' } }, 'input.arguments.Duration'],
      [plug, 'ReadMeter', { arguments: [] }, 'input.arguments'],
    ] as const;
    for (const [{ id }, service, more, field] of bad) {
      const { errors } = await invoke(id, service, more);
      expect(
        errors?.map(({ extensions }) => extensions),
        field,
      ).toMatchObject([{ code: 'BAD_USER_INPUT', field }]);
    }
    expect(await callsTo(INVOKE_PATH)).toBe(2);
    // A service whose answer was lost cannot be looked up: it stays unknown, and is not run again.
    await hearth.control.fault({ vendor: 'feiyan', path: INVOKE_PATH, kind: 'malformed', rate: 1, times: 1 });
    const lost = invoked.parse((await invoke(plug.id, 'ReadMeter')).data).invokeDeviceService.command;
    expect(lost).toMatchObject({ status: 'UNKNOWN', settledAt: expect.any(String), error: { code: 'VENDOR_INVALID_RESPONSE' } });
    expect(await callsTo(INVOKE_PATH)).toBe(3);
  });
});
