// What became of something that was asked for several things, or of several links, at once.
import { AppError, badInput } from '../domain/errors.js';
import type { CallScope } from '../domain/link.js';
import type { Asking, Choice, Reach } from './asking.js';

/** What became of one thing; `error` null: done. */
export interface Outcome {
  readonly id: string;
  readonly error: AppError | null;
}

/** What became of it at one link. */
export interface LinkOutcome {
  readonly linkId: string;
  readonly error: AppError | null;
}

const MOST = 100;

/** @throws AppError BAD_USER_INPUT for none or too many, or one named twice */
export function checkIds(field: string, ids: readonly string[]): void {
  if (ids.length === 0 || ids.length > MOST) throw badInput(field, `must be 1 to ${MOST}`);
  if (new Set(ids).size < ids.length) throw badInput(field, 'must not name one twice');
}

/** Something to be done through a link. */
interface Sendable<Cloud> {
  readonly reach: Reach<Cloud>;
}

/**
 * Sends what goes through one link together, all links at once; `send` says what became of each, in the order given. Answers in the order given:
 * a failure of one link is the error of what went through it.
 */
export async function sendByLink<Cloud, About>(
  items: readonly (Sendable<Cloud> & About)[],
  send: (cloud: Cloud, call: CallScope, items: readonly (Sendable<Cloud> & About)[]) => Promise<readonly (AppError | null)[]>,
): Promise<(AppError | null)[]> {
  const errors = new Map<Sendable<Cloud>, AppError | null>();
  const linkIds = new Set(items.map(({ reach }) => reach.link.id));
  await Promise.all(
    [...linkIds].map(async (linkId) => {
      const own = items.filter(({ reach }) => reach.link.id === linkId);
      const told = await errorsOf(own, send);
      for (const [index, item] of own.entries()) errors.set(item, told[index] ?? null);
    }),
  );
  return items.map((item) => errors.get(item) ?? null);
}

async function errorsOf<Cloud, About>(
  items: readonly (Sendable<Cloud> & About)[],
  send: (cloud: Cloud, call: CallScope, items: readonly (Sendable<Cloud> & About)[]) => Promise<readonly (AppError | null)[]>,
): Promise<readonly (AppError | null)[]> {
  const [first] = items;
  if (first === undefined) return [];
  try {
    return await first.reach.send((cloud, call) => send(cloud, call, items));
  } catch (error) {
    if (error instanceof AppError) return items.map(() => error);
    throw error;
  }
}

/**
 * Asks the named link, or every one whose vendor makes the promise; one that must be linked again has that as its error.
 * @throws AppError NOT_FOUND for a link that is not the account's; UNSUPPORTED_BY_VENDOR where no link, or not the named one, makes the promise; LINK_EXPIRED
 */
export async function onLinks<Cloud>(
  asking: Asking,
  linkId: string | null,
  pick: Choice<Cloud>,
  run: (cloud: Cloud, call: CallScope) => Promise<void>,
): Promise<LinkOutcome[]> {
  const { items, failures } = linkId === null ? await asking.reaches(pick) : { items: [await asking.onLink(linkId, pick)], failures: [] };
  if (items.length + failures.length === 0) throw new AppError('UNSUPPORTED_BY_VENDOR', 'No linked cloud offers this');
  const errors = await sendByLink(
    items.map((reach) => ({ reach })),
    async (cloud, call) => {
      await run(cloud, call);
      return [null];
    },
  );
  return [
    ...items.map(({ link }, index) => ({ linkId: link.id, error: errors[index] ?? null })),
    ...failures.map((error) => ({ linkId: error.details.linkId ?? '', error })),
  ];
}
