// One device for its user: record, values, model, events, services, histories (6.4).
import { things } from '../../../vendors/feiyan/operations/thing.js';
import type { World } from '../../world/world.js';
import { boundDevice, type DeviceAddress, type KnownDevice } from './bound-device.js';
import { refuse } from './codes.js';
import { invokeService, setProperties } from './control.js';
import type { FeiyanCall, FeiyanRegistry } from './gateway.js';
import { eventTimeline, propertyTimeline } from './histories.js';
import { recordOf } from './record.js';
import { statusCodeOf } from './statuses.js';
import { thingModelOf } from './thing-model.js';

/** Registers 6.4.1 to 6.4.6 and 6.4.8 to 6.4.10, and 6.4.14. */
export function onThings(cloud: FeiyanRegistry, world: World): void {
  let messages = 1_900_000;
  const find = (call: FeiyanCall, address: DeviceAddress): KnownDevice => {
    const { device, feiyan } = boundDevice(world, call, address, 29004);
    return { device, identity: feiyan };
  };

  cloud.on(things.get, ({ iotId }, call) => {
    const { device, feiyan, nickname } = boundDevice(world, call, { iotId }, 29004);
    return recordOf({ device, identity: feiyan }, nickname);
  });

  cloud.on(things.listPropertyHistory, ({ iotId, identifier, start, end, limit, order }, call) =>
    propertyTimeline(find(call, { iotId }), identifier, { start, end, limit, isOldestFirst: order === 'asc' }),
  );

  cloud.on(things.listEventHistory, ({ iotId, identifier, eventType, start, end, limit, order }, call) =>
    eventTimeline(find(call, { iotId }), identifier, eventType, { start, end, limit, isOldestFirst: order === 'asc' }),
  );

  cloud.on(things.getExtendedProperty, ({ iotId, dataKey }, call) => find(call, { iotId }).device.extended.get(dataKey) ?? null);

  cloud.on(things.setProperties, ({ items, ...address }, call) => setProperties(world, find(call, address).device, items));

  cloud.on(things.listLatestEvents, ({ iotId }, call) => {
    const { device } = find(call, { iotId });
    return [...device.events.values()].map(({ identifier, time, type, value }) => ({ identifier, time, type, value }));
  });

  cloud.on(things.getModel, ({ iotId }, call) => {
    const { device, identity } = find(call, { iotId });
    return thingModelOf(device.product, identity);
  });

  cloud.on(things.getProperties, ({ iotId }, call) => {
    const { device } = find(call, { iotId });
    return Object.fromEntries([...device.properties].map(([identifier, { value, time }]) => [identifier, { time, value }]));
  });

  cloud.on(things.invokeService, ({ iotId, identifier, args }, call) => {
    const output = invokeService(world, find(call, { iotId }).device, identifier, args);
    messages += 1;
    return { data: output ?? {}, messageId: messages };
  });

  // Without an iotToken it answers for any device, as the document's example does.
  cloud.on(things.getStatus, ({ iotId }, call) => {
    const device = call.account === null ? world.feiyan.deviceByIotId(iotId) : find(call, { iotId }).device;
    if (device === null) throw refuse(2063);
    return { status: statusCodeOf(device.status), time: device.statusAt };
  });
}
