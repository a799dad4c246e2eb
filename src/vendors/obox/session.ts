// Signing in to OBOX in two steps: the company's token, then the user's, each obtained once for all who wait.
import type { z } from 'zod';
import type { Clock } from '../../domain/clock.js';
import { AppError } from '../../domain/errors.js';
import type { CallScope, Deadline, StoredToken, TokenStore } from '../../domain/link.js';
import type { Caller } from '../../transport/call.js';
import type { Operation } from '../../transport/operation.js';
import type { OboxCredentials } from './client.js';
import { tokens as signIn } from './operations/token.js';

export interface OboxSession {
  /** Calls for the link's user; a lapsed user token is renewed once. @throws AppError LINK_EXPIRED when the key no longer signs in. */
  asUser<P extends z.ZodType, D extends z.ZodType>(scope: CallScope, operation: Operation<P, D>, params: z.input<P>): Promise<z.output<D>>;
  /** Signs in with a key, to see that the vendor takes it. */
  logIn(uniqueKey: string, deadline: Deadline): Promise<StoredToken>;
}

export interface OboxSessionDeps {
  readonly caller: Caller<OboxCredentials>;
  readonly tokens: TokenStore;
  readonly clock: Clock;
}

/** A repeated sign-in may answer the running token with what is left of its life: it is used nearly to its end. */
const MARGIN_MS = 30_000;
const UNKNOWN_LIFE_MS = 3_600_000;

export function createOboxSession({ caller, tokens, clock }: OboxSessionDeps): OboxSession {
  const loggingIn = new Map<string, Promise<StoredToken>>();

  const isFresh = ({ expiresAt }: StoredToken): boolean => expiresAt === null || expiresAt - MARGIN_MS > clock.now();

  /** Shared by all who wait: no one's deadline ends it. */
  const ownDeadline = (timeoutMs: number): Deadline => ({ at: clock.now() + timeoutMs * 2, signal: new AbortController().signal });

  const stored = ({ access_token, expires_in }: z.output<typeof signIn.logIn.data>): StoredToken => ({
    secret: access_token,
    expiresAt: clock.now() + (typeof expires_in === 'number' ? expires_in * 1000 : UNKNOWN_LIFE_MS),
  });

  function companyToken(dead: string | null): Promise<StoredToken> {
    const isUsable = (token: StoredToken): boolean => token.secret !== dead && isFresh(token);
    return tokens.projectToken('OBOX', 'companyToken', isUsable, async () => {
      const deadline = ownDeadline(signIn.createCompanyToken.timeoutMs);
      return stored(await caller.call(signIn.createCompanyToken, { grant_type: 'client_credentials' }, { credentials: {}, linkKey: null, deadline }));
    });
  }

  async function logIn(uniqueKey: string, deadline: Deadline): Promise<StoredToken> {
    const exchange = async (accessToken: string): Promise<StoredToken> =>
      stored(await caller.call(signIn.logIn, { accessToken, uniqueKey }, { credentials: {}, linkKey: null, deadline }));
    const company = await companyToken(null);
    try {
      return await exchange(company.secret);
    } catch (error) {
      if (!isExpiry(error)) throw error;
      // Step 1 again, as the document has no other remedy.
      return exchange((await companyToken(company.secret)).secret);
    }
  }

  /** @param dead a user token that the vendor just refused. */
  async function userToken(linkId: string, uniqueKey: string, dead: string | null): Promise<StoredToken> {
    const known = await tokens.readSessionToken(linkId);
    if (known !== null && known.secret !== dead && isFresh(known)) return known;
    const running = loggingIn.get(linkId);
    if (running !== undefined) return running;
    const fresh = logIn(uniqueKey, ownDeadline(signIn.logIn.timeoutMs))
      .then(async (token) => {
        await tokens.saveSessionToken(linkId, token);
        return token;
      })
      .finally(() => loggingIn.delete(linkId));
    loggingIn.set(linkId, fresh);
    return fresh;
  }

  return {
    async asUser(scope, operation, params) {
      const { link } = scope;
      const key = link.status === 'EXPIRED' ? null : await tokens.readLinkToken(link.id);
      if (key === null) {
        throw new AppError('LINK_EXPIRED', 'The OBOX account must be linked again', {
          vendor: 'OBOX',
          operation: operation.name,
          linkId: link.id,
          effect: 'none',
        });
      }
      const uniqueKey = key.secret;
      const call = ({ secret: accessToken }: StoredToken) =>
        caller.call(operation, params, { credentials: { accessToken, uniqueKey }, linkKey: link.id, deadline: scope });
      try {
        const token = await userToken(link.id, uniqueKey, null);
        try {
          return await call(token);
        } catch (error) {
          if (!isExpiry(error)) throw error;
          // Refused for its token, so nothing was done: once more with a new one.
          return await call(await userToken(link.id, uniqueKey, token.secret));
        }
      } catch (error) {
        throw error instanceof AppError ? error.with({ linkId: link.id }) : error;
      }
    },
    logIn,
  };
}

function isExpiry(error: unknown): boolean {
  return error instanceof AppError && error.code === 'LINK_EXPIRED';
}
