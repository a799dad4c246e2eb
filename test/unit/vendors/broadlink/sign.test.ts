// Signatures of BroadLink's, worked with values of our own by the rule of its document.
import { describe, expect, it } from 'vitest';
import { deviceSignature, signedHeaders } from '../../../../src/vendors/broadlink/sign.js';
import { broadlinkFixture, fixtureNames } from '../read-fixture.js';

const TIMESTAMP = '1700000000';
const LICENSE = 'license-of-a-test';

describe('a signature', () => {
  it.each([
    ['of a plain body', '{"identity":{"accessToken":"","orgName":"North"},"group":[{"name":"House 1"}]}', 'b7e0a2d0433a8965b929afa13964af66ce11e000'],
    [
      'of a body with Chinese text, as UTF-8',
      '{"identity":{"accessToken":"token","orgName":"北街"},"usergroup":{"name":"caretakers"}}',
      '68ceb7b7329cb2679a152905ea9690fb26baee3f',
    ],
    ['of a body with blanks, each of which counts', '{"org": {"companyid": "company-1"}}', 'cc5cbc2640b07f4287be349e618ac3bb249cf32b'],
  ])('%s', (_case, body, signature) => {
    expect(signedHeaders(body, TIMESTAMP, LICENSE)).toEqual({ license: LICENSE, timestamp: TIMESTAMP, signature });
  });

  it('of a device is MD5 with the printed salt', () => {
    expect(deviceSignature('{"resourcetype":["linkage"]}', TIMESTAMP)).toBe('ddd633dcf02b2b9a69a13e0c32bf3ccb');
  });

  it('is the one that each fixture of the batch service prints for its body', () => {
    const signed = fixtureNames('broadlink').map((name) => broadlinkFixture(name).request);
    const visited = signed.filter(({ headers }) => headers['license'] !== undefined);
    for (const { headers, body, path } of visited) {
      expect(signedHeaders(JSON.stringify(body), headers['timestamp'] ?? '', headers['license'] ?? '').signature, path).toBe(headers['signature']);
    }
    expect(visited).toHaveLength(28);
  });
});
