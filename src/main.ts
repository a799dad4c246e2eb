// The process: settings in, signals out.
import { startApp } from './app.js';
import { ConfigError, loadConfig } from './config.js';
import { DatabaseStartError } from './database/embedded/start-error.js';
import { createLogger } from './log.js';
import { systemClock, systemRandom } from './system.js';
import { welcome } from './welcome.js';

const FORCE_AFTER_MS = 20_000; // a stop that hangs ends here

async function run(): Promise<void> {
  const config = loadConfig();
  const log = createLogger({ level: config.logLevel });
  for (const name of config.unknown) log.warn(`${name} is set, and is no setting of Hearth`);
  const app = await startApp({ config, clock: systemClock, random: systemRandom, log });
  log.info({ url: app.url, sandbox: app.sandbox !== null }, 'ready');
  process.stdout.write(welcome(app.url, app.sandbox));

  let isStopping = false;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    log.info({ signal }, 'stopping');
    systemClock.after(FORCE_AFTER_MS, () => process.exit(1));
    await app.stop();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** What the operator can mend is told without a stack. */
function reasonOf(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DatabaseStartError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

run().catch((error: unknown) => {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
});
