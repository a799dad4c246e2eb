// A family's first day, told through the graph alone, each step held against the truth of the clouds.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';
import { type HomesClient, homesClient, iotIdOf, one, type SeenHome } from '../support/homes.js';

const STRUCTURE_MS = 61_000; // more than what is remembered of a link's lists may be old
const FIRST_VISIT = '{ viewer { id displayName vendorLinks { id } homes { totalCount } devices { totalCount } currentHome { id } } }';
const LINKS = '{ viewer { vendorLinks { id vendor status } } }';
const DEVICES = '{ viewer { devices(first: 100) { nodes { id name isOnline identities { vendor vendorId } } } } }';
const MESSAGES = `{ viewer { messages(first: 50) { nodes { id kind isRead device { id } } } messageCounts(isRead: false) { total share device } } }`;
const SHARES = '{ viewer { shares(first: 50) { nodes { id direction status items { device { id } } } } } }';
const MEMBERS = 'query ($id: ID!) { device(id: $id) { members { id role isViewer } } }';
const NOTICES = 'query ($id: ID!) { device(id: $id) { alarmNotices { alarmId name } noticeMode } }';

const device = z.object({
  id: z.string(),
  name: z.string(),
  isOnline: z.boolean().nullable(),
  identities: z.array(z.object({ vendor: z.string(), vendorId: z.string() })),
});
const devices = z.object({ viewer: z.object({ devices: z.object({ nodes: z.array(device) }) }) });
const messages = z.object({
  viewer: z.object({
    messages: z.object({
      nodes: z.array(z.object({ id: z.string(), kind: z.string(), isRead: z.boolean(), device: z.object({ id: z.string() }).nullable() })),
    }),
    messageCounts: z.object({ total: z.number(), share: z.number(), device: z.number() }),
  }),
});
const shares = z.object({
  viewer: z.object({
    shares: z.object({
      nodes: z.array(
        z.object({
          id: z.string(),
          direction: z.string(),
          status: z.string(),
          items: z.array(z.object({ device: z.object({ id: z.string() }).nullable() })),
        }),
      ),
    }),
  }),
});
const members = z.object({ device: z.object({ members: z.array(z.object({ id: z.string(), role: z.string(), isViewer: z.boolean() })) }) });
const notices = z.object({
  device: z.object({ alarmNotices: z.array(z.object({ alarmId: z.string(), name: z.string() })), noticeMode: z.string() }),
});
const results = z.object({ results: z.array(z.looseObject({ error: z.looseObject({ code: z.string() }).nullable() })) });
const homeOf = z.object({ home: z.object({ id: z.string(), name: z.string() }) });
const roomOf = z.object({ room: z.object({ id: z.string(), name: z.string() }) });

const truth = z.object({
  people: z.array(z.object({ name: z.string(), phone: z.string() })),
  accounts: z.array(
    z.object({
      vendor: z.string(),
      person: z.string(),
      homeIds: z.array(z.string()),
      devices: z.array(z.object({ id: z.string(), owned: z.boolean(), homeId: z.string().nullable(), roomId: z.string().nullable() })),
      messages: z.array(z.object({ isRead: z.boolean(), deviceId: z.string().nullable() })).optional(),
    }),
  ),
  homes: z.array(
    z.object({
      vendor: z.string(),
      id: z.string(),
      name: z.string(),
      rooms: z.array(z.object({ id: z.string(), name: z.string() })),
      invitations: z.array(z.object({ phone: z.string(), type: z.string() })).optional(),
    }),
  ),
  shares: z.array(z.object({ deviceId: z.string(), status: z.string() })),
  devices: z.array(z.object({ feiyan: z.object({ iotId: z.string() }).optional(), properties: z.record(z.string(), z.object({ value: z.json() })) })),
});

describe('a family', () => {
  let hearth: RunningHearth;
  let erin: { readonly token: string; readonly links: readonly object[]; readonly client: HomesClient };
  let finn: typeof erin;
  let flat: SeenHome;
  let cottage: SeenHome;
  let lamp: z.infer<typeof device>;

  const truly = () => hearth.control.world(truth);
  const accountOf = async (person: string, vendor: string) =>
    one((await truly()).accounts, (account) => account.person === person && account.vendor === vendor);
  const phoneOf = async (person: string) => `+86${one((await truly()).people, ({ name }) => name === person).phone}`;
  const trueHomes = async (person: string, vendor: string) => {
    const { homeIds } = await accountOf(person, vendor);
    return (await truly()).homes.filter((home) => home.vendor === vendor && homeIds.includes(home.id));
  };
  const devicesOf = async ({ token }: typeof erin) => (await ask(hearth.url, token, DEVICES, {}, devices)).viewer.devices.nodes;
  const messagesOf = async ({ token }: typeof erin) => (await ask(hearth.url, token, MESSAGES, {}, messages)).viewer;
  const sharesOf = async ({ token }: typeof erin) => (await ask(hearth.url, token, SHARES, {}, shares)).viewer.shares.nodes;
  const codes = async ({ token }: typeof erin, source: string, variables: object) =>
    ((await post(hearth.url, token, source, variables)).errors ?? []).map(({ extensions }) => extensions['code']);
  const allDone = async ({ client }: typeof erin, field: string, input: object) =>
    expect((await client.change(field, input, 'results { error { code message } }', results)).results.map(({ error }) => error)).toEqual([null]);
  const home = async (who: typeof erin, name: string) => one(await who.client.homes(), (each) => each.name === name);

  beforeAll(async () => {
    hearth = await startHearth();
    const arrive = async (name: string) => {
      const { token, links } = await hearth.control.person(name);
      return { token, links, client: homesClient(hearth.url, token, hearth.control) };
    };
    [erin, finn] = [await arrive('erin'), await arrive('finn')];
  });
  afterAll(() => hearth.stop());

  it('signs in for the first time, and has nothing yet', async () => {
    const { viewer } = z.object({ viewer: z.looseObject({ id: z.string() }) }).parse(await ask(hearth.url, erin.token, FIRST_VISIT, {}, z.json()));
    expect(viewer).toMatchObject({ displayName: 'Erin', vendorLinks: [], homes: { totalCount: 0 }, devices: { totalCount: 0 }, currentHome: null });
  });

  it('links three clouds, and sees what is in them', async () => {
    // BroadLink first: the first linked cloud that offers homes is where new homes are made.
    await erin.client.link([...erin.links].reverse());
    await finn.client.link(finn.links);
    const links = z.object({ viewer: z.object({ vendorLinks: z.array(z.object({ vendor: z.string(), status: z.string() })) }) });
    const { viewer } = await ask(hearth.url, erin.token, LINKS, {}, links);
    expect(viewer.vendorLinks.map(({ vendor, status }) => `${vendor} ${status}`).sort()).toEqual(['BROADLINK ACTIVE', 'FEIYAN ACTIVE', 'OBOX ACTIVE']);
    flat = await home(erin, 'First Flat');
    expect((await devicesOf(erin)).map(({ name }) => name).sort()).toEqual(['Bedroom Air', 'Fan Plug', 'Sofa Lamp']);
    lamp = one(await devicesOf(erin), ({ name }) => name === 'Sofa Lamp');
  });

  it('makes a home in another cloud, and rooms in both', async () => {
    await erin.client.change('createHome', { name: 'Cottage' }, 'home { id name }', homeOf);
    cottage = await home(erin, 'Cottage');
    expect(cottage.identities.map(({ vendor }) => vendor)).toEqual(['BROADLINK']);
    expect((await trueHomes('erin', 'broadlink')).map(({ name }) => name)).toEqual(['Cottage']);
    await erin.client.change('createRoom', { homeId: cottage.id, name: 'Porch' }, 'room { id name }', roomOf);
    await erin.client.change('createRoom', { homeId: flat.id, name: 'Study' }, 'room { id name }', roomOf);
    expect((await trueHomes('erin', 'broadlink'))[0]?.rooms.map(({ name }) => name)).toEqual(['Porch']);
    expect(one(await trueHomes('erin', 'feiyan'), ({ name }) => name === 'First Flat').rooms.map(({ name }) => name)).toEqual([
      'Living Room',
      'Bedroom',
      'Study',
    ]);
  });

  it('makes the two homes one, moves a device into a room that its own cloud did not have, and parts them again', async () => {
    const merged = await erin.client.change('mergeHomes', { homeIds: [flat.id, cottage.id], name: 'Our Home' }, 'home { id name }', homeOf);
    const ours = await erin.client.home(merged.home.id);
    expect(ours.identities.map(({ vendor }) => vendor).sort()).toEqual(['BROADLINK', 'FEIYAN']);
    expect(ours.rooms.nodes.map(({ name }) => name).sort()).toEqual(['Bedroom', 'Living Room', 'Porch', 'Study']);
    expect(await erin.client.homes()).toHaveLength(1);

    const porch = one(ours.rooms.nodes, ({ name }) => name === 'Porch');
    await allDone(erin, 'moveDevices', { homeId: ours.id, roomId: porch.id, deviceIds: [lamp.id] });
    expect(await erin.client.placeOf(iotIdOf(lamp))).toEqual({ home: 'First Flat', room: 'Porch' });
    const moved = one((await erin.client.home(ours.id)).devices.nodes, ({ id }) => id === lamp.id);
    expect(moved.room).toEqual({ id: porch.id });

    await erin.client.change('splitHome', { homeId: ours.id }, 'homes { id name }', z.json());
    expect((await erin.client.homes()).map(({ id, name }) => `${id} ${name}`).sort()).toEqual([`${flat.id} First Flat`, `${cottage.id} Cottage`].sort());
    flat = await erin.client.home(flat.id);
    expect(flat.rooms.nodes.map(({ name }) => name).sort()).toEqual(['Bedroom', 'Living Room', 'Porch', 'Study']);
    expect((await erin.client.home(cottage.id)).rooms.nodes.map(({ name }) => name)).toEqual(['Porch']);
  });

  it('shares a lamp, which is used and cannot be given on', async () => {
    const iotId = iotIdOf(lamp);
    expect(await codes(finn, MEMBERS, { id: lamp.id })).toEqual(['NOT_FOUND']);
    await allDone(erin, 'shareDevices', { deviceIds: [lamp.id], to: { phone: await phoneOf('finn') } });
    expect(one((await truly()).shares, ({ deviceId }) => deviceId === iotId).status).toBe('PENDING');

    const offered = await messagesOf(finn);
    expect(offered.messageCounts).toMatchObject({ total: 1, share: 1 });
    const invitation = one(await sharesOf(finn), ({ status }) => status === 'PENDING');
    await allDone(finn, 'answerShares', { shareIds: [invitation.id], accept: true });
    expect((await accountOf('finn', 'feiyan')).devices.find(({ id }) => id === iotId)).toMatchObject({ owned: false });
    hearth.elapse(STRUCTURE_MS);
    expect((await devicesOf(finn)).map(({ id }) => id)).toContain(lamp.id);

    await finn.client.change('setDeviceProperties', { deviceId: lamp.id, properties: { LightSwitch: 1 } }, 'command { status }', z.json());
    await expect.poll(async () => one((await truly()).devices, ({ feiyan }) => feiyan?.iotId === iotId).properties['LightSwitch']?.value).toBe(1);
    const [refused] = (
      await finn.client.change('shareDevices', { deviceIds: [lamp.id], to: { phone: '+86 139 9999 9999' } }, 'results { error { code } }', results)
    ).results;
    expect(refused?.error?.code).toBe('FORBIDDEN');
  });

  it('reads its messages, and the count falls', async () => {
    const { messages: list } = await messagesOf(finn);
    const unread = list.nodes.filter(({ isRead }) => !isRead);
    expect(unread.length).toBeGreaterThan(0);
    for (const { id } of unread) await allDone(finn, 'markMessagesRead', { messageIds: [id] });
    expect((await messagesOf(finn)).messageCounts).toMatchObject({ total: 0 });
    expect((await accountOf('finn', 'feiyan')).messages?.every(({ isRead }) => isRead)).toBe(true);
  });

  it('chooses what it wants to hear of: an alarm switched off writes no message, one switched on does', async () => {
    const plug = one(await devicesOf(erin), ({ name }) => name === 'Fan Plug');
    const { device: before } = await ask(hearth.url, erin.token, NOTICES, { id: plug.id }, notices);
    const alarm = one(before.alarmNotices, ({ name }) => name === 'Overload');
    const set = (isEnabled: boolean) =>
      erin.client.change('setAlarmNotice', { deviceId: plug.id, alarmId: alarm.alarmId, isEnabled }, 'device { id }', z.json());
    const raise = () => hearth.control.report('feiyan', iotIdOf(plug), { event: { identifier: 'Overload', value: { ActivePower: 4000 } } });
    const alarms = async () => (await messagesOf(erin)).messageCounts.device;
    const already = await alarms();
    await set(false);
    await raise();
    expect(await alarms()).toBe(already);
    await set(true);
    await raise();
    await expect.poll(alarms).toBe(already + 1);
  });

  it('invites somebody into the home of the cloud that can, and says so of the one that cannot', async () => {
    const phone = await phoneOf('finn');
    const invited = await erin.client.change('inviteToHome', { homeId: cottage.id, phone }, 'invitation { code }', z.object({ invitation: z.json() }));
    expect(invited.invitation).not.toBeNull();
    expect(one(await trueHomes('erin', 'broadlink')).invitations).toMatchObject([{ phone }]);
    expect(await erin.client.refusals('inviteToHome', { homeId: flat.id, phone })).toEqual([['UNSUPPORTED_BY_VENDOR', undefined]]);
  });

  it('takes the lamp back, and the other one loses it', async () => {
    const { device: shared } = await ask(hearth.url, erin.token, MEMBERS, { id: lamp.id }, members);
    const guest = one(shared.members, ({ isViewer }) => !isViewer);
    await allDone(erin, 'revokeShares', { memberIds: [guest.id] });
    expect((await accountOf('finn', 'feiyan')).devices.map(({ id }) => id)).not.toContain(iotIdOf(lamp));
    hearth.elapse(STRUCTURE_MS);
    expect((await devicesOf(finn)).map(({ id }) => id)).not.toContain(lamp.id);
  });

  it('leaves: a shared device is given up, and a link is ended', async () => {
    const plug = one(await devicesOf(erin), ({ name }) => name === 'Fan Plug');
    await allDone(erin, 'shareDevices', { deviceIds: [plug.id], to: { phone: await phoneOf('finn') } });
    const invitation = one(await sharesOf(finn), ({ status, direction }) => status === 'PENDING' && direction === 'RECEIVED');
    await allDone(finn, 'answerShares', { shareIds: [invitation.id], accept: true });
    hearth.elapse(STRUCTURE_MS);
    expect((await devicesOf(finn)).map(({ id }) => id)).toContain(plug.id);
    await finn.client.change('removeDevice', { deviceId: plug.id }, 'removedDeviceId', z.json());
    expect((await accountOf('finn', 'feiyan')).devices.map(({ id }) => id)).not.toContain(iotIdOf(plug));
    expect((await accountOf('erin', 'feiyan')).devices.map(({ id }) => id)).toContain(iotIdOf(plug));

    const links = z.object({ viewer: z.object({ vendorLinks: z.array(z.object({ id: z.string(), vendor: z.string() })) }) });
    const { viewer } = await ask(hearth.url, finn.token, LINKS, {}, links);
    const feiyan = one(viewer.vendorLinks, ({ vendor }) => vendor === 'FEIYAN');
    await finn.client.change('unlinkVendorAccount', { vendorLinkId: feiyan.id }, 'unlinkedVendorLinkId', z.json());
    expect(await devicesOf(finn)).toEqual([]);
    expect((await accountOf('finn', 'feiyan')).devices).toHaveLength(3);
  });
});
