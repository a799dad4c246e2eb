// Whose iotToken is this? Only the vendor's own answer counts.
import { AppError, badInput } from '../../../domain/errors.js';
import type { AccountCloud } from '../../../domain/link.js';
import { accountDevices } from '../operations/account-device.js';
import type { FeiyanSession } from '../session.js';

/**
 * Feiyan names the user behind an iotToken only on the user's device bindings (6.6.1): no operation of the document tells it by the token alone.
 * An account without any device cannot be linked.
 */
export function createAccountCloud(session: FeiyanSession): AccountCloud {
  return {
    async verify(credentials, deadline) {
      if (credentials.vendor !== 'FEIYAN') throw badInput('input.credentials', 'not of Feiyan');
      const { iotToken } = credentials;
      const { items } = await session.withToken(iotToken, deadline, accountDevices.list, { pageNo: 1, pageSize: accountDevices.list.pageSizeMax ?? 100 });
      // An owned device's binding is beyond doubt the user's own.
      const row = items.find(({ owned }) => owned === 1) ?? items[0];
      if (row === undefined) {
        throw new AppError(
          'UNSUPPORTED_BY_VENDOR',
          'Feiyan tells whose account it is only by its devices: add a device to it, or have one shared with it, then link it',
          {
            vendor: 'FEIYAN',
            operation: accountDevices.list.name,
          },
        );
      }
      // The life of an iotToken is not told: the vendor's refusal ends it.
      return { vendorAccountId: row.identityId, token: { secret: iotToken, expiresAt: null } };
    },
  };
}
