// What the world's people have with Feiyan: accounts, tokens, homes, rooms, bindings. Feiyan's cloud is a view of it.
import type { Clock, Random } from '../../domain/clock.js';
import { createFeiyanFeedback, type FeiyanFeedback } from './feiyan-feedback.js';
import { createFeiyanMessages, type FeiyanMessages } from './feiyan-messages.js';
import type { FeiyanAccount, FeiyanBinding, FeiyanHome } from './feiyan-model.js';
import { createFeiyanNotices, type FeiyanNotices } from './feiyan-notices.js';
import { HOME_REGION, newProfile } from './feiyan-profile.js';
import { createFeiyanShares, type FeiyanShares } from './feiyan-shares.js';
import { createFeiyanSpaces, type FeiyanSpaces } from './feiyan-spaces.js';
import type { Mint } from './mint.js';
import type { Device, FeiyanIdentity, Person } from './model.js';
import type { Stream } from './seeded.js';

type TokenCheck = { readonly kind: 'valid'; readonly account: FeiyanAccount } | { readonly kind: 'expired' } | { readonly kind: 'unknown' };

export interface FeiyanEstate extends FeiyanSpaces, Omit<FeiyanShares, 'bindingEnded'> {
  readonly messages: FeiyanMessages;
  readonly notices: FeiyanNotices;
  readonly feedback: FeiyanFeedback;
  createAccount(person: Person): FeiyanAccount;
  account(identityId: string): FeiyanAccount | null;
  /** Ends the account: its tokens, what it owned with everybody's share of it, its memberships, and homes that are then nobody's. */
  removeAccount(account: FeiyanAccount): void;
  /** A person may have several accounts. */
  accountsOf(personName: string): FeiyanAccount[];
  /** A new iotToken, good for about 20 hours of the wall clock; older ones stay good. */
  issueToken(account: FeiyanAccount): string;
  /** Lives are checked against the wall clock, whatever the world's clock says. */
  checkToken(iotToken: string): TokenCheck;
  /** Homes the account is a member of, in order of creation. */
  homesOf(account: FeiyanAccount): FeiyanHome[];
  home(homeId: string): FeiyanHome | null;
  /** Bindings of the account, own and shared, in order of binding. */
  bindingsOf(account: FeiyanAccount): FeiyanBinding[];
  binding(account: FeiyanAccount, iotId: string): FeiyanBinding | null;
  /** All accounts' bindings of a device: who is told of its changes. */
  bindingsOfDevice(device: Device): FeiyanBinding[];
  /** Gives the device an ID with Feiyan, and a certificate unless it brings one; a new certificate ends what was bound under the old. */
  register(device: Device, certificate?: Certificate): FeiyanIdentity;
  /** Binds a registered device; throws when it is not registered. */
  bind(account: FeiyanAccount, device: Device, place?: Place): FeiyanBinding;
  unbind(account: FeiyanAccount, iotId: string): void;
  /** Some of the account's bindings in a new order, in the places that these had among all. */
  reorderBindings(account: FeiyanAccount, iotIds: readonly string[]): void;
  deviceByIotId(iotId: string): Device | null;
  deviceByCertificate(productKey: string, deviceName: string): Device | null;
  accounts(): FeiyanAccount[];
  homes(): FeiyanHome[];
}

interface Certificate {
  readonly productKey: string;
  readonly deviceName: string;
  readonly deviceSecret: string;
}

interface Place {
  readonly owned?: boolean;
  readonly homeId?: string | null;
  readonly roomId?: string | null;
  readonly nickname?: string | null;
  readonly boundAt?: number;
}

const TOKEN_LIFE_MS = 20 * 3_600_000; // about 20 hours, as public clients report

/** Nobody's estate yet. IDs are seeded by what they belong to; tokens are unpredictable. */
export function createFeiyanEstate({
  clock,
  wall,
  random,
  stream,
  mint,
}: {
  clock: Pick<Clock, 'now' | 'after'>;
  wall: () => number;
  random: Random;
  stream: (name: string) => Stream;
  mint: Mint;
}): FeiyanEstate {
  const accounts = new Map<string, FeiyanAccount>();
  const tokens = new Map<string, { account: FeiyanAccount; expiresAt: number }>();
  const homes = new Map<string, FeiyanHome>();
  const byAccount = new Map<string, Map<string, FeiyanBinding>>();
  const byDevice = new Map<string, Map<string, FeiyanBinding>>();
  const byIotId = new Map<string, Device>();
  const byCertificate = new Map<string, Device>();

  const accountsOf = (personName: string) => [...accounts.values()].filter(({ person }) => person === personName);
  const homesOf = ({ identityId }: FeiyanAccount) => [...homes.values()].filter(({ members }) => members.has(identityId));
  const bindingsOfDevice = (device: Device) => [...(byDevice.get(device.id)?.values() ?? [])];
  const bindingsOf = ({ identityId }: FeiyanAccount) => [...(byAccount.get(identityId)?.values() ?? [])];
  const spaces = createFeiyanSpaces({ homes, accounts, homesOf, bindingsOf, bindingsOfDevice, now: () => clock.now(), stream });
  const { bindingEnded, ...shares } = createFeiyanShares({ bind, now: () => clock.now(), random, stream });

  const messages = createFeiyanMessages(() => clock.now());
  const accountOf = (identityId: string) => accounts.get(identityId) ?? null;

  return {
    messages,
    notices: createFeiyanNotices({ messages, account: accountOf, bindingsOfDevice, now: () => clock.now(), stream }),
    feedback: createFeiyanFeedback(clock),
    createAccount(person) {
      const chance = stream(`feiyan account ${person.name} ${accountsOf(person.name).length}`);
      const alias = person.phone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2');
      const account: FeiyanAccount = {
        identityId: `50${chance.hex(38).toLowerCase()}`,
        person: person.name,
        alias,
        currentHomeId: null,
        profile: newProfile(person, chance, clock.now()),
      };
      accounts.set(account.identityId, account);
      return account;
    },
    account: accountOf,
    removeAccount(account) {
      for (const { device, feiyan, owned } of bindingsOf(account)) {
        for (const { identityId } of owned ? bindingsOfDevice(device) : [account]) drop(identityId, feiyan.iotId, device);
      }
      for (const home of homesOf(account)) {
        home.members.delete(account.identityId);
        if (home.members.size === 0) spaces.deleteHome(home);
      }
      for (const [token, known] of tokens) if (known.account === account) tokens.delete(token);
      accounts.delete(account.identityId);
    },
    accountsOf,
    issueToken(account) {
      const token = mint('iotToken', Buffer.from(random.bytes(16)).toString('hex'));
      tokens.set(token, { account, expiresAt: wall() + TOKEN_LIFE_MS });
      return token;
    },
    checkToken(iotToken) {
      const token = tokens.get(iotToken);
      if (token === undefined) return { kind: 'unknown' };
      return token.expiresAt > wall() ? { kind: 'valid', account: token.account } : { kind: 'expired' };
    },
    homesOf,
    home: (homeId) => homes.get(homeId) ?? null,
    ...spaces,
    ...shares,
    bindingsOf,
    binding: (account, iotId) => byAccount.get(account.identityId)?.get(iotId) ?? null,
    bindingsOfDevice,
    register(device, certificate) {
      if (certificate === undefined && device.feiyan !== null) return device.feiyan;
      const old = device.feiyan;
      if (old !== null) {
        for (const { identityId } of bindingsOfDevice(device)) drop(identityId, old.iotId, device);
        byIotId.delete(old.iotId);
        byCertificate.delete(certificateKey(old.productKey, old.deviceName));
      }
      const chance = stream(`feiyan device ${certificate?.deviceName ?? device.id}`);
      const made = certificate ?? { productKey: device.product.productKey, deviceName: chance.text(20), deviceSecret: mint('deviceSecret', chance.text(32)) };
      const feiyan: FeiyanIdentity = { ...made, iotId: `${chance.text(20)}000100`, region: HOME_REGION, movingUntil: 0 };
      device.feiyan = feiyan;
      byIotId.set(feiyan.iotId, device);
      byCertificate.set(certificateKey(feiyan.productKey, feiyan.deviceName), device);
      return feiyan;
    },
    bind,
    unbind(account, iotId) {
      const device = byIotId.get(iotId);
      if (device !== undefined) drop(account.identityId, iotId, device);
    },
    reorderBindings(account, iotIds) {
      const bindings = byAccount.get(account.identityId);
      if (bindings === undefined) return;
      const moved = new Set(iotIds);
      const next = iotIds.values();
      const order = [...bindings.keys()].map((iotId) => (moved.has(iotId) ? (next.next().value ?? iotId) : iotId));
      const entries = order.flatMap((iotId): [string, FeiyanBinding][] => {
        const binding = bindings.get(iotId);
        return binding === undefined ? [] : [[iotId, binding]];
      });
      byAccount.set(account.identityId, new Map(entries));
    },
    deviceByIotId: (iotId) => byIotId.get(iotId) ?? null,
    deviceByCertificate: (productKey, deviceName) => byCertificate.get(certificateKey(productKey, deviceName)) ?? null,
    accounts: () => [...accounts.values()],
    homes: () => [...homes.values()],
  };

  function bind(
    account: FeiyanAccount,
    device: Device,
    { owned = true, homeId = null, roomId = null, nickname = null, boundAt = clock.now() }: Place = {},
  ): FeiyanBinding {
    const { feiyan } = device;
    if (feiyan === null) throw new Error(`Device ${device.id} is not registered with Feiyan`);
    const binding: FeiyanBinding = { identityId: account.identityId, device, feiyan, owned, nickname, homeId, roomId, boundAt };
    entry(byAccount, account.identityId).set(feiyan.iotId, binding);
    entry(byDevice, device.id).set(account.identityId, binding);
    return binding;
  }

  function drop(identityId: string, iotId: string, device: Device): void {
    bindingEnded(identityId, device);
    byAccount.get(identityId)?.delete(iotId);
    byDevice.get(device.id)?.delete(identityId);
    spaces.tidyGroups(device);
  }
}

function certificateKey(productKey: string, deviceName: string): string {
  return `${productKey}/${deviceName}`;
}

function entry<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const inner = map.get(key) ?? new Map<string, V>();
  map.set(key, inner);
  return inner;
}
