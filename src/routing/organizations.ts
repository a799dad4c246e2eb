// What one account may ask and change of its organisations, their people, and who reaches which homes.
import { AppError, badInput } from '../domain/errors.js';
import type { HOME_ROLES } from '../domain/home.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type {
  InvitationInput,
  MemberInput,
  OrganizationCloud,
  OrganizationHome,
  OrganizationListing,
  UserGroupListing,
  UserGroupMember,
} from '../domain/organization.js';
import type { Vendor, Vendors } from '../domain/vendor.js';
import type { Asking, ListedView, ReachOf } from './asking.js';
import { waysInto } from './home-sides.js';
import type { HomeView, Part, PartialList, Reads } from './reads.js';
import { findHome } from './space-writes.js';

export type OrganizationView = ListedView<OrganizationListing>;
export type UserGroupView = ListedView<UserGroupListing>;

/** A member as a list of several links would have it, though one link alone knows a group. */
export interface MemberView extends UserGroupMember {
  readonly parts: readonly [Part<unknown>];
}

/** What became of one of several things. */
export interface ItemOutcome {
  readonly key: string;
  readonly error: AppError | null;
}

export interface AccountOrganizations {
  list(): Promise<PartialList<OrganizationView>>;
  /** By ID; null for what its vendor no longer shows. @throws AppError NOT_FOUND, LINK_EXPIRED, what the vendor says; so do all below */
  organization(id: string): Promise<OrganizationView | null>;
  userGroup(id: string): Promise<UserGroupView | null>;
  organizationOf(group: UserGroupView): Promise<OrganizationView | null>;
  info(organizationId: string, key: string): Promise<string | null>;
  userGroups(organizationId: string): Promise<PartialList<UserGroupView>>;
  members(groupId: string): Promise<PartialList<MemberView>>;
  /** References of an organisation's homes, or of those that a user group reaches. */
  homesOf(organizationId: string): Promise<readonly VendorRef[]>;
  homesReachedBy(groupId: string): Promise<readonly VendorRef[]>;
  /** @throws AppError BAD_USER_INPUT too; so do all below */
  setInfo(organizationId: string, key: string, value: string): Promise<void>;
  deleteInfo(organizationId: string, key: string): Promise<void>;
  /** Answers the group's ID. */
  createUserGroup(organizationId: string, name: string, tags: readonly string[]): Promise<string>;
  updateUserGroup(groupId: string, tags: readonly string[]): Promise<void>;
  deleteUserGroup(groupId: string): Promise<void>;
  addMembers(groupId: string, members: readonly MemberInput[]): Promise<readonly ItemOutcome[]>;
  updateMembers(groupId: string, members: readonly MemberInput[]): Promise<readonly ItemOutcome[]>;
  removeMembers(groupId: string, phones: readonly string[]): Promise<readonly ItemOutcome[]>;
  grantHomes(groupId: string, homeIds: readonly string[]): Promise<readonly ItemOutcome[]>;
  revokeHomes(groupId: string, homeIds: readonly string[]): Promise<readonly ItemOutcome[]>;
  /** Answers the code; null where the vendor made none. */
  invite(homeId: string, invitation: Omit<InvitationInput, 'role'> & { readonly role: (typeof HOME_ROLES)[number] }): Promise<string | null>;
}

const pick = (vendor: Vendor): OrganizationCloud | undefined => vendor.organizations;

const MOST = 100;
const NAME_LENGTH = 255;
const TEXT_LENGTH = 65_536;

/** Makes the questions and writes of one request. Who may do what, the vendor says: it tells nobody's role. */
export function createOrganizations({ vendors }: { readonly vendors: Vendors }, asking: Asking, reads: Reads): AccountOrganizations {
  const organization = (id: string): Promise<ReachOf<OrganizationCloud>> => asking.byId(id, 'organization', pick);
  const group = (id: string): Promise<ReachOf<OrganizationCloud>> => asking.byId(id, 'usergroup', pick);

  async function one<Item extends { readonly ref: VendorRef }>(reach: ReachOf<OrganizationCloud>, items: readonly Item[]): Promise<ListedView<Item> | null> {
    const found = items.find(({ ref }) => refKey(ref) === refKey(reach.ref));
    return found === undefined ? null : ((await asking.identify(reach.link, [found]))[0] ?? null);
  }

  async function members(groupId: string, given: readonly MemberInput[], write: (cloud: OrganizationCloud) => OrganizationCloud['addMembers']) {
    const checked = given.map(({ phone, tags }, index) => ({
      phone: checkedPhone(`input.members[${index}].phone`, phone),
      tags: checkedTags(`input.members[${index}].tags`, tags),
    }));
    const phones = checked.map(({ phone }) => phone);
    checkItems('input.members', phones);
    const reach = await group(groupId);
    return together(phones, () => reach.send((cloud, call) => write(cloud)(call, reach.ref, checked)));
  }

  async function access(groupId: string, homeIds: readonly string[], write: (cloud: OrganizationCloud) => OrganizationCloud['grantHomes']) {
    checkItems('input.homeIds', homeIds);
    const reach = await group(groupId);
    const homes = await Promise.all(homeIds.map((id) => sideOf(id, reach)));
    const known = homes.flatMap((home) => (home instanceof AppError ? [] : [home]));
    const outcomes = known.length === 0 ? [] : await reach.send((cloud, call) => write(cloud)(call, reach.ref, known)).catch(asError);
    const errors = new Map(known.map((home, index) => [refKey(home), outcomes instanceof AppError ? outcomes : (outcomes[index] ?? null)]));
    return homeIds.map((key, index): ItemOutcome => {
      const home = homes[index];
      if (home === undefined || home instanceof AppError) return { key, error: home ?? null };
      return { key, error: errors.get(refKey(home)) ?? null };
    });
  }

  /** The home as the cloud of the group knows it. */
  async function sideOf(homeId: string, { link }: ReachOf<OrganizationCloud>): Promise<VendorRef | AppError> {
    const home = await findHome(reads, homeId).catch(asError);
    if (home instanceof AppError) return home;
    const part = home.parts.find((each) => each.link.id === link.id);
    return part?.ref ?? new AppError('NOT_FOUND', 'There is no such home in the organisation');
  }

  const homes = (found: readonly OrganizationHome[]): VendorRef[] => found.map(({ ref }) => ref);

  return {
    list: () => asking.list(pick, (cloud, call) => cloud.listOrganizations(call)),

    async organization(id) {
      const reach = await organization(id);
      return one(reach, await reach.send((cloud, call) => cloud.listOrganizations(call)));
    },

    async userGroup(id) {
      const reach = await group(id);
      const found = await reach.send((cloud, call) => cloud.userGroup(call, reach.ref));
      return one(reach, found === null ? [] : [found]);
    },

    async organizationOf({ parts: [{ link, listing }] }) {
      const reach = await asking.onLink(link.id, pick);
      const listed = await reach.send((cloud, call) => cloud.listOrganizations(call));
      const found = listed.filter(({ ref }) => refKey(ref) === refKey(listing.organization));
      return (await asking.identify(link, found))[0] ?? null;
    },

    async info(id, key) {
      const reach = await organization(id);
      return reach.send((cloud, call) => cloud.info(call, reach.ref, checkedText('key', key, NAME_LENGTH)));
    },

    async userGroups(id) {
      const reach = await organization(id);
      const listed = await reach.send((cloud, call) => cloud.listUserGroups(call, reach.ref));
      return { items: await asking.identify(reach.link, listed), failures: [] };
    },

    async members(id) {
      const reach = await group(id);
      const listed = await reach.send((cloud, call) => cloud.listMembers(call, reach.ref));
      const { link, identityId, ref } = reach;
      return { items: listed.map((member) => ({ ...member, parts: [{ link, identityId, ref, listing: member }] })), failures: [] };
    },

    async homesOf(id) {
      const reach = await organization(id);
      return homes(await reach.send((cloud, call) => cloud.listHomes(call, reach.ref)));
    },

    async homesReachedBy(id) {
      const reach = await group(id);
      return homes(await reach.send((cloud, call) => cloud.listGroupHomes(call, reach.ref)));
    },

    async setInfo(id, key, value) {
      const checked = checkedText('input.key', key, NAME_LENGTH);
      if (value.length > TEXT_LENGTH) throw badInput('input.value', `must have at most ${TEXT_LENGTH} characters`);
      const reach = await organization(id);
      await reach.send((cloud, call) => cloud.setInfo(call, reach.ref, checked, value));
    },

    async deleteInfo(id, key) {
      const checked = checkedText('input.key', key, NAME_LENGTH);
      const reach = await organization(id);
      await reach.send((cloud, call) => cloud.deleteInfo(call, reach.ref, checked));
    },

    async createUserGroup(id, name, tags) {
      const checked = [checkedText('input.name', name, NAME_LENGTH), checkedTags('input.tags', tags)] as const;
      const reach = await organization(id);
      const ref = await reach.send((cloud, call) => cloud.createUserGroup(call, reach.ref, ...checked));
      const [made] = await asking.identify(reach.link, [{ ref }]);
      if (made === undefined) throw new AppError('NOT_FOUND', 'The link was removed meanwhile');
      return made.id;
    },

    async updateUserGroup(id, tags) {
      const checked = checkedTags('input.tags', tags);
      const reach = await group(id);
      await reach.send((cloud, call) => cloud.updateUserGroup(call, reach.ref, checked));
    },

    async deleteUserGroup(id) {
      const reach = await group(id);
      await reach.send((cloud, call) => cloud.deleteUserGroup(call, reach.ref));
    },

    addMembers: (id, given) => members(id, given, (cloud) => cloud.addMembers),
    updateMembers: (id, given) => members(id, given, (cloud) => cloud.updateMembers),
    async removeMembers(id, given) {
      const phones = given.map((phone, index) => checkedPhone(`input.phones[${index}]`, phone));
      checkItems('input.phones', phones);
      const reach = await group(id);
      return together(phones, () => reach.send((cloud, call) => cloud.removeMembers(call, reach.ref, phones)));
    },

    grantHomes: (id, homeIds) => access(id, homeIds, (cloud) => cloud.grantHomes),
    revokeHomes: (id, homeIds) => access(id, homeIds, (cloud) => cloud.revokeHomes),

    async invite(homeId, { phone, role, replacesAdministrator }) {
      const invited = checkedPhone('input.phone', phone);
      if (role === 'OWNER') throw badInput('input.role', 'must be MEMBER or ADMINISTRATOR');
      if (replacesAdministrator && role !== 'ADMINISTRATOR') throw badInput('input.replacesAdministrator', 'goes with the role ADMINISTRATOR only');
      const { link, home } = invitingSide(await findHome(reads, homeId));
      const reach = await asking.onLink(link.id, pick);
      return (await reach.send((cloud, call) => cloud.invite(call, home, { phone: invited, role, replacesAdministrator }))) || null;
    },
  };

  /** The first side of the home whose cloud knows codes. */
  function invitingSide(home: HomeView) {
    const ways = waysInto(vendors, home, pick).map(({ side }) => side);
    const able = ways.find((side) => !(side instanceof AppError));
    if (able !== undefined && !(able instanceof AppError)) return able;
    throw (
      ways.find((side) => side instanceof AppError && side.code !== 'UNSUPPORTED_BY_VENDOR') ?? ways[0] ?? new AppError('NOT_FOUND', 'There is no such home')
    );
  }
}

/** All or none: what the one call says is said of each. */
async function together(keys: readonly string[], run: () => Promise<void>): Promise<readonly ItemOutcome[]> {
  const outcome = await run().catch(asError);
  const error = outcome instanceof AppError ? outcome : null;
  return keys.map((key) => ({ key, error }));
}

function asError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}

function checkedText(field: string, text: string, most: number): string {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > most) throw badInput(field, `must have 1 to ${most} characters`);
  return trimmed;
}

function checkedTags(field: string, tags: readonly string[]): string[] {
  if (tags.length > MOST) throw badInput(field, `must be at most ${MOST}`);
  return tags.map((tag, index) => checkedText(`${field}[${index}]`, tag, NAME_LENGTH));
}

function checkedPhone(field: string, phone: string): string {
  const trimmed = phone.trim();
  if (!/^\+?\d{1,20}$/.test(trimmed)) throw badInput(field, 'must be 1 to 20 digits, perhaps with a plus sign before them');
  return trimmed;
}

function checkItems(field: string, keys: readonly string[]): void {
  if (keys.length === 0 || keys.length > MOST) throw badInput(field, `must be 1 to ${MOST}`);
  if (new Set(keys).size < keys.length) throw badInput(field, 'must name each once');
}
