// BroadLink's versions: date-times without a zone, one second apart at least, so that no two writes have the same.

const CHINA_MS = 8 * 3_600_000;
const SECOND_MS = 1000;

/** Makes versions of which each is later than all before; a run of writes within a second runs ahead of the clock. */
export function createVersions(): (at: number) => string {
  let last = Number.NEGATIVE_INFINITY;
  return (at) => {
    last = Math.max(last + 1, Math.floor(at / SECOND_MS));
    return new Date(last * SECOND_MS + CHINA_MS).toISOString().slice(0, 19).replace('T', ' ');
  };
}
