// Vendors on the control listener: in any case on the way in, in lower case, as in the settings, on the way out.
import { z } from 'zod';
import { VENDOR_NAMES } from '../../domain/ids.js';

export const vendorName = z
  .string()
  .transform((text) => text.toUpperCase())
  .pipe(z.enum(VENDOR_NAMES));
