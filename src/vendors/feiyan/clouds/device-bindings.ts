// The account's own names for its devices, their order, and their leaving (6.6).
import type { DeviceBindingCloud } from '../../../domain/device-binding.js';
import type { CallScope } from '../../../domain/link.js';
import { attachedDevices } from '../mapping/attached-devices.js';
import { accountDevices } from '../operations/account-device.js';
import { deviceBindings } from '../operations/device-binding.js';
import type { FeiyanSession } from '../session.js';
import { allPages } from './pages.js';

const PAGE_SIZE = 100; // the most that 6.6.1 gives
const ATTACHED_PAGE_SIZE = 20; // the most that 6.6.15 gives
const OWN_PAGE_SIZE = 99; // 6.6.20 advises to stay below 100

export function createDeviceBindingCloud(session: FeiyanSession): DeviceBindingCloud {
  async function orderNow(scope: CallScope, owned: 0 | null): Promise<string[]> {
    const rows = await allPages(
      PAGE_SIZE,
      undefined,
      (pageNo) => session.asUser(scope, accountDevices.list, { pageNo, pageSize: PAGE_SIZE, ...(owned === null ? {} : { owned }) }),
      ({ iotId }) => iotId,
    );
    return rows.map(({ iotId }) => iotId);
  }

  return {
    // 6.6.11 names no limit of length or characters.
    deviceNameProblem: (name) => (name.trim() === '' ? 'must not be empty' : null),

    async renameDevice(scope, { key: iotId }, name) {
      await session.asUser(scope, deviceBindings.rename, { iotId, nickName: name });
    },

    async removeDevice(scope, { key: iotId }, { home, withSubDevices }) {
      await session.asUser(scope, deviceBindings.unbind, {
        iotId,
        ...(home === null ? {} : { homeId: home.key }),
        ...(withSubDevices ? { unbindSubdevice: true } : {}),
      });
    },

    async reorderDevices(scope, devices) {
      const before = await orderNow(scope, null);
      const after = inFront(devices, before);
      // Every device whose place changes, front to back: the same whether the vendor makes the moves one after the other or all at once.
      const moves = after.flatMap((iotId, toOrder) => (before[toOrder] === iotId ? [] : [{ iotId, fromOrder: before.indexOf(iotId), toOrder }]));
      if (moves.length > 0) await session.asUser(scope, deviceBindings.reorder, { sortDeviceDTOList: moves });
    },

    async reorderSharedDevices(scope, devices) {
      const order = await orderNow(scope, 0);
      // One by one, front to back: each finds those before it where they belong.
      for (const [targetOrder, iotId] of inFront(devices, order).slice(0, devices.length).entries()) {
        if (order[targetOrder] === iotId) continue;
        await session.asUser(scope, deviceBindings.reorderShared, { iotId, targetOrder });
        order.splice(order.indexOf(iotId), 1);
        order.splice(targetOrder, 0, iotId);
      }
    },

    async listAttached(scope, { key: iotId }) {
      // 6.6.15 tells whether anybody has a device, 6.6.20 which of them the account has.
      const [attached, own] = await Promise.all([
        allPages(
          ATTACHED_PAGE_SIZE,
          undefined,
          (pageNo) => session.asUser(scope, accountDevices.listSubDeviceBindings, { iotId, pageNo, pageSize: ATTACHED_PAGE_SIZE, lang: 'en-US' }),
          (row) => row.iotId,
        ),
        allPages(
          OWN_PAGE_SIZE,
          undefined,
          (pageNo) => session.asUser(scope, accountDevices.listSubDevices, { iotId, pageNo, pageSize: OWN_PAGE_SIZE }),
          (row) => row.iotId,
        ),
      ]);
      return attachedDevices(attached, own);
    },
  };
}

/** The order with these in front, as far as it has them. */
function inFront(devices: readonly { readonly key: string }[], order: readonly string[]): string[] {
  const chosen = devices.map(({ key }) => key).filter((iotId) => order.includes(iotId));
  return [...chosen, ...order.filter((iotId) => !chosen.includes(iotId))];
}
