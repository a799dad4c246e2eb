// Routing over a real database and identity, two fake clouds, and a clock that the test moves.
import { pino } from 'pino';
import type { Account } from '../../../src/domain/account.js';
import type { Clock } from '../../../src/domain/clock.js';
import type { VendorName } from '../../../src/domain/ids.js';
import type { Link } from '../../../src/domain/link.js';
import type { PushStatus } from '../../../src/domain/push.js';
import type { Vendors } from '../../../src/domain/vendor.js';
import { createIdentity, type Identities } from '../../../src/identity/identity.js';
import { createStructures } from '../../../src/identity/structures.js';
import { createState, type RunningState } from '../../../src/live/state.js';
import type { Needs, Reads } from '../../../src/routing/reads.js';
import { createRouting, type Routing } from '../../../src/routing/routing.js';
import { structureDocument } from '../../../src/routing/structure-document.js';
import { systemRandom } from '../../../src/system.js';
import { createTestDatabase } from '../../support/database.js';
import { createFakeCloud, type FakeAccount, type FakeCloud } from './fake-cloud.js';

export const MAX_AGE_MS = 60_000;
export const REQUEST_MS = 15_000;

export interface Person {
  readonly account: Account;
  link(vendor: VendorName, holds: FakeAccount): Promise<Link>;
}

export interface Stage extends Identities {
  readonly feiyan: FakeCloud;
  readonly obox: FakeCloud;
  readonly vendors: Vendors;
  readonly routing: Routing;
  readonly state: RunningState;
  readonly pushes: Map<string, PushStatus>;
  readonly clock: Clock;
  /** Lines logged at warn and above. */
  readonly warnings: string[];
  person(): Promise<Person>;
  reads(account: Account, needs?: Partial<Needs>, signal?: AbortSignal): Reads;
  /** Moves the clock and runs what is due. */
  advance(ms: number): void;
  /** Pushes of the link come since now. */
  goLive(link: Link): void;
  /** A new process over the same database: nothing in memory. */
  restart(): Promise<Stage>;
  /** Empties a table. */
  clear(table: 'link_structure'): Promise<void>;
  /** Calls made by `work` to both clouds, in order. */
  callsOf(work: () => unknown): Promise<string[]>;
  close(): Promise<void>;
}

export const NOTHING: Needs = { rooms: false, devices: false, properties: [] };
export const SCREEN: Needs = { rooms: true, devices: true, properties: ['PowerSwitch', 'Brightness'] };

export async function createStage(): Promise<Stage> {
  const database = await createTestDatabase();
  const feiyan = createFakeCloud('FEIYAN', { homes: true, things: true, pushes: true });
  const obox = createFakeCloud('OBOX', { homes: false, things: false, pushes: false, gateways: true });
  const vendors: Vendors = new Map([
    ['FEIYAN', feiyan.vendor],
    ['OBOX', obox.vendor],
  ]);
  let now = Date.UTC(2026, 0, 5, 8);
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
  };
  const warnings: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => warnings.push(line) });
  let people = 0;
  let accounts = 0;

  function process(): Stage {
    const identities = createIdentity({
      prisma: database.prisma,
      pool: database.pool,
      clock,
      random: systemRandom,
      log,
      encryptionKeys: [Buffer.alloc(32, 7).toString('base64')],
    });
    const state = createState({ store: { load: () => Promise.resolve([]), save: () => Promise.resolve() }, clock, log });
    const pushes = new Map<string, PushStatus>();
    const routing = createRouting({
      ...identities,
      vendors,
      structures: createStructures({ pool: database.pool, log, schema: structureDocument }),
      state,
      pushStatuses: { of: (linkId) => pushes.get(linkId) ?? null },
      clock,
      log,
      structureMaxAgeMs: MAX_AGE_MS,
    });
    return {
      ...identities,
      feiyan,
      obox,
      vendors,
      routing,
      state,
      pushes,
      clock,
      warnings,
      async person() {
        people += 1;
        const account = await identities.accounts.forSignIn({
          issuer: 'test',
          subject: `person ${people}`,
          displayName: null,
          phone: null,
          email: null,
          avatarUrl: null,
        });
        return {
          account,
          async link(vendor, holds) {
            accounts += 1;
            const vendorAccountId = `vendor account ${accounts}`;
            (vendor === 'FEIYAN' ? feiyan : obox).accounts.set(vendorAccountId, holds);
            return identities.links.save(account.id, vendor, { vendorAccountId, token: { secret: `secret ${accounts}`, expiresAt: null } });
          },
        };
      },
      reads: (account, needs = {}, signal = new AbortController().signal) =>
        routing.forRequest(account, { at: now + REQUEST_MS, signal }, { ...SCREEN, ...needs }),
      advance(ms) {
        now += ms;
        const due = timers.filter(({ at }) => at <= now);
        timers = timers.filter(({ at }) => at > now);
        for (const { run } of due) run();
      },
      goLive(link) {
        pushes.set(link.id, { state: 'LIVE', since: now, lastMessageAt: null });
      },
      async restart() {
        await routing.stop();
        return process();
      },
      async clear(table) {
        await database.pool.query(`DELETE FROM ${table}`);
      },
      async callsOf(work) {
        const before = { feiyan: feiyan.calls.length, obox: obox.calls.length };
        await work();
        return [...feiyan.calls.slice(before.feiyan), ...obox.calls.slice(before.obox)];
      },
      async close() {
        await routing.stop();
        await database.drop();
      },
    };
  }

  return process();
}
