// Feiyan's signature (chapter 3): pure, from a request and its secret to headers.
import { createHash, createHmac } from 'node:crypto';

/** What takes part in a signature. */
export interface Signable {
  readonly method: string;
  readonly path: string;
  /** Query and form parameters together. */
  readonly query?: Readonly<Record<string, string>>;
  readonly accept?: string;
  readonly contentType?: string;
  readonly date?: string;
  /** The bytes as sent; absent for a request without a body. */
  readonly body?: string;
  /** Further headers to sign, spelled as sent. */
  readonly signed: Readonly<Record<string, string>>;
}

/** Never among the signed headers. */
const UNSIGNED = new Set(['x-ca-signature', 'x-ca-signature-headers', 'accept', 'content-md5', 'content-type', 'date']);

/** Base64 of the MD5 of the body's bytes (5.2). */
export function contentMd5(body: string): string {
  return createHash('md5').update(body, 'utf8').digest('base64');
}

/** The text that is signed (5.3). */
export function stringToSign(request: Signable): string {
  const { method, path, query = {}, accept = '', contentType = '', date = '', body, signed } = request;
  const headers = signedNames(signed).map((name) => `${name}:${signed[name]}\n`);
  const pairs = Object.entries(query)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => (value === '' ? name : `${name}=${value}`));
  const url = pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
  const md5 = body === undefined ? '' : contentMd5(body);
  return `${method.toUpperCase()}\n${accept}\n${md5}\n${contentType}\n${date}\n${headers.join('')}${url}`;
}

/**
 * All headers of a signed request (5.4).
 * @param separator joins the names of the signed headers: the document says colon, every working client a comma.
 */
export function signedHeaders(request: Signable, secret: string, separator = ','): Record<string, string> {
  const { accept, contentType, date, body, signed } = request;
  return {
    ...(accept === undefined ? {} : { Accept: accept }),
    ...(contentType === undefined ? {} : { 'Content-Type': contentType }),
    ...(date === undefined ? {} : { Date: date }),
    ...(body === undefined ? {} : { 'Content-MD5': contentMd5(body) }),
    ...signed,
    'X-Ca-Signature-Headers': signedNames(signed).join(separator),
    'X-Ca-Signature': createHmac('sha256', secret).update(stringToSign(request), 'utf8').digest('base64'),
  };
}

function signedNames(signed: Readonly<Record<string, string>>): string[] {
  return Object.keys(signed)
    .filter((name) => !UNSIGNED.has(name.toLowerCase()))
    .sort();
}
