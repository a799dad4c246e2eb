// A front end's first screen, over real sockets, against the seeded family.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { acceptance } from '../support/acceptance.js';
import { devicesOf, type FirstScreen, firstScreen } from '../support/first-screen.js';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';

const HOMES_PAGE = 20;

/**
 * The bound for a first screen: tokens and first thing models are not counted. BroadLink lists homes with their rooms in one call: what it costs more to be asked
 * for homes too it saves on the rooms of one.
 */
function bound(screen: FirstScreen, oboxLinks: number): number {
  const perHome = screen.viewer.homes.nodes.map(
    (home) => Math.max(1, Math.ceil(home.rooms.nodes.length / HOMES_PAGE)) + Math.max(1, Math.ceil(home.deviceCount / HOMES_PAGE)),
  );
  return Math.ceil(screen.viewer.homes.nodes.length / HOMES_PAGE) + perHome.reduce((sum, n) => sum + n, 0) + oboxLinks;
}

const UNCOUNTED = /\/cloud\/token|\/oauth\/token|\/login\/company|\/thing\/tsl\//;

describe('the first screen', () => {
  let hearth: RunningHearth;
  let screen: FirstScreen;
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
  });
  afterAll(() => hearth.stop());

  it('costs no more vendor calls than its lists have pages, as soon as the accounts are linked', async () => {
    const calls = await counted();
    expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(bound(screen, 1));
  });

  it('costs that much again when what is known of the homes is a minute old', async () => {
    hearth.elapse(61_000);
    await hearth.control.clearCalls();
    expect((await read(hearth.tokens.alice)).viewer.homes).toEqual(screen.viewer.homes);
    const calls = await counted();
    expect(calls).toHaveLength(bound(screen, 1));
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
    expect(calls, calls.join('\n')).toHaveLength(bound(screen, 1));
  });

  it('costs no vendor call the second time within the minute', async () => {
    await hearth.control.clearCalls();
    expect(await read(hearth.tokens.alice)).toMatchObject({ viewer: { homes: { totalCount: 4 } } });
    expect(await hearth.control.calls()).toEqual([]);
  });

  it('shows four homes and at least sixty devices of eight product kinds', () => {
    const devices = devicesOf(screen);
    expect(screen.viewer.homes.totalCount).toBe(4);
    expect(devices.length).toBeGreaterThanOrEqual(60);
    expect(new Set(devices.map((device) => device.product.category)).size).toBeGreaterThanOrEqual(8);
    expect(devices.filter((device) => device.lock !== null).length).toBeGreaterThan(0);
    expect(devices.filter((device) => device.camera !== null).length).toBeGreaterThan(0);
    for (const device of devices.filter((one) => one.status === 'ONLINE')) expect(device.properties.length, device.name).toBeGreaterThan(0);
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
