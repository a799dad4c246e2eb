// Whether a vendor answers right now: asked on purpose, never on the way to anything else.
import { AppError } from '../domain/errors.js';
import type { VendorName } from '../domain/ids.js';
import type { Deadline } from '../domain/link.js';
import type { Vendors } from '../domain/vendor.js';

/** null where the vendor is not configured, or has nothing to be asked. */
export type Reachability = (vendor: VendorName) => Promise<boolean | null>;

/** Asks each vendor once in a request. */
export function createReachability(vendors: Vendors, deadline: Deadline): Reachability {
  const asked = new Map<VendorName, Promise<boolean | null>>();

  async function ask(name: VendorName): Promise<boolean | null> {
    const vendor = vendors.get(name);
    if (vendor?.ping === undefined) return null;
    try {
      await vendor.ping(deadline);
      return true;
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
  }

  return (name) => {
    const answer = asked.get(name) ?? ask(name);
    asked.set(name, answer);
    return answer;
  };
}
