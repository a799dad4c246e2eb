// JSON as text: what is not changed stays as it was written, to the last blank and the last digit of a number.

/** A text in quotation marks, or a number. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** JSON with every whole number that JavaScript cannot hold as a text: 64-bit IDs. @throws SyntaxError for what is no JSON */
export function parseLongJson(text: string): unknown {
  return JSON.parse(text.replace(TOKEN, (token) => (/^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token)));
}

/**
 * The text with one value replaced, named by the keys of the objects around it.
 * @returns null where the text is no JSON, or has no such value
 */
export function withValue(text: string, path: readonly string[], value: unknown): string | null {
  try {
    JSON.parse(text);
  } catch {
    return null;
  }
  const span = find(text, 0, path);
  return span === null ? null : text.slice(0, span.from) + JSON.stringify(value) + text.slice(span.to);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Of valid JSON alone. The last of equal keys counts, as it does for JSON.parse. */
function find(text: string, at: number, path: readonly string[]): Span | null {
  const from = blanks(text, at);
  const [wanted, ...rest] = path;
  if (wanted === undefined) return { from, to: end(text, from) };
  if (text[from] !== '{') return null;
  let found: Span | null = null;
  for (let next = blanks(text, from + 1); text[next] !== '}'; ) {
    const keyEnd = end(text, next);
    const key: unknown = JSON.parse(text.slice(next, keyEnd));
    const valueAt = blanks(text, blanks(text, keyEnd) + 1); // behind the colon
    if (key === wanted) found = find(text, valueAt, rest);
    next = blanks(text, end(text, valueAt));
    if (text[next] === ',') next = blanks(text, next + 1);
  }
  return found;
}

/** Where the value that begins here ends. */
function end(text: string, from: number): number {
  if (text[from] === '"') return endOfText(text, from);
  if (text[from] !== '{' && text[from] !== '[') return from + (/^[^\s,}\]]+/.exec(text.slice(from))?.[0].length ?? 1);
  let depth = 0;
  let at = from;
  do {
    if (text[at] === '"') {
      at = endOfText(text, at);
      continue;
    }
    if (text[at] === '{' || text[at] === '[') depth += 1;
    if (text[at] === '}' || text[at] === ']') depth -= 1;
    at += 1;
  } while (depth > 0);
  return at;
}

function endOfText(text: string, from: number): number {
  let at = from + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function blanks(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at += 1;
  return at;
}
