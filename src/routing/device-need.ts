// What is lacking of a device's values, and what is known of them, over all of its parts.

import type { DeviceListing, DeviceStatus } from '../domain/device.js';
import { refKey } from '../domain/ids.js';
import type { Link } from '../domain/link.js';
import type { PropertyModel, ThingModel } from '../domain/thing-model.js';
import type { Vendors } from '../domain/vendor.js';
import type { Known, State } from '../live/state.js';
import type { Freshness } from './freshness.js';
import type { LiveViews } from './live-views.js';
import type { DeviceView, Part, PropertyView } from './reads.js';
import { accountAttempt, deviceAttempt, homeAttempt, type RequestScope } from './request-scope.js';
import type { LinkStructures } from './structure.js';
import { readableOf, type ThingModels } from './thing-models.js';

export interface Need {
  readonly status: boolean;
  /** null: all of the thing model. */
  readonly identifiers: readonly string[] | null;
  /** null: known live, or as read with this request. */
  readonly maxAgeMs: number | null;
}

/** A need, less what is fresh. */
export interface Lack {
  readonly status: boolean;
  readonly identifiers: readonly string[];
}

export interface DeviceNeeds {
  /** Whether it is plain at a glance that nothing lacks: all is known live, and was given before. */
  isMet(device: DeviceView, need: Need): boolean;
  /** null where nothing lacks. Models and state must be in memory. */
  lackOf(device: DeviceView, need: Need): Lack | null;
  /** Whether a part can tell any of these; one whose model is unknown may. */
  canTell(part: Part<DeviceListing>, lack: Lack): boolean;
  status(device: DeviceView): { readonly status: DeviceStatus; readonly changedAt: number | null };
  /** In the order asked, else the model's. What no model of the device has is left out, unless no model is known. */
  properties(device: DeviceView, identifiers: readonly string[] | null, maxAgeMs: number | null): readonly PropertyView[];
}

interface Deps {
  readonly vendors: Vendors;
  readonly state: State;
  readonly structures: LinkStructures;
  readonly models: ThingModels;
  readonly freshness: Freshness;
  readonly liveViews: LiveViews;
}

/** Stands for the properties of a device whose model is not known. */
const WHATEVER = '*';

/** Makes the view of one request on what is known and what lacks. */
export function createDeviceNeeds({ vendors, state, structures, models, freshness, liveViews }: Deps, scope: RequestScope): DeviceNeeds {
  type DevicePart = Part<DeviceListing>;
  const freshFroms = new Map<Link, number>();

  function freshFrom(link: Link, maxAgeMs: number | null): number {
    if (maxAgeMs !== null) return freshness.freshFrom(link, maxAgeMs, scope.startedAt);
    const known = freshFroms.get(link) ?? freshness.freshFrom(link, null, scope.startedAt);
    freshFroms.set(link, known);
    return known;
  }

  const modelOfPart = new Map<DevicePart, ThingModel>();

  function modelOf(part: DevicePart): ThingModel | null {
    if (part.listing.product === null) return null;
    const model = modelOfPart.get(part) ?? models.peek(part.listing.product.ref);
    if (model !== null) modelOfPart.set(part, model);
    return model;
  }

  function isThing(part: DevicePart): boolean {
    return vendors.get(part.link.vendor)?.things !== undefined;
  }

  /** Readable properties of all parts, each once, in the models' order. */
  function propertiesOf(device: DeviceView): ReadonlyMap<string, PropertyModel> {
    const known = device.parts.flatMap((part) => modelOf(part) ?? []);
    const [only] = known;
    if (only !== undefined && known.length === 1) return readableOf(only);
    const joined = new Map<string, PropertyModel>();
    for (const model of known) for (const [identifier, property] of readableOf(model)) if (!joined.has(identifier)) joined.set(identifier, property);
    return joined;
  }

  function wanted(device: DeviceView, identifiers: readonly string[] | null): readonly string[] {
    if (identifiers?.length === 0) return [];
    const things = device.parts.filter(isThing);
    if (things.length === 0) return [];
    const properties = propertiesOf(device);
    if (things.some((part) => modelOf(part) === null)) return identifiers ?? [...properties.keys(), WHATEVER];
    return identifiers === null ? [...properties.keys()] : [...new Set(identifiers)].filter((identifier) => properties.has(identifier));
  }

  function succeeded(key: string): ReadonlySet<string> | 'all' | null {
    const attempt = scope.attempts.get(key);
    return attempt === undefined || attempt.failure !== null ? null : attempt.identifiers;
  }

  function isStatusFresh({ link, identityId, listing }: DevicePart, maxAgeMs: number | null): boolean {
    const known = state.get(identityId).status;
    if (known !== null && known.receivedAt >= freshFrom(link, maxAgeMs)) return true;
    const list = listing.home === null ? accountAttempt(link.id) : homeAttempt(link.id, listing.home);
    return succeeded(list) !== null || succeeded(deviceAttempt(link.id, identityId, 'status')) !== null;
  }

  /** Without the parts whose cloud says that it does not know, where another may. */
  function statusParts({ parts }: DeviceView): readonly DevicePart[] {
    if (parts.length === 1) return parts;
    const telling = parts.filter(({ identityId }) => state.get(identityId).status?.value !== 'UNKNOWN');
    return telling.length === 0 ? parts : telling;
  }

  /** When each property of a part was learned last (Unix ms), 0 for never: one that was asked for and did not come is known too. */
  function learning({ link, identityId, listing }: DevicePart): (identifier: string) => number {
    const memory = structures.peek(link.id);
    const { properties } = state.get(identityId);
    const covered = listing.home === null ? undefined : memory?.coverage.get(refKey(listing.home));
    const readAlone = memory?.readAlone.get(identityId) ?? 0;
    return (identifier) => Math.max(properties.get(identifier)?.receivedAt ?? 0, covered?.get(identifier) ?? 0, readAlone);
  }

  /** Whether a property of a part is fresh. What this request's own attempts brought is looked at only where that decides. */
  function freshnessIn(part: DevicePart, maxAgeMs: number | null): (identifier: string) => boolean {
    if (!isThing(part)) return () => false;
    const { link, identityId, listing } = part;
    const from = freshFrom(link, maxAgeMs);
    const learnedAt = learning(part);
    let brought: ReadonlySet<string> | 'all' | null | undefined;
    return (identifier) => {
      const at = learnedAt(identifier);
      if (at > 0 && at >= from) return true;
      if (brought === undefined) {
        const alone = succeeded(deviceAttempt(link.id, identityId, 'properties'));
        brought = alone !== null || listing.home === null ? alone : succeeded(homeAttempt(link.id, listing.home));
      }
      return brought === 'all' || brought?.has(identifier) === true;
    };
  }

  function freshnessOf({ parts }: DeviceView, maxAgeMs: number | null): (identifier: string) => boolean {
    const [first, ...others] = parts.map((part) => freshnessIn(part, maxAgeMs));
    if (first === undefined) return () => false;
    return others.length === 0 ? first : (identifier) => first(identifier) || others.some((isFresh) => isFresh(identifier));
  }

  /** Whether every part is live, and every one of these was learned since by one of them. */
  function isKnownLive({ parts }: DeviceView, identifiers: readonly string[]): boolean {
    const learned = parts.map((part) => ({ since: isThing(part) && modelOf(part) !== null ? freshness.liveSince(part.link) : null, at: learning(part) }));
    return (
      identifiers.length > 0 &&
      learned.every(({ since }) => since !== null) &&
      identifiers.every((each) => learned.some(({ since, at }) => at(each) >= (since ?? 0)))
    );
  }

  function tells(part: DevicePart, identifier: string): boolean {
    const model = isThing(part) ? modelOf(part) : null;
    return isThing(part) && (model === null || model.properties.some((property) => property.identifier === identifier));
  }

  /** What parts know of one thing: live ones before others, then the latest. */
  function best<Value>({ parts }: DeviceView, pick: (part: DevicePart) => Known<Value> | null | undefined): Known<Value> | null {
    const [only, ...others] = parts;
    if (only !== undefined && others.length === 0) return pick(only) ?? null;
    let found: { readonly known: Known<Value>; readonly isLive: boolean } | null = null;
    for (const part of parts) {
      const known = pick(part);
      if (!known) continue;
      const isLive = known.receivedAt >= freshFrom(part.link, null);
      if (found === null || (isLive && !found.isLive) || (isLive === found.isLive && known.at > found.known.at)) found = { known, isLive };
    }
    return found?.known ?? null;
  }

  return {
    isMet: (device, need) =>
      liveViews.get(device, need.identifiers) !== null && (!need.status || statusParts(device).some((part) => isStatusFresh(part, need.maxAgeMs))),
    lackOf(device, need) {
      const status = need.status && !statusParts(device).some((part) => isStatusFresh(part, need.maxAgeMs));
      const isFresh = freshnessOf(device, need.maxAgeMs);
      const identifiers = wanted(device, need.identifiers).filter((identifier) => !isFresh(identifier));
      return status || identifiers.length > 0 ? { status, identifiers } : null;
    },
    canTell: (part, { status, identifiers }) => status || identifiers.some((identifier) => tells(part, identifier)),
    status(device) {
      const telling = statusParts(device);
      const known = best(device, (part) => (telling.includes(part) ? state.get(part.identityId).status : null));
      return known === null ? { status: device.parts[0]?.listing.status ?? 'UNKNOWN', changedAt: null } : { status: known.value, changedAt: known.at };
    },
    properties(device, identifiers, maxAgeMs) {
      const kept = liveViews.get(device, identifiers);
      if (kept !== null) return kept;
      const properties = propertiesOf(device);
      const states = new Map(device.parts.map((part) => [part, state.get(part.identityId).properties]));
      const asked = wanted(device, identifiers).filter((identifier) => identifier !== WHATEVER);
      const reported = asked.length === 0 && identifiers === null ? [...states.values()].flatMap((known) => [...known.keys()]) : [];
      const isFresh = freshnessOf(device, maxAgeMs);
      const views = [...new Set([...asked, ...reported])].flatMap((identifier): PropertyView[] => {
        const property = properties.get(identifier);
        const known = best(device, (part) => states.get(part)?.get(identifier));
        if (property === undefined && known === null) return [];
        return [
          {
            identifier,
            name: property?.name ?? identifier,
            dataType: property?.dataType ?? 'UNKNOWN',
            value: known?.value ?? null,
            unit: property?.unit ?? null,
            updatedAt: known?.at ?? null,
            source: known?.source ?? null,
            isStale: !isFresh(identifier),
          },
        ];
      });
      if (isKnownLive(device, asked)) liveViews.keep(device, identifiers, views);
      return views;
    },
  };
}
