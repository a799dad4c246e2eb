// Whom a device is shared with: what a client may say, checked before any vendor hears of it.
import { AppError, badInput } from '../domain/errors.js';
import type { VendorName } from '../domain/ids.js';
import { parsePhone } from '../domain/phone.js';
import type { ShareTarget, SharingCloud } from '../domain/sharing.js';
import type { Asking } from './asking.js';

/** One of these; the last is for operators. */
export type ShareTargetInput =
  | { readonly phone: string }
  | { readonly email: string }
  | { readonly memberId: string }
  | { readonly vendorAccount: { readonly vendor: VendorName; readonly vendorId: string } };

/** Somebody to share with; of one vendor where it is one of its accounts. */
export interface FoundTarget {
  readonly target: ShareTarget;
  readonly vendor: VendorName | null;
}

const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/;
const EMAIL_LENGTH = 254;

/** @throws AppError BAD_USER_INPUT; NOT_FOUND for a member that the viewer does not see; FORBIDDEN for an account's ID without the operator's scope */
export async function findTarget(asking: Asking, isOperator: boolean, input: ShareTargetInput): Promise<FoundTarget> {
  if ('phone' in input) {
    const phone = parsePhone(input.phone);
    if (phone === null) throw badInput('input.to.phone', 'must be a country code and a number, as +4915112345678');
    return { target: { phone }, vendor: null };
  }
  if ('email' in input) {
    const email = input.email.trim();
    if (email.length > EMAIL_LENGTH || !EMAIL.test(email)) throw badInput('input.to.email', 'must be an e-mail address');
    return { target: { email }, vendor: null };
  }
  if ('memberId' in input) {
    const { ref, link } = await asking.byId(input.memberId, 'member', ({ sharing }): SharingCloud | undefined => sharing);
    if (ref.key === link.vendorAccountId) throw badInput('input.to.memberId', 'must be somebody else');
    return { target: { member: ref }, vendor: ref.vendor };
  }
  if (!isOperator) throw new AppError('FORBIDDEN', "Only an operator may name an account by a vendor's ID");
  const { vendor, vendorId } = input.vendorAccount;
  if (vendorId.trim() === '') throw badInput('input.to.vendorAccount.vendorId', 'must not be empty');
  return { target: { vendorAccountId: vendorId.trim() }, vendor };
}
