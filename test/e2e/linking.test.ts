// Linking vendor accounts: whose they are is the vendor's word, and what is wrong is told before or by the vendor, never guessed.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Answer, ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';

const LINK = `mutation ($credentials: VendorCredentialsInput!) {
  linkVendorAccount(input: { credentials: $credentials }) { vendorLink { id vendor vendorAccountId status capabilities } }
}`;
const UNLINK = 'mutation ($id: ID!) { unlinkVendorAccount(input: { vendorLinkId: $id }) { unlinkedVendorLinkId } }';
const LINKS = '{ viewer { id vendorLinks { id vendor vendorAccountId status } } }';
const HOMES = '{ viewer { homes { totalCount nodes { id name devices(first: 10) { nodes { id name } } } } } }';

const vendorLink = z.object({ id: z.string(), vendor: z.string(), vendorAccountId: z.string(), status: z.string() });
const linked = z.object({ linkVendorAccount: z.object({ vendorLink: vendorLink.extend({ capabilities: z.array(z.string()) }) }) });
const links = z.object({ viewer: z.object({ id: z.string(), vendorLinks: z.array(vendorLink) }) });
const named = z.object({ id: z.string(), name: z.string() });
const homes = z.object({
  viewer: z.object({ homes: z.object({ totalCount: z.number(), nodes: z.array(named.extend({ devices: z.object({ nodes: z.array(named) }) })) }) }),
});

const MINTED_KEY = /^[0-9a-f]{32}$/;

interface Newcomer {
  readonly token: string;
  readonly iotToken: string;
}

describe('linking a vendor account', () => {
  let hearth: RunningHearth;
  let people = 0;

  async function newcomer(): Promise<Newcomer> {
    people += 1;
    const { token, links: inputs } = await hearth.control.person(`newcomer-${people}`);
    const iotToken = inputs.flatMap((input) => ('feiyan' in input ? [input.feiyan.iotToken] : []))[0];
    if (iotToken === undefined) throw new Error('a newcomer has no Feiyan account');
    return { token, iotToken };
  }

  const link = async (token: string, credentials: object) => (await ask(hearth.url, token, LINK, { credentials }, linked)).linkVendorAccount.vendorLink;
  const refusal = (token: string, credentials: object): Promise<Answer> => post(hearth.url, token, LINK, { credentials });
  const linksOf = async (token: string) => (await ask(hearth.url, token, LINKS, {}, links)).viewer.vendorLinks;
  const homesOf = async (token: string) => (await ask(hearth.url, token, HOMES, {}, homes)).viewer.homes;
  const rows = async (query: string, values: unknown[] = []) => (await hearth.database.pool.query<Record<string, unknown>>(query, values)).rows;

  /** Asserts that `run` costs no vendor call, once the readings of earlier links are over. */
  async function withoutCall(run: () => Promise<void>): Promise<void> {
    const count = async () => (await hearth.control.calls()).at(-1)?.n ?? 0;
    let last = -1;
    const isQuiet = async () => {
      const before = last;
      last = await count();
      return last === before;
    };
    await expect.poll(isQuiet, { interval: 200 }).toBe(true);
    await run();
    expect((await hearth.control.calls(last)).map(({ path }) => path)).toEqual([]);
  }

  beforeAll(async () => {
    hearth = await startHearth();
  });
  beforeEach(() => hearth.control.clearFaults());
  afterAll(() => hearth.stop());

  it('shows a fresh person the homes of a Feiyan account at once', async () => {
    const { token, iotToken } = await newcomer();
    expect(await homesOf(token)).toMatchObject({ totalCount: 0 });
    const made = await link(token, { feiyan: { iotToken } });
    expect(made).toMatchObject({ vendor: 'FEIYAN', status: 'ACTIVE' });
    expect(made.capabilities.length).toBeGreaterThan(0);
    const { accounts } = await hearth.control.world(z.object({ accounts: z.array(z.object({ id: z.string(), person: z.string() })) }));
    expect(accounts.filter(({ id }) => id === made.vendorAccountId)).toMatchObject([{ person: `newcomer-${people}` }]);
    const { nodes } = await homesOf(token);
    expect(nodes.map(({ name }) => name)).toEqual(['First Flat']);
    expect(nodes[0]?.devices.nodes.length).toBeGreaterThan(0);
  });

  it('is the same link when it is done again, also after the vendor refused its token', async () => {
    const { token, iotToken } = await newcomer();
    const first = await link(token, { feiyan: { iotToken } });
    expect(await link(token, { feiyan: { iotToken } })).toMatchObject({ id: first.id, vendorAccountId: first.vendorAccountId });
    expect(await linksOf(token)).toHaveLength(1);

    await homesOf(token);
    await hearth.control.fault({ vendor: 'feiyan', kind: 'expired-token', rate: 1 });
    hearth.elapse(61_000);
    const refused = await post(hearth.url, token, HOMES);
    expect(refused.errors?.map(({ extensions }) => extensions['code'])).toContain('LINK_EXPIRED');
    await hearth.control.clearFaults();
    expect(await linksOf(token)).toMatchObject([{ id: first.id, status: 'EXPIRED' }]);
    expect(await link(token, { feiyan: { iotToken } })).toMatchObject({ id: first.id, status: 'ACTIVE' });
    expect(await homesOf(token)).toMatchObject({ totalCount: 1 });
  });

  it('gives another account that links the same vendor account a link of its own', async () => {
    const [one, other] = [await newcomer(), await newcomer()];
    const first = await link(one.token, { feiyan: { iotToken: one.iotToken } });
    const second = await link(other.token, { feiyan: { iotToken: one.iotToken } });
    expect(second.vendorAccountId).toBe(first.vendorAccountId);
    expect(second.id).not.toBe(first.id);
    expect(await homesOf(other.token)).toEqual(await homesOf(one.token));
    await post(hearth.url, other.token, UNLINK, { id: second.id });
    expect(await homesOf(other.token)).toMatchObject({ totalCount: 0 });
    expect(await homesOf(one.token)).toMatchObject({ totalCount: 1 });
  });

  it('refuses bad input before any vendor call, and names the field', async () => {
    const { token, iotToken } = await newcomer();
    const bad: [object, RegExp][] = [
      [{ feiyan: { iotToken: '' } }, /iotToken/],
      [{ feiyan: { iotToken: '   ' } }, /iotToken/],
      [{ feiyan: { iotToken: 'x'.repeat(513) } }, /iotToken/],
      [{ feiyan: {} }, /iotToken/],
      [{ feiyan: { iotToken }, obox: {} }, /credentials/],
      [{}, /credentials/],
      [{ feiyan: null }, /credentials/],
      [{ unheardOf: {} }, /unheardOf/],
    ];
    await withoutCall(async () => {
      for (const [credentials, field] of bad) {
        const { errors, data } = await refusal(token, credentials);
        expect(new Set(errors?.map(({ extensions }) => extensions['code'])), JSON.stringify(credentials)).toEqual(new Set(['BAD_USER_INPUT']));
        expect(JSON.stringify(errors)).toMatch(field);
        expect(data?.['linkVendorAccount'] ?? null).toBeNull();
      }
    });
    expect(await linksOf(token)).toEqual([]);
  });

  it('refuses two credentials written into the document too', async () => {
    const { token } = await newcomer();
    const both = 'mutation { linkVendorAccount(input: { credentials: { feiyan: { iotToken: "x" }, obox: {} } }) { vendorLink { id } } }';
    await withoutCall(async () => {
      const { errors } = await post(hearth.url, token, both);
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    });
  });

  it('forgets what is unlinked: its things, its rows and its tokens', async () => {
    const { token, iotToken } = await newcomer();
    const { id } = await link(token, { feiyan: { iotToken } });
    const { nodes } = await homesOf(token);
    const device = nodes[0]?.devices.nodes[0]?.id;
    expect(await rows('SELECT 1 FROM visibility WHERE link_id = $1', [id])).not.toEqual([]);
    const { data } = await post(hearth.url, token, UNLINK, { id });
    expect(data).toEqual({ unlinkVendorAccount: { unlinkedVendorLinkId: id } });
    expect(await linksOf(token)).toEqual([]);
    expect(await homesOf(token)).toMatchObject({ totalCount: 0 });
    for (const gone of [device, nodes[0]?.id, id]) {
      const { errors } = await post(hearth.url, token, 'query ($id: ID!) { node(id: $id) { id } }', { id: gone });
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
    }
    for (const [table, column] of [
      ['link', 'id'],
      ['visibility', 'link_id'],
      ['link_structure', 'link_id'],
    ] as const) {
      expect(await rows(`SELECT 1 FROM ${table} WHERE ${column} = $1`, [id]), table).toEqual([]);
    }
    expect((await post(hearth.url, token, UNLINK, { id })).errors?.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
  });

  it('lets nobody unlink what is not his', async () => {
    const [alices] = await linksOf(hearth.tokens.alice);
    const { errors } = await post(hearth.url, hearth.tokens.bob, UNLINK, { id: alices?.id });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
    expect(await linksOf(hearth.tokens.alice)).toContainEqual(alices);
  });

  it('mints one OBOX key an account, also for two who ask at once', async () => {
    const { token } = await newcomer();
    const [first, second] = await Promise.all([link(token, { obox: {} }), link(token, { obox: { uniqueKey: null } })]);
    const third = await link(token, { obox: {} });
    expect(new Set([first, second, third].map(({ id }) => id)).size).toBe(1);
    expect(new Set([first, second, third].map(({ vendorAccountId }) => vendorAccountId)).size).toBe(1);
    const other = await newcomer();
    expect((await link(other.token, { obox: {} })).vendorAccountId).not.toBe(first.vendorAccountId);
  });

  it('takes an existing OBOX key from an operator alone', async () => {
    const uniqueKey = 'a-key-of-the-time-before-hearth';
    await withoutCall(async () => {
      const { errors } = await refusal(hearth.tokens.alice, { obox: { uniqueKey } });
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
      const short = await refusal(hearth.tokens.operator, { obox: { uniqueKey: 'short' } });
      expect(short.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.credentials.obox.uniqueKey' });
    });
    const made = await link(hearth.tokens.operator, { obox: { uniqueKey } });
    expect(await link(hearth.tokens.operator, { obox: { uniqueKey } })).toMatchObject({ id: made.id });
    expect(made.vendorAccountId).not.toContain(uniqueKey);
  });

  it('says what the vendor says against a token, with its code', async () => {
    const { token } = await newcomer();
    const { errors, data } = await refusal(token, { feiyan: { iotToken: 'nobody-ever-had-this' } });
    expect(data).toEqual({ linkVendorAccount: null });
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'LINK_EXPIRED', vendor: 'FEIYAN', vendorCode: '401', requestId: expect.any(String) },
    ]);
    expect(await linksOf(token)).toEqual([]);
  });

  it('tells each trouble of a vendor by its own code, and links nothing', async () => {
    const troubles = [
      ['http500', 'VENDOR_UNAVAILABLE', true],
      ['reset', 'VENDOR_UNAVAILABLE', true],
      ['malformed', 'VENDOR_INVALID_RESPONSE', false],
      ['empty', 'VENDOR_INVALID_RESPONSE', false],
      ['rate-limit', 'RATE_LIMITED', true],
    ] as const;
    const visited: string[] = [];
    for (const vendor of ['feiyan', 'obox'] as const) {
      const { token, iotToken } = await newcomer();
      const credentials = vendor === 'feiyan' ? { feiyan: { iotToken } } : { obox: {} };
      for (const [kind, code, retryable] of troubles) {
        await hearth.control.fault({ vendor, kind, rate: 1 });
        const { errors } = await refusal(token, credentials);
        await hearth.control.clearFaults();
        expect(
          errors?.map(({ extensions }) => extensions),
          `${vendor} ${kind}`,
        ).toMatchObject([{ code, vendor: vendor.toUpperCase(), retryable }]);
        visited.push(`${vendor} ${kind}`);
      }
      expect(await linksOf(token)).toEqual([]);
      // The vendor's trouble over, the same input works.
      await expect.poll(async () => (await refusal(token, credentials)).errors ?? null, { timeout: 15_000 }).toBeNull();
    }
    expect(visited).toHaveLength(10);
  });

  it('writes no token and no key into a log line or, in the clear, into the database', async () => {
    const { token, iotToken } = await newcomer();
    await link(token, { feiyan: { iotToken } });
    await link(token, { obox: {} });
    await refusal(token, { feiyan: { iotToken: 'a-token-that-is-refused' } });
    expect(hearth.logged().length).toBeGreaterThan(0);
    for (const secret of [iotToken, 'a-token-that-is-refused', 'a-key-of-the-time-before-hearth', token]) expect(hearth.logged().includes(secret)).toBe(false);
    const kept = await rows('SELECT row_to_json(link)::text AS text FROM link');
    expect(kept.length).toBeGreaterThan(0);
    for (const { text } of kept) {
      expect(String(text)).not.toContain(iotToken);
      const { token_cipher: cipher } = z.object({ token_cipher: z.string() }).parse(JSON.parse(String(text)));
      expect(cipher).not.toMatch(MINTED_KEY);
    }
  });
});
