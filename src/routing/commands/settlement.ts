// Follows commands until the device shows their effect, their time is up, or another process settled them.
import type { Clock } from '../../domain/clock.js';
import type { VendorRef } from '../../domain/ids.js';
import type { LinkHandle } from '../../domain/link.js';
import type { Vendors } from '../../domain/vendor.js';
import type { Feed } from '../../live/feed.js';
import type { State } from '../../live/state.js';
import type { Log } from '../../log.js';
import type { CommandRow } from './command-rows.js';
import type { CommandStatus } from './commands.js';
import { isComplete, stillMissing, type Wanted } from './confirmation.js';

/** The side of a device that a command went to. */
export interface CommandTarget {
  readonly identityId: number;
  readonly ref: VendorRef;
  readonly link: LinkHandle;
}

export interface Settlement {
  /** Settles a command that was accepted, or whose answer was lost, once that is known. `identityIds`: whose reports count. */
  follow(command: CommandRow, target: CommandTarget, identityIds: readonly number[]): void;
  /** Lets go of all; they stay unsettled. */
  stop(): Promise<void>;
}

interface Deps {
  readonly vendors: Vendors;
  readonly feed: Feed;
  readonly state: State;
  readonly clock: Clock;
  readonly log: Log;
  readonly settle: (command: CommandRow, status: CommandStatus) => Promise<void>;
}

const READ_MS = 8_000; // for the one reading at the end

/** Makes the settlement of one process's commands. */
export function createSettlement({ vendors, feed, state, clock, log, settle }: Deps): Settlement {
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();

  return {
    follow(command, target, identityIds) {
      const run = settleInTime(command, target, identityIds)
        .catch((error: unknown) =>
          log.error({ commandId: command.id, reason: String(error) }, 'a command could not be settled; it is taken up at the next start'),
        )
        .finally(() => running.delete(run));
      running.add(run);
    },
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };

  async function settleInTime(command: CommandRow, target: CommandTarget, identityIds: readonly number[]): Promise<void> {
    const wanted = command.wanted ?? {};
    const isShown = (await isReported(command, wanted, identityIds)) || (!stopping.signal.aborted && (await isRead(command, wanted, target)));
    if (isShown) await settle(command, 'CONFIRMED');
    else if (!stopping.signal.aborted) await settle(command, command.status === 'UNKNOWN' ? 'UNKNOWN' : 'TIMED_OUT');
  }

  /** Whether reports logged after the command show all that is wanted before its time is up. */
  async function isReported(command: CommandRow, wanted: Wanted, identityIds: readonly number[]): Promise<boolean> {
    const timeUp = new AbortController();
    const cancel = clock.after(Math.max(0, command.confirmBy - clock.now()), () => timeUp.abort());
    const signal = AbortSignal.any([stopping.signal, timeUp.signal]);
    let missing = wanted;
    try {
      for await (const { content } of feed.follow(identityIds, { accountId: command.accountId, wants: () => true, after: command.logPosition }, signal)) {
        if (content.kind !== 'properties') continue;
        missing = stillMissing(missing, content.readings);
        if (isComplete(missing)) return true;
      }
    } catch (error) {
      log.warn({ commandId: command.id, reason: String(error) }, 'reports after a command could not be followed; the device is read instead');
    } finally {
      cancel();
    }
    return false;
  }

  /** Whether the device, read once, shows all that is wanted. */
  async function isRead(command: CommandRow, wanted: Wanted, { identityId, ref, link }: CommandTarget): Promise<boolean> {
    const things = vendors.get(link.vendor)?.things;
    if (things === undefined) return false;
    const askedAt = clock.now();
    try {
      const readings = await things.properties({ link, at: askedAt + READ_MS, signal: stopping.signal }, ref);
      const isShown = isComplete(stillMissing(wanted, readings));
      state.recordRead(identityId, { readings, askedAt, ...(isShown && { source: 'COMMAND' as const }) });
      return isShown;
    } catch (error) {
      log.warn({ commandId: command.id, reason: String(error) }, 'a device could not be read to confirm a command');
      return false;
    }
  }
}
