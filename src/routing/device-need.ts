// What is lacking of a device's values, and what is known of them, over all of its parts.

import type { DeviceListing, DeviceStatus } from '../domain/device.js';
import { refKey } from '../domain/ids.js';
import type { PropertyModel } from '../domain/thing-model.js';
import type { Vendors } from '../domain/vendor.js';
import type { Known, State } from '../live/state.js';
import type { Freshness } from './freshness.js';
import type { DeviceView, Part, PropertyView } from './reads.js';
import { type Attempt, accountAttempt, deviceAttempt, homeAttempt, type RequestScope } from './request-scope.js';
import type { LinkStructures } from './structure.js';
import type { ThingModels } from './thing-models.js';

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
  /** null where nothing lacks. Models and state must be in memory. */
  lackOf(device: DeviceView, need: Need): Lack | null;
  /** Whether a part can tell any of these; one whose model is unknown may. */
  canTell(part: Part<DeviceListing>, lack: Lack): boolean;
  status(device: DeviceView): { readonly status: DeviceStatus; readonly changedAt: number | null };
  /** In the order asked, else the model's. What no model of the device has is left out, unless no model is known. */
  properties(device: DeviceView, identifiers: readonly string[] | null, maxAgeMs: number | null): PropertyView[];
}

interface Deps {
  readonly vendors: Vendors;
  readonly state: State;
  readonly structures: LinkStructures;
  readonly models: ThingModels;
  readonly freshness: Freshness;
}

/** Stands for the properties of a device whose model is not known. */
const WHATEVER = '*';

/** Makes the view of one request on what is known and what lacks. */
export function createDeviceNeeds({ vendors, state, structures, models, freshness }: Deps, scope: RequestScope): DeviceNeeds {
  type DevicePart = Part<DeviceListing>;

  function modelOf(part: DevicePart) {
    return part.listing.product === null ? null : models.peek(part.listing.product.ref);
  }

  function isThing(part: DevicePart): boolean {
    return vendors.get(part.link.vendor)?.things !== undefined;
  }

  const readable = new Map<string, Map<string, PropertyModel>>();

  /** Readable properties of all parts, each once, in the models' order. */
  function propertiesOf(device: DeviceView): Map<string, PropertyModel> {
    const known = readable.get(device.id);
    if (known !== undefined) return known;
    const properties = joinProperties(device);
    if (!device.parts.some((part) => isThing(part) && modelOf(part) === null)) readable.set(device.id, properties);
    return properties;
  }

  function joinProperties(device: DeviceView): Map<string, PropertyModel> {
    const found = new Map<string, PropertyModel>();
    for (const part of device.parts) {
      for (const property of modelOf(part)?.properties ?? []) {
        if (property.accessMode !== 'WRITE' && !found.has(property.identifier)) found.set(property.identifier, property);
      }
    }
    return found;
  }

  function wanted(device: DeviceView, identifiers: readonly string[] | null): readonly string[] {
    if (identifiers?.length === 0) return [];
    const things = device.parts.filter(isThing);
    if (things.length === 0) return [];
    const properties = propertiesOf(device);
    if (things.some((part) => modelOf(part) === null)) return identifiers ?? [...properties.keys(), WHATEVER];
    return identifiers === null ? [...properties.keys()] : [...new Set(identifiers)].filter((identifier) => properties.has(identifier));
  }

  function succeeded(key: string, identifier: string | null): boolean {
    const attempt: Attempt | undefined = scope.attempts.get(key);
    if (attempt === undefined || attempt.failure !== null) return false;
    return identifier === null || attempt.identifiers === 'all' || attempt.identifiers.has(identifier);
  }

  function isStatusFresh(part: DevicePart, maxAgeMs: number | null): boolean {
    const { link, identityId, listing } = part;
    const known = state.get(identityId).status;
    if (known !== null && freshness.isFresh(link, known.receivedAt, maxAgeMs, scope.startedAt)) return true;
    return (
      (listing.home !== null && succeeded(homeAttempt(link.id, listing.home), null)) ||
      (listing.home === null && succeeded(accountAttempt(link.id), null)) ||
      succeeded(deviceAttempt(link.id, identityId, 'status'), null)
    );
  }

  function isPropertyFresh(part: DevicePart, identifier: string, maxAgeMs: number | null): boolean {
    const { link, identityId, listing } = part;
    const memory = structures.peek(link.id);
    const covered = listing.home === null ? undefined : memory?.coverage.get(refKey(listing.home))?.get(identifier);
    const learnedAt = Math.max(state.get(identityId).properties.get(identifier)?.receivedAt ?? 0, covered ?? 0, memory?.readAlone.get(identityId) ?? 0);
    if (learnedAt > 0 && freshness.isFresh(link, learnedAt, maxAgeMs, scope.startedAt)) return true;
    return (
      (listing.home !== null && succeeded(homeAttempt(link.id, listing.home), identifier)) || succeeded(deviceAttempt(link.id, identityId, 'properties'), null)
    );
  }

  function tells(part: DevicePart, identifier: string): boolean {
    const model = isThing(part) ? modelOf(part) : null;
    return isThing(part) && (model === null || model.properties.some((property) => property.identifier === identifier));
  }

  /** What parts know of one thing: live ones before others, then the latest. */
  function best<Value>(device: DeviceView, pick: (part: DevicePart) => Known<Value> | null | undefined): Known<Value> | null {
    let found: { readonly known: Known<Value>; readonly isLive: boolean } | null = null;
    for (const part of device.parts) {
      const known = pick(part);
      if (!known) continue;
      const isLive = freshness.isFresh(part.link, known.receivedAt, null, scope.startedAt);
      if (found === null || (isLive && !found.isLive) || (isLive === found.isLive && known.at > found.known.at)) found = { known, isLive };
    }
    return found?.known ?? null;
  }

  return {
    lackOf(device, need) {
      const status = need.status && !device.parts.some((part) => isStatusFresh(part, need.maxAgeMs));
      const identifiers = wanted(device, need.identifiers).filter(
        (identifier) => !device.parts.some((part) => isThing(part) && isPropertyFresh(part, identifier, need.maxAgeMs)),
      );
      return status || identifiers.length > 0 ? { status, identifiers } : null;
    },
    canTell: (part, { status, identifiers }) => status || identifiers.some((identifier) => tells(part, identifier)),
    status(device) {
      const known = best(device, (part) => state.get(part.identityId).status);
      return known === null ? { status: device.parts[0]?.listing.status ?? 'UNKNOWN', changedAt: null } : { status: known.value, changedAt: known.at };
    },
    properties(device, identifiers, maxAgeMs) {
      const properties = propertiesOf(device);
      const asked = wanted(device, identifiers).filter((identifier) => identifier !== WHATEVER);
      const reported = asked.length === 0 && identifiers === null ? device.parts.flatMap((part) => [...state.get(part.identityId).properties.keys()]) : [];
      return [...new Set([...asked, ...reported])].flatMap((identifier): PropertyView[] => {
        const property = properties.get(identifier);
        const known = best(device, (part) => state.get(part.identityId).properties.get(identifier));
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
            isStale: !device.parts.some((part) => isThing(part) && isPropertyFresh(part, identifier, maxAgeMs)),
          },
        ];
      });
    },
  };
}
