// One device's record, values, histories and services (6.4).
import type { ThingCloud } from '../../../domain/device.js';
import { deviceDetail } from '../mapping/devices.js';
import { historyEvent, latestEvent, pastReading, readings } from '../mapping/readings.js';
import { thingModelOf } from '../mapping/thing-model.js';
import { statusOf } from '../mapping/words.js';
import { products } from '../operations/product.js';
import { things } from '../operations/thing.js';
import type { FeiyanSession } from '../session.js';

const EVENTS_MAX = 200; // of 6.4.3; 6.4.2 names no bound

export function createThingCloud(session: FeiyanSession): ThingCloud {
  return {
    async detail(scope, { key: iotId }) {
      return deviceDetail(await session.asUser(scope, things.get, { iotId }));
    },

    async status(scope, { key: iotId }) {
      const { status, time } = await session.asUser(scope, things.getStatus, { iotId });
      return { status: statusOf(status), at: time ?? null };
    },

    async properties(scope, { key: iotId }) {
      return readings(await session.asUser(scope, things.getProperties, { iotId }));
    },

    async thingModel(scope, { key: productKey }) {
      return thingModelOf(await session.asUser(scope, products.getModel, { productKey }));
    },

    async propertyHistory(scope, { key: iotId }, identifier, { from, to, first, order }, dataType = 'UNKNOWN') {
      const params = { iotId, identifier, start: from, end: to, limit: first, order: order === 'OLDEST_FIRST' ? ('asc' as const) : ('desc' as const) };
      const { items } = await session.asUser(scope, things.listPropertyHistory, params);
      return items.map((item) => pastReading(identifier, dataType, item));
    },

    async eventHistory(scope, { key: iotId }, identifier, type, { from, to, first, order }) {
      const { items } = await session.asUser(scope, things.listEventHistory, {
        iotId,
        identifier,
        eventType: type.toLowerCase(),
        start: from,
        end: to,
        limit: Math.min(first, EVENTS_MAX),
        order: order === 'OLDEST_FIRST' ? 'asc' : 'desc',
      });
      return items.map(historyEvent);
    },

    async latestEvents(scope, { key: iotId }) {
      return (await session.asUser(scope, things.listLatestEvents, { iotId })).map(latestEvent);
    },

    async extendedProperty(scope, { key: iotId }, key) {
      return (await session.asUser(scope, things.getExtendedProperty, { iotId, dataKey: key })) ?? null;
    },

    async setProperties(scope, { key: iotId }, values) {
      await session.asUser(scope, things.setProperties, { iotId, items: { ...values } });
    },

    async invokeService(scope, { key: iotId }, identifier, input) {
      const { data } = await session.asUser(scope, things.invokeService, { iotId, identifier, args: { ...input } });
      return data === undefined || data === null ? null : { output: data };
    },
  };
}
