// Writes to a device group: checked against the thing model of its devices, told as one, shown by each member that is online.
import type { DeviceGroupCloud } from '../../domain/device-group.js';
import { AppError, badInput } from '../../domain/errors.js';
import type { VendorRef } from '../../domain/ids.js';
import type { CallScope } from '../../domain/link.js';
import type { ThingModel } from '../../domain/thing-model.js';
import type { Vendors } from '../../domain/vendor.js';
import type { PushStatuses } from '../../live/push-status.js';
import type { DeviceGroupView, DeviceView, Reads } from '../reads.js';
import type { Side } from './dispatch.js';
import { bestFirst, type Prepared, wantedOf } from './prepared.js';
import { checkArguments, checkProperties } from './values.js';

interface Deps {
  readonly reads: Pick<Reads, 'nodes' | 'thingModel' | 'groupDevices' | 'status'>;
  readonly vendors: Vendors;
  readonly pushStatuses: PushStatuses;
}

interface Found {
  readonly group: DeviceGroupView;
  readonly members: readonly DeviceView[];
  readonly model: ThingModel;
}

type Send = (groups: DeviceGroupCloud, scope: CallScope, group: VendorRef) => Promise<void>;

/** Makes the writes of one request. Each throws an AppError: BAD_USER_INPUT, NOT_FOUND, UNSUPPORTED_BY_VENDOR, what its members could not be listed for. */
export function createGroupWrites({ reads, vendors, pushStatuses }: Deps) {
  async function find(groupId: string): Promise<Found> {
    const [node] = await reads.nodes([groupId]);
    if (node instanceof AppError) throw node;
    if (node?.kind !== 'group') throw new AppError('NOT_FOUND', 'There is no such device group.');
    const {
      items: members,
      failures: [failure],
    } = await reads.groupDevices(node.group);
    if (failure !== undefined) throw failure;
    const [first] = members;
    if (first === undefined) throw badInput('input.deviceGroupId', 'must be a group with devices');
    const model = await reads.thingModel(first);
    if (model === null) throw new AppError('UNSUPPORTED_BY_VENDOR', 'The devices of this group have no thing model, so nothing says what they can be told.');
    return { group: node.group, members, model };
  }

  /** Those that are offline are told nothing by their cloud, and show nothing. */
  async function online(members: readonly DeviceView[]): Promise<readonly DeviceView[]> {
    const statuses = await Promise.all(members.map((member) => reads.status(member)));
    return members.filter((_member, index) => statuses[index]?.status === 'ONLINE');
  }

  function sidesOf({ parts }: DeviceGroupView, members: readonly DeviceView[], send: Send): Side[] {
    const ways = parts.flatMap(({ link, identityId, ref }) => {
      const groups = vendors.get(link.vendor)?.groups;
      return groups === undefined || link.status !== 'ACTIVE' ? [] : [{ identityId, ref, link, groups }];
    });
    return bestFirst(ways, vendors, pushStatuses).map(({ identityId, ref, link, groups }) => ({
      identityId,
      ref,
      link,
      witnesses: members.flatMap((member) => {
        const part = member.parts.find((each) => each.link.id === link.id);
        return part === undefined ? [] : [{ identityId: part.identityId, ref: part.ref, reportsAs: member.parts.map((each) => each.identityId) }];
      }),
      send: async (scope) => {
        await send(groups, scope, ref);
        return null;
      },
    }));
  }

  return {
    async setProperties(groupId: string, values: Readonly<Record<string, unknown>>): Promise<Prepared> {
      const { group, members, model } = await find(groupId);
      const checked = checkProperties(model, values);
      const telling = await online(members);
      const sides = sidesOf(group, telling, (groups, scope, ref) => groups.setGroupProperties(scope, ref, checked.values));
      return { target: { kind: 'group', id: groupId }, wanted: telling.length === 0 ? null : wantedOf(checked.wanted), sides };
    },
    async invokeService(groupId: string, identifier: string, input: Readonly<Record<string, unknown>>): Promise<Prepared> {
      const { group, model } = await find(groupId);
      const checked = checkArguments(model, identifier, input);
      const sides = sidesOf(group, [], (groups, scope, ref) => groups.invokeGroupService(scope, ref, identifier, checked));
      return { target: { kind: 'group', id: groupId }, wanted: null, sides };
    },
  };
}
