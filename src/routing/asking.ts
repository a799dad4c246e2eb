// Questions and writes about what an account has beside its homes and devices: nothing of it is remembered, and every link speaks for itself.
import type { DeviceRole } from '../domain/device.js';
import { AppError } from '../domain/errors.js';
import { type EntityKind, refKey, type VendorRef } from '../domain/ids.js';
import type { CallScope, Deadline, Link } from '../domain/link.js';
import type { Vendor, Vendors } from '../domain/vendor.js';
import type { Links } from '../identity/links.js';
import type { Registry } from '../identity/registry.js';
import type { Log } from '../log.js';
import { findDevice, targetOf } from './device-target.js';
import { expiredLink, parted, toFailure } from './failures.js';
import type { DeviceView, Part, PartialList, Reads } from './reads.js';

/** Chooses the promise that a question is for; undefined where a vendor does not make it. */
export type Choice<Cloud> = (vendor: Vendor) => Cloud | undefined;

/** One link's cloud, ready to be asked. */
export interface Reach<Cloud> {
  readonly link: Link;
  /**
   * One call for this link, sent once.
   * @throws AppError what the vendor said, naming the link; VENDOR_TIMEOUT where its answer was lost
   */
  send<Answer>(question: (cloud: Cloud, call: CallScope) => Promise<Answer>): Promise<Answer>;
}

/** The cloud of one thing that the vendor knows as `ref`. */
export interface ReachOf<Cloud> extends Reach<Cloud> {
  readonly ref: VendorRef;
  readonly identityId: number;
}

/** A device's cloud, and what the link may do with the device: null where the vendor does not say. */
export interface DeviceReach<Cloud> extends Reach<Cloud> {
  readonly device: DeviceView;
  readonly ref: VendorRef;
  readonly role: DeviceRole | null;
}

/** A listed thing under an ID of the graph. */
export interface ListedView<Item> {
  readonly id: string;
  readonly parts: readonly [Part<Item>];
}

export interface Answers<Answer> {
  readonly answers: readonly { readonly link: Link; readonly answer: Answer }[];
  readonly failures: readonly AppError[];
}

interface Listed {
  readonly ref: VendorRef;
}

export interface Asking {
  /**
   * The usable links whose vendors make a promise, in order of creation. An expired one adds its error; a vendor without the promise is no failure.
   */
  reaches<Cloud>(pick: Choice<Cloud>): Promise<PartialList<Reach<Cloud>>>;
  /** Asks every such link at once; one that fails costs its own answer only. */
  everyLink<Cloud, Answer>(pick: Choice<Cloud>, ask: (cloud: Cloud, call: CallScope) => Promise<Answer>): Promise<Answers<Answer>>;
  /** What every such link lists, under IDs of the graph. */
  list<Cloud, Item extends Listed>(
    pick: Choice<Cloud>,
    ask: (cloud: Cloud, call: CallScope) => Promise<readonly Item[]>,
  ): Promise<PartialList<ListedView<Item>>>;
  /** Listed things of a link under IDs of the graph, which answer by `byId()` from now on. */
  identify<Item extends Listed>(link: Link, items: readonly Item[]): Promise<ListedView<Item>[]>;
  /**
   * The named link, or without a name the first usable one whose vendor makes the promise.
   * @throws AppError NOT_FOUND for a link that is not the account's, UNSUPPORTED_BY_VENDOR, LINK_EXPIRED
   */
  onLink<Cloud>(linkId: string | null, pick: Choice<Cloud>): Promise<Reach<Cloud>>;
  /**
   * The clouds of listed things by their IDs, in the order asked, each through the first usable link that saw it.
   * An error in its place: NOT_FOUND for what no link of the account saw, or is of another kind; LINK_EXPIRED; UNSUPPORTED_BY_VENDOR.
   */
  byIds<Cloud>(ids: readonly string[], kind: EntityKind, pick: Choice<Cloud>): Promise<readonly (ReachOf<Cloud> | AppError)[]>;
  /** The same for one. @throws AppError */
  byId<Cloud>(id: string, kind: EntityKind, pick: Choice<Cloud>): Promise<ReachOf<Cloud>>;
  /** A device's first cloud that makes the promise, for writes. @throws AppError NOT_FOUND, UNSUPPORTED_BY_VENDOR, LINK_EXPIRED */
  onDevice<Cloud>(deviceId: string, pick: Choice<Cloud>): Promise<DeviceReach<Cloud>>;
}

interface Deps {
  readonly vendors: Vendors;
  readonly links: Pick<Links, 'expire'>;
  readonly registry: Pick<Registry, 'see' | 'find'>;
  readonly log: Log;
}

/** Makes the questions of one request. `reads` finds its links and devices. */
export function createAsking({ vendors, links, registry, log }: Deps, reads: Pick<Reads, 'links' | 'nodes'>, deadline: Deadline): Asking {
  function reachOf<Cloud>(link: Link, cloud: Cloud): Reach<Cloud> {
    return {
      link,
      async send(question) {
        try {
          return await question(cloud, { link, at: deadline.at, signal: deadline.signal });
        } catch (error) {
          const failure = toFailure(error, link, log);
          if (failure.code === 'LINK_EXPIRED') await links.expire(link.id);
          throw failure;
        }
      },
    };
  }

  function cloudOf<Cloud>(link: Link, pick: Choice<Cloud>): Cloud | undefined {
    const vendor = vendors.get(link.vendor);
    return vendor === undefined ? undefined : pick(vendor);
  }

  function usable<Cloud>(link: Link, pick: Choice<Cloud>): Reach<Cloud> | AppError {
    const cloud = cloudOf(link, pick);
    if (cloud === undefined) return new AppError('UNSUPPORTED_BY_VENDOR', 'The vendor does not offer this', { vendor: link.vendor, linkId: link.id });
    return link.status === 'EXPIRED' ? expiredLink(link) : reachOf(link, cloud);
  }

  async function reaches<Cloud>(pick: Choice<Cloud>): Promise<PartialList<Reach<Cloud>>> {
    return parted((await reads.links()).filter((link) => cloudOf(link, pick) !== undefined).map((link) => usable(link, pick)));
  }

  async function everyLink<Cloud, Answer>(pick: Choice<Cloud>, ask: (cloud: Cloud, call: CallScope) => Promise<Answer>): Promise<Answers<Answer>> {
    const { items, failures } = await reaches(pick);
    const outcomes = parted(await Promise.all(items.map((reach) => outcomeOf(reach.link, reach.send(ask)))));
    return { answers: outcomes.items, failures: [...failures, ...outcomes.failures] };
  }

  async function identify<Item extends Listed>(link: Link, items: readonly Item[]): Promise<ListedView<Item>[]> {
    const identities = await registry.see(
      link.id,
      items.map(({ ref }) => ({ ref, role: null })),
    );
    return items.flatMap((listing): ListedView<Item>[] => {
      const identity = identities.get(refKey(listing.ref));
      return identity === undefined ? [] : [{ id: identity.entityId, parts: [{ link, identityId: identity.id, ref: listing.ref, listing }] }];
    });
  }

  async function byIds<Cloud>(ids: readonly string[], kind: EntityKind, pick: Choice<Cloud>): Promise<readonly (ReachOf<Cloud> | AppError)[]> {
    const own = await reads.links();
    const found = await registry.find(
      ids,
      own.map((link) => link.id),
    );
    return ids.map((id) => {
      const entity = found.get(id);
      let failure = new AppError('NOT_FOUND', 'There is no such thing');
      if (entity?.kind !== kind) return failure;
      for (const { linkId, ref, id: identityId } of entity.seen) {
        const link = own.find((each) => each.id === linkId);
        const reach = link === undefined ? failure : usable(link, pick);
        if (!(reach instanceof AppError)) return { ...reach, ref, identityId };
        failure = reach;
      }
      return failure;
    });
  }

  return {
    reaches,
    everyLink,
    identify,
    async list(pick, ask) {
      const { answers, failures } = await everyLink(pick, ask);
      return { items: (await Promise.all(answers.map(({ link, answer }) => identify(link, answer)))).flat(), failures };
    },
    async onLink(linkId, pick) {
      if (linkId !== null) {
        const link = (await reads.links()).find(({ id }) => id === linkId);
        if (link === undefined) throw new AppError('NOT_FOUND', 'There is no such link');
        return thrown(usable(link, pick));
      }
      const { items, failures } = await reaches(pick);
      return thrown(items[0] ?? failures[0] ?? new AppError('UNSUPPORTED_BY_VENDOR', 'No linked cloud offers this'));
    },
    byIds,
    async byId(id, kind, pick) {
      const [reach] = await byIds([id], kind, pick);
      return thrown(reach ?? new AppError('NOT_FOUND', 'There is no such thing'));
    },
    async onDevice(deviceId, pick) {
      const device = await findDevice(reads, deviceId);
      const { link, ref, role, cloud } = targetOf(vendors, device, pick);
      return { ...reachOf(link, cloud), device, ref, role };
    },
  };
}

async function outcomeOf<Answer>(link: Link, answer: Promise<Answer>): Promise<{ readonly link: Link; readonly answer: Answer } | AppError> {
  try {
    return { link, answer: await answer };
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

function thrown<Value>(outcome: Value | AppError): Value {
  if (outcome instanceof AppError) throw outcome;
  return outcome;
}
