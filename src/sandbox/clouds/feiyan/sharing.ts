// Devices shared through Feiyan: invited, by QR code, taken back, and who has them (6.6).
import { shares } from '../../../vendors/feiyan/operations/sharing.js';
import type { FeiyanAccount } from '../../world/feiyan-model.js';
import type { Device, ProductKind } from '../../world/model.js';
import type { World } from '../../world/world.js';
import { refuse } from './codes.js';
import type { FeiyanCall, FeiyanRegistry } from './gateway.js';
import { listedDevice, listedProperties, pageOf, panelOf } from './listing.js';
import { accountNamed, managedDevice } from './managed-device.js';

const CHINA = '86';
/** Products whose share mode allows invitations and no QR codes (2073), and those that have no share mode at all (2075). */
const WITHOUT_CODE = new Set<ProductKind>(['lock']);
const WITHOUT_MODE = new Set<ProductKind>(['camera']);

interface Offered {
  readonly iotIdList?: readonly string[] | undefined;
  readonly sceneIdList?: readonly string[] | undefined;
  readonly groupId?: string | undefined;
}

/** Registers 6.6.4 to 6.6.6, 6.6.14, 6.6.17 and 6.6.26. */
export function onSharing(cloud: FeiyanRegistry, world: World): void {
  cloud.on(shares.createCode, (params, call) => {
    const devices = offered(world, call, params);
    if (devices.some(({ product }) => WITHOUT_CODE.has(product.kind))) throw refuse(2073);
    return { qrKey: world.feiyan.createShareCode(call.user(), devices).qrKey };
  });

  cloud.on(shares.acceptCode, ({ qrKey }, call) => {
    const account = call.user();
    const code = world.feiyan.shareCode(qrKey);
    if (code === null) throw refuse(2067);
    if (code.initiator === account) throw refuse(2086);
    const still = code.devices.flatMap((device) => bindingOf(world, code.initiator, device) ?? []);
    const news = still.filter(({ feiyan }) => world.feiyan.binding(account, feiyan.iotId) === null);
    if (still.length === 0) throw refuse(2067);
    if (news.length === 0) throw refuse(2087);
    for (const { device } of news) world.feiyan.bind(account, device, { owned: false });
    return { iotIdList: news.map(({ feiyan }) => feiyan.iotId) };
  });

  cloud.on(shares.send, ({ accountAttr, accountAttrType, mobileLocationCode, targetIdentityId, ...params }, call) => {
    const initiator = call.user();
    const devices = offered(world, call, params);
    const receiver =
      targetIdentityId === undefined ? accountWith(world, accountAttrType, accountAttr, mobileLocationCode) : accountNamed(world, targetIdentityId);
    if (receiver === null) throw refuse(2077);
    if (receiver === initiator) throw refuse(2086);
    if (devices.some((device) => bindingOf(world, receiver, device) !== null)) throw refuse(2087);
    const pending = world.feiyan.shares().filter((share) => share.status === 'PENDING' && share.receiver === receiver);
    if (pending.some(({ device }) => devices.includes(device))) throw refuse(2088);
    world.feiyan.offer(initiator, receiver, devices);
    const [device] = devices;
    const what = devices.map(({ product }) => product.name).join(', ');
    world.feiyan.messages.add(receiver, {
      messageType: 'share',
      title: 'Devices are shared with you',
      body: `${initiator.alias} shares ${what}`,
      ...(device === undefined ? {} : { device }),
    });
    return null;
  });

  cloud.on(shares.revoke, ({ targetIdentityId, ...params }, call) => {
    const devices = offered(world, call, params);
    const target = accountNamed(world, targetIdentityId);
    const bindings = devices.map((device) => bindingOf(world, target, device) ?? refuseWith(2065));
    if (bindings.some(({ owned }) => owned)) throw refuse(460);
    for (const { feiyan } of bindings) world.feiyan.unbind(target, feiyan.iotId);
    return null;
  });

  cloud.on(shares.listStates, ({ targetIdentityId, deviceList }, call) => {
    const target = accountNamed(world, targetIdentityId);
    return deviceList.map((address) => {
      const { device, feiyan } = managedDevice(world, call, address);
      const { iotId, productKey, deviceName } = feiyan;
      return { iotId, productKey, deviceName, shared: bindingOf(world, target, device)?.owned === false };
    });
  });

  cloud.on(shares.listDevices, ({ propertyIdentifiers, ...params }, call) => {
    const shared = world.feiyan.bindingsOf(call.user()).filter(({ owned }) => !owned);
    const { rows, ...counts } = pageOf(shared, params);
    return {
      ...counts,
      items: rows.map((binding) => ({
        iotId: binding.feiyan.iotId,
        ...listedDevice(binding),
        ...panelOf(binding.device),
        description: '',
        ...listedProperties(binding.device, propertyIdentifiers),
      })),
    };
  });
}

/** The devices that a call offers, or takes back. @throws Refusal 2081 for scenes: nobody has any; 28604 for a space that is not the caller's */
function offered(world: World, call: FeiyanCall, { iotIdList = [], sceneIdList = [], groupId }: Offered): Device[] {
  if (sceneIdList.length > 0) throw refuse(2081);
  if (groupId !== undefined && !world.feiyan.homesOf(call.user()).some(({ homeId }) => homeId === groupId)) throw refuse(28604);
  const devices = [...new Set(iotIdList)].map((iotId) => managedDevice(world, call, { iotId }).device);
  if (devices.some(({ product }) => WITHOUT_MODE.has(product.kind))) throw refuse(2075);
  return devices;
}

/** Whose phone number or e-mail address it is: the first account of that person's. */
function accountWith(world: World, type: 'MOBILE' | 'EMAIL' | undefined, attribute: string | undefined, location = CHINA): FeiyanAccount | null {
  const isHis = ({ phone, email }: { readonly phone: string; readonly email: string }) =>
    type === 'MOBILE' ? location === CHINA && phone === attribute : email === attribute?.toLowerCase();
  const person = world.people().find(isHis);
  return person === undefined ? null : (world.feiyan.accountsOf(person.name)[0] ?? null);
}

function bindingOf(world: World, account: FeiyanAccount, { feiyan }: Device) {
  return feiyan === null ? null : world.feiyan.binding(account, feiyan.iotId);
}

function refuseWith(code: 2065): never {
  throw refuse(code);
}
