// A whole Hearth with its sandbox in this process, on free ports and a database of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '../../src/app.js';
import { parseConfig } from '../../src/config.js';
import { keptEncryptionKey } from '../../src/encryption-key.js';
import { createLogger } from '../../src/log.js';
import { createMetrics } from '../../src/metrics.js';
import { systemClock, systemRandom } from '../../src/system.js';
import { mintCanary, mintedCanaries, type Searched, searchForCanaries } from './canaries.js';
import { type Control, controlClient } from './control-client.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { storedSecrets } from './known-secrets.js';
import { watchCalls, watchResolvers } from './reach.js';

export interface RunningHearth {
  readonly url: string;
  readonly tokens: { readonly alice: string; readonly bob: string; readonly operator: string };
  readonly control: Control;
  readonly app: App;
  /** The server's database, read from beside it. */
  readonly database: Pick<TestDatabase, 'prisma' | 'pool'>;
  /** Moves the server's clock (not the clouds'): what it remembers grows older. */
  elapse(ms: number): void;
  /** Every line that the server logged, as one text. */
  logged(): string;
  /** Looks for secrets in everything that it put out so far. */
  search(): Promise<Searched>;
  /** @throws when a secret is where it must not be */
  stop(): Promise<void>;
}

export interface HearthOptions {
  /** Settings beyond the test's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether things happen in the sandbox by themselves; they do not unless told. */
  readonly living?: boolean;
}

/** Starts Hearth as `npm start` would, quietly. */
export async function startHearth({ env = {}, living = false }: HearthOptions = {}): Promise<RunningHearth> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'hearth-test-'));
  const config = parseConfig({
    DATABASE_URL: database.url,
    HEARTH_SANDBOX: 'on',
    HEARTH_PORT: '0',
    HEARTH_DATA_DIR: dataDir,
    HEARTH_LOG_LEVEL: 'debug',
    ...env,
  });
  const lines: string[] = [];
  const log = createLogger({ level: config.logLevel, destination: { write: (line: string) => void lines.push(line) } });
  let ahead = 0;
  const clock = { now: () => systemClock.now() + ahead, after: systemClock.after };
  watchResolvers();
  const watch = watchCalls(createMetrics());
  const app = await startApp({ config, clock, random: systemRandom, log, living, mint: mintCanary, metrics: watch.metrics });
  watch.begin();
  const { sandbox } = app;
  if (sandbox === null) throw new Error('the sandbox is off');
  const tokenOf = (person: string): string => sandbox.tokens[person] ?? '';
  const control = controlClient(sandbox.control, sandbox.controlToken);
  const search = async (): Promise<Searched> => {
    const encryptionKey = config.encryptionKey === null ? await keptEncryptionKey(dataDir, systemRandom) : Buffer.from(config.encryptionKey).toString('base64');
    const tokens = Object.entries(sandbox.tokens).map(([person, token]) => [`JWT of ${person}`, token] as const);
    const others = new Map([...tokens, ...(await storedSecrets(database, encryptionKey)), ['encryption key', encryptionKey] as const]);
    return searchForCanaries({ url: app.url, control, pool: database.pool, lines, others });
  };
  return {
    url: app.url,
    tokens: { alice: tokenOf('alice'), bob: tokenOf('bob'), operator: tokenOf('operator') },
    control,
    app,
    database,
    elapse(ms) {
      ahead += ms;
    },
    logged: () => lines.join(''),
    search,
    async stop() {
      const { outputs, found } = await search();
      await app.stop();
      watch.keep();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
      if (found.length > 0) throw new Error(`secrets in what a server put out:\n${found.slice(0, 20).join('\n')}`);
      const searched = Object.values(outputs).reduce((sum, count) => sum + count, 0);
      if (searched < 100 || mintedCanaries().size < 8) throw new Error(`too little was searched for secrets: ${JSON.stringify(outputs)}`);
    },
  };
}
