// The worked signatures of the document.
import { describe, expect, it } from 'vitest';
import { contentMd5, type Signable, signedHeaders, stringToSign } from '../../../../src/vendors/feiyan/sign.js';

const SECRET = 'feiyan-example-secret';
const JSON_TYPE = 'application/json; charset=utf-8';
const BODY =
  '{"id":"1509086454180","version":"1.0","request":{"apiVer":"1.0.6","iotToken":"token"},"params":{"iotId":"aD12ef8KkWYrT19EiNJ001082","nickName":"台灯"}}';
const SIGNED = { 'X-Ca-Timestamp': '1655193600000', 'X-Ca-Nonce': '6f1c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5', 'X-Ca-Key': '26000001' };
const PLAIN: Signable = { method: 'POST', path: '/uc/setDeviceNickName', accept: JSON_TYPE, contentType: JSON_TYPE, body: BODY, signed: SIGNED };

describe('a signature', () => {
  it('hashes exactly the bytes that are sent', () => {
    expect(contentMd5(BODY)).toBe('t3ucuHHNklG7sBWyV19q1w==');
    expect(Buffer.byteLength(BODY)).toBe(153);
  });

  it.each<[string, Signable, string, string]>([
    ['of a plain call', PLAIN, 'lcsd0gBkEs7PntXb+PaZPXIHjwCuiaZZUBy5IS0J06Y=', 'X-Ca-Key,X-Ca-Nonce,X-Ca-Timestamp'],
    [
      'with a date and a stage',
      { ...PLAIN, date: 'Tue, 14 Jun 2022 08:00:00 GMT', signed: { ...SIGNED, 'X-Ca-Stage': 'RELEASE' } },
      'a8iT5cCGX/6duNFqcE66RIbYJLlNIEAFe7f5Oiq1obw=',
      'X-Ca-Key,X-Ca-Nonce,X-Ca-Stage,X-Ca-Timestamp',
    ],
    [
      'with empty values and a query',
      { method: 'GET', path: '/demo', query: { b: '2', a: '', c: 'x y' }, accept: JSON_TYPE, signed: { 'X-Ca-Key': '26000001', 'X-Ca-Empty': '' } },
      'MhpTHWDkv+IV2thrytNoVA8mg1LYbIKrtj3UTbEzm4Y=',
      'X-Ca-Empty,X-Ca-Key',
    ],
  ])('%s is the document’s', (_case, request, signature, names) => {
    const headers = signedHeaders(request, SECRET);
    expect(headers['X-Ca-Signature']).toBe(signature);
    expect(headers['X-Ca-Signature-Headers']).toBe(names);
  });

  it('leaves an empty line for a header that is not sent, and no newline at the end', () => {
    expect(stringToSign({ method: 'get', path: '/demo', signed: { 'X-Ca-Key': '1', Accept: 'never signed' } })).toBe('GET\n\n\n\n\nX-Ca-Key:1\n/demo');
  });

  it('can join the names as the document prints it, without changing the signature', () => {
    const headers = signedHeaders(PLAIN, SECRET, ':');
    expect(headers['X-Ca-Signature-Headers']).toBe('X-Ca-Key:X-Ca-Nonce:X-Ca-Timestamp');
    expect(headers['X-Ca-Signature']).toBe('lcsd0gBkEs7PntXb+PaZPXIHjwCuiaZZUBy5IS0J06Y=');
  });

  it('sends every header that it signed', () => {
    expect(signedHeaders(PLAIN, SECRET)).toMatchObject({ ...SIGNED, Accept: JSON_TYPE, 'Content-Type': JSON_TYPE, 'Content-MD5': 't3ucuHHNklG7sBWyV19q1w==' });
  });
});
