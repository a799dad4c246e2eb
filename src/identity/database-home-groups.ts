// Homes joined and parted over the tables of entities.
import type { PoolClient } from 'pg';
import type { Random } from '../domain/clock.js';
import { AppError } from '../domain/errors.js';
import { mintId } from '../domain/ids.js';
import { type Group, identityIds, type Member, readGroups, writeGroups } from './groups.js';
import type { HomeGroups } from './home-groups.js';
import { partsOfHome, partsOfRoom } from './home-partition.js';
import type { Regroup } from './regrouping.js';
import { insertHomeTwin, insertRoomTwin } from './twin-rows.js';

const ID_BYTES = 16;

/** Makes the joining and parting of homes. */
export function createHomeGroups({ regroup, random }: { readonly regroup: Regroup; readonly random: Random }): HomeGroups {
  return {
    join: ({ accountId, homes, rooms, name }) =>
      regroup(async (client) => {
        const homeIds = homes.map(({ id }) => id);
        const groups = await readGroups(client, { entityIds: [...homeIds, ...rooms.flat()] });
        const sets = [homeIds, ...rooms].map((ids) => membersOf(groups, ids));
        const [home] = await writeGroups(client, sets);
        if (home == null) throw new AppError('NOT_FOUND', 'There is no such home to join.');
        await forgetNames(client, accountId, sets[0] ?? []);
        const kept = name ?? homes.find(({ id }) => id === home)?.name ?? homes[0]?.name;
        await client.query('INSERT INTO home_name (account_id, entity_id, name) VALUES ($1, $2, $3)', [accountId, home, kept]);
        return { moved: sets.flatMap(identityIds), answer: home };
      }),
    part: ({ accountId, homeId, identityIds: seenIds, roomIds, homeOfRoom, ownHomes, homeOfOwnRoom }) =>
      regroup(async (client) => {
        const groups = await readGroups(client, { entityIds: [homeId, ...roomIds] });
        const members = membersOf(groups, [homeId]);
        const isSeen = ({ entityId, identity }: Member): boolean => ownHomes.includes(entityId) || (identity !== null && seenIds.includes(identity.id));
        const { seen, unseen } = partsOfHome(members, isSeen);
        if (seen.length < 2) return { moved: [], answer: [homeId] };
        const entityOf = new Map(members.flatMap(({ entityId, identity }) => (identity === null ? [] : [[identity.id, entityId] as const])));
        const homeOf = ({ entityId, identity }: Member): string | null =>
          homeOfOwnRoom.get(entityId) ?? entityOf.get(homeOfRoom.get(identity?.id ?? -1) ?? -1) ?? null;
        const rooms = groups.filter(({ kind }) => kind === 'room').flatMap((room) => partsOfRoom(room.members, homeOf));
        const survivors = await writeGroups(client, [...seen, unseen, ...rooms]);
        await forgetNames(client, accountId, members);
        return { moved: [members, ...rooms].flatMap(identityIds), answer: survivors.slice(0, seen.length).flatMap((id) => id ?? []) };
      }),
    adopt: (twin, entityId) =>
      regroup(async (client) => {
        const moved =
          twin.kind === 'home'
            ? await insertHomeTwin(client, twin, entityId)
            : await insertRoomTwin(client, twin, { entityId, newId: mintId(twin.kind, random.bytes(ID_BYTES)) });
        if (moved === null) throw new AppError('NOT_FOUND', 'There is no such thing to be the twin of.');
        return { moved: [moved], answer: undefined };
      }),
  };
}

/** The members of all groups that have one of these entities. */
function membersOf(groups: readonly Group[], entityIds: readonly string[]): Member[] {
  const found = groups.filter(({ members }) => members.some(({ entityId }) => entityIds.includes(entityId)));
  const known = new Set(found.flatMap(({ members }) => members.map(({ entityId }) => entityId)));
  if (entityIds.some((id) => !known.has(id))) throw new AppError('NOT_FOUND', 'There is no such thing to join.');
  return found.flatMap(({ members }) => members);
}

/** What the account called any of these: a name is for what was joined, and goes with that. */
async function forgetNames(client: PoolClient, accountId: string, members: readonly Member[]): Promise<void> {
  await client.query('DELETE FROM home_name WHERE account_id = $1 AND entity_id = ANY($2::text[])', [accountId, members.map(({ entityId }) => entityId)]);
}
