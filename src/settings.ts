// Reads settings one by one and remembers what is wrong with each, so that all problems are told together.
import { z } from 'zod';

/** Settings by name, as the environment has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface SettingsReader {
  /** One problem a line, each beginning with the setting's name. Never holds a value. */
  readonly problems: string[];
  /** The setting, or null when it is unset or empty, or wrong (which is then among the problems). */
  read<T>(name: string, type: z.ZodType<T, string>): T | null;
  /**
   * The settings `<prefix>_<KEY>` of one vendor as an object; undefined when none is set.
   * @param together keys that are optional, but only all of them
   */
  vendor<T>(prefix: string, shape: z.ZodObject & z.ZodType<T>, together?: readonly string[]): T | undefined;
  /** Whether a setting with this name, or a name that begins so, is set at all, right or wrong. */
  mentions(prefix: string): boolean;
  /** `HEARTH_…` names that were set and never read. */
  unread(): readonly string[];
}

/** Reads from these settings. */
export function createSettingsReader(env: Environment): SettingsReader {
  const problems: string[] = [];
  const seen = new Set<string>();

  const raw = (name: string): string | undefined => env[name]?.trim() || undefined;

  return {
    problems,

    read(name, type) {
      seen.add(name);
      const value = raw(name);
      if (value === undefined) return null;
      const parsed = type.safeParse(value);
      if (parsed.success) return parsed.data;
      problems.push(`${name} ${firstMessage(parsed.error)}`);
      return null;
    },

    vendor(prefix, shape, together = []) {
      const names = new Map(Object.keys(shape.shape).map((key) => [key, `${prefix}_${snake(key)}`]));
      for (const name of names.values()) seen.add(name);
      const values = Object.fromEntries([...names].flatMap(([key, name]) => (raw(name) === undefined ? [] : [[key, raw(name)]])));
      if (Object.keys(values).length === 0) return undefined;
      const groups = [[...names.keys()].filter((key) => !together.includes(key)), together.some((key) => key in values) ? together : []];
      const missing = groups.flat().filter((key) => !(key in values));
      for (const key of missing) problems.push(`${names.get(key)} is missing: other settings of ${prefix} are set, and it belongs to them`);
      const parsed = shape.safeParse(values);
      if (parsed.success) return missing.length === 0 ? parsed.data : undefined;
      for (const issue of parsed.error.issues) {
        const key = String(issue.path[0]);
        if (!missing.includes(key)) problems.push(`${names.get(key)} ${issue.message}`);
      }
      return undefined;
    },

    mentions: (prefix) => Object.keys(env).some((name) => name.startsWith(prefix) && raw(name) !== undefined),

    unread: () =>
      Object.keys(env)
        .filter((name) => name.startsWith('HEARTH_') && !seen.has(name))
        .sort(),
  };
}

/** Text that is there. */
export const text = z.string();

/** A whole number in these bounds. */
export function wholeNumber(least: number, most: number): z.ZodType<number, string> {
  const rule = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,15}$/, rule)
    .transform(Number)
    .refine((number) => number >= least && number <= most, rule);
}

/** One of these words. */
export function oneOf<const T extends string>(words: readonly T[]): z.ZodType<T, string> {
  return z.string().transform((value, context) => {
    const word = words.find((candidate) => candidate === value.toLowerCase());
    if (word !== undefined) return word;
    context.addIssue(`must be one of ${words.join(', ')}`);
    return z.NEVER;
  });
}

/** A URL with one of these schemes, as it was written. */
export function urlOf(...schemes: readonly string[]): z.ZodType<string, string> {
  const rule = `must be a URL that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`;
  return z.string().refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)), { error: rule, abort: true });
}

/** The base URL of an HTTP service, without a slash at its end. */
export const httpUrl: z.ZodType<string, string> = urlOf('http', 'https').transform((value) => value.replace(/\/+$/, ''));

const UNITS_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A span of time, in milliseconds: `15` and `15 s` are seconds; `500ms`, `2m`, `1h`, `7d`. */
export function duration(leastMs: number): z.ZodType<number, string> {
  return z.string().transform((value, context) => {
    const [, number, unit = 's'] = /^(\d{1,9})\s*(ms|s|m|h|d)?$/.exec(value) ?? [];
    const ms = Number(number) * (UNITS_MS[unit] ?? Number.NaN);
    if (ms >= leastMs) return ms;
    context.addIssue(`must be a span of time such as 15 (seconds), 500ms, 2m or 1h, and at least ${leastMs} ms`);
    return z.NEVER;
  });
}

/** Exactly so many bytes, in base64. */
export function bytesOf(length: number): z.ZodType<Uint8Array, string> {
  return z.string().transform((value, context) => {
    const bytes = Buffer.from(value, 'base64');
    if (/^[A-Za-z0-9+/_-]+={0,2}$/.test(value) && bytes.length === length) return new Uint8Array(bytes);
    context.addIssue(`must be ${length} bytes in base64, as \`openssl rand -base64 ${length}\` makes them`);
    return z.NEVER;
  });
}

function firstMessage(error: z.ZodError): string {
  return error.issues[0]?.message ?? 'is not valid';
}

function snake(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
