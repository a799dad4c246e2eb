// What the world's people have with BroadLink: users, tokens, organisations. BroadLink's cloud is a view of it.
import type { Clock, Random } from '../../domain/clock.js';
import { type BroadlinkSpaces, createBroadlinkSpaces } from './broadlink-homes.js';
import { type BroadlinkOrganization, type BroadlinkUser, SUPER_MANAGERS } from './broadlink-model.js';
import type { Mint } from './mint.js';
import type { Person } from './model.js';
import type { Stream } from './seeded.js';

export interface BroadlinkEstate extends BroadlinkSpaces {
  createUser(person: Person): BroadlinkUser;
  userOf(personName: string): BroadlinkUser | null;
  /** null for a phone number that nobody has signed up with. */
  userByPhone(phone: string): BroadlinkUser | null;
  users(): BroadlinkUser[];
  /** A new token of the OAuth service; older ones stay good. */
  issueToken(user: BroadlinkUser): string;
  /** The user behind a token that is still good. Lives are checked against the wall clock, whatever the world's clock says. */
  userByToken(accessToken: string): BroadlinkUser | null;
  /** The manager is the first of its super managers. */
  createOrganization(made: Pick<BroadlinkOrganization, 'companyId' | 'name' | 'manager'>): BroadlinkOrganization;
  organization(name: string): BroadlinkOrganization | null;
  organizationById(companyId: string): BroadlinkOrganization | null;
  organizations(): BroadlinkOrganization[];
}

const TOKEN_LIFE_MS = 7 * 86_400_000; // how long they live is not documented

/** Nobody's estate yet. IDs are seeded by what they belong to; tokens are unpredictable. */
export function createBroadlinkEstate({
  clock,
  wall,
  random,
  stream,
  mint,
}: {
  clock: Pick<Clock, 'now'>;
  wall: () => number;
  random: Random;
  stream: (name: string) => Stream;
  mint: Mint;
}): BroadlinkEstate {
  const users = new Map<string, BroadlinkUser>();
  const tokens = new Map<string, { user: BroadlinkUser; expiresAt: number }>();
  const organizations = new Map<string, BroadlinkOrganization>();

  return {
    createUser({ name, phone }) {
      const user: BroadlinkUser = { person: name, phone, userId: stream(`broadlink user ${phone}`).hex(32).toLowerCase() };
      users.set(phone, user);
      return user;
    },
    userOf: (personName) => [...users.values()].find(({ person }) => person === personName) ?? null,
    userByPhone: (phone) => users.get(phone) ?? null,
    users: () => [...users.values()],
    issueToken(user) {
      const token = mint('broadlinkToken', Buffer.from(random.bytes(24)).toString('hex'));
      tokens.set(token, { user, expiresAt: wall() + TOKEN_LIFE_MS });
      return token;
    },
    userByToken(accessToken) {
      const token = tokens.get(accessToken);
      return token !== undefined && token.expiresAt > wall() ? token.user : null;
    },
    createOrganization({ companyId, name, manager }) {
      const members = new Map([[manager.phone, []]]);
      const organization: BroadlinkOrganization = {
        companyId,
        name,
        manager,
        info: new Map(),
        homes: new Map(),
        userGroups: new Map([[SUPER_MANAGERS, { name: SUPER_MANAGERS, attributes: [], members, homes: new Set() }]]),
      };
      organizations.set(companyId, organization);
      return organization;
    },
    organization: (name) => [...organizations.values()].find((one) => one.name === name) ?? null,
    organizationById: (companyId) => organizations.get(companyId) ?? null,
    organizations: () => [...organizations.values()],
    ...createBroadlinkSpaces({ organizations: () => [...organizations.values()], now: () => clock.now(), stream }),
  };
}
