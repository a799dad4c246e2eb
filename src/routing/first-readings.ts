// The first reading of a link: in an order that asks for no list twice, and waited for by who wants the same meanwhile.
import type { Clock } from '../domain/clock.js';
import type { Deadline, Link } from '../domain/link.js';
import type { Vendors } from '../domain/vendor.js';
import type { Log } from '../log.js';
import { createFlights } from './flights.js';
import { productsOf } from './link-memory.js';
import type { LinkStructures } from './structure.js';
import { readableIdentifiers, type ThingModels } from './thing-models.js';

export interface FirstReadings {
  /** Reads a link's structure, what is missing of its products' thing models, and with it the values. Never throws: what fails is logged. */
  start(link: Link): Promise<void>;
  /** Waits for the reading of a link of which nothing was remembered, where it is under way; for half of the time left at most, so that an answer of its own stays possible. */
  awaited(linkId: string, deadline: Deadline): Promise<void>;
}

interface Deps {
  readonly vendors: Vendors;
  readonly structures: LinkStructures;
  readonly models: ThingModels;
  readonly clock: Clock;
  readonly log: Log;
  /** Ends what is under way. */
  readonly signal: AbortSignal;
}

const WITHIN_MS = 60_000; // a minute, in the background
const NOTHING = { homes: false, rooms: [], devices: [], account: false, identifiers: [], anew: false } as const;

/** Makes the first readings of all links. */
export function createFirstReadings({ vendors, structures, models, clock, log, signal }: Deps): FirstReadings {
  const flights = createFlights<void>(clock);
  const awaitable = new Set<string>();

  function keyOf(linkId: string): string {
    return `${linkId} ${structures.peek(linkId)?.epoch ?? 0}`;
  }

  async function read(link: Link, deadline: Deadline): Promise<void> {
    const vendor = vendors.get(link.vendor);
    // The account's list names the products in the fewest calls; then the homes' lists, once, bring the values too.
    await structures.read(link, { ...NOTHING, homes: true, rooms: 'all', account: true }, deadline);
    const products = productsOf(await structures.memory(link.id));
    if (vendor?.things !== undefined) {
      await models.load(products);
      const settled = await Promise.allSettled(products.map((product) => models.read(link, product, deadline)));
      for (const each of settled) if (each.status === 'rejected') warn(link, each.reason);
    }
    await structures.read(link, { ...NOTHING, homes: true, devices: 'all', identifiers: readableIdentifiers(models, products) }, deadline);
  }

  function warn(link: Link, error: unknown): void {
    log.warn({ err: error, linkId: link.id, vendor: link.vendor }, 'the first reading of a link failed');
  }

  return {
    async start(link) {
      try {
        const memory = await structures.memory(link.id);
        const key = keyOf(link.id);
        if (memory.homes === null && memory.account === null) awaitable.add(key);
        await flights.join(key, { at: clock.now() + WITHIN_MS, signal }, (shared) => read(link, shared)).finally(() => awaitable.delete(key));
      } catch (error) {
        warn(link, error);
      }
    },
    async awaited(linkId, deadline) {
      const key = keyOf(linkId);
      // What it failed with is found out again by who asks after it.
      if (!awaitable.has(key)) return;
      const now = clock.now();
      await flights.join(key, { at: now + (deadline.at - now) / 2, signal: deadline.signal }, async () => undefined).catch(() => undefined);
    },
  };
}
