// What the world's people have with OBOX: users by unique key, certificates handed out, gateways added. OBOX's cloud is a view of it.
import type { FeiyanEstate } from './feiyan-estate.js';
import type { Mint } from './mint.js';
import type { Device } from './model.js';
import type { Stream } from './seeded.js';

/** A certificate that OBOX handed out for Aliyun IoT (OBOX 3). */
interface OboxCertificate {
  readonly kitCenter: string;
  readonly productKey: string;
  readonly deviceName: string;
  readonly deviceSecret: string;
}

/** A gateway as a user added it. */
interface OboxGateway {
  readonly device: Device;
  readonly serialId: string;
  readonly uniqueKey: string;
  readonly name: string;
  readonly version: string;
}

/** A temporary user of an OBOX lock (OBOX 9). */
interface OboxLockUser {
  readonly id: number;
  readonly serialId: string;
  /** Names the user within the lock. */
  readonly pin: number;
  nickName: string;
  mobile: string | null;
  /** Unix ms. */
  startsAt: number;
  endsAt: number;
  /** Openings allowed; null: without limit. */
  times: number | null;
  timesUsed: number;
}

export interface OboxEstate {
  /** OBOX 3: a new certificate, unclaimed until the user adds a gateway. */
  issueCertificate(uniqueKey: string): OboxCertificate;
  /**
   * OBOX 5: ties the user's newest unclaimed certificate to the physical gateway of that serial number, which then is with Feiyan
   * too, bound to the person in whose house it stands. null: no such gateway, or another user has it.
   */
  addGateway(uniqueKey: string, gateway: { serialId: string; name: string; version: string }): OboxGateway | null;
  gatewaysOf(uniqueKey: string): OboxGateway[];
  /** false when the user has no such gateway. */
  removeGateway(uniqueKey: string, serialId: string): boolean;
  /** Temporary users of a lock by its serial number; the cloud changes the list. */
  lockUsers(serialId: string): OboxLockUser[];
  /** Whether somebody has added the gateway of that serial number. */
  isAdded(serialId: string): boolean;
  deviceBySerialId(serialId: string): Device | null;
}

/** The product key that OBOX has with Aliyun IoT, the same in every world: a certificate is made before its gateway is known. */
export const OBOX_PRODUCT_KEY = 'a1OnBrightX';

interface Deps {
  readonly feiyan: FeiyanEstate;
  readonly devices: () => Device[];
  readonly stream: (name: string) => Stream;
  readonly mint: Mint;
}

/** Nobody's estate yet. The n-th certificate of a world is always the same. */
export function createOboxEstate({ feiyan, devices, stream, mint }: Deps): OboxEstate {
  const unclaimed = new Map<string, OboxCertificate[]>();
  const gateways = new Map<string, OboxGateway>();
  const lockUsers = new Map<string, OboxLockUser[]>();
  let issued = 0;

  const deviceBySerialId = (serialId: string) => devices().find(({ obox }) => obox?.serialId === serialId) ?? null;

  return {
    issueCertificate(uniqueKey) {
      issued += 1;
      const chance = stream(`obox certificate ${issued}`);
      const [deviceName, deviceSecret] = [chance.text(20), mint('deviceSecret', chance.text(32))];
      const certificate = { kitCenter: 'cn-shanghai', productKey: OBOX_PRODUCT_KEY, deviceName, deviceSecret };
      unclaimed.set(uniqueKey, [...(unclaimed.get(uniqueKey) ?? []), certificate]);
      return certificate;
    },
    addGateway(uniqueKey, { serialId, name, version }) {
      const device = deviceBySerialId(serialId);
      const present = gateways.get(serialId);
      if (device === null || device.product.nodeType !== 'GATEWAY' || (present !== undefined && present.uniqueKey !== uniqueKey)) return null;
      const gateway: OboxGateway = { device, serialId, uniqueKey, name, version };
      gateways.set(serialId, gateway);
      const certificate = unclaimed.get(uniqueKey)?.pop();
      if (certificate !== undefined) joinFeiyan(device, certificate);
      return gateway;
    },
    gatewaysOf: (uniqueKey) => [...gateways.values()].filter((gateway) => gateway.uniqueKey === uniqueKey),
    removeGateway: (uniqueKey, serialId) => gateways.get(serialId)?.uniqueKey === uniqueKey && gateways.delete(serialId),
    lockUsers(serialId) {
      const users = lockUsers.get(serialId) ?? [];
      lockUsers.set(serialId, users);
      return users;
    },
    isAdded: (serialId) => gateways.has(serialId),
    deviceBySerialId,
  };

  function joinFeiyan(device: Device, { productKey, deviceName, deviceSecret }: OboxCertificate): void {
    feiyan.register(device, { productKey, deviceName, deviceSecret });
    const place = device.standsIn;
    if (place === null) return;
    const home = feiyan.home(place.homeId);
    const account = feiyan.accountsOf(place.person).find(({ identityId }) => home?.members.has(identityId));
    // Its room may be gone by now.
    const room = home?.rooms.find(({ roomId }) => roomId === place.roomId);
    if (account !== undefined) feiyan.bind(account, device, { homeId: place.homeId, roomId: room?.roomId ?? null });
  }
}
