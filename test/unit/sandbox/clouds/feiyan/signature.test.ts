import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalText, createSignatureCheck, signatureOf } from '../../../../../src/sandbox/clouds/feiyan/signature.js';
import { stoppedClock } from '../stopped-clock.js';
import { post, type Sent, signedRequest } from './feiyan-client.js';
import { buildStreet, type Street } from './feiyan-street.js';

const SECRET = 'feiyan-example-secret';
const AT = 1_655_193_600_000;
const JSON_TYPE = 'application/json; charset=utf-8';
const BODY =
  '{"id":"1509086454180","version":"1.0","request":{"apiVer":"1.0.6","iotToken":"token"},"params":{"iotId":"aD12ef8KkWYrT19EiNJ001082","nickName":"台灯"}}';
const RENAME = {
  method: 'POST',
  path: '/uc/setDeviceNickName',
  query: [],
  body: Buffer.from(BODY),
  headers: {
    accept: JSON_TYPE,
    'content-type': JSON_TYPE,
    'content-md5': 't3ucuHHNklG7sBWyV19q1w==',
    'x-ca-key': '26000001',
    'x-ca-nonce': '6f1c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'x-ca-timestamp': String(AT),
    'x-ca-signature-headers': 'X-Ca-Key,X-Ca-Nonce,X-Ca-Timestamp',
    'x-ca-signature': 'lcsd0gBkEs7PntXb+PaZPXIHjwCuiaZZUBy5IS0J06Y=',
  },
};
const STAGED = {
  ...RENAME,
  headers: {
    ...RENAME.headers,
    date: 'Tue, 14 Jun 2022 08:00:00 GMT',
    'x-ca-stage': 'RELEASE',
    'x-ca-signature-headers': 'X-Ca-Key:X-Ca-Nonce:X-Ca-Stage:X-Ca-Timestamp',
    'x-ca-signature': 'a8iT5cCGX/6duNFqcE66RIbYJLlNIEAFe7f5Oiq1obw=',
  },
};

const check = () => createSignatureCheck([{ family: 'app', key: '26000001', secret: SECRET }], () => AT);

describe("the gateway's own check of signatures", () => {
  it.each([
    ['the worked example', RENAME],
    ['the worked example with a date and a stage, names joined by colons', STAGED],
  ])('takes %s', (_, request) => {
    expect(check().verify(request).family).toBe('app');
  });

  it('writes empty headers, empty queries and a missing body as documented', () => {
    const text = canonicalText(
      {
        method: 'GET',
        path: '/demo',
        query: [
          ['b', '2'],
          ['a', ''],
          ['c', 'x y'],
        ],
        headers: { accept: JSON_TYPE, 'x-ca-key': '26000001', 'x-ca-empty': '' },
      },
      ['X-Ca-Key', 'X-Ca-Empty'],
    );
    expect(text).toBe(`GET\n${JSON_TYPE}\n\n\n\nX-Ca-Empty:\nX-Ca-Key:26000001\n/demo?a&b=2&c=x y`);
    expect(signatureOf(text, SECRET)).toBe('MhpTHWDkv+IV2thrytNoVA8mg1LYbIKrtj3UTbEzm4Y=');
  });

  it('takes names of signed headers in lower case as well', () => {
    const headers = { ...RENAME.headers, 'x-ca-signature-headers': 'x-ca-key,x-ca-nonce,x-ca-timestamp' };
    const signature = signatureOf(canonicalText({ ...RENAME, headers }, ['x-ca-key', 'x-ca-nonce', 'x-ca-timestamp']), SECRET);
    expect(check().verify({ ...RENAME, headers: { ...headers, 'x-ca-signature': signature } }).key).toBe('26000001');
  });
});

describe('the gateway over the wire', () => {
  const asked = { path: '/living/home/query', apiVer: '1.1.0', params: { pageNo: 1, pageSize: 20 } };
  const clock = stoppedClock();
  let street: Street;
  let sign: (at?: number) => Sent;
  beforeAll(async () => {
    street = await buildStreet(clock);
    sign = (at = clock.now()) => signedRequest(street.settings, 'app', { ...asked, iotToken: street.alice.iotToken }, at);
  });
  afterAll(() => street.cloud.stop());

  const MINUTE = 60_000;
  const tampered: [string, (sent: Sent) => Sent][] = [
    ['a body that was changed', (sent) => ({ ...sent, body: sent.body.replace('"pageNo":1', '"pageNo":2') })],
    [
      'a signature that was changed',
      (sent) => ({
        ...sent,
        headers: { ...sent.headers, 'X-Ca-Signature': sent.headers['X-Ca-Signature']?.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')) ?? '' },
      }),
    ],
    ['no signature', ({ headers: { 'X-Ca-Signature': _, ...headers }, body }) => ({ headers, body })],
    ['an unknown key', (sent) => ({ ...sent, headers: { ...sent.headers, 'X-Ca-Key': '1' } })],
    ['a content type other than the signed one', (sent) => ({ ...sent, headers: { ...sent.headers, 'content-type': 'text/plain' } })],
    ['a signed header that was changed', (sent) => ({ ...sent, headers: { ...sent.headers, 'X-Ca-Nonce': 'another' } })],
    ['no digest of the body', ({ headers: { 'content-md5': _, ...headers }, body }) => ({ headers, body })],
    ['a time that is over', () => sign(clock.now() - 16 * MINUTE)],
    ['a time to come', () => sign(clock.now() + 16 * MINUTE)],
  ];

  it.each(tampered)('refuses %s with 401 and a reason', async (_, tamper) => {
    const answered = await post(street.settings, asked.path, tamper(sign()));
    expect(answered.status).toBe(401);
    expect(answered.headers['x-ca-error-message']).toBeTruthy();
    expect(JSON.parse(answered.text)).toMatchObject({ code: 401, message: 'request auth error' });
  });

  it('tells its own string to sign without newlines when a signature does not match', async () => {
    const sent = sign();
    const answered = await post(street.settings, asked.path, { ...sent, headers: { ...sent.headers, 'X-Ca-Signature': 'bm8=' } });
    const [md5, key, nonce, at] = ['content-md5', 'X-Ca-Key', 'X-Ca-Nonce', 'X-Ca-Timestamp'].map((name) => sent.headers[name]);
    expect(answered.headers['x-ca-error-message']).toBe(
      `POSTapplication/json${md5}application/jsonX-Ca-Key:${key}X-Ca-Nonce:${nonce}X-Ca-Timestamp:${at}${asked.path}`,
    );
  });

  it('takes a request 14 minutes old, and no request twice', async () => {
    const sent = sign(clock.now() - 14 * MINUTE);
    expect(JSON.parse((await post(street.settings, asked.path, sent)).text)).toMatchObject({ code: 200 });
    expect((await post(street.settings, asked.path, sent)).status).toBe(401);
  });
});
