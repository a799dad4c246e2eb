// What operators ask and change for a whole project: through the promise that no account's token is part of.
import { z } from 'zod';
import type { Account } from '../domain/account.js';
import { AppError } from '../domain/errors.js';
import type { VendorName } from '../domain/ids.js';
import type { Deadline } from '../domain/link.js';
import type { ProjectAccountCloud, ProjectBindOutcome, ProjectDeviceName, ProjectDeviceOutcome } from '../domain/project-account.js';
import type { Vendors } from '../domain/vendor.js';
import type { Links } from '../identity/links.js';
import type { Log } from '../log.js';
import type { Once } from './commands/once.js';
import { toldError } from './commands/outcome.js';
import { storedError } from './commands/stored-error.js';
import type { Routing } from './routing.js';

const outcome = z.object({
  device: z.object({ deviceId: z.string().nullable(), product: z.string().nullable(), name: z.string().nullable() }),
  role: z.enum(['OWNER', 'MEMBER']).nullable(),
  isTakenOver: z.boolean(),
  error: storedError.nullable(),
});
const outcomes = z.array(outcome);
const nothing = z.null();

/** What became of one device; `error` null: it was done. */
export type OperatorOutcome = z.output<typeof outcome>;

/** One operator's request. Everything throws what the vendor said; UNSUPPORTED_BY_VENDOR for a vendor without such a view, or that is not configured. */
export interface Operators {
  ask<Answer>(vendor: VendorName, question: (cloud: ProjectAccountCloud, deadline: Deadline) => Promise<Answer>): Promise<Answer>;
  renameAccount(vendor: VendorName, vendorAccountId: string, nickname: string): Promise<void>;
  bindDevices(vendor: VendorName, vendorAccountId: string, devices: readonly ProjectDeviceName[], key: string): Promise<OperatorOutcome[]>;
  unbindDevice(vendor: VendorName, vendorAccountId: string, device: ProjectDeviceName, key: string): Promise<void>;
  unbindFromAll(vendor: VendorName, device: ProjectDeviceName, key: string): Promise<OperatorOutcome[]>;
  migrateDevices(vendor: VendorName, migration: Migration, key: string): Promise<OperatorOutcome[]>;
}

export interface Migration {
  readonly product: string;
  readonly names: readonly string[];
  readonly skipHeld: boolean;
  readonly tellDevices: boolean;
}

interface Deps {
  readonly vendors: Vendors;
  readonly links: Pick<Links, 'all'>;
  readonly routing: Pick<Routing, 'structureChanged'>;
  readonly once: Once;
  readonly log: Log;
}

/** Makes one operator's request. Whoever calls has made sure that it is an operator. */
export function createOperators({ vendors, links, routing, once, log }: Deps, operator: Pick<Account, 'id'>, deadline: Deadline): Operators {
  function cloudOf(name: VendorName): ProjectAccountCloud {
    const cloud = vendors.get(name)?.projectAccounts;
    if (cloud === undefined) throw new AppError('UNSUPPORTED_BY_VENDOR', 'The vendor has no view of its project here', { vendor: name });
    return cloud;
  }

  /** Links of accounts whose devices changed are read again; null: whoever's they were. */
  async function changed(name: VendorName, vendorAccountId: string | null): Promise<void> {
    for (const { id, vendor, ...link } of await links.all('ACTIVE')) {
      if (vendor === name && (vendorAccountId === null || link.vendorAccountId === vendorAccountId)) routing.structureChanged(id, 'vendor');
    }
  }

  /** One write under its key, with a line in the log of who made it. */
  function write<Answer>(
    key: string,
    vendor: VendorName,
    what: string,
    input: object,
    shape: z.ZodType<Answer>,
    work: (cloud: ProjectAccountCloud) => Promise<Answer>,
  ): Promise<Answer> {
    const cloud = cloudOf(vendor);
    return once.run(key, what, { vendor, ...input }, shape, () => {
      log.info({ operatorId: operator.id, vendor, what }, 'an operator changes a vendor project');
      return work(cloud);
    });
  }

  return {
    ask: async (vendor, question) => question(cloudOf(vendor), deadline),

    async renameAccount(vendor, vendorAccountId, nickname) {
      const cloud = cloudOf(vendor);
      log.info({ operatorId: operator.id, vendor, what: 'renameAccount' }, 'an operator changes a vendor project');
      await cloud.renameAccount(deadline, vendorAccountId, nickname);
    },

    bindDevices: (vendor, vendorAccountId, devices, key) =>
      write(key, vendor, 'bindDevices', { vendorAccountId, devices }, outcomes, async (cloud) => {
        const done = await cloud.bindDevices(deadline, vendorAccountId, devices);
        // Whom a device was taken from is not told.
        await changed(vendor, done.some(({ isTakenOver }) => isTakenOver) ? null : vendorAccountId);
        return done.map(told);
      }),

    async unbindDevice(vendor, vendorAccountId, device, key) {
      await write(key, vendor, 'unbindDevice', { vendorAccountId, device }, nothing, async (cloud) => {
        await cloud.unbindDevice(deadline, vendorAccountId, device);
        await changed(vendor, null);
        return null;
      });
    },

    unbindFromAll: (vendor, device, key) =>
      write(key, vendor, 'unbindFromAll', { device }, outcomes, async (cloud) => {
        const done = await cloud.unbindFromAll(deadline, device);
        await changed(vendor, null);
        return done.map(told);
      }),

    migrateDevices: (vendor, migration, key) =>
      write(key, vendor, 'migrateDevices', migration, outcomes, async (cloud) => {
        const { product, names, skipHeld, tellDevices } = migration;
        return (await cloud.migrateDevices(deadline, product, names, { skipBound: skipHeld, tellDevices })).map(told);
      }),
  };
}

function told(done: ProjectDeviceOutcome | ProjectBindOutcome): OperatorOutcome {
  const { device, error } = done;
  const bound = 'role' in done ? { role: done.role, isTakenOver: done.isTakenOver } : { role: null, isTakenOver: false };
  return { device, ...bound, error: error === null ? null : toldError(error) };
}
