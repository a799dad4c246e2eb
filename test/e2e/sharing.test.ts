// alice shares with bob, through the graph alone, each step held against the truth of the cloud.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';
import { coded, type Device, DOCUMENTS, devices, members, shared, shares, truth } from '../support/sharing.js';

const BOBS_PHONE = '+86 138 0000 0202';
const BOBS_EMAIL = 'bob@homes.example';
const NOBODYS_PHONE = '+86 139 9999 9999';
const NOBODY = '0000000000000000000000';
const STRUCTURE_MS = 61_000; // more than what is remembered of a link's lists may be old
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const WRITES = /share(?!d\/(query|record|batch))|cancel|confirm|scan|generate|unbind|clear|sort|reorder|setDeviceNickName/i;

describe('sharing', () => {
  let hearth: RunningHearth;
  let alice: string;
  let bob: string;

  const devicesOf = async (who: string): Promise<Device[]> => (await ask(hearth.url, who, DOCUMENTS.DEVICES, {}, devices)).viewer.devices.nodes;
  const named = async (who: string, name: string): Promise<Device> => (await devicesOf(who)).find((one) => one.name === name) ?? expect.fail(`no ${name}`);
  /** The light that the two share from the beginning; he gave it no name. */
  const porchOf = async (who: string): Promise<Device> => {
    const { id } = await named(alice, 'Porch Light');
    return (await devicesOf(who)).find((one) => one.id === id) ?? expect.fail('he has it no longer');
  };
  const sharesOf = async (who: string) => (await ask(hearth.url, who, DOCUMENTS.SHARES, {}, shares)).viewer.shares.nodes;
  const truly = () => hearth.control.world(truth);
  const vendorIdOf = ({ identities }: Device) => identities.find(({ vendor }) => vendor === 'FEIYAN')?.vendorId ?? expect.fail('not of Feiyan');
  const trueDevicesOf = async (person: string) => (await truly()).accounts.find((account) => account.person === person)?.devices ?? [];
  const hasIt = async (person: string, vendorId: string) => (await trueDevicesOf(person)).some(({ id }) => id === vendorId);
  const send = async (who: string, source: string, input: object) => {
    const { data, errors } = await post(hearth.url, who, source, { input });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  const shareTo = async (who: string, deviceIds: readonly string[], to: object) =>
    (await ask(hearth.url, who, DOCUMENTS.SHARE, { input: { deviceIds, to } }, shared)).shareDevices.results;
  const codesOf = async (who: string, source: string, variables: object) =>
    ((await post(hearth.url, who, source, variables)).errors ?? []).map(({ extensions }) => [
      extensions['code'],
      extensions['field'] ?? extensions['vendorCode'],
    ]);
  /** The writes that the clouds were sent meanwhile. */
  const writesDuring = async (work: () => Promise<unknown>): Promise<string[]> => {
    const last = (await hearth.control.calls()).at(-1)?.n ?? 0;
    await work();
    return (await hearth.control.calls(last)).map(({ path }) => path).filter((path) => WRITES.test(path));
  };

  beforeAll(async () => {
    hearth = await startHearth();
    ({ alice, bob } = hearth.tokens);
  });
  afterAll(() => hearth.stop());

  it('a device is offered, seen, accepted, used, taken back and lost', async () => {
    const lamp = await named(alice, 'Hall Light');
    const iotId = vendorIdOf(lamp);
    expect(lamp.viewerCan).toEqual({ share: true, rename: true, remove: true });
    expect(await codesOf(bob, DOCUMENTS.MEMBERS, { id: lamp.id })).toEqual([['NOT_FOUND', undefined]]);

    expect(await shareTo(alice, [lamp.id], { phone: BOBS_PHONE })).toEqual([{ device: { id: lamp.id }, error: null }]);
    expect((await truly()).shares).toMatchObject([{ deviceId: iotId, status: 'PENDING' }]);
    const [sent] = await sharesOf(alice);
    expect(sent).toMatchObject({
      direction: 'SENT',
      status: 'PENDING',
      itemCount: 1,
      receiver: '138****0202',
      items: [{ device: { id: lamp.id, name: 'Hall Light' } }],
    });
    const [received] = await sharesOf(bob);
    if (received === undefined) throw new Error('bob got nothing');
    expect(received).toMatchObject({ direction: 'RECEIVED', status: 'PENDING', sender: '138****0101', items: [{ status: 'PENDING', device: null }] });
    expect(await hasIt('bob', iotId)).toBe(false);

    expect(await send(bob, DOCUMENTS.ANSWER, { shareIds: [received.id], accept: true })).toMatchObject({
      answerShares: { results: [{ shareId: received.id, share: { id: received.id, status: 'ACCEPTED', items: [{ device: { id: lamp.id } }] }, error: null }] },
    });
    expect(await hasIt('bob', iotId)).toBe(true);
    expect((await devicesOf(bob)).find(({ id }) => id === lamp.id)?.viewerCan).toEqual({ share: false, rename: true, remove: true });

    const valueNow = async () => (await truly()).devices.find(({ feiyan }) => feiyan?.iotId === iotId)?.properties['LightSwitch']?.value;
    const wanted = (await valueNow()) === 1 ? 0 : 1;
    const { data } = await post(hearth.url, bob, DOCUMENTS.SET, { id: lamp.id, on: { LightSwitch: wanted } });
    expect(data?.['setDeviceProperties']).toMatchObject({ command: { error: null } });
    await expect.poll(valueNow, { timeout: 10_000 }).toBe(wanted);

    const { device: seen } = await ask(hearth.url, alice, DOCUMENTS.MEMBERS, { id: lamp.id }, members);
    expect(seen.members.map(({ name, role, isViewer }) => [name, role, isViewer])).toEqual([
      ['138****0101', 'OWNER', true],
      ['138****0202', 'MEMBER', false],
    ]);
    expect(seen.shares).toMatchObject([{ status: 'ACCEPTED', receiver: '138****0202' }]);

    const him = seen.members.find(({ isViewer }) => !isViewer)?.id ?? '';
    expect(await send(alice, DOCUMENTS.REVOKE, { memberIds: [him] })).toEqual({ revokeShares: { results: [{ memberId: him, error: null }] } });
    expect(await hasIt('bob', iotId)).toBe(false);
    expect((await ask(hearth.url, alice, DOCUMENTS.MEMBERS, { id: lamp.id }, members)).device.members).toHaveLength(1);
    expect((await truly()).shares).toMatchObject([{ status: 'DELETED' }]);
    hearth.elapse(STRUCTURE_MS);
    expect((await devicesOf(bob)).map(({ id }) => id)).not.toContain(lamp.id);
    expect(await codesOf(bob, DOCUMENTS.MEMBERS, { id: lamp.id })).toEqual([['NOT_FOUND', undefined]]);
    expect((await sharesOf(bob))[0]).toMatchObject({ status: 'REMOVED', items: [{ status: 'REMOVED', device: null }] });
  });

  it('each thing has a result of its own', async () => {
    const [plug, kettle, camera, porch] = [
      await named(alice, 'Fridge Plug'),
      await named(alice, 'Kettle Plug'),
      await named(alice, 'Door Camera'),
      await named(alice, 'Porch Light'),
    ];
    const foreign = (await devicesOf(alice)).find(({ viewerCan, identities }) => !viewerCan.share && identities.some(({ vendor }) => vendor === 'FEIYAN'));
    const ids = [plug.id, foreign?.id ?? '', `device_${NOBODY}`, kettle.id];
    const results = await shareTo(alice, ids, { email: BOBS_EMAIL });
    expect(results.map(({ device: told, error }) => [told?.id ?? null, error?.code ?? null])).toEqual([
      [plug.id, null],
      [foreign?.id, 'FORBIDDEN'],
      [null, 'NOT_FOUND'],
      [kettle.id, null],
    ]);

    const [offer] = await sharesOf(bob);
    expect(offer).toMatchObject({ status: 'PENDING', itemCount: 2 });
    const [one, two] = offer?.items ?? [];
    if (offer === undefined || one === undefined || two === undefined) throw new Error('no two items');
    expect(await send(bob, DOCUMENTS.ANSWER, { shareIds: [one.id, `share_${NOBODY}`], accept: false })).toMatchObject({
      answerShares: {
        results: [
          { shareId: one.id, share: { id: offer.id, status: 'PENDING' }, error: null },
          { shareId: `share_${NOBODY}`, share: null, error: { code: 'NOT_FOUND' } },
        ],
      },
    });
    expect(await send(alice, DOCUMENTS.CANCEL, { shareIds: [(await sharesOf(alice))[0]?.id] })).toMatchObject({ cancelShares: { results: [{ error: null }] } });
    expect(
      (await truly()).shares
        .slice(-2)
        .map(({ status }) => status)
        .toSorted(),
    ).toEqual(['CANCELLED', 'REJECTED']);
    expect(await send(bob, DOCUMENTS.ANSWER, { shareIds: [two.id], accept: true })).toMatchObject({
      answerShares: { results: [{ error: { code: 'CONFLICT' } }] },
    });
    expect(await hasIt('bob', vendorIdOf(plug))).toBe(false);

    // What the vendor refuses together is sent one by one.
    const desk = await named(alice, 'Desk Plug');
    expect(await shareTo(alice, [camera.id, desk.id], { email: BOBS_EMAIL })).toMatchObject([
      { device: { id: camera.id }, error: { code: 'UNSUPPORTED_BY_VENDOR', vendor: 'FEIYAN' } },
      { device: { id: desk.id }, error: null },
    ]);
    expect((await truly()).shares.at(-1)).toMatchObject({ deviceId: vendorIdOf(desk), status: 'PENDING' });

    // A person who is known may be told of: one device of two that he has already costs itself only.
    const { device: seen } = await ask(hearth.url, alice, DOCUMENTS.MEMBERS, { id: porch.id }, members);
    const him = seen.members.find(({ isViewer }) => !isViewer);
    const known = await shareTo(alice, [porch.id, kettle.id], { memberId: him?.id });
    expect(known.map(({ error }) => error?.code ?? null)).toEqual(['CONFLICT', null]);
    expect((await truly()).shares.at(-1)).toMatchObject({ deviceId: vendorIdOf(kettle), status: 'PENDING' });
    const both = `query ($one: ID!, $other: ID!, $him: ID!) { a: device(id: $one) { isSharedWith(memberId: $him) } b: device(id: $other) { isSharedWith(memberId: $him) } }`;
    const last = (await hearth.control.calls()).at(-1)?.n ?? 0;
    const { data } = await post(hearth.url, alice, both, { one: porch.id, other: kettle.id, him: him?.id });
    expect(data).toEqual({ a: { isSharedWith: true }, b: { isSharedWith: false } });
    expect((await hearth.control.calls(last)).filter(({ path }) => path.endsWith('shared/batch/get'))).toHaveLength(1);
  });

  it('a device of two clouds goes through the one that can share, and one of a cloud that cannot says which', async () => {
    const both = (await devicesOf(alice)).find(({ identities }) => identities.length === 2) ?? expect.fail('nothing is in two clouds');
    expect(await shareTo(alice, [both.id], { email: BOBS_EMAIL })).toEqual([{ device: { id: both.id }, error: null }]);
    expect((await truly()).shares.at(-1)).toMatchObject({ deviceId: vendorIdOf(both), status: 'PENDING' });
    await send(alice, DOCUMENTS.CANCEL, { shareIds: [(await sharesOf(alice))[0]?.id] });

    const PART = `mutation ($input: UnlinkDeviceInput!) { unlinkDevice(input: $input) { unlinkedDevice { id viewerCan { share } } } }`;
    const vendorId = both.identities.find(({ vendor }) => vendor === 'OBOX')?.vendorId;
    const parted = z.object({ unlinkDevice: z.object({ unlinkedDevice: z.object({ id: z.string(), viewerCan: z.object({ share: z.boolean() }) }) }) });
    const { unlinkDevice } = await ask(hearth.url, alice, PART, { input: { deviceId: both.id, vendor: 'OBOX', vendorId } }, parted);
    const { id, viewerCan } = unlinkDevice.unlinkedDevice;
    expect(viewerCan).toEqual({ share: false });
    expect(await shareTo(alice, [id], { email: BOBS_EMAIL })).toMatchObject([
      { device: { id }, error: { code: 'UNSUPPORTED_BY_VENDOR', vendor: 'OBOX', message: expect.stringContaining('OBOX') } },
    ]);
  });

  it('an address tells nothing of who lives there', async () => {
    const lamp = await named(alice, 'Mirror Light');
    const sentTo = async (to: object) => JSON.stringify(await shareTo(alice, [lamp.id], to));
    const real = await sentTo({ phone: BOBS_PHONE });
    expect((await truly()).shares.at(-1)).toMatchObject({ deviceId: vendorIdOf(lamp), status: 'PENDING' });
    for (const to of [{ phone: BOBS_PHONE }, { phone: NOBODYS_PHONE }, { email: 'nobody@homes.example' }]) expect(await sentTo(to)).toBe(real);
    const porch = await named(alice, 'Porch Light');
    expect(await shareTo(alice, [porch.id], { phone: BOBS_PHONE })).toEqual([{ device: { id: porch.id }, error: null }]);
    expect(await shareTo(alice, [lamp.id], { phone: '+8613800000101' })).toMatchObject([{ error: { code: 'BAD_USER_INPUT' } }]);

    const bobsAccount = (await truly()).accounts.find(({ person }) => person === 'bob')?.id;
    const vendorAccount = { vendor: 'FEIYAN', vendorId: bobsAccount };
    expect(await codesOf(alice, DOCUMENTS.SHARE, { input: { deviceIds: [lamp.id], to: { vendorAccount } } })).toEqual([['FORBIDDEN', undefined]]);
  });

  it('who breaks a rule that is known hears of it before any cloud does', async () => {
    const lamp = await named(alice, 'Desk Plug');
    const many = Array.from({ length: 101 }, (_, n) => `device_${String(n).padStart(22, '0')}`);
    const porch = await porchOf(bob);
    const writes = await writesDuring(async () => {
      const cases: readonly (readonly [string, object, string, string])[] = [
        [DOCUMENTS.SHARE, { deviceIds: [], to: { phone: BOBS_PHONE } }, 'BAD_USER_INPUT', 'input.deviceIds'],
        [DOCUMENTS.SHARE, { deviceIds: many, to: { phone: BOBS_PHONE } }, 'BAD_USER_INPUT', 'input.deviceIds'],
        [DOCUMENTS.SHARE, { deviceIds: [lamp.id, lamp.id], to: { phone: BOBS_PHONE } }, 'BAD_USER_INPUT', 'input.deviceIds'],
        [DOCUMENTS.SHARE, { deviceIds: [lamp.id], to: { phone: '13800000202' } }, 'BAD_USER_INPUT', 'input.to.phone'],
        [DOCUMENTS.SHARE, { deviceIds: [lamp.id], to: { email: 'bob at home' } }, 'BAD_USER_INPUT', 'input.to.email'],
        [DOCUMENTS.ANSWER, { shareIds: [], accept: true }, 'BAD_USER_INPUT', 'input.shareIds'],
        [DOCUMENTS.CANCEL, { shareIds: ['share_x', 'share_x'] }, 'BAD_USER_INPUT', 'input.shareIds'],
        [DOCUMENTS.REVOKE, { memberIds: [] }, 'BAD_USER_INPUT', 'input.memberIds'],
        [DOCUMENTS.CODE, { deviceIds: [] }, 'BAD_USER_INPUT', 'input.deviceIds'],
        [DOCUMENTS.SCAN, { code: ' ' }, 'BAD_USER_INPUT', 'input.code'],
        [DOCUMENTS.RENAME, { deviceId: lamp.id, name: ' ' }, 'BAD_USER_INPUT', 'input.name'],
        [DOCUMENTS.ORDER, { deviceIds: [] }, 'BAD_USER_INPUT', 'input.deviceIds'],
      ];
      for (const [source, input, code, field] of cases)
        expect(await codesOf(alice, source, { input }), JSON.stringify(input).slice(0, 80)).toEqual([[code, field]]);
      expect(await codesOf(alice, DOCUMENTS.SHARE, { input: { deviceIds: [lamp.id], to: { phone: BOBS_PHONE, email: BOBS_EMAIL } } })).toEqual([
        ['BAD_USER_INPUT', undefined],
      ]);
      expect(await codesOf(alice, DOCUMENTS.SHARE, { input: { deviceIds: [lamp.id], to: { memberId: `member_${NOBODY}` } } })).toEqual([
        ['NOT_FOUND', undefined],
      ]);
      expect(await codesOf(alice, DOCUMENTS.CLEAR, { input: { vendorLinkId: `link_${NOBODY}` } })).toEqual([['NOT_FOUND', undefined]]);
      // bob may use it, not hand it on.
      expect(await shareTo(bob, [porch.id], { phone: NOBODYS_PHONE })).toMatchObject([{ device: { id: porch.id }, error: { code: 'FORBIDDEN' } }]);
      expect(await codesOf(bob, DOCUMENTS.CODE, { input: { deviceIds: [porch.id] } })).toEqual([['FORBIDDEN', undefined]]);
    });
    expect(writes).toEqual([]);
  });

  it('what is alice’s is not bob’s to see, answer or take back', async () => {
    const porch = await named(alice, 'Porch Light');
    const hers = (await ask(hearth.url, alice, DOCUMENTS.MEMBERS, { id: porch.id }, members)).device.members;
    const his = (await ask(hearth.url, bob, DOCUMENTS.MEMBERS, { id: porch.id }, members)).device.members;
    expect(hers.map(({ role }) => role).toSorted()).toEqual(['MEMBER', 'OWNER']);
    expect(his.map(({ role, isViewer }) => [role, isViewer])).toEqual([
      ['OWNER', false],
      ['MEMBER', true],
    ]);
    const [owner, self] = [his.find(({ isViewer }) => !isViewer)?.id, his.find(({ isViewer }) => isViewer)?.id];
    const lamp = await named(alice, 'Beam Light');
    const [onlyHers] = (await ask(hearth.url, alice, DOCUMENTS.MEMBERS, { id: lamp.id }, members)).device.members;
    const writes = await writesDuring(async () => {
      expect(await send(bob, DOCUMENTS.REVOKE, { memberIds: [owner, self, onlyHers?.id] })).toMatchObject({
        revokeShares: { results: [{ error: { code: 'FORBIDDEN' } }, { error: { code: 'BAD_USER_INPUT' } }, { error: { code: 'NOT_FOUND' } }] },
      });
    });
    expect(writes).toEqual([]);

    await shareTo(alice, [lamp.id], { phone: '+8613800000303' });
    const [toCarol] = await sharesOf(alice);
    if (toCarol === undefined) throw new Error('nothing was sent');
    for (const id of [toCarol.id, toCarol.items[0]?.id]) {
      expect(await send(bob, DOCUMENTS.ANSWER, { shareIds: [id], accept: true })).toMatchObject({
        answerShares: { results: [{ share: null, error: { code: 'NOT_FOUND' } }] },
      });
      expect(await send(bob, DOCUMENTS.CANCEL, { shareIds: [id] })).toMatchObject({ cancelShares: { results: [{ error: { code: 'NOT_FOUND' } }] } });
    }
    const node = 'query ($id: ID!) { node(id: $id) { __typename ... on Share { status } } }';
    expect(await codesOf(bob, node, { id: toCarol.id })).toEqual([['NOT_FOUND', undefined]]);
    expect((await post(hearth.url, alice, node, { id: toCarol.id })).data).toEqual({ node: { __typename: 'Share', status: 'PENDING' } });
    expect(await hasIt('bob', vendorIdOf(lamp))).toBe(false);
  });

  it('nobody answers for ever: an invitation ends, and lists are emptied', async () => {
    await shareTo(alice, [(await named(alice, 'Radio Plug')).id], { phone: BOBS_PHONE });
    const [offer] = await sharesOf(bob);
    await hearth.control.advance(8 * DAY_MS);
    expect(await send(bob, DOCUMENTS.ANSWER, { shareIds: [offer?.id], accept: true })).toMatchObject({
      answerShares: { results: [{ share: { status: 'EXPIRED' }, error: { code: 'CONFLICT', vendorCode: '2096' } }] },
    });
    expect((await sharesOf(bob)).length).toBeGreaterThan(0);
    const before = (await sharesOf(alice)).length;
    expect(await send(bob, DOCUMENTS.CLEAR, {})).toMatchObject({ clearShares: { results: [{ vendorLink: { vendor: 'FEIYAN' }, error: null }] } });
    expect(await sharesOf(bob)).toEqual([]);
    expect((await sharesOf(alice)).length).toBe(before);
    const link = (await sharesOf(alice))[0]?.vendorLink.id;
    expect(await send(alice, DOCUMENTS.CLEAR, { vendorLinkId: link })).toMatchObject({ clearShares: { results: [{ vendorLink: { id: link }, error: null }] } });
    expect(await sharesOf(alice)).toEqual([]);
  });

  it('a code shares with whoever scans it, for half an hour', async () => {
    const lamp = await named(alice, 'Night Lamp');
    const { createShareCode } = await ask(hearth.url, alice, DOCUMENTS.CODE, { input: { deviceIds: [lamp.id] } }, coded);
    const { code, expiresAt } = createShareCode;
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(29 * MINUTE_MS);
    expect(await codesOf(alice, DOCUMENTS.SCAN, { input: { code } })).toEqual([['BAD_USER_INPUT', '2086']]);
    expect(await codesOf(bob, DOCUMENTS.MEMBERS, { id: lamp.id })).toEqual([['NOT_FOUND', undefined]]);
    expect(await send(bob, DOCUMENTS.SCAN, { code })).toMatchObject({ acceptShareCode: { devices: [{ id: lamp.id }] } });
    expect(await hasIt('bob', vendorIdOf(lamp))).toBe(true);
    expect((await devicesOf(bob)).map(({ id }) => id)).toContain(lamp.id);
    expect(await codesOf(bob, DOCUMENTS.SCAN, { input: { code } })).toEqual([['CONFLICT', '2087']]);

    const other = await ask(hearth.url, alice, DOCUMENTS.CODE, { input: { deviceIds: [(await named(alice, 'Heater Plug')).id] } }, coded);
    await hearth.control.advance(30 * MINUTE_MS);
    expect(await codesOf(bob, DOCUMENTS.SCAN, { input: { code: other.createShareCode.code } })).toEqual([['NOT_FOUND', '2067']]);
    const lock = await named(alice, 'Front Door');
    expect(await codesOf(alice, DOCUMENTS.CODE, { input: { deviceIds: [lock.id] } })).toEqual([['UNSUPPORTED_BY_VENDOR', '2073']]);
    expect(hearth.logged()).not.toContain(code);
  });

  it('names and orders are one’s own', async () => {
    const his = await porchOf(bob);
    expect(await send(bob, DOCUMENTS.RENAME, { deviceId: his.id, name: ' Neighbours ' })).toEqual({
      renameDevice: { device: { id: his.id, name: 'Neighbours' } },
    });
    expect((await trueDevicesOf('bob')).find(({ id }) => id === vendorIdOf(his))?.nickname).toBe('Neighbours');
    expect((await devicesOf(alice)).find(({ id }) => id === his.id)?.name).not.toBe('Neighbours');

    const before = (await devicesOf(alice)).filter(({ identities }) => identities.every(({ vendor }) => vendor === 'FEIYAN'));
    const [first, second] = before.slice(4, 6);
    if (first === undefined || second === undefined) throw new Error('too few devices');
    expect(await send(alice, DOCUMENTS.ORDER, { deviceIds: [second.id, `device_${NOBODY}`, first.id] })).toEqual({
      reorderDevices: {
        results: [
          { device: { id: second.id }, error: null },
          { device: null, error: { code: 'NOT_FOUND' } },
          { device: { id: first.id }, error: null },
        ],
      },
    });
    expect((await trueDevicesOf('alice')).slice(0, 2).map(({ id }) => id)).toEqual([vendorIdOf(second), vendorIdOf(first)]);
    const after = (await devicesOf(alice)).filter(({ identities }) => identities.every(({ vendor }) => vendor === 'FEIYAN'));
    expect(after.slice(0, 2).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(after.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted());
  });

  it('what others share comes with its values in one list, in an order of one’s own', async () => {
    const SHARED = `{ viewer { sharedDevices(first: 100) { nodes { id property(identifier: "PowerSwitch", maxAge: "PT0S") { value } light: property(identifier: "LightSwitch", maxAge: "PT0S") { value } } } } }`;
    const listed = z.object({
      viewer: z.object({
        sharedDevices: z.object({
          nodes: z.array(z.object({ id: z.string(), property: z.object({ value: z.json() }).nullable(), light: z.object({ value: z.json() }).nullable() })),
        }),
      }),
    });
    const sharedWithBob = async () => (await ask(hearth.url, bob, SHARED, {}, listed)).viewer.sharedDevices.nodes;
    const lamps = [await named(alice, 'Bedside Lamp'), await named(alice, 'Reading Lamp'), await named(alice, 'Floor Lamp')];
    const { createShareCode } = await ask(hearth.url, alice, DOCUMENTS.CODE, { input: { deviceIds: lamps.map(({ id }) => id) } }, coded);
    await send(bob, DOCUMENTS.SCAN, { code: createShareCode.code });
    const PUSH = '{ viewer { vendorLinks { push { state } } } }';
    await hearth.control.fault({ vendor: 'feiyan', kind: 'broker-down', rate: 1 });
    await expect.poll(async () => JSON.stringify((await post(hearth.url, bob, PUSH)).data)).toContain('DOWN');
    const last = (await hearth.control.calls()).at(-1)?.n ?? 0;
    const nodes = await sharedWithBob();
    const paths = (await hearth.control.calls(last)).map(({ path }) => path);
    expect(nodes.length).toBeGreaterThan(1);
    expect(nodes.some(({ light }) => light !== null)).toBe(true);
    expect(paths).toContain('/living/user/device/shared/query');
    expect(paths).not.toContain('/thing/properties/get');

    const order = nodes.map(({ id }) => id).reverse();
    const own = (await devicesOf(bob)).find(({ viewerCan }) => viewerCan.share);
    const answer = await send(bob, DOCUMENTS.ORDER_SHARED, { deviceIds: [...order, own?.id] });
    expect(answer).toMatchObject({
      reorderSharedDevices: { results: [...order.map((id) => ({ device: { id }, error: null })), { error: { code: 'BAD_USER_INPUT' } }] },
    });
    expect((await sharedWithBob()).map(({ id }) => id)).toEqual(order);
    await hearth.control.clearFaults();
  });

  it('a member leaves a device; its owner gives it up for everybody', async () => {
    const lamp = await named(alice, 'Beam Light');
    const { createShareCode } = await ask(hearth.url, alice, DOCUMENTS.CODE, { input: { deviceIds: [lamp.id] } }, coded);
    await send(bob, DOCUMENTS.SCAN, { code: createShareCode.code });
    expect(await send(bob, DOCUMENTS.REMOVE, { deviceId: lamp.id })).toEqual({ removeDevice: { removedDeviceId: lamp.id } });
    expect([await hasIt('bob', vendorIdOf(lamp)), await hasIt('alice', vendorIdOf(lamp))]).toEqual([false, true]);
    expect((await devicesOf(bob)).map(({ id }) => id)).not.toContain(lamp.id);

    await send(bob, DOCUMENTS.SCAN, { code: createShareCode.code });
    expect((await devicesOf(bob)).map(({ id }) => id)).toContain(lamp.id);
    expect(await send(alice, DOCUMENTS.REMOVE, { deviceId: lamp.id })).toEqual({ removeDevice: { removedDeviceId: lamp.id } });
    expect([await hasIt('bob', vendorIdOf(lamp)), await hasIt('alice', vendorIdOf(lamp))]).toEqual([false, false]);
    expect(await codesOf(alice, DOCUMENTS.MEMBERS, { id: lamp.id })).toEqual([['NOT_FOUND', undefined]]);
    hearth.elapse(STRUCTURE_MS);
    expect((await devicesOf(bob)).map(({ id }) => id)).not.toContain(lamp.id);

    const hub = (await devicesOf(alice)).find(({ name }) => name === 'Lake Hub') ?? expect.fail('no hub');
    expect(await codesOf(alice, DOCUMENTS.REMOVE, { input: { deviceId: hub.id } })).toEqual([['BAD_USER_INPUT', 'input.deviceId']]);
    const REMOVE_HUB = 'mutation ($input: RemoveGatewayInput!) { removeGateway(input: $input) { removedGatewayId } }';
    expect(await send(alice, REMOVE_HUB, { gatewayId: hub.id, withSubDevices: true })).toMatchObject({ removeGateway: {} });
    expect(await hasIt('alice', vendorIdOf(hub))).toBe(false);
  });
});
