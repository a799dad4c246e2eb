// In whose name BroadLink's batch service is called: a link's user, in the organisation that was linked.
import type { z } from 'zod';
import { AppError } from '../../domain/errors.js';
import type { CallScope, Deadline, TokenStore } from '../../domain/link.js';
import type { Caller } from '../../transport/call.js';
import type { Operation } from '../../transport/operation.js';
import type { BroadlinkIdentity } from './client.js';
import { organizationSecret } from './credential.js';
import { organizations } from './operations/organization.js';

export interface CallAs {
  /** Another organisation than the linked one; null: none is named. */
  readonly organization?: string | null;
  /** No answer to an earlier question will do: what is read decides a write. */
  readonly isFresh?: boolean;
}

export interface BroadlinkSession {
  /** Calls for the link's user. @throws AppError LINK_EXPIRED when the vendor no longer takes the token. */
  asUser<P extends z.ZodType, D extends z.ZodType>(scope: CallScope, operation: Operation<P, D>, params: z.input<P>, as?: CallAs): Promise<z.output<D>>;
  /** Calls for whoever holds the token; nobody shares the answer. */
  withToken<P extends z.ZodType, D extends z.ZodType>(
    accessToken: string,
    deadline: Deadline,
    operation: Operation<P, D>,
    params: z.input<P>,
  ): Promise<z.output<D>>;
  /** The organisation that was linked. */
  organizationOf(scope: CallScope): Promise<string>;
}

export interface BroadlinkSessionDeps {
  readonly caller: Caller<BroadlinkIdentity | null>;
  readonly tokens: Pick<TokenStore, 'readLinkToken'>;
}

export function createBroadlinkSession({ caller, tokens }: BroadlinkSessionDeps): BroadlinkSession {
  async function secretOf({ link }: CallScope, operation: string) {
    const token = link.status === 'EXPIRED' ? null : await tokens.readLinkToken(link.id);
    if (token !== null) return organizationSecret(token.secret);
    throw new AppError('LINK_EXPIRED', 'The BroadLink account must be linked again', { vendor: 'BROADLINK', operation, linkId: link.id, effect: 'none' });
  }

  /** No number says that a token is dead, or whose an organisation is: a call that needs nothing but the token does. */
  async function meaningOf(refusal: AppError, scope: CallScope, { accessToken, organization }: BroadlinkIdentity): Promise<AppError> {
    const expired = (): AppError => new AppError('LINK_EXPIRED', refusal.message, refusal.details);
    if (organization === null) return expired();
    try {
      const credentials = { accessToken, organization: null };
      const { data } = await caller.call(organizations.listOfAccount, {}, { credentials, linkKey: scope.link.id, deadline: scope });
      const isOwn = data.orglist?.some(({ name }) => name === organization) ?? false;
      return isOwn ? refusal : new AppError('FORBIDDEN', 'The account does not belong to the organisation', refusal.details);
    } catch (error) {
      return error instanceof AppError && error.code === 'VENDOR_REJECTED' ? expired() : refusal;
    }
  }

  return {
    async asUser(scope, operation, params, { organization, isFresh = false } = {}) {
      const { accessToken, organizationName } = await secretOf(scope, operation.name);
      const credentials = { accessToken, organization: organization === undefined ? organizationName : organization };
      try {
        return await caller.call(operation, params, { credentials, linkKey: isFresh ? null : sharedKey(scope, credentials), deadline: scope });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        throw (error.code === 'VENDOR_REJECTED' ? await meaningOf(error, scope, credentials) : error).with({ linkId: scope.link.id });
      }
    },

    withToken: (accessToken, deadline, operation, params) =>
      caller.call(operation, params, { credentials: { accessToken, organization: null }, linkKey: null, deadline }),

    organizationOf: async (scope) => (await secretOf(scope, 'session.organization')).organizationName,
  };
}

/** Answers are shared by link and parameters, and two organisations have different ones. */
function sharedKey({ link }: CallScope, { organization }: BroadlinkIdentity): string {
  return organization === null ? link.id : `${link.id} ${organization}`;
}
