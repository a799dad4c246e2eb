// Turns what went wrong with a link into an error that a client may see.
import { AppError } from '../domain/errors.js';
import type { Link } from '../domain/link.js';
import type { Log } from '../log.js';

/**
 * The error of a failed vendor call, naming the link. What is no AppError is a fault of ours or an answer that
 * a mapping could not read: it is logged, and told as an answer that made no sense.
 */
export function toFailure(error: unknown, link: Link, log: Log): AppError {
  if (error instanceof AppError) return error.with({ linkId: link.id, vendor: link.vendor });
  if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')) {
    return new AppError('VENDOR_TIMEOUT', 'The vendor did not answer in time', { linkId: link.id, vendor: link.vendor });
  }
  log.error({ err: error, linkId: link.id, vendor: link.vendor }, 'a vendor reading broke');
  return new AppError('VENDOR_INVALID_RESPONSE', 'The answer of the vendor could not be read', { linkId: link.id, vendor: link.vendor, cause: error });
}

/** The error of a link that must be linked again. */
export function expiredLink(link: Link): AppError {
  return new AppError('LINK_EXPIRED', 'The vendor account must be linked again', { linkId: link.id, vendor: link.vendor });
}

/** The error of a link whose vendor this server has no settings for. */
export function absentVendor(link: Link): AppError {
  return new AppError('VENDOR_UNAVAILABLE', 'This server has no settings for the vendor', { linkId: link.id, vendor: link.vendor, retryable: false });
}

/** What succeeded and what failed, apart. */
export function parted<Answer>(outcomes: readonly (Answer | AppError)[]): { readonly items: Answer[]; readonly failures: AppError[] } {
  const items: Answer[] = [];
  const failures: AppError[] = [];
  for (const outcome of outcomes) {
    if (outcome instanceof AppError) failures.push(outcome);
    else items.push(outcome);
  }
  return { items, failures };
}
