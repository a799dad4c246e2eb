// Shapes that several OBOX records share. Objects drop keys that they do not name, so an unnamed secret goes no further.
import { z } from 'zod';

/** No time-outs are documented: ours. */
export const TIMEOUT_MS = 8000;

/** A text that the document promises and accounts in the field may miss. */
export const label = z.string().nullish();

/** A credential in an answer: known, and dropped while parsing. */
export const secret = z
  .unknown()
  .transform(() => undefined)
  .optional();

/** An operation that answers nothing worth reading. */
export const nothing = z
  .unknown()
  .transform(() => null)
  .optional();

/** Opaque: ten hexadecimal digits in gateway samples, free text in a lock's. */
export const serial = z.string().min(1);
