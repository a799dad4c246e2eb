// Names of things: the graph's own opaque IDs, and the vendors' references that they stand for.

/** The vendors whose clouds Hearth speaks to. */
export const VENDOR_NAMES = ['FEIYAN', 'OBOX', 'BROADLINK', 'FOG'] as const;
export type VendorName = (typeof VENDOR_NAMES)[number];

/** Kinds of entity that a vendor knows under an ID of its own. */
export const ENTITY_KINDS = [
  'home',
  'room',
  'device',
  'group',
  'product',
  'scene',
  'order',
  'message',
  'share',
  'shareitem',
  'member',
  'virtualuser',
  'feedback',
  'organization',
  'usergroup',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Parts of a device that are nodes of their own; their ID is the facet's name and the device's body, without a row. */
export const FACET_KINDS = ['lock', 'camera', 'gateway'] as const;
export type FacetKind = (typeof FACET_KINDS)[number];

/** Kinds that only Hearth knows. */
export const OWN_KINDS = ['account', 'link', 'command'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

export type IdKind = EntityKind | FacetKind | OwnKind;

/**
 * A thing as one vendor addresses it. `scope` is what the vendor needs beside the key
 * (Feiyan room: its home's key; BroadLink home: its organisation), and '' where the key suffices.
 */
export interface VendorRef {
  readonly vendor: VendorName;
  readonly kind: EntityKind;
  readonly scope: string;
  readonly key: string;
}

/** One string per reference, for maps. */
export function refKey(ref: VendorRef): string {
  return `${ref.vendor}\u0000${ref.kind}\u0000${ref.scope}\u0000${ref.key}`;
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BODY_LENGTH = 22; // base62 digits that hold 128 bits

/**
 * Makes a new ID: `<kind>_` and 128 random bits in base62.
 * @param bytes 16 random bytes, from the injected randomness.
 */
export function mintId(kind: IdKind, bytes: Uint8Array): string {
  let number = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let body = '';
  for (let digit = 0; digit < BODY_LENGTH; digit += 1) {
    body = `${BASE62.charAt(Number(number % 62n))}${body}`;
    number /= 62n;
  }
  return `${kind}_${body}`;
}

const KINDS = new Set<string>([...ENTITY_KINDS, ...FACET_KINDS, ...OWN_KINDS]);

/** Splits an ID into kind and body; null for a text that is none of ours. */
export function parseId(id: string): { kind: IdKind; body: string } | null {
  const match = /^([a-z]+)_([0-9A-Za-z]{22})$/.exec(id);
  const [, kind, body] = match ?? [];
  return kind !== undefined && body !== undefined && isKind(kind) ? { kind, body } : null;
}

/** The ID of a facet of a device, or of the device of a facet: the same body under another kind. */
export function siblingId(id: string, kind: IdKind): string {
  return `${kind}_${id.slice(id.indexOf('_') + 1)}`;
}

function isKind(text: string): text is IdKind {
  return KINDS.has(text);
}
