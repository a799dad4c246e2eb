// Two people who linked one vendor account: what either makes is found by the other at once, by its ID, and a gateway tells what speaks through it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';
import { type HomesClient, homesClient, iotIdOf, one } from '../support/homes.js';

const NODE = 'query ($id: ID!) { node(id: $id) { __typename id ... on Home { name } ... on Room { name } } }';
const ATTACHED = `query ($id: ID!) { device(id: $id) { gateway { attachedDevices { name status isTaken device { id } } } } }`;
const DEVICES = '{ viewer { devices(first: 100) { nodes { id name status identities { vendor vendorId } gateway { id } parentGateway { id } } } } }';

const home = z.object({ home: z.object({ id: z.string(), name: z.string() }) });
const room = z.object({ room: z.object({ id: z.string(), name: z.string() }) });
const device = z.object({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  identities: z.array(z.object({ vendor: z.string(), vendorId: z.string() })),
  gateway: z.object({ id: z.string() }).nullable(),
  parentGateway: z.object({ id: z.string() }).nullable(),
});
const devices = z.object({ viewer: z.object({ devices: z.object({ nodes: z.array(device) }) }) });
const attached = z.object({
  device: z.object({
    gateway: z.object({
      attachedDevices: z.array(z.object({ name: z.string(), status: z.string(), isTaken: z.boolean(), device: z.object({ id: z.string() }).nullable() })),
    }),
  }),
});
const truth = z.object({ devices: z.array(z.object({ id: z.string(), gateway: z.string().nullable(), feiyan: z.object({ iotId: z.string() }).optional() })) });

let hearth: RunningHearth;
beforeAll(async () => {
  hearth = await startHearth();
});
afterAll(() => hearth.stop());

describe('two people with one vendor account', () => {
  let erin: HomesClient;
  let finn: { readonly token: string; readonly client: HomesClient };

  beforeAll(async () => {
    const { token, links } = await hearth.control.person('erin');
    erin = homesClient(hearth.url, token, hearth.control);
    const person = await hearth.control.person('finn');
    finn = { token: person.token, client: homesClient(hearth.url, person.token, hearth.control) };
    const feiyan = links.filter((link) => 'feiyan' in link);
    await erin.link(feiyan);
    await finn.client.link(feiyan);
  });

  it('find a home and a room that the other made a moment ago, each by a question for it alone', async () => {
    expect(await finn.client.homes()).toHaveLength(1);
    const { home: made } = await erin.change('createHome', { name: 'Boat' }, 'home { id name }', home);
    const asked = await finn.client.calls(/./, async () => {
      const found = await ask(hearth.url, finn.token, NODE, { id: made.id }, z.object({ node: z.json() }));
      expect(found.node).toEqual({ __typename: 'Home', ...made });
    });
    expect(asked[0]).toBe('/living/home/get');
    const { room: cabin } = await erin.change('createRoom', { homeId: made.id, name: 'Cabin' }, 'room { id name }', room);
    const askedNext = await finn.client.calls(/./, async () => {
      const found = await ask(hearth.url, finn.token, NODE, { id: cabin.id }, z.object({ node: z.json() }));
      expect(found.node).toEqual({ __typename: 'Room', ...cabin });
    });
    expect(askedNext[0]).toBe('/living/home/room/get');
  });
});

describe('a gateway', () => {
  it('tells what speaks through it, also what was given up', async () => {
    const { alice } = hearth.tokens;
    const all = async () => (await ask(hearth.url, alice, DEVICES, {}, devices)).viewer.devices.nodes;
    const attachedTo = async (id: string) => (await ask(hearth.url, alice, ATTACHED, { id }, attached)).device.gateway.attachedDevices;
    const before = await all();
    const behindOf = (facet: string | undefined) => before.filter(({ parentGateway }) => parentGateway !== null && parentGateway.id === facet);
    const gateway = one(before, (each) => behindOf(each.gateway?.id).length > 1);
    const behind = behindOf(gateway.gateway?.id);
    const world = (await hearth.control.world(truth)).devices;
    const itself = one(world, ({ feiyan }) => feiyan?.iotId === iotIdOf(gateway));
    const truly = world.filter((each) => each.gateway === itself.id);

    const listed = await attachedTo(gateway.id);
    expect(listed).toHaveLength(truly.length);
    expect(listed.flatMap((each) => each.device?.id ?? []).sort()).toEqual(behind.map(({ id }) => id).sort());
    for (const each of listed) expect(each).toMatchObject({ isTaken: true, status: one(behind, ({ id }) => id === each.device?.id).status });

    const lost = one(behind);
    await homesClient(hearth.url, alice, hearth.control).change('removeDevice', { deviceId: lost.id }, 'removedDeviceId', z.json());
    const after = await attachedTo(gateway.id);
    expect(after).toHaveLength(truly.length);
    expect(after.filter(({ isTaken }) => !isTaken)).toMatchObject([{ device: null }]);
    expect(after.flatMap((each) => each.device?.id ?? [])).not.toContain(lost.id);
  });

  it('of another account is not there', async () => {
    const all = (await ask(hearth.url, hearth.tokens.alice, DEVICES, {}, devices)).viewer.devices.nodes;
    const gateway = one(all, (each) => each.gateway !== null);
    await expect(ask(hearth.url, hearth.tokens.bob, ATTACHED, { id: gateway.id }, z.json())).rejects.toThrow('NOT_FOUND');
  });
});
