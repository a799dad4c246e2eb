// Identity on a database of its own, with a clock that the test moves and a count of the statements sent.
import { pino } from 'pino';
import type { Clock } from '../../../src/domain/clock.js';
import type { VendorName, VendorRef } from '../../../src/domain/ids.js';
import type { Link } from '../../../src/domain/link.js';
import { createIdentity, type Identities } from '../../../src/identity/identity.js';
import { systemRandom } from '../../../src/system.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

export const KEY = Buffer.alloc(32, 7).toString('base64');
export const OTHER_KEY = Buffer.alloc(32, 8).toString('base64');

export interface Stage extends Identities {
  readonly database: TestDatabase;
  /** Another process over the same database: its own memory, the same time. */
  otherProcess(encryptionKeys?: readonly string[]): Identities;
  /** Moves the clock. */
  advance(ms: number): void;
  now(): number;
  /** Statements that `work` sent to the database, in order. */
  statements(work: () => Promise<unknown>): Promise<string[]>;
  /** What was logged, as JSON lines. */
  readonly logged: string[];
  /** A link of a new account, or of the given one. */
  link(options?: { readonly accountId?: string; readonly vendor?: VendorName }): Promise<Link>;
}

export async function createStage(): Promise<Stage> {
  const database = await createTestDatabase();
  let now = Date.UTC(2026, 0, 5, 8);
  const clock: Clock = { now: () => now, after: () => () => undefined };
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => logged.push(line) });
  const sent: string[] = [];
  database.pool.on('connect', (client) => {
    client.query = new Proxy(client.query, {
      apply(query, self, args: unknown[]) {
        const [statement] = args;
        sent.push(typeof statement === 'string' ? statement : JSON.stringify(statement));
        return Reflect.apply(query, self, args);
      },
    });
  });
  const otherProcess = (encryptionKeys: readonly string[] = [KEY]) =>
    createIdentity({ prisma: database.prisma, pool: database.pool, clock, random: systemRandom, log, encryptionKeys });
  const identities = otherProcess();
  let people = 0;

  async function person(): Promise<string> {
    people += 1;
    const account = await identities.accounts.forSignIn({
      issuer: 'test',
      subject: `person ${people}`,
      displayName: null,
      phone: null,
      email: null,
      avatarUrl: null,
    });
    return account.id;
  }

  return {
    ...identities,
    database,
    otherProcess,
    advance(ms) {
      now += ms;
    },
    now: () => now,
    async statements(work) {
      const start = sent.length;
      await work();
      return sent.slice(start);
    },
    logged,
    async link({ accountId, vendor = 'FEIYAN' } = {}) {
      const owner = accountId ?? (await person());
      return identities.links.save(owner, vendor, { vendorAccountId: `vendor account ${systemRandom.uuid()}`, token: { secret: 'a token', expiresAt: null } });
    },
  };
}

/** Device references of one vendor: `device(n)` names the nth. */
export function deviceRef(n: number | string, vendor: VendorName = 'FEIYAN'): VendorRef {
  return { vendor, kind: 'device', scope: '', key: `device ${n}` };
}
