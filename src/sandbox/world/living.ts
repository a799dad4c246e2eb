// Runs the world's life: the past at once, the future on the world's clock.
import type { Series } from './series.js';
import type { WorldClock } from './world-clock.js';

/** Makes the past: everything that happened in `from` < time ≤ `to`, in order of time, each series at its historyStep at most. */
export function replay(life: readonly Series[], from: number, to: number): void {
  const pending = life.flatMap((series) => (series.historyStep === null ? [] : [{ series, step: series.historyStep, time: series.next(from) }]));
  for (;;) {
    const first = pending.reduce<(typeof pending)[number] | null>((soonest, one) => (soonest === null || one.time < soonest.time ? one : soonest), null);
    if (first === null || first.time > to) return;
    first.series.act(first.time);
    first.time = first.series.next(first.time + first.step);
  }
}

/** Lets life go on from now; the answer stops it. */
export function live(life: readonly Series[], clock: WorldClock): () => void {
  const pending = new Map<Series, () => void>();

  function follow(series: Series, after: number): void {
    const time = series.next(after);
    pending.set(
      series,
      clock.after(time - clock.now(), () => {
        series.act(time);
        follow(series, time);
      }),
    );
  }

  for (const series of life) follow(series, clock.now());
  return () => {
    for (const cancel of pending.values()) cancel();
    pending.clear();
  };
}
