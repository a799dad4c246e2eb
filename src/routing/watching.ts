// What a subscription follows: the viewer's things, looked up in memory at each delivery.
import { AppError } from '../domain/errors.js';
import type { Nodes } from './nodes.js';
import type { HomeView, Reads } from './reads.js';
import type { RequestScope } from './request-scope.js';
import type { Sights } from './sights.js';
import type { Snapshot } from './snapshot.js';

/** Makes the watching of one subscription's request. */
export function createWatching({ sights }: { readonly sights: Sights }, scope: RequestScope, nodes: Nodes): Pick<Reads, 'devicesOf' | 'watched'> {
  return {
    async devicesOf(identityIds) {
      const { deviceByIdentity } = await scope.snapshot();
      return identityIds.map((id) => deviceByIdentity.get(id) ?? null);
    },
    async watched(watch) {
      let last: Snapshot = await scope.snapshot();
      const current = (): Snapshot => {
        last = sights.now(scope.account.id) ?? last;
        return last;
      };
      if (watch.kind === 'devices') {
        const identityIds = watch.devices.flatMap((device) => device.parts.map((part) => part.identityId));
        return { identityIds, wants: (id) => current().deviceByIdentity.has(id) };
      }
      if (watch.kind === 'account') return { identityIds: 'all', wants: (id) => current().deviceByIdentity.has(id) };
      const [found] = await nodes([watch.homeId]);
      if (found instanceof AppError) throw found;
      if (found?.kind !== 'home') throw new AppError('NOT_FOUND', 'There is no such home');
      const { id: homeId, parts } = found.home;
      const followed = new Set(parts.map(({ identityId }) => identityId));
      // A home that was joined to another meanwhile answers under the other's ID.
      const isFollowed = (home: HomeView | undefined): boolean => home?.parts.some(({ identityId }) => followed.has(identityId)) ?? false;
      return {
        identityIds: 'all',
        wants(id) {
          const { deviceByIdentity, homeById } = current();
          const at = deviceByIdentity.get(id)?.homeId ?? null;
          return at === homeId || (at !== null && !homeById.has(homeId) && isFollowed(homeById.get(at)));
        },
      };
    },
  };
}
