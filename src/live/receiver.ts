// One pushing vendor's way into the log: from its messages to committed entries, and what follows from them.
import type { Clock } from '../domain/clock.js';
import type { VendorName } from '../domain/ids.js';
import type { Link, TokenStore } from '../domain/link.js';
import type { PushCloud, PushedEvent } from '../domain/push.js';
import type { LinkChange, Links } from '../identity/links.js';
import type { Registry } from '../identity/registry.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { type Admitted, createAdmission } from './admission.js';
import { createIntake } from './intake.js';
import type { ActivityLog } from './log.js';
import type { LinkPushes } from './push-status.js';
import type { Recipients } from './recipients.js';

export interface Receiver {
  /** Takes up the links that exist, then connects without waiting for it. */
  start(links: readonly Link[]): Promise<void>;
  linkChanged(change: LinkChange): void;
  stop(): Promise<void>;
}

interface ReceiverOptions {
  readonly vendor: VendorName;
  readonly push: PushCloud;
  readonly activity: ActivityLog;
  readonly recipients: Recipients;
  readonly pushes: LinkPushes;
  readonly registry: Pick<Registry, 'lookup'>;
  readonly links: Pick<Links, 'all' | 'get'>;
  readonly tokens: Pick<TokenStore, 'readLinkToken'>;
  /** Has the structures of these links read again. */
  readonly readStructure: (linkIds: readonly string[]) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly reconnectMs?: number;
}

const ROUND_MS = 30_000; // between looks for what nobody tells: devices that became known, links that another process changed

/** Makes the receiver of one vendor. */
export function createReceiver(options: ReceiverOptions): Receiver {
  const { vendor, activity, recipients, pushes, links, readStructure, clock, log, metrics } = options;
  const admission = createAdmission({ ...options, readStructure: async () => readStructure(await recipients.leastRead(vendor)) });
  const { bindings, ...intake } = createIntake({ ...options, take });
  let cancelRound = (): void => undefined;
  let round: Promise<void> = Promise.resolve();
  let isStopped = false;

  return {
    async start(known) {
      await Promise.all(known.map((link) => (link.status === 'ACTIVE' ? bindings.add(link.id) : addExpired(link.id))));
      intake.start();
      planRound();
    },
    linkChanged({ kind, link }) {
      if (kind === 'linked') {
        bindings.add(link.id).catch((error: unknown) => log.warn({ linkId: link.id, reason: String(error) }, 'a new link is not live'));
        return;
      }
      letGo(link.id, kind === 'expired');
    },
    async stop() {
      isStopped = true;
      cancelRound();
      await round;
      await intake.stop();
    },
  };

  function letGo(linkId: string, isKept: boolean): void {
    bindings.remove(linkId);
    if (isKept) pushes.lost(linkId);
    else pushes.remove(linkId);
  }

  async function addExpired(linkId: string): Promise<void> {
    await pushes.add(linkId);
    pushes.lost(linkId);
  }

  async function take(event: PushedEvent): Promise<{ committed: Promise<void> }> {
    const admitted = await admission.admit(event);
    return { committed: append(admitted).then((identityIds) => (event.kind === 'attached' ? joined(identityIds) : undefined)) };
  }

  /** The structure changed; nobody waits until it is read again. */
  function joined(identityIds: readonly number[]): void {
    recipients
      .linksOf(identityIds)
      .then(readStructure)
      .catch((error: unknown) => log.warn({ vendor, reason: String(error) }, 'the structure was not read again after a device joined a gateway'));
  }

  /** Commits, counts and tells; answers the identities that the entries are about. */
  async function append({ drafts, done }: Admitted): Promise<readonly number[]> {
    if (drafts.length === 0) return [];
    const entries = await activity.append(drafts);
    done();
    for (const { identityId, content, occurredAt, receivedAt } of entries) {
      metrics.event(vendor, content.kind);
      metrics.eventLag(vendor, Math.max(0, receivedAt - occurredAt) / 1_000);
      if (identityId !== null) recipients.heard(identityId, receivedAt);
    }
    return entries
      .flatMap(({ identityId, content }) => [identityId, ...(content.kind === 'attached' ? [content.gateway, content.previousGateway] : [])])
      .filter((id) => id !== null);
  }

  /** Changes of links are told within one process only. */
  async function followOtherProcesses(): Promise<void> {
    const active = new Set((await links.all('ACTIVE')).flatMap((link) => (link.vendor === vendor ? [link.id] : [])));
    const bound = bindings.wanted();
    for (const linkId of new Set([...active, ...bound])) {
      if (active.has(linkId) === bound.has(linkId)) continue;
      const link = await links.get(linkId); // the list may be older than what this process changed itself
      if (link?.status !== 'ACTIVE') letGo(linkId, link !== null);
      else if (!bindings.wanted().has(linkId)) await bindings.add(linkId);
    }
  }

  function planRound(): void {
    if (isStopped) return;
    cancelRound = clock.after(ROUND_MS, () => {
      round = makeRound().finally(planRound);
    });
  }

  async function makeRound(): Promise<void> {
    try {
      await append(await admission.retry());
    } catch (error) {
      log.warn({ vendor, reason: String(error) }, 'events put aside could not be logged yet');
    }
    try {
      await followOtherProcesses();
    } catch (error) {
      log.warn({ vendor, reason: String(error) }, 'links could not be compared with those that are bound');
    }
  }
}
