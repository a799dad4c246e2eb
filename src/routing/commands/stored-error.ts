// An error as the database keeps it.
import { z } from 'zod';
import { ERROR_CODES } from '../../domain/errors.js';
import { VENDOR_NAMES } from '../../domain/ids.js';

export const storedError = z.object({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  field: z.string().exactOptional(),
  vendor: z.enum(VENDOR_NAMES).exactOptional(),
  operation: z.string().exactOptional(),
  vendorCode: z.string().exactOptional(),
  vendorMessage: z.string().exactOptional(),
  requestId: z.string().exactOptional(),
  linkId: z.string().exactOptional(),
  retryable: z.boolean().exactOptional(),
  retryAfterMs: z.number().exactOptional(),
  effect: z.enum(['none', 'unknown']).exactOptional(),
});
