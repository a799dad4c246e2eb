// Device groups deleted together: those of one vendor home in one call, each with a result of its own.
import type { DeviceGroupCloud, MeshConfiguration } from '../domain/device-group.js';
import { AppError, badInput } from '../domain/errors.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { Side } from './home-sides.js';
import type { DeviceGroupView, Reads } from './reads.js';
import type { SpaceWriter } from './space-writes.js';

export interface DeletedGroup {
  readonly deviceGroupId: string;
  readonly meshConfiguration: MeshConfiguration;
  /** null: it is gone. */
  readonly error: AppError | null;
}

/** Where a group is changed. */
interface GroupTarget {
  readonly side: Side<{ readonly groups: DeviceGroupCloud }>;
  readonly ref: VendorRef;
}

/** Groups of one vendor home. */
interface Batch {
  readonly side: GroupTarget['side'];
  readonly groups: { readonly group: DeviceGroupView; readonly ref: VendorRef }[];
}

const MAX_GROUPS = 100;

/** Makes the removal of one request. @param targetOf throws an AppError where a group cannot be changed */
export function createGroupRemoval(reads: Pick<Reads, 'nodes'>, targetOf: (group: DeviceGroupView) => Promise<GroupTarget>, writer: SpaceWriter) {
  async function targets(groupIds: readonly string[]): Promise<{ readonly batches: readonly Batch[]; readonly refused: readonly DeletedGroup[] }> {
    const batches = new Map<string, Batch>();
    const refused: DeletedGroup[] = [];
    for (const [index, found] of (await reads.nodes(groupIds)).entries()) {
      try {
        if (found instanceof AppError) throw found;
        if (found?.kind !== 'group') throw new AppError('NOT_FOUND', 'There is no such device group');
        const { side, ref } = await targetOf(found.group);
        const key = `${side.link.id} ${refKey(side.home)}`;
        const batch = batches.get(key) ?? { side, groups: [] };
        batch.groups.push({ group: found.group, ref });
        batches.set(key, batch);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        refused.push({ deviceGroupId: groupIds[index] ?? '', meshConfiguration: null, error });
      }
    }
    return { batches: [...batches.values()], refused };
  }

  async function remove({ side, groups }: Batch): Promise<DeletedGroup[]> {
    const results = (meshConfiguration: MeshConfiguration, error: AppError | null): DeletedGroup[] =>
      groups.map(({ group }) => ({ deviceGroupId: group.id, meshConfiguration, error }));
    try {
      const refs = groups.map(({ ref }) => ref);
      const configuration = await writer.write(side.link, (scope) => side.cloud.groups.deleteGroups(scope, side.home, refs));
      await writer.gone(groups.flatMap(({ group }) => group.parts));
      return results(configuration, null);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return results(null, error);
    }
  }

  return async (groupIds: readonly string[]): Promise<readonly DeletedGroup[]> => {
    if (groupIds.length === 0 || groupIds.length > MAX_GROUPS) throw badInput('input.deviceGroupIds', `must be 1 to ${MAX_GROUPS}`);
    if (new Set(groupIds).size < groupIds.length) throw badInput('input.deviceGroupIds', 'must not name a group twice');
    const { batches, refused } = await targets(groupIds);
    const done = [...refused, ...(await Promise.all(batches.map(remove))).flat()];
    const resultOf = new Map(done.map((result) => [result.deviceGroupId, result]));
    return groupIds.flatMap((id) => resultOf.get(id) ?? []);
  };
}
