// Thing models of products: from memory, else the database, else once from the vendor.
import { LRUCache } from 'lru-cache';
import type { Clock } from '../domain/clock.js';
import { AppError } from '../domain/errors.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { Deadline, Link } from '../domain/link.js';
import type { PropertyModel, ThingModel } from '../domain/thing-model.js';
import type { Vendors } from '../domain/vendor.js';
import type { ProductModels } from '../identity/product-models.js';
import type { Log } from '../log.js';
import { expiredLink, toFailure } from './failures.js';
import { createFlights } from './flights.js';

export interface ThingModels {
  /** What memory holds; null for what it does not. */
  peek(product: VendorRef): ThingModel | null;
  /** Brings the known ones of these into memory, with at most one read of the database. */
  load(products: readonly VendorRef[]): Promise<void>;
  /**
   * The model, read from the vendor by this link where it is not known yet, and kept.
   * @throws AppError what the vendor call failed with; UNSUPPORTED_BY_VENDOR where the vendor has no thing models
   */
  read(link: Link, product: VendorRef, deadline: Deadline): Promise<ThingModel>;
}

const IN_MEMORY = 5_000;

/** Makes the models of all products. */
export function createThingModels(deps: { readonly vendors: Vendors; readonly store: ProductModels; readonly clock: Clock; readonly log: Log }): ThingModels {
  const { vendors, store, clock, log } = deps;
  const memory = new LRUCache<string, ThingModel>({ max: IN_MEMORY });
  const flights = createFlights<ThingModel>(clock);

  async function load(products: readonly VendorRef[]): Promise<void> {
    const missing = products.filter((product) => !memory.has(refKey(product)));
    if (missing.length === 0) return;
    for (const [key, { model }] of await store.get(missing)) memory.set(key, model);
  }

  async function readNow(link: Link, product: VendorRef, deadline: Deadline): Promise<ThingModel> {
    const things = vendors.get(link.vendor)?.things;
    if (things === undefined) throw new AppError('UNSUPPORTED_BY_VENDOR', 'The vendor tells no thing models', { vendor: link.vendor });
    if (link.status === 'EXPIRED') throw expiredLink(link);
    try {
      const model = await things.thingModel({ link, at: deadline.at, signal: deadline.signal }, product);
      memory.set(refKey(product), model);
      await store.save(product, model, clock.now()).catch((error: unknown) => log.warn({ err: error }, 'a thing model could not be saved'));
      return model;
    } catch (error) {
      throw toFailure(error, link, log);
    }
  }

  return {
    peek: (product) => memory.get(refKey(product)) ?? null,
    load,
    async read(link, product, deadline) {
      await load([product]);
      return memory.get(refKey(product)) ?? flights.join(`${link.id} ${refKey(product)}`, deadline, (shared) => readNow(link, product, shared));
    },
  };
}

const readable = new WeakMap<ThingModel, ReadonlyMap<string, PropertyModel>>();

/** The properties of a model that can be read, by identifier and in order. */
export function readableOf(model: ThingModel): ReadonlyMap<string, PropertyModel> {
  const known = readable.get(model) ?? new Map(model.properties.filter(isReadable).map((property) => [property.identifier, property]));
  readable.set(model, known);
  return known;
}

/** Every property that devices of these products can tell, once each and in order; of products whose model is not in memory, none. */
export function readableIdentifiers(models: Pick<ThingModels, 'peek'>, products: readonly VendorRef[]): string[] {
  const known = new Set(products.flatMap((product) => models.peek(product) ?? []));
  return [...new Set([...known].flatMap((model) => [...readableOf(model).keys()]))].sort();
}

function isReadable({ accessMode }: PropertyModel): boolean {
  return accessMode !== 'WRITE';
}
