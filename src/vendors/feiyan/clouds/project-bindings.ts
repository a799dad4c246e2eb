// Who of the project has which device, and in which region devices are kept (7.4).
import { AppError } from '../../../domain/errors.js';
import type { ProjectAccountCloud, ProjectBindOutcome, ProjectDeviceName } from '../../../domain/project-account.js';
import { refusal } from '../client.js';
import { accountDevice, binding } from '../mapping/project-accounts.js';
import { bindOutcome, migrationError, unbindError } from '../mapping/project-outcomes.js';
import { projectAccounts } from '../operations/project-account.js';
import type { FeiyanSession } from '../session.js';

const PAGE = 100; // rows that 7.4.2 gives at once
const BATCH = 20; // devices that 7.4.13 takes at once

type ProjectBindings = Pick<ProjectAccountCloud, 'listAccountDevices' | 'listBindings' | 'unbindDevice' | 'unbindFromAll' | 'bindDevices' | 'migrateDevices'>;

export function createProjectBindings(session: FeiyanSession, projectId: string): ProjectBindings {
  return {
    async listAccountDevices(deadline, identityId, { offset, count }) {
      const pages = await Promise.all(
        Array.from({ length: Math.ceil(count / PAGE) }, (_, n) =>
          session.asProject(deadline, projectAccounts.listDevices, { identityId, offset: offset + n * PAGE, limit: Math.min(PAGE, count - n * PAGE) }),
        ),
      );
      return pages.flatMap(({ code, message, data }) => {
        if (Number(code) !== 200)
          throw refusal(projectAccounts.listDevices, 200, code, message ?? null).with({ vendor: 'FEIYAN', operation: projectAccounts.listDevices.name });
        return (data ?? []).map(accountDevice);
      });
    },

    // Pages are numbered: a window that does not begin with one lies in two.
    async listBindings(deadline, iotId, { offset, count }) {
      const page = Math.floor(offset / count);
      const begins = offset - page * count;
      const numbers = begins === 0 ? [page + 1] : [page + 1, page + 2];
      const pages = await Promise.all(numbers.map((pageNo) => session.asProject(deadline, projectAccounts.listBindings, { iotId, pageNo, pageSize: count })));
      const rows = pages.flatMap(({ accountDevList }) => accountDevList);
      return { total: pages[0]?.total ?? 0, items: rows.slice(begins, begins + count).map(binding) };
    },

    async unbindDevice(deadline, identityId, device) {
      await session.asProject(deadline, projectAccounts.unbindDevice, { identityId, ...address(device) });
    },

    async unbindFromAll(deadline, device) {
      const rows = await session.asProject(deadline, projectAccounts.unbindAll, address(device));
      return rows.map((row) => ({ device: named(row), error: unbindError(row) }));
    },

    // One batch after the other: a batch that fails costs its own devices, and what its answer does not name is not known to be bound.
    async bindDevices(deadline, identityId, devices) {
      const outcomes: ProjectBindOutcome[] = [];
      for (let start = 0; start < devices.length; start += BATCH) {
        const batch = devices.slice(start, start + BATCH);
        try {
          const rows = await session.asProject(deadline, projectAccounts.bindDevices, { identityId, projectId, deviceList: batch.map(address) });
          outcomes.push(...batch.map((device, index) => bindOutcome(asNamed(device), rows.find((row) => isOf(row, device)) ?? rows[index])));
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          outcomes.push(...batch.map((device) => ({ device: asNamed(device), error, role: null, isTakenOver: false })));
        }
      }
      return outcomes;
    },

    async migrateDevices(deadline, productKey, deviceNames, { skipBound, tellDevices }) {
      const rows = await session.asProject(deadline, projectAccounts.migrateDevices, {
        productKey,
        deviceNames: [...deviceNames],
        bindingCheck: skipBound,
        pushDeviceRegionSwitch: tellDevices,
      });
      return deviceNames.map((name) => {
        const row = rows.find(({ deviceName }) => deviceName === name);
        return { device: { deviceId: null, product: productKey, name }, error: migrationError(row) };
      });
    },
  };
}

interface Row {
  readonly iotId?: string | null | undefined;
  readonly productKey?: string | null | undefined;
  readonly deviceName?: string | null | undefined;
}

function address(device: ProjectDeviceName) {
  return 'deviceId' in device ? { iotId: device.deviceId } : { productKey: device.product, deviceName: device.name };
}

function asNamed(device: ProjectDeviceName) {
  return 'deviceId' in device ? { deviceId: device.deviceId, product: null, name: null } : { deviceId: null, product: device.product, name: device.name };
}

function named({ iotId, productKey, deviceName }: Row) {
  return { deviceId: iotId || null, product: productKey || null, name: deviceName || null };
}

function isOf({ iotId, productKey, deviceName }: Row, device: ProjectDeviceName): boolean {
  return 'deviceId' in device ? iotId === device.deviceId : productKey === device.product && deviceName === device.name;
}
