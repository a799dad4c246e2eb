import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Config, ConfigError, parseConfig, parseSandboxConfig } from '../../src/config.js';

const feiyan = {
  HEARTH_FEIYAN_ENDPOINT: 'https://feiyan.example/',
  HEARTH_FEIYAN_APP_KEY: 'app',
  HEARTH_FEIYAN_APP_SECRET: 'app-secret',
  HEARTH_FEIYAN_CLOUD_APP_KEY: 'cloud',
  HEARTH_FEIYAN_CLOUD_APP_SECRET: 'cloud-secret',
  HEARTH_FEIYAN_PROJECT_ID: 'project',
};
const feiyanPush = {
  HEARTH_FEIYAN_MQTT_URL: 'mqtts://feiyan.example:1883',
  HEARTH_FEIYAN_MQTT_PRODUCT_KEY: 'product',
  HEARTH_FEIYAN_MQTT_DEVICE_NAME: 'device',
  HEARTH_FEIYAN_MQTT_DEVICE_SECRET: 'device-secret',
};
const obox = { HEARTH_OBOX_ENDPOINT: 'http://127.0.0.1:8080', HEARTH_OBOX_CLIENT_ID: 'id', HEARTH_OBOX_CLIENT_SECRET: 'secret' };
const broadlink = {
  HEARTH_BROADLINK_ENDPOINT: 'https://a.example',
  HEARTH_BROADLINK_FAMILY_ENDPOINT: 'https://b.example',
  HEARTH_BROADLINK_DEVICE_ENDPOINT: 'https://c.example',
  HEARTH_BROADLINK_LICENSE: 'license',
};
const fog = { HEARTH_FOG_ENDPOINT: 'https://fog.example', HEARTH_FOG_CLIENT_ID: 'id', HEARTH_FOG_CLIENT_SECRET: 'secret' };
const key = randomBytes(32).toString('base64');
const real = { HEARTH_AUTH_SECRET: 'a secret of at least thirty-two characters', HEARTH_ENCRYPTION_KEY: key };

function problems(env: Record<string, string>): readonly string[] {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

it('needs no setting at all: the sandbox, the embedded database, the loopback', () => {
  expect(parseConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    dataDir: `${process.cwd()}/.hearth`,
    databaseUrl: null,
    eventsUrl: null,
    sandbox: { enabled: true, seed: 1 },
    auth: { secret: null, jwksUrl: null, issuer: null, audience: null },
    encryptionKey: null,
    vendors: {},
    logLevel: 'info',
    requestTimeoutMs: 15_000,
    structureMaxAgeMs: 60_000,
    historyMs: 30 * 86_400_000,
    unknown: [],
  });
});

describe('a good setting', () => {
  const cases: [Record<string, string>, Partial<Config>][] = [
    [
      { HEARTH_HOST: '0.0.0.0', HEARTH_PORT: '0' },
      { host: '0.0.0.0', port: 0 },
    ],
    [{ HEARTH_PORT: ' 8080 ' }, { port: 8080 }],
    [
      { HEARTH_PORT: '', HEARTH_LOG_LEVEL: '' },
      { port: 4000, logLevel: 'info' },
    ],
    [{ HEARTH_DATA_DIR: '/var/lib/hearth' }, { dataDir: '/var/lib/hearth' }],
    [{ HEARTH_EVENTS_URL: 'nats://127.0.0.1:4222' }, { eventsUrl: 'nats://127.0.0.1:4222' }],
    [{ HEARTH_SANDBOX_SEED: '7' }, { sandbox: { enabled: true, seed: 7 } }],
    [{ HEARTH_LOG_LEVEL: 'Debug' }, { logLevel: 'debug' }],
    [{ HEARTH_REQUEST_TIMEOUT: '20' }, { requestTimeoutMs: 20_000 }],
    [
      { HEARTH_REQUEST_TIMEOUT: '500ms', HEARTH_STRUCTURE_MAX_AGE: '2m' },
      { requestTimeoutMs: 500, structureMaxAgeMs: 120_000 },
    ],
    [
      { HEARTH_REQUEST_TIMEOUT: '15 s', HEARTH_STRUCTURE_MAX_AGE: '0' },
      { requestTimeoutMs: 15_000, structureMaxAgeMs: 0 },
    ],
    [{ HEARTH_HISTORY_DAYS: '7' }, { historyMs: 7 * 86_400_000 }],
    [{ HEARTH_HISTROY_DAYS: '7' }, { unknown: ['HEARTH_HISTROY_DAYS'] }],
    [
      { ...real, HEARTH_AUTH_ISSUER: 'https://id.example', HEARTH_AUTH_AUDIENCE: 'hearth' },
      {
        auth: { secret: real.HEARTH_AUTH_SECRET, jwksUrl: null, issuer: 'https://id.example', audience: 'hearth' },
        encryptionKey: new Uint8Array(Buffer.from(key, 'base64')),
      },
    ],
  ];
  it.each(cases)('%j is read', (env, expected) => {
    expect(parseConfig(env)).toMatchObject(expected);
  });
});

describe('a bad setting is named', () => {
  const cases: [string, string][] = [
    ['HEARTH_PORT', '65536'],
    ['HEARTH_PORT', 'http'],
    ['DATABASE_URL', 'mysql://localhost/hearth'],
    ['DATABASE_URL', 'postgresql://localhost/hearth?schema=other'],
    ['HEARTH_EVENTS_URL', 'http://127.0.0.1'],
    ['HEARTH_SANDBOX', 'maybe'],
    ['HEARTH_SANDBOX_SEED', '-1'],
    ['HEARTH_AUTH_SECRET', 'too short'],
    ['HEARTH_AUTH_JWKS_URL', 'id.example/keys'],
    ['HEARTH_AUTH_ISSUER', 'hearth-sandbox'],
    ['HEARTH_ENCRYPTION_KEY', randomBytes(31).toString('base64')],
    ['HEARTH_ENCRYPTION_KEY', '*'.repeat(43)],
    ['HEARTH_LOG_LEVEL', 'loud'],
    ['HEARTH_REQUEST_TIMEOUT', '15 minutes'],
    ['HEARTH_REQUEST_TIMEOUT', '0'],
    ['HEARTH_STRUCTURE_MAX_AGE', '-1'],
    ['HEARTH_HISTORY_DAYS', '0'],
  ];
  it.each(cases)('%s=%s', (name, value) => {
    const found = problems({ ...real, [name]: value });
    expect(found).toHaveLength(name === 'HEARTH_AUTH_JWKS_URL' ? 2 : 1); // two ways to sign in are a problem too
    expect(found[0]).toContain(name);
    expect(found.join()).not.toContain(value === '0' || value === '-1' ? real.HEARTH_AUTH_SECRET : value);
  });
});

it('tells all problems at once, and no value of any setting', () => {
  const env = {
    HEARTH_PORT: 'eighty',
    HEARTH_LOG_LEVEL: 'loud',
    HEARTH_FEIYAN_APP_SECRET: 'never to be seen',
    DATABASE_URL: 'also-secret',
    HEARTH_SANDBOX: 'off',
  };
  const found = problems(env);
  for (const name of [
    'HEARTH_PORT',
    'HEARTH_LOG_LEVEL',
    'HEARTH_FEIYAN_ENDPOINT',
    'HEARTH_FEIYAN_PROJECT_ID',
    'DATABASE_URL',
    'HEARTH_AUTH_SECRET',
    'HEARTH_ENCRYPTION_KEY',
  ]) {
    expect(found.filter((problem) => problem.startsWith(name))).toHaveLength(1);
  }
  expect(() => parseConfig(env)).toThrow(/^Hearth cannot start with these settings:\n {2}HEARTH_/);
  expect(found.join()).not.toMatch(/never to be seen|also-secret|eighty|loud/);
});

describe('vendors', () => {
  it('are absent without settings, and whole with all of them', () => {
    const { vendors, sandbox } = parseConfig({ ...real, ...feiyan, ...feiyanPush, ...obox, ...broadlink, ...fog });
    expect(sandbox.enabled).toBe(false);
    expect(vendors).toEqual({
      feiyan: {
        endpoint: 'https://feiyan.example',
        appKey: 'app',
        appSecret: 'app-secret',
        cloudAppKey: 'cloud',
        cloudAppSecret: 'cloud-secret',
        projectId: 'project',
        mqttUrl: 'mqtts://feiyan.example:1883',
        mqttProductKey: 'product',
        mqttDeviceName: 'device',
        mqttDeviceSecret: 'device-secret',
      },
      obox: { endpoint: 'http://127.0.0.1:8080', clientId: 'id', clientSecret: 'secret' },
      broadlink: { endpoint: 'https://a.example', familyEndpoint: 'https://b.example', deviceEndpoint: 'https://c.example', license: 'license' },
      fog: { endpoint: 'https://fog.example', clientId: 'id', clientSecret: 'secret' },
    });
    expect(Object.keys(parseConfig({ ...real, ...obox }).vendors)).toEqual(['obox']);
  });

  it('may do without pushes: the four MQTT settings of Feiyan go together', () => {
    expect(parseConfig({ ...real, ...feiyan }).vendors.feiyan).not.toHaveProperty('mqttUrl');
  });

  const whole = { ...feiyan, ...feiyanPush };
  const sets = { feiyan, obox, broadlink, fog };
  const names = Object.entries(sets).flatMap(([vendor, set]) =>
    Object.keys(set).map((name): [string, Record<string, string>] => [name, vendor === 'feiyan' ? whole : set]),
  );
  it.each([...names, ...Object.keys(feiyanPush).map((name): [string, Record<string, string>] => [name, whole])])(
    'half a set is an error that names %s',
    (name, set) => {
      const found = problems({ ...real, ...set, [name]: '' });
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(new RegExp(`^${name} is missing`));
    },
  );

  it('are read from base URLs only', () => {
    expect(problems({ ...real, ...obox, HEARTH_OBOX_ENDPOINT: 'cloud.example' })).toEqual([expect.stringMatching(/^HEARTH_OBOX_ENDPOINT must be a URL/)]);
  });
});

describe('the sandbox', () => {
  const cases: [string, Record<string, string>, boolean][] = [
    ['is on by itself', {}, true],
    ['is off when told', { ...real, HEARTH_SANDBOX: 'off' }, false],
    ['is off with a vendor', { ...real, ...obox }, false],
    ['is off in production', { ...real, NODE_ENV: 'production' }, false],
    ['is off with a database of yours', { ...real, DATABASE_URL: 'postgresql://localhost/hearth' }, false],
    [
      'is on when told, in production and with a database of yours too',
      { NODE_ENV: 'production', DATABASE_URL: 'postgresql://localhost/hearth', HEARTH_SANDBOX: 'on' },
      true,
    ],
  ];
  it.each(cases)('%s', (_, env, enabled) => {
    expect(parseConfig(env).sandbox.enabled).toBe(enabled);
  });

  it('cannot be on beside a vendor, not even beside half a one', () => {
    expect(problems({ ...real, ...obox, HEARTH_SANDBOX: 'on' })).toEqual([expect.stringMatching(/^HEARTH_SANDBOX must not be on while HEARTH_OBOX_… are set/)]);
    expect(problems({ ...real, HEARTH_FOG_CLIENT_ID: 'id', HEARTH_SANDBOX: 'on' })).toHaveLength(3);
  });

  it.each([{ HEARTH_SANDBOX: 'off' }, { NODE_ENV: 'production' }, { DATABASE_URL: 'postgresql://localhost/hearth' }, obox])(
    'being off with %j asks for keys',
    (env) => {
      expect(problems(env)).toEqual([
        expect.stringMatching(/^HEARTH_AUTH_SECRET or HEARTH_AUTH_JWKS_URL is missing/),
        expect.stringMatching(/^HEARTH_ENCRYPTION_KEY is missing/),
      ]);
    },
  );
});

describe('the sandbox alone', () => {
  it('asks for nothing that only Hearth needs, wherever it runs', () => {
    const env = { NODE_ENV: 'production', DATABASE_URL: 'postgresql://localhost/hearth', HEARTH_SANDBOX_SEED: '7', HEARTH_DATA_DIR: '/tmp/clouds' };
    expect(parseSandboxConfig(env)).toEqual({ seed: 7, dataDir: '/tmp/clouds', logLevel: 'info' });
  });

  it('tells what is wrong with its own settings', () => {
    expect(() => parseSandboxConfig({ HEARTH_SANDBOX_SEED: 'x', HEARTH_LOG_LEVEL: 'loud' })).toThrow(/HEARTH_SANDBOX_SEED.*HEARTH_LOG_LEVEL/s);
  });
});

it('cannot be changed once read', () => {
  const config = parseConfig({ ...real, ...feiyan });
  expect([config, config.auth, config.sandbox, config.vendors, config.vendors.feiyan].map(Object.isFrozen)).toEqual([true, true, true, true, true]);
});
