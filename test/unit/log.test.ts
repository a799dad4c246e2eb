import { expect, it } from 'vitest';
import { createLogger } from '../../src/log.js';

const SECRET = 'hunter2hunter2';

/** The lines that a logger writes, parsed. */
function record(): { log: ReturnType<typeof createLogger>; lines: () => Record<string, unknown>[]; text: () => string } {
  const written: string[] = [];
  const log = createLogger({ level: 'info', destination: { write: (line: string) => void written.push(line) } });
  return { log, lines: () => written.map((line) => JSON.parse(line)), text: () => written.join('') };
}

const names = [
  'authorization',
  'Authorization',
  'token',
  'iotToken',
  'cloudToken',
  'access_token',
  'accessToken',
  'refresh-token',
  'secret',
  'client_secret',
  'deviceSecret',
  'productSecret',
  'uniqueKey',
  'unique_key',
  'aeskey',
  'pwd',
  'passcode',
  'password',
  'cookie',
  'X-Ca-Signature',
  'appKey',
  'license',
  'loginSession',
];

it.each(names)('a value under %s never reaches a line, at any depth', (name) => {
  const { log, text, lines } = record();
  log.info({ [name]: SECRET, deep: { list: [{ [name]: { inner: SECRET } }] }, kept: 'kept' }, 'said');
  expect(text()).not.toContain(SECRET);
  expect(lines()).toEqual([expect.objectContaining({ level: 'info', msg: 'said', kept: 'kept', [name]: '[redacted]' })]);
});

const texts = [
  `Bearer ${SECRET}`,
  `failed: GET https://cloud.example/api?access_token=${SECRET}&x=1 (401)`,
  `connect postgresql://hearth:${SECRET}@db.example/hearth`,
  `invalid token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.${SECRET}`,
];

it.each(texts)('a secret within a text is taken out wherever the text stands: %s', (said) => {
  const { log, text, lines } = record();
  log.info(said);
  log.info({ note: said }, 'said');
  log.error({ err: new Error(said, { cause: new Error(said) }) }, 'failed');
  expect(text()).not.toContain(SECRET);
  expect(lines()).toHaveLength(3);
});

it('errors keep their type, message, stack, cause and own fields, but for secrets', () => {
  const { log, lines } = record();
  log.warn({ err: Object.assign(new TypeError('broken', { cause: new Error('below') }), { code: 'E1', token: SECRET }) }, 'failed');
  const err = {
    type: 'TypeError',
    message: 'broken',
    stack: expect.stringContaining('log.test.ts'),
    code: 'E1',
    token: '[redacted]',
    cause: expect.objectContaining({ message: 'below' }),
  };
  expect(lines()[0]).toMatchObject({ level: 'warn', err });
});

it('what JSON cannot hold does not stop a line', () => {
  const { log, lines } = record();
  const circle: Record<string, unknown> = { position: 12n, when: new Date(0), url: new URL(`https://a.example/?q=${SECRET}`), bytes: new Uint8Array(3) };
  circle['self'] = circle;
  log.info({ circle }, 'said');
  expect(lines()[0]?.['circle']).toEqual({
    position: '12',
    when: '1970-01-01T00:00:00.000Z',
    url: 'https://a.example/?[redacted]',
    bytes: '[3 bytes]',
    self: '[…]',
  });
});

it('says nothing below its level', () => {
  const { log, lines } = record();
  log.debug('quiet');
  expect(lines()).toEqual([]);
});
