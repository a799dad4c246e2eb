// Proves that a request was signed with a known key pair. Written from the vendor's document (chapter 3), on its own:
// nothing here is shared with the half that signs.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { CloudRequest } from '../cloud-server.js';
import type { Refusal } from '../refusal.js';
import { gatewayRefusal } from './codes.js';

const LIFE_MS = 15 * 60_000; // 15 minutes, either side of the gateway's clock
const OUTSIDE = new Set(['x-ca-signature', 'x-ca-signature-headers', 'accept', 'content-md5', 'content-type', 'date']);

/** Which half of the vendor's operations a key pair opens: chapter 6 for an app, chapter 7 for a server. */
export type KeyFamily = 'app' | 'cloud';

export interface KeyPair {
  readonly family: KeyFamily;
  readonly key: string;
  readonly secret: string;
}

/**
 * The text that the gateway signs for itself (section 3, "string to sign").
 * @param signedNames names of the signed headers as the caller spelled them; looked up without regard to case.
 */
export function canonicalText(request: Pick<CloudRequest, 'method' | 'path' | 'query' | 'headers'>, signedNames: readonly string[]): string {
  const header = (name: string): string => request.headers[name.toLowerCase()] ?? '';
  const signed = signedNames
    .filter((name) => !OUTSIDE.has(name.toLowerCase()))
    .sort(byCodeUnit)
    .map((name) => `${name}:${header(name)}\n`)
    .join('');
  const pairs = [...request.query].sort(([one], [other]) => byCodeUnit(one, other)).map(([name, value]) => (value === '' ? name : `${name}=${value}`));
  const url = pairs.length === 0 ? request.path : `${request.path}?${pairs.join('&')}`;
  const lines = [request.method.toUpperCase(), header('accept'), header('content-md5'), header('content-type'), header('date')];
  return `${lines.join('\n')}\n${signed}${url}`;
}

/** Base64 of HMAC-SHA256 over the text, keyed with the secret. */
export function signatureOf(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text, 'utf8').digest('base64');
}

/** Checks signatures, bodies' digests, times and nonces. */
export interface SignatureCheck {
  /**
   * @returns the key pair that signed the request.
   * @throws Refusal 401, with the gateway's own string to sign in `X-Ca-Error-Message` where that helps.
   */
  verify(request: CloudRequest): KeyPair;
}

/** @param now wall clock, Unix ms. */
export function createSignatureCheck(pairs: readonly KeyPair[], now: () => number): SignatureCheck {
  const nonces = createNonces(now);
  return {
    verify(request) {
      const { headers } = request;
      const pair = pairs.find(({ key }) => key === headers['x-ca-key']);
      if (pair === undefined) throw refused('Invalid AppKey');
      const signature = headers['x-ca-signature'];
      if (signature === undefined) throw refused('Missing X-Ca-Signature');
      if (request.body.length > 0) checkDigest(request);
      // The document joins the names with a colon, the vendor's published clients with a comma.
      const names = (headers['x-ca-signature-headers'] ?? '').split(/[,:]/).map((name) => name.trim());
      const signedNames = names.filter((name) => name !== '');
      const text = canonicalText(request, signedNames);
      if (!equal(signature, signatureOf(text, pair.secret))) throw refused(text.replaceAll('\n', ''));
      checkTime(headers['x-ca-timestamp'], now());
      const nonce = headers['x-ca-nonce'];
      if (nonce !== undefined && !nonces.isNew(`${pair.key} ${nonce}`)) throw refused('Nonce used');
      return pair;
    },
  };
}

function refused(reason: string): Refusal {
  // Header values are printable ASCII; what is not was never going to match anyway.
  return gatewayRefusal(401, { 'X-Ca-Error-Message': reason.replaceAll(/[^\x20-\x7e]/g, '?') });
}

function checkDigest({ headers, body }: CloudRequest): void {
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  if (isForm) return;
  const digest = createHash('md5').update(body).digest('base64');
  if (headers['content-md5'] !== digest) throw refused(`Invalid Content-MD5, expected ${digest}`);
}

function checkTime(timestamp: string | undefined, now: number): void {
  if (timestamp === undefined) return;
  const at = /^\d{13}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  if (!(Math.abs(now - at) <= LIFE_MS)) throw refused('Invalid X-Ca-Timestamp');
}

/** Nonces seen, kept as long as a timestamp beside them could still be valid. */
function createNonces(now: () => number): { isNew(nonce: string): boolean } {
  const seen = new Map<string, number>();
  return {
    isNew(nonce) {
      for (const [old, until] of seen) {
        if (until > now()) break;
        seen.delete(old);
      }
      if (seen.has(nonce)) return false;
      seen.set(nonce, now() + 2 * LIFE_MS);
      return true;
    },
  };
}

function equal(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
