// What a link sees, what it may find, and what that costs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseId, refKey, type VendorRef } from '../../../src/domain/ids.js';
import type { Identity, Sighting } from '../../../src/identity/registry.js';
import { createStage, deviceRef, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.database.drop());

let series = 0;
/** Sightings of devices that no other test knows. */
function newDevices(count: number, role: string | null = 'OWNER'): Sighting[] {
  series += 1;
  return Array.from({ length: count }, (_, n) => ({ ref: deviceRef(`${series}.${n}`), role }));
}

function only(identities: ReadonlyMap<string, Identity>): Identity {
  const [identity] = identities.values();
  if (identity === undefined || identities.size !== 1) throw new Error(`expected one identity, got ${identities.size}`);
  return identity;
}

async function countRows(table: string): Promise<number> {
  const { rows } = await stage.database.pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
  return rows[0]?.count ?? -1;
}

describe('seeing', () => {
  it('gives every new thing an ID of its kind, and the same one ever after, to every link', async () => {
    const [alice, bob] = [await stage.link(), await stage.link()];
    const sightings = newDevices(5);
    const first = await stage.registry.see(alice.id, sightings);
    const second = await stage.registry.see(bob.id, sightings);
    const elsewhere = await stage.otherProcess().registry.see(alice.id, sightings);
    expect(first.size).toBe(5);
    expect(new Set([...first.values()].map(({ entityId }) => entityId)).size).toBe(5);
    for (const { entityId } of first.values()) expect(parseId(entityId)?.kind).toBe('device');
    expect(second).toEqual(first);
    expect(elsewhere).toEqual(first);
  });

  it('keeps things of other vendors, kinds and scopes apart', async () => {
    const link = await stage.link();
    const refs: VendorRef[] = [
      { vendor: 'FEIYAN', kind: 'room', scope: 'home a', key: '1' },
      { vendor: 'FEIYAN', kind: 'room', scope: 'home b', key: '1' },
      { vendor: 'FEIYAN', kind: 'home', scope: '', key: '1' },
      { vendor: 'OBOX', kind: 'room', scope: 'home a', key: '1' },
    ];
    const seen = await stage.registry.see(
      link.id,
      refs.map((ref) => ({ ref, role: null })),
    );
    expect(new Set([...seen.values()].map(({ entityId }) => entityId)).size).toBe(4);
  });

  it('mints 10,000 new devices in one insert, and finds them again in one read', async () => {
    const link = await stage.link();
    const sightings = newDevices(10_000);
    const minting = await stage.statements(async () => expect((await stage.registry.see(link.id, sightings)).size).toBe(10_000));
    expect(minting.filter((statement) => statement.includes('INSERT INTO vendor_identity'))).toHaveLength(1);
    expect(minting).toHaveLength(3);
    const elsewhere = stage.otherProcess();
    const reading = await stage.statements(async () => expect((await elsewhere.registry.see(link.id, sightings)).size).toBe(10_000));
    expect(reading).toHaveLength(1);
  });

  it('costs one read for 300 known devices, and none within the minute', async () => {
    const link = await stage.link();
    const sightings = newDevices(300);
    await stage.registry.see(link.id, sightings);
    const process = stage.otherProcess();
    expect(await stage.statements(() => process.registry.see(link.id, sightings))).toHaveLength(1);
    expect(await stage.statements(() => process.registry.see(link.id, sightings))).toHaveLength(0);
    stage.advance(60_000);
    expect(await stage.statements(() => process.registry.see(link.id, sightings))).toHaveLength(1);
  });

  it('writes again that they were seen only after five minutes, in one statement', async () => {
    const link = await stage.link();
    const sightings = newDevices(300);
    const seen = await stage.registry.see(link.id, sightings);
    stage.advance(5 * 60_000);
    const statements = await stage.statements(() => stage.registry.see(link.id, sightings));
    expect(statements).toHaveLength(2);
    expect(statements[1]).toContain('INSERT INTO visibility');
    const [identity] = seen.values();
    const found = await stage.registry.find([identity?.entityId ?? ''], [link.id]);
    expect([...found.values()].flatMap((entity) => entity.seen.map(({ seenAt }) => seenAt))).toEqual([stage.now()]);
  });

  it('makes one entity a thing when processes meet it at the same time, and leaves none behind', async () => {
    const links = await Promise.all(Array.from({ length: 6 }, () => stage.link()));
    const sightings = newDevices(200);
    const entities = await countRows('entity');
    const seen = await Promise.all(
      // Every process has the same list in another order.
      links.map((link, n) => stage.otherProcess().registry.see(link.id, [...sightings.slice(n * 30), ...sightings.slice(0, n * 30)])),
    );
    const [first, ...others] = seen.map((map) => new Map([...map].sort()));
    expect(others).toHaveLength(5);
    for (const other of others) expect(other).toEqual(first);
    expect(await countRows('entity')).toBe(entities + 200);
    const orphans = await stage.database.pool.query('SELECT 1 FROM entity e LEFT JOIN vendor_identity i ON i.entity_id = e.id WHERE i.id IS NULL');
    expect(orphans.rowCount).toBe(0);
  });

  it('takes a list that names a thing twice, and keeps a role that a later list does not tell', async () => {
    const link = await stage.link();
    const [sighting] = newDevices(1, 'OWNER');
    if (sighting === undefined) throw new Error('no sighting');
    const identity = only(await stage.registry.see(link.id, [sighting, { ...sighting, role: null }]));
    stage.advance(6 * 60_000);
    await stage.registry.see(link.id, [{ ...sighting, role: null }]);
    const [seen] = (await stage.registry.find([identity.entityId], [link.id])).get(identity.entityId)?.seen ?? [];
    expect(seen).toMatchObject({ role: 'OWNER', linkId: link.id, seenAt: stage.now() });
    await stage.registry.see(link.id, [{ ...sighting, role: 'MEMBER' }]);
    const [changed] = (await stage.registry.find([identity.entityId], [link.id])).get(identity.entityId)?.seen ?? [];
    expect(changed?.role).toBe('MEMBER');
  });

  it('records nothing for a link that was removed meanwhile', async () => {
    const link = await stage.link();
    await stage.links.remove(link.id);
    const identity = only(await stage.registry.see(link.id, newDevices(1)));
    expect(await stage.registry.visibleTo([link.id], [identity.id])).toEqual(new Set());
    expect(await stage.registry.find([identity.entityId], [link.id])).toEqual(new Map());
  });
});

describe('finding', () => {
  it('answers only what one of the given links sees, in one read for any number', async () => {
    const [alice, bob] = [await stage.link(), await stage.link()];
    const seen = await stage.registry.see(alice.id, newDevices(50));
    const ids = [...seen.values()].map(({ entityId }) => entityId);
    const statements = await stage.statements(async () => expect((await stage.registry.find(ids, [alice.id])).size).toBe(50));
    expect(statements).toHaveLength(1);
    expect((await stage.registry.find(ids, [bob.id])).size).toBe(0);
    expect((await stage.registry.find(ids, [])).size).toBe(0);
    expect((await stage.registry.find(['device_0000000000000000000000', 'nonsense'], [alice.id])).size).toBe(0);
  });

  it('names each link that sees a thing, and what it is', async () => {
    const [alice, bob] = [await stage.link(), await stage.link()];
    const sightings = newDevices(1, 'OWNER');
    const identity = only(await stage.registry.see(alice.id, sightings));
    await stage.registry.see(
      bob.id,
      sightings.map(({ ref }) => ({ ref, role: 'MEMBER' })),
    );
    const entity = (await stage.registry.find([identity.entityId], [alice.id, bob.id])).get(identity.entityId);
    expect(entity).toMatchObject({ id: identity.entityId, kind: 'device' });
    expect(new Map(entity?.seen.map(({ linkId, role }) => [linkId, role]))).toEqual(
      new Map([
        [alice.id, 'OWNER'],
        [bob.id, 'MEMBER'],
      ]),
    );
  });

  it('lists everything of a kind that links see', async () => {
    const link = await stage.link();
    const home: VendorRef = { vendor: 'FEIYAN', kind: 'home', scope: '', key: 'listed' };
    await stage.registry.see(link.id, [...newDevices(3), { ref: home, role: 'OWNER' }]);
    expect(await stage.registry.seenBy([link.id], 'device')).toHaveLength(3);
    expect((await stage.registry.seenBy([link.id], 'home')).map(({ ref }) => ref)).toEqual([home]);
    expect(await stage.registry.seenBy([], 'device')).toEqual([]);
  });
});

describe('looking up', () => {
  it('knows what was seen, from memory the second time, and never mints', async () => {
    const link = await stage.link();
    const sightings = newDevices(2);
    const seen = await stage.registry.see(link.id, sightings);
    const refs = [...sightings.map(({ ref }) => ref), deviceRef('never seen')];
    const { registry } = stage.otherProcess();
    const entities = await countRows('entity');
    expect(await registry.lookup(refs)).toEqual(seen);
    expect(await countRows('entity')).toBe(entities);
    const known = refs.slice(0, 2);
    expect(await stage.statements(() => registry.lookup(known))).toHaveLength(0);
    const byId = await registry.byId([...seen.values()].map(({ id }) => id));
    expect([...byId.values()].map(({ ref }) => refKey(ref)).sort()).toEqual([...seen.keys()].sort());
    stage.advance(60_000);
    expect(await registry.byId([...seen.values()].map(({ id }) => id))).toEqual(byId);
  });
});

describe('who may see', () => {
  it('is answered from memory for a minute, and asked again after it', async () => {
    const [alice, bob] = [await stage.link(), await stage.link()];
    const ids = [...(await stage.registry.see(alice.id, newDevices(10))).values()].map(({ id }) => id);
    const { registry } = stage.otherProcess();
    expect(await registry.visibleTo([alice.id, bob.id], ids)).toEqual(new Set(ids));
    expect(await registry.visibleTo([bob.id], ids)).toEqual(new Set());
    const asked = async () => [await registry.visibleTo([alice.id, bob.id], ids), await registry.visibleTo([bob.id], ids)];
    expect(await stage.statements(asked)).toHaveLength(0);
    // Bob is shown them by another process: here it shows within the minute.
    await stage.registry.see(
      bob.id,
      [...(await stage.registry.byId(ids)).values()].map(({ ref }) => ({ ref, role: 'MEMBER' })),
    );
    stage.advance(60_000);
    expect(await registry.visibleTo([bob.id], ids)).toEqual(new Set(ids));
  });

  it('shows at once what this process sees, no longer sees, or unlinks', async () => {
    const [alice, bob] = [await stage.link(), await stage.link()];
    const sightings = newDevices(1);
    const { id } = only(await stage.registry.see(alice.id, sightings));
    expect(await stage.registry.visibleTo([bob.id], [id])).toEqual(new Set());
    await stage.registry.see(bob.id, sightings);
    expect(await stage.registry.visibleTo([bob.id], [id])).toEqual(new Set([id]));
    await stage.registry.unsee(bob.id, [id]);
    expect(await stage.registry.visibleTo([bob.id], [id])).toEqual(new Set());
    expect(await stage.registry.visibleTo([alice.id, bob.id], [id])).toEqual(new Set([id]));
    await stage.registry.see(bob.id, sightings);
    expect(await stage.registry.visibleTo([bob.id], [id])).toEqual(new Set([id]));
    await stage.links.remove(bob.id);
    expect(await stage.registry.visibleTo([bob.id], [id])).toEqual(new Set());
  });

  it('does not remember an answer that was overtaken by a sighting while it was read', async () => {
    const [alice, bob] = [await stage.link(), await stage.link()];
    const sightings = newDevices(1);
    const { id } = only(await stage.registry.see(alice.id, sightings));
    // Both at once: whichever the database answered first, the later question gets the truth.
    await Promise.all([stage.registry.visibleTo([bob.id], [id]), stage.registry.see(bob.id, sightings)]);
    expect(await stage.registry.visibleTo([bob.id], [id])).toEqual(new Set([id]));
  });
});
