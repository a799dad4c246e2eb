// `npm run bench`: makes the product ready, compiles the benchmark (so that no server pays for a loader), and runs it.
import { prepare, runNode } from './prepare.mjs';

await prepare();
const failed = await runNode(['node_modules/typescript/bin/tsc', '-p', 'bench/tsconfig.json']);
process.exitCode = failed || (await runNode(['--enable-source-maps', 'dist/bench/bench/run.js', ...process.argv.slice(2)]));
