// All of the project's accounts, for its operator (6.2.1 to 6.2.4 and 7.4).
import { AppError } from '../../../domain/errors.js';
import type { Deadline } from '../../../domain/link.js';
import type { ProjectAccount, ProjectAccountCloud, ProjectAccountKey, RegionKey } from '../../../domain/project-account.js';
import { projectAccount, regionParams, vendorRegion } from '../mapping/project-accounts.js';
import { projectAccounts } from '../operations/project-account.js';
import { tenantAccounts } from '../operations/tenant-account.js';
import type { FeiyanSession } from '../session.js';
import { createProjectBindings } from './project-bindings.js';

export interface ProjectKeys {
  /** The app that issued the project's open IDs. */
  readonly appKey: string;
  readonly projectId: string;
}

/** What says that there is nobody: an unknown identity, and a number or address that nobody has. */
const NOBODY = new Set(['2062', '2077']);

export function createProjectAccountCloud(session: FeiyanSession, { appKey, projectId }: ProjectKeys): ProjectAccountCloud {
  async function byIdentity(deadline: Deadline, identityId: string): Promise<ProjectAccount | null> {
    const [row] = await session.asProject(deadline, projectAccounts.get, { identityId });
    return row === undefined ? null : projectAccount(row);
  }

  async function find(deadline: Deadline, { by, value }: ProjectAccountKey): Promise<ProjectAccount | null> {
    if (by === 'vendorAccountId') return byIdentity(deadline, value);
    if (by === 'externalId') {
      const row = await session.asProject(deadline, projectAccounts.getByOpenId, { openId: value, openIdAppKey: appKey });
      return row === null ? null : projectAccount(row);
    }
    // By number or address only the identity and a few names are told: the rest is in the project's record of it.
    const params = by === 'phone' ? { opType: 2 as const, phone: value } : { opType: 3 as const, email: value };
    const found = await session.asApp(deadline, tenantAccounts.find, params);
    return found === null ? null : ((await byIdentity(deadline, found.identityId)) ?? projectAccount(found));
  }

  return {
    ...createProjectBindings(session, projectId),

    listAccounts: async (deadline, window) => (await session.asProject(deadline, projectAccounts.list, window)).map(projectAccount),

    async accounts(deadline, vendorAccountIds) {
      if (vendorAccountIds.length === 0) return [];
      const rows = await session.asApp(deadline, tenantAccounts.list, { identityIds: [...new Set(vendorAccountIds)] });
      const known = new Map(rows.map((row) => [row.identityId, projectAccount(row)]));
      return vendorAccountIds.map((id) => known.get(id) ?? null);
    },

    findAccount: (deadline, key) => orNull(find(deadline, key)),

    isRegistered: (deadline, { by, value }) => session.asApp(deadline, tenantAccounts.isRegistered, { [by]: value }),

    externalId: (deadline, identityId) => orNull(session.asProject(deadline, projectAccounts.getOpenId, { identityId, openIdAppKey: appKey })),

    async accountRegion(deadline, { vendorAccountId }) {
      const openId = await orNull(session.asProject(deadline, projectAccounts.getOpenId, { identityId: vendorAccountId, openIdAppKey: appKey }));
      return openId === null ? null : orNull(session.asProject(deadline, projectAccounts.getRegion, { openId }));
    },

    async resolveRegion(deadline: Deadline, key: RegionKey) {
      const found = await orNull(session.asProject(deadline, projectAccounts.resolveRegion, regionParams(key)));
      return found === null ? null : vendorRegion(found);
    },

    async renameAccount(deadline, identityId, nickName) {
      await session.asProject(deadline, projectAccounts.rename, { identityId, openIdAppKey: appKey, nickName });
    },
  };
}

async function orNull<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof AppError && NOBODY.has(error.details.vendorCode ?? '')) return null;
    throw error;
  }
}
