// The peers' vendor client: the product's own signing and envelope over a pool of as many connections, with nothing else in the way:
// no pacing per user, no retry, no breaker, no check of rows against their documented shape.
import { Pool } from 'undici';
import { z } from 'zod';
import { systemClock, systemRandom } from '../../src/system.js';
import type { Operation } from '../../src/transport/operation.js';
import { createFeiyanDialect, type FeiyanKeys } from '../../src/vendors/feiyan/client.js';
import { thingModelOf } from '../../src/vendors/feiyan/mapping/thing-model.js';
import { homes } from '../../src/vendors/feiyan/operations/home.js';
import { products } from '../../src/vendors/feiyan/operations/product.js';
import { rooms } from '../../src/vendors/feiyan/operations/room.js';
import { things } from '../../src/vendors/feiyan/operations/thing.js';

type HomeRow = z.output<typeof homes.list.data>['items'][number];
type RoomRow = z.output<typeof rooms.list.data>['items'][number];
export type DeviceRow = z.output<typeof homes.listDevices.data>['items'][number];
type Model = ReturnType<typeof thingModelOf>;

export interface FeiyanAccount extends FeiyanKeys {
  readonly endpoint: string;
  readonly iotToken: string;
}

const CONNECTIONS = 32; // as many calls at once as the product allows a vendor
const PAGE = 20; // the most that these lists give

const isList = (value: unknown): boolean => Array.isArray(value);
/** A page whose rows are taken at their word. */
const pageOf = <Row>() => {
  const rows = z.custom<Row[]>(isList).optional();
  return z.object({ total: z.number(), items: rows, data: rows }).transform(({ total, items, data }) => ({ total, rows: items ?? data ?? [] }));
};
const homePage = pageOf<HomeRow>();
const roomPage = pageOf<RoomRow>();
const devicePage = pageOf<DeviceRow>();
const values = z.custom<z.output<typeof things.getProperties.data>>((value) => typeof value === 'object' && value !== null);

export type Feiyan = ReturnType<typeof createFeiyanClient>;

/** A client that acts for one account. Every method is one call. */
export function createFeiyanClient({ endpoint, iotToken, ...keys }: FeiyanAccount) {
  const dialect = createFeiyanDialect({ keys, clock: systemClock, random: systemRandom });
  const pool = new Pool(endpoint, { connections: CONNECTIONS });
  const models = new Map<string, Promise<Model>>();

  async function call(operation: Operation, params: object): Promise<unknown> {
    const { path, headers, body } = dialect.encode(operation, params, { iotToken });
    const answer = await pool.request({ method: operation.method, path, headers: { ...headers }, body });
    const decoded = dialect.decode(operation, { status: answer.statusCode, body: await answer.body.json() });
    if ('error' in decoded) throw decoded.error;
    return decoded.data;
  }

  return {
    homes: async () => homePage.parse(await call(homes.list, { pageNo: 1, pageSize: PAGE })),
    rooms: async (homeId: string) => roomPage.parse(await call(rooms.list, { homeId, pageNo: 1, pageSize: PAGE })),
    counts: async (homeId: string) => homes.get.data.parse(await call(homes.get, { homeId })),
    devicesOfHome: async (homeId: string, propertyIdentifiers: readonly string[], pageNo: number) =>
      devicePage.parse(await call(homes.listDevices, { homeId, pageNo, pageSize: PAGE, propertyIdentifiers })),
    devicesOfRoom: async (homeId: string, roomId: string) => devicePage.parse(await call(rooms.listDevices, { homeId, roomId, pageNo: 1, pageSize: PAGE })),
    properties: async (iotId: string) => values.parse(await call(things.getProperties, { iotId })),
    /** Asked once a product. */
    model(productKey: string): Promise<Model> {
      const known = models.get(productKey) ?? call(products.getModel, { productKey }).then((tsl) => thingModelOf(products.getModel.data.parse(tsl)));
      models.set(productKey, known);
      return known;
    },
    pagesOf: (total: number) => Math.ceil(total / PAGE),
  };
}
