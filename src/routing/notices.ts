// Choices over the alarms of devices: the user's own, and an owner's for those whom he shares a device with.
import { AppError, badInput } from '../domain/errors.js';
import type { VendorRef } from '../domain/ids.js';
import type { NoticeCloud, NoticeMode } from '../domain/notice.js';
import type { Vendor } from '../domain/vendor.js';
import type { Asking, Reach } from './asking.js';
import { checkIds, type LinkOutcome, type Outcome, onLinks, sendByLink } from './outcomes.js';

/** The promise that all this is about. */
export const noticesOf = (vendor: Vendor): NoticeCloud | undefined => vendor.notices;

const OFFSET = /^[+-](?:0\d|1[0-4]):[0-5]\d$/;

/**
 * Whose choice it is: the user's own over a device, or a device owner's for somebody who has it.
 * @throws AppError BAD_USER_INPUT unless exactly one is named, and for the user himself as a member; NOT_FOUND, UNSUPPORTED_BY_VENDOR, LINK_EXPIRED
 */
export async function noticeSubject(asking: Asking, { deviceId, memberId }: NamedSubject): Promise<Reach<NoticeCloud> & { readonly ref: VendorRef }> {
  if (deviceId != null && memberId == null) return asking.onDevice(deviceId, noticesOf);
  if (memberId == null || deviceId != null) throw badInput('input.deviceId', 'exactly one of `deviceId` and `memberId` must be given');
  const reach = await asking.byId(memberId, 'member', noticesOf);
  if (reach.ref.key === reach.link.vendorAccountId) throw badInput('input.memberId', 'must be somebody else');
  return reach;
}

export interface NamedSubject {
  readonly deviceId?: string | null | undefined;
  readonly memberId?: string | null | undefined;
}

/**
 * For all devices of a link, or of all links.
 * @throws AppError BAD_USER_INPUT for a mode that no link takes; as `onLinks`
 */
export async function setAccountMode(asking: Asking, linkId: string | null, mode: NoticeMode): Promise<LinkOutcome[]> {
  const outcomes = await onLinks(asking, linkId, noticesOf, async (cloud, call) => {
    if (!cloud.accountModes.includes(mode)) throw badInput('input.mode', `must be one of ${cloud.accountModes.join(', ')}`);
    await cloud.setAccountMode(call, mode);
  });
  const [first] = outcomes;
  if (first?.error != null && outcomes.every(({ error }) => error?.code === 'BAD_USER_INPUT')) throw first.error;
  return outcomes;
}

/**
 * Each device with an outcome of its own, in the order asked.
 * @throws AppError BAD_USER_INPUT
 */
export async function setTimeZones(asking: Asking, deviceIds: readonly string[], offset: string): Promise<Outcome[]> {
  checkIds('input.deviceIds', deviceIds);
  if (!OFFSET.test(offset)) throw badInput('input.timeZone', 'must be an offset from UTC as +08:00, up to 14 hours');
  const found = await Promise.all(deviceIds.map((id) => asking.onDevice(id, noticesOf).catch(asOutcome)));
  const reaches = found.flatMap((reach) => (reach instanceof AppError ? [] : [{ reach }]));
  const errors = await sendByLink(reaches, (cloud, call, own) =>
    cloud.setTimeZone(
      call,
      own.map(({ reach }) => reach.ref),
      offset,
    ),
  );
  const told = new Map(reaches.map(({ reach }, index) => [reach, errors[index] ?? null]));
  return deviceIds.map((id, index) => {
    const reach = found[index];
    return { id, error: reach === undefined || reach instanceof AppError ? (reach ?? null) : (told.get(reach) ?? null) };
  });
}

function asOutcome(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}
