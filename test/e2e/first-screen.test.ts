// A front end's first screen, over real sockets, against the seeded family.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { acceptance } from '../support/acceptance.js';
import { devicesOf, type FirstScreen, firstScreen } from '../support/first-screen.js';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';
import { homesClient, type SeenHome } from '../support/homes.js';

const HOMES_PAGE = 20;

/**
 * The bound for a first screen: tokens and first thing models are not counted. It goes by the vendors' homes: what spans two clouds is a home to list in each.
 * BroadLink lists homes with their rooms in one call: what it costs more to be asked for homes too it saves on the rooms of one.
 */
function bound(homes: readonly SeenHome[], oboxLinks: number): number {
  const pages = (count: number) => Math.max(1, Math.ceil(count / HOMES_PAGE));
  const parts = homes.flatMap(({ identities, rooms, devices }) =>
    identities.map(({ vendor }) => pages(knownTo(vendor, rooms.nodes).length) + pages(knownTo(vendor, devices.nodes).length)),
  );
  return Math.ceil(parts.length / HOMES_PAGE) + parts.reduce((sum, n) => sum + n, 0) + oboxLinks;
}

/** Those that the vendor has. */
function knownTo<T extends { readonly identities: readonly { readonly vendor: string }[] }>(vendor: string, things: readonly T[]): T[] {
  return things.filter(({ identities }) => identities.some((identity) => identity.vendor === vendor));
}

const UNCOUNTED = /\/cloud\/token|\/oauth\/token|\/login\/company|\/thing\/tsl\//;

describe('the first screen', () => {
  let hearth: RunningHearth;
  let screen: FirstScreen;
  /** What the first reading of it cost. */
  let first: readonly string[];
  let homes: readonly SeenHome[];
  const read = (token: string) => ask(hearth.url, token, acceptance('01-homes'), {}, firstScreen);

  /** The lists and values that the vendors were asked for since the calls were cleared. */
  async function counted(): Promise<string[]> {
    return (await hearth.control.calls()).map((call) => call.path).filter((path) => !UNCOUNTED.test(path));
  }

  async function pushesAre(state: string): Promise<void> {
    await expect.poll(async () => (await read(hearth.tokens.alice)).viewer.vendorLinks.flatMap((link) => link.push?.state ?? [])).toEqual([state]);
  }

  beforeAll(async () => {
    hearth = await startHearth();
    await hearth.control.clearCalls();
    screen = await read(hearth.tokens.alice);
    first = await counted();
    homes = await homesClient(hearth.url, hearth.tokens.alice, hearth.control).homes();
  });
  afterAll(() => hearth.stop());

  it('costs no more vendor calls than its lists have pages, as soon as the accounts are linked', () => {
    expect(first.length, first.join('\n')).toBeLessThanOrEqual(bound(homes, 1));
  });

  it('costs that much again when what is known of the homes is a minute old', async () => {
    hearth.elapse(61_000);
    await hearth.control.clearCalls();
    expect((await read(hearth.tokens.alice)).viewer.homes).toEqual(screen.viewer.homes);
    const calls = await counted();
    expect(calls).toHaveLength(bound(homes, 1));
  });

  it('costs no more while no value is known live', async () => {
    await hearth.control.fault({ vendor: 'feiyan', kind: 'broker-down', rate: 1 });
    await pushesAre('DOWN');
    hearth.elapse(61_000);
    await hearth.control.clearCalls();
    await read(hearth.tokens.alice);
    const calls = await counted();
    await hearth.control.clearFaults();
    await pushesAre('LIVE');
    expect(calls, calls.join('\n')).toHaveLength(bound(homes, 1));
  });

  it('costs no vendor call the second time within the minute', async () => {
    await hearth.control.clearCalls();
    expect(await read(hearth.tokens.alice)).toMatchObject({ viewer: { homes: { totalCount: 3 } } });
    expect(await hearth.control.calls()).toEqual([]);
  });

  it('shows three homes and at least sixty devices of eight product kinds', () => {
    const devices = devicesOf(screen);
    expect(screen.viewer.homes.totalCount).toBe(3);
    expect(devices.length).toBeGreaterThanOrEqual(60);
    expect(new Set(devices.map((device) => device.product.category)).size).toBeGreaterThanOrEqual(8);
    expect(devices.filter((device) => device.lock !== null).length).toBeGreaterThan(0);
    expect(devices.filter((device) => device.camera !== null).length).toBeGreaterThan(0);
    for (const device of devices.filter((one) => one.status === 'ONLINE')) expect(device.properties.length, device.name).toBeGreaterThan(0);
  });

  it('shows a home over two clouds, with the rooms and devices of both and all that its owner may do', () => {
    const over = homes.filter(({ identities }) => new Set(identities.map(({ vendor }) => vendor)).size > 1);
    expect(over).toHaveLength(1);
    expect(over[0]).toMatchObject({ name: 'Maple Street', role: 'ADMINISTRATOR', isCurrent: true, viewerCan: { update: true, delete: true } });
    for (const [vendor, room, device] of [
      ['FEIYAN', 'Kitchen', 'Kitchen Light'],
      ['BROADLINK', 'Terrace', 'Awning'],
    ] as const) {
      expect(knownTo(vendor, over[0]?.rooms.nodes ?? []).map(({ name }) => name)).toContain(room);
      expect(knownTo(vendor, over[0]?.devices.nodes ?? []).map(({ name }) => name)).toContain(device);
    }
  });

  it('shows what two clouds know as one device each', () => {
    const shared = devicesOf(screen).filter((device) => new Set(device.identities.map((identity) => identity.vendor)).size > 1);
    expect(shared.map((device) => device.identities.map((identity) => identity.vendor).sort())).toEqual([
      ['FEIYAN', 'OBOX'],
      ['BROADLINK', 'FEIYAN'],
    ]);
  });

  it('carries only the asked-for properties when identifiers are given', async () => {
    const identifier = devicesOf(screen).flatMap((device) => device.properties)[0]?.identifier ?? '';
    const few = await ask(hearth.url, hearth.tokens.alice, acceptance('01-homes'), { properties: [identifier] }, firstScreen);
    const found = devicesOf(few).flatMap((device) => device.properties.map((property) => property.identifier));
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set([identifier]));
  });

  it('fetches anything by its ID, and as entities of a supergraph', async () => {
    const home = screen.viewer.homes.nodes[0];
    const devices = devicesOf(screen);
    const lock = devices.find((device) => device.lock !== null);
    const ids = [home?.id, home?.rooms.nodes[0]?.id, devices[0]?.id, lock?.lock?.id, 'device_0000000000000000000000'];
    const nodes = z.object({ nodes: z.array(z.looseObject({ __typename: z.string(), id: z.string() }).nullable()) });
    const answer = await post(hearth.url, hearth.tokens.alice, acceptance('02-node'), { ids });
    const types = nodes.parse(answer.data).nodes.map((node) => node?.__typename ?? null);
    expect(types).toEqual(['Home', 'Room', 'Device', 'Lock', null]);
    expect(answer.errors?.map((error) => [error.path, error.extensions.code])).toEqual([[['nodes', 4], 'NOT_FOUND']]);

    const representations = [
      { __typename: 'Device', id: devices[0]?.id },
      { __typename: 'Home', id: home?.id },
    ];
    const entities = z.object({ _entities: z.array(z.looseObject({ __typename: z.string(), id: z.string(), name: z.string() })) });
    const found = await ask(hearth.url, hearth.tokens.alice, acceptance('10-entities'), { representations }, entities, 'Entities');
    expect(found._entities).toMatchObject([
      { __typename: 'Device', id: devices[0]?.id, name: devices[0]?.name },
      { __typename: 'Home', id: home?.id, name: home?.name },
    ]);
    const sdl = await ask(
      hearth.url,
      hearth.tokens.alice,
      acceptance('10-entities'),
      { representations: [] },
      z.object({ _service: z.object({ sdl: z.string() }) }),
      'ServiceDefinition',
    );
    expect(sdl._service.sdl).toContain('type Device');
  });
});
