// BroadLink's batch service on the wire: who calls goes into the body, and the body is signed as it is sent.
import type { Clock } from '../../domain/clock.js';
import type { Dialect } from '../../transport/dialect.js';
import { readAnswer } from './codes.js';
import { signedHeaders } from './sign.js';

/** For whom a call is made: a user, in the organisation that all calls but one name. */
export interface BroadlinkIdentity {
  readonly accessToken: string;
  /** null: the call names none (28). */
  readonly organization: string | null;
}

/** @param license the scheme's only secret. */
export function createBroadlinkDialect({ license, clock }: { readonly license: string; readonly clock: Clock }): Dialect<BroadlinkIdentity | null> {
  return {
    vendor: 'BROADLINK',

    encode({ path }, params, identity) {
      const body = JSON.stringify({ ...(identity === null ? {} : { identity: envelopeOf(identity) }), ...Object(params) });
      const timestamp = String(Math.floor(clock.now() / 1000));
      const headers = { 'Content-Type': 'application/json', ...signedHeaders(body, timestamp, license) };
      return { path, headers, body, requestId: null };
    },

    decode: (operation, { status, body }) => readAnswer(operation, status, body),
  };
}

function envelopeOf({ accessToken, organization }: BroadlinkIdentity) {
  return organization === null ? { accessToken } : { accessToken, orgName: organization };
}
