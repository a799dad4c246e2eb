// What the sandbox's people send to link their vendor accounts.
import type { VendorName } from '../domain/ids.js';
import type { Person } from './world/model.js';
import type { World } from './world/world.js';

/** The credentials of one vendor account, as `linkVendorAccount` takes them. */
export type LinkInput =
  | { readonly feiyan: { readonly iotToken: string } }
  | { readonly obox: Readonly<Record<string, never>> }
  | { readonly broadlink: { readonly accessToken: string; readonly organizationName: string } };

/** One input for each of the person's vendor accounts, with fresh tokens, for the vendors whose clouds run. */
export function linkInputs(world: World, person: Person, vendors: readonly VendorName[]): LinkInput[] {
  const accounts = world.feiyan.accountsOf(person.name);
  const feiyan = vendors.includes('FEIYAN') ? accounts.map((account) => ({ feiyan: { iotToken: world.feiyan.issueToken(account) } })) : [];
  // OBOX knows a user by the key that the linking server mints: whoever has vendor accounts at all may have one there.
  const obox = vendors.includes('OBOX') && accounts.length > 0 ? [{ obox: {} }] : [];
  return [...feiyan, ...obox, ...(vendors.includes('BROADLINK') ? broadlinkInputs(world, person) : [])];
}

/** One for each organisation that the person manages: a link is with one. */
function broadlinkInputs({ broadlink }: World, { name }: Person): LinkInput[] {
  const user = broadlink.userOf(name);
  if (user === null) return [];
  const managed = broadlink.organizations().filter(({ manager }) => manager.phone === user.phone);
  return managed.map((organization) => ({ broadlink: { accessToken: broadlink.issueToken(user), organizationName: organization.name } }));
}
