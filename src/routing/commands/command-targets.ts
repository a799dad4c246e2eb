// To which side of a device or a group a command of an earlier process went, and who shows its effect.
import type { Pool } from 'pg';
import { z } from 'zod';
import { ENTITY_KINDS, VENDOR_NAMES, type VendorRef } from '../../domain/ids.js';
import { LINK_STATUSES } from '../../domain/link.js';
import type { CommandRow } from './command-rows.js';
import type { CommandTarget } from './settlement.js';

const rowSchema = z.object({
  link_id: z.string(),
  account_id: z.string(),
  vendor_account_id: z.string(),
  status: z.enum(LINK_STATUSES),
  identity_id: z.number(),
  vendor: z.enum(VENDOR_NAMES),
  kind: z.enum(ENTITY_KINDS),
  scope: z.string(),
  key: z.string(),
});

/** null when the link is gone. */
export function createTargets(pool: Pool): { of(command: CommandRow): Promise<CommandTarget | null> } {
  return {
    async of({ linkId, identityId, deviceGroupId, memberIds }) {
      const { rows } = await pool.query(
        `SELECT l.id AS link_id, l.account_id, l.vendor_account_id, l.status, i.id AS identity_id, i.vendor, i.kind, i.scope, i.key
           FROM link l CROSS JOIN vendor_identity i WHERE l.id = $1 AND i.id = ANY ($2)`,
        [linkId, [identityId, ...memberIds]],
      );
      const found = rows.map((row) => rowSchema.parse(row));
      const own = found.find((row) => row.identity_id === identityId);
      if (own === undefined) return null;
      const { link_id, account_id, vendor_account_id, status, vendor } = own;
      const witnesses = found
        .filter((row) => (deviceGroupId === null ? row === own : memberIds.includes(row.identity_id)))
        .map((row) => ({ identityId: row.identity_id, ref: refOf(row), reportsAs: [row.identity_id] }));
      return {
        identityId,
        ref: refOf(own),
        link: { id: link_id, accountId: account_id, vendor, vendorAccountId: vendor_account_id, status },
        witnesses,
      };
    },
  };
}

function refOf({ vendor, kind, scope, key }: z.output<typeof rowSchema>): VendorRef {
  return { vendor, kind, scope, key };
}
