// Views of values that are known live, made once and given to every request until something of their device changes.
import type { State } from '../live/state.js';
import type { Freshness } from './freshness.js';
import type { DeviceView, PropertyView } from './reads.js';

export interface LiveViews {
  /** What was kept for these identifiers and is as true now as it was then: nothing lacks, nothing is stale. Nobody may write to it. */
  get(device: DeviceView, identifiers: readonly string[] | null): readonly PropertyView[] | null;
  /** Keeps views of a device whose every part is live, and all of whose values were learned since. */
  keep(device: DeviceView, identifiers: readonly string[] | null, views: readonly PropertyView[]): void;
}

/** Views, and for each part of the device since when it was live and what state they were made of. */
interface Kept {
  readonly views: readonly PropertyView[];
  readonly stamps: readonly number[];
}

const SELECTIONS = 8; // kept a device

/** Makes the memory of views. It lives as long as the devices' own views, which their account's snapshot holds. */
export function createLiveViews({ state, freshness }: { readonly state: State; readonly freshness: Freshness }): LiveViews {
  const keptByDevice = new WeakMap<DeviceView, Map<string, Kept>>();

  function isTrue({ parts }: DeviceView, { stamps }: Kept): boolean {
    return parts.every(({ link, identityId }, index) => {
      return stamps[2 * index] === freshness.liveSince(link) && stamps[2 * index + 1] === state.get(identityId).version;
    });
  }

  return {
    get(device, identifiers) {
      const kept = keptByDevice.get(device)?.get(keyOf(identifiers));
      return kept !== undefined && isTrue(device, kept) ? kept.views : null;
    },
    keep(device, identifiers, views) {
      const stamps = device.parts.flatMap(({ link, identityId }) => [freshness.liveSince(link) ?? Number.NaN, state.get(identityId).version]);
      const known = keptByDevice.get(device) ?? new Map<string, Kept>();
      if (known.size >= SELECTIONS) known.clear();
      known.set(keyOf(identifiers), { views, stamps });
      keptByDevice.set(device, known);
    },
  };
}

function keyOf(identifiers: readonly string[] | null): string {
  return identifiers === null ? '*' : JSON.stringify(identifiers);
}
