// Scenes and panels that BroadLink stores, through the graph, each step held against the truth of the cloud.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';

const LINK = 'mutation ($credentials: VendorCredentialsInput!) { linkVendorAccount(input: { credentials: $credentials }) { vendorLink { id } } }';
const HOMES = `{ viewer { homes(first: 20) { nodes { id name scenes { totalCount nodes { id name kind isEnabled content home { id } identities { vendor kind vendorId } } }
  scenePanels { name content device { id name } } devices(first: 100) { nodes { id name identities { vendor } } } } } } }`;
const M = {
  create: 'mutation ($input: CreateSceneInput!) { createScene(input: $input) { scene { id name kind content home { name } } } }',
  update: 'mutation ($input: UpdateSceneInput!) { updateScene(input: $input) { scene { id name content } } }',
  delete: 'mutation ($input: DeleteSceneInput!) { deleteScene(input: $input) { deletedSceneId } }',
  panel: 'mutation ($input: SetScenePanelInput!) { setScenePanel(input: $input) { scenePanel { name content device { id } } } }',
} as const;

const scene = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  isEnabled: z.boolean().nullable(),
  content: z.json(),
  home: z.object({ id: z.string() }),
  identities: z.array(z.object({ vendor: z.string(), kind: z.string(), vendorId: z.string() })),
});
const home = z.object({
  id: z.string(),
  name: z.string(),
  scenes: z.object({ totalCount: z.number().nullable(), nodes: z.array(scene) }),
  scenePanels: z.array(z.object({ name: z.string(), content: z.json(), device: z.object({ id: z.string(), name: z.string() }).nullable() })),
  devices: z.object({ nodes: z.array(z.object({ id: z.string(), name: z.string(), identities: z.array(z.object({ vendor: z.string() })) })) }),
});
const listed = z.object({ viewer: z.object({ homes: z.object({ nodes: z.array(home) }) }) });
const truth = z.object({
  homes: z.array(
    z.object({
      name: z.string(),
      version: z.string().optional(),
      resources: z
        .array(
          z.object({
            id: z.string(),
            type: z.string(),
            name: z.string(),
            relatedId: z.string().nullable(),
            attributes: z.array(z.string()),
            content: z.json(),
          }),
        )
        .optional(),
    }),
  ),
});

const HOUSE = 'Moreau House';
const WRITES = /\/(add|modify|delete)$/;

describe('stored scenes', () => {
  let hearth: RunningHearth;

  const homesOf = async (person: 'alice' | 'bob' = 'alice') => (await ask(hearth.url, hearth.tokens[person], HOMES, {}, listed)).viewer.homes.nodes;
  const house = async () => (await homesOf()).find(({ name }) => name === HOUSE) ?? expect.fail(`no ${HOUSE}`);
  const sceneNamed = async (name: string) => (await house()).scenes.nodes.find((each) => each.name === name) ?? expect.fail(`no scene ${name}`);
  const trueResources = async () => (await hearth.control.world(truth)).homes.find(({ name }) => name === HOUSE)?.resources ?? expect.fail(`no ${HOUSE}`);
  const trueNamed = async (name: string) => (await trueResources()).find((each) => each.name === name);
  const run = <T>(source: string, input: object, shape: z.ZodType<T>) => ask(hearth.url, hearth.tokens.alice, source, { input }, shape);
  const codes = async (source: string, input: object, person: 'alice' | 'bob' = 'alice') => {
    const { errors } = await post(hearth.url, hearth.tokens[person], source, { input });
    return (errors ?? []).map(({ extensions }) => [extensions['code'], extensions['field'] ?? null]);
  };
  const callsDuring = async (work: () => Promise<unknown>): Promise<string[]> => {
    const last = (await hearth.control.calls()).at(-1)?.n ?? 0;
    await work();
    return (await hearth.control.calls(last)).filter(({ vendor }) => vendor === 'broadlink').map(({ path }) => path);
  };
  const writesDuring = async (work: () => Promise<unknown>) => (await callsDuring(work)).filter((path) => WRITES.test(path));

  beforeAll(async () => {
    hearth = await startHearth();
    for (const person of ['alice', 'bob'] as const) {
      const broadlink = hearth.app.sandbox?.people[person]?.broadlink ?? expect.fail(`${person} has nothing with BroadLink`);
      await ask(hearth.url, hearth.tokens[person], LINK, { credentials: { broadlink } }, z.unknown());
    }
  }, 120_000);
  afterAll(() => hearth?.stop());

  it('are told of the home and of the account, each by what starts it, with its content', async () => {
    const { id, scenes } = await house();
    const stored = (await trueResources()).filter(({ type }) => ['scene', 'linkage', 'timer', 'ifttt'].includes(type));
    expect(stored).toHaveLength(3);
    expect(scenes.totalCount).toBe(3);
    expect(scenes.nodes.map(({ name, content, identities }) => ({ name, content, id: identities[0]?.vendorId }))).toEqual(
      stored.map(({ name, content, id: vendorId }) => ({ name, content, id: vendorId })),
    );
    expect(scenes.nodes.map(({ kind, isEnabled, home: of }) => [kind, isEnabled, of.id])).toEqual([
      ['MANUAL', null, id],
      ['AUTOMATION', null, id],
      ['TIMER', null, id],
    ]);
    const ofAccount = await ask(
      hearth.url,
      hearth.tokens.alice,
      '{ viewer { scenes(first: 2) { totalCount nodes { name } pageInfo { hasNextPage } } } }',
      {},
      z.object({
        viewer: z.object({
          scenes: z.object({ totalCount: z.number(), nodes: z.array(z.object({ name: z.string() })), pageInfo: z.object({ hasNextPage: z.boolean() }) }),
        }),
      }),
    );
    expect(ofAccount.viewer.scenes).toEqual({ totalCount: 3, nodes: [{ name: 'Evening Out' }, { name: 'Too Windy' }], pageInfo: { hasNextPage: true } });
  });

  it('cost one call for a home’s scenes, panels and devices together', async () => {
    const { id } = await house();
    const source = 'query ($id: ID!) { home(id: $id) { scenes { nodes { name } } scenePanels { name } } }';
    expect(await callsDuring(() => ask(hearth.url, hearth.tokens.alice, source, { id }, z.unknown()))).toEqual(['/v1/resource/query']);
  });

  it('answer by their IDs', async () => {
    const { id } = await sceneNamed('Too Windy');
    const answer = await ask(
      hearth.url,
      hearth.tokens.alice,
      'query ($id: ID!) { scene(id: $id) { name } nodes(ids: [$id]) { __typename ... on Scene { kind home { name } } } }',
      { id },
      z.object({ scene: z.object({ name: z.string() }), nodes: z.array(z.json()) }),
    );
    expect(answer).toEqual({ scene: { name: 'Too Windy' }, nodes: [{ __typename: 'Scene', kind: 'AUTOMATION', home: { name: HOUSE } }] });
  });

  it('are stored, changed in name or content alone, and deleted, under the version of their home', async () => {
    const { id: homeId } = await house();
    const content = { steps: [{ did: 'd-1', long: '7101000000000000011' }], 名: '夜' };
    const made = z.object({
      createScene: z.object({
        scene: z.object({ id: z.string(), name: z.string(), kind: z.string(), content: z.json(), home: z.object({ name: z.string() }) }),
      }),
    });
    for (const [kind, type] of [
      ['MANUAL', 'scene'],
      ['AUTOMATION', 'linkage'],
    ] as const) {
      const name = `Test ${kind}`;
      const created = (await run(M.create, { homeId, name: ` ${name} `, kind, content }, made)).createScene.scene;
      expect(created).toMatchObject({ name, kind, content, home: { name: HOUSE } });
      expect(await trueNamed(name)).toMatchObject({ type, content });
      const sceneId = created.id;

      const changed = z.object({ updateScene: z.object({ scene: z.object({ id: z.literal(sceneId), name: z.string(), content: z.json() }) }) });
      expect((await run(M.update, { sceneId, name: `${name} 2` }, changed)).updateScene.scene).toMatchObject({ name: `${name} 2`, content });
      expect((await run(M.update, { sceneId, content: [1] }, changed)).updateScene.scene).toMatchObject({ name: `${name} 2`, content: [1] });
      expect(await trueNamed(`${name} 2`)).toMatchObject({ type, content: [1] });

      expect(await writesDuring(() => run(M.delete, { sceneId }, z.object({ deleteScene: z.object({ deletedSceneId: z.literal(sceneId) }) })))).toEqual([
        '/v1/resource/delete',
      ]);
      expect(await trueNamed(`${name} 2`)).toBeUndefined();
      expect(await codes(M.delete, { sceneId })).toEqual([['NOT_FOUND', null]]);
    }
  });

  it('a timer is changed under its own version, and its tags and links stay; none can be made', async () => {
    const { id: sceneId } = await sceneNamed('Awning At Nine');
    const before = await trueNamed('Awning At Nine');
    await run(M.update, { sceneId, content: { at: '10:00' } }, z.unknown());
    expect(await trueNamed('Awning At Nine')).toEqual({ ...before, content: { at: '10:00' } });
    const { id: homeId } = await house();
    expect(
      await writesDuring(async () =>
        expect(await codes(M.create, { homeId, name: 'Noon', kind: 'TIMER', content: {} })).toEqual([['UNSUPPORTED_BY_VENDOR', null]]),
      ),
    ).toEqual([]);
  });

  it('a panel is named with its device, and says from now on what it is told to', async () => {
    const { scenePanels, devices } = await house();
    expect(scenePanels.map(({ device }) => device?.name)).toEqual(['Wall Panel']);
    const changed = z.object({
      setScenePanel: z.object({ scenePanel: z.object({ name: z.string(), content: z.json(), device: z.object({ id: z.string() }) }) }),
    });
    const set = async (deviceId: string, content: unknown) => (await run(M.panel, { deviceId, content }, changed)).setScenePanel.scenePanel;

    const old = scenePanels[0] ?? expect.fail('no panel');
    const { name, content, device } = await set(old.device?.id ?? '', [{ list: [] }]);
    expect([name, content, device.id]).toEqual([old.name, [{ list: [] }], old.device?.id]);
    expect((await trueNamed(old.name))?.content).toEqual([{ list: [] }]);

    const awning = devices.nodes.find((each) => each.name === 'Awning') ?? expect.fail('no awning');
    const made = await set(awning.id, [{ list: [1] }]);
    expect(made.device.id).toBe(awning.id);
    expect(await trueNamed(made.name)).toMatchObject({ type: 'privatescene', content: [{ list: [1] }] });
    expect((await house()).scenePanels).toHaveLength(2);
  });

  it('are asked nothing that breaks a rule, and of no cloud that stores none', async () => {
    const { id: homeId } = await house();
    const { id: sceneId } = await sceneNamed('Evening Out');
    const homes = await homesOf();
    const feiyan =
      homes.find(({ devices }) => devices.nodes.some(({ identities }) => identities.every(({ vendor }) => vendor === 'FEIYAN')) && true) ??
      expect.fail('no home of Feiyan');
    const device = feiyan.devices.nodes.find(({ identities }) => identities.every(({ vendor }) => vendor === 'FEIYAN'))?.id;
    const tried: readonly (readonly [string, object, unknown[]])[] = [
      [M.create, { homeId, name: '  ', kind: 'MANUAL', content: {} }, ['BAD_USER_INPUT', 'input.name']],
      [M.create, { homeId, name: 'x'.repeat(256), kind: 'MANUAL', content: {} }, ['BAD_USER_INPUT', 'input.name']],
      [M.update, { sceneId }, ['BAD_USER_INPUT', 'input']],
      [M.update, { sceneId, name: '' }, ['BAD_USER_INPUT', 'input.name']],
      [M.create, { homeId: feiyan.id, name: 'n', kind: 'MANUAL', content: {} }, ['UNSUPPORTED_BY_VENDOR', null]],
      [M.panel, { deviceId: device, content: [] }, ['UNSUPPORTED_BY_VENDOR', null]],
    ];
    expect(
      await writesDuring(async () => {
        for (const [source, input, code] of tried) expect(await codes(source, input)).toEqual([code]);
      }),
    ).toEqual([]);
  });

  it('of others are nobody else’s', async () => {
    const { id: homeId, devices } = await house();
    const { id: sceneId } = await sceneNamed('Evening Out');
    expect((await homesOf('bob')).flatMap(({ scenes }) => scenes.nodes.map(({ name }) => name))).toEqual(['Work Over']);
    const before = await trueResources();
    const paths = await writesDuring(async () => {
      const deviceId = devices.nodes[0]?.id;
      for (const [source, input] of [
        [M.create, { homeId, name: 'Mine', kind: 'MANUAL', content: {} }],
        [M.update, { sceneId, name: 'Mine' }],
        [M.delete, { sceneId }],
        [M.panel, { deviceId, content: [] }],
      ] as const) {
        expect(await codes(source, input, 'bob')).toEqual([['NOT_FOUND', null]]);
      }
      const { data } = await post(hearth.url, hearth.tokens.bob, 'query ($id: ID!) { scene(id: $id) { name } node(id: $id) { id } }', { id: sceneId });
      expect(data).toEqual({ scene: null, node: null });
    });
    expect(paths).toEqual([]);
    expect(await trueResources()).toEqual(before);
  });

  it('that cannot be listed cost their own part only', async () => {
    await hearth.control.fault({ vendor: 'broadlink', path: '/v1/resource/query', kind: 'http500', rate: 1 });
    const { id } = await ask(
      hearth.url,
      hearth.tokens.alice,
      '{ viewer { homes(first: 20) { nodes { id name } } } }',
      {},
      z.object({ viewer: z.object({ homes: z.object({ nodes: z.array(z.object({ id: z.string(), name: z.string() })) }) }) }),
    ).then(({ viewer }) => viewer.homes.nodes.find(({ name }) => name === HOUSE) ?? expect.fail('no house'));
    const { data, errors } = await post(
      hearth.url,
      hearth.tokens.alice,
      'query ($id: ID!) { home(id: $id) { name scenes { totalCount nodes { id } } scenePanels { name } } }',
      { id },
    );
    await hearth.control.clearFaults();
    expect(data).toEqual({ home: { name: HOUSE, scenes: { totalCount: null, nodes: [null] }, scenePanels: null } });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['VENDOR_UNAVAILABLE', 'VENDOR_UNAVAILABLE']);
  });
});
