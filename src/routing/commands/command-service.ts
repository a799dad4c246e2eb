// DRAFT of the door that app.ts and member-contexts.ts already call: to be implemented.
import type { Pool } from 'pg';
import type { Account } from '../../domain/account.js';
import type { Clock, Random } from '../../domain/clock.js';
import type { Deadline } from '../../domain/link.js';
import type { Vendors } from '../../domain/vendor.js';
import type { PrismaClient } from '../../generated/prisma/client.js';
import type { Live } from '../../live/live.js';
import type { Log } from '../../log.js';
import type { Reads } from '../reads.js';
import type { Commands } from './commands.js';

export interface CommandServiceDeps {
  readonly prisma: PrismaClient;
  readonly pool: Pool;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly vendors: Vendors;
  readonly live: Pick<Live, 'state' | 'feed' | 'pushStatuses' | 'appendOwn'>;
}

export interface CommandService {
  forAccount(account: Account, reads: Reads, deadline: Deadline): Commands;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function createCommandService(_deps: CommandServiceDeps): CommandService {
  const no = () => Promise.reject(new Error('not there yet'));
  return {
    forAccount: () => ({
      setDeviceProperties: no,
      invokeDeviceService: no,
      get: async () => null,
      watch: () => ({ [Symbol.asyncIterator]: () => ({ next: no }) }),
    }),
    start: async () => undefined,
    stop: async () => undefined,
  };
}
