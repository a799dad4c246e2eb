// What is told of a vendor: its name, what its cloud can do, and whether calls go through.
import type { VendorName } from '../domain/ids.js';
import type { Vendor, Vendors } from '../domain/vendor.js';
import type { VendorCapability, VendorHealth } from './generated/resolvers.js';

const DISPLAY_NAMES: Readonly<Record<VendorName, string>> = { FEIYAN: 'Feiyan', OBOX: 'OBOX', BROADLINK: 'BroadLink', FOG: 'FogCloud' };

const CAPABILITIES = [
  ['HOMES', 'homes'],
  ['DEVICES', 'devices'],
  ['THING_MODEL', 'things'],
  ['GATEWAYS', 'gateways'],
  ['LOCKS', 'locks'],
  ['SCENES', 'scenes'],
  ['ORGANIZATIONS', 'organizations'],
  ['PROFILES', 'profiles'],
  ['VIRTUAL_USERS', 'virtualUsers'],
  ['WIDGETS', 'widgets'],
  ['SHARING', 'sharing'],
  ['PUSH', 'push'],
  ['MESSAGES', 'messages'],
  ['FEEDBACK', 'feedback'],
] as const satisfies readonly (readonly [VendorCapability, keyof Vendor])[];

/** What a vendor's cloud can do; nothing where it is not configured. */
export function capabilitiesOf(vendor: Vendor | undefined): VendorCapability[] {
  return vendor === undefined ? [] : CAPABILITIES.filter(([, promise]) => vendor[promise] !== undefined).map(([capability]) => capability);
}

/** One vendor, configured or not. */
export function reportOf(name: VendorName, vendors: Vendors) {
  const vendor = vendors.get(name);
  const health: VendorHealth = vendor === undefined ? 'NOT_CONFIGURED' : vendor.isAvailable() ? 'AVAILABLE' : 'UNAVAILABLE';
  return { name, displayName: vendor?.displayName ?? DISPLAY_NAMES[name], isConfigured: vendor !== undefined, capabilities: capabilitiesOf(vendor), health };
}
