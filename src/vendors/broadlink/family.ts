// The family interface: its login and encryption are not in the document. Whoever has them plugs them in; without, nothing of it is offered.
import type { z } from 'zod';
import type { Clock } from '../../domain/clock.js';
import { AppError } from '../../domain/errors.js';
import type { CallScope, Deadline, TokenStore } from '../../domain/link.js';
import type { Caller } from '../../transport/call.js';
import type { Dialect } from '../../transport/dialect.js';
import type { Operation } from '../../transport/operation.js';
import { readAnswer } from './codes.js';
import { type FamilyLogin, familySecret } from './credential.js';
import { deviceSignature } from './sign.js';

/** What the document calls "the encryption and verification of the family interface". */
export interface FamilyCodec {
  /** A request as it goes over the wire. `headers` are those that the document names, to be added to. */
  seal(request: { readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body: string }): {
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  /** An answer's JSON as it came, opened: `{ status, msg, … }`. */
  open(answer: unknown): unknown;
}

/** A device that calls in its own name (33). */
export interface DeviceLogin {
  readonly userId: string;
  readonly familyId: string;
  readonly ticket: string;
  readonly deviceId: string;
}

/** The convention of the two hosts that encrypt. */
export function createFamilyDialect(codec: FamilyCodec, clock: Clock): Dialect<FamilyLogin | DeviceLogin> {
  return {
    vendor: 'BROADLINK',
    encode({ path }, params, login) {
      const body = JSON.stringify(params);
      const common = { 'Content-Type': 'application/json', userid: login.userId, familyid: login.familyId };
      const headers = 'loginSession' in login ? { ...common, loginsession: login.loginSession } : { ...common, ...signedByDevice(body, login, clock) };
      return { path, ...codec.seal({ path, headers, body }), requestId: null };
    },
    decode: (operation, { status, body }) => readAnswer(operation, status, body === undefined ? body : codec.open(body)),
  };
}

/** Whether the plain or the encrypted body is signed is not said: the plain one. */
function signedByDevice(body: string, { ticket, deviceId }: DeviceLogin, clock: Clock): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(clock.now() / 1000));
  return { reqticket: ticket, reqdid: deviceId, timestamp, signature: deviceSignature(body, timestamp) };
}

/** The callers of the two hosts, where a codec is there to speak to them. */
export interface FamilyCallers {
  readonly family: Caller<FamilyLogin | DeviceLogin>;
  readonly device: Caller<FamilyLogin | DeviceLogin>;
}

export interface FamilySession {
  /** Calls for the link's family. @throws AppError UNSUPPORTED_BY_VENDOR without a codec, and for a link to an organisation; so do those below */
  asFamily<P extends z.ZodType, D extends z.ZodType>(scope: CallScope, operation: Operation<P, D>, params: z.input<P>): Promise<z.output<D>>;
  withLogin<P extends z.ZodType, D extends z.ZodType>(
    login: FamilyLogin,
    deadline: Deadline,
    operation: Operation<P, D>,
    params: z.input<P>,
  ): Promise<z.output<D>>;
  asDevice<P extends z.ZodType, D extends z.ZodType>(
    login: DeviceLogin,
    deadline: Deadline,
    operation: Operation<P, D>,
    params: z.input<P>,
  ): Promise<z.output<D>>;
}

export function createFamilySession(callers: FamilyCallers | null, tokens: Pick<TokenStore, 'readLinkToken'>): FamilySession {
  function opened(operation: Operation): FamilyCallers {
    if (callers !== null) return callers;
    throw new AppError('UNSUPPORTED_BY_VENDOR', 'The login and the encryption of BroadLink’s family interface are not described, and none are plugged in', {
      vendor: 'BROADLINK',
      operation: operation.name,
      effect: 'none',
    });
  }

  return {
    async asFamily(scope, operation, params) {
      const { family } = opened(operation);
      const { link } = scope;
      const token = link.status === 'EXPIRED' ? null : await tokens.readLinkToken(link.id);
      if (token === null)
        throw new AppError('LINK_EXPIRED', 'The BroadLink family must be linked again', { vendor: 'BROADLINK', linkId: link.id, effect: 'none' });
      try {
        return await family.call(operation, params, { credentials: familySecret(token.secret), linkKey: link.id, deadline: scope });
      } catch (error) {
        throw error instanceof AppError ? error.with({ linkId: link.id }) : error;
      }
    },
    // An async method each, so that what is missing rejects and never throws.
    withLogin: async (login, deadline, operation, params) => opened(operation).family.call(operation, params, { credentials: login, linkKey: null, deadline }),
    asDevice: async (login, deadline, operation, params) => opened(operation).device.call(operation, params, { credentials: login, linkKey: null, deadline }),
  };
}
