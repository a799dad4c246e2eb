// `npm run sandbox`: the simulated clouds and their broker alone, until a signal ends them.
import { once } from 'node:events';
import { loadSandboxConfig } from '../config.js';
import { createLogger } from '../log.js';
import { systemClock, systemRandom } from '../system.js';
import { startSandbox } from './index.js';

const config = loadSandboxConfig();
const log = createLogger({ level: config.logLevel });
const sandbox = await startSandbox({ seed: config.seed, dataDir: config.dataDir, clock: systemClock, random: systemRandom, log, signsIn: false });
await sandbox.publish(null);
log.info(
  {
    control: sandbox.control,
    feiyan: sandbox.clouds.feiyan.endpoint,
    obox: sandbox.clouds.obox.endpoint,
    broadlink: sandbox.clouds.broadlink.endpoint,
    broker: sandbox.clouds.feiyan.mqttUrl,
    file: `${config.dataDir}/sandbox.json`,
  },
  'sandbox runs',
);

await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
await sandbox.stop();
