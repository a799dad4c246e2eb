// What a process has used so far, as the kernel tells it. Elsewhere than on Linux nothing is known.
import { readFile } from 'node:fs/promises';

export interface Usage {
  /** CPU time of all its threads, ms. */
  readonly cpuMs: number;
  /** The most memory that it ever held, MB. */
  readonly peakMb: number;
}

const TICK_MS = 10; // the kernel shows CPU time in hundredths of a second
const USER_TIME = 11; // fields after the name, which is in brackets
const SYSTEM_TIME = 12;

/** null where there is no /proc. */
export async function usageOf(pid: number): Promise<Usage | null> {
  try {
    const [stat, status] = await Promise.all([readFile(`/proc/${pid}/stat`, 'utf8'), readFile(`/proc/${pid}/status`, 'utf8')]);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME]);
    return { cpuMs: ticks * TICK_MS, peakMb: Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024 };
  } catch {
    return null;
  }
}
