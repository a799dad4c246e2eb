// Every mutation that takes an ID, sent by a stranger with alice's: it finds nothing, says nothing, and changes nothing.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';
import { leastMutations } from '../support/least-input.js';

const id = z.object({ id: z.string() });
const nodes = z.object({ nodes: z.array(id) });
const HERS = `{ viewer {
  vendorLinks { id }
  homes(first: 10) { nodes { id rooms(first: 10) { nodes { id } } } }
  devices(first: 100) { nodes { id name isOnline home { id } product { id category } lock { id } gateway { id } } }
  organizations(first: 1) { nodes { id userGroups(first: 1) { nodes { id } } } }
  scenes(first: 1) { nodes { id } } messages(first: 1) { nodes { id } } shares(first: 1) { nodes { id } }
  virtualUsers { id } feedbackTopics(first: 1) { nodes { id } } } }`;
const MEMBERS = 'query ($id: ID!) { device(id: $id) { members { id } } }';
const hers = z.object({
  viewer: z.object({
    vendorLinks: z.array(id),
    homes: z.object({ nodes: z.array(id.extend({ rooms: nodes })) }),
    devices: z.object({
      nodes: z.array(
        id.extend({
          name: z.string(),
          isOnline: z.boolean().nullable(),
          home: id.nullable(),
          product: id.extend({ category: z.string().nullable() }).nullable(),
          lock: id.nullable(),
          gateway: id.nullable(),
        }),
      ),
    }),
    organizations: z.object({ nodes: z.array(id.extend({ userGroups: nodes })) }),
    scenes: nodes,
    messages: nodes,
    shares: nodes,
    virtualUsers: z.array(id),
    feedbackTopics: nodes,
  }),
});
const NO = ['NOT_FOUND', 'BAD_USER_INPUT', 'UNSUPPORTED_BY_VENDOR'];

let hearth: RunningHearth;
/** An ID of hers for each field that takes one, by the field's name without its plural. */
let idsOfHers: Readonly<Record<string, string>>;

const write = async (field: string, input: object, selection: string): Promise<unknown> => {
  const source = `mutation ($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { ${selection} } }`;
  return (await ask(hearth.url, hearth.tokens.alice, source, { input }, z.record(z.string(), z.json())))[field];
};
const only = <T>(items: readonly T[], is: (item: T) => boolean = () => true): T => items.find(is) ?? expect.fail('alice has none');
const codesIn = (value: unknown): string[] => [...JSON.stringify(value).matchAll(/"code":"([A-Z_]+)"/g)].map(([, code]) => code ?? '');

beforeAll(async () => {
  hearth = await startHearth();
  const see = async () => (await ask(hearth.url, hearth.tokens.alice, HERS, {}, hers)).viewer;
  const { devices, homes } = await see();
  const unshared = devices.nodes.filter(({ name }) => name !== 'Porch Light');
  const lamp = only(unshared, ({ name }) => name === 'Hall Light');
  const lights = unshared.filter(({ product, home }) => product?.id === lamp.product?.id && home?.id === lamp.home?.id);
  await write('shareDevices', { deviceIds: [lamp.id], to: { email: 'carol@homes.example' } }, 'results { error { code } }');
  await write('createVirtualUser', { name: 'Grandmother' }, 'virtualUser { id }');
  await write(
    'submitFeedback',
    {
      kind: 'DEVICE_PROBLEM',
      subject: 'Humming',
      text: 'It hums.',
      contact: 'alice@homes.example',
      origin: { phoneSystem: 'Android 14', phoneModel: 'Phone 12', appVersion: '2.0.1' },
      deviceId: lamp.id,
    },
    '__typename',
  );
  const grouped = await write(
    'createDeviceGroup',
    { homeId: lamp.home?.id, name: 'Both', deviceIds: lights.slice(0, 2).map((one) => one.id) },
    'deviceGroup { id }',
  );
  const viewer = await see();
  const { device } = await ask(hearth.url, hearth.tokens.alice, MEMBERS, { id: lamp.id }, z.object({ device: z.object({ members: z.array(id) }) }));
  const organization = only(viewer.organizations.nodes);
  const lock = only(unshared, (one) => one.lock !== null).lock?.id ?? '';
  idsOfHers = {
    deviceId: lamp.id,
    elementId: lamp.id,
    deviceGroupId: z.object({ deviceGroup: id }).parse(grouped).deviceGroup.id,
    homeId: lamp.home?.id ?? '',
    roomId: only(homes.nodes, (one) => one.id === lamp.home?.id).rooms.nodes[0]?.id ?? '',
    gatewayId: only(unshared, (one) => one.gateway !== null).gateway?.id ?? '',
    lockId: lock,
    temporaryUserId: lock,
    productId: lamp.product?.id ?? '',
    vendorLinkId: only(viewer.vendorLinks).id,
    organizationId: organization.id,
    userGroupId: only(organization.userGroups.nodes).id,
    sceneId: only(viewer.scenes.nodes).id,
    messageId: only(viewer.messages.nodes).id,
    shareId: only(viewer.shares.nodes).id,
    memberId: only(device.members).id,
    virtualUserId: only(viewer.virtualUsers).id,
    feedbackTopicId: only(viewer.feedbackTopics.nodes).id,
  };
});
afterAll(() => hearth.stop());

it('a stranger who knows her IDs changes nothing and learns nothing by any mutation', async () => {
  const truth = () => hearth.control.world(z.looseObject({ now: z.number().transform(() => 0) }));
  const before = await truth();
  const taking = (await leastMutations(hearth.url, hearth.tokens.bob)).filter(({ idFields }) => idFields.length > 0);
  expect(new Set(taking.flatMap(({ idFields }) => idFields.map(singular)))).toEqual(new Set(Object.keys(idsOfHers)));
  let notFound = 0;
  for (const { name, inputType, input, hasResults } of taking) {
    const given = input((field) => idsOfHers[singular(field)] ?? expect.fail(field), true);
    const source = `mutation ($input: ${inputType}!) { ${name}(input: $input) { __typename ${hasResults ? 'results { error { code } }' : ''} } }`;
    const answer = await post(hearth.url, hearth.tokens.bob, source, { input: given });
    const codes = codesIn(answer);
    expect(codes.length, `${name} ${JSON.stringify(answer)}`).toBeGreaterThan(0);
    for (const code of codes) expect(NO, `${name} ${JSON.stringify(answer)}`).toContain(code);
    if (codes.includes('NOT_FOUND')) notFound += 1;
  }
  expect(taking.length).toBeGreaterThanOrEqual(70);
  expect(notFound).toBeGreaterThanOrEqual(50); // the others are refused for their least input before anything is looked for
  expect(await truth()).toEqual(before);
});

function singular(field: string): string {
  return field.replace(/Ids$/, 'Id');
}
