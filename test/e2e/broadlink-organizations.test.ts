// Organisations, their people, access to homes and invitations through the graph, each step held against the truth of the cloud.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';

const LINK =
  'mutation ($credentials: VendorCredentialsInput!) { linkVendorAccount(input: { credentials: $credentials }) { vendorLink { id vendorAccountId } } }';
const ORGANIZATIONS = `{ viewer { organizations { totalCount nodes { id name info(key: "address") identities { vendor kind vendorId }
  homes { nodes { id name } }
  userGroups { totalCount nodes { id name tags organization { id } homes { nodes { id name } } members { nodes { phone tags hasSignedIn } } } } } } } }`;
const M = {
  setInfo: 'mutation ($input: SetOrganizationInfoInput!) { setOrganizationInfo(input: $input) { organization { id info(key: "hours") } } }',
  deleteInfo: 'mutation ($input: DeleteOrganizationInfoInput!) { deleteOrganizationInfo(input: $input) { organization { id info(key: "hours") } } }',
  createGroup: 'mutation ($input: CreateUserGroupInput!) { createUserGroup(input: $input) { userGroup { id name tags } } }',
  updateGroup: 'mutation ($input: UpdateUserGroupInput!) { updateUserGroup(input: $input) { userGroup { id tags } } }',
  deleteGroup: 'mutation ($input: DeleteUserGroupInput!) { deleteUserGroup(input: $input) { deletedUserGroupId } }',
  add: 'mutation ($input: AddUserGroupMembersInput!) { addUserGroupMembers(input: $input) { results { phone error { code vendorCode } } userGroup { members { totalCount } } } }',
  update: 'mutation ($input: UpdateUserGroupMembersInput!) { updateUserGroupMembers(input: $input) { results { phone error { code vendorCode } } } }',
  remove: 'mutation ($input: RemoveUserGroupMembersInput!) { removeUserGroupMembers(input: $input) { results { phone error { code vendorCode } } } }',
  grant:
    'mutation ($input: GrantHomeAccessInput!) { grantHomeAccess(input: $input) { results { homeId home { name } error { code } } userGroup { homes { nodes { name } } } } }',
  revoke:
    'mutation ($input: RevokeHomeAccessInput!) { revokeHomeAccess(input: $input) { results { homeId home { name } error { code } } userGroup { homes { nodes { name } } } } }',
  invite: 'mutation ($input: InviteToHomeInput!) { inviteToHome(input: $input) { home { name } invitation { code } } }',
} as const;

const idName = z.object({ id: z.string(), name: z.string() });
const group = idName.extend({
  tags: z.array(z.string()),
  organization: z.object({ id: z.string() }),
  homes: z.object({ nodes: z.array(idName) }),
  members: z.object({ nodes: z.array(z.object({ phone: z.string(), tags: z.array(z.string()), hasSignedIn: z.boolean() })) }),
});
const listed = z.object({
  viewer: z.object({
    organizations: z.object({
      totalCount: z.number(),
      nodes: z.array(
        idName.extend({
          info: z.string().nullable(),
          identities: z.array(z.object({ vendor: z.string(), kind: z.string(), vendorId: z.string() })),
          homes: z.object({ nodes: z.array(idName) }),
          userGroups: z.object({ totalCount: z.number(), nodes: z.array(group) }),
        }),
      ),
    }),
  }),
});
const truth = z.object({
  organizations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      manager: z.object({ phone: z.string() }),
      info: z.record(z.string(), z.string()),
      userGroups: z.array(
        z.object({
          name: z.string(),
          attributes: z.array(z.string()),
          members: z.array(z.object({ phone: z.string(), attributes: z.array(z.string()) })),
          homes: z.array(z.string()),
        }),
      ),
    }),
  ),
  homes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      invitations: z.array(z.object({ phone: z.string(), type: z.string(), isForced: z.boolean() })).optional(),
    }),
  ),
});
const results = z.array(z.object({ phone: z.string(), error: z.object({ code: z.string(), vendorCode: z.string().nullable() }).nullable() }));
const access = z.object({
  results: z.array(z.object({ homeId: z.string(), home: z.object({ name: z.string() }).nullable(), error: z.object({ code: z.string() }).nullable() })),
  userGroup: z.object({ homes: z.object({ nodes: z.array(z.object({ name: z.string() })) }) }),
});

const NOBODY = '0000000000000000000000';
const WRITES = /\/(add|modify|delete|qrcode)$/;

describe('organisations', () => {
  let hearth: RunningHearth;

  const as = (person: 'alice' | 'bob') => hearth.tokens[person];
  const organizationsOf = async (person: 'alice' | 'bob') => (await ask(hearth.url, as(person), ORGANIZATIONS, {}, listed)).viewer.organizations.nodes;
  const own = async () => one(await organizationsOf('alice'));
  const groupNamed = async (name: string) => (await own()).userGroups.nodes.find((each) => each.name === name) ?? expect.fail(`no group ${name}`);
  const truly = async () => one((await hearth.control.world(truth)).organizations.filter(({ name }) => name === organizationName));
  const trueGroup = async (name: string) => (await truly()).userGroups.find((each) => each.name === name);
  const run = <T>(source: string, input: object, shape: z.ZodType<T>, person: 'alice' | 'bob' = 'alice') =>
    ask(hearth.url, as(person), source, { input }, shape);
  const codes = async (source: string, input: object, person: 'alice' | 'bob' = 'alice') => {
    const { errors } = await post(hearth.url, as(person), source, { input });
    return (errors ?? []).map(({ extensions }) => [extensions['code'], extensions['field'] ?? null]);
  };
  const writesDuring = async (work: () => Promise<unknown>): Promise<string[]> => {
    const last = (await hearth.control.calls()).at(-1)?.n ?? 0;
    await work();
    return (await hearth.control.calls(last)).filter(({ vendor, path }) => vendor === 'broadlink' && WRITES.test(path)).map(({ path }) => path);
  };
  let organizationName = '';

  beforeAll(async () => {
    hearth = await startHearth();
    for (const person of ['alice', 'bob'] as const) {
      const credentials = hearth.app.sandbox?.people[person]?.broadlink ?? expect.fail(`${person} has nothing with BroadLink`);
      await ask(hearth.url, as(person), LINK, { credentials: { broadlink: credentials } }, z.unknown());
      if (person === 'alice') organizationName = credentials.organizationName;
    }
  }, 120_000);
  afterAll(() => hearth?.stop());

  it('are those of the linked account, with their homes, groups and people', async () => {
    const organization = await own();
    const real = await truly();
    expect(organization).toMatchObject({ name: organizationName, info: '12 Maple Street' });
    expect(organization.identities).toEqual([{ vendor: 'BROADLINK', kind: 'ORGANIZATION', vendorId: organizationName }]);
    expect(organization.homes.nodes.map(({ name }) => name)).toEqual(['Moreau House']);
    expect(
      organization.userGroups.nodes.map(({ name, tags, homes, members }) => ({
        name,
        attributes: tags,
        homes: homes.nodes.map((home) => home.name),
        members: members.nodes.map(({ phone, tags: attributes }) => ({ phone, attributes })),
      })),
    ).toEqual(real.userGroups);
    for (const {
      organization: { id },
    } of organization.userGroups.nodes)
      expect(id).toBe(organization.id);
    expect((await groupNamed('supermanager')).members.nodes).toEqual([{ phone: real.manager.phone, tags: [], hasSignedIn: true }]);
  });

  it('answer by their IDs, alone and as nodes', async () => {
    const { id, userGroups } = await own();
    const ids = [id, ...userGroups.nodes.map((each) => each.id)];
    const nodes = await ask(
      hearth.url,
      as('alice'),
      'query ($id: ID!, $ids: [ID!]!) { organization(id: $id) { name } nodes(ids: $ids) { __typename id ... on UserGroup { name } } }',
      { id, ids },
      z.object({ organization: z.object({ name: z.string() }), nodes: z.array(z.object({ __typename: z.string(), id: z.string() })) }),
    );
    expect(nodes.organization.name).toBe(organizationName);
    expect(nodes.nodes.map((node) => [node.__typename, node.id])).toEqual(ids.map((each, index) => [index === 0 ? 'Organization' : 'UserGroup', each]));
  });

  it('keep a text under a key: new, changed, forgotten', async () => {
    const { id: organizationId } = await own();
    const answer = z.object({ organization: z.object({ info: z.string().nullable() }) });
    const paths = await writesDuring(async () => {
      for (const value of ['8 to 18', '九到五']) {
        const { setOrganizationInfo } = await run(M.setInfo, { organizationId, key: 'hours', value }, z.object({ setOrganizationInfo: answer }));
        expect(setOrganizationInfo.organization.info).toBe(value);
        expect(Buffer.from((await truly()).info['hours'] ?? '', 'base64').toString('utf8')).toBe(value);
      }
      const { deleteOrganizationInfo } = await run(M.deleteInfo, { organizationId, key: 'hours' }, z.object({ deleteOrganizationInfo: answer }));
      expect(deleteOrganizationInfo.organization.info).toBeNull();
    });
    expect(paths).toEqual(['add', 'modify', 'delete'].map((verb) => `/v1/organization/subinfo/${verb}`));
    expect(Object.keys((await truly()).info)).toEqual(['address']);
  });

  it('have user groups that are made, tagged, filled, emptied and deleted', async () => {
    const { id: organizationId } = await own();
    const made = z.object({ createUserGroup: z.object({ userGroup: idName.extend({ tags: z.array(z.string()) }) }) });
    const { userGroup } = (await run(M.createGroup, { organizationId, name: ' caretakers ', tags: ['day'] }, made)).createUserGroup;
    expect(userGroup).toMatchObject({ name: 'caretakers', tags: ['day'] });
    const userGroupId = userGroup.id;
    expect(await trueGroup('caretakers')).toEqual({ name: 'caretakers', attributes: ['day'], members: [], homes: [] });
    expect(await codes(M.createGroup, { organizationId, name: 'caretakers' })).toEqual([['VENDOR_REJECTED', null]]);

    await run(
      M.updateGroup,
      { userGroupId, tags: ['night', 'week'] },
      z.object({ updateUserGroup: z.object({ userGroup: z.object({ tags: z.tuple([z.literal('night'), z.literal('week')]) }) }) }),
    );
    expect((await trueGroup('caretakers'))?.attributes).toEqual(['night', 'week']);

    const members = [
      { phone: '15550000001', tags: ['lead'] },
      { phone: '+15550000002', tags: [] },
    ];
    const added = (
      await run(
        M.add,
        { userGroupId, members },
        z.object({ addUserGroupMembers: z.object({ results, userGroup: z.object({ members: z.object({ totalCount: z.number() }) }) }) }),
      )
    ).addUserGroupMembers;
    expect(added).toEqual({ results: members.map(({ phone }) => ({ phone, error: null })), userGroup: { members: { totalCount: 2 } } });
    expect((await groupNamed('caretakers')).members.nodes).toEqual(members.map((member) => ({ ...member, hasSignedIn: false })));

    const again = (
      await run(M.add, { userGroupId, members: [{ phone: '15550000003' }, { phone: '15550000001' }] }, z.object({ addUserGroupMembers: z.object({ results }) }))
    ).addUserGroupMembers;
    expect(again.results.map(({ phone, error }) => [phone, error?.code])).toEqual([
      ['15550000003', 'VENDOR_REJECTED'],
      ['15550000001', 'VENDOR_REJECTED'],
    ]);
    expect((await trueGroup('caretakers'))?.members).toHaveLength(2);

    await run(M.update, { userGroupId, members: [{ phone: '15550000001', tags: ['off duty'] }] }, z.object({ updateUserGroupMembers: z.object({ results }) }));
    expect((await trueGroup('caretakers'))?.members[0]).toEqual({ phone: '15550000001', attributes: ['off duty'] });
    await run(M.remove, { userGroupId, phones: ['15550000001'] }, z.object({ removeUserGroupMembers: z.object({ results }) }));
    expect((await trueGroup('caretakers'))?.members.map(({ phone }) => phone)).toEqual(['+15550000002']);

    await run(M.deleteGroup, { userGroupId }, z.object({ deleteUserGroup: z.object({ deletedUserGroupId: z.literal(userGroupId) }) }));
    expect(await trueGroup('caretakers')).toBeUndefined();
    expect(await codes(M.updateGroup, { userGroupId, tags: [] })).toEqual([['NOT_FOUND', null]]);
  });

  it('give a group their homes and take them back; what cannot be given costs no other its own', async () => {
    const { id: organizationId, homes } = await own();
    const [home] = homes.nodes;
    const userGroupId = (await run(M.createGroup, { organizationId, name: 'guests' }, z.object({ createUserGroup: z.object({ userGroup: idName }) })))
      .createUserGroup.userGroup.id;
    const feiyan = await ask(
      hearth.url,
      as('alice'),
      '{ viewer { homes { nodes { id identities { vendor } } } } }',
      {},
      z.object({
        viewer: z.object({ homes: z.object({ nodes: z.array(z.object({ id: z.string(), identities: z.array(z.object({ vendor: z.string() })) })) }) }),
      }),
    );
    const elsewhere =
      feiyan.viewer.homes.nodes.find(({ identities }) => identities.every(({ vendor }) => vendor === 'FEIYAN'))?.id ?? expect.fail('no home of Feiyan');
    const homeIds = [elsewhere, home?.id ?? '', `home_${NOBODY}`];

    const { grantHomeAccess } = await run(M.grant, { userGroupId, homeIds }, z.object({ grantHomeAccess: access }));
    expect(grantHomeAccess.results.map(({ home: given, error }) => given?.name ?? error?.code)).toEqual(['NOT_FOUND', 'Moreau House', 'NOT_FOUND']);
    expect(grantHomeAccess.userGroup.homes.nodes).toEqual([{ name: 'Moreau House' }]);
    expect((await trueGroup('guests'))?.homes).toEqual(['Moreau House']);

    const { revokeHomeAccess } = await run(M.revoke, { userGroupId, homeIds }, z.object({ revokeHomeAccess: access }));
    expect(revokeHomeAccess.results.map(({ error }) => error?.code ?? null)).toEqual(['NOT_FOUND', null, 'NOT_FOUND']);
    expect((await trueGroup('guests'))?.homes).toEqual([]);
    await run(M.deleteGroup, { userGroupId }, z.unknown());
  });

  it('invite somebody into a home with a code that is told once', async () => {
    const [home] = (await own()).homes.nodes;
    const homeId = home?.id ?? '';
    const answer = z.object({ inviteToHome: z.object({ home: z.object({ name: z.string() }), invitation: z.object({ code: z.string() }) }) });
    const { inviteToHome } = await run(M.invite, { homeId, phone: '15550000009' }, answer);
    expect(inviteToHome.home.name).toBe('Moreau House');
    expect(inviteToHome.invitation.code).toMatch(/^\S{24}$/);
    await run(M.invite, { homeId, phone: '15550000010', role: 'ADMINISTRATOR', replacesAdministrator: true }, answer);
    expect((await hearth.control.world(truth)).homes.find(({ name }) => name === 'Moreau House')?.invitations).toEqual([
      { phone: '15550000009', type: 'member', isForced: false },
      { phone: '15550000010', type: 'master', isForced: true },
    ]);
    expect(hearth.logged()).not.toContain(inviteToHome.invitation.code);
    const homes = await ask(
      hearth.url,
      as('alice'),
      '{ viewer { homes { nodes { id identities { vendor } } } } }',
      {},
      z.object({
        viewer: z.object({ homes: z.object({ nodes: z.array(z.object({ id: z.string(), identities: z.array(z.object({ vendor: z.string() })) })) }) }),
      }),
    );
    const feiyan = homes.viewer.homes.nodes.find(({ identities }) => identities.every(({ vendor }) => vendor === 'FEIYAN'))?.id;
    expect(await codes(M.invite, { homeId: feiyan, phone: '15550000009' })).toEqual([['UNSUPPORTED_BY_VENDOR', null]]);
  });

  it('are asked nothing that breaks a rule', async () => {
    const { id: organizationId, homes } = await own();
    const userGroupId = (await groupNamed('family')).id;
    const homeId = homes.nodes[0]?.id ?? '';
    const phone = '15550000001';
    const many = Array.from({ length: 101 }, (_, index) => `1555000${String(index).padStart(4, '0')}`);
    const bad: readonly (readonly [string, object, string])[] = [
      [M.setInfo, { organizationId, key: ' ', value: 'x' }, 'input.key'],
      [M.setInfo, { organizationId, key: 'k', value: 'x'.repeat(65_537) }, 'input.value'],
      [M.deleteInfo, { organizationId, key: '' }, 'input.key'],
      [M.createGroup, { organizationId, name: '  ' }, 'input.name'],
      [M.createGroup, { organizationId, name: 'x'.repeat(256) }, 'input.name'],
      [M.createGroup, { organizationId, name: 'n', tags: ['ok', ''] }, 'input.tags[1]'],
      [M.updateGroup, { userGroupId, tags: [' '] }, 'input.tags[0]'],
      [M.add, { userGroupId, members: [] }, 'input.members'],
      [M.add, { userGroupId, members: many.map((each) => ({ phone: each })) }, 'input.members'],
      [M.add, { userGroupId, members: [{ phone: 'abc' }] }, 'input.members[0].phone'],
      [M.add, { userGroupId, members: [{ phone }, { phone: ` ${phone} ` }] }, 'input.members'],
      [M.update, { userGroupId, members: [{ phone, tags: [''] }] }, 'input.members[0].tags[0]'],
      [M.remove, { userGroupId, phones: [] }, 'input.phones'],
      [M.remove, { userGroupId, phones: ['', phone] }, 'input.phones[0]'],
      [M.grant, { userGroupId, homeIds: [] }, 'input.homeIds'],
      [M.revoke, { userGroupId, homeIds: [homeId, homeId] }, 'input.homeIds'],
      [M.invite, { homeId, phone: '' }, 'input.phone'],
      [M.invite, { homeId, phone, role: 'OWNER' }, 'input.role'],
      [M.invite, { homeId, phone, replacesAdministrator: true }, 'input.replacesAdministrator'],
    ];
    const last = (await hearth.control.calls()).at(-1)?.n ?? 0;
    for (const [source, input, field] of bad) expect(await codes(source, input), field).toEqual([['BAD_USER_INPUT', field]]);
    expect((await hearth.control.calls(last)).filter(({ vendor }) => vendor === 'broadlink')).toEqual([]);
  });

  it('of others are nobody else’s: not found, and their cloud is not asked', async () => {
    const { id: organizationId, homes } = await own();
    const userGroupId = (await groupNamed('family')).id;
    const homeId = homes.nodes[0]?.id ?? '';
    expect((await organizationsOf('bob')).map(({ name }) => name)).not.toContain(organizationName);
    const tried: readonly (readonly [string, object])[] = [
      [M.setInfo, { organizationId, key: 'k', value: 'v' }],
      [M.deleteInfo, { organizationId, key: 'address' }],
      [M.createGroup, { organizationId, name: 'mine' }],
      [M.updateGroup, { userGroupId, tags: [] }],
      [M.deleteGroup, { userGroupId }],
      [M.add, { userGroupId, members: [{ phone: '1' }] }],
      [M.update, { userGroupId, members: [{ phone: '1' }] }],
      [M.remove, { userGroupId, phones: ['1'] }],
      [M.grant, { userGroupId, homeIds: [homeId] }],
      [M.revoke, { userGroupId, homeIds: [homeId] }],
      [M.invite, { homeId, phone: '1' }],
    ];
    const before = await truly();
    const paths = await writesDuring(async () => {
      for (const [source, input] of tried) expect(await codes(source, input, 'bob'), source).toEqual([['NOT_FOUND', null]]);
      const { data, errors } = await post(hearth.url, as('bob'), 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [organizationId, userGroupId] });
      expect(data?.['nodes']).toEqual([null, null]);
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    });
    expect(paths).toEqual([]);
    expect(await truly()).toEqual(before);
  });

  it('whose cloud is down cost their own part only', async () => {
    await hearth.control.fault({ vendor: 'broadlink', kind: 'http500', rate: 1 });
    const { data, errors } = await post(hearth.url, as('alice'), '{ viewer { organizations { totalCount nodes { id } } displayName } }');
    await hearth.control.clearFaults();
    expect(data).toMatchObject({ viewer: { organizations: { totalCount: null, nodes: [null] }, displayName: expect.any(String) } });
    expect(errors?.map(({ path, extensions }) => [path, extensions['code'], extensions['vendor']])).toEqual([
      [['viewer', 'organizations', 'nodes', 0], 'VENDOR_UNAVAILABLE', 'BROADLINK'],
    ]);
    await expect
      .poll(async () => (await post(hearth.url, as('alice'), '{ viewer { organizations { totalCount } } }')).data, { timeout: 20_000 })
      .toEqual({
        viewer: { organizations: { totalCount: 1 } },
      });
  });
});

function one<T>(items: readonly T[]): T {
  const [item, ...others] = items;
  if (item === undefined || others.length > 0) throw new Error(`${items.length} where one was expected`);
  return item;
}
