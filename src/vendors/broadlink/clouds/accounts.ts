// Whose token is this, and is the organisation his? Or whose family's login?
import { AppError, badInput } from '../../../domain/errors.js';
import type { AccountCloud } from '../../../domain/link.js';
import { sealed } from '../credential.js';
import type { FamilySession } from '../family.js';
import { organizations } from '../operations/organization.js';
import { privateResources } from '../operations/private-resource.js';
import type { BroadlinkSession } from '../session.js';

/**
 * No operation tells who a token's user is, but which organisations he belongs to (28): the account that is linked is the organisation,
 * by the name that the vendor answers. A family's login is proved by being taken.
 */
export function createAccountCloud(session: BroadlinkSession, family: FamilySession): AccountCloud {
  return {
    async verify(credentials, deadline) {
      if (credentials.vendor !== 'BROADLINK') throw badInput('input.credentials', 'not of BroadLink');
      // How long a token lives is not told: the vendor's refusal ends it.
      const token = { secret: sealed(credentials), expiresAt: null };
      if ('familyId' in credentials) {
        await family.withLogin(credentials, deadline, privateResources.list, { type: '' });
        return { vendorAccountId: credentials.familyId, token };
      }
      const { accessToken, organizationName } = credentials;
      const { data } = await session.withToken(accessToken, deadline, organizations.listOfAccount, {});
      const own = (data.orglist ?? []).find(({ name }) => name === organizationName);
      if (own !== undefined) return { vendorAccountId: own.name, token };
      throw new AppError('BAD_USER_INPUT', 'input.credentials.broadlink.organizationName: must be an organisation of the account', {
        field: 'input.credentials.broadlink.organizationName',
        vendor: 'BROADLINK',
        operation: organizations.listOfAccount.name,
      });
    },
  };
}
