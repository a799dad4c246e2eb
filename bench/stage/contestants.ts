// The servers that are compared, each in a process of its own: Hearth as its users start it, and its peers.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Pool } from 'undici';
import { z } from 'zod';
import { startChild } from './child.js';
import type { FeiyanAccess } from './clouds.js';
import { connect, startHearthProcess, until } from './hearth-process.js';

export const KINDS = ['hearth', 'apollo-naive', 'apollo-ahead', 'hand-written'] as const;
export type Kind = (typeof KINDS)[number];
export type Workload = 'cold' | 'live';

export interface Contestant {
  readonly kind: Kind;
  readonly pid: number;
  readonly pool: Pool;
  readonly token: string;
  stop(): Promise<void>;
}

export interface Setup {
  /** Folder of the built product. */
  readonly root: string;
  /** A temporary folder. */
  readonly folder: string;
  readonly workload: Workload;
  readonly feiyan: FeiyanAccess;
  readonly iotToken: string;
  /** An empty database. */
  readonly databaseUrl: string;
  /** Folder for a CPU profile of Hearth, written when it stops; it costs a few percent. */
  readonly profiles?: string | undefined;
}

/** Starts one and waits until it can answer. */
export function startContestant(kind: Kind, setup: Setup): Promise<Contestant> {
  return kind === 'hearth' ? startHearth(setup) : startPeer(kind, setup);
}

async function startPeer(kind: Exclude<Kind, 'hearth'>, { root, folder, workload, feiyan, iotToken }: Setup): Promise<Contestant> {
  const token = randomBytes(24).toString('hex');
  const env = { BENCH_ACCOUNT: JSON.stringify({ ...feiyan, iotToken }), BENCH_TOKEN: token };
  const child = startChild([join(root, 'dist/bench/bench/peers/main.js'), kind, workload], { cwd: folder, env });
  const port = (await child.line('port ')).slice('port '.length);
  const pool = connect(`http://127.0.0.1:${port}`);
  return { kind, pid: child.pid, pool, token, stop: () => Promise.all([pool.destroy(), child.stop()]).then(() => undefined) };
}

/** Cold: nothing is taken from memory and nothing is pushed, so that every query must reach the vendor. Live: as it is by default. */
async function startHearth({ root, folder, workload, feiyan, iotToken, databaseUrl, profiles }: Setup): Promise<Contestant> {
  const profile = profiles === undefined ? undefined : { folder: profiles, name: `hearth-${workload}` };
  const env: Readonly<Record<string, string>> = workload === 'cold' ? { HEARTH_STRUCTURE_MAX_AGE: '0' } : {};
  const hearth = await startHearthProcess({ root, folder, feiyan, pushes: workload === 'live', databaseUrl, profile, env });
  await hearth.ask(LINK, { iotToken }, linked);
  if (workload === 'live') {
    await until('the link to be live', async () => (await hearth.ask(PUSH, {}, pushing)).viewer.vendorLinks.every((link) => link.push?.state === 'LIVE'));
  }
  return { kind: 'hearth', ...hearth };
}

const LINK = 'mutation ($iotToken: String!) { linkVendorAccount(input: { credentials: { feiyan: { iotToken: $iotToken } } }) { vendorLink { status } } }';
const PUSH = '{ viewer { vendorLinks { push { state } } } }';
const linked = z.object({ linkVendorAccount: z.object({ vendorLink: z.object({ status: z.literal('ACTIVE') }) }) });
const links = z.array(z.object({ push: z.object({ state: z.string() }).nullable() }));
const pushing = z.object({ viewer: z.object({ vendorLinks: links }) });
