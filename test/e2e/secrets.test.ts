// Secrets stay where they are needed: searched for in everything that Hearth says, logs, counts and keeps.
import { randomBytes } from 'node:crypto';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { acceptance } from '../support/acceptance.js';
import { devicesOf, firstScreen } from '../support/first-screen.js';
import { type Answer, ask, post, socket, subscribe } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';
import { knownSecrets, lockWithToken } from '../support/known-secrets.js';

const ENCRYPTION_KEY = randomBytes(32).toString('base64');
const WRONG_TOKEN = `wrong${randomBytes(16).toString('hex')}`;
const DAY_MS = 86_400_000;

const DETAILS = `query Details($ids: [ID!]!, $from: DateTime!, $to: DateTime!) {
  nodes(ids: $ids) {
    ... on Device {
      name nodeType networkType macAddress serialNumber activatedAt firmware { version } statusChangedAt
      identities { vendor kind vendorId link { id vendorAccountId expiresAt push { state } } }
      product { name model imageUrl }
      thingModel { properties { identifier specs } services { identifier input { identifier specs } } events { identifier output { identifier specs } } }
      properties { identifier value source isStale }
      propertyHistory(identifier: "LightSwitch", from: $from, to: $to) { nodes { value } }
      eventHistory(identifier: "Error", from: $from, to: $to) { nodes { value } }
      latestEvents { identifier value }
      activity(first: 20) { nodes { __typename cursor } }
      gateway { id subDevices { nodes { id } } } lock { id } camera { id }
    }
  }
}`;
const OVERVIEW = `{
  vendors { name displayName isConfigured capabilities health }
  viewer { id displayName phone email vendorLinks { id vendor vendorAccountId status expiresAt createdAt capabilities push { state since lastMessageAt } } sharedDevices { nodes { id } } }
  _service { sdl }
}`;
const LINK = 'mutation Link($credentials: VendorCredentialsInput!) { linkVendorAccount(input: { credentials: $credentials }) { vendorLink { id } } }';
const SET = 'mutation Set($input: SetDevicePropertiesInput!) { setDeviceProperties(input: $input) { command { id status error { message vendorCode } } } }';
const GRANT = `mutation Grant($input: CreateTemporaryLockUserInput!) { createTemporaryLockUser(input: $input) { passcode temporaryUser { id } } }`;

describe('a secret', () => {
  let hearth: RunningHearth;
  let secrets: ReadonlyMap<string, string>;
  /** Everything that was said to clients. */
  const said: string[] = [];
  let passcode = '';
  let deviceIds: readonly string[] = [];

  async function say(token: string | null, query: string, variables: object = {}): Promise<Answer> {
    const answer = await post(hearth.url, token, query, variables);
    said.push(JSON.stringify(answer));
    return answer;
  }

  async function sayEverything(): Promise<void> {
    const { alice } = hearth.tokens;
    const range = { from: new Date(Date.now() - DAY_MS).toISOString(), to: new Date().toISOString() };
    await say(alice, OVERVIEW);
    await say(alice, acceptance('01-homes'));
    for (let start = 0; start < deviceIds.length; start += 10) await say(alice, DETAILS, { ids: deviceIds.slice(start, start + 10), ...range });
  }

  /** The secrets, by name, that a text holds. */
  function foundIn(text: string): string[] {
    return [...secrets].flatMap(([name, secret]) => (text.includes(secret) || text.includes(encodeURIComponent(secret)) ? [name] : []));
  }

  beforeAll(async () => {
    hearth = await startHearth({ env: { HEARTH_ENCRYPTION_KEY: ENCRYPTION_KEY, HEARTH_REQUEST_TIMEOUT: '3s' } });
    const { alice, bob } = hearth.tokens;
    const screen = await ask(hearth.url, alice, acceptance('01-homes'), {}, firstScreen);
    const devices = devicesOf(screen);
    deviceIds = devices.map(({ id }) => id);
    await sayEverything();
    secrets = new Map([...(await knownSecrets(hearth, ENCRYPTION_KEY)), ['wrong token', WRONG_TOKEN]]);
    const start = z.object({ viewer: z.object({ activityCursor: z.string() }) });
    const { activityCursor } = (await ask(hearth.url, alice, '{ viewer { activityCursor } }', {}, start)).viewer;

    const lamp = devices.find(({ properties }) => properties.some(({ identifier }) => identifier === 'LightSwitch'));
    await say(alice, SET, { input: { deviceId: lamp?.id, properties: { LightSwitch: 1 } } });
    await say(alice, LINK, { credentials: { feiyan: { iotToken: WRONG_TOKEN } } });
    await say(bob, LINK, { credentials: { obox: { uniqueKey: [...secrets].find(([name]) => name.startsWith('unique key'))?.[1] } } });
    await say(`${alice}x`, '{ viewer { id } }');

    const lock = await lockWithToken(hearth);
    const gateway = devices.find(({ identities }) => identities.some(({ vendor }) => vendor === 'OBOX'));
    const granted = await post(hearth.url, alice, GRANT, {
      input: {
        behindGateway: { gatewayId: gateway?.id, serialNumber: lock.serialId },
        lockToken: lock.authToken,
        nickname: 'guest',
        startsAt: new Date(Date.now() + DAY_MS).toISOString(),
        endsAt: new Date(Date.now() + 2 * DAY_MS).toISOString(),
      },
    });
    passcode = z.object({ createTemporaryLockUser: z.object({ passcode: z.string().min(4) }) }).parse(granted.data).createTemporaryLockUser.passcode;

    const client = socket(hearth.url, alice);
    {
      const query = 'subscription Mine($after: String) { accountActivity(after: $after) { __typename cursor device { name identities { vendorId } } } }';
      await using subscription = subscribe(client, query, { after: activityCursor });
      said.push(JSON.stringify(await subscription.next()));
    }
    await client.dispose();
    const refused = socket(hearth.url, `${alice}x`);
    await expect(subscribe(refused, 'subscription { accountActivity { cursor } }').next()).rejects.toMatchObject({ code: 4403 });

    for (const kind of ['http500', 'malformed', 'code', 'reset', 'rate-limit', 'expired-token']) {
      for (const vendor of ['feiyan', 'obox']) await hearth.control.fault({ vendor, kind, rate: 1, ...(kind === 'code' ? { code: 403 } : {}) });
      hearth.elapse(61_000);
      await sayEverything();
      await say(alice, SET, { input: { deviceId: lamp?.id, properties: { LightSwitch: 0 } } });
      await say(alice, LINK, { credentials: { feiyan: hearth.app.sandbox?.people['alice']?.feiyan } });
      await hearth.control.clearFaults();
    }
  }, 90_000);
  afterAll(() => hearth.stop());

  it('is known to this test in all its kinds, and found where it is', () => {
    const names = [...secrets.keys()];
    for (const kind of ['JWT', 'iotToken', 'appSecret', 'unique key', 'session', 'deviceSecret', 'lock token']) {
      expect(names.filter((name) => name.startsWith(kind)).length, kind).toBeGreaterThan(0);
    }
    expect(secrets.size).toBeGreaterThan(80);
    for (const [name, secret] of secrets) {
      expect(secret.length, name).toBeGreaterThanOrEqual(16);
      expect(foundIn(`so ${secret} it is`), name).toContain(name);
    }
  });

  it('is in no answer, whole or failing', () => {
    const text = said.join('\n');
    expect(said.length).toBeGreaterThan(60);
    expect(text).toContain('VENDOR_UNAVAILABLE');
    expect(text).toContain('VENDOR_INVALID_RESPONSE');
    expect(text).toContain('LINK_EXPIRED');
    expect(foundIn(text)).toEqual([]);
  });

  it('is in no line of the log, at its most talkative', () => {
    const text = hearth.logged();
    expect(text).toContain('connected to pushes');
    expect(text).toContain('a connection was refused');
    expect(foundIn(text)).toEqual([]);
    expect(text).not.toMatch(new RegExp(`\\b${passcode}\\b`));
  });

  it('is in no metric, health report or page', async () => {
    for (const path of ['/metrics', '/health/live', '/health/ready', '/schema.graphql']) {
      const text = await (await request(`${hearth.url}${path}`)).body.text();
      expect(text.length, path).toBeGreaterThan(10);
      expect(foundIn(text), path).toEqual([]);
    }
  });

  it('is in no row of the database', async () => {
    const { pool } = hearth.database;
    const tables = await pool.query<{ name: string }>(`SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`);
    expect(tables.rows.length).toBeGreaterThan(10);
    let rows = 0;
    for (const { name } of tables.rows) {
      const { rows: found } = await pool.query<{ row: string }>(`SELECT row_to_json(t)::text AS row FROM ${name} t`);
      rows += found.length;
      expect(foundIn(found.map(({ row }) => row).join('\n')), name).toEqual([]);
    }
    expect(rows).toBeGreaterThan(300);
  });

  it('is in no record of the sandbox’s calls', async () => {
    const calls = await hearth.control.calls();
    expect(calls.length).toBeGreaterThan(100);
    expect(foundIn(JSON.stringify(calls))).toEqual([]);
  });
});
