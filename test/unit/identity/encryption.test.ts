// Secrets at rest open only with their key, at their place, unchanged.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEncryption } from '../../../src/identity/encryption.js';
import { systemRandom } from '../../../src/system.js';

const [first, second, third] = [1, 2, 3].map((n) => Buffer.alloc(32, n).toString('base64'));
function ring(...keys: (string | undefined)[]) {
  return createEncryption({ keys: keys.map((key) => key ?? ''), random: systemRandom });
}

it('opens what was sealed, whatever the text', () => {
  const encryption = ring(first);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (secret) => encryption.open(encryption.seal(secret, 'here'), 'here') === secret));
});

it('seals with the first key and opens with any, so that keys can change over time', () => {
  const old = ring(first).seal('secret', 'here');
  const both = ring(second, first);
  expect(both.open(old, 'here')).toBe('secret');
  expect(ring(second).open(both.seal('secret', 'here'), 'here')).toBe('secret');
});

it('never seals the same secret to the same text, nor shows it', () => {
  const encryption = ring(first);
  const texts = new Set(Array.from({ length: 50 }, () => encryption.seal('secret', 'here')));
  expect(texts.size).toBe(50);
  for (const text of texts) expect(text).not.toContain('secret');
});

it('names the key that is missing, without the text', () => {
  const sealed = ring(first).seal('secret', 'link 1');
  const keyId = sealed.split('.')[1] ?? expect.fail('no key ID');
  const error = thrown(() => ring(second, third).open(sealed, 'link 1'));
  expect(error.message).toMatch(new RegExp(`link 1.*${keyId}.*HEARTH_ENCRYPTION_KEY`));
  expect(`${error.message}${error.stack}`).not.toContain(sealed.split('.')[3]);
});

it('does not open at another place, nor changed, cut or foreign', () => {
  const encryption = ring(first);
  const sealed = encryption.seal('secret', 'here');
  const [version, keyId, nonce, body = ''] = sealed.split('.');
  const flipped = body.startsWith('A') ? `B${body.slice(1)}` : `A${body.slice(1)}`;
  expect(thrown(() => encryption.open(sealed, 'there')).message).toContain('there');
  for (const text of [
    [version, keyId, nonce, flipped],
    [version, keyId, nonce, body.slice(0, 8)],
    [version, keyId, '', body],
    ['v2', keyId, nonce, body],
    ['plain'],
    [...sealed.split('.'), ''],
  ]) {
    const error = thrown(() => encryption.open(text.join('.'), 'here'));
    expect(error.message).not.toContain(body.slice(0, 8));
  }
});

it('says which key is not one', () => {
  expect(thrown(() => ring(first, Buffer.alloc(31).toString('base64'))).message).toContain('key 2');
  expect(thrown(() => ring('not base64 at all, but long enough to be')).message).toContain('key 1');
  expect(thrown(() => ring()).message).toContain('no key');
});

function thrown(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  return expect.fail('nothing was thrown');
}
