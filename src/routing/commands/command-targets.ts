// To which side of a device a command of an earlier process went.
import type { Pool } from 'pg';
import { z } from 'zod';
import { ENTITY_KINDS, VENDOR_NAMES } from '../../domain/ids.js';
import { LINK_STATUSES } from '../../domain/link.js';
import type { CommandRow } from './command-rows.js';
import type { CommandTarget } from './settlement.js';

const rowSchema = z.object({
  link_id: z.string(),
  account_id: z.string(),
  vendor_account_id: z.string(),
  status: z.enum(LINK_STATUSES),
  vendor: z.enum(VENDOR_NAMES),
  kind: z.enum(ENTITY_KINDS),
  scope: z.string(),
  key: z.string(),
});

/** null when the link is gone. */
export function createTargets(pool: Pool): { of(command: CommandRow): Promise<CommandTarget | null> } {
  return {
    async of({ linkId, identityId }) {
      const { rows } = await pool.query(
        `SELECT l.id AS link_id, l.account_id, l.vendor_account_id, l.status, i.vendor, i.kind, i.scope, i.key
           FROM link l CROSS JOIN vendor_identity i WHERE l.id = $1 AND i.id = $2`,
        [linkId, identityId],
      );
      if (rows[0] === undefined) return null;
      const { link_id, account_id, vendor_account_id, status, vendor, kind, scope, key } = rowSchema.parse(rows[0]);
      return {
        identityId,
        ref: { vendor, kind, scope, key },
        link: { id: link_id, accountId: account_id, vendor, vendorAccountId: vendor_account_id, status },
      };
    },
  };
}
