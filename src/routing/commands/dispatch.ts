// Sends a recorded command: once, through the best cloud, and through another only when the one before provably did nothing.
import type { Clock } from '../../domain/clock.js';
import type { ServiceAnswer } from '../../domain/device.js';
import { AppError } from '../../domain/errors.js';
import type { CallScope, Deadline } from '../../domain/link.js';
import type { Log } from '../../log.js';
import type { CommandChange, CommandRow, CommandRows } from './command-rows.js';
import { didNothing, statusAfter, toldError } from './outcome.js';
import type { CommandTarget, Settlement } from './settlement.js';

/** One cloud's side of a device or a group, and the write to it, which passed every check. */
export interface Side extends CommandTarget {
  /** null when the vendor answers before the device acts. */
  readonly send: (scope: CallScope) => Promise<ServiceAnswer>;
}

/** Resolves with the command as the vendor's answer, or its absence at the deadline, left it. */
export type Dispatch = (row: CommandRow, sides: readonly Side[], deadline: Pick<Deadline, 'at'>) => Promise<CommandRow>;

interface Deps {
  readonly rows: Pick<CommandRows, 'redirect'>;
  /** Changes a command and tells everyone; null when it was settled already. */
  readonly change: (command: CommandRow, to: CommandChange) => Promise<CommandRow | null>;
  readonly settlement: Settlement;
  readonly clock: Clock;
  readonly log: Log;
}

const GRACE_MS = 250; // the call itself ends at the deadline, and says more

/** Makes the sending of commands. */
export function createDispatch({ rows, change, settlement, clock, log }: Deps): Dispatch {
  const neverCalledOff = new AbortController().signal; // calling a write off would only hide what it did

  return async (row, sides, deadline) => {
    let current = row;
    for (const [index, side] of sides.entries()) {
      const { identityId, link, send } = side;
      current = { ...row, identityId, linkId: link.id };
      if (index > 0) await rows.redirect(row.id, current);
      const isLast = index === sides.length - 1;
      const outcome = await attempt(current, isLast, deadline, () => send({ link, at: deadline.at, signal: neverCalledOff }));
      if (outcome !== null) return followed(current, outcome, side);
    }
    return current;
  };

  /** What the answer made of the command; null when the next cloud is to be tried. */
  async function attempt(row: CommandRow, isLast: boolean, deadline: Pick<Deadline, 'at'>, call: () => Promise<ServiceAnswer>): Promise<CommandChange | null> {
    const isShownLater = row.wanted !== null;
    try {
      const answer = await inTime(call(), deadline);
      if (answer === null) return { status: 'ACCEPTED', settledAt: isShownLater ? null : clock.now() };
      return { status: 'CONFIRMED', settledAt: clock.now(), output: answer.output };
    } catch (error) {
      if (!isLast && didNothing(error) && clock.now() < deadline.at) return null;
      if (!(error instanceof AppError)) log.error({ commandId: row.id, reason: String(error) }, 'a command broke');
      const status = statusAfter(error);
      return { status, settledAt: status === 'UNKNOWN' && isShownLater ? null : clock.now(), error: toldError(error) };
    }
  }

  async function followed(row: CommandRow, outcome: CommandChange, side: Side): Promise<CommandRow> {
    const changed = await change(row, outcome);
    if (changed === null) return row;
    if (changed.settledAt === null) settlement.follow(changed, side);
    return changed;
  }

  /** A vendor that outlasts the deadline is not waited for: what it did is unknown. */
  function inTime<T>(call: Promise<T>, deadline: Pick<Deadline, 'at'>): Promise<T> {
    return new Promise((resolve, reject) => {
      const late = new AppError('VENDOR_TIMEOUT', 'The vendor did not answer in time.', { effect: 'unknown' });
      const cancel = clock.after(Math.max(0, deadline.at - clock.now()) + GRACE_MS, () => reject(late));
      call.then(resolve, reject).finally(cancel);
    });
  }
}
