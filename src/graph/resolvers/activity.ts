// What happens, told as it happens.
import { badInput } from '../../domain/errors.js';
import { followActivity } from '../activity.js';
import type { Context } from '../context.js';
import { facetOf } from '../facets.js';
import type { CommandSettledResolvers, PropertiesChangedResolvers, SubDeviceAttachedResolvers, SubscriptionResolvers } from '../generated/resolvers.js';
import type { FacetSource } from '../sources.js';

const MAX_DEVICES = 1_000;

export const PropertiesChanged: PropertiesChangedResolvers = {
  properties: async ({ readings, device, occurredAt }, _args, { reads }) => {
    const model = device === null ? null : await reads.thingModel(device).catch(() => null);
    const models = new Map(model?.properties.map((property) => [property.identifier, property]));
    return readings.map(({ identifier, value, at }) => {
      const { name = identifier, dataType = 'UNKNOWN', unit = null } = models.get(identifier) ?? {};
      return { identifier, name, dataType, unit, value, updatedAt: at ?? occurredAt, source: 'PUSH', isStale: false };
    });
  },
};

export const SubDeviceAttached: SubDeviceAttachedResolvers = {
  subDevice: ({ device }) => device,
  gateway: ({ gateway }, _args, context) => gatewayOf(gateway, context),
  previousGateway: ({ previousGateway }, _args, context) => gatewayOf(previousGateway, context),
};

export const CommandSettled: CommandSettledResolvers = {
  command: ({ commandId }, _args, { commands }) => commands.get(commandId),
};

export const activitySubscriptions: Pick<SubscriptionResolvers, 'deviceActivity' | 'homeActivity' | 'accountActivity'> = {
  deviceActivity: {
    subscribe: async (_parent, { deviceIds, after }, context) => {
      if (deviceIds.length > MAX_DEVICES) throw badInput('deviceIds', `must be at most ${MAX_DEVICES}`);
      const devices = await Promise.all(deviceIds.map((id) => context.nodes.load(id, 'Device')));
      return followActivity(context, 'deviceActivity', { kind: 'devices', devices }, after);
    },
  },
  homeActivity: {
    subscribe: async (_parent, { homeId, after }, context) => {
      const home = await context.nodes.load(homeId, 'Home');
      return followActivity(context, 'homeActivity', { kind: 'home', homeId: home.id }, after);
    },
  },
  accountActivity: {
    subscribe: (_parent, { after }, context) => followActivity(context, 'accountActivity', { kind: 'account' }, after),
  },
};

async function gatewayOf(identityId: number | null, { reads }: Context): Promise<FacetSource | null> {
  const [device = null] = identityId === null ? [] : await reads.devicesOf([identityId]);
  return device === null ? null : facetOf(device, 'gateway');
}
