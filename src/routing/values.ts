// Status and property values of one request's devices: from the state where they are fresh, else in as few calls as the lists allow.
import DataLoader from 'dataloader';
import type { Clock } from '../domain/clock.js';
import type { DeviceListing, DeviceStatus } from '../domain/device.js';
import { AppError } from '../domain/errors.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { CallScope } from '../domain/link.js';
import type { Vendors } from '../domain/vendor.js';
import type { Links } from '../identity/links.js';
import type { State } from '../live/state.js';
import type { Log } from '../log.js';
import type { DeviceNeeds, Lack, Need } from './device-need.js';
import { expiredLink, toFailure } from './failures.js';
import type { Freshness } from './freshness.js';
import type { Awaitable, DeviceView, Part, PropertyView } from './reads.js';
import type { RequestLists } from './request-lists.js';
import { accountAttempt, deviceAttempt, homeAttempt, type RequestScope, sharedAttempt } from './request-scope.js';
import { createSharedValues } from './shared-values.js';
import type { LinkStructures } from './structure.js';
import type { ThingModels } from './thing-models.js';

export interface Values {
  /** Brings what the operation said it needs of these devices up to date in one go, so that later questions cost nothing. */
  prepare(devices: readonly DeviceView[]): Promise<void>;
  status(device: DeviceView): Awaitable<{ readonly status: DeviceStatus; readonly changedAt: number | null }>;
  /** @throws AppError what the reading failed with, when nothing at all is known */
  properties(device: DeviceView, identifiers: readonly string[] | null, maxAgeMs: number | null): Awaitable<readonly PropertyView[]>;
}

interface Deps {
  readonly vendors: Vendors;
  readonly links: Links;
  readonly state: State;
  readonly structures: LinkStructures;
  readonly models: ThingModels;
  readonly freshness: Freshness;
  readonly clock: Clock;
  readonly log: Log;
}

interface Ask {
  readonly device: DeviceView;
  readonly need: Need;
}

interface Errand {
  readonly part: Part<DeviceListing>;
  readonly lack: Lack;
}

const LIST_PAGE = 20; // devices a page of a home's list, at most (6.8.16)

/** Makes the values of one request. */
export function createValues(deps: Deps, needs: DeviceNeeds, lists: RequestLists, scope: RequestScope): Values {
  const { vendors, links, state, structures, models, freshness, clock, log } = deps;
  const prepared = new Set<string>();
  /** By the very list: every room of a home asks for the home's, which may be thousands long. */
  const preparations = new WeakMap<readonly DeviceView[], Promise<void>>();
  const modelFailures = new Map<string, AppError>();
  const running = new Map<string, Promise<unknown>>();
  const all = scope.needs.properties === 'all' ? null : scope.needs.properties;
  const isRemembered = scope.needs.structure === 'remembered';
  const loader = new DataLoader<Ask, null>(
    async (asks) => {
      await bringIn(asks);
      return asks.map(() => null);
    },
    { cache: false },
  );

  const readShared = createSharedValues({ links, state, clock, log }, scope);

  async function bringIn(given: readonly Ask[]): Promise<void> {
    const asks = given.filter(({ device, need }) => !needs.isMet(device, need));
    if (asks.length === 0) return;
    await state.load(asks.flatMap(({ device }) => device.parts.map((part) => part.identityId)));
    await loadModels(asks.filter(({ need }) => need.identifiers === null || need.identifiers.length > 0).map(({ device }) => device));
    if (isRemembered) return;
    const tried = new Set<Part<DeviceListing>>();
    for (;;) {
      const errands = asks.flatMap(({ device, need }): Errand[] => {
        const lack = needs.lackOf(device, need);
        const part = lack === null ? undefined : byPreference(device).find((candidate) => !tried.has(candidate) && needs.canTell(candidate, lack));
        return lack === null || part === undefined ? [] : [{ part, lack }];
      });
      if (errands.length === 0) return;
      for (const { part } of errands) tried.add(part);
      await Promise.all(plan(errands).map((run) => run()));
    }
  }

  function byPreference(device: DeviceView): Part<DeviceListing>[] {
    const rank = ({ link }: Part<DeviceListing>): number => (freshness.isAnswering(link) ? 0 : 2) + (freshness.liveSince(link) === null ? 1 : 0);
    return [...device.parts].sort((a, b) => rank(a) - rank(b));
  }

  async function loadModels(devices: readonly DeviceView[]): Promise<void> {
    const wanted = new Map<string, { readonly part: Part<DeviceListing>; readonly product: VendorRef }>();
    for (const part of devices.flatMap((device) => device.parts)) {
      const product = part.listing.product?.ref;
      if (product !== undefined && models.peek(product) === null && vendors.get(part.link.vendor)?.things) wanted.set(refKey(product), { part, product });
    }
    await models.load([...wanted.values()].map(({ product }) => product));
    if (isRemembered) return;
    const missing = [...wanted].filter(([key, { product }]) => models.peek(product) === null && !modelFailures.has(key));
    await Promise.all(
      missing.map(async ([key, { part, product }]) => {
        try {
          await models.read(part.link, product, scope.deadline);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          modelFailures.set(key, error);
        }
      }),
    );
  }

  /** One run for a home whose list costs fewer calls than its devices one by one, so for an account and for what others share with it; else one a device. */
  function plan(errands: readonly Errand[]): (() => Promise<void>)[] {
    const groups = new Map<string, Errand[]>();
    for (const errand of errands) {
      const key = groupOf(errand);
      groups.set(key, [...(groups.get(key) ?? []), errand]);
    }
    return [...groups].flatMap(([key, group]) => sharedRun(key, group) ?? planGroup(key, group));
  }

  function groupOf({ part: { link, listing }, lack }: Errand): string {
    const vendor = vendors.get(link.vendor);
    if (listing.home !== null && vendor?.homes !== undefined) return homeAttempt(link.id, listing.home);
    const isShared = vendor?.sharing !== undefined && listing.role === 'MEMBER' && lack.identifiers.length > 0;
    return isShared ? sharedAttempt(link.id) : accountAttempt(link.id);
  }

  /** null for other groups. */
  function sharedRun(key: string, group: readonly Errand[]): (() => Promise<void>)[] | null {
    const { link } = group[0]?.part ?? {};
    const sharing = link === undefined ? undefined : vendors.get(link.vendor)?.sharing;
    if (link === undefined || sharing === undefined || key !== sharedAttempt(link.id)) return null;
    if (group.length === 1) return group.flatMap(({ part, lack }) => runsAlone(part, lack));
    const identifiers = new Set([...(all ?? []), ...group.flatMap(({ lack }) => lack.identifiers)]);
    const parts = group.map(({ part }) => part);
    return [once(key, identifiers, () => readShared(link, sharing, parts, identifiers))];
  }

  function planGroup(key: string, group: readonly Errand[]): (() => Promise<void>)[] {
    const [first] = group;
    if (first === undefined) return [];
    const { link, listing } = first.part;
    const vendor = vendors.get(link.vendor);
    const calls = group.reduce((sum, { lack }) => sum + (lack.status ? 1 : 0) + (lack.identifiers.length > 0 ? 1 : 0), 0);
    const identifiers = new Set([...(all ?? []), ...group.flatMap(({ lack }) => lack.identifiers)]);
    if (key === accountAttempt(link.id)) {
      // An account's list tells statuses, no values.
      const readsList = vendor?.devices !== undefined && (vendor.things === undefined || group.filter(({ lack }) => lack.status).length > 1);
      const alone = vendor?.things === undefined ? [] : group.flatMap(({ part, lack }) => runsAlone(part, readsList ? { ...lack, status: false } : lack));
      return readsList ? [once(key, [], () => lists.read(link, { account: true, anew: true })), ...alone] : alone;
    }
    const { home } = listing;
    const size = home === null ? 0 : (structures.peek(link.id)?.devices.get(refKey(home))?.items.length ?? 0);
    if (home !== null && (vendor?.things === undefined || calls >= Math.ceil(size / LIST_PAGE))) {
      return [once(key, identifiers, () => lists.read(link, { devices: [home], identifiers: [...identifiers].sort(), anew: true }))];
    }
    return group.flatMap(({ part, lack }) => runsAlone(part, lack));
  }

  function runsAlone(part: Part<DeviceListing>, lack: Lack): (() => Promise<void>)[] {
    const { link, identityId, ref } = part;
    const things = vendors.get(link.vendor)?.things;
    if (things === undefined) return [];
    const runs: (() => Promise<void>)[] = [];
    if (lack.identifiers.length > 0) {
      runs.push(
        alone(part, 'properties', async (call, askedAt) => {
          state.recordRead(identityId, { readings: await things.properties(call, ref), askedAt });
          structures.peek(link.id)?.readAlone.set(identityId, askedAt);
        }),
      );
    }
    if (lack.status) {
      runs.push(
        alone(part, 'status', async (call, askedAt) => {
          state.recordRead(identityId, { status: (await things.status(call, ref)).status, readings: [], askedAt });
        }),
      );
    }
    return runs;
  }

  function alone(
    { link, identityId }: Part<DeviceListing>,
    what: 'properties' | 'status',
    ask: (call: CallScope, askedAt: number) => Promise<void>,
  ): () => Promise<void> {
    const key = deviceAttempt(link.id, identityId, what);
    return once(key, 'all', async () => {
      let failure: AppError | null = null;
      try {
        if (link.status === 'EXPIRED') throw expiredLink(link);
        await ask({ link, ...scope.deadline }, clock.now());
      } catch (error) {
        failure = toFailure(error, link, log);
        if (failure.code === 'LINK_EXPIRED') await links.expire(link.id);
      }
      scope.attempts.set(key, { identifiers: 'all', failure });
    });
  }

  /** What failed once in this request, or brought as much already, is not asked again. */
  function once(key: string, identifiers: Iterable<string> | 'all', ask: () => Promise<unknown>): () => Promise<void> {
    return async () => {
      for (let busy = running.get(key); busy !== undefined; busy = running.get(key)) await busy;
      const attempt = scope.attempts.get(key);
      const brought = attempt?.identifiers;
      const isEnough = brought === 'all' || (brought !== undefined && identifiers !== 'all' && [...identifiers].every((identifier) => brought.has(identifier)));
      if (attempt !== undefined && (attempt.failure !== null || isEnough)) return;
      const run = ask().finally(() => running.delete(key));
      running.set(key, run);
      await run;
    };
  }

  async function prepareNow(devices: readonly DeviceView[]): Promise<void> {
    const open = devices.filter((device) => !prepared.has(device.id));
    if (open.length === 0) return;
    const need: Need = { status: scope.needs.status ?? true, identifiers: all, maxAgeMs: null };
    try {
      await bringIn(open.map((device) => ({ device, need })));
    } catch (error) {
      preparations.delete(devices);
      throw error;
    }
    for (const device of open) prepared.add(device.id);
  }

  function isPrepared(device: DeviceView, identifiers: readonly string[] | null): boolean {
    return prepared.has(device.id) && (all === null || identifiers?.every((identifier) => all.includes(identifier)) === true);
  }

  function failureOf(device: DeviceView): AppError | null {
    for (const { link, identityId, listing } of device.parts) {
      if (vendors.get(link.vendor)?.things === undefined) continue;
      const keys = [deviceAttempt(link.id, identityId, 'properties'), ...(listing.home === null ? [] : [homeAttempt(link.id, listing.home)])];
      const failure = keys.flatMap((key) => scope.attempts.get(key)?.failure ?? [])[0] ?? (listing.product && modelFailures.get(refKey(listing.product.ref)));
      if (failure) return failure;
    }
    return null;
  }

  return {
    prepare(devices) {
      const known = preparations.get(devices) ?? prepareNow(devices);
      preparations.set(devices, known);
      return known;
    },
    status(device) {
      if (prepared.has(device.id) && scope.needs.status !== false) return needs.status(device);
      return loader.load({ device, need: { status: true, identifiers: [], maxAgeMs: null } }).then(() => needs.status(device));
    },
    properties(device, identifiers, maxAgeMs) {
      if (maxAgeMs === null && isPrepared(device, identifiers)) return told(device, identifiers, maxAgeMs);
      return loader.load({ device, need: { status: false, identifiers, maxAgeMs } }).then(() => told(device, identifiers, maxAgeMs));
    },
  };

  function told(device: DeviceView, identifiers: readonly string[] | null, maxAgeMs: number | null): readonly PropertyView[] {
    const views = needs.properties(device, identifiers, maxAgeMs);
    const isUnknown = views.every((view) => view.updatedAt === null) && (views.length === 0 || views.some((view) => view.isStale));
    const failure = isUnknown ? failureOf(device) : null;
    if (failure !== null) throw failure;
    return views;
  }
}
