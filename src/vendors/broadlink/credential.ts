// What a link keeps: one secret, whichever of BroadLink's two ways of signing in it stands for.
import { z } from 'zod';
import { AppError } from '../../domain/errors.js';
import type { VendorCredentials } from '../../domain/link.js';

const organization = z.object({ accessToken: z.string(), organizationName: z.string() });
const family = z.object({ familyId: z.string(), userId: z.string(), loginSession: z.string() });

export type FamilyLogin = z.output<typeof family>;

/** The secret of credentials as a link keeps it. */
export function sealed(credentials: Extract<VendorCredentials, { vendor: 'BROADLINK' }>): string {
  return JSON.stringify('accessToken' in credentials ? organization.parse(credentials) : family.parse(credentials));
}

/** @throws AppError UNSUPPORTED_BY_VENDOR for a link to a family */
export function organizationSecret(secret: string): z.output<typeof organization> {
  const { data } = organization.safeParse(parsed(secret));
  if (data !== undefined) return data;
  throw new AppError('UNSUPPORTED_BY_VENDOR', 'A family of BroadLink shows its private resources only', { vendor: 'BROADLINK', effect: 'none' });
}

/** @throws AppError UNSUPPORTED_BY_VENDOR for a link to an organisation */
export function familySecret(secret: string): FamilyLogin {
  const { data } = family.safeParse(parsed(secret));
  if (data !== undefined) return data;
  throw new AppError('UNSUPPORTED_BY_VENDOR', 'An organisation of BroadLink has no private resources of a family', { vendor: 'BROADLINK', effect: 'none' });
}

function parsed(secret: string): unknown {
  try {
    return JSON.parse(secret);
  } catch {
    return null;
  }
}
