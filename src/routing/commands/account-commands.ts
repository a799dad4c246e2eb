// One request's writes: checked, recorded, sent through the best of a device's clouds, and answered honestly.
import type { Clock, Random } from '../../domain/clock.js';
import { AppError } from '../../domain/errors.js';
import { mintId } from '../../domain/ids.js';
import type { Deadline } from '../../domain/link.js';
import type { ThingModel } from '../../domain/thing-model.js';
import type { Vendors } from '../../domain/vendor.js';
import type { Feed } from '../../live/feed.js';
import type { PushStatuses } from '../../live/push-status.js';
import type { DeviceView, Reads } from '../reads.js';
import { type CommandRow, type CommandRows, toView } from './command-rows.js';
import { type CommandChanges, watchCommand } from './command-watch.js';
import type { CommandOptions, Commands, CommandView } from './commands.js';
import { isComplete } from './confirmation.js';
import type { Dispatch, Plan, Side } from './dispatch.js';
import { requestHash } from './request-hash.js';
import { checkArguments, checkProperties } from './values.js';

interface Deps {
  readonly accountId: string;
  readonly reads: Pick<Reads, 'nodes' | 'thingModel'>;
  readonly deadline: Pick<Deadline, 'at'>;
  readonly rows: CommandRows;
  readonly changes: CommandChanges;
  readonly dispatch: Dispatch;
  readonly vendors: Vendors;
  readonly feed: Feed;
  readonly pushStatuses: PushStatuses;
  readonly clock: Clock;
  readonly random: Random;
}

/** What the one who asks is told apart by. */
interface Request {
  readonly kind: 'SET_PROPERTIES' | 'INVOKE_SERVICE';
  readonly deviceId: string;
  readonly hash: string;
  readonly options: CommandOptions;
  readonly plan: (model: ThingModel) => Plan;
}

/** Makes the writes of one request. */
export function createAccountCommands(deps: Deps): Commands {
  const { accountId, reads, deadline, rows, dispatch, vendors, pushStatuses, clock, random } = deps;

  return {
    setDeviceProperties: (deviceId, values, options) =>
      once({
        kind: 'SET_PROPERTIES',
        deviceId,
        hash: requestHash('setDeviceProperties', deviceId, values),
        options,
        plan(model) {
          const checked = checkProperties(model, values);
          return {
            wanted: isComplete(checked.wanted) ? null : checked.wanted,
            send: async (things, scope, device) => {
              await things.setProperties(scope, device, checked.values);
              return null;
            },
          };
        },
      }),
    invokeDeviceService: (deviceId, identifier, input, options) =>
      once({
        kind: 'INVOKE_SERVICE',
        deviceId,
        hash: requestHash('invokeDeviceService', deviceId, { identifier, input }),
        options,
        plan(model) {
          const values = checkArguments(model, identifier, input);
          const isAsync = model.services.some((service) => service.identifier === identifier && service.isAsync);
          return {
            wanted: null,
            // The model says whether an answer is the device's: a vendor may answer an asynchronous service with an empty object.
            send: async (things, scope, device) => {
              const answer = await things.invokeService(scope, device, identifier, values);
              return isAsync ? null : (answer ?? { output: null });
            },
          };
        },
      }),
    async get(commandId) {
      const row = await rows.find(accountId, commandId);
      return row === null ? null : toView(row);
    },
    watch: (id, signal) => watchCommand({ ...deps, id, signal }),
  };

  async function once(request: Request): Promise<CommandView> {
    const earlier = await findEarlier(request);
    if (earlier !== null) return earlier;
    const { device, model } = await find(request.deviceId);
    const plan = request.plan(model);
    const sides = bestFirst(device);
    const [first] = sides;
    if (first === undefined) throw new AppError('UNSUPPORTED_BY_VENDOR', 'None of the clouds that know this device takes commands to it now.');
    const row = await newRow(request, plan, first);
    if (!(await rows.insert(row))) return (await findEarlier(request)) ?? conflict();
    return toView(await dispatch(row, plan, sides, deadline));
  }

  /** The command that the same request made before, once it is answered; null when the key is new. */
  async function findEarlier({ hash, options }: Request): Promise<CommandView | null> {
    const key = options.idempotencyKey;
    const row = key === null ? null : await rows.findByKey(accountId, key);
    if (row === null) return null;
    if (row.requestHash !== hash) conflict();
    return row.status === 'PENDING' ? answered(row) : toView(row);
  }

  /** Waits for the first request's answer as long as this request may. */
  async function answered(row: CommandRow): Promise<CommandView> {
    const late = new AbortController();
    const cancel = clock.after(Math.max(0, deadline.at - clock.now()), () => late.abort());
    let latest = toView(row);
    for await (const view of watchCommand({ ...deps, id: row.id, signal: late.signal })) {
      latest = view;
      if (view.status !== 'PENDING') break;
    }
    cancel();
    return latest;
  }

  async function find(deviceId: string): Promise<{ readonly device: DeviceView; readonly model: ThingModel }> {
    const [node] = await reads.nodes([deviceId]);
    if (node instanceof AppError) throw node;
    if (node?.kind !== 'device') throw new AppError('NOT_FOUND', 'There is no such device.');
    const model = await reads.thingModel(node.device);
    if (model === null) throw new AppError('UNSUPPORTED_BY_VENDOR', 'This device has no thing model, so nothing says what it can be told.');
    return { device: node.device, model };
  }

  /** Clouds that can be told something, the live ones first, those that may not answer last. */
  function bestFirst({ parts }: DeviceView): Side[] {
    const sides = parts.flatMap(({ link, identityId, ref }): Side[] => {
      const things = vendors.get(link.vendor)?.things;
      return things === undefined || link.status !== 'ACTIVE' ? [] : [{ identityId, ref, link, things }];
    });
    const rank = ({ link }: Side): number => (vendors.get(link.vendor)?.isAvailable() ? 0 : 2) + (pushStatuses.of(link.id)?.state === 'LIVE' ? 0 : 1);
    return sides.sort((a, b) => rank(a) - rank(b));
  }

  async function newRow({ kind, deviceId, hash, options }: Request, { wanted }: Plan, { identityId, link }: Side): Promise<CommandRow> {
    const now = clock.now();
    return {
      id: mintId('command', random.bytes(16)),
      accountId,
      deviceId,
      identityId,
      linkId: link.id,
      kind,
      status: 'PENDING',
      idempotencyKey: options.idempotencyKey,
      requestHash: hash,
      wanted,
      logPosition: await deps.feed.head(),
      confirmBy: now + options.confirmWithinMs,
      createdAt: now,
      settledAt: null,
      error: null,
      output: null,
    };
  }
}

function conflict(): never {
  throw new AppError('CONFLICT', 'This idempotency key was used for another request in the last 24 hours.', { field: 'input.idempotencyKey' });
}
