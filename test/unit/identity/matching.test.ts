// One thing in several clouds: what joins, what must not, and that every join can be undone.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VendorName } from '../../../src/domain/ids.js';
import type { Link } from '../../../src/domain/link.js';
import type { Identity } from '../../../src/identity/registry.js';
import { createStage, deviceRef, type Stage } from './stage.js';

let stage: Stage;
let link: Link;
beforeAll(async () => {
  stage = await createStage();
  link = await stage.link();
});
afterAll(() => stage.database.drop());

let devices = 0;
async function device(vendor: VendorName): Promise<Identity> {
  devices += 1;
  const [identity] = (await stage.registry.see(link.id, [{ ref: deviceRef(`m${devices}`, vendor), role: 'OWNER' }])).values();
  if (identity === undefined) throw new Error('not seen');
  return identity;
}

let macs = 0;
function newMac(): string {
  macs += 1;
  return `02${macs.toString(16).padStart(10, '0')}`;
}

function mac(identity: Identity, value: string) {
  return { identityId: identity.id, type: 'MAC', value, source: 'test' } as const;
}

/** The entity that answers for an ID, and the keys of its identities. */
async function answerFor(entityId: string): Promise<{ id: string; identities: number[] } | null> {
  const entity = (await stage.registry.find([entityId], [link.id])).get(entityId);
  return entity === undefined ? null : { id: entity.id, identities: entity.seen.map(({ id }) => id).sort((a, b) => a - b) };
}

describe('claims', () => {
  it('of the same MAC address make one device of two clouds: the older ID answers for both', async () => {
    const [feiyan, obox] = [await device('FEIYAN'), await device('OBOX')];
    const address = newMac();
    expect(await stage.matching.claim([mac(obox, address)])).toEqual([]);
    expect(await stage.matching.claim([mac(feiyan, address)])).toEqual([feiyan.entityId]);
    const one = { id: feiyan.entityId, identities: [feiyan.id, obox.id] };
    expect(await answerFor(feiyan.entityId)).toEqual(one);
    expect(await answerFor(obox.entityId)).toEqual(one);
    const known = await stage.registry.byId([obox.id]);
    expect(known.get(obox.id)?.entityId).toBe(feiyan.entityId);
  });

  it('of the same certificate join too, and a third cloud joins what was joined', async () => {
    const [feiyan, obox, fog] = [await device('FEIYAN'), await device('OBOX'), await device('FOG')];
    const address = newMac();
    const certificate = { type: 'CERTIFICATE', value: `product/device ${feiyan.id}`, source: 'test' } as const;
    await stage.matching.claim([{ ...certificate, identityId: feiyan.id }, { ...certificate, identityId: obox.id }, mac(obox, address)]);
    expect(await stage.matching.claim([mac(fog, address)])).toEqual([feiyan.entityId]);
    expect(await answerFor(fog.entityId)).toEqual({ id: feiyan.entityId, identities: [feiyan.id, obox.id, fog.id] });
  });

  it('that two devices of one vendor make join nobody', async () => {
    const [one, two, other] = [await device('FEIYAN'), await device('FEIYAN'), await device('OBOX')];
    const address = newMac();
    expect(await stage.matching.claim([mac(one, address), mac(two, address)])).toEqual([]);
    expect(await stage.matching.claim([mac(other, address)])).toEqual([]);
    for (const identity of [one, two, other]) expect(await answerFor(identity.entityId)).toEqual({ id: identity.entityId, identities: [identity.id] });
    const { rowCount } = await stage.database.pool.query("SELECT 1 FROM claim WHERE type = 'MAC' AND value = $1", [address]);
    expect(rowCount).toBe(3);
    expect(stage.logged.some((line) => line.includes('disputed') && !line.includes(address))).toBe(true);
  });

  it('keep what they joined when a second device of one vendor makes the same claim later', async () => {
    const [feiyan, obox, late] = [await device('FEIYAN'), await device('OBOX'), await device('OBOX')];
    const address = newMac();
    await stage.matching.claim([mac(feiyan, address), mac(obox, address)]);
    expect(await stage.matching.claim([mac(late, address)])).toEqual([]);
    expect(await answerFor(late.entityId)).toEqual({ id: late.entityId, identities: [late.id] });
    expect(await answerFor(obox.entityId)).toEqual({ id: feiyan.entityId, identities: [feiyan.id, obox.id] });
  });

  it('never bring two devices of one vendor together by way of a third', async () => {
    const [one, bridge, two] = [await device('FEIYAN'), await device('OBOX'), await device('FEIYAN')];
    const [first, second] = [newMac(), newMac()];
    await stage.matching.claim([mac(one, first), mac(bridge, first), mac(bridge, second), mac(two, second)]);
    expect(await answerFor(two.entityId)).toEqual({ id: two.entityId, identities: [two.id] });
    expect(await answerFor(bridge.entityId)).toEqual({ id: one.entityId, identities: [one.id, bridge.id] });
  });

  it.each(['000000000000', 'ffffffffffff', '111111111111', '01005e000001', '', '0011223344', '00:11:22:33:44:55'])(
    'of the MAC address "%s" are not evidence',
    async (value) => {
      const [feiyan, obox] = [await device('FEIYAN'), await device('OBOX')];
      expect(await stage.matching.claim([mac(feiyan, value), mac(obox, value)])).toEqual([]);
      const { rowCount } = await stage.database.pool.query('SELECT 1 FROM claim WHERE identity_id = ANY($1)', [[feiyan.id, obox.id]]);
      expect(rowCount).toBe(0);
    },
  );

  it('made again within minutes cost nothing, and 300 new ones two statements', async () => {
    const seen = await stage.registry.see(
      link.id,
      Array.from({ length: 300 }, (_, n) => ({ ref: deviceRef(`claimed ${n}`), role: null })),
    );
    const claims = [...seen.values()].map((identity) => mac(identity, newMac()));
    expect(await stage.statements(() => stage.matching.claim(claims))).toHaveLength(2);
    expect(await stage.statements(() => stage.matching.claim(claims))).toHaveLength(0);
  });

  it('made in two processes at the same time join once', async () => {
    const pairs = await Promise.all(Array.from({ length: 10 }, async () => [await device('FEIYAN'), await device('OBOX'), newMac()] as const));
    const other = stage.otherProcess();
    await Promise.all(pairs.flatMap(([feiyan, obox, address]) => [stage.matching.claim([mac(feiyan, address)]), other.matching.claim([mac(obox, address)])]));
    for (const [feiyan, obox] of pairs) {
      const one = await answerFor(feiyan.entityId);
      expect(one?.identities.sort((a, b) => a - b)).toEqual([feiyan.id, obox.id].sort((a, b) => a - b));
      expect(await answerFor(obox.entityId)).toEqual(one);
    }
  });
});

describe('by hand', () => {
  it('parted things are not joined by their claims again, not even by way of a third', async () => {
    const [feiyan, obox, fog] = [await device('FEIYAN'), await device('OBOX'), await device('FOG')];
    const address = newMac();
    await stage.matching.claim([mac(feiyan, address), mac(obox, address)]);
    expect(await stage.matching.split(feiyan.entityId, obox.id)).toBe(obox.entityId);
    stage.advance(60 * 60_000);
    expect(await stage.matching.claim([mac(feiyan, address), mac(obox, address), mac(fog, address)])).toEqual([]);
    for (const identity of [feiyan, obox, fog]) expect(await answerFor(identity.entityId)).toEqual({ id: identity.entityId, identities: [identity.id] });
  });

  it('a merge lifts an earlier parting: the last word is kept', async () => {
    const [feiyan, obox] = [await device('FEIYAN'), await device('OBOX')];
    await stage.matching.merge([obox.entityId, feiyan.entityId]);
    await stage.matching.split(feiyan.entityId, obox.id);
    expect(await stage.matching.merge([obox.entityId, feiyan.entityId])).toBe(feiyan.entityId);
    const { rows } = await stage.database.pool.query<{ value: string; source: string }>(
      "SELECT value, source FROM claim WHERE type = 'OWNER' AND identity_id = ANY($1)",
      [[feiyan.id, obox.id]],
    );
    expect(rows).toEqual([{ value: `linked ${obox.id}`, source: 'owner' }]);
  });

  it('the survivor itself may leave: the oldest of the rest answers for the rest', async () => {
    const [first, second, third] = [await device('FEIYAN'), await device('OBOX'), await device('FOG')];
    await stage.matching.merge([third.entityId, second.entityId]);
    expect(await stage.matching.merge([third.entityId, first.entityId])).toBe(first.entityId);
    expect(await stage.matching.split(third.entityId, first.id)).toBe(first.entityId);
    expect(await answerFor(first.entityId)).toEqual({ id: first.entityId, identities: [first.id] });
    expect(await answerFor(third.entityId)).toEqual({ id: second.entityId, identities: [second.id, third.id] });
  });

  it('all identities of a thing are known by any of its IDs, whoever sees them, in one read', async () => {
    const [one, two] = [await device('FEIYAN'), await device('OBOX')];
    await stage.matching.merge([one.entityId, two.entityId]);
    const asked = async () => {
      const found = await stage.registry.identitiesOf([two.entityId, one.entityId, two.entityId]);
      for (const { entityId } of [one, two]) {
        expect(found.get(entityId)).toEqual([
          { ...one, entityId: one.entityId },
          { ...two, entityId: one.entityId },
        ]);
      }
    };
    expect(await stage.statements(asked)).toHaveLength(1);
    expect(await stage.registry.identitiesOf([])).toEqual(new Map());
  });

  it('shows at once in this process and within a minute in others', async () => {
    const [one, two] = [await device('FEIYAN'), await device('OBOX')];
    const other = stage.otherProcess();
    const asSeenBy = async ({ registry }: Pick<Stage, 'registry'>) => (await registry.lookup([two.ref])).values().next().value?.entityId;
    expect([await asSeenBy(stage), await asSeenBy(other)]).toEqual([two.entityId, two.entityId]);
    await stage.matching.merge([one.entityId, two.entityId]);
    expect([await asSeenBy(stage), await asSeenBy(other)]).toEqual([one.entityId, two.entityId]);
    stage.advance(60_000);
    expect(await asSeenBy(other)).toBe(one.entityId);
    await stage.matching.split(two.entityId, two.id);
    expect(await asSeenBy(stage)).toBe(two.entityId);
  });

  it('refuses what is not, and things of two kinds', async () => {
    const one = await device('FEIYAN');
    const [home] = (await stage.registry.see(link.id, [{ ref: { vendor: 'FEIYAN', kind: 'home', scope: '', key: 'h' }, role: null }])).values();
    await expect(stage.matching.merge([one.entityId, 'device_0000000000000000000000'])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(stage.matching.merge([one.entityId, home?.entityId ?? ''])).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(stage.matching.split(one.entityId, home?.id ?? 0)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await stage.matching.merge([one.entityId, one.entityId])).toBe(one.entityId);
    expect(await stage.matching.split(one.entityId, one.id)).toBe(one.entityId);
  });
});

describe('any sequence of merges and splits', () => {
  const VENDORS: readonly VendorName[] = ['FEIYAN', 'OBOX', 'BROADLINK', 'FOG', 'FEIYAN', 'OBOX'];
  const nth = fc.nat(VENDORS.length - 1);
  const step = fc.oneof(
    fc.record({ kind: fc.constant('merge' as const), one: nth, other: nth }),
    fc.record({ kind: fc.constant('split' as const), one: nth, other: nth }),
  );

  /** Which group each thing is in, named by the group's oldest: lower numbers are older. */
  function createModel() {
    const group = VENDORS.map((_, n) => n);
    const membersOf = (n: number): number[] => [...group.keys()].filter((m) => group[m] === group[n]);
    const join = (members: readonly number[]): void => {
      for (const n of members) group[n] = Math.min(...members);
    };
    return {
      membersOf,
      merge: (one: number, other: number): void => join([...membersOf(one), ...membersOf(other)]),
      split(one: number): void {
        const rest = membersOf(one).filter((n) => n !== one);
        join([one]);
        join(rest);
      },
      survivorOf: (n: number): number => group[n] ?? expect.fail(`no thing ${n}`),
    };
  }

  it('leaves every ID answering for its group, and gives every ID back in the end', async () => {
    let checked = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const model = createModel();
        const things: Identity[] = [];
        for (const vendor of VENDORS) things.push(await device(vendor));
        const ids = things.map(({ entityId }) => entityId);
        const at = (n: number): Identity => things[n] ?? expect.fail(`no thing ${n}`);

        for (const { kind, one, other } of steps) {
          model[kind](one, other);
          const answer =
            kind === 'merge' ? await stage.matching.merge([at(one).entityId, at(other).entityId]) : await stage.matching.split(at(one).entityId, at(one).id);
          expect(answer).toBe(at(model.survivorOf(one)).entityId);
          const found = await stage.registry.find(ids, [link.id]);
          for (const n of things.keys()) {
            const entity = found.get(at(n).entityId);
            expect(entity?.id).toBe(at(model.survivorOf(n)).entityId);
            expect(entity?.seen.map(({ id }) => id)).toEqual(model.membersOf(n).map((m) => at(m).id));
            checked += 1;
          }
        }
        for (const thing of things) expect(await stage.matching.split(thing.entityId, thing.id)).toBe(thing.entityId);
        for (const thing of things) expect(await answerFor(thing.entityId)).toEqual({ id: thing.entityId, identities: [thing.id] });
      }),
      { numRuns: 25 },
    );
    expect(checked).toBeGreaterThanOrEqual(25 * VENDORS.length);
  });

  it('merge, split and merge again ends as one merge does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.boolean(), async (isReversed, isLeaverOlder) => {
        const [older, newer] = [await device('FEIYAN'), await device('OBOX')];
        const ids: readonly [string, string] = isReversed ? [newer.entityId, older.entityId] : [older.entityId, newer.entityId];
        const once = [await stage.matching.merge(ids), await answerFor(older.entityId), await answerFor(newer.entityId)];
        await stage.matching.split(older.entityId, isLeaverOlder ? older.id : newer.id);
        expect([(await answerFor(older.entityId))?.id, (await answerFor(newer.entityId))?.id]).toEqual([older.entityId, newer.entityId]);
        const again = [await stage.matching.merge(ids), await answerFor(older.entityId), await answerFor(newer.entityId)];
        expect(again).toEqual(once);
      }),
      { numRuns: 10 },
    );
  });
});
