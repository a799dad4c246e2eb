// The truth as JSON: everything in the world by vendor ID, without tokens and device secrets.
import { VENDOR_NAMES } from '../../domain/ids.js';
import { macIn, plainMac } from './broadlink-data.js';
import { broadlinkAccountTruth, broadlinkHomesTruth, organizationTruth } from './broadlink-truth.js';
import { feiyanLetters } from './feiyan-letters.js';
import type { FeiyanAccount, FeiyanHome } from './feiyan-model.js';
import { profileTruth } from './feiyan-profile.js';
import type { FeiyanShare } from './feiyan-shares.js';
import type { Device, Person, Product } from './model.js';
import type { World } from './world.js';

/** All of the world at this moment. Vendors are named as in settings, in lower case. */
export function truthOf(world: World) {
  return {
    seed: world.seed,
    now: world.clock.now(),
    people: world.people().map((person) => personTruth(world, person)),
    accounts: [
      ...world.feiyan.accounts().map((account) => accountTruth(world, account)),
      ...world.broadlink.users().map((user) => broadlinkAccountTruth(world, user)),
    ],
    homes: [...world.feiyan.homes().map(homeTruth), ...world.broadlink.organizations().flatMap(broadlinkHomesTruth)],
    organizations: world.broadlink.organizations().map(organizationTruth),
    products: world.products().map(productTruth),
    devices: world.devices().map((device) => deviceTruth(world, device)),
    shares: world.feiyan.shares().map(shareTruth),
    scenes: [],
    lockKeys: world.devices().flatMap((device) => lockKeysOf(world, device)),
    recordings: [],
    orders: [],
  };
}

function personTruth(world: World, { name, displayName, email, phone, isOperator }: Person) {
  return {
    name,
    displayName,
    email,
    phone,
    isOperator,
    accounts: [
      ...world.feiyan.accountsOf(name).map(({ identityId }) => ({ vendor: 'feiyan', id: identityId })),
      ...(world.broadlink.userOf(name) === null ? [] : [{ vendor: 'broadlink', id: phone }]),
    ],
  };
}

function accountTruth(world: World, account: FeiyanAccount) {
  return {
    vendor: 'feiyan',
    id: account.identityId,
    person: account.person,
    currentHomeId: account.currentHomeId,
    homeIds: world.feiyan.homesOf(account).map(({ homeId }) => homeId),
    devices: world.feiyan.bindingsOf(account).map(({ feiyan, owned, nickname, homeId, roomId }) => ({ id: feiyan.iotId, owned, nickname, homeId, roomId })),
    ...profileTruth(account.profile),
    ...feiyanLetters(world.feiyan, account),
  };
}

function homeTruth({ homeId, name, createdAt, members, rooms, groups, deviceOrder, elementOrder }: FeiyanHome) {
  return {
    vendor: 'feiyan',
    id: homeId,
    name,
    createdAt,
    members: [...members].map(([accountId, role]) => ({ accountId, role })),
    deviceOrder,
    elementOrder,
    rooms: rooms.map((room) => ({ id: room.roomId, name: room.name, deviceOrder: room.deviceOrder })),
    groups: groups.map((group) => ({
      id: group.groupId,
      name: group.name,
      productId: group.productKey,
      deviceIds: group.devices.flatMap(({ feiyan }) => (feiyan === null ? [] : [feiyan.iotId])),
      meshAddress: group.meshAddress,
    })),
  };
}

function shareTruth({ recordId, batchId, device, initiator, receiver, createdAt, status }: FeiyanShare) {
  return {
    vendor: 'feiyan',
    id: recordId,
    batchId,
    deviceId: device.feiyan?.iotId ?? null,
    from: initiator.identityId,
    to: receiver.identityId,
    createdAt,
    status,
  };
}

function productTruth({ productKey, kind, name, model, categoryKey, nodeType, isSubDevice, networkType }: Product) {
  return { vendor: 'feiyan', id: productKey, kind, name, model, categoryKey, nodeType, isSubDevice, networkType };
}

function deviceTruth(world: World, device: Device) {
  const { id, mac, serialNumber, name, product, status, statusAt, firmwareVersion, gatewayId, feiyan, obox } = device;
  return {
    id,
    identities: identitiesOf(world, device),
    mac,
    serialNumber,
    name,
    product: { id: product.productKey, kind: product.kind, name: product.name },
    status,
    statusAt,
    firmwareVersion,
    gateway: gatewayId,
    properties: Object.fromEntries(device.properties),
    events: Object.fromEntries(device.events),
    extended: Object.fromEntries(device.extended),
    ...(feiyan === null ? {} : { feiyan: { iotId: feiyan.iotId, productKey: feiyan.productKey, deviceName: feiyan.deviceName, region: feiyan.region } }),
    // A lock's own token stands on its box: no vendor operation tells it.
    ...(obox === null ? {} : { obox: { serialId: obox.serialId, authToken: obox.authToken, isAdded: world.obox.isAdded(obox.serialId) } }),
  };
}

/** Who may open it for a while. Passcodes are left out. */
function lockKeysOf(world: World, { obox }: Device) {
  if (obox?.authToken == null) return [];
  return world.obox.lockUsers(obox.serialId).map(({ serialId, pin, nickName, mobile, startsAt, endsAt, times }) => ({
    vendor: 'obox',
    lockId: serialId,
    pin,
    nickName,
    mobile,
    startsAt,
    endsAt,
    times,
  }));
}

/** By what the vendors know it now: an OBOX that nobody has added is known to none. */
function identitiesOf(world: World, { feiyan, obox, mac }: Device): { vendor: string; vendorId: string }[] {
  const ids = {
    FEIYAN: feiyan?.iotId,
    OBOX: obox !== null && world.obox.isAdded(obox.serialId) ? obox.serialId : undefined,
    BROADLINK: world.broadlink.resources().find(({ data }) => macIn(data) === plainMac(mac))?.id,
    FOG: undefined,
  };
  return VENDOR_NAMES.flatMap((vendor) => {
    const vendorId = ids[vendor];
    return vendorId === undefined ? [] : [{ vendor: vendor.toLowerCase(), vendorId }];
  });
}
