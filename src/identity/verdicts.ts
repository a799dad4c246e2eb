// What owners said by hand: these two are one, or these two are not. Kept as claims of type OWNER, on the identity that was known first.
import type { PoolClient } from 'pg';

type Verdict = 'linked' | 'parted';
type Pair = readonly [number, number];

/** One string a pair of identities, whichever comes first. */
export function pairKey([a, b]: Pair): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Every pair of one from each side. */
export function pairsBetween(left: readonly number[], right: readonly number[]): Pair[] {
  return left.flatMap((a) => right.map((b): Pair => [a, b]));
}

/** Records the same verdict on pairs; it replaces any other. */
export async function writeVerdicts(client: PoolClient, verdict: Verdict, pairs: readonly Pair[], at: Date): Promise<void> {
  const firsts = pairs.map(([a, b]) => Math.min(a, b));
  const seconds = pairs.map(([a, b]) => Math.max(a, b));
  await client.query(
    `DELETE FROM claim USING unnest($1::int[], $2::int[]) AS pair(first, second)
      WHERE type = 'OWNER' AND identity_id = pair.first AND value IN ('linked ' || pair.second, 'parted ' || pair.second)`,
    [firsts, seconds],
  );
  await client.query(
    `INSERT INTO claim (identity_id, type, value, source, seen_at)
     SELECT pair.first, 'OWNER', $3 || ' ' || pair.second, 'owner', $4 FROM unnest($1::int[], $2::int[]) AS pair(first, second)`,
    [firsts, seconds, verdict, at],
  );
}

/** Keys of the pairs among these identities that were parted. */
export async function readParted(client: PoolClient, identityIds: readonly number[]): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ first: number; second: number }>(
    `SELECT c.identity_id AS first, other.id AS second
       FROM claim c JOIN unnest($1::int[]) AS other(id) ON c.value = 'parted ' || other.id
      WHERE c.type = 'OWNER' AND c.identity_id = ANY($1::int[])`,
    [identityIds],
  );
  return new Set(rows.map(({ first, second }) => pairKey([first, second])));
}
