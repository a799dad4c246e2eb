// Secrets at rest: AES-256-GCM, each text bound to its place, and naming the key that opens it.
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import type { Random } from '../domain/clock.js';

export interface Encryption {
  /** Encrypts with the first key. `place` (row and column) is bound in: the text opens nowhere else. */
  seal(secret: string, place: string): string;
  /** @throws Error that names the key or the place, never the text, when it does not open. */
  open(sealed: string, place: string): string;
}

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/**
 * Makes the keyring. A text is `v1.<key ID>.<nonce>.<encrypted and tag>`, the last two in base64url.
 * @param keys 32 bytes each, in base64: the first encrypts, all decrypt, so that keys can be changed over time
 * @throws Error that says which key is not one
 */
export function createEncryption({ keys, random }: { readonly keys: readonly string[]; readonly random: Random }): Encryption {
  const ring = keys.map(parseKey);
  const [first] = ring;
  if (first === undefined) throw new Error('HEARTH_ENCRYPTION_KEY holds no key.');

  return {
    seal(secret, place) {
      const nonce = random.bytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, first.bytes, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(place));
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return ['v1', first.id, Buffer.from(nonce).toString('base64url'), sealed.toString('base64url')].join('.');
    },
    open(sealed, place) {
      const [version, keyId, nonce, body, rest] = sealed.split('.');
      if (version !== 'v1' || keyId === undefined || nonce === undefined || body === undefined || rest !== undefined) {
        throw new Error(`The secret kept for ${place} is not in a form that this version of Hearth knows.`);
      }
      const key = ring.find((candidate) => candidate.id === keyId);
      if (key === undefined) throw new Error(`The secret kept for ${place} was encrypted with a key (${keyId}) that is not in HEARTH_ENCRYPTION_KEY.`);
      const bytes = Buffer.from(body, 'base64url');
      try {
        const decipher = createDecipheriv(ALGORITHM, key.bytes, Buffer.from(nonce, 'base64url'), { authTagLength: TAG_BYTES });
        decipher.setAAD(Buffer.from(place));
        decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
        return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
      } catch {
        // Node's own error adds nothing, and is left out so that no part of the text can travel with it.
        throw new Error(`The secret kept for ${place} does not open: it was changed, cut short, or copied from another place.`);
      }
    },
  };
}

function parseKey(text: string, index: number): { readonly id: string; readonly bytes: Buffer } {
  const bytes = Buffer.from(text, 'base64');
  if (!BASE64.test(text) || bytes.length !== KEY_BYTES) throw new Error(`HEARTH_ENCRYPTION_KEY: key ${index + 1} is not 32 bytes in base64.`);
  return { id: createHash('sha256').update('hearth key id').update(bytes).digest('hex').slice(0, 8), bytes };
}
