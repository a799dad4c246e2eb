// Who shows that a command took effect: a device, or each member of a group, by reports and by one reading.
import type { PropertyReading } from '../../domain/device.js';
import { refKey, type VendorRef } from '../../domain/ids.js';
import type { Deadline, LinkHandle } from '../../domain/link.js';
import type { Vendors } from '../../domain/vendor.js';
import { isComplete, stillMissing, type Wanted } from './confirmation.js';

/** A device that must show the values that are wanted. */
export interface Witness {
  /** The side of it that is read. */
  readonly identityId: number;
  readonly ref: VendorRef;
  /** Every identity under which it may report: whichever cloud tells it. */
  readonly reportsAs: readonly number[];
}

/** How far the devices of one command have shown what is wanted. */
export interface Showing {
  /** Whose reports count. */
  readonly identityIds: readonly number[];
  reported(identityId: number, readings: readonly PropertyReading[]): void;
  /** Whether the reading shows all that is wanted of that device. */
  read(identityId: number, readings: readonly PropertyReading[]): boolean;
  isComplete(): boolean;
}

/** Each device has shown what it reported piece by piece, or what one reading showed whole. */
export function createShowing(wanted: Wanted, witnesses: readonly Witness[]): Showing {
  const missing = new Map<Witness, Wanted>(witnesses.map((witness) => [witness, wanted]));
  return {
    identityIds: witnesses.flatMap(({ reportsAs }) => reportsAs),
    reported(identityId, readings) {
      for (const [witness, still] of missing) if (witness.reportsAs.includes(identityId)) missing.set(witness, stillMissing(still, readings));
    },
    read(identityId, readings) {
      const isShown = isComplete(stillMissing(wanted, readings));
      for (const witness of missing.keys()) if (isShown && witness.identityId === identityId) missing.set(witness, {});
      return isShown;
    },
    isComplete: () => [...missing.values()].every(isComplete),
  };
}

interface ReadTarget {
  readonly ref: VendorRef;
  readonly link: LinkHandle;
  readonly witnesses: readonly Witness[];
}

/** What the devices show now, by identity: a device by a call of its own, a group's members by their list. Nothing where the cloud cannot be asked. */
export async function readWitnesses(
  vendors: Vendors,
  { ref, link, witnesses }: ReadTarget,
  identifiers: readonly string[],
  deadline: Deadline,
): Promise<ReadonlyMap<number, readonly PropertyReading[]>> {
  const vendor = vendors.get(link.vendor);
  const scope = { link, ...deadline };
  if (ref.kind === 'group') {
    const listed = new Map((await vendor?.groups?.listGroupDevices(scope, ref, identifiers))?.map((device) => [refKey(device.ref), device.readings]));
    return new Map(witnesses.map((witness) => [witness.identityId, listed.get(refKey(witness.ref)) ?? []]));
  }
  const things = vendor?.things;
  if (things === undefined) return new Map();
  return new Map(await Promise.all(witnesses.map(async (witness) => [witness.identityId, await things.properties(scope, witness.ref)] as const)));
}
