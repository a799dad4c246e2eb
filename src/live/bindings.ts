// Asks a pushing vendor, link by link, to send that account's events over this connection, until it says yes.
import pLimit from 'p-limit';
import type { Clock } from '../domain/clock.js';
import type { TokenStore } from '../domain/link.js';
import type { PushCloud, PushRequest } from '../domain/push.js';
import type { Log } from '../log.js';
import type { LinkPushes } from './push-status.js';

export interface Bindings {
  /** Connected: binds every link. @param isResumed whether the vendor kept the session, and with it what it was to send */
  connected(isResumed: boolean): void;
  disconnected(): void;
  /** From now on the link is to be bound; again when its token was renewed. */
  add(linkId: string): Promise<void>;
  /** The link's account is not to be heard any more. */
  remove(linkId: string): void;
  /** The links that are bound, or are to be. */
  wanted(): ReadonlySet<string>;
  /** The vendor's answer to a request. */
  reply(requestId: string, isOk: boolean, vendorCode: string): void;
}

interface BindingsOptions {
  readonly push: PushCloud;
  readonly tokens: Pick<TokenStore, 'readLinkToken'>;
  readonly pushes: LinkPushes;
  /** Publishes on the connection; rejects when that fails. */
  readonly publish: (request: PushRequest) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

interface Answer {
  readonly isOk: boolean;
  readonly vendorCode: string;
}

const REPLY_MS = 10_000;
const RETRY_MS = { first: 1_000, most: 60_000 };
const CONCURRENT = 32; // requests that wait for their answer

/** Makes the bindings of one connection. */
export function createBindings({ push, tokens, pushes, publish, clock, log }: BindingsOptions): Bindings {
  const wanted = new Map<string, number>(); // link → generation of its binding: an older one's retries have no say
  const waiting = new Map<string, (answer: Answer) => void>();
  const turns = pLimit(CONCURRENT);
  let isConnected = false;
  let generation = 0;

  return {
    connected(isResumed) {
      isConnected = true;
      for (const linkId of wanted.keys()) {
        if (!isResumed) pushes.lost(linkId);
        begin(linkId);
      }
    },
    disconnected() {
      isConnected = false;
      for (const linkId of wanted.keys()) {
        stopRetries(linkId);
        pushes.disconnected(linkId);
      }
      for (const answer of waiting.values()) answer({ isOk: false, vendorCode: 'disconnected' });
    },
    async add(linkId) {
      stopRetries(linkId);
      await pushes.add(linkId);
      if (isConnected && wanted.has(linkId)) begin(linkId);
    },
    remove(linkId) {
      if (!wanted.delete(linkId)) return;
      if (isConnected) void ask(push.unbind(linkId)).catch((error: unknown) => log.warn({ linkId, reason: String(error) }, 'a link could not be unbound'));
    },
    wanted: () => new Set(wanted.keys()),
    reply(requestId, isOk, vendorCode) {
      waiting.get(requestId)?.({ isOk, vendorCode });
    },
  };

  function stopRetries(linkId: string): number {
    generation += 1;
    wanted.set(linkId, generation);
    return generation;
  }

  function begin(linkId: string): void {
    const mine = stopRetries(linkId);
    if (pushes.of(linkId)?.state !== 'LIVE') pushes.connecting(linkId);
    void turns(() => bind(linkId, mine, RETRY_MS.first));
  }

  async function bind(linkId: string, mine: number, retryMs: number): Promise<void> {
    if (wanted.get(linkId) !== mine) return;
    const problem = await tryToBind(linkId);
    if (wanted.get(linkId) !== mine) return;
    if (problem === null) {
      pushes.bound(linkId);
      return;
    }
    pushes.lost(linkId);
    log.warn({ linkId, reason: problem, retryMs }, 'a link could not be bound to the push connection');
    clock.after(retryMs, () => void turns(() => bind(linkId, mine, Math.min(RETRY_MS.most, retryMs * 2))));
  }

  /** null when bound, else why not. */
  async function tryToBind(linkId: string): Promise<string | null> {
    try {
      const token = await tokens.readLinkToken(linkId);
      if (token === null) return 'no token';
      const { isOk, vendorCode } = await ask(push.bind(linkId, token.secret));
      return isOk ? null : vendorCode;
    } catch (error) {
      return error instanceof Error ? error.message : 'unknown';
    }
  }

  async function ask(request: PushRequest): Promise<Answer> {
    let cancel = (): void => undefined;
    const answered = new Promise<Answer>((resolve) => {
      waiting.set(request.requestId, resolve);
      cancel = clock.after(REPLY_MS, () => resolve({ isOk: false, vendorCode: 'no answer' }));
    });
    try {
      const failed = publish(request).then(() => answered);
      return await Promise.race([answered, failed]);
    } finally {
      cancel();
      waiting.delete(request.requestId);
    }
  }
}
