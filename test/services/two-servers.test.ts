// Two servers over one database: what one takes in, the other tells at once, whichever way they wake each other.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { ACCOUNT_ACTIVITY, activityOf, overSocket } from '../support/activity.js';
import { startServerProcess } from '../support/child.js';
import { createTestDatabase } from '../support/database.js';
import { ask } from '../support/graphql-client.js';
import { natsBinary, startNats } from '../support/nats.js';
import { type Street, startStreet } from '../support/street.js';

const LINK = 'mutation ($credentials: VendorCredentialsInput!) { linkVendorAccount(input: { credentials: $credentials }) { vendorLink { id } } }';
const VIEW =
  '{ viewer { activityCursor vendorLinks { push { state } } devices(first: 100) { nodes { id product { category } identities { vendor vendorId } } } } }';
const view = z.object({
  viewer: z.object({
    activityCursor: z.string(),
    vendorLinks: z.tuple([z.object({ push: z.object({ state: z.string() }).nullable() })]),
    devices: z.object({
      nodes: z.array(
        z.object({
          id: z.string(),
          product: z.object({ category: z.string().nullable() }),
          identities: z.array(z.object({ vendor: z.string(), vendorId: z.string() })),
        }),
      ),
    }),
  }),
});
const SET = 'mutation ($input: SetDevicePropertiesInput!) { setDeviceProperties(input: $input) { command { id } } }';
const setShape = z.object({ setDeviceProperties: z.object({ command: z.object({ id: z.string() }) }) });
const COMMAND = 'subscription ($id: ID!) { command(id: $id) { status settledAt } }';
const commandShape = z.object({ command: z.object({ status: z.string(), settledAt: z.string().nullable() }) });

describe('two servers', () => {
  let folder: string;
  let street: Street;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hearth-two-'));
    street = await startStreet(join(folder, 'street'));
  });
  afterAll(async () => {
    await street.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  });

  /** One that hears the vendor, and one that does not: the vendor keeps one push session for all of them. */
  async function tellEachOther(eventsUrl: string | null): Promise<void> {
    const database = await createTestDatabase();
    onTestFinished(() => database.drop());
    const settings = {
      ...street.settings,
      DATABASE_URL: database.url,
      HEARTH_DATA_DIR: folder,
      ...(eventsUrl === null ? {} : { HEARTH_EVENTS_URL: eventsUrl }),
    };
    const deaf = Object.fromEntries(Object.entries(settings).filter(([name]) => !name.startsWith('HEARTH_FEIYAN_MQTT')));
    const [hearing, other] = await Promise.all([startServerProcess(settings), startServerProcess(deaf)]);
    onTestFinished(async () => void (await Promise.all([hearing.end('SIGTERM'), other.end('SIGTERM')])));

    const token = await street.tokenOf('bob');
    await ask(hearing.url, token, LINK, { credentials: { feiyan: street.people['bob']?.feiyan } }, z.looseObject({}));
    const at = async (url: string) => (await ask(url, token, VIEW, {}, view)).viewer;
    await expect.poll(async () => (await at(hearing.url)).vendorLinks[0].push?.state, { timeout: 20_000 }).toBe('LIVE');
    const { activityCursor: after, devices } = await at(other.url);
    const plug = devices.nodes.find(({ product }) => product.category === 'Outlet');
    const iotId = plug?.identities.find(({ vendor }) => vendor === 'FEIYAN')?.vendorId ?? '';

    const subscribers = [hearing, other].map(({ url }) => overSocket(url, token, ACCOUNT_ACTIVITY, { after }));
    const begun = performance.now();
    for (let n = 1; n <= 20; n += 1) await street.control.report('feiyan', iotId, { properties: { Label: String(n) } });
    const lists = await Promise.all(
      subscribers.map(async (subscriber) => (await subscriber.until(({ data }) => JSON.stringify(data).includes('"value":"20"'))).map(activityOf)),
    );
    expect(performance.now() - begun).toBeLessThan(4_000); // sooner than the look that finds what nobody told of
    const labels = z.looseObject({ properties: z.array(z.object({ identifier: z.literal('Label'), value: z.coerce.number() })) });
    for (const list of lists) {
      const told = list.flatMap((activity) => labels.safeParse(activity).data?.properties ?? []);
      expect(told.map(({ value }) => value)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    }
    // The same log, the same cursors.
    expect(lists[1]?.map(({ cursor }) => cursor)).toEqual(lists[0]?.map(({ cursor }) => cursor));

    // A command that one sends is confirmed by what the other hears, and told by either.
    const input = { deviceId: plug?.id, properties: { Label: 'set' } };
    const { id } = (await ask(other.url, token, SET, { input }, setShape)).setDeviceProperties.command;
    for (const { url } of [hearing, other]) {
      await using states = overSocket(url, token, COMMAND, { id });
      const last = (await states.until(({ data }) => commandShape.parse(data).command.settledAt !== null)).at(-1);
      expect(commandShape.parse(last?.data).command.status).toBe('CONFIRMED');
    }
    expect((await street.control.calls()).filter(({ path }) => path === '/thing/properties/get')).toEqual([]);
    await Promise.all(subscribers.map((subscriber) => subscriber[Symbol.asyncDispose]()));
    await street.control.clearCalls();
  }

  it('tell each other through the database', () => tellEachOther(null));

  it.skipIf(natsBinary === undefined)('tell each other through NATS', async () => {
    const nats = await startNats();
    onTestFinished(nats.stop);
    await tellEachOther(nats.url);
  });
});
