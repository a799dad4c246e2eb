// One cloud fails in every way there is: what is known and what another cloud has still answers, in time, with coded errors.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';
import { type PartialScreen, readPartialScreen } from '../support/partial-screen.js';

const DEADLINE_MS = 2_000;
const MARGIN_MS = 750;
const MAX_AGE_MS = 61_000;

const UNANSWERED = ['VENDOR_TIMEOUT', 'VENDOR_UNAVAILABLE'];

/** A fault of every call to the cloud, and the codes that clients are told; once the breaker opens, VENDOR_UNAVAILABLE takes over. */
const FAULTS: readonly {
  readonly name: string;
  readonly rule: { readonly kind: string; readonly ms?: number; readonly code?: number };
  readonly codes: readonly string[];
}[] = [
  { name: 'hangs', rule: { kind: 'hang' }, codes: UNANSWERED },
  { name: 'is slower than any request waits', rule: { kind: 'delay', ms: 10_000 }, codes: UNANSWERED },
  { name: 'resets connections', rule: { kind: 'reset' }, codes: ['VENDOR_UNAVAILABLE'] },
  { name: 'answers HTTP 500', rule: { kind: 'http500' }, codes: ['VENDOR_UNAVAILABLE'] },
  { name: 'says that it is busy', rule: { kind: 'code', code: 500 }, codes: ['VENDOR_UNAVAILABLE', 'VENDOR_REJECTED'] },
  { name: 'breaks its answers off', rule: { kind: 'malformed' }, codes: ['VENDOR_INVALID_RESPONSE'] },
  { name: 'answers nothing', rule: { kind: 'empty' }, codes: ['VENDOR_INVALID_RESPONSE'] },
  { name: 'limits', rule: { kind: 'rate-limit' }, codes: ['RATE_LIMITED'] },
];

const LINK = `mutation Link($credentials: VendorCredentialsInput!) {
  linkVendorAccount(input: { credentials: $credentials }) { vendorLink { id vendor status } }
}`;
const linked = z.object({ linkVendorAccount: z.object({ vendorLink: z.object({ id: z.string(), vendor: z.string(), status: z.string() }) }) });

const STATUSES = 'query Statuses($ids: [ID!]!) { nodes(ids: $ids) { id ... on Device { status isOnline properties { value isStale } } } }';
const statuses = z.object({
  nodes: z.array(
    z
      .object({
        id: z.string(),
        status: z.string(),
        isOnline: z.boolean().nullable(),
        properties: z.array(z.object({ value: z.json(), isStale: z.boolean() })).nullable(),
      })
      .nullable(),
  ),
});

let hearth: RunningHearth;
const read = (token = hearth.tokens.alice) => readPartialScreen(hearth.url, token);
const codesOf = (screen: PartialScreen) => new Set(screen.errors.map(({ extensions }) => extensions['code']));

beforeAll(async () => {
  hearth = await startHearth({ env: { HEARTH_REQUEST_TIMEOUT: `${DEADLINE_MS}ms` } });
});
afterAll(() => hearth.stop());

/** The screen once nothing is wrong with it. */
async function wholeScreen(token = hearth.tokens.alice): Promise<PartialScreen> {
  await expect.poll(async () => (await read(token)).errors.map(({ extensions }) => extensions), { timeout: 15_000 }).toEqual([]);
  return read(token);
}

describe('while Feiyan', () => {
  let known: PartialScreen;

  beforeEach(async () => {
    known = await wholeScreen();
    hearth.elapse(MAX_AGE_MS);
    await hearth.control.clearCalls();
  });

  it.each(FAULTS)('$name, all that is known is shown, OBOX answers, and nothing is gone', async ({ rule, codes }) => {
    await hearth.control.fault({ vendor: 'feiyan', rate: 1, ...rule });
    const screen = await read();
    const again = await read();
    const calls = await hearth.control.calls();
    const devices = await ask(hearth.url, hearth.tokens.alice, STATUSES, { ids: known.shown.devices.slice(0, 100) }, statuses);
    await hearth.control.clearFaults();

    for (const { ms, shown, homeCount, holes, errors, links } of [screen, again]) {
      expect(ms).toBeLessThan(DEADLINE_MS + MARGIN_MS);
      expect(shown).toEqual(known.shown);
      expect(homeCount).toBeNull();
      expect(holes).toBeGreaterThan(0);
      expect(errors.length).toBeGreaterThanOrEqual(holes);
      for (const { path, extensions } of errors) {
        expect([...codes, 'VENDOR_UNAVAILABLE']).toContain(extensions['code']);
        expect(extensions).toMatchObject({ vendor: 'FEIYAN', linkId: links.find(({ vendor }) => vendor === 'FEIYAN')?.id });
        expect(path?.[0]).toBe('viewer');
      }
    }
    expect(
      [...codesOf(screen)].some((code) => codes.some((one) => one === code)),
      JSON.stringify([...codesOf(screen)]),
    ).toBe(true);
    expect(calls.filter(({ vendor }) => vendor === 'obox').length).toBeGreaterThan(0);
    expect(devices.nodes.map((device) => device?.id)).toEqual(known.shown.devices.slice(0, 100));

    const { shown, homeCount } = await wholeScreen();
    expect(shown).toEqual(known.shown);
    expect(homeCount).toBe(known.homeCount);
  });

  it('is slow but in time, the screen is whole', async () => {
    await hearth.control.fault({ vendor: 'feiyan', rate: 1, kind: 'delay', ms: 300 });
    const screen = await read();
    await hearth.control.clearFaults();
    expect(screen.errors).toEqual([]);
    expect(screen.shown).toEqual(known.shown);
    expect(screen.ms).toBeGreaterThan(300);
  });

  it('fails for one home alone, the others are read anew and only that one is told', async () => {
    await hearth.control.fault({ vendor: 'feiyan', path: '/living/home/room/query', rate: 1, kind: 'code', code: 28801, times: 1 });
    const screen = await read();
    await hearth.control.clearFaults();
    expect(screen.shown).toEqual(known.shown);
    expect(screen.homeCount).toBe(known.homeCount);
    expect(screen.errors.map(({ path }) => path?.slice(0, 3))).toEqual([['viewer', 'homes', 'nodes']]);
    expect(screen.holes).toBe(1);
  });
});

describe('a device in two clouds', () => {
  it('is read from the one that answers', async () => {
    const known = await wholeScreen();
    const shared = known.devices.find(({ identities }) => identities.length > 1);
    hearth.elapse(MAX_AGE_MS);
    await hearth.control.fault({ vendor: 'feiyan', rate: 1, kind: 'reset' });
    const query = 'query Gateway($id: ID!) { device(id: $id) { id status isOnline gateway { id } identities { vendor } } }';
    const { data } = await post(hearth.url, hearth.tokens.alice, query, { id: shared?.id ?? '' });
    await hearth.control.clearFaults();
    expect(data?.['device']).toMatchObject({ id: shared?.id, status: 'ONLINE', isOnline: true });
    await wholeScreen();
  });
});

describe('a vendor account that is linked while its lists fail', () => {
  it.each([
    { person: 'dora', kind: 'http500' },
    { person: 'emil', kind: 'hang', ms: 2_500 },
  ])('has partial lists, each with its error, and is whole when they can be read ($kind)', async ({ person, ...rule }) => {
    const { token, links } = await hearth.control.person(person);
    await hearth.control.fault({ vendor: 'feiyan', path: '/living/*', rate: 1, ...rule });
    for (const credentials of links) await ask(hearth.url, token, LINK, { credentials }, linked);
    const screen = await read(token);
    expect(screen.ms).toBeLessThan(DEADLINE_MS + MARGIN_MS);
    expect(screen.homeCount).toBeNull();
    expect(screen.shown).toEqual({ homes: [], rooms: [], devices: [] });
    expect(screen.errors.map(({ path, extensions }) => [path, extensions['vendor']])).toEqual([[['viewer', 'homes', 'nodes', 0], 'FEIYAN']]);
    expect(UNANSWERED).toContain(screen.errors[0]?.extensions['code']);
    await hearth.control.clearFaults();
    const whole = await wholeScreen(token);
    expect(whole.shown.homes.length).toBeGreaterThan(0);
    expect(whole.homeCount).toBe(whole.shown.homes.length);
  });
});

describe('a token that dies', () => {
  it('turns the link to EXPIRED, keeps what is known, and is renewed on the same link', async () => {
    const known = await wholeScreen();
    const linkOf = (screen: PartialScreen) => screen.links.find(({ vendor }) => vendor === 'FEIYAN');
    hearth.elapse(MAX_AGE_MS);
    await hearth.control.fault({ vendor: 'feiyan', rate: 1, kind: 'expired-token' });
    const first = await read();
    await hearth.control.clearFaults();
    const later = await read();
    for (const screen of [first, later]) {
      expect(screen.shown).toEqual(known.shown);
      expect(screen.holes).toBeGreaterThan(0);
      expect([...codesOf(screen)]).toEqual(['LINK_EXPIRED']);
    }
    expect(linkOf(later)).toEqual({ ...linkOf(known), status: 'EXPIRED' });
    expect(later.links.find(({ vendor }) => vendor === 'OBOX')?.status).toBe('ACTIVE');
    const { data, errors } = await post(hearth.url, hearth.tokens.alice, STATUSES, { ids: known.shown.devices.slice(0, 100) });
    const { nodes } = statuses.parse(data);
    expect(nodes.every((device) => device !== null)).toBe(true);
    // Of a device that never reported there is nothing to show but why it could not be asked.
    const silent = nodes.flatMap((device, index) => (device?.properties === null ? [['nodes', index, 'properties']] : []));
    expect(errors?.map(({ path }) => path) ?? []).toEqual(silent);
    const values = nodes.flatMap((device) => device?.properties ?? []);
    expect(values.length).toBeGreaterThan(100);
    expect(values.every(({ isStale }) => isStale)).toBe(true);

    const credentials = { feiyan: hearth.app.sandbox?.people['alice']?.feiyan };
    const { linkVendorAccount } = await ask(hearth.url, hearth.tokens.alice, LINK, { credentials }, linked);
    expect(linkVendorAccount.vendorLink).toEqual({ ...linkOf(known), status: 'ACTIVE' });
    const renewed = await wholeScreen();
    expect(renewed.shown).toEqual(known.shown);
    expect(renewed.homeCount).toBe(known.homeCount);
  });
});
