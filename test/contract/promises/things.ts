// ThingCloud: what devices with a thing model report, are told and do.
import { expect, it } from 'vitest';
import { z } from 'zod';
import { DEVICE_STATUSES, type HistoryRange, type ThingCloud } from '../../../src/domain/device.js';
import { ACCESS_MODES, DATA_TYPES } from '../../../src/domain/thing-model.js';
import { systemClock } from '../../../src/system.js';
import { expectTroublesTold, failureOf, type Stand } from '../stands.js';

const identity = z.object({ vendor: z.string(), vendorId: z.string() });
const truth = z.object({
  devices: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      identities: z.array(identity),
      properties: z.record(z.string(), z.object({ value: z.json(), time: z.number() })),
    }),
  ),
});
const LAMP = 'Floor Lamp';
const OFFLINE = 'Washing Machine';
const ADVANCE_MS = 10_000; // more than a device takes to obey
const DAY_MS = 86_400_000;

export function keepsThings(stand: Stand, things: ThingCloud): void {
  const truly = async (name: string) => {
    const found = (await stand.control.world(truth)).devices.find((one) => one.name === name);
    const vendorId = found?.identities.find(({ vendor }) => vendor === stand.cloud)?.vendorId;
    if (found === undefined || vendorId === undefined) throw new Error(`no ${name} at ${stand.cloud}`);
    return { ...found, ref: { ...stand.nothing('device'), key: vendorId } };
  };
  const modelOf = async (name: string) => {
    const { ref } = await truly(name);
    const listing = await stand.vendor.devices?.binding(stand.scope(), ref);
    if (listing?.product == null) throw new Error(`${name} has no product`);
    return things.thingModel(stand.scope(), listing.product.ref);
  };
  const range = (first: number, order: HistoryRange['order']): HistoryRange => ({
    from: systemClock.now() - 3 * DAY_MS,
    to: systemClock.now() + DAY_MS,
    first,
    order,
  });

  it('tells the thing model in the words of the domain', async () => {
    const { properties, services, events } = await modelOf(LAMP);
    expect(properties.length).toBeGreaterThan(0);
    expect(new Set(properties.map(({ identifier }) => identifier)).size).toBe(properties.length);
    for (const { accessMode, dataType, name } of properties) {
      expect(ACCESS_MODES).toContain(accessMode);
      expect(DATA_TYPES).toContain(dataType);
      expect(name).not.toBe('');
    }
    for (const named of [...services, ...events]) expect(named.identifier).not.toBe('');
  });

  it('reads what the device last reported, and nothing that its model does not have', async () => {
    const { ref, properties } = await truly(LAMP);
    const read = await things.properties(stand.scope(), ref);
    expect(Object.fromEntries(read.map(({ identifier, value, at }) => [identifier, { value, time: at }]))).toEqual(properties);
    const known = new Set((await modelOf(LAMP)).properties.map(({ identifier }) => identifier));
    expect(read.filter(({ identifier }) => !known.has(identifier))).toEqual([]);
  });

  it('reads status and details', async () => {
    for (const name of [LAMP, OFFLINE]) {
      const { ref, status } = await truly(name);
      const read = await things.status(stand.scope(), ref);
      expect(DEVICE_STATUSES).toContain(read.status);
      expect(read.status).toBe(status);
      expect(await things.detail(stand.scope(), ref)).toMatchObject({ status, macAddress: expect.stringMatching(/[0-9A-F]{2}/i) });
    }
  });

  it('tells a device to take a value, which it then has', async () => {
    const { ref, properties } = await truly(LAMP);
    const wanted = properties['Brightness']?.value === 37 ? 38 : 37;
    await things.setProperties(stand.scope(), ref, { Brightness: wanted });
    await stand.control.advance(ADVANCE_MS);
    expect((await truly(LAMP)).properties['Brightness']?.value).toBe(wanted);
    expect(await things.properties(stand.scope(), ref)).toContainEqual(expect.objectContaining({ identifier: 'Brightness', value: wanted }));
  });

  it('tells that a device cannot hear', async () => {
    const { ref } = await truly(OFFLINE);
    const failure = await failureOf(stand, () => things.setProperties(stand.scope(), ref, { PowerSwitch: 1 }));
    expect(failure).toMatchObject({ code: 'DEVICE_OFFLINE', details: { effect: 'none' } });
  });

  it('answers without an output for a service that is not awaited', async () => {
    const { ref } = await truly('Hall Motion');
    const answer = await things.invokeService(stand.scope(), ref, 'Identify', {});
    expect(answer === null ? {} : answer.output).toEqual({});
  });

  it('brings a property’s history in the order asked, as much as asked, typed as the model says', async () => {
    const { ref } = await truly('Living Room Climate');
    const read = (order: HistoryRange['order']) => things.propertyHistory(stand.scope(), ref, 'CurrentTemperature', range(5, order), 'FLOAT');
    const [oldest, newest] = [await read('OLDEST_FIRST'), await read('NEWEST_FIRST')];
    for (const readings of [oldest, newest]) {
      expect(readings).toHaveLength(5);
      for (const { identifier, value } of readings) expect([identifier, typeof value]).toEqual(['CurrentTemperature', 'number']);
    }
    const times = (readings: typeof oldest) => readings.map(({ at }) => at ?? 0);
    expect(times(oldest)).toEqual([...times(oldest)].sort((a, b) => a - b));
    expect(times(newest)).toEqual([...times(newest)].sort((a, b) => b - a));
    expect(times(newest)[0]).toBeGreaterThan(times(oldest)[0] ?? 0);
  });

  it('brings the events that a device raised, with their values', async () => {
    const { ref } = await truly(LAMP);
    await stand.control.report(stand.cloud, ref.key, { event: { identifier: 'Error', value: { ErrorCode: 1 } } });
    const told = { identifier: 'Error', type: 'ERROR', value: { ErrorCode: 1 } };
    expect(await things.latestEvents(stand.scope(), ref)).toContainEqual(expect.objectContaining(told));
    expect(await things.eventHistory(stand.scope(), ref, 'Error', 'ERROR', range(10, 'NEWEST_FIRST'))).toContainEqual(expect.objectContaining(told));
  });

  it('tells nothing of another’s device, nor of none', async () => {
    const { ref } = await truly('Console Plug'); // bob's
    const expired: string[] = [];
    for (const device of [ref, stand.nothing('device')]) {
      for (const read of [things.properties, things.status, things.detail, things.latestEvents]) {
        const { code } = await failureOf(stand, () => read(stand.scope(), device));
        if (code !== 'NOT_FOUND' && code !== 'FORBIDDEN') expired.push(code);
      }
    }
    expect(expired).toEqual([]);
  });

  it('tells each trouble of the cloud by its code, of a write too', async () => {
    const { ref } = await truly(LAMP);
    await expectTroublesTold(stand, (scope) => things.properties(scope, ref));
    await expectTroublesTold(stand, (scope) => things.setProperties(scope, ref, { Brightness: 50 }));
  });
}
