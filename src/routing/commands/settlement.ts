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
import { createShowing, readWitnesses, type Showing, type Witness } from './witnesses.js';

/** The side of a device, or of a group, that a command went to. */
export interface CommandTarget {
  readonly identityId: number;
  readonly ref: VendorRef;
  readonly link: LinkHandle;
  /** Who must show the effect: the device itself, or the members of the group. */
  readonly witnesses: readonly Witness[];
}

export interface Settlement {
  /** Settles a command that was accepted, or whose answer was lost, once that is known. */
  follow(command: CommandRow, target: CommandTarget): void;
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
    follow(command, target) {
      const run = settleInTime(command, target)
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

  async function settleInTime(command: CommandRow, target: CommandTarget): Promise<void> {
    const showing = createShowing(command.wanted ?? {}, target.witnesses);
    await awaitReports(command, showing);
    if (!showing.isComplete() && !stopping.signal.aborted) await readOnce(command, target, showing);
    if (showing.isComplete()) await settle(command, 'CONFIRMED');
    else if (!stopping.signal.aborted) await settle(command, command.status === 'UNKNOWN' ? 'UNKNOWN' : 'TIMED_OUT');
  }

  /** Until reports logged after the command show all that is wanted, or its time is up. */
  async function awaitReports(command: CommandRow, showing: Showing): Promise<void> {
    const timeUp = new AbortController();
    const cancel = clock.after(Math.max(0, command.confirmBy - clock.now()), () => timeUp.abort());
    const signal = AbortSignal.any([stopping.signal, timeUp.signal]);
    const filter = { accountId: command.accountId, wants: () => true, after: command.logPosition };
    try {
      for await (const { identityId, content } of feed.follow(showing.identityIds, filter, signal)) {
        if (content.kind !== 'properties' || identityId === null) continue;
        showing.reported(identityId, content.readings);
        if (showing.isComplete()) return;
      }
    } catch (error) {
      log.warn({ commandId: command.id, reason: String(error) }, 'reports after a command could not be followed; the device is read instead');
    } finally {
      cancel();
    }
  }

  /** The devices that have not shown it, as they are now. */
  async function readOnce(command: CommandRow, target: CommandTarget, showing: Showing): Promise<void> {
    const askedAt = clock.now();
    try {
      const readings = await readWitnesses(vendors, target, Object.keys(command.wanted ?? {}), { at: askedAt + READ_MS, signal: stopping.signal });
      for (const [identityId, values] of readings) {
        const isShown = showing.read(identityId, values);
        state.recordRead(identityId, { readings: values, askedAt, ...(isShown && { source: 'COMMAND' as const }) });
      }
    } catch (error) {
      log.warn({ commandId: command.id, reason: String(error) }, 'a device could not be read to confirm a command');
    }
  }
}
