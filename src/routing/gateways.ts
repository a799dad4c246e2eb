// Gateways, and what hangs on them: taken in, searched and removed through the cloud that can.
import { z } from 'zod';
import { AppError, badInput } from '../domain/errors.js';
import type { GatewayCloud } from '../domain/gateway.js';
import { refKey } from '../domain/ids.js';
import type { CallScope, Deadline, Link } from '../domain/link.js';
import type { Vendors } from '../domain/vendor.js';
import type { Registry } from '../identity/registry.js';
import type { Log } from '../log.js';
import { type DeviceName, findDevice, type Target, targetBehind, targetOf } from './device-target.js';
import { hasFacet } from './facets.js';
import type { Reads } from './reads.js';
import type { Routing } from './routing.js';

export interface GatewayRegistration {
  /** null: the account's only link that can take in gateways. */
  readonly linkId: string | null;
  readonly serialNumber: string;
  readonly name: string;
  readonly version: string;
  /** The vendor's kind of gateway. */
  readonly type: string;
  /** IANA name. */
  readonly timeZone: string;
}

export interface AccountGateways {
  /**
   * Registers the gateway with the vendor's device broker and adds it to the account, in one flow, and keeps the claim that ties the two.
   * Answers the device's ID. @throws AppError BAD_USER_INPUT before any call, NOT_FOUND, UNSUPPORTED_BY_VENDOR, what the vendor says
   */
  register(input: GatewayRegistration): Promise<string>;
  remove(deviceId: string): Promise<void>;
  startScan(deviceId: string, filter: { readonly serialNumber?: string; readonly timeoutSeconds?: number }): Promise<void>;
  removeDevice(device: DeviceName): Promise<void>;
}

interface Deps {
  readonly vendors: Vendors;
  readonly registry: Registry;
  readonly routing: Pick<Routing, 'structureChanged' | 'claimRegistration' | 'warmUp'>;
  readonly log: Log;
}

const RULES = {
  serialNumber: [z.string().trim().min(1).max(64), 'must have 1 to 64 characters'],
  name: [z.string().trim().min(1).max(64), 'must have 1 to 64 characters'],
  version: [z.string().trim().min(1).max(64), 'must have 1 to 64 characters'],
  type: [z.string().trim().min(1).max(32), 'must have 1 to 32 characters'],
  timeZone: [z.string().refine(isTimeZone), 'must be an IANA time zone'],
} as const;
const MAX_SCAN_SECONDS = 600;

/** Makes the gateway writes of one request, over its reads. */
export function createGateways({ vendors, registry, routing, log }: Deps, reads: Reads, deadline: Deadline): AccountGateways {
  const scopeOf = (link: Link): CallScope => ({ link, at: deadline.at, signal: deadline.signal });

  async function linkFor(linkId: string | null): Promise<{ readonly link: Link; readonly cloud: GatewayCloud }> {
    const links = await reads.links();
    if (linkId !== null && !links.some((link) => link.id === linkId)) throw new AppError('NOT_FOUND', 'There is no such link');
    const able = links.flatMap((link) => {
      const cloud = vendors.get(link.vendor)?.gateways;
      return cloud === undefined || (linkId !== null && link.id !== linkId) ? [] : [{ link, cloud }];
    });
    const [only, second] = able;
    if (only === undefined) throw new AppError('UNSUPPORTED_BY_VENDOR', 'No linked cloud takes in gateways');
    if (second !== undefined) throw badInput('input.vendorLinkId', 'must be given: several linked clouds take in gateways');
    if (only.link.status === 'EXPIRED')
      throw new AppError('LINK_EXPIRED', 'The vendor account must be linked again', { linkId: only.link.id, vendor: only.link.vendor });
    return only;
  }

  async function write(target: Target<GatewayCloud>, run: (scope: CallScope) => Promise<void>): Promise<void> {
    const { link, role } = target;
    if (role === 'MEMBER') throw new AppError('FORBIDDEN', 'Only the owner of a device may do this');
    try {
      await run(scopeOf(link));
    } finally {
      // After a failure too: a write whose answer was lost may have happened.
      routing.structureChanged(link.id, 'us');
    }
  }

  async function removable(deviceId: string): Promise<Target<GatewayCloud>> {
    const device = await findDevice(reads, deviceId);
    if (hasFacet(device, 'gateway')) throw badInput('input.deviceId', 'must not be a gateway');
    return targetOf(vendors, device, (vendor) => vendor.gateways);
  }

  async function forget({ link, identityId }: Target<GatewayCloud>): Promise<void> {
    if (identityId !== null) await registry.unsee(link.id, [identityId]);
  }

  return {
    async register(input) {
      const { serialNumber, name, version, type, timeZone } = checked(input);
      const { link, cloud } = await linkFor(input.linkId);
      const certificate = await cloud.register(scopeOf(link), { type, timeZone });
      const gateway = await cloud.addGateway(scopeOf(link), { serialNumber, name, version }).finally(() => routing.structureChanged(link.id, 'us'));
      const identity = (await registry.see(link.id, [{ ref: gateway, role: 'OWNER' }])).get(refKey(gateway));
      if (identity === undefined) throw new AppError('NOT_FOUND', 'The link was removed meanwhile');
      try {
        await routing.claimRegistration(link.vendor, identity.id, certificate);
      } catch (error) {
        // The gateway is added: that its claim was lost must not tell the client otherwise. linkDevices can still join the two.
        log.error({ err: error, linkId: link.id, identityId: identity.id }, 'the claim of a registered gateway was not kept');
      }
      // Where another cloud shows the device already, nothing else would make this side of it known at once.
      await routing.warmUp(link);
      return (await registry.byId([identity.id])).get(identity.id)?.entityId ?? identity.entityId;
    },
    async remove(deviceId) {
      const device = await findDevice(reads, deviceId);
      if (!hasFacet(device, 'gateway')) throw badInput('input.gatewayId', 'must be a gateway');
      const target = targetOf(vendors, device, (vendor) => vendor.gateways);
      await write(target, (scope) => target.cloud.removeGateway(scope, target.ref));
      await forget(target);
    },
    async startScan(deviceId, filter) {
      const { timeoutSeconds } = filter;
      if (timeoutSeconds !== undefined && !(Number.isInteger(timeoutSeconds) && timeoutSeconds >= 1 && timeoutSeconds <= MAX_SCAN_SECONDS)) {
        throw badInput('input.duration', `must be 1 to ${MAX_SCAN_SECONDS} seconds`);
      }
      if (filter.serialNumber?.trim() === '') throw badInput('input.serialNumber', 'must not be empty');
      const device = await findDevice(reads, deviceId);
      if (!hasFacet(device, 'gateway')) throw badInput('input.gatewayId', 'must be a gateway');
      const target = targetOf(vendors, device, (vendor) => vendor.gateways);
      await write(target, (scope) => target.cloud.startScan(scope, target.ref, filter));
    },
    async removeDevice(name) {
      const target = typeof name === 'string' ? await removable(name) : await targetBehind(vendors, reads, name, (vendor) => vendor.gateways);
      await write(target, (scope) => target.cloud.removeDevice(scope, target.ref));
      await forget(target);
    },
  };
}

function checked(input: GatewayRegistration): Omit<GatewayRegistration, 'linkId'> {
  const text = (field: keyof typeof RULES, asked: string = field): string => {
    const [schema, rule] = RULES[field];
    const parsed = schema.safeParse(input[field]);
    if (!parsed.success) throw badInput(`input.${asked}`, rule);
    return parsed.data;
  };
  return {
    serialNumber: text('serialNumber'),
    name: text('name'),
    version: text('version', 'firmwareVersion'),
    type: text('type'),
    timeZone: text('timeZone'),
  };
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
