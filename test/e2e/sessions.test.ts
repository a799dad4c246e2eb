// The tokens that nobody asks for: whatever needs one has it made anew where the vendor takes the last one no longer, and answers as if nothing had been.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { ask } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';

const PROJECT = '/cloud/account/queryidentitydescbypage';
const ACCOUNTS = '{ operator { vendorAccounts(vendor: FEIYAN, first: 5) { nodes { vendorId } } } }';
const GATEWAYS = '{ viewer { devices(first: 100) { nodes { identities { vendor } } } } }';

const accounts = z.object({ operator: z.object({ vendorAccounts: z.object({ nodes: z.array(z.object({ vendorId: z.string() })).min(1) }) }) });
const gateways = z.object({
  viewer: z.object({ devices: z.object({ nodes: z.array(z.object({ identities: z.array(z.object({ vendor: z.string() })) })) }) }),
});

let hearth: RunningHearth;
beforeAll(async () => {
  hearth = await startHearth();
});
afterAll(() => hearth.stop());
beforeEach(() => hearth.control.clearCalls());

const paths = async (): Promise<string[]> => (await hearth.control.calls()).map(({ path }) => path);

it('Feiyan’s project token is replaced when it is refused', async () => {
  await hearth.control.fault({ vendor: 'feiyan', path: PROJECT, kind: 'expired-token', rate: 1, times: 1 });
  await ask(hearth.url, hearth.tokens.operator, ACCOUNTS, {}, accounts);
  expect((await paths()).filter((path) => path.startsWith('/cloud/'))).toEqual(expect.arrayContaining([PROJECT, '/cloud/token', PROJECT]));
});

it('OBOX’s two tokens are replaced, the user’s and then the company’s', async () => {
  for (const path of ['/consumer/open/obox', '/login/company']) {
    await hearth.control.fault({ vendor: 'obox', path, kind: 'expired-token', rate: 1, times: 1 });
  }
  hearth.elapse(61_000);
  const { nodes } = (await ask(hearth.url, hearth.tokens.alice, GATEWAYS, {}, gateways)).viewer.devices;
  expect(nodes.filter(({ identities }) => identities.some(({ vendor }) => vendor === 'OBOX'))).toHaveLength(1);
  const asked = (await paths()).filter((path) => ['/consumer/open/obox', '/login/company', '/oauth/token'].includes(path));
  expect(asked).toEqual(['/consumer/open/obox', '/login/company', '/oauth/token', '/login/company', '/consumer/open/obox']);
});
