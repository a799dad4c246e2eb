// The live side of Hearth: pushes taken in, logged, remembered as state and told on.
import type { Pool } from 'pg';
import type { Clock } from '../domain/clock.js';
import type { TokenStore } from '../domain/link.js';
import type { Vendors } from '../domain/vendor.js';
import type { Links } from '../identity/links.js';
import type { Registry } from '../identity/registry.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { createFeed, type Feed } from './feed.js';
import { createActivityLog, type LogDraft } from './log.js';
import { createLogReader } from './log-reader.js';
import { createPushStatuses, type PushStatuses } from './push-status.js';
import { createReceiver } from './receiver.js';
import { createRecipients } from './recipients.js';
import { createRetention } from './retention.js';
import { createState, type State } from './state.js';
import { createStateStore } from './state-store.js';
import { createTail } from './tail.js';
import { createNatsWakeup, createPostgresWakeup } from './wakeup.js';

/** Resolves when the structures of these links were read again, as far as they could be. */
export type StructureListener = (linkIds: readonly string[]) => Promise<void>;

export interface LiveOptions {
  readonly pool: Pool;
  readonly databaseUrl: string;
  /** `nats://…`: processes wake each other through NATS instead of the database. */
  readonly eventsUrl?: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly registry: Pick<Registry, 'lookup'>;
  readonly links: Links;
  readonly tokens: Pick<TokenStore, 'readLinkToken'>;
  readonly vendors: Vendors;
  /** Days that the log is kept. */
  readonly historyDays: number;
  /** Between attempts to reach a vendor's broker; one second unless told. */
  readonly reconnectMs?: number;
}

export interface Live {
  readonly state: State;
  readonly feed: Feed;
  readonly pushStatuses: PushStatuses;
  /** Appends what happened in Hearth itself: settled commands. */
  appendOwn(entries: readonly Omit<LogDraft, 'vendor'>[]): Promise<void>;
  /** `listener` is asked to read structures again: a device joined a gateway, or one pushed that nobody knew. */
  onStructureChanged(listener: StructureListener): void;
  /** Follows the log, then connects to the vendors without waiting for them. */
  start(): Promise<void>;
  /** Ends sessions, and waits for what is being written. */
  stop(): Promise<void>;
}

/** Puts the live side together. */
export function createLive(options: LiveOptions): Live {
  const { pool, databaseUrl, eventsUrl, clock, log, links, vendors } = options;
  const reader = createLogReader(pool);
  const state = createState({ store: createStateStore(pool), clock, log });
  const wakeup = eventsUrl?.startsWith('nats://') ? createNatsWakeup({ url: eventsUrl, log }) : createPostgresWakeup({ pool, databaseUrl, clock, log });
  const tail = createTail({
    reader,
    wakeup,
    clock,
    log,
    hand(entries) {
      state.apply(entries);
      feed.deliver(entries);
    },
  });
  const feed = createFeed({ reader, head: tail.head });
  const activity = createActivityLog({ pool, clock, log, onAppended: tail.appended });
  const retention = createRetention({ pool, days: options.historyDays, clock, log });
  const pushStatuses = createPushStatuses({ links, clock, log });
  const recipients = createRecipients({
    pool,
    clock,
    log,
    tell(linkIds, at) {
      for (const linkId of linkIds) pushStatuses.heard(linkId, at);
      links.touch(linkIds, at).catch((error: unknown) => log.warn({ reason: String(error) }, 'the time of a message was not written down'));
    },
  });
  const receivers = new Map(
    [...vendors.values()].flatMap(({ name, push }) =>
      push === undefined
        ? []
        : [
            [
              name,
              createReceiver({
                ...options,
                vendor: name,
                push,
                activity,
                recipients,
                pushes: pushStatuses,
                readStructure: (linkIds) => readStructure(linkIds),
              }),
            ],
          ],
    ),
  );
  let readStructure: StructureListener = async () => undefined;
  let stopListening = (): void => undefined;

  return {
    state,
    feed,
    pushStatuses,
    async appendOwn(entries) {
      await activity.append(entries.map((entry) => ({ ...entry, vendor: 'HEARTH' })));
    },
    onStructureChanged(listener) {
      readStructure = listener;
    },
    async start() {
      await tail.start();
      retention.start();
      stopListening = links.onChange((change) => receivers.get(change.link.vendor)?.linkChanged(change));
      const all = [...(await links.all('ACTIVE')), ...(await links.all('EXPIRED'))];
      await Promise.all([...receivers].map(([vendor, receiver]) => receiver.start(all.filter((link) => link.vendor === vendor))));
    },
    async stop() {
      stopListening();
      await Promise.all([activity.stop(), ...[...receivers.values()].map((receiver) => receiver.stop())]);
      await activity.stop(); // what the receivers still had in hand
      await Promise.all([state.flush(), retention.stop()]);
      await tail.stop();
    },
  };
}
