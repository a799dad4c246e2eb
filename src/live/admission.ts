// From a vendor's event to drafts of the log: its device must be one that Hearth knows.
import type { LogContent } from '../domain/activity.js';
import type { Clock } from '../domain/clock.js';
import { refKey, type VendorName, type VendorRef } from '../domain/ids.js';
import type { PushedEvent } from '../domain/push.js';
import type { Identity, Registry } from '../identity/registry.js';
import type { Log } from '../log.js';
import type { LogDraft } from './log.js';

export interface Admitted {
  /** In order; empty when the event was put aside. */
  readonly drafts: readonly LogDraft[];
  /** To be called once they are committed: until then, events that had been put aside stay there. */
  done(): void;
}

export interface Admission {
  /**
   * An unknown device has the structure read again before this resolves. Is it still unknown, the event is put aside,
   * and comes with the first one after its device became known, or with `retry`. Events are put aside in memory, for
   * ten minutes and a thousand at most: logging them without an identity would show them to nobody, ever.
   */
  admit(event: PushedEvent): Promise<Admitted>;
  /** Events put aside whose device is known now. */
  retry(): Promise<Admitted>;
}

interface AdmissionOptions {
  readonly vendor: VendorName;
  readonly registry: Pick<Registry, 'lookup'>;
  /** Has the structure read again, so that unknown devices become known. */
  readonly readStructure: () => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

interface PutAside {
  readonly event: PushedEvent;
  readonly at: number;
}

const ASIDE = 1_000; // events put aside at most; the oldest goes
const ASIDE_MS = 600_000; // 10 minutes
const HOLD_MS = 5_000; // the acknowledgement of an event waits so long for the structure
const BACKOFF_MS = { first: 1_000, most: 60_000 }; // between readings that showed nothing new

/** Makes the admission of one vendor's events. */
export function createAdmission({ vendor, registry, readStructure, clock, log }: AdmissionOptions): Admission {
  let aside: PutAside[] = [];
  let readAgainAt = 0;
  let backoffMs = 0;

  return {
    async admit(event) {
      const refs = refsOf(event);
      let known = await registry.lookup(refs);
      if (!known.has(refKey(event.device)) && clock.now() >= readAgainAt) {
        await structureOrTimeout();
        known = await registry.lookup(refs);
        const isFruitless = !known.has(refKey(event.device));
        backoffMs = isFruitless ? Math.min(BACKOFF_MS.most, Math.max(BACKOFF_MS.first, backoffMs * 2)) : 0;
        readAgainAt = clock.now() + backoffMs;
      }
      if (known.has(refKey(event.device))) return admitted(known, event);
      putAside(event);
      return { drafts: [], done: () => undefined };
    },
    async retry() {
      aside = aside.filter((each) => each.at > clock.now() - ASIDE_MS);
      return admitted(aside.length === 0 ? new Map() : await registry.lookup(aside.flatMap(({ event }) => refsOf(event))));
    },
  };

  async function structureOrTimeout(): Promise<void> {
    let cancel = (): void => undefined;
    const timeout = new Promise<void>((resolve) => {
      cancel = clock.after(HOLD_MS, resolve);
    });
    await Promise.race([
      readStructure().catch((error: unknown) => log.warn({ vendor, reason: String(error) }, 'the structure could not be read for an unknown device')),
      timeout,
    ]);
    cancel();
  }

  function putAside(event: PushedEvent): void {
    if (aside.length >= ASIDE) aside.shift();
    aside.push({ event, at: clock.now() });
    log.warn({ vendor, kind: event.kind, aside: aside.length }, 'an event is about a device that no link has shown yet; it is put aside');
  }

  /** What was put aside for these devices comes before the event, as it did when it was pushed. */
  function admitted(known: ReadonlyMap<string, Identity>, ...events: PushedEvent[]): Admitted {
    const taken = new Set(aside.filter(({ event }) => known.has(refKey(event.device))));
    const drafts = [...[...taken].map(({ event }) => event), ...events].flatMap((event) => draftOf(event, known));
    return {
      drafts,
      done() {
        aside = aside.filter((each) => !taken.has(each));
      },
    };
  }

  function draftOf(event: PushedEvent, known: ReadonlyMap<string, Identity>): LogDraft[] {
    const identity = known.get(refKey(event.device));
    if (identity === undefined) return [];
    const content = contentOf(event, known);
    const at = event.at ?? newestReading(event);
    return [{ vendor, dedupe: event.dedupe, identityId: identity.id, accountId: null, content, occurredAt: at }];
  }
}

/** When the newest of its values was reported, Unix ms; null where none says. */
function newestReading(event: PushedEvent): number | null {
  const times = event.kind === 'properties' ? event.readings.flatMap(({ at }) => at ?? []) : [];
  return times.length === 0 ? null : Math.max(...times);
}

function refsOf(event: PushedEvent): VendorRef[] {
  if (event.kind !== 'attached') return [event.device];
  return [event.device, event.gateway, event.previousGateway].filter((ref) => ref !== null);
}

function contentOf(event: PushedEvent, known: ReadonlyMap<string, Identity>): LogContent {
  switch (event.kind) {
    case 'properties':
      return { kind: 'properties', readings: event.readings };
    case 'status':
      return { kind: 'status', status: event.status, previous: null }; // the log knows what it replaced
    case 'event':
      return { kind: 'event', identifier: event.identifier, name: event.name, type: event.type, value: event.value };
    case 'attached':
      return { kind: 'attached', gateway: idOf(event.gateway), previousGateway: idOf(event.previousGateway), result: event.result };
    case 'firmware':
      return { kind: 'firmware', from: event.from, to: event.to, step: event.step, state: event.state };
  }

  function idOf(ref: VendorRef | null): number | null {
    return ref === null ? null : (known.get(refKey(ref))?.id ?? null);
  }
}
