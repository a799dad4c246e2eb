// Things by ID: from what is remembered, brought up to date; else verified with the vendors, each link speaking for itself.
import { AppError } from '../domain/errors.js';
import { type EntityKind, FACET_KINDS, type FacetKind, parseId, siblingId, type VendorRef } from '../domain/ids.js';
import type { Link } from '../domain/link.js';
import type { Vendors } from '../domain/vendor.js';
import type { Registry } from '../identity/registry.js';
import { hasFacet } from './facets.js';
import { placeOf } from './link-memory.js';
import type { NodeView } from './reads.js';
import type { RequestLists } from './request-lists.js';
import type { RequestScope } from './request-scope.js';
import type { Snapshot } from './snapshot.js';
import type { LinkStructures } from './structure.js';

export type Nodes = (ids: readonly string[]) => Promise<readonly (NodeView | AppError | null)[]>;

interface Deps {
  readonly vendors: Vendors;
  readonly registry: Registry;
  readonly structures: LinkStructures;
}

/** A thing that is known but not remembered, as one of the viewer's links may see it. */
interface Candidate {
  readonly id: string;
  readonly link: Link;
  readonly ref: VendorRef;
  /** Whether a list or a share showed it to that link. */
  readonly isVisible: boolean;
}

const VERIFIABLE = new Set<EntityKind>(['home', 'room', 'device']);
const FEW = 3; // things worth a call each; more are found by reading the lists

/** Makes the look-up of one request. */
export function createNodes({ vendors, registry, structures }: Deps, lists: RequestLists, scope: RequestScope): Nodes {
  const isRemembered = scope.needs.structure === 'remembered';

  /** Reads again what is too old of the lists that hold these. */
  async function bringUpToDate(ids: readonly string[], snapshot: Snapshot): Promise<void> {
    if (isRemembered) return;
    const { needs } = scope;
    const parts = ids.flatMap((id) => snapshot.deviceById.get(id)?.parts ?? []);
    const lone = parts.map(async ({ link, ref }) => {
      const memory = await structures.memory(link.id);
      const place = placeOf(memory, ref);
      await (place === 'account' || place === null ? lists.account(link) : lists.section(link, place, 'devices'));
    });
    const rooms = ids.flatMap((id) => snapshot.roomById.get(id)?.parts ?? []).map(({ link, listing }) => lists.section(link, listing.home, 'rooms'));
    const homes = ids
      .flatMap((id) => snapshot.homeById.get(id)?.parts ?? [])
      .flatMap(({ link, ref }) => [
        lists.read(link, { homes: true }),
        ...(needs.rooms || needs.devices ? [lists.section(link, ref, needs.rooms ? 'rooms' : 'devices')] : []),
      ]);
    await Promise.all([...lone, ...rooms, ...homes, ownParts(ids, snapshot)]);
  }

  /** A home or room of the account's own is known before any cloud was asked: whether clouds have parts of it, only their lists tell. */
  async function ownParts(ids: readonly string[], snapshot: Snapshot): Promise<void> {
    if (!ids.some((id) => snapshot.own.has(id))) return;
    const memories = await Promise.all((await scope.links()).map((link) => structures.memory(link.id)));
    if (memories.some(({ homes }) => homes === null)) await lists.homes();
  }

  /** Asks the vendors whether the viewer's links see these after all. Answers the failures of what is seen but could not be read. */
  async function verify(candidates: readonly Candidate[]): Promise<Map<string, AppError>> {
    const failures = new Map<string, AppError>();
    const byLink = new Map<Link, Candidate[]>();
    for (const candidate of candidates) byLink.set(candidate.link, [...(byLink.get(candidate.link) ?? []), candidate]);
    await Promise.all([...byLink].map(async ([link, own]) => verifyOn(link, await withoutDenied(link, own), failures)));
    return failures;
  }

  /** Without the homes and rooms that their vendor says are not the account's: one call each, where lists would be many. What cannot be asked is looked for in the lists. */
  async function withoutDenied(link: Link, candidates: readonly Candidate[]): Promise<readonly Candidate[]> {
    const cloud = vendors.get(link.vendor)?.homes;
    const places = candidates.filter(({ ref }) => ref.kind === 'home' || ref.kind === 'room');
    if (cloud?.sees === undefined || places.length > FEW || link.status !== 'ACTIVE') return candidates;
    const seen = await Promise.all(places.map(({ ref }) => cloud.sees?.({ link, ...scope.deadline }, ref).catch(() => null)));
    // It is there, and no list has shown it yet: they are out of date, however young.
    if (seen.includes(true)) structures.changed(link.id, 'vendor');
    const denied = new Set(places.filter((_place, index) => seen[index] === false));
    return candidates.filter((candidate) => !denied.has(candidate));
  }

  async function verifyOn(link: Link, candidates: readonly Candidate[], failures: Map<string, AppError>): Promise<void> {
    const devices = candidates.filter(({ ref }) => ref.kind === 'device');
    if (devices.length < candidates.length || devices.length > FEW) {
      const outcomes = await Promise.all([
        lists.read(link, { homes: true, rooms: 'all', devices: devices.length > 0 ? 'all' : [] }),
        ...(devices.length > 0 ? [lists.account(link)] : []),
      ]);
      const failure = outcomes.flatMap((outcome) => [...outcome.failures.values()])[0];
      for (const { id, isVisible } of candidates) if (failure !== undefined && isVisible) failures.set(id, failure);
    }
    const memory = await structures.memory(link.id);
    const open = devices.filter(({ ref }) => placeOf(memory, ref) === null);
    const answers = await Promise.all(
      open.map(async ({ id, ref, isVisible }) => {
        try {
          return await structures.verify(link, ref, scope.deadline);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          // Of another account's thing nothing is told, not even that asking failed.
          if (isVisible) failures.set(id, error);
          return false;
        }
      }),
    );
    if (!answers.includes(true) || vendors.get(link.vendor)?.homes === undefined || scope.needs.placement === false) return;
    // A device that no list has shown yet: the lists that place it are out of date.
    structures.changed(link.id, 'vendor');
    await lists.read(link, { homes: true, devices: 'all' });
  }

  /** What of these is known to the registry: the ID that answers, and which of the viewer's links may see it. */
  async function candidatesOf(
    ids: readonly string[],
    links: readonly Link[],
  ): Promise<{ readonly survivors: Map<string, string>; readonly candidates: Candidate[] }> {
    const found = await registry.find(
      ids,
      links.map((link) => link.id),
    );
    const hidden = await registry.identitiesOf(ids.filter((id) => !found.has(id)));
    const survivors = new Map([...found].map(([id, entity]) => [id, entity.id]));
    const seen = [...found.values()].flatMap((entity) => entity.seen);
    const candidates = seen.flatMap(({ entityId, linkId, ref }): Candidate[] =>
      links.filter((link) => link.id === linkId).map((link) => ({ id: entityId, link, ref, isVisible: true })),
    );
    for (const [id, identities] of hidden) {
      for (const { ref, entityId } of identities.filter((identity) => VERIFIABLE.has(identity.ref.kind))) {
        survivors.set(id, entityId);
        const asking = links.filter((link) => link.vendor === ref.vendor && link.status === 'ACTIVE');
        candidates.push(...asking.map((link) => ({ id: entityId, link, ref, isVisible: false })));
      }
    }
    return { survivors, candidates };
  }

  async function findEntities(ids: readonly string[]): Promise<(id: string) => NodeView | AppError | null> {
    const remembered = await scope.snapshot();
    const known = (id: string): string => remembered.survivors.get(id) ?? id;
    const unknown = ids.filter((id) => viewOf(remembered, known(id)) === null);
    const { survivors, candidates } =
      unknown.length === 0 ? { survivors: new Map<string, string>(), candidates: [] } : await candidatesOf(unknown, await scope.links());
    const answering = (id: string): string => survivors.get(id) ?? known(id);
    const hits = [...new Set(ids.map(answering))].filter((id) => viewOf(remembered, id) !== null);
    const misses = candidates.filter(({ id }) => viewOf(remembered, id) === null);
    const [failures] = await Promise.all([isRemembered ? new Map<string, AppError>() : verify(misses), bringUpToDate(hits, remembered)]);
    // A device that its lists no longer show may still be bound: only its vendor's answer says that it is gone.
    const young = await scope.snapshot();
    const lost = hits
      .filter((id) => viewOf(young, id) === null)
      .flatMap((id) => remembered.deviceById.get(id)?.parts.map((part): Candidate => ({ id, link: part.link, ref: part.ref, isVisible: true })) ?? []);
    for (const [id, failure] of await verify(lost)) failures.set(id, failure);
    const final = lost.length === 0 ? young : await scope.snapshot();
    return (id) => viewOf(final, answering(id)) ?? failures.get(answering(id)) ?? null;
  }

  return async (ids) => {
    const asked = ids.map(entityIdOf);
    const entityIds = [...new Set(asked.flatMap((each) => (each === null || each.kind === 'link' ? [] : [each.entityId])))];
    const viewById = entityIds.length === 0 ? null : await findEntities(entityIds);
    const links = asked.some((each) => each?.kind === 'link') ? await scope.links() : [];
    return asked.map((each) => {
      if (each === null) return null;
      if (each.kind === 'link') {
        const link = links.find(({ id }) => id === each.entityId);
        return link === undefined ? null : { kind: 'link', link };
      }
      const view = viewById?.(each.entityId) ?? null;
      if (each.facet === null || view === null || view instanceof AppError) return view;
      return view.kind === 'device' && hasFacet(view.device, each.facet) ? view : null;
    });
  };
}

interface Asked {
  readonly kind: EntityKind | 'link';
  readonly entityId: string;
  readonly facet: FacetKind | null;
}

/** null for what is no ID, or one of a kind that others answer for. */
function entityIdOf(id: string): Asked | null {
  const kind = parseId(id)?.kind;
  if (kind === undefined || kind === 'account' || kind === 'command') return null;
  const facet = FACET_KINDS.find((each) => each === kind) ?? null;
  if (facet !== null) return { kind: 'device', entityId: siblingId(id, 'device'), facet };
  return kind === 'home' || kind === 'room' || kind === 'device' || kind === 'product' || kind === 'link' ? { kind, entityId: id, facet: null } : null;
}

/** A copy: what answers a reference is written to. */
function viewOf(snapshot: Snapshot, id: string): NodeView | null {
  const home = snapshot.homeById.get(id);
  if (home !== undefined) return { kind: 'home', home: { ...home } };
  const room = snapshot.roomById.get(id);
  if (room !== undefined) return { kind: 'room', room: { ...room } };
  const device = snapshot.deviceById.get(id);
  if (device !== undefined) return { kind: 'device', device: { ...device } };
  const product = snapshot.productById.get(id);
  return product === undefined ? null : { kind: 'product', product: { ...product } };
}
