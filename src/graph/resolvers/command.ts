// Commands to devices and device groups.
import { AppError, badInput } from '../../domain/errors.js';
import type { CommandOptions } from '../../routing/commands/commands.js';
import { durationMs } from '../duration.js';
import type { CommandResolvers, MutationResolvers, SubscriptionResolvers } from '../generated/resolvers.js';
import { itemErrorOf } from '../item-error.js';
import { eventOf } from '../subscription-event.js';

const MAX_CONFIRM_MS = 600_000;

export const Command: CommandResolvers = {
  __resolveReference: ({ id }, { nodes }) => nodes.load(id, 'Command'),
  device: ({ deviceId }, _args, { nodes }) => (deviceId === null ? null : nodes.load(deviceId, 'Device')),
  deviceGroup: ({ deviceGroupId }, _args, { nodes }) => (deviceGroupId === null ? null : nodes.load(deviceGroupId, 'DeviceGroup')),
  error: ({ error }) => (error === null ? null : itemErrorOf(error)),
};

type Told = 'setDeviceProperties' | 'invokeDeviceService' | 'setDeviceGroupProperties' | 'invokeDeviceGroupService';

export const commandMutations: Pick<MutationResolvers, Told> = {
  setDeviceProperties: async (_parent, { input }, { commands }) => {
    const values = objectOf('input.properties', input.properties);
    return { command: await commands.setDeviceProperties(input.deviceId, values, optionsOf(input)) };
  },
  invokeDeviceService: async (_parent, { input }, { commands }) => {
    const values = objectOf('input.arguments', input.arguments ?? {});
    return { command: await commands.invokeDeviceService(input.deviceId, input.service, values, optionsOf(input)) };
  },
  setDeviceGroupProperties: async (_parent, { input }, { commands }) => {
    const values = objectOf('input.properties', input.properties);
    return { command: await commands.setDeviceGroupProperties(input.deviceGroupId, values, optionsOf(input)) };
  },
  invokeDeviceGroupService: async (_parent, { input }, { commands }) => {
    const values = objectOf('input.arguments', input.arguments ?? {});
    // Nothing shows what a service did: there is nothing to wait for.
    const options = { idempotencyKey: input.idempotencyKey ?? null, confirmWithinMs: 0 };
    return { command: await commands.invokeDeviceGroupService(input.deviceGroupId, input.service, values, options) };
  },
};

export const commandSubscription: Pick<SubscriptionResolvers, 'command'> = {
  command: {
    subscribe: async (_parent, { id }, context) => {
      if ((await context.commands.get(id)) === null) throw new AppError('NOT_FOUND', 'there is no such command');
      return (async function* () {
        for await (const command of context.commands.watch(id, context.signal)) yield eventOf('command', command, context.renew());
      })();
    },
  },
};

function optionsOf({ idempotencyKey, confirmWithin }: { readonly idempotencyKey?: string | null | undefined; readonly confirmWithin: string }): CommandOptions {
  return { idempotencyKey: idempotencyKey ?? null, confirmWithinMs: durationMs('input.confirmWithin', confirmWithin, MAX_CONFIRM_MS) };
}

function objectOf(field: string, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badInput(field, 'must be an object');
  return { ...value };
}
