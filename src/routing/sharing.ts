// Devices shared, and shares answered, withdrawn and taken back: each thing with a result of its own.
import type { Clock } from '../domain/clock.js';
import { AppError, badInput } from '../domain/errors.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { CallScope, Link } from '../domain/link.js';
import type { PerItem, SharingCloud } from '../domain/sharing.js';
import type { Vendors } from '../domain/vendor.js';
import type { Links } from '../identity/links.js';
import type { Registry } from '../identity/registry.js';
import type { Log } from '../log.js';
import type { Asking, Reach, ReachOf } from './asking.js';
import { deviceIn, ownedTargetOf, type Target } from './device-target.js';
import { toFailure } from './failures.js';
import { checkIds, type Outcome } from './outcomes.js';
import type { DeviceView, Reads } from './reads.js';
import type { Routing } from './routing.js';
import { createShareReads, type ShareReads, sharingOf } from './share-reads.js';
import { findTarget, type ShareTargetInput } from './share-target.js';

/** What became of emptying one link's list. */
export interface ClearedShares {
  readonly link: Link;
  readonly error: AppError | null;
}

export interface AccountSharing extends ShareReads {
  /**
   * Results in the order asked, as with all lists here.
   * @throws AppError BAD_USER_INPUT for no devices or too many, or nobody to share with; FORBIDDEN, NOT_FOUND for the target
   */
  shareDevices(deviceIds: readonly string[], to: ShareTargetInput): Promise<readonly Outcome[]>;
  /** Of shares, or of items of them. @throws AppError BAD_USER_INPUT */
  cancelShares(shareIds: readonly string[]): Promise<readonly Outcome[]>;
  answerShares(shareIds: readonly string[], accepts: boolean): Promise<readonly Outcome[]>;
  revokeShares(memberIds: readonly string[]): Promise<readonly Outcome[]>;
  /** Of the named link, or of every one that has such a list. @throws AppError NOT_FOUND, UNSUPPORTED_BY_VENDOR, LINK_EXPIRED for a named link */
  clearShares(linkId: string | null): Promise<readonly ClearedShares[]>;
  /** One code for all the devices. @throws AppError for whichever of them cannot be shared so */
  createCode(deviceIds: readonly string[]): Promise<{ readonly code: string; readonly expiresAt: number }>;
  /** Answers the IDs of the devices that are the account's from now on. */
  acceptCode(linkId: string | null, code: string): Promise<readonly string[]>;
  /** Whether the viewer may share the device. */
  canShare(device: DeviceView): boolean;
}

interface Deps {
  readonly vendors: Vendors;
  readonly registry: Pick<Registry, 'lookup' | 'see'>;
  readonly links: Pick<Links, 'expire'>;
  readonly routing: Pick<Routing, 'structureChanged'>;
  readonly clock: Clock;
  readonly log: Log;
}

const CODE_LENGTH = 256;

/** Makes the sharing of one request. */
export function createSharing(deps: Deps, reads: Pick<Reads, 'nodes' | 'ask'>, asking: Asking, isOperator: boolean): AccountSharing {
  const { vendors, registry, links, routing, clock, log } = deps;

  /** One write of several things through one link. What the whole failed with, each failed with. */
  async function write(
    reach: Reach<SharingCloud>,
    refs: readonly VendorRef[],
    run: (cloud: SharingCloud, call: CallScope, refs: readonly VendorRef[]) => Promise<PerItem>,
  ): Promise<PerItem> {
    try {
      const results = await reach.send((cloud, call) => run(cloud, call, refs));
      if (results.some((error) => error?.code === 'LINK_EXPIRED')) await links.expire(reach.link.id);
      return results.map((error) => (error === null ? null : toFailure(error, reach.link, log)));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return refs.map(() => error);
    } finally {
      // After a failure too: a write whose answer was lost may have happened.
      routing.structureChanged(reach.link.id, 'us');
    }
  }

  /** Things that go through the same link go together. */
  async function writeAll(
    found: readonly { readonly id: string; readonly way: { readonly reach: Reach<SharingCloud>; readonly ref: VendorRef } | AppError }[],
    run: Parameters<typeof write>[2],
  ): Promise<Outcome[]> {
    const errors = new Map<string, AppError | null>();
    const groups = new Map<string, { readonly reach: Reach<SharingCloud>; readonly ids: string[]; readonly refs: VendorRef[] }>();
    for (const { id, way } of found) {
      if (way instanceof AppError) {
        errors.set(id, way);
        continue;
      }
      const group = groups.get(way.reach.link.id) ?? { reach: way.reach, ids: [], refs: [] };
      group.ids.push(id);
      group.refs.push(way.ref);
      groups.set(way.reach.link.id, group);
    }
    await Promise.all(
      [...groups.values()].map(async ({ reach, ids, refs }) => {
        const results = await write(reach, refs, run);
        for (const [index, id] of ids.entries()) errors.set(id, results[index] ?? null);
      }),
    );
    return found.map(({ id }) => ({ id, error: errors.get(id) ?? null }));
  }

  async function ownedDevices(deviceIds: readonly string[]): Promise<(Target<SharingCloud> | AppError)[]> {
    return (await reads.nodes(deviceIds)).map((found) => attempt(() => ownedTargetOf(vendors, deviceIn(found), sharingOf)));
  }

  async function reachOf({ link }: Target<SharingCloud>): Promise<Reach<SharingCloud>> {
    return asking.onLink(link.id, sharingOf);
  }

  async function chosen(shareIds: readonly string[]) {
    checkIds('input.shareIds', shareIds);
    const [whole, single] = await Promise.all([asking.byIds(shareIds, 'share', sharingOf), asking.byIds(shareIds, 'shareitem', sharingOf)]);
    return shareIds.map((id, index) => {
      const found = [whole[index], single[index]].find((each) => each !== undefined && !(each instanceof AppError)) ?? whole[index];
      return { id, way: wayOf(found) };
    });
  }

  /** Whether the viewer owns the device that a member has; a look-up that fails leaves it to the vendor. */
  async function isForbidden({ link, ref }: ReachOf<SharingCloud>): Promise<boolean> {
    const device: VendorRef = { ...ref, kind: 'device', scope: '', key: ref.scope };
    const entityId = (await registry.lookup([device])).get(refKey(device))?.entityId;
    const [found] = entityId === undefined ? [] : await reads.nodes([entityId]);
    if (found == null || found instanceof AppError || found.kind !== 'device') return false;
    return found.device.parts.some((part) => part.link.id === link.id && part.listing.role === 'MEMBER');
  }

  async function revocable(found: ReachOf<SharingCloud> | AppError | undefined) {
    if (found === undefined || found instanceof AppError) return wayOf(found);
    if (found.ref.key === found.link.vendorAccountId)
      return badInput('input.memberIds', "must be others; the viewer's own device is removed with removeDevice");
    if (await isForbidden(found)) return new AppError('FORBIDDEN', 'Only the owner of a device may take it back');
    return wayOf(found);
  }

  return {
    ...createShareReads({ vendors, registry }, reads, asking),
    canShare: (device) => !(attempt(() => ownedTargetOf(vendors, device, sharingOf)) instanceof AppError),

    async shareDevices(deviceIds, to) {
      checkIds('input.deviceIds', deviceIds);
      const { target, vendor } = await findTarget(asking, isOperator, to);
      const targets = await ownedDevices(deviceIds);
      const found = await Promise.all(
        deviceIds.map(async (id, index) => {
          const device = targets[index];
          if (device === undefined || device instanceof AppError) return { id, way: wayOf(device) };
          const isElsewhere = vendor !== null && vendor !== device.link.vendor;
          if (isElsewhere)
            return { id, way: new AppError('UNSUPPORTED_BY_VENDOR', `The account is none of the device's cloud`, { vendor: device.link.vendor }) };
          return { id, way: { reach: await reachOf(device), ref: device.ref } };
        }),
      );
      return writeAll(found, (cloud, call, devices) => cloud.invite(call, devices, target));
    },

    async cancelShares(shareIds) {
      return writeAll(await chosen(shareIds), (cloud, call, refs) => cloud.cancel(call, refs));
    },

    async answerShares(shareIds, accepts) {
      return writeAll(await chosen(shareIds), (cloud, call, refs) => cloud.answer(call, refs, accepts));
    },

    async revokeShares(memberIds) {
      checkIds('input.memberIds', memberIds);
      const reaches = await asking.byIds(memberIds, 'member', sharingOf);
      const found = await Promise.all(memberIds.map(async (id, index) => ({ id, way: await revocable(reaches[index]) })));
      return writeAll(found, (cloud, call, members) => cloud.revoke(call, members));
    },

    async clearShares(linkId) {
      const reaches = linkId === null ? (await asking.reaches(sharingOf)).items : [await asking.onLink(linkId, sharingOf)];
      return Promise.all(
        reaches.map(async ({ link, send }) => {
          const error = await send((cloud, call) => cloud.clear(call)).then(
            () => null,
            (failure: unknown) => failure,
          );
          if (error !== null && !(error instanceof AppError)) throw error;
          return { link, error };
        }),
      );
    },

    async createCode(deviceIds) {
      checkIds('input.deviceIds', deviceIds);
      const targets = (await ownedDevices(deviceIds)).map(thrown);
      const [first] = targets;
      if (first === undefined) throw badInput('input.deviceIds', 'must not be empty');
      if (targets.some(({ link }) => link.id !== first.link.id)) throw badInput('input.deviceIds', 'must be devices of one linked vendor account');
      const reach = await reachOf(first);
      const { code, validForMs } = await reach.send((cloud, call) =>
        cloud.createCode(
          call,
          targets.map(({ ref }) => ref),
        ),
      );
      return { code, expiresAt: clock.now() + validForMs };
    },

    async acceptCode(linkId, given) {
      const code = given.trim();
      if (code === '' || code.length > CODE_LENGTH) throw badInput('input.code', `must have 1 to ${CODE_LENGTH} characters`);
      const { link, send } = await asking.onLink(linkId, sharingOf);
      const devices = await send((cloud, call) => cloud.acceptCode(call, code)).finally(() => routing.structureChanged(link.id, 'us'));
      const identities = await registry.see(
        link.id,
        devices.map((ref) => ({ ref, role: 'MEMBER' })),
      );
      return devices.flatMap((ref) => identities.get(refKey(ref))?.entityId ?? []);
    },
  };
}

function wayOf(found: ReachOf<SharingCloud> | AppError | undefined) {
  if (found === undefined) return new AppError('NOT_FOUND', 'There is no such thing');
  return found instanceof AppError ? found : { reach: found, ref: found.ref };
}

function attempt<Value>(run: () => Value): Value | AppError {
  try {
    return run();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

function thrown<Value>(value: Value | AppError): Value {
  if (value instanceof AppError) throw value;
  return value;
}
