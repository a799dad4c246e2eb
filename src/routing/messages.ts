// Messages over all links: which are wanted, and what is done to them.
import { AppError, badInput } from '../domain/errors.js';
import type { VendorRef } from '../domain/ids.js';
import type { CallScope } from '../domain/link.js';
import type { MessageCloud, MessageFilter } from '../domain/message.js';
import type { Vendor, Vendors } from '../domain/vendor.js';
import type { Asking } from './asking.js';
import { findDevice } from './device-target.js';
import { checkIds, type LinkOutcome, type Outcome, onLinks, sendByLink } from './outcomes.js';
import type { DeviceView, Reads } from './reads.js';

/** The promise that all this is about. */
export const messagesOf = (vendor: Vendor): MessageCloud | undefined => vendor.messages;

const DAY_MS = 86_400_000;

/** @throws AppError BAD_USER_INPUT for half a range, one that ends before it starts, or one longer than a vendor takes */
export function rangeOf(vendors: Vendors, from: Date | null, to: Date | null): MessageFilter['range'] {
  if (from === null && to === null) return null;
  if (from === null || to === null) throw badInput(from === null ? 'from' : 'to', 'must be given with the other end');
  const length = to.getTime() - from.getTime();
  if (length < 0) throw badInput('to', 'must not be before `from`');
  const most = Math.min(...[...vendors.values()].map((vendor) => messagesOf(vendor)?.rangeMostMs ?? Number.POSITIVE_INFINITY));
  if (length > most) throw badInput('to', `must be at most ${most / DAY_MS} days after \`from\``);
  return { from: from.getTime(), to: to.getTime() };
}

/** The devices as the call's link knows them; null: all of them. */
export function devicesOn(devices: readonly DeviceView[] | null, { link }: CallScope): VendorRef[] | null {
  return devices?.flatMap(({ parts }) => parts.filter((part) => part.link.id === link.id).map(({ ref }) => ref)) ?? null;
}

/**
 * Marks or deletes messages, each with an outcome of its own, in the order asked.
 * @throws AppError BAD_USER_INPUT
 */
export async function changeMessages(asking: Asking, ids: readonly string[], change: 'markRead' | 'deleteMessages'): Promise<Outcome[]> {
  checkIds('input.messageIds', ids);
  const found = await asking.byIds(ids, 'message', messagesOf);
  const items = found.flatMap((reach, index) => (reach instanceof AppError ? [] : [{ reach, index }]));
  const errors = await sendByLink(items, (cloud, call, own) =>
    cloud[change](
      call,
      own.map(({ reach }) => reach.ref),
    ),
  );
  const told = new Map(items.map(({ index }, n) => [index, errors[n] ?? null]));
  return ids.map((id, index) => {
    const reach = found[index];
    return { id, error: reach instanceof AppError ? reach : (told.get(index) ?? null) };
  });
}

/** What became of a link's messages, of one device or of all. */
export interface ClearedMessages {
  readonly deviceId: string | null;
  /** null where there is no such device. */
  readonly linkId: string | null;
  readonly error: AppError | null;
}

/**
 * Deletes every message of a link or of all.
 * @throws AppError as `onLinks`
 */
export async function clearMessages(asking: Asking, linkId: string | null): Promise<ClearedMessages[]> {
  const outcomes: LinkOutcome[] = await onLinks(asking, linkId, messagesOf, (cloud, call) => cloud.deleteAll(call));
  return outcomes.map((outcome) => ({ deviceId: null, ...outcome }));
}

/**
 * Deletes the messages of devices at every link that sees them and keeps messages.
 * @throws AppError BAD_USER_INPUT
 */
export async function clearMessagesOf(
  asking: Asking,
  reads: Pick<Reads, 'nodes'>,
  deviceIds: readonly string[],
  linkId: string | null,
): Promise<ClearedMessages[]> {
  checkIds('input.deviceIds', deviceIds);
  const reaches = linkId === null ? (await asking.reaches(messagesOf)).items : [await asking.onLink(linkId, messagesOf)];
  const plans = await Promise.all(
    deviceIds.map(async (deviceId) => {
      const device = await found(reads, deviceId);
      if (device instanceof AppError) return { deviceId, sends: [], error: device };
      const sends = device.parts.flatMap(({ link, ref }) => {
        const reach = reaches.find((each) => each.link.id === link.id);
        return reach === undefined ? [] : [{ reach, ref }];
      });
      return { deviceId, sends, error: sends.length > 0 ? null : new AppError('UNSUPPORTED_BY_VENDOR', 'No cloud that knows the device keeps messages') };
    }),
  );
  const sends = plans.flatMap((plan) => plan.sends);
  const errors = await sendByLink(sends, (cloud, call, own) =>
    cloud.deleteAllOf(
      call,
      own.map(({ ref }) => ref),
    ),
  );
  const told = new Map(sends.map((send, index) => [send, errors[index] ?? null]));
  return plans.flatMap(({ deviceId, sends: own, error }): ClearedMessages[] =>
    error !== null ? [{ deviceId, linkId: null, error }] : own.map((send) => ({ deviceId, linkId: send.reach.link.id, error: told.get(send) ?? null })),
  );
}

async function found(reads: Pick<Reads, 'nodes'>, deviceId: string): Promise<DeviceView | AppError> {
  try {
    return await findDevice(reads, deviceId);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
