// OBOX's door: the company's Basic credentials with every call, the user's token in the query, parameters in the body.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Operation } from '../../../transport/operation.js';
import type { CloudGateway, CloudRequest } from '../cloud-server.js';
import { Refusal } from '../refusal.js';
import type { Registry } from '../registry.js';
import { failure, refuse, success, unauthorized } from './answers.js';

/** Who calls: the key of the user behind the token; null while signing in. */
export interface OboxCall {
  readonly uniqueKey: string;
}

export type OboxRegistry = Registry<OboxCall>;

/** Which user a token stands for. */
export interface UserTokens {
  /** The key of the user. @throws Refusal 401 */
  userOf(token: string): string;
}

export interface OboxGatewayDeps {
  readonly registry: OboxRegistry;
  readonly tokens: UserTokens;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Asks for Basic credentials, then the operation, then the user's token, then its parameters. */
export function createOboxGateway({ registry, tokens, clientId, clientSecret }: OboxGatewayDeps): CloudGateway {
  const basic = digest(`Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`);

  function caller({ auth }: Operation, query: ReadonlyMap<string, string>): OboxCall {
    if (auth !== 'user') return { uniqueKey: '' };
    const uniqueKey = tokens.userOf(query.get('access_token') ?? '');
    // The key is in every example although the token stands for it: one that contradicts the token is refused.
    if (query.get('uniqueKey') !== uniqueKey) throw refuse(403, 'uniqueKey does not match the token');
    return { uniqueKey };
  }

  return {
    vendor: 'OBOX',
    paramsOf: (request) => paramsIn(request, registry.find(request.method, request.path)?.operation ?? null),
    async answer(request) {
      try {
        if (!timingSafeEqual(digest(request.headers['authorization'] ?? ''), basic)) throw unauthorized('unauthorized');
        const registered = registry.find(request.method, request.path);
        if (registered === null) return { status: 404, body: JSON.stringify({ message: 'not found', status: 404 }) };
        const { operation } = registered;
        const call = caller(operation, new Map(request.query));
        const data = await registered.run(paramsIn(request, operation), call, (issues) =>
          refuse(400, `bad parameter ${String(issues[0]?.path[0] ?? '')}`.trimEnd()),
        );
        return success(operation, data);
      } catch (error) {
        if (error instanceof Refusal) return failure(error);
        throw error;
      }
    },
    fail(_, asked) {
      if (asked.kind === 'expired-token') return failure(unauthorized('invalid_token'));
      return failure(asked.kind === 'rate-limit' ? refuse(429, 'too many requests') : new Refusal(asked.code, 'error'));
    },
  };
}

/** Query parameters while signing in, the JSON body elsewhere; an unreadable body is no parameters. */
function paramsIn({ query, body }: CloudRequest, operation: Operation | null): unknown {
  if (operation !== null && operation.auth !== 'user') return Object.fromEntries(query);
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
