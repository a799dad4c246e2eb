// The composition root: the one visible list of everything that is wired, started in order and stopped in reverse.
import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import type { Config, VendorsConfig } from './config.js';
import { connectDatabase } from './database/connect.js';
import { startEmbedded } from './database/embedded.js';
import { migrate } from './database/migrate.js';
import type { Clock, Random } from './domain/clock.js';
import type { Vendor, Vendors } from './domain/vendor.js';
import { keptEncryptionKey } from './encryption-key.js';
import { createExecutor } from './graph/execute.js';
import { createIdentity } from './identity/identity.js';
import { createStructures } from './identity/structures.js';
import { createLive } from './live/live.js';
import type { Log } from './log.js';
import { createMemberContexts } from './member-contexts.js';
import { createMetrics, type Metrics } from './metrics.js';
import { createCommandService } from './routing/commands/command-service.js';
import { createOnce } from './routing/commands/once.js';
import { createLinking } from './routing/linking.js';
import { createRouting } from './routing/routing.js';
import { structureDocument } from './routing/structure-document.js';
import type { Sandbox } from './sandbox/index.js';
import { moveIn } from './sandbox-household.js';
import { startServer } from './server/server.js';
import { createSignIn } from './server/sign-in.js';
import { type ExampleDevice, workedExamples } from './server/worked-examples.js';
import { createBroadlink } from './vendors/broadlink/index.js';
import { createFeiyan, type FeiyanDeps } from './vendors/feiyan/index.js';
import { createObox } from './vendors/obox/index.js';

export interface AppDeps {
  readonly config: Config;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** false: nothing happens in the sandbox by itself. */
  readonly living?: boolean;
  /** How the sandbox makes its secrets: a test marks them. */
  readonly mint?: (kind: string, secret: string) => string;
  /** Its own unless somebody wants to hear what is counted. */
  readonly metrics?: Metrics;
}

export interface App {
  readonly url: string;
  /** null without the sandbox. */
  readonly sandbox: Sandbox | null;
  /** Finishes running operations, closes sockets, and stops everything in reverse order. */
  stop(): Promise<void>;
}

type Stops = (() => Promise<void>)[];

const DAY_MS = 86_400_000;
const GRAPHIQL = fileURLToPath(new URL('../dist/graphiql', import.meta.url));

/**
 * Starts Hearth and answers when it is ready.
 * @throws Error that says what to do, after stopping what had started
 */
export async function startApp(deps: AppDeps): Promise<App> {
  const stops: Stops = [];
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).reverse()) await each().catch((error: unknown) => deps.log.error({ err: error }, 'a part did not stop cleanly'));
  };
  try {
    return { ...(await start(deps, stops)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start({ metrics = createMetrics(), ...deps }: AppDeps, stops: Stops): Promise<Omit<App, 'stop'>> {
  const { config, clock, random, log } = deps;
  const [sandbox, databaseUrl] = await Promise.all([startSandboxOf(deps, stops), databaseOf(config, { random, log }, stops)]);
  await migrate(databaseUrl);
  const { prisma, pool, close } = connectDatabase(databaseUrl, { log });
  stops.push(close);

  const encryptionKey = config.encryptionKey === null ? await keptEncryptionKey(config.dataDir, random) : Buffer.from(config.encryptionKey).toString('base64');
  const identity = createIdentity({ prisma, pool, clock, random, log, encryptionKeys: [encryptionKey] });
  const { accounts, links, registry, matching, homeGroups, ownSpaces, tokens, productModels } = identity;
  const vendors = createVendors(sandbox?.clouds ?? config.vendors, { tokens, clock, random, log, metrics });
  const structures = createStructures({ pool, log, schema: structureDocument });

  const historyDays = config.historyMs / DAY_MS;
  const live = createLive({
    pool,
    databaseUrl,
    ...(config.eventsUrl === null ? {} : { eventsUrl: config.eventsUrl }),
    clock,
    log,
    metrics,
    registry,
    links,
    tokens,
    vendors,
    historyDays,
  });
  const routing = createRouting({
    vendors,
    registry,
    links,
    structures,
    productModels,
    matching,
    ownSpaces,
    state: live.state,
    pushStatuses: live.pushStatuses,
    clock,
    log,
    structureMaxAgeMs: config.structureMaxAgeMs,
  });
  stops.push(routing.stop);
  live.onStructureChanged(async (linkIds) => {
    for (const linkId of linkIds) routing.structureChanged(linkId, 'vendor');
    await Promise.all((await Promise.all(linkIds.map((id) => links.get(id)))).flatMap((link) => (link === null ? [] : [routing.warmUp(link)])));
  });
  if (sandbox !== null) await forgetTheLastWorld(pool);
  await live.start();
  stops.push(live.stop);
  const commandService = createCommandService({ pool, clock, random, log, vendors, live });
  await commandService.start();
  stops.push(commandService.stop);
  const linking = createLinking({ vendors, links, tokens, routing, random });

  const contextFor = createMemberContexts({
    accounts,
    routing,
    linking,
    matching,
    homeGroups,
    ownSpaces,
    registry,
    links,
    vendors,
    live,
    commandService,
    once: createOnce({ pool, clock }),
    clock,
    log,
  });
  const executor = createExecutor({ log, metrics, clock });
  const signIn = createSignIn(config.auth, sandbox?.auth.secret ?? null, clock);
  let isReady = false;
  let exampleDevice: ExampleDevice | null = null;
  const server = await startServer({
    config,
    executor,
    signIn,
    contextFor,
    probes: { start: async () => (isReady ? null : 'it is starting'), database: () => reachable(pool) },
    graphiql: { root: GRAPHIQL, session: sandbox === null ? null : () => ({ token: sandbox.tokens['alice'] ?? '', tabs: workedExamples(exampleDevice) }) },
    metrics,
    log,
    clock,
    random,
  });
  stops.push(server.stop);
  if (sandbox !== null) {
    exampleDevice = await moveIn({ sandbox, executor, contextFor, matched: routing.gathered, clock, random, log });
    await sandbox.publish(server.url);
  }
  isReady = true;
  return { url: server.url, sandbox };
}

/** By dynamic import: where the sandbox is off, none of it is loaded. */
async function startSandboxOf({ config: { sandbox, dataDir }, ...deps }: Omit<AppDeps, 'metrics'>, stops: Stops): Promise<Sandbox | null> {
  if (!sandbox.enabled) return null;
  const { startSandbox } = await import('./sandbox/index.js');
  const started = await startSandbox({ seed: sandbox.seed, dataDir, ...deps });
  stops.push(started.stop);
  return started;
}

/** The configured database, or the embedded one: one for each seed of the sandbox, since another seed is another world. */
async function databaseOf({ databaseUrl, dataDir, sandbox }: Config, deps: Pick<AppDeps, 'random' | 'log'>, stops: Stops): Promise<string> {
  if (databaseUrl !== null) return databaseUrl;
  const embedded = await startEmbedded({ dataDir, database: sandbox.enabled ? `hearth_sandbox_${sandbox.seed}` : 'hearth', ...deps });
  stops.push(embedded.stop);
  return embedded.url;
}

/** A vendor whose settings are missing is absent. */
function createVendors({ feiyan, obox, broadlink }: VendorsConfig, deps: Omit<FeiyanDeps, 'settings'>): Vendors {
  const configured: Vendor[] = [];
  if (feiyan !== undefined) configured.push(createFeiyan({ settings: feiyan, ...deps }));
  if (obox !== undefined) configured.push(createObox({ settings: obox, ...deps }));
  if (broadlink !== undefined) configured.push(createBroadlink({ settings: broadlink, ...deps }));
  return new Map(configured.map((vendor) => [vendor.name, vendor]));
}

async function reachable(pool: Pool): Promise<string | null> {
  await pool.query('SELECT 1');
  return null;
}

/**
 * A restarted sandbox is a world seeded anew: IDs stay, what happened in the last one does not. One entry of its log stays, about nothing and for nobody:
 * positions count on from it, so that a cursor of the last world is too old and never a place in the new one.
 */
async function forgetTheLastWorld(pool: Pool): Promise<void> {
  await pool.query('DELETE FROM log_entry WHERE position < (SELECT max(position) FROM log_entry)');
  await pool.query('UPDATE log_entry SET identity_id = NULL, account_id = NULL');
  await pool.query('TRUNCATE property_state, status_state, command, keyed_request, link_structure');
}
