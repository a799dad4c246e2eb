// Faults of pushes: lost, doubled, overtaken by the next one, or late.
import type { Clock } from '../../../domain/clock.js';
import type { Faults } from '../../faults.js';

const LATE_MS = 1000; // of a rule without `ms`

/**
 * Sends through the fault rules: `drop-push` sends nothing, `duplicate-push` twice, `reorder-push` lets the next push overtake it
 * (or sends it after `ms` when none comes), `stale-push` sends it `ms` late with the times it had.
 */
export function createPushFaults(faults: Faults, clock: Clock): (topic: string, send: () => void) => void {
  let overtaken: Array<() => void> = [];
  return (topic, send) => {
    const fault = faults.push('FEIYAN', topic);
    if (fault?.kind === 'reorder-push') {
      const once = onlyOnce(send);
      overtaken.push(once);
      clock.after(fault.ms ?? LATE_MS, once);
      return;
    }
    if (fault?.kind === 'stale-push') {
      clock.after(fault.ms ?? LATE_MS, send);
      return;
    }
    if (fault?.kind !== 'drop-push') send();
    if (fault?.kind === 'duplicate-push') send();
    const late = overtaken;
    overtaken = [];
    for (const sendLate of late) sendLate();
  };
}

function onlyOnce(run: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    run();
  };
}
