// The vendor's documented error codes, as far as the sandbox answers with them.
import { Refusal } from '../refusal.js';

const MESSAGES = {
  400: 'request error',
  401: 'request auth error',
  403: 'request forbidden',
  404: 'service not found',
  429: 'too many requests',
  460: 'request parameter error',
  500: 'service error',
  503: 'service not available',
  2000: 'param is invalid',
  2062: 'identityId does not exist',
  2063: 'iotId not exist',
  2064: 'need authorize to bind',
  2065: 'identityId and iotId not bound',
  2066: 'identityId is not manager',
  2067: 'qrKey not exist',
  2073: 'this product not support share',
  2075: 'share model not config for this product',
  2077: "can't get identityId by email and mobile",
  2078: 'not the same initiator when cancel share dev or scene',
  2081: 'scene not found by sceneId',
  2082: 'receiver has reject share',
  2085: 'receiver has agree share',
  2086: 'can not share to oneself',
  2087: 'iotId has bind to target user',
  2088: 'forbidden to repeat launch share',
  2092: 'forbidden to repeat reject sharing.',
  2093: 'forbidden to repeat cancel sharing.',
  2096: 'sharing time expired',
  2097: 'sharing record not exist',
  4047: 'invalid parameter',
  5005: 'product not found',
  6100: 'device not found',
  20017: '非法cloudToken或超时',
  28501: 'project is not exist',
  28504: 'device is offline',
  28517: 'invalid iot id',
  28529: 'virtual user attr list is empty',
  28532: 'invalid user info',
  28538: 'event id is invalid or not exist',
  28571: 'device types that are not supported',
  28604: 'The group does not exist',
  28804: 'Duplicate name.',
  28805: 'Invalid name.',
  28807: 'Up to 100 devices can be added.',
  28808: 'The maximum number of room that you can create is exceeded.',
  28809: 'The maximum number of home that you can create is exceeded.',
  28810: 'Under the low limit of the number of home.',
  28811: 'One device only can be added to one group.',
  28812: 'Only letters, numbers and Chinese characters are supported. Must be less than 20 characters.',
  28813: 'Only letters, numbers and Chinese characters are supported. Must be less than 40 characters.',
  28820: 'Add at least 2 devices.',
  28821: 'Up to 20 groups can be added.',
  28823: 'Up to 100 devices can be added.',
  29004: 'device is unbind',
} as const;

export type FeiyanCode = keyof typeof MESSAGES;

/** A refusal by an operation: HTTP 200, the code in the body. */
export function refuse(code: FeiyanCode, message: string = MESSAGES[code]): Refusal {
  return new Refusal(code, message);
}

/** A refusal by the gateway itself, before any operation: the HTTP status says it too. */
export function gatewayRefusal(code: 400 | 401 | 403 | 404, headers: Readonly<Record<string, string>> = {}): Refusal {
  return new Refusal(code, MESSAGES[code], { status: code, headers });
}

/** "xxx required": a required parameter is missing. */
export function requiredRefusal(parameter: string): Refusal {
  return new Refusal(20050, `${parameter} required`);
}

/** The documented text of any code, for fault rules; codes beyond the table get a plain one. */
export function messageOf(code: number): string {
  return new Map<number, string>(Object.entries(MESSAGES).map(([key, text]) => [Number(key), text])).get(code) ?? 'error';
}
