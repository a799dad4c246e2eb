// Messages of all links as pages and counts, and one by its ID.
import { badInput } from '../domain/errors.js';
import type { MessageCounts, MessageDelivery, MessageFilter, MessageKind } from '../domain/message.js';
import { findDevice } from '../routing/device-target.js';
import { devicesOn, messagesOf, rangeOf } from '../routing/messages.js';
import { checkIds } from '../routing/outcomes.js';
import type { DeviceView } from '../routing/reads.js';
import type { Context, Member } from './context.js';
import type { PageArgs } from './page.js';
import { pageOverLinks } from './page-over-links.js';
import type { MessagePage, NodeOf } from './sources.js';

interface FilterArgs {
  readonly kind?: MessageKind | null | undefined;
  readonly delivery?: MessageDelivery | null | undefined;
  readonly isRead?: boolean | null | undefined;
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
}

/** @throws AppError BAD_USER_INPUT */
function filterOf({ kind, delivery, isRead, from, to }: FilterArgs, { vendors }: Context): MessageFilter {
  if (kind === 'UNKNOWN') throw badInput('kind', 'must not be UNKNOWN');
  return { kind: kind ?? null, delivery: delivery ?? null, isRead: isRead ?? null, range: rangeOf(vendors, from ?? null, to ?? null) };
}

/** @throws AppError BAD_USER_INPUT; NOT_FOUND for a device that the account does not see */
export async function pageOfMessages(
  args: PageArgs & FilterArgs & { deviceIds?: readonly string[] | null | undefined },
  context: Context,
): Promise<MessagePage> {
  const filter = filterOf(args, context);
  const { asking, reads } = context;
  if (args.deviceIds != null) checkIds('deviceIds', args.deviceIds);
  const devices = args.deviceIds == null ? null : await Promise.all(args.deviceIds.map((id) => findDevice(reads, id)));
  const page = await pageOverLinks(asking, args, messagesOf, async (cloud, call, window) => {
    const refs = devicesOn(devices, call);
    if (refs?.length === 0) return { items: [], total: 0 };
    return { ...(await cloud.listMessages(call, { ...filter, devices: refs }, window)), total: null };
  });
  return { ...page, count: () => countOrNull(filter, devices, context) };
}

/** null where no vendor can tell: of several devices, and where a link failed. */
async function countOrNull(filter: MessageFilter, devices: readonly DeviceView[] | null, context: Context): Promise<number | null> {
  if (devices !== null && devices.length > 1) return null;
  const { counts, failures } = await count(filter, devices?.[0] ?? null, context);
  return failures.length > 0 ? null : totalOf(counts);
}

/** @throws AppError BAD_USER_INPUT; NOT_FOUND for a device that the account does not see; the first failure of a link */
export async function countsOfMessages(
  args: FilterArgs & { deviceId?: string | null | undefined },
  context: Context,
): Promise<MessageCounts & { total: number }> {
  const filter = filterOf(args, context);
  const device = args.deviceId == null ? null : await findDevice(context.reads, args.deviceId);
  const {
    counts,
    failures: [failure],
  } = await count(filter, device, context);
  if (failure !== undefined) throw failure;
  return { ...counts, total: totalOf(counts) };
}

async function count(filter: MessageFilter, device: DeviceView | null, { asking }: Context) {
  const { answers, failures } = await asking.everyLink(messagesOf, async (cloud, call): Promise<MessageCounts> => {
    const refs = device === null ? null : devicesOn([device], call);
    if (refs === null) return cloud.countMessages(call, { ...filter, device: null });
    const [ref] = refs;
    return ref === undefined ? { share: 0, device: 0, announcement: 0 } : cloud.countMessages(call, { ...filter, device: ref });
  });
  const sumOf = (kind: keyof MessageCounts): number => answers.reduce((sum, { answer }) => sum + answer[kind], 0);
  return { counts: { share: sumOf('share'), device: sumOf('device'), announcement: sumOf('announcement') }, failures };
}

function totalOf({ share, device, announcement }: MessageCounts): number {
  return share + device + announcement;
}

/** null for one that is gone. @throws AppError NOT_FOUND for one that the account never saw; what its vendor says */
export async function messageNode({ asking }: Member, id: string): Promise<NodeOf<'Message'> | null> {
  const reach = await asking.byId(id, 'message', messagesOf);
  const { link, ref, identityId } = reach;
  const listing = await reach.send((cloud, call) => cloud.message(call, ref));
  return listing === null ? null : { __typename: 'Message', id, parts: [{ link, identityId, ref, listing }] };
}
