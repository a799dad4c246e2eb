// The settings: the only reader of the environment. Parsed, frozen, and every problem told at once by the setting's name.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { bytesOf, createSettingsReader, duration, type Environment, httpUrl, oneOf, type SettingsReader, text, urlOf, wholeNumber } from './settings.js';

const FEIYAN = z.object({
  endpoint: httpUrl,
  appKey: text,
  appSecret: text,
  cloudAppKey: text,
  cloudAppSecret: text,
  projectId: text,
  mqttUrl: z.exactOptional(urlOf('mqtt', 'mqtts', 'tcp', 'ssl', 'ws', 'wss')),
  mqttProductKey: z.exactOptional(text),
  mqttDeviceName: z.exactOptional(text),
  mqttDeviceSecret: z.exactOptional(text),
});
const FEIYAN_PUSH = ['mqttUrl', 'mqttProductKey', 'mqttDeviceName', 'mqttDeviceSecret'];
const OBOX = z.object({ endpoint: httpUrl, clientId: text, clientSecret: text });
const BROADLINK = z.object({ endpoint: httpUrl, familyEndpoint: httpUrl, deviceEndpoint: httpUrl, license: text });
const FOG = z.object({ endpoint: httpUrl, clientId: text, clientSecret: text });

const VENDOR_PREFIXES = ['HEARTH_FEIYAN', 'HEARTH_OBOX', 'HEARTH_BROADLINK', 'HEARTH_FOG'];

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const DAY_MS = 86_400_000;
const SANDBOX_ISSUER = 'hearth-sandbox';
const SECRET_LENGTH = 32; // characters: HS256 asks for as many bits as its hash has

export interface Config {
  readonly host: string;
  /** 0: one that is free. */
  readonly port: number;
  /** Absolute path of the folder for what the embedded mode keeps. */
  readonly dataDir: string;
  /** null: the embedded database. */
  readonly databaseUrl: string | null;
  /** null: the database's own notifications. */
  readonly eventsUrl: string | null;
  readonly sandbox: { readonly enabled: boolean; readonly seed: number };
  /** Who may call: a secret or a JWKS URL is there, unless the sandbox is on. */
  readonly auth: { readonly secret: string | null; readonly jwksUrl: string | null; readonly issuer: string | null; readonly audience: string | null };
  /** 32 bytes; null only with the sandbox, which makes its own. */
  readonly encryptionKey: Uint8Array | null;
  readonly vendors: VendorsConfig;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly requestTimeoutMs: number;
  readonly structureMaxAgeMs: number;
  /** How long the log of events is kept. */
  readonly historyMs: number;
  /** `HEARTH_…` names that are set and are no setting: worth a warning. */
  readonly unknown: readonly string[];
}

/** The configured vendors. Feiyan's four `mqtt…` are there together or not at all; without them it does not push. */
export interface VendorsConfig {
  readonly feiyan?: z.infer<typeof FEIYAN>;
  readonly obox?: z.infer<typeof OBOX>;
  readonly broadlink?: z.infer<typeof BROADLINK>;
  readonly fog?: z.infer<typeof FOG>;
}

/** The settings of `npm run sandbox`. */
export interface SandboxConfig extends Pick<Config, 'dataDir' | 'logLevel'> {
  readonly seed: number;
}

/** Hearth cannot start with these settings. The message lists every problem, one a line, and no value of any setting. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(['Hearth cannot start with these settings:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
    this.problems = problems;
  }
}

/**
 * The settings of this process: its environment over a `.env` file in the working folder.
 * @throws ConfigError with all problems
 */
export function loadConfig(): Config {
  return parseConfig(readEnvironment());
}

/**
 * What the simulated clouds need where they run alone: whatever Hearth itself would lack is none of theirs.
 * @throws ConfigError with all problems of these settings
 */
export function loadSandboxConfig(): SandboxConfig {
  return parseSandboxConfig(readEnvironment());
}

function readEnvironment(): Environment {
  let file: Environment = {};
  try {
    file = parseEnv(readFileSync('.env', 'utf8'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return { ...file, ...process.env };
}

/** The same from settings by name. */
export function parseSandboxConfig(env: Environment): SandboxConfig {
  const reader = createSettingsReader(env);
  const config = { seed: readSeed(reader), dataDir: readDataDir(reader), logLevel: readLogLevel(reader) };
  if (reader.problems.length > 0) throw new ConfigError(reader.problems);
  return freeze(config);
}

/**
 * Parses settings by name, and freezes the result.
 * @throws ConfigError with all problems, each beginning with the name of its setting
 */
export function parseConfig(env: Environment): Config {
  const reader = createSettingsReader(env);
  const sandbox = readSandbox(reader, env['NODE_ENV'] === 'production');
  const config: Config = {
    host: reader.read('HEARTH_HOST', text) ?? '127.0.0.1',
    port: reader.read('HEARTH_PORT', wholeNumber(0, 65_535)) ?? 4000,
    dataDir: readDataDir(reader),
    databaseUrl: readDatabaseUrl(reader),
    eventsUrl: reader.read('HEARTH_EVENTS_URL', urlOf('nats', 'tls')),
    sandbox,
    auth: readAuth(reader, sandbox.enabled),
    encryptionKey: readEncryptionKey(reader, sandbox.enabled),
    vendors: readVendors(reader),
    logLevel: readLogLevel(reader),
    requestTimeoutMs: reader.read('HEARTH_REQUEST_TIMEOUT', duration(100)) ?? 15_000,
    structureMaxAgeMs: reader.read('HEARTH_STRUCTURE_MAX_AGE', duration(0)) ?? 60_000,
    historyMs: (reader.read('HEARTH_HISTORY_DAYS', wholeNumber(1, 3650)) ?? 30) * DAY_MS,
    unknown: reader.unread(),
  };
  if (reader.problems.length > 0) throw new ConfigError(reader.problems);
  return freeze(config);
}

function readDataDir(reader: SettingsReader): string {
  return resolve(reader.read('HEARTH_DATA_DIR', text) ?? '.hearth');
}

function readLogLevel(reader: SettingsReader): Config['logLevel'] {
  return reader.read('HEARTH_LOG_LEVEL', oneOf(LOG_LEVELS)) ?? 'info';
}

function readSeed(reader: SettingsReader): number {
  return reader.read('HEARTH_SANDBOX_SEED', wholeNumber(0, 2 ** 31 - 1)) ?? 1;
}

function readVendors(reader: SettingsReader): VendorsConfig {
  const feiyan = reader.vendor('HEARTH_FEIYAN', FEIYAN, FEIYAN_PUSH);
  const obox = reader.vendor('HEARTH_OBOX', OBOX);
  const broadlink = reader.vendor('HEARTH_BROADLINK', BROADLINK);
  const fog = reader.vendor('HEARTH_FOG', FOG);
  return { ...(feiyan && { feiyan }), ...(obox && { obox }), ...(broadlink && { broadlink }), ...(fog && { fog }) };
}

function readDatabaseUrl(reader: SettingsReader): string | null {
  const schemaless = urlOf('postgresql', 'postgres').refine(
    (url) => !new URL(url).searchParams.has('schema'),
    'must not name a schema: give Hearth a database of its own',
  );
  return reader.read('DATABASE_URL', schemaless);
}

/** What is configured counts here even when it is wrong: then the sandbox must not hide it. */
function readSandbox(reader: SettingsReader, production: boolean): Config['sandbox'] {
  const mode = reader.read('HEARTH_SANDBOX', oneOf(['auto', 'on', 'off'])) ?? 'auto';
  const seed = readSeed(reader);
  const vendors = VENDOR_PREFIXES.filter((prefix) => reader.mentions(`${prefix}_`)).map((prefix) => `${prefix}_…`);
  if (mode === 'on' && vendors.length > 0)
    reader.problems.push(`HEARTH_SANDBOX must not be on while ${vendors.join(', ')} are set: the sandbox stands for all vendors`);
  const automatic = vendors.length === 0 && !production && !reader.mentions('DATABASE_URL');
  return { enabled: mode === 'on' || (mode === 'auto' && automatic), seed };
}

function readAuth(reader: SettingsReader, sandbox: boolean): Config['auth'] {
  const longEnough = text.min(SECRET_LENGTH, `must have at least ${SECRET_LENGTH} characters`);
  const notSandbox = text.refine((issuer) => issuer !== SANDBOX_ISSUER, `must not be the sandbox's own issuer`);
  const auth = {
    secret: reader.read('HEARTH_AUTH_SECRET', longEnough),
    jwksUrl: reader.read('HEARTH_AUTH_JWKS_URL', httpUrl),
    issuer: reader.read('HEARTH_AUTH_ISSUER', notSandbox),
    audience: reader.read('HEARTH_AUTH_AUDIENCE', text),
  };
  const set = ['HEARTH_AUTH_SECRET', 'HEARTH_AUTH_JWKS_URL'].filter((name) => reader.mentions(name));
  if (set.length === 2) reader.problems.push('HEARTH_AUTH_SECRET and HEARTH_AUTH_JWKS_URL must not both be set');
  if (set.length === 0 && !sandbox) reader.problems.push(`HEARTH_AUTH_SECRET or HEARTH_AUTH_JWKS_URL is missing: ${OUTSIDE}`);
  return auth;
}

function readEncryptionKey(reader: SettingsReader, sandbox: boolean): Uint8Array | null {
  if (!sandbox && !reader.mentions('HEARTH_ENCRYPTION_KEY')) reader.problems.push(`HEARTH_ENCRYPTION_KEY is missing: ${OUTSIDE}`);
  return reader.read('HEARTH_ENCRYPTION_KEY', bytesOf(32));
}

const OUTSIDE = 'it is needed outside the sandbox, which is off with a configured vendor, DATABASE_URL, NODE_ENV=production or HEARTH_SANDBOX=off';

function freeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null && !ArrayBuffer.isView(part)) freeze(part);
  }
  return Object.freeze(value);
}
