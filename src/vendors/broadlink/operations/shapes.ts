// Shapes that several BroadLink records share. `params` leave out `identity`, which the envelope adds; `data` is the answer without `status`, `msg` and `error`,
// since what an operation answers stands beside them as often as under `data`.
import { z } from 'zod';

/** No time-outs are documented: ours. */
export const TIMEOUT_MS = 8000;

/** A text that the document promises and organisations in the field may miss. */
export const label = z.string().nullish();

/** Homes, user groups and organisations are named, not numbered. */
export const name = z.string().min(1);

/** Free tags. Some answers have null for none. */
export const tags = z.array(z.string());

/** A date-time without a zone that only says whether something changed: compared for equality, never read. */
export const version = z.string().min(1);

/** Any JSON of anybody's: BroadLink does not look inside. */
export const base64 = z.base64();

/** One phone number is one user across the system. */
export const phone = z.string().min(1);

/** An operation that answers nothing worth reading. */
export const nothing = z
  .unknown()
  .transform(() => null)
  .optional();
