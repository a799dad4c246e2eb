// `npm run operations`: makes ready, then prints or checks the ledger of vendor operations.
import { prepare, runNode } from './prepare.mjs';

await prepare();
process.exitCode = await runNode(['--import', 'tsx', 'test/ledger/command.ts', ...process.argv.slice(2)]);
