// Under which IDs vendors know a thing: the only place where vendors' own IDs leave Hearth.
import type { EntityKind } from '../domain/ids.js';
import type { Part } from '../routing/reads.js';
import type { IdentitySource } from './sources.js';

const KINDS: Readonly<Partial<Record<EntityKind, IdentitySource['kind']>>> = {
  home: 'HOME',
  room: 'ROOM',
  device: 'DEVICE',
  group: 'DEVICE_GROUP',
  product: 'PRODUCT',
  virtualuser: 'VIRTUAL_USER',
  scene: 'SCENE',
  organization: 'ORGANIZATION',
  usergroup: 'USER_GROUP',
};

const known = new WeakMap<readonly Part<unknown>[], readonly IdentitySource[]>();

/** The identities of a thing that the viewer's links see, each by every link that sees it. */
export function identitiesOf(parts: readonly Part<unknown>[]): readonly IdentitySource[] {
  const identities = known.get(parts) ?? parts.flatMap((part) => identityOf(part) ?? []);
  known.set(parts, identities);
  return identities;
}

/** Under which ID one link's vendor knows a thing; null for kinds that no vendor's ID is told of. */
export function identityOf({ ref, link }: Part<unknown>): IdentitySource | null {
  const kind = KINDS[ref.kind];
  return kind === undefined ? null : { vendor: ref.vendor, kind, vendorId: ref.key, link };
}
