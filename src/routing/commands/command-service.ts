// Writes to devices and device groups: recorded before they are sent, sent once, followed until settled.
import type { Pool } from 'pg';
import type { Account } from '../../domain/account.js';
import type { Clock, Random } from '../../domain/clock.js';
import type { Deadline } from '../../domain/link.js';
import type { Vendors } from '../../domain/vendor.js';
import type { Feed } from '../../live/feed.js';
import type { LogDraft } from '../../live/log.js';
import type { PushStatuses } from '../../live/push-status.js';
import type { State } from '../../live/state.js';
import type { Log } from '../../log.js';
import { type CommandReads, createAccountCommands } from './account-commands.js';
import { type CommandChange, type CommandRow, createCommandRows } from './command-rows.js';
import { createTargets } from './command-targets.js';
import { createCommandChanges } from './command-watch.js';
import type { Commands } from './commands.js';
import { createDispatch } from './dispatch.js';
import { createSettlement } from './settlement.js';

export interface CommandServiceDeps {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly vendors: Vendors;
  readonly live: {
    readonly state: State;
    readonly feed: Feed;
    readonly pushStatuses: PushStatuses;
    readonly appendOwn: (entries: readonly Omit<LogDraft, 'vendor'>[]) => Promise<void>;
  };
}

export interface CommandService {
  /** The writes of one request. `reads` finds the device or the group, and what it can be told; the vendor has until the deadline. */
  forAccount(account: Pick<Account, 'id'>, reads: CommandReads, deadline: Pick<Deadline, 'at'>): Commands;
  /** Takes up what an earlier process left: what it had sent is UNKNOWN, what was accepted is followed on. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const RETELL_MS = 3_600_000; // settled so recently, a killed process may not have logged it

/** Makes the commands of one process. */
export function createCommandService({ pool, clock, random, log, vendors, live }: CommandServiceDeps): CommandService {
  const rows = createCommandRows(pool, () => clock.now());
  const targets = createTargets(pool);
  const changes = createCommandChanges();
  const settlement = createSettlement({
    vendors,
    feed: live.feed,
    state: live.state,
    clock,
    log,
    settle: async (command, status) => void (await change(command, { status, settledAt: clock.now() })),
  });
  const dispatch = createDispatch({ rows, change, settlement, clock, log });

  return {
    forAccount: (account, reads, deadline) =>
      createAccountCommands({
        accountId: account.id,
        reads,
        deadline,
        rows,
        dispatch,
        changes,
        vendors,
        feed: live.feed,
        pushStatuses: live.pushStatuses,
        clock,
        random,
      }),
    async start() {
      for (const row of await rows.unsettled()) await takeUp(row);
      await tell(await rows.settledSince(clock.now() - RETELL_MS));
    },
    stop: () => settlement.stop(),
  };

  async function takeUp(found: CommandRow): Promise<void> {
    const isLost = found.status === 'PENDING';
    const isOver = found.wanted === null;
    const row = isLost || isOver ? await change(found, { status: isLost ? 'UNKNOWN' : found.status, settledAt: isOver ? clock.now() : null }) : found;
    if (row === null || row.settledAt !== null) return;
    const target = await targets.of(row);
    if (target !== null) settlement.follow(row, target);
    else await change(row, { status: row.status === 'UNKNOWN' ? 'UNKNOWN' : 'TIMED_OUT', settledAt: clock.now() });
  }

  async function change(command: CommandRow, to: CommandChange): Promise<CommandRow | null> {
    const row = await rows.change(command.id, { error: to.status === 'CONFIRMED' ? null : command.error, ...to });
    if (row !== null && row.settledAt !== null) await tell([row]);
    changes.tell(command.id);
    return row;
  }

  /** Logs that commands are settled; again is no repeat. */
  async function tell(settled: readonly CommandRow[]): Promise<void> {
    if (settled.length === 0) return;
    await live.appendOwn(
      settled.map(({ id, status, identityId, deviceGroupId, accountId, settledAt }) => ({
        dedupe: `command ${id} ${status}`,
        // A group is no device that something happens to: its commands are told to the account.
        identityId: deviceGroupId === null ? identityId : null,
        accountId,
        occurredAt: settledAt,
        content: { kind: 'command', commandId: id },
      })),
    );
  }
}
