// How OBOX words answers: bare OAuth objects for the two steps of signing in, a status in the body for everything else.
import type { Operation } from '../../../transport/operation.js';
import type { CloudAnswer } from '../cloud-server.js';
import { Refusal } from '../refusal.js';

const WORDS = {
  200: 'select success',
  201: 'add success',
  204: 'delete success',
  205: 'update success',
} as const;

const STATUS_OF: Readonly<Record<Operation['method'], keyof typeof WORDS>> = { GET: 200, POST: 201, DELETE: 204, PUT: 205 };

/** A refusal in the body. The document shows none: HTTP's numbers are our reading. */
export function refuse(status: 400 | 403 | 404 | 429, message: string): Refusal {
  return new Refusal(status, message);
}

/** A refusal of who calls, as OAuth 2.0 words it (not in the document either). */
export function unauthorized(error: 'unauthorized' | 'invalid_token'): Refusal {
  return new Refusal(401, error, { status: 401 });
}

/** The answer of work that was done: bare for signing in, under the documented status for everything else. */
export function success(operation: Operation, data: unknown): CloudAnswer {
  if (operation.auth !== 'user') return { status: 200, body: JSON.stringify(data) };
  // Registering answers as if it read.
  const status = operation.section === '3' ? 200 : STATUS_OF[operation.method];
  return { status: 200, body: JSON.stringify({ message: WORDS[status], status, ...(data === null || data === undefined ? {} : { data }) }) };
}

/** The answer of a refusal, OAuth's where it is about who calls. */
export function failure({ code, message, status }: Refusal): CloudAnswer {
  const body = status === 401 ? { error: message, error_description: 'Full authentication is required' } : { message, status: code };
  return { status, body: JSON.stringify(body) };
}
