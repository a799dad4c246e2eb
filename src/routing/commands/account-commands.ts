// One request's writes: checked, recorded, sent through the best of the clouds, and answered honestly.
import type { Clock, Random } from '../../domain/clock.js';
import { AppError } from '../../domain/errors.js';
import { mintId } from '../../domain/ids.js';
import type { Deadline } from '../../domain/link.js';
import type { Vendors } from '../../domain/vendor.js';
import type { Feed } from '../../live/feed.js';
import type { PushStatuses } from '../../live/push-status.js';
import type { Reads } from '../reads.js';
import { type CommandRow, type CommandRows, toView } from './command-rows.js';
import { type CommandChanges, watchCommand } from './command-watch.js';
import type { CommandOptions, Commands, CommandView } from './commands.js';
import { createDeviceWrites } from './device-writes.js';
import type { Dispatch, Side } from './dispatch.js';
import { createGroupWrites } from './group-writes.js';
import type { Prepared } from './prepared.js';
import { requestHash } from './request-hash.js';

interface Deps {
  readonly accountId: string;
  readonly reads: CommandReads;
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

/** What finds a command's target and what it can be told. */
export type CommandReads = Pick<Reads, 'nodes' | 'thingModel' | 'groupDevices' | 'status'>;

/** What the one who asks is told apart by. */
interface Request {
  readonly kind: 'SET_PROPERTIES' | 'INVOKE_SERVICE';
  readonly hash: string;
  readonly options: CommandOptions;
  /** Checked, and ready to be sent. */
  readonly prepare: () => Promise<Prepared>;
}

/** Makes the writes of one request. */
export function createAccountCommands(deps: Deps): Commands {
  const { accountId, deadline, rows, dispatch, clock, random } = deps;
  const toDevice = createDeviceWrites(deps);
  const toGroup = createGroupWrites(deps);

  return {
    setDeviceProperties: (deviceId, values, options) =>
      once({
        kind: 'SET_PROPERTIES',
        hash: requestHash('setDeviceProperties', deviceId, values),
        options,
        prepare: () => toDevice.setProperties(deviceId, values),
      }),
    invokeDeviceService: (deviceId, identifier, input, options) =>
      once({
        kind: 'INVOKE_SERVICE',
        hash: requestHash('invokeDeviceService', deviceId, { identifier, input }),
        options,
        prepare: () => toDevice.invokeService(deviceId, identifier, input),
      }),
    setDeviceGroupProperties: (groupId, values, options) =>
      once({
        kind: 'SET_PROPERTIES',
        hash: requestHash('setDeviceGroupProperties', groupId, values),
        options,
        prepare: () => toGroup.setProperties(groupId, values),
      }),
    invokeDeviceGroupService: (groupId, identifier, input, options) =>
      once({
        kind: 'INVOKE_SERVICE',
        hash: requestHash('invokeDeviceGroupService', groupId, { identifier, input }),
        options,
        prepare: () => toGroup.invokeService(groupId, identifier, input),
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
    const prepared = await request.prepare();
    const [first] = prepared.sides;
    if (first === undefined) throw new AppError('UNSUPPORTED_BY_VENDOR', 'None of the clouds that know it takes commands to it now.');
    const row = await newRow(request, prepared, first);
    if (!(await rows.insert(row))) return (await findEarlier(request)) ?? conflict();
    return toView(await dispatch(row, prepared.sides, deadline));
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

  async function newRow({ kind, hash, options }: Request, { target, wanted }: Prepared, { identityId, link, witnesses }: Side): Promise<CommandRow> {
    const now = clock.now();
    return {
      id: mintId('command', random.bytes(16)),
      accountId,
      deviceId: target.kind === 'device' ? target.id : null,
      deviceGroupId: target.kind === 'group' ? target.id : null,
      memberIds: target.kind === 'group' ? witnesses.map((witness) => witness.identityId) : [],
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
