// Canaries: every secret of a test's sandbox is marked when it is made, and whatever the server says, logs, counts and keeps is searched for the mark when it stops.

import type { Pool } from 'pg';
import { request } from 'undici';
import { z } from 'zod';
import type { Control } from './control-client.js';

const MARK = 'cAnAry';
/** From the mark to the end of the kind, as it is or in base64, where it looks like one of three. */
const CANARY = new RegExp([`${MARK}-\\w+`, ...[0, 1, 2].map(inBase64)].join('|'), 'g');
const EXCERPT = 60;

/** How many secrets each kind has had, over all servers of this process. */
const minted = new Map<string, number>();
/** What clients were told, since the last search. */
const heard: string[] = [];

/** The characters of base64 that the mark alone decides when it begins `shift` bytes after a group of three. */
function inBase64(shift: number): string {
  const encoded = Buffer.from(`${'x'.repeat(shift)}${MARK}-`)
    .toString('base64')
    .replace(/=/g, '');
  const isWhole = (shift + MARK.length + 1) % 3 === 0;
  return encoded.slice(shift === 0 ? 0 : shift + 1, isWhole ? undefined : -1);
}

/** Makes a secret that is known wherever it turns up, also cut off, also as part of a URL. */
export function mintCanary(kind: string, secret: string): string {
  minted.set(kind, (minted.get(kind) ?? 0) + 1);
  return `${MARK}-${kind}-${secret}`;
}

/** How many secrets were made, by kind. */
export function mintedCanaries(): ReadonlyMap<string, number> {
  return minted;
}

/** Keeps something that a client was told. */
export function hear(said: unknown): void {
  heard.push(typeof said === 'string' ? said : JSON.stringify(said));
}

export interface Searched {
  /** Pieces of output looked through: answers, events, log lines, pages, calls, rows. */
  readonly outputs: Readonly<Record<'answers' | 'lines' | 'pages' | 'calls' | 'rows', number>>;
  /** Where a secret was found that must not be there. */
  readonly found: readonly string[];
}

interface Searchable {
  readonly url: string;
  readonly control: Pick<Control, 'calls'>;
  readonly pool: Pool;
  /** Lines of the log. */
  readonly lines: readonly string[];
  /** Secrets that no mint made, by name: what the server itself made up, and signed tokens. */
  readonly others: ReadonlyMap<string, string>;
}

/** Looks through everything that a running server has put out. */
export async function searchForCanaries({ url, control, pool, lines, others }: Searchable): Promise<Searched> {
  const answers = heard.splice(0);
  // Passcodes are too short to be marked: they are told to who asked for them, once, and nowhere else.
  const secrets = new Map([...others, ...passcodesIn(answers).map((code) => ['passcode', code] as const)]);
  const look = (place: string, texts: readonly string[], told: ReadonlyMap<string, string> = secrets): string[] =>
    texts.flatMap((text) => findings(text, told).map((finding) => `${place}: ${finding}`));

  const pages = await Promise.all(['/metrics', '/health/ready', '/schema.graphql'].map(async (path) => (await request(`${url}${path}`)).body.text()));
  const calls = (await control.calls()).map((call) => JSON.stringify(call));
  const found = [...look('an answer', answers, others), ...look('the log', lines), ...look('a page', pages), ...look('the list of calls', calls)];
  let rows = 0;
  for (const name of await tablesOf(pool)) {
    const { rows: texts } = await pool.query<{ row: string }>(`SELECT row_to_json(t)::text AS row FROM ${name} t`);
    rows += texts.length;
    found.push(...look(`table ${name}`, [texts.map(({ row }) => row).join('\n')]));
  }
  return { outputs: { answers: answers.length, lines: lines.length, pages: pages.length, calls: calls.length, rows }, found };
}

function findings(text: string, others: ReadonlyMap<string, string>): string[] {
  const around = (at: number): string => text.slice(Math.max(0, at - EXCERPT), at);
  const marked = [...text.matchAll(CANARY)].map(({ 0: mark, index }) => `${mark.replace(`${MARK}-`, '')} after …${around(index)}`);
  const exact = [...others].flatMap(([name, secret]) => {
    const at = /^\d+$/.test(secret) ? text.search(new RegExp(`(?<!\\d)${secret}(?!\\d)`)) : text.indexOf(secret);
    return at < 0 ? [] : [`${name} after …${around(at)}`];
  });
  return [...marked, ...exact];
}

function passcodesIn(answers: readonly string[]): string[] {
  return [...new Set(answers.flatMap((answer) => [...answer.matchAll(/"passcode":"(\d{6,})"/g)].map(([, code = '']) => code)))];
}

async function tablesOf(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query(`SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`);
  return z
    .array(z.object({ name: z.string() }))
    .parse(rows)
    .map(({ name }) => name);
}
