// An account's own names for its devices, their order, and their leaving.
import type { DeviceBindingCloud } from '../domain/device-binding.js';
import { AppError, badInput } from '../domain/errors.js';
import type { VendorRef } from '../domain/ids.js';
import type { Vendor, Vendors } from '../domain/vendor.js';
import type { Registry } from '../identity/registry.js';
import type { Asking, Reach } from './asking.js';
import { type DeviceName, deviceIn, findDevice, targetOf } from './device-target.js';
import { hasFacet } from './facets.js';
import type { AccountGateways } from './gateways.js';
import { checkIds, type Outcome } from './outcomes.js';
import type { DeviceView, Reads } from './reads.js';
import type { Routing } from './routing.js';

export interface AccountDeviceBindings {
  /** @throws AppError BAD_USER_INPUT, NOT_FOUND, UNSUPPORTED_BY_VENDOR, what the vendor says */
  renameDevice(deviceId: string, name: string): Promise<void>;
  /** Off its gateway where a cloud of the device has gateways, else out of the account. @throws AppError as above, and FORBIDDEN */
  removeDevice(device: DeviceName): Promise<void>;
  removeGateway(deviceId: string, withSubDevices: boolean): Promise<void>;
  /** What the viewer may do with the device. */
  permissions(device: DeviceView): { readonly rename: boolean; readonly remove: boolean };
  /** `which`: the list of all devices, or of those that others own. Results in the order asked. @throws AppError BAD_USER_INPUT */
  reorderDevices(which: 'all' | 'shared', deviceIds: readonly string[]): Promise<readonly Outcome[]>;
}

interface Deps {
  readonly vendors: Vendors;
  readonly registry: Pick<Registry, 'unsee'>;
  readonly routing: Pick<Routing, 'structureChanged'>;
  readonly gateways: Pick<AccountGateways, 'remove' | 'removeDevice'>;
}

const bindingsOf = (vendor: Vendor): DeviceBindingCloud | undefined => vendor.bindings;

/** Makes these writes of one request. */
export function createDeviceBindings(
  { vendors, registry, routing, gateways }: Deps,
  reads: Pick<Reads, 'nodes' | 'devices'>,
  asking: Asking,
): AccountDeviceBindings {
  const write = <Answer>({ link, send }: Reach<DeviceBindingCloud>, run: Parameters<typeof send<Answer>>[0]): Promise<Answer> =>
    // After a failure too: a write whose answer was lost may have happened.
    send(run).finally(() => routing.structureChanged(link.id, 'us'));

  function isHeldByGateways({ parts }: DeviceView): boolean {
    return parts.some(({ link }) => vendors.get(link.vendor)?.gateways !== undefined);
  }

  async function unbind(device: DeviceView, withSubDevices: boolean): Promise<void> {
    const { link, ref, identityId } = targetOf(vendors, device, bindingsOf);
    const home = device.parts.find((part) => part.link.id === link.id)?.listing.home ?? null;
    await write(await asking.onLink(link.id, bindingsOf), (cloud, call) => cloud.removeDevice(call, ref, { home, withSubDevices }));
    if (identityId !== null) await registry.unsee(link.id, [identityId]);
    // Every list that showed it is read again, so that no old one shows it once more.
    await reads.devices('all');
  }

  /** Its cloud is there, and its link can be used; `asOwner` only for one that is not shared with the viewer. */
  function isAble({ parts }: DeviceView, pick: (vendor: Vendor) => unknown, asOwner: boolean): boolean {
    return parts.some(({ link, listing }) => {
      const vendor = vendors.get(link.vendor);
      return vendor !== undefined && pick(vendor) !== undefined && link.status === 'ACTIVE' && !(asOwner && listing.role === 'MEMBER');
    });
  }

  return {
    permissions: (device) => ({
      rename: isAble(device, bindingsOf, false),
      remove: isHeldByGateways(device) ? isAble(device, ({ gateways: held }) => held, true) : isAble(device, bindingsOf, false),
    }),
    async renameDevice(deviceId, given) {
      const name = given.trim();
      const { link, ref, cloud } = targetOf(vendors, await findDevice(reads, deviceId), bindingsOf);
      const problem = cloud.deviceNameProblem(name);
      if (problem !== null) throw badInput('input.name', problem);
      await write(await asking.onLink(link.id, bindingsOf), (bindings, call) => bindings.renameDevice(call, ref, name));
    },
    async removeDevice(name) {
      if (typeof name !== 'string') return gateways.removeDevice(name);
      const device = await findDevice(reads, name);
      if (hasFacet(device, 'gateway')) throw badInput('input.deviceId', 'must not be a gateway');
      return isHeldByGateways(device) ? gateways.removeDevice(name) : unbind(device, false);
    },
    async removeGateway(deviceId, withSubDevices) {
      const device = await findDevice(reads, deviceId);
      if (!hasFacet(device, 'gateway')) throw badInput('input.gatewayId', 'must be a gateway');
      return isHeldByGateways(device) ? gateways.remove(deviceId) : unbind(device, withSubDevices);
    },
    async reorderDevices(which, deviceIds) {
      checkIds('input.deviceIds', deviceIds);
      const errors = new Map<string, AppError>();
      const groups = new Map<string, { readonly reach: Reach<DeviceBindingCloud>; readonly ids: string[]; readonly refs: VendorRef[] }>();
      const found = await reads.nodes(deviceIds);
      for (const [index, id] of deviceIds.entries()) {
        try {
          const { link, ref, role } = targetOf(vendors, deviceIn(found[index] ?? null), bindingsOf);
          if (which === 'shared' && role === 'OWNER') throw badInput('input.deviceIds', 'must be devices that others own');
          const group = groups.get(link.id) ?? { reach: await asking.onLink(link.id, bindingsOf), ids: [], refs: [] };
          group.ids.push(id);
          group.refs.push(ref);
          groups.set(link.id, group);
        } catch (error) {
          errors.set(id, asAppError(error));
        }
      }
      await Promise.all(
        [...groups.values()].map(async ({ reach, ids, refs }) => {
          try {
            await write(reach, (cloud, call) => (which === 'all' ? cloud.reorderDevices(call, refs) : cloud.reorderSharedDevices(call, refs)));
          } catch (error) {
            for (const id of ids) errors.set(id, asAppError(error));
          }
        }),
      );
      return deviceIds.map((id) => ({ id, error: errors.get(id) ?? null }));
    },
  };
}

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}
