// `npm start` and `npm run sandbox`: makes ready, then becomes the program itself, in this very process, so that signals reach it.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endWithNpm, prepare, root } from './prepare.mjs';

const [, , entry = 'main.js'] = process.argv;
await prepare();
endWithNpm();
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(root, 'dist', entry)).href);
