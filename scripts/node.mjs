// Makes ready, then runs a program of the packages: `node scripts/node.mjs <package's file> [arguments]`.
import { prepare, runNode } from './prepare.mjs';

await prepare();
process.exitCode = await runNode(process.argv.slice(2));
