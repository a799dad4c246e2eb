// A process that owns the embedded database of a folder, to be killed by a test. Prints the URL; SIGTERM stops both.
import { startEmbedded } from '../../src/database/embedded.js';
import { systemRandom } from '../../src/system.js';

const [, , dataDir = ''] = process.argv;
const database = await startEmbedded({ dataDir, random: systemRandom, settings: { fsync: 'off' } });
console.log(database.url);
process.once('SIGTERM', () => void database.stop());
