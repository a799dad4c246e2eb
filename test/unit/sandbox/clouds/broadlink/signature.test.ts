import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSignatureCheck } from '../../../../../src/sandbox/clouds/broadlink/signature.js';
import { type BroadlinkStreet, openStreet } from './broadlink-street.js';

const LICENSE = 'licence-of-a-test';
const AT = 1_700_000_000;
// By sha1sum(1), over body, timestamp and licence.
const CHINESE = {
  body: '{"identity":{"accessToken":"a-token","orgName":"家"},"group":[{"name":"House 1"}]}',
  signature: '65592eddc345d9e3fa6babace1f0ae5f71c1d565',
};
const BLANKS = { body: '{"org": {"companyid": "company-1"}}', signature: 'f3bcebd4d40b97e29648cbc520e1116a00f1ab05' };

const signed = ({ body, signature }: typeof CHINESE, headers: Record<string, string> = {}) => ({
  body: Buffer.from(body),
  headers: { license: LICENSE, timestamp: String(AT), signature, ...headers },
});

describe("the gateway's own check of signatures", () => {
  const check = createSignatureCheck(LICENSE, () => AT * 1000);

  it('takes what was signed over the very bytes of the body', () => {
    expect(() => check(signed(CHINESE))).not.toThrow();
    expect(() => check(signed(BLANKS))).not.toThrow();
  });

  it.each([
    ['one more blank', signed({ ...BLANKS, body: BLANKS.body.replace(':', ': ') })],
    ['another time', signed(CHINESE, { timestamp: String(AT + 1) })],
    ['another licence', signed(CHINESE, { license: 'licence-of-another' })],
    ['upper case', signed(CHINESE, { signature: CHINESE.signature.toUpperCase() })],
    ['no signature', signed(CHINESE, { signature: '' })],
  ])('refuses %s', (_, request) => {
    expect(() => check(request)).toThrow('signature mismatch');
  });

  it.each([0, 14 * 60, -14 * 60])('takes a clock that is %i seconds off', (seconds) => {
    expect(() => createSignatureCheck(LICENSE, () => (AT + seconds) * 1000)(signed(CHINESE))).not.toThrow();
  });

  it.each([16 * 60, -16 * 60])('refuses a clock that is %i seconds off', (seconds) => {
    expect(() => createSignatureCheck(LICENSE, () => (AT + seconds) * 1000)(signed(CHINESE))).toThrow('timestamp out of range');
  });

  it('refuses a time in milliseconds', () => {
    const timestamp = String(AT * 1000);
    const signature = createHash('sha1').update(`${BLANKS.body}${timestamp}${LICENSE}`).digest('hex');
    expect(() => check(signed(BLANKS, { timestamp, signature }))).toThrow('timestamp out of range');
  });
});

describe('a stranger', () => {
  let street: BroadlinkStreet;
  beforeAll(async () => {
    street = await openStreet();
  });
  afterAll(() => street.cloud.stop());

  it('learns nothing but that the signature is wrong, whatever is asked', async () => {
    const wrong = { signature: '0'.repeat(40) };
    for (const [path, body] of [
      ['/v1/user/queryorg', '{"identity":{"accessToken":"any"}}'],
      ['/v1/user/queryorg', 'no JSON'],
      ['/v1/nothing', '{}'],
    ] as const) {
      expect(await street.send(path, body, wrong)).toEqual({ http: 200, answer: { status: -1, msg: 'signature mismatch' } });
    }
  });

  it('with the licence needs a token, a body and an operation', async () => {
    expect((await street.send('/v1/user/queryorg', '{"identity":{"accessToken":"any"}}')).answer).toMatchObject({ status: -3 });
    expect((await street.send('/v1/user/queryorg', '{}')).answer).toMatchObject({ status: -3 });
    expect((await street.send('/v1/user/queryorg', 'no JSON')).answer).toMatchObject({ status: -4 });
    expect((await street.send('/v1/user/queryorg', '[]')).answer).toMatchObject({ status: -4 });
    expect(await street.send('/v1/nothing', '{}')).toMatchObject({ http: 404 });
  });
});
