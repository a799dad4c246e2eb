// Writes to one device: checked against its thing model, for each of its clouds that takes them.
import type { ServiceAnswer, ThingCloud } from '../../domain/device.js';
import { AppError } from '../../domain/errors.js';
import type { VendorRef } from '../../domain/ids.js';
import type { CallScope } from '../../domain/link.js';
import type { ThingModel } from '../../domain/thing-model.js';
import type { Vendors } from '../../domain/vendor.js';
import type { PushStatuses } from '../../live/push-status.js';
import type { DeviceView, Reads } from '../reads.js';
import type { Side } from './dispatch.js';
import { bestFirst, type Prepared, wantedOf } from './prepared.js';
import { checkArguments, checkProperties } from './values.js';

interface Deps {
  readonly reads: Pick<Reads, 'nodes' | 'thingModel'>;
  readonly vendors: Vendors;
  readonly pushStatuses: PushStatuses;
}

type Send = (things: ThingCloud, scope: CallScope, device: VendorRef) => Promise<ServiceAnswer>;

/** Makes the writes of one request. Each throws an AppError: BAD_USER_INPUT, NOT_FOUND, UNSUPPORTED_BY_VENDOR. */
export function createDeviceWrites({ reads, vendors, pushStatuses }: Deps) {
  async function find(deviceId: string): Promise<{ readonly device: DeviceView; readonly model: ThingModel }> {
    const [node] = await reads.nodes([deviceId]);
    if (node instanceof AppError) throw node;
    if (node?.kind !== 'device') throw new AppError('NOT_FOUND', 'There is no such device.');
    const model = await reads.thingModel(node.device);
    if (model === null) throw new AppError('UNSUPPORTED_BY_VENDOR', 'This device has no thing model, so nothing says what it can be told.');
    return { device: node.device, model };
  }

  /** The clouds that can be told something; whichever of them reports it shows it. */
  function sidesOf({ parts }: DeviceView, send: Send): Side[] {
    const ways = parts.flatMap(({ link, identityId, ref }) => {
      const things = vendors.get(link.vendor)?.things;
      return things === undefined || link.status !== 'ACTIVE' ? [] : [{ identityId, ref, link, things }];
    });
    const reportsAs = ways.map(({ identityId }) => identityId);
    return bestFirst(ways, vendors, pushStatuses).map(({ identityId, ref, link, things }) => ({
      identityId,
      ref,
      link,
      witnesses: [{ identityId, ref, reportsAs }],
      send: (scope) => send(things, scope, ref),
    }));
  }

  return {
    async setProperties(deviceId: string, values: Readonly<Record<string, unknown>>): Promise<Prepared> {
      const { device, model } = await find(deviceId);
      const checked = checkProperties(model, values);
      const send: Send = async (things, scope, ref) => {
        await things.setProperties(scope, ref, checked.values);
        return null;
      };
      return { target: { kind: 'device', id: deviceId }, wanted: wantedOf(checked.wanted), sides: sidesOf(device, send) };
    },
    async invokeService(deviceId: string, identifier: string, input: Readonly<Record<string, unknown>>): Promise<Prepared> {
      const { device, model } = await find(deviceId);
      const values = checkArguments(model, identifier, input);
      const isAsync = model.services.some((service) => service.identifier === identifier && service.isAsync);
      // The model says whether an answer is the device's: a vendor may answer an asynchronous service with an empty object.
      const send: Send = async (things, scope, ref) => {
        const answer = await things.invokeService(scope, ref, identifier, values);
        return isAsync ? null : (answer ?? { output: null });
      };
      return { target: { kind: 'device', id: deviceId }, wanted: null, sides: sidesOf(device, send) };
    },
  };
}
