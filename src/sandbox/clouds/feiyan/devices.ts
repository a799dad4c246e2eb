// Devices bound to Feiyan's users, gateways' sub-devices, and the user's profile (6.6).
import { accounts } from '../../../vendors/feiyan/operations/account.js';
import { accountDevices } from '../../../vendors/feiyan/operations/account-device.js';
import type { FeiyanAccount, FeiyanBinding } from '../../world/feiyan-model.js';
import type { World } from '../../world/world.js';
import { boundDevice } from './bound-device.js';
import { refuse } from './codes.js';
import type { FeiyanRegistry } from './gateway.js';
import { listedDevice, pageOf, panelOf } from './listing.js';
import { statusCodeOf } from './statuses.js';

/** Registers 6.6.1, 6.6.2, 6.6.13, 6.6.15, 6.6.20 and 6.6.28. */
export function onAccountDevices(cloud: FeiyanRegistry, world: World): void {
  cloud.on(accountDevices.list, ({ thingType, nodeType, owned, groupId, isSubDevice, ...params }, call) => {
    const bindings = world.feiyan
      .bindingsOf(call.user())
      .filter(
        (binding) =>
          (thingType === undefined || thingType === 'DEVICE') &&
          (nodeType === undefined || binding.device.product.nodeType === nodeType) &&
          isOwned(binding, owned) &&
          (groupId === undefined || binding.homeId === groupId || binding.roomId === groupId) &&
          (isSubDevice === undefined || binding.device.product.isSubDevice === isSubDevice),
      );
    const { rows, ...counts } = pageOf(bindings, params);
    return {
      ...counts,
      data: rows.map((binding) => ({ ...listedBinding(world, binding), ...panelOf(binding.device), isSubDevice: binding.device.product.isSubDevice })),
    };
  });

  cloud.on(accountDevices.listBindings, ({ iotId, owned, ...params }, call) => {
    const { device } = boundDevice(world, call, { iotId }, 2065);
    const { rows, ...counts } = pageOf(
      world.feiyan.bindingsOfDevice(device).filter((binding) => isOwned(binding, owned)),
      params,
    );
    return { ...counts, data: rows.map((binding) => listedBinding(world, binding)) };
  });

  cloud.on(accountDevices.getBinding, ({ iotId }, call) => {
    if (world.feiyan.deviceByIotId(iotId) === null) throw refuse(2063);
    const binding = world.feiyan.binding(call.user(), iotId);
    return binding === null ? {} : listedBinding(world, binding);
  });

  cloud.on(accountDevices.listSubDeviceBindings, ({ lang: _, pageNo, pageSize, ...address }, call) => {
    const { device: gateway } = boundDevice(world, call, address, 2065);
    const account = call.user();
    const { rows, ...counts } = pageOf(world.subDevices(gateway), { pageNo, pageSize });
    return {
      ...counts,
      data: rows.flatMap((device) => {
        if (device.feiyan === null) return [];
        const { iotId, deviceName, productKey } = device.feiyan;
        const bound = world.feiyan.bindingsOfDevice(device).length > 0 ? 1 : 0;
        return [{ iotId, deviceName, productKey, bound, status: statusCodeOf(device.status), ...nickname(world, account, iotId) }];
      }),
    };
  });

  cloud.on(accountDevices.listSubDevices, ({ iotId, ...params }, call) => {
    const { device: gateway } = boundDevice(world, call, { iotId }, 2065);
    const account = call.user();
    const bindings = world.subDevices(gateway).flatMap(({ feiyan }) => (feiyan === null ? [] : (world.feiyan.binding(account, feiyan.iotId) ?? [])));
    const { rows, ...counts } = pageOf(bindings, params);
    return {
      ...counts,
      data: rows.map(({ device, feiyan }) => ({
        iotId: feiyan.iotId,
        productKey: feiyan.productKey,
        deviceName: feiyan.deviceName,
        ...nickname(world, account, feiyan.iotId),
        image: device.product.imageUrl,
        status: statusCodeOf(device.status),
      })),
    };
  });

  cloud.on(accounts.getProfile, (_, call) => {
    const account = call.user();
    const shared = world.feiyan.bindingsOf(account).filter(({ owned }) => !owned);
    return {
      currentHomeId: account.currentHomeId,
      sharedDeviceCnt: shared.length,
      sharedDeviceOnlineCnt: shared.filter(({ device }) => device.status === 'ONLINE').length,
    };
  });
}

function isOwned({ owned }: FeiyanBinding, wanted: 0 | 1 | null | undefined): boolean {
  return wanted === null || wanted === undefined || owned === (wanted === 1);
}

function listedBinding(world: World, binding: FeiyanBinding) {
  const alias = world.feiyan.account(binding.identityId)?.alias;
  return {
    identityId: binding.identityId,
    iotId: binding.feiyan.iotId,
    ...listedDevice(binding),
    owned: binding.owned ? 1 : 0,
    ...(alias === undefined ? {} : { identityAlias: alias }),
    gmtModified: binding.boundAt,
  };
}

function nickname(world: World, account: FeiyanAccount, iotId: string) {
  const name = world.feiyan.binding(account, iotId)?.nickname ?? null;
  return name === null ? {} : { nickName: name };
}
