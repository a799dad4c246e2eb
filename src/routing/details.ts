// What only one call a device can tell: asked of the first part whose vendor offers it, then of the next.

import type { Clock } from '../domain/clock.js';
import type { DeviceDetail, DeviceEvent, DeviceListing, HistoryRange, PropertyReading, ThingCloud } from '../domain/device.js';
import { AppError, badInput } from '../domain/errors.js';
import type { CallScope } from '../domain/link.js';
import type { ThingModel } from '../domain/thing-model.js';
import type { Vendor, Vendors } from '../domain/vendor.js';
import type { Links } from '../identity/links.js';
import type { State } from '../live/state.js';
import type { Log } from '../log.js';
import type { Claims } from './claims.js';
import { expiredLink, toFailure } from './failures.js';
import type { Freshness } from './freshness.js';
import type { DeviceView, Part, ProductView, Reads } from './reads.js';
import type { RequestScope } from './request-scope.js';
import type { ThingModels } from './thing-models.js';

export interface Details {
  /** null where no vendor of the device has details. */
  detail(device: DeviceView): Promise<DeviceDetail | null>;
  thingModel(device: DeviceView): Promise<ThingModel | null>;
  productModel(product: ProductView): Promise<ThingModel | null>;
  propertyHistory(device: DeviceView, identifier: string, range: HistoryRange): Promise<readonly PropertyReading[]>;
  eventHistory(device: DeviceView, identifier: string, range: HistoryRange): Promise<readonly DeviceEvent[]>;
  ask: Reads['ask'];
}

interface Deps {
  readonly vendors: Vendors;
  readonly links: Links;
  readonly state: State;
  readonly models: ThingModels;
  readonly freshness: Freshness;
  readonly claims: Claims;
  readonly clock: Clock;
  readonly log: Log;
}

/** Makes the details of one request: each device's are read once. */
export function createDetails(deps: Deps, scope: RequestScope): Details {
  const { vendors, links, state, models, freshness, claims, clock, log } = deps;
  const details = new Map<string, Promise<DeviceDetail | null>>();

  /** @throws AppError of the last part that failed; UNSUPPORTED_BY_VENDOR when no part's vendor offers it */
  async function firstOf<Cloud, Answer>(
    device: DeviceView,
    pick: (vendor: Vendor) => Cloud | undefined,
    ask: (cloud: Cloud, call: CallScope, part: Part<DeviceListing>) => Promise<Answer>,
  ): Promise<Answer> {
    const rank = ({ link }: Part<DeviceListing>): number => (freshness.isAnswering(link) ? 0 : 2) + (freshness.liveSince(link) === null ? 1 : 0);
    let failure = new AppError('UNSUPPORTED_BY_VENDOR', 'No cloud that knows the device offers this');
    const able = device.parts.flatMap((part) => {
      const vendor = vendors.get(part.link.vendor);
      const cloud = vendor && pick(vendor);
      return cloud === undefined ? [] : [{ part, cloud }];
    });
    for (const { part, cloud } of able.sort((a, b) => rank(a.part) - rank(b.part))) {
      try {
        if (part.link.status === 'EXPIRED') throw expiredLink(part.link);
        return await ask(cloud, { link: part.link, ...scope.deadline }, part);
      } catch (error) {
        failure = toFailure(error, part.link, log);
        if (failure.code === 'BAD_USER_INPUT') throw failure;
        if (failure.code === 'LINK_EXPIRED') await links.expire(part.link.id);
      }
    }
    throw failure;
  }

  function first<Answer>(device: DeviceView, ask: (things: ThingCloud, call: CallScope, part: Part<DeviceListing>) => Promise<Answer>): Promise<Answer> {
    return firstOf(device, ({ things }) => things, ask);
  }

  function hasThings(device: DeviceView): boolean {
    return device.parts.some((part) => vendors.get(part.link.vendor)?.things !== undefined);
  }

  async function readDetail(device: DeviceView): Promise<DeviceDetail | null> {
    if (!hasThings(device)) return null;
    return first(device, async (things, call, part) => {
      const askedAt = clock.now();
      const detail = await things.detail(call, part.ref);
      state.recordRead(part.identityId, { status: detail.status, readings: [], askedAt });
      claims.fromDetail(part.link.vendor, part.identityId, detail);
      return detail;
    });
  }

  async function thingModel(device: DeviceView): Promise<ThingModel | null> {
    const parts = device.parts.filter((part) => part.listing.product !== null);
    if (!parts.some((part) => vendors.get(part.link.vendor)?.things !== undefined)) return null;
    return first({ ...device, parts }, (_things, _call, part) => {
      const product = part.listing.product?.ref;
      if (product === undefined) throw new AppError('UNSUPPORTED_BY_VENDOR', 'The vendor does not name the product');
      return models.read(part.link, product, scope.deadline);
    });
  }

  return {
    detail(device) {
      const known = details.get(device.id) ?? readDetail(device);
      details.set(device.id, known);
      return known;
    },
    thingModel,
    async productModel(product) {
      const things = vendors.get(product.ref.vendor)?.things;
      if (things === undefined) return null;
      await models.load([product.ref]);
      const known = models.peek(product.ref);
      if (known !== null) return known;
      const link = (await scope.links()).find((candidate) => candidate.vendor === product.ref.vendor && candidate.status === 'ACTIVE');
      return link === undefined ? null : models.read(link, product.ref, scope.deadline);
    },
    async propertyHistory(device, identifier, range) {
      const model = await thingModel(device);
      if (model?.properties.some((property) => property.identifier === identifier) === false)
        throw badInput('identifier', 'must be a property of the thing model');
      return first(device, (things, call, part) => things.propertyHistory(call, part.ref, identifier, range));
    },
    async eventHistory(device, identifier, range) {
      const model = await thingModel(device);
      const event = model?.events.find((candidate) => candidate.identifier === identifier);
      if (model !== null && event === undefined) throw badInput('identifier', 'must be an event of the thing model');
      return first(device, (things, call, part) => things.eventHistory(call, part.ref, identifier, event?.type ?? 'INFO', range));
    },
    ask: (device, pick, question) => firstOf(device, pick, (cloud, call, part) => question(cloud, call, part.ref)),
  };
}
