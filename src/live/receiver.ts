// One pushing vendor's way into the log: from its messages to committed entries, and what follows from them.
import type { Clock } from '../domain/clock.js';
import type { VendorName } from '../domain/ids.js';
import type { Link, TokenStore } from '../domain/link.js';
import type { PushCloud, PushedEvent } from '../domain/push.js';
import type { LinkChange } from '../identity/links.js';
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
  readonly tokens: Pick<TokenStore, 'readLinkToken'>;
  /** Has the structures of these links read again. */
  readonly readStructure: (linkIds: readonly string[]) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly reconnectMs?: number;
}

const RETRY_ASIDE_MS = 30_000;

/** Makes the receiver of one vendor. */
export function createReceiver(options: ReceiverOptions): Receiver {
  const { vendor, activity, recipients, pushes, readStructure, clock, log, metrics } = options;
  const admission = createAdmission({ ...options, readStructure: async () => readStructure(await recipients.leastRead(vendor)) });
  const { bindings, ...intake } = createIntake({ ...options, take });
  let cancelRetry = (): void => undefined;

  return {
    async start(links) {
      await Promise.all(links.map((link) => (link.status === 'ACTIVE' ? bindings.add(link.id) : addExpired(link.id))));
      intake.start();
      planRetry();
    },
    linkChanged({ kind, link }) {
      if (kind === 'linked') {
        bindings.add(link.id).catch((error: unknown) => log.warn({ linkId: link.id, reason: String(error) }, 'a new link is not live'));
        return;
      }
      bindings.remove(link.id);
      if (kind === 'expired') pushes.lost(link.id);
      else pushes.remove(link.id);
    },
    async stop() {
      cancelRetry();
      await intake.stop();
    },
  };

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

  function planRetry(): void {
    cancelRetry = clock.after(RETRY_ASIDE_MS, () => {
      admission
        .retry()
        .then(append)
        .catch((error: unknown) => log.warn({ vendor, reason: String(error) }, 'events put aside could not be logged yet'))
        .finally(planRetry);
    });
  }
}
