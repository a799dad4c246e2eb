// Who has which device, seen and changed for the whole project, and in which region a device is kept (7.4).
import { projectAccounts } from '../../../vendors/feiyan/operations/project-account.js';
import type { FeiyanAccount, FeiyanBinding } from '../../world/feiyan-model.js';
import { HOME_REGION } from '../../world/feiyan-profile.js';
import type { Device } from '../../world/model.js';
import type { World } from '../../world/world.js';
import { projectDevice } from './bound-device.js';
import { refuse } from './codes.js';
import type { FeiyanRegistry } from './gateway.js';
import type { FeiyanKeys } from './keys.js';
import { listedDevice, pageOf } from './listing.js';
import { addressed } from './project-accounts.js';

const MANY = 100; // rows unless told
const MOVE_MS = 5000; // a device that is told to change its region is on its way

/** What a product's devices do when somebody else binds them: the document's three modes, one of each for the sandbox's products. */
const MODES: Readonly<Record<string, 'sharing' | 'takeover'>> = { plug: 'sharing', curtain: 'takeover' };

/** Registers 7.4.2 to 7.4.4, 7.4.6, 7.4.12 and 7.4.13. */
export function onProjectBindings(cloud: FeiyanRegistry, world: World, keys: Pick<FeiyanKeys, 'appKey' | 'projectId'>): void {
  const unbindAll = (device: Device): void => {
    for (const { identityId, feiyan } of world.feiyan.bindingsOfDevice(device)) drop(world, identityId, feiyan.iotId);
  };

  cloud.on(projectAccounts.listDevices, ({ limit = MANY, offset = 0, ...address }) => ({
    code: 200 as const,
    message: 'success',
    data: world.feiyan
      .bindingsOf(addressed(world, keys, address))
      .slice(offset, offset + limit)
      .map((binding) => ({ ...listedDevice(binding), ...bound(binding) })),
  }));

  cloud.on(projectAccounts.unbindDevice, ({ iotId, productKey, deviceName, ...address }) => {
    const account = addressed(world, keys, address);
    const { device, identity } = projectDevice(world, { iotId, productKey, deviceName });
    const binding = world.feiyan.binding(account, identity.iotId);
    if (binding === null) throw refuse(2065);
    // Nobody has a device from somebody who no longer has it.
    if (binding.owned) unbindAll(device);
    else world.feiyan.unbind(account, identity.iotId);
    return '';
  });

  cloud.on(projectAccounts.unbindAll, (address) => {
    const { device } = projectDevice(world, address);
    return [device, ...world.subDevices(device)].flatMap((one) => {
      if (one.feiyan === null) return [];
      const { productKey, deviceName, iotId } = one.feiyan;
      unbindAll(one);
      return [{ productKey, deviceName, iotId, success: true }];
    });
  });

  cloud.on(projectAccounts.listBindings, ({ iotId, pageNo, pageSize }) => {
    const { device } = projectDevice(world, { iotId });
    const { total, rows } = pageOf(world.feiyan.bindingsOfDevice(device), { pageNo, pageSize });
    return { total, accountDevList: rows.map((binding) => ({ productName: device.product.name, ...bound(binding) })) };
  });

  cloud.on(projectAccounts.migrateDevices, ({ productKey, deviceNames, bindingCheck, pushDeviceRegionSwitch }) =>
    deviceNames.map((deviceName) => {
      const device = world.product(productKey) === null ? null : world.feiyan.deviceByCertificate(productKey, deviceName);
      const resultCode = migrate(world, device, bindingCheck, pushDeviceRegionSwitch);
      return { productKey, deviceName, succeed: resultCode === '0', resultCode };
    }),
  );

  cloud.on(projectAccounts.bindDevices, ({ deviceList, projectId, ...address }) => {
    if (projectId !== keys.projectId) throw refuse(28501);
    const account = addressed(world, keys, address);
    return deviceList.map(({ iotId, productKey = '', deviceName = '' }) => {
      const device = iotId === undefined ? world.feiyan.deviceByCertificate(productKey, deviceName) : world.feiyan.deviceByIotId(iotId);
      if (device?.feiyan == null) return { iotId: iotId ?? '', productKey, deviceName, bindCode: 7 };
      const { iotId: id, productKey: key, deviceName: name } = device.feiyan;
      return { iotId: id, productKey: key, deviceName: name, bindCode: bind(world, account, device) };
    });
  });
}

/** The result codes of 7.4.12: an unknown device is told as its product is. */
function migrate(world: World, device: Device | null, bindingCheck: boolean, pushes: boolean): string {
  if (device?.feiyan == null) return '28505';
  const now = world.clock.now();
  if (device.feiyan.movingUntil > now) return '6638';
  if (bindingCheck && world.feiyan.bindingsOfDevice(device).length > 0) return '28612';
  device.feiyan.region = HOME_REGION;
  if (pushes && device.status === 'ONLINE') device.feiyan.movingUntil = now + MOVE_MS;
  return '0';
}

/** The bind codes of 7.4.13. */
function bind(world: World, account: FeiyanAccount, device: Device): number {
  const owner = world.feiyan.bindingsOfDevice(device).find(({ owned }) => owned);
  const isFree = owner === undefined;
  switch (MODES[device.product.kind]) {
    case 'sharing':
      if (owner?.identityId !== account.identityId) world.feiyan.bind(account, device, { owned: isFree });
      return isFree ? 3 : 2;
    case 'takeover':
      for (const { identityId, feiyan } of world.feiyan.bindingsOfDevice(device)) drop(world, identityId, feiyan.iotId);
      world.feiyan.bind(account, device);
      return isFree ? 4 : 5;
    default:
      if (!isFree) return 1;
      world.feiyan.bind(account, device);
      return 0;
  }
}

function drop(world: World, identityId: string, iotId: string): void {
  const account = world.feiyan.account(identityId);
  if (account !== null) world.feiyan.unbind(account, iotId);
}

function bound({ identityId, feiyan, nickname, owned }: FeiyanBinding) {
  return {
    identityId,
    iotId: feiyan.iotId,
    productKey: feiyan.productKey,
    deviceName: feiyan.deviceName,
    ...(nickname === null ? {} : { nickName: nickname }),
    owned: owned ? 1 : 0,
  };
}
