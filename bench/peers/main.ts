// A peer in a process of its own: `main.js <kind> <cold|live>`, the account as JSON in BENCH_ACCOUNT. Prints its port.
import { z } from 'zod';
import { startApollo } from './apollo.js';
import { aheadResolvers } from './apollo-ahead.js';
import { memoryBackend, naiveResolvers, vendorBackend } from './apollo-naive.js';
import { type Home, knownIdentifiers, readEstate } from './estate.js';
import { createFeiyanClient } from './feiyan.js';
import { startHandWritten } from './hand-written.js';

const account = z.object({
  endpoint: z.string(),
  appKey: z.string(),
  appSecret: z.string(),
  cloudAppKey: z.string(),
  cloudAppSecret: z.string(),
  iotToken: z.string(),
});
const kinds = z.enum(['apollo-naive', 'apollo-ahead', 'hand-written']);

const kind = kinds.parse(process.argv[2]);
const isLive = process.argv[3] === 'live';
const { BENCH_ACCOUNT = '', BENCH_TOKEN = '' } = process.env;
const feiyan = createFeiyanClient(account.parse(JSON.parse(BENCH_ACCOUNT)));

// Thing models are known from here on, as the product remembers them too.
const known = await knownIdentifiers(feiyan);
const memory = await readEstate(feiyan, known);
const read = (identifiers: readonly string[] | null): Promise<readonly Home[]> => (isLive ? Promise.resolve(memory) : readEstate(feiyan, identifiers ?? known));

const start: Record<typeof kind, () => Promise<number>> = {
  'apollo-naive': () => startApollo(naiveResolvers(isLive ? memoryBackend(memory) : vendorBackend(feiyan)), { token: BENCH_TOKEN, cacheControl: true }),
  'apollo-ahead': () => startApollo(aheadResolvers(read), { token: BENCH_TOKEN, cacheControl: false }),
  'hand-written': () => startHandWritten(read, BENCH_TOKEN),
};
console.log(`port ${await start[kind]()}`);
