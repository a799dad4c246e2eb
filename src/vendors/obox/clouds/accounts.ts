// Whose key is this? At OBOX the key itself is the user.
import { createHash } from 'node:crypto';
import { badInput } from '../../../domain/errors.js';
import type { AccountCloud } from '../../../domain/link.js';
import type { OboxSession } from '../session.js';

/** A stable name for the account behind a key that does not give the key away. */
function accountId(uniqueKey: string): string {
  return createHash('sha256').update(`obox ${uniqueKey}`).digest('base64url').slice(0, 22);
}

export function createAccountCloud(session: OboxSession): AccountCloud {
  return {
    async verify(credentials, deadline) {
      if (credentials.vendor !== 'OBOX') throw badInput('input.credentials', 'not of OBOX');
      const { uniqueKey } = credentials;
      await session.logIn(uniqueKey, deadline);
      // The key does not lapse: the tokens made with it do, and are renewed.
      return { vendorAccountId: accountId(uniqueKey), token: { secret: uniqueKey, expiresAt: null } };
    },
  };
}
