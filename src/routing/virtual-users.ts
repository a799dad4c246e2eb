// People without an account of their own: added, changed and removed through the linked account that keeps them.
import { badInput } from '../domain/errors.js';
import type { Vendor } from '../domain/vendor.js';
import { NAME_ATTRIBUTE, type VirtualUserAttribute, type VirtualUserCloud, type VirtualUserListing } from '../domain/virtual-user.js';
import type { Asking, ListedView } from './asking.js';
import type { PartialList } from './reads.js';

export type VirtualUserView = ListedView<VirtualUserListing>;

/** null: as before. */
export interface VirtualUserEdit {
  readonly name: string | null;
  readonly set: readonly VirtualUserAttribute[];
  readonly remove: readonly string[];
}

const pick = (vendor: Vendor): VirtualUserCloud | undefined => vendor.virtualUsers;

export function listVirtualUsers(asking: Asking): Promise<PartialList<VirtualUserView>> {
  return asking.list(pick, (cloud, call) => cloud.listVirtualUsers(call));
}

/** @throws AppError NOT_FOUND for what the account does not see, or the vendor no longer has */
export async function readVirtualUser(asking: Asking, id: string): Promise<VirtualUserView> {
  const { link, ref, identityId, send } = await asking.byId(id, 'virtualuser', pick);
  return { id, parts: [{ link, ref, identityId, listing: await send((cloud, call) => cloud.virtualUser(call, ref)) }] };
}

/** @throws AppError BAD_USER_INPUT, NOT_FOUND for another's link, what the vendor says */
export async function createVirtualUser(
  asking: Asking,
  linkId: string | null,
  name: string,
  others: readonly VirtualUserAttribute[],
): Promise<VirtualUserView | null> {
  const attributes = [named(name), ...checked(others)];
  const { link, send } = await asking.onLink(linkId, pick);
  const listing = await send((cloud, call) => cloud.createVirtualUser(call, attributes));
  return (await asking.identify(link, [listing]))[0] ?? null;
}

/** @throws AppError BAD_USER_INPUT, NOT_FOUND, what the vendor says */
export async function updateVirtualUser(asking: Asking, id: string, { name, set, remove }: VirtualUserEdit): Promise<void> {
  const change = { set: [...(name === null ? [] : [named(name)]), ...checked(set)], remove: remove.map((key) => key.trim()) };
  if (change.set.length + change.remove.length === 0) throw badInput('input', 'must change something');
  if (change.remove.includes('')) throw badInput('input.removeAttributes', 'must not be empty texts');
  if (change.remove.includes(NAME_ATTRIBUTE)) throw badInput('input.removeAttributes', 'must leave the name');
  if (change.set.some(({ key }) => change.remove.includes(key))) throw badInput('input.removeAttributes', 'must not remove what is set');
  const { ref, send } = await asking.byId(id, 'virtualuser', pick);
  await send((cloud, call) => cloud.updateVirtualUser(call, ref, change));
}

/** @throws AppError NOT_FOUND, what the vendor says */
export async function deleteVirtualUser(asking: Asking, id: string): Promise<void> {
  const { ref, send } = await asking.byId(id, 'virtualuser', pick);
  await send((cloud, call) => cloud.deleteVirtualUser(call, ref));
}

function named(name: string): VirtualUserAttribute {
  const value = name.trim();
  if (value === '') throw badInput('input.name', 'must not be empty');
  return { key: NAME_ATTRIBUTE, value };
}

function checked(attributes: readonly VirtualUserAttribute[]): VirtualUserAttribute[] {
  const trimmed = attributes.map(({ key, value }) => ({ key: key.trim(), value }));
  const keys = trimmed.map(({ key }) => key);
  if (keys.includes('')) throw badInput('input.attributes', 'must each have a key');
  if (keys.includes(NAME_ATTRIBUTE)) throw badInput('input.attributes', 'must not have the key `name`: give it as `name`');
  if (new Set(keys).size < keys.length) throw badInput('input.attributes', 'must have each key once');
  return trimmed;
}
