// Signatures over the exact text of a body: SHA-1 with the licence, and MD5 with a fixed salt on the host of devices (33).
import { createHash } from 'node:crypto';

/** Printed in the document: it keeps nothing secret. */
const DEVICE_SALT = 'IHG*(^%';

/**
 * The headers of a signed call.
 * @param body the text that is sent: one blank more is another signature.
 * @param timestamp Unix time in seconds, as it is sent.
 */
export function signedHeaders(body: string, timestamp: string, license: string): Readonly<Record<'license' | 'timestamp' | 'signature', string>> {
  const signature = createHash('sha1').update(`${body}${timestamp}${license}`, 'utf8').digest('hex');
  return { license, timestamp, signature };
}

/** A device's own signature. */
export function deviceSignature(body: string, timestamp: string): string {
  return createHash('md5').update(`${timestamp}${body}${DEVICE_SALT}`, 'utf8').digest('hex');
}
