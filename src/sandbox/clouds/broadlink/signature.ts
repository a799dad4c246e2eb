// Proves that a request was signed with the licence. Written from the vendor's document ("signature" among the common headers), on its own:
// nothing here is shared with the half that signs.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { CloudRequest } from '../cloud-server.js';
import { refuse } from './statuses.js';

const LIFE_MS = 15 * 60_000; // either side of the cloud's clock; how far it may be off is not documented

/** Lower-case hex of SHA-1 over body, timestamp and licence, one after the other. */
export function signatureOf(body: Buffer, timestamp: string, license: string): string {
  return createHash('sha1').update(body).update(timestamp, 'utf8').update(license, 'utf8').digest('hex');
}

/** @throws Refusal for another licence, another body or time than was signed, and a time long past or to come */
export type SignatureCheck = (request: Pick<CloudRequest, 'headers' | 'body'>) => void;

/** @param now wall clock, Unix ms. */
export function createSignatureCheck(license: string, now: () => number): SignatureCheck {
  return ({ headers, body }) => {
    const timestamp = headers['timestamp'] ?? '';
    const isLicensed = equal(headers['license'] ?? '', license);
    if (!equal(headers['signature'] ?? '', signatureOf(body, timestamp, license)) || !isLicensed) throw refuse('badSignature');
    // Unix time: in seconds, by the document's example.
    const at = /^\d{10}$/.test(timestamp) ? Number(timestamp) * 1000 : Number.NaN;
    if (!(Math.abs(now() - at) <= LIFE_MS)) throw refuse('badTimestamp');
  };
}

function equal(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
