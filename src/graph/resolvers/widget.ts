// The widgets of the account's phone.
import { listWidgetDevices, setWidgetDevices, widgetProperties } from '../../routing/widgets.js';
import type { AccountResolvers, DeviceResolvers, MutationResolvers, SetWidgetDevicesResultResolvers } from '../generated/resolvers.js';
import { itemErrorOf } from '../item-error.js';

export const accountWidgets: Pick<AccountResolvers, 'widgetDevices'> = {
  widgetDevices: async (_account, _args, { asking, reads }) => {
    const { items, failures } = await listWidgetDevices(asking, reads);
    return [...items.map(({ device, properties }) => ({ device, properties: properties.map((property) => ({ ...property, isShown: true })) })), ...failures];
  },
};

export const deviceWidget: Pick<DeviceResolvers, 'widgetProperties'> = {
  widgetProperties: (device, _args, { reads }) => widgetProperties(reads, device),
};

export const SetWidgetDevicesResult: SetWidgetDevicesResultResolvers = {
  device: ({ deviceId }, _args, { nodes }) => nodes.load(deviceId, 'Device'),
  error: ({ error }) => (error === null ? null : itemErrorOf({ ...error.details, code: error.code, message: error.message, retryable: error.retryable })),
};

export const widgetMutations: Pick<MutationResolvers, 'setWidgetDevices'> = {
  setWidgetDevices: async (_parent, { input: { devices } }, { asking }) => ({
    results: await setWidgetDevices(
      asking,
      devices.map(({ deviceId, properties }) => ({ deviceId, identifiers: properties ?? [] })),
    ),
  }),
};
