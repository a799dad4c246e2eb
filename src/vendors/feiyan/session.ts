// In whose name Feiyan is called: a link's iotToken, or the project's cloudToken, which is shared and renewed once.
import type { z } from 'zod';
import type { Clock } from '../../domain/clock.js';
import { AppError } from '../../domain/errors.js';
import type { CallScope, Deadline, StoredToken, TokenStore } from '../../domain/link.js';
import type { Caller } from '../../transport/call.js';
import type { Operation } from '../../transport/operation.js';
import type { FeiyanCredentials } from './client.js';
import { accounts } from './operations/account.js';
import { cloudTokens } from './operations/cloud-token.js';

export interface FeiyanSession {
  /** Calls for the link's user. @throws AppError LINK_EXPIRED when the vendor no longer takes the token. */
  asUser<P extends z.ZodType, D extends z.ZodType>(scope: CallScope, operation: Operation<P, D>, params: z.input<P>): Promise<z.output<D>>;
  /** Calls for whoever holds the token; nobody shares the answer. */
  withToken<P extends z.ZodType, D extends z.ZodType>(
    iotToken: string,
    deadline: Deadline,
    operation: Operation<P, D>,
    params: z.input<P>,
  ): Promise<z.output<D>>;
  /** Calls for nobody, by the app's keys alone: whoever calls must know that the one who asks may. Nobody shares the answer. */
  asApp<P extends z.ZodType, D extends z.ZodType>(deadline: Deadline, operation: Operation<P, D>, params: z.input<P>): Promise<z.output<D>>;
  /** Calls for the project. */
  asProject<P extends z.ZodType, D extends z.ZodType>(deadline: Deadline, operation: Operation<P, D>, params: z.input<P>): Promise<z.output<D>>;
}

export interface FeiyanSessionDeps {
  readonly caller: Caller<FeiyanCredentials>;
  readonly tokens: TokenStore;
  readonly clock: Clock;
  readonly projectId: string;
}

/** Renewed this long before its end. */
const MARGIN_MS = 60_000;
const UNKNOWN_LIFE_MS = 3_600_000;
/** A life of this or more is in milliseconds, a shorter one in seconds: the document says both (7.1.1). */
const MILLISECONDS_FROM = 1_000_000;
const TOKEN_DEAD = '20017';
/** Bound, unbound and unknown tokens all answer 401. */
const AUTH_ERROR = '401';

export function createFeiyanSession({ caller, tokens, clock, projectId }: FeiyanSessionDeps): FeiyanSession {
  let known: StoredToken | null = null;
  let renewing: Promise<StoredToken> | null = null;

  const isFresh = ({ expiresAt }: StoredToken): boolean => expiresAt === null || expiresAt - MARGIN_MS > clock.now();

  /** @param dead a token that the vendor just refused. */
  function projectToken(dead: string | null): Promise<StoredToken> {
    const isUsable = (token: StoredToken): boolean => token.secret !== dead && isFresh(token);
    if (known !== null && isUsable(known)) return Promise.resolve(known);
    renewing ??= tokens
      .projectToken('FEIYAN', 'cloudToken', isUsable, (found) => renew(found, dead))
      .then((token) => {
        known = token;
        return token;
      })
      .finally(() => {
        renewing = null;
      });
    return renewing;
  }

  /** A token that is still good lives on: a new one would end it under whoever uses it now. */
  async function renew(found: StoredToken | null, dead: string | null): Promise<StoredToken> {
    if (found !== null && found.secret !== dead && found.expiresAt !== null && found.expiresAt > clock.now()) {
      try {
        const credentials = { cloudToken: found.secret };
        return kept(await caller.call(cloudTokens.refresh, credentials, { credentials, linkKey: null, deadline: untilAnswered() }));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
      }
    }
    const params = { grantType: 'project' as const, res: projectId };
    return kept(await caller.call(cloudTokens.create, params, { credentials: {}, linkKey: null, deadline: untilAnswered() }));
  }

  /** Shared by all who wait: no one's deadline ends it. */
  function untilAnswered(): Deadline {
    return { at: clock.now() + cloudTokens.create.timeoutMs * 2, signal: new AbortController().signal };
  }

  function kept({ cloudToken, lifetime }: { cloudToken: string; lifetime: number | null }): StoredToken {
    return { secret: cloudToken, expiresAt: clock.now() + lifeMs(lifetime) };
  }

  /** A device's 401 may mean the device or the token: a call that needs nothing but the token tells. */
  async function whose401(error: AppError, scope: CallScope, iotToken: string): Promise<AppError> {
    try {
      await caller.call(accounts.getProfile, {}, { credentials: { iotToken }, linkKey: scope.link.id, deadline: scope });
    } catch (verdict) {
      return verdict instanceof AppError && verdict.code === 'LINK_EXPIRED' ? error : recoded(error, 'VENDOR_REJECTED');
    }
    return recoded(error, 'NOT_FOUND');
  }

  return {
    async asUser(scope, operation, params) {
      const { link } = scope;
      const token = link.status === 'EXPIRED' ? null : await tokens.readLinkToken(link.id);
      if (token === null || (token.expiresAt !== null && token.expiresAt <= clock.now())) {
        throw new AppError('LINK_EXPIRED', 'The Feiyan account must be linked again', {
          vendor: 'FEIYAN',
          operation: operation.name,
          linkId: link.id,
          effect: 'none',
        });
      }
      const iotToken = token.secret;
      try {
        return await caller.call(operation, params, { credentials: { iotToken }, linkKey: link.id, deadline: scope });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        const isDoubtful = error.code === 'LINK_EXPIRED' && error.details.vendorCode === AUTH_ERROR && namesDevice(params);
        throw (isDoubtful ? await whose401(error, scope, iotToken) : error).with({ linkId: link.id });
      }
    },

    withToken: (iotToken, deadline, operation, params) => caller.call(operation, params, { credentials: { iotToken }, linkKey: null, deadline }),

    asApp: (deadline, operation, params) => caller.call(operation, params, { credentials: {}, linkKey: null, deadline }),

    async asProject(deadline, operation, params) {
      const { secret } = await projectToken(null);
      const call = (cloudToken: string) => caller.call(operation, params, { credentials: { cloudToken }, linkKey: 'project', deadline });
      try {
        return await call(secret);
      } catch (error) {
        if (!(error instanceof AppError) || error.details.vendorCode !== TOKEN_DEAD) throw error;
        // Refused for its token, so nothing was done: once more with a new one.
        return call((await projectToken(secret)).secret);
      }
    },
  };
}

function lifeMs(lifetime: number | null): number {
  if (lifetime === null) return UNKNOWN_LIFE_MS;
  return lifetime >= MILLISECONDS_FROM ? lifetime : lifetime * 1000;
}

function namesDevice(params: unknown): boolean {
  return typeof params === 'object' && params !== null && 'iotId' in params;
}

function recoded(error: AppError, code: AppError['code']): AppError {
  return new AppError(code, error.message, error.details);
}
