// People without an account, and the phone's widget, through the graph, each step held against the truth of the clouds.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';

const FIELDS = 'id name attributes { key value } identities { vendor kind vendorId }';
const PEOPLE = `{ viewer { virtualUsers { ${FIELDS} } } }`;
const CREATE = `mutation ($input: CreateVirtualUserInput!) { createVirtualUser(input: $input) { virtualUser { ${FIELDS} } } }`;
const UPDATE = `mutation ($input: UpdateVirtualUserInput!) { updateVirtualUser(input: $input) { virtualUser { ${FIELDS} } } }`;
const DELETE = 'mutation ($id: ID!) { deleteVirtualUser(input: { virtualUserId: $id }) { deletedVirtualUserId } }';
const NODE = `query ($id: ID!) { node(id: $id) { __typename ... on VirtualUser { ${FIELDS} } } }`;
const WIDGET = '{ viewer { widgetDevices { device { id name } properties { identifier name dataType value isShown } } } }';
const SET_WIDGET = `mutation ($devices: [WidgetDeviceInput!]!) { setWidgetDevices(input: { devices: $devices }) {
  results { device { id } error { code message vendorCode } } } }`;
const DEVICES = '{ viewer { devices(first: 100) { nodes { id name identities { vendor vendorId } product { category } } } } }';
const CHOICES = 'query ($id: ID!) { device(id: $id) { widgetProperties { identifier dataType value isShown } property(identifier: "LightSwitch") { value } } }';

const person = z.object({
  id: z.string(),
  name: z.string(),
  attributes: z.array(z.object({ key: z.string(), value: z.string() })),
  identities: z.array(z.object({ vendor: z.string(), kind: z.string(), vendorId: z.string() })),
});
const people = z.object({ viewer: z.object({ virtualUsers: z.array(person) }) });
const created = z.object({ createVirtualUser: z.object({ virtualUser: person }) });
const updated = z.object({ updateVirtualUser: z.object({ virtualUser: person }) });
const truth = z.object({
  accounts: z.array(
    z.object({
      vendor: z.string(),
      person: z.string(),
      virtualUsers: z.array(z.object({ id: z.string(), attributes: z.record(z.string(), z.string()) })).default([]),
      widget: z.array(z.object({ deviceId: z.string(), identifiers: z.array(z.string()) })).default([]),
    }),
  ),
});
const devices = z.object({
  viewer: z.object({
    devices: z.object({
      nodes: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          identities: z.array(z.object({ vendor: z.string(), vendorId: z.string() })),
          product: z.object({ category: z.string().nullable() }).nullable(),
        }),
      ),
    }),
  }),
});
const widgetProperty = z.object({ identifier: z.string(), dataType: z.string(), value: z.json(), isShown: z.boolean() });
const widget = z.object({
  viewer: z.object({ widgetDevices: z.array(z.object({ device: z.object({ id: z.string() }), properties: z.array(widgetProperty) })) }),
});
const choices = z.object({ device: z.object({ widgetProperties: z.array(widgetProperty), property: z.object({ value: z.json() }) }) });

let hearth: RunningHearth;
beforeAll(async () => {
  hearth = await startHearth();
});
afterAll(() => hearth.stop());

const alice = () => hearth.tokens.alice;
const trulyAlice = async () =>
  (await hearth.control.world(truth)).accounts.find(({ vendor, person: whose }) => vendor === 'feiyan' && whose === 'alice') ?? expect.fail('no alice');
const codes = async (source: string, variables: object, whose = alice()) => {
  const { errors } = await post(hearth.url, whose, source, variables);
  return (errors ?? []).map(({ extensions }) => [extensions['code'], extensions['field'] ?? extensions['vendorCode'] ?? null]);
};
/** Paths of the calls that the clouds were sent meanwhile. */
const callsDuring = async (work: () => Promise<unknown>): Promise<string[]> => {
  const last = (await hearth.control.calls()).at(-1)?.n ?? 0;
  await work();
  return (await hearth.control.calls(last)).map(({ path }) => path);
};

describe('people without an account', () => {
  const add = async (name: string, attributes: object[] = []) =>
    (await ask(hearth.url, alice(), CREATE, { input: { name, attributes } }, created)).createVirtualUser.virtualUser;
  const listed = async (whose = alice()) => (await ask(hearth.url, whose, PEOPLE, {}, people)).viewer.virtualUsers;

  it('are added, changed and removed', async () => {
    const mia = await add('Mia', [{ key: 'relation', value: 'daughter' }]);
    expect(mia.name).toBe('Mia');
    expect((await trulyAlice()).virtualUsers).toEqual([{ id: mia.identities[0]?.vendorId, attributes: { name: 'Mia', relation: 'daughter' } }]);
    expect(mia.identities).toMatchObject([{ vendor: 'FEIYAN', kind: 'VIRTUAL_USER' }]);
    expect(await listed()).toEqual([mia]);
    expect(await ask(hearth.url, alice(), NODE, { id: mia.id }, z.json())).toEqual({ node: { __typename: 'VirtualUser', ...mia } });

    const input = { virtualUserId: mia.id, name: 'Mia Moreau', attributes: [{ key: 'phone', value: '5550100' }], removeAttributes: ['relation', 'birthday'] };
    const { updateVirtualUser } = await ask(hearth.url, alice(), UPDATE, { input }, updated);
    expect(updateVirtualUser.virtualUser).toMatchObject({ id: mia.id, name: 'Mia Moreau' });
    expect((await trulyAlice()).virtualUsers[0]?.attributes).toEqual({ name: 'Mia Moreau', phone: '5550100' });

    expect(await ask(hearth.url, alice(), DELETE, { id: mia.id }, z.json())).toEqual({ deleteVirtualUser: { deletedVirtualUserId: mia.id } });
    expect((await trulyAlice()).virtualUsers).toEqual([]);
    expect(await listed()).toEqual([]);
    expect(await codes(NODE, { id: mia.id })).toMatchObject([['NOT_FOUND', '28532']]);
  });

  it('are checked before any call', async () => {
    const max = await add('Max');
    const bad: [string, object, string][] = [
      [CREATE, { input: { name: '  ' } }, 'input.name'],
      [CREATE, { input: { name: 'A', attributes: [{ key: '', value: 'x' }] } }, 'input.attributes'],
      [CREATE, { input: { name: 'A', attributes: [{ key: 'name', value: 'B' }] } }, 'input.attributes'],
      [
        CREATE,
        {
          input: {
            name: 'A',
            attributes: [
              { key: 'phone', value: '1' },
              { key: ' phone', value: '2' },
            ],
          },
        },
        'input.attributes',
      ],
      [UPDATE, { input: { virtualUserId: max.id } }, 'input'],
      [UPDATE, { input: { virtualUserId: max.id, removeAttributes: ['name'] } }, 'input.removeAttributes'],
      [UPDATE, { input: { virtualUserId: max.id, attributes: [{ key: 'phone', value: '1' }], removeAttributes: ['phone'] } }, 'input.removeAttributes'],
    ];
    const paths = await callsDuring(async () => {
      for (const [source, variables, field] of bad) expect(await codes(source, variables), JSON.stringify(variables)).toEqual([['BAD_USER_INPUT', field]]);
    });
    expect(paths).toEqual([]);
    // Which keys there are, only the vendor knows.
    expect(await codes(CREATE, { input: { name: 'A', attributes: [{ key: 'shoeSize', value: '36' }] } })).toEqual([['BAD_USER_INPUT', '460']]);
    await ask(hearth.url, alice(), DELETE, { id: max.id }, z.json());
  });

  it('are nobody else’s', async () => {
    const kim = await add('Kim');
    expect(await listed(hearth.tokens.bob)).toEqual([]);
    const paths = await callsDuring(async () => {
      for (const [source, variables] of [
        [NODE, { id: kim.id }],
        [UPDATE, { input: { virtualUserId: kim.id, name: 'Mine' } }],
        [DELETE, { id: kim.id }],
      ] as const) {
        expect(await codes(source, variables, hearth.tokens.bob)).toEqual([['NOT_FOUND', null]]);
      }
    });
    expect(paths).toEqual([]);
    expect((await trulyAlice()).virtualUsers.map(({ attributes }) => attributes['name'])).toEqual(['Kim']);
    await ask(hearth.url, alice(), DELETE, { id: kim.id }, z.json());
  });

  it('of a link that failed are a null with its error', async () => {
    await hearth.control.fault({ vendor: 'feiyan', path: '/uc/virtual/user/list', kind: 'code', code: 503, rate: 1 });
    const { data, errors } = await post(hearth.url, alice(), PEOPLE);
    await hearth.control.clearFaults();
    expect(data).toEqual({ viewer: { virtualUsers: [null] } });
    expect(errors).toMatchObject([{ path: ['viewer', 'virtualUsers', 0], extensions: { code: 'VENDOR_UNAVAILABLE', vendorCode: '503' } }]);
  });
});

describe('the phone’s widget', () => {
  const owned = async () => (await ask(hearth.url, alice(), DEVICES, {}, devices)).viewer.devices.nodes.filter(({ product }) => product?.category === 'Light');

  it('shows the devices and values that were chosen, and no others', async () => {
    const [lamp, other] = await owned();
    if (lamp === undefined || other === undefined) throw new Error('no lamps');
    const before = await ask(hearth.url, alice(), CHOICES, { id: lamp.id }, choices);
    expect(before.device.widgetProperties.every(({ isShown }) => !isShown)).toBe(true);
    expect(before.device.widgetProperties.find(({ identifier }) => identifier === 'LightSwitch')).toMatchObject({
      dataType: 'BOOL',
      value: before.device.property.value,
    });
    const wishes = [{ deviceId: lamp.id, properties: ['LightSwitch'] }, { deviceId: other.id }];
    expect(await ask(hearth.url, alice(), SET_WIDGET, { devices: wishes }, z.json())).toEqual({
      setWidgetDevices: {
        results: [
          { device: { id: lamp.id }, error: null },
          { device: { id: other.id }, error: null },
        ],
      },
    });
    const feiyanId = (identities: readonly { vendor: string; vendorId: string }[]) => identities.find(({ vendor }) => vendor === 'FEIYAN')?.vendorId;
    expect((await trulyAlice()).widget).toEqual([
      { deviceId: feiyanId(lamp.identities), identifiers: ['LightSwitch'] },
      { deviceId: feiyanId(other.identities), identifiers: [] },
    ]);
    const { viewer } = await ask(hearth.url, alice(), WIDGET, {}, widget);
    expect(viewer.widgetDevices).toMatchObject([
      { device: { id: lamp.id }, properties: [{ identifier: 'LightSwitch', isShown: true }] },
      { device: { id: other.id }, properties: [] },
    ]);
    const after = await ask(hearth.url, alice(), CHOICES, { id: lamp.id }, choices);
    expect(after.device.widgetProperties.filter(({ isShown }) => isShown).map(({ identifier }) => identifier)).toEqual(['LightSwitch']);

    await ask(hearth.url, alice(), SET_WIDGET, { devices: [] }, z.json());
    expect((await trulyAlice()).widget).toEqual([]);
    expect((await ask(hearth.url, alice(), WIDGET, {}, widget)).viewer.widgetDevices).toEqual([]);
  });

  it('takes nothing that is wrong, and nothing of somebody else’s', async () => {
    const [lamp] = await owned();
    const [others] = (await ask(hearth.url, hearth.tokens.bob, DEVICES, {}, devices)).viewer.devices.nodes;
    const writes = await callsDuring(async () => {
      expect(await codes(SET_WIDGET, { devices: [{ deviceId: lamp?.id }, { deviceId: lamp?.id }] })).toEqual([['BAD_USER_INPUT', 'input.devices']]);
      expect(await codes(SET_WIDGET, { devices: [{ deviceId: lamp?.id, properties: ['LightSwitch', 'LightSwitch'] }] })).toEqual([
        ['BAD_USER_INPUT', 'input.devices.properties'],
      ]);
      expect(await codes(SET_WIDGET, { devices: [{ deviceId: lamp?.id }, { deviceId: others?.id }] })).toEqual([['NOT_FOUND', null]]);
      const unknown = await ask(hearth.url, alice(), SET_WIDGET, { devices: [{ deviceId: lamp?.id, properties: ['Nothing'] }] }, z.json());
      expect(unknown).toMatchObject({ setWidgetDevices: { results: [{ device: { id: lamp?.id }, error: { code: 'BAD_USER_INPUT' } }] } });
    });
    expect(writes.filter((path) => path.includes('updateComponentProduct'))).toEqual([]);
    expect((await trulyAlice()).widget).toEqual([]);
  });
});
