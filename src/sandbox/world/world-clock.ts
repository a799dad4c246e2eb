// The world's time: the wall clock plus an offset that only grows, and what is due by it.
import type { Clock } from '../../domain/clock.js';

export interface WorldClock extends Clock {
  /** World time, Unix ms. */
  now(): number;
  /** The wall clock, by which signatures and tokens live. */
  wall(): number;
  /** Runs once after `ms` of world time. */
  after(ms: number, run: () => void): () => void;
  /** Moves the world's time and runs what is due on the way, each at its own time. */
  advance(ms: number): void;
  stop(): void;
}

interface Task {
  readonly due: number;
  readonly order: number;
  readonly run: () => void;
}

/** A clock that follows `wall` and can be moved ahead. Tasks due at the same time run in the order they were set. */
export function createWorldClock(wall: Clock): WorldClock {
  let offset = 0;
  let order = 0;
  let isStopped = false;
  let isRunning = false;
  let cancelWake: (() => void) | null = null;
  const tasks = createQueue();

  const now = () => wall.now() + offset;

  function wakeForNext(): void {
    if (isRunning) return;
    cancelWake?.();
    const next = tasks.peek();
    cancelWake = next === null || isStopped ? null : wall.after(Math.max(0, next.due - now()), () => runUntil(now()));
  }

  function runUntil(end: number): void {
    isRunning = true;
    try {
      for (let next = tasks.peek(); next !== null && next.due <= end && !isStopped; next = tasks.peek()) {
        tasks.remove(next);
        offset += Math.max(0, next.due - now());
        next.run();
      }
    } finally {
      isRunning = false;
      wakeForNext();
    }
  }

  return {
    now,
    wall: () => wall.now(),
    after(ms, run) {
      order += 1;
      const task: Task = { due: now() + Math.max(0, ms), order, run };
      tasks.add(task);
      if (tasks.peek() === task) wakeForNext();
      return () => tasks.remove(task);
    },
    advance(ms) {
      const end = now() + ms;
      runUntil(end);
      offset += Math.max(0, end - now());
    },
    stop() {
      isStopped = true;
      cancelWake?.();
      cancelWake = null;
    },
  };
}

/** Tasks by due time, soonest first: a binary heap, since an advance over a week runs many. */
function createQueue() {
  const heap: Task[] = [];
  const removed = new Set<Task>();
  const isBefore = (a: Task, b: Task) => a.due < b.due || (a.due === b.due && a.order < b.order);

  function swap(i: number, j: number): void {
    const [a, b] = [heap[i], heap[j]];
    if (a === undefined || b === undefined) return;
    heap[i] = b;
    heap[j] = a;
  }

  function precedes(i: number, j: number): boolean {
    const [a, b] = [heap[i], heap[j]];
    return a !== undefined && b !== undefined && isBefore(a, b);
  }

  function pop(): void {
    swap(0, heap.length - 1);
    heap.pop();
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const child = precedes(left + 1, left) ? left + 1 : left;
      if (!precedes(child, at)) return;
      swap(child, at);
      at = child;
    }
  }

  return {
    add(task: Task): void {
      heap.push(task);
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!precedes(at, parent)) return;
        swap(at, parent);
        at = parent;
      }
    },
    peek(): Task | null {
      for (let head = heap[0]; head !== undefined; head = heap[0]) {
        if (!removed.delete(head)) return head;
        pop();
      }
      return null;
    },
    /** Taken out when it comes to the top; a task that has run is only marked if it is still in. */
    remove(task: Task): void {
      if (heap[0] === task) pop();
      else if (heap.includes(task)) removed.add(task);
    },
  };
}
