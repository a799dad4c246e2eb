// Matching over its tables.
import { LRUCache } from 'lru-cache';
import type { Pool, PoolClient } from 'pg';
import type { Clock } from '../domain/clock.js';
import { AppError } from '../domain/errors.js';
import type { Log } from '../log.js';
import { identityIds, type Member, readGroups, writeGroup } from './groups.js';
import { type Claimed, joinByClaims } from './join-by-claims.js';
import type { ClaimInput, Matching } from './matching.js';
import type { Regroup } from './regrouping.js';
import { pairsBetween, readParted, writeVerdicts } from './verdicts.js';

interface MatchingDeps {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly log: Log;
  readonly regroup: Regroup;
}

const CLAIMS_IN_MEMORY = 50_000;
const CLAIM_AGAIN_MS = 10 * 60_000;

/** Makes the matching. */
export function createMatching({ pool, clock, log, regroup }: MatchingDeps): Matching {
  const recent = new LRUCache<string, number>({ max: CLAIMS_IN_MEMORY });

  return {
    async claim(claims) {
      const now = clock.now();
      const news = [...new Map(claims.filter(isEvidence).map((claim) => [claimKey(claim), claim])).values()].filter(
        (claim) => now - (recent.get(claimKey(claim)) ?? Number.NEGATIVE_INFINITY) >= CLAIM_AGAIN_MS,
      );
      if (news.length === 0) return [];
      await insertClaims(pool, news, new Date(now));
      const survivors = (await areShared(pool, news)) ? await regroup((client) => mergeByClaims(client, news)) : [];
      for (const claim of news) recent.set(claimKey(claim), now);
      return survivors;
    },
    merge: ([one, other]) =>
      regroup(async (client) => {
        const groups = await readGroups(client, { entityIds: [one, other] });
        const [left, right] = groups;
        const known = new Set(groups.flatMap(({ members }) => members.map(({ entityId }) => entityId)));
        if (left === undefined || !known.has(one) || !known.has(other)) throw new AppError('NOT_FOUND', 'There is no such thing to join.');
        if (right === undefined) return { moved: [], answer: left.survivor };
        if (left.kind !== right.kind) throw new AppError('BAD_USER_INPUT', `A ${left.kind} and a ${right.kind} cannot be one thing.`);
        const members = [...left.members, ...right.members];
        await writeVerdicts(client, 'linked', pairsBetween(identityIds(left.members), identityIds(right.members)), new Date(clock.now()));
        const survivor = await writeGroup(client, members);
        return { moved: identityIds(members), answer: survivor ?? left.survivor };
      }),
    split: (entityId, identityId) =>
      regroup(async (client) => {
        const [group] = await readGroups(client, { entityIds: [entityId] });
        const leaver = group?.members.find(({ identity }) => identity?.id === identityId);
        if (group === undefined || leaver === undefined) throw new AppError('NOT_FOUND', 'The thing has no such identity.');
        const isLeaving = (member: Member) => member.entityId === leaver.entityId;
        const leaving = group.members.filter(isLeaving);
        const staying = group.members.filter((member) => !isLeaving(member));
        await writeVerdicts(client, 'parted', pairsBetween(identityIds(leaving), identityIds(staying)), new Date(clock.now()));
        await writeGroup(client, leaving);
        await writeGroup(client, staying);
        return { moved: identityIds(group.members), answer: leaver.entityId };
      }),
  };

  async function mergeByClaims(client: PoolClient, news: readonly ClaimInput[]) {
    const claims = await readClaims(client, news);
    const groups = await readGroups(client, { identityIds: claims.map(({ identityId }) => identityId) });
    const parted = await readParted(
      client,
      groups.flatMap(({ members }) => identityIds(members)),
    );
    const { joined, disputes } = joinByClaims(claims, groups, parted);
    for (const dispute of disputes) log.info({ claim: dispute.type, identityIds: dispute.identityIds }, 'a claim is disputed and joins nothing');
    const answer: string[] = [];
    for (const members of joined) {
      const survivor = await writeGroup(client, members);
      if (survivor !== null) answer.push(survivor);
    }
    return { moved: joined.flatMap(identityIds), answer };
  }
}

async function insertClaims(pool: Pool, claims: readonly ClaimInput[], seenAt: Date): Promise<void> {
  await pool.query(
    `INSERT INTO claim (identity_id, type, value, source, seen_at)
     SELECT identity_id, type, value, source, $5 FROM unnest($1::int[], $2::text[], $3::text[], $4::text[]) AS new(identity_id, type, value, source)
      ORDER BY identity_id, type, value
     ON CONFLICT (identity_id, type, value) DO UPDATE SET source = EXCLUDED.source, seen_at = EXCLUDED.seen_at`,
    [claims.map(({ identityId }) => identityId), claims.map(({ type }) => type), claims.map(({ value }) => value), claims.map(({ source }) => source), seenAt],
  );
}

/** Whether any of the claims is made by more than one entity. */
async function areShared(pool: Pool, claims: readonly ClaimInput[]): Promise<boolean> {
  const { rowCount } = await pool.query(
    `SELECT 1
       FROM (SELECT DISTINCT type, value FROM unnest($1::text[], $2::text[]) AS new(type, value)) AS asked
       JOIN claim c USING (type, value)
       JOIN vendor_identity i ON i.id = c.identity_id
       JOIN entity e ON e.id = i.entity_id
      GROUP BY type, value HAVING count(DISTINCT COALESCE(e.merged_into, e.id)) > 1 LIMIT 1`,
    [claims.map(({ type }) => type), claims.map(({ value }) => value)],
  );
  return rowCount !== null && rowCount > 0;
}

/** All who make any of these claims, in an order that does not depend on who came last. */
async function readClaims(client: PoolClient, claims: readonly ClaimInput[]): Promise<Claimed[]> {
  const { rows } = await client.query<Claimed>(
    `SELECT DISTINCT c.type, c.value, c.identity_id AS "identityId"
       FROM unnest($1::text[], $2::text[]) AS asked(type, value) JOIN claim c USING (type, value)
      ORDER BY 1, 2, 3`,
    [claims.map(({ type }) => type), claims.map(({ value }) => value)],
  );
  return rows;
}

function claimKey({ identityId, type, value }: ClaimInput): string {
  return `${identityId} ${type} ${value}`;
}

/** A MAC address must be one device's own; devices that have none report zeros or another filler. */
function isEvidence({ type, value }: ClaimInput): boolean {
  if (type === 'CERTIFICATE') return /^[^/]+\/[^/]+$/.test(value);
  return /^[0-9a-f][02468ace][0-9a-f]{10}$/.test(value) && !/^(.)\1{11}$/.test(value);
}
