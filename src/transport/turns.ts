// Whose call goes out next: a share for every link, and what nobody else needs for a link that waits for more.

export interface TurnLimits {
  /** Calls in flight at once. */
  readonly vendor: number;
  /** A link's share. */
  readonly link: number;
  /** How many a link may have in flight where others leave room; a share's worth of turns always stays free of such loans. */
  readonly linkAlone: number;
}

export interface Turns {
  /** Runs `send` in its turn; null where too many of the same link wait already. A key of null belongs to no link and knows no share. */
  take<T>(linkKey: string | null, send: () => Promise<T>): Promise<T> | null;
}

interface Line {
  readonly key: string | null;
  inFlight: number;
  readonly waiting: (() => void)[];
}

const WAITING_AT_MOST = 2000; // a link

/** Makes the turns of one vendor's calls: of those who wait, the link with the fewest calls in flight goes first. */
export function createTurns({ vendor, link, linkAlone }: TurnLimits): Turns {
  const lines = new Map<string | null, Line>();
  const waiting = new Set<Line>();
  let inFlight = 0;

  function mayStart(line: Line): boolean {
    if (inFlight >= vendor) return false;
    if (line.key === null || line.inFlight < link) return true;
    return line.inFlight < linkAlone && inFlight < Math.max(link, vendor - link);
  }

  /** Of equals, who waited longest. */
  function next(): Line | null {
    let found: Line | null = null;
    for (const line of waiting) if (mayStart(line) && (found === null || line.inFlight < found.inFlight)) found = line;
    return found;
  }

  function start(line: Line): void {
    waiting.delete(line);
    if (line.waiting.length > 1) waiting.add(line); // behind the others
    inFlight += 1;
    line.inFlight += 1;
    line.waiting.shift()?.();
  }

  function startAll(): void {
    for (let line = next(); line !== null; line = next()) start(line);
  }

  function end(line: Line): void {
    inFlight -= 1;
    line.inFlight -= 1;
    if (line.inFlight === 0 && line.waiting.length === 0) lines.delete(line.key);
    startAll();
  }

  async function run<T>(line: Line, send: () => Promise<T>): Promise<T> {
    await new Promise<void>((go) => {
      line.waiting.push(go);
      waiting.add(line);
      startAll();
    });
    try {
      return await send();
    } finally {
      end(line);
    }
  }

  return {
    take(linkKey, send) {
      const line = lines.get(linkKey) ?? { key: linkKey, inFlight: 0, waiting: [] };
      if (line.waiting.length >= WAITING_AT_MOST) return null;
      lines.set(linkKey, line);
      return run(line, send);
    },
  };
}
