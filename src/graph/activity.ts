// The log as the graph tells it: pages of what was, and streams of what happens.
import { decodeCursor, encodeCursor, type LogEntry } from '../domain/activity.js';
import { badInput } from '../domain/errors.js';
import type { DeviceView, WatchScope } from '../routing/reads.js';
import type { Context } from './context.js';
import { checkFirst, type PageArgs, pageOf } from './page.js';
import type { ActivitySource, PageSource } from './sources.js';
import { eventOf } from './subscription-event.js';

/**
 * A page of what happened to these identities, newest first.
 * @throws AppError BAD_USER_INPUT
 */
export async function pageOfActivity(
  { account, feed, reads }: Context,
  identityIds: readonly number[],
  { first, after }: PageArgs,
): Promise<PageSource<ActivitySource>> {
  checkFirst(first);
  const before = positionOf(after);
  const entries = await feed.past(identityIds, { accountId: account.id, before, first: first + 1 });
  const shown = entries.slice(0, first);
  const devices = await reads.devicesOf(shown.map(({ identityId }) => identityId ?? -1));
  const edges = shown.map((entry, index) => ({ cursor: encodeCursor(entry.position), node: activityOf(entry, devices[index] ?? null) }));
  return pageOf(edges, { hasNextPage: entries.length > first, hasPreviousPage: before !== null });
}

/**
 * The events of an activity subscription. What the viewer sees is asked again at each event; what he no longer sees is left out.
 * @throws AppError NOT_FOUND, BAD_USER_INPUT; CURSOR_EXPIRED from the first event on
 */
export async function followActivity<Field extends string>(context: Context, field: Field, scope: WatchScope, after: string | null | undefined) {
  const position = positionOf(after);
  const { identityIds, wants } = await context.reads.watched(scope);
  const entries = context.feed.follow(identityIds, { accountId: context.account.id, wants, after: position }, context.signal);
  return (async function* () {
    for await (const entry of entries) {
      const fresh = context.renew();
      const [device = null] = entry.identityId === null ? [] : await fresh.reads.devicesOf([entry.identityId]);
      if (entry.identityId !== null && device === null) continue;
      // What happened to no device happened in no home.
      if (entry.identityId === null && scope.kind !== 'account') continue;
      yield eventOf(field, activityOf(entry, device), fresh);
    }
  })();
}

function positionOf(cursor: string | null | undefined): number | null {
  if (cursor == null) return null;
  const position = decodeCursor(cursor);
  if (position === null) throw badInput('after', 'is no cursor of an activity');
  return position;
}

function activityOf({ position, occurredAt, receivedAt, content }: LogEntry, device: DeviceView | null): ActivitySource {
  const base = { cursor: encodeCursor(position), occurredAt, receivedAt, device };
  switch (content.kind) {
    case 'properties':
      return { __typename: 'PropertiesChanged', ...base, ...content };
    case 'status':
      return { __typename: 'DeviceStatusChanged', ...base, ...content };
    case 'event':
      return { __typename: 'DeviceEventRaised', ...base, ...content };
    case 'attached':
      return { __typename: 'SubDeviceAttached', ...base, ...content };
    case 'firmware':
      return { __typename: 'FirmwareProgressed', ...base, ...content };
    case 'command':
      return { __typename: 'CommandSettled', ...base, ...content };
  }
}
