// Devices of the whole project, for a server with the project's token (7.3).
import { projectDevices } from '../../../vendors/feiyan/operations/project-device.js';
import type { World } from '../../world/world.js';
import { projectDevice } from './bound-device.js';
import { refuse } from './codes.js';
import { invokeService, setProperties } from './control.js';
import type { FeiyanRegistry } from './gateway.js';
import { batchId, eventTimeline, propertyTimeline } from './histories.js';
import { pageOf } from './listing.js';
import { projectRecordOf } from './record.js';
import { statusCodeOf } from './statuses.js';
import { thingModelOf } from './thing-model.js';

/** Registers 7.3.1 to 7.3.9. */
export function onProjectDevices(cloud: FeiyanRegistry, world: World): void {
  cloud.on(projectDevices.getProperties, (address) => {
    const { device, identity } = projectDevice(world, address);
    return [...device.properties].map(([attribute, { value, time }]) => ({
      iotId: identity.iotId,
      attribute,
      value,
      batchId: batchId(identity.iotId, time),
      gmtModified: time,
    }));
  });

  cloud.on(projectDevices.getModel, (address) => {
    const { device, identity } = projectDevice(world, address);
    return thingModelOf(device.product, identity);
  });

  cloud.on(projectDevices.invokeService, ({ identifier, args, ...address }) => invokeService(world, projectDevice(world, address).device, identifier, args));

  cloud.on(projectDevices.setProperties, ({ items, ...address }) => setProperties(world, projectDevice(world, address).device, items));

  cloud.on(projectDevices.getStatus, (address) => {
    const { device } = projectDevice(world, address);
    return { status: statusCodeOf(device.status), time: device.statusAt };
  });

  cloud.on(projectDevices.get, (address) => projectRecordOf(projectDevice(world, address)));

  // The table's page and not the example's bare array: only the page tells how many there are.
  cloud.on(projectDevices.listByProduct, ({ productKey, status, currentPage, pageSize }) => {
    if (world.product(productKey) === null) throw refuse(5005);
    const known = world
      .devices()
      .flatMap((device) => (device.feiyan?.productKey === productKey && statusCodeOf(device.status) === status ? [{ device, identity: device.feiyan }] : []));
    const { total, rows } = pageOf(known, { pageNo: currentPage, pageSize });
    return { totalNum: total, items: rows.map((row) => ({ ...projectRecordOf(row), offset: null, limit: null })) };
  });

  cloud.on(projectDevices.listEventHistory, ({ identifier, eventType, start, end, pageSize, ordered, ...address }) =>
    eventTimeline(projectDevice(world, address), identifier, eventType, { start, end, limit: pageSize, isOldestFirst: ordered }),
  );

  cloud.on(projectDevices.listPropertyHistory, ({ identifier, start, end, pageSize, ordered, ...address }) =>
    propertyTimeline(projectDevice(world, address), identifier, { start, end, limit: pageSize, isOldestFirst: ordered }),
  );
}
