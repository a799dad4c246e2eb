// What operators may change in the vendors' projects.
import type { VendorName } from '../../domain/ids.js';
import type { Context } from '../context.js';
import type { MutationResolvers, RenameVendorAccountAsOperatorPayloadResolvers, VendorDeviceResultResolvers } from '../generated/resolvers.js';
import { itemErrorOf } from '../item-error.js';
import { deviceName, givenList, givenText } from '../operator-input.js';
import { operatorsOf } from '../operators-of.js';
import type { VendorAccountSource } from '../sources.js';

type OperatorMutation =
  | 'renameVendorAccountAsOperator'
  | 'bindDevicesAsOperator'
  | 'unbindDeviceAsOperator'
  | 'unbindDeviceFromAllAsOperator'
  | 'migrateDevicesAsOperator';

export const operatorMutations: Pick<MutationResolvers, OperatorMutation> = {
  renameVendorAccountAsOperator: async (_parent, { input: { vendor, ...input } }, context) => {
    const operators = operatorsOf(context);
    const vendorAccountId = givenText('input.vendorAccountId', input.vendorAccountId);
    await operators.renameAccount(vendor, vendorAccountId, givenText('input.nickname', input.nickname));
    return { vendor, vendorAccountId };
  },
  bindDevicesAsOperator: async (_parent, { input: { vendor, idempotencyKey, ...input } }, context) => {
    const operators = operatorsOf(context);
    const vendorAccountId = givenText('input.vendorAccountId', input.vendorAccountId);
    const devices = givenList('input.devices', input.devices).map((device) => deviceName('input.devices', device));
    return { results: await operators.bindDevices(vendor, vendorAccountId, devices, idempotencyKey) };
  },
  unbindDeviceAsOperator: async (_parent, { input: { vendor, idempotencyKey, device, ...input } }, context) => {
    const operators = operatorsOf(context);
    const vendorAccountId = givenText('input.vendorAccountId', input.vendorAccountId);
    await operators.unbindDevice(vendor, vendorAccountId, deviceName('input.device', device), idempotencyKey);
    return { vendor, vendorAccountId };
  },
  unbindDeviceFromAllAsOperator: async (_parent, { input: { vendor, idempotencyKey, device } }, context) => ({
    results: await operatorsOf(context).unbindFromAll(vendor, deviceName('input.device', device), idempotencyKey),
  }),
  migrateDevicesAsOperator: async (_parent, { input: { vendor, idempotencyKey, skipHeld, tellDevices, ...input } }, context) => {
    const operators = operatorsOf(context);
    const product = givenText('input.vendorProductId', input.vendorProductId);
    const names = givenList(
      'input.names',
      input.names.map((name) => givenText('input.names', name)),
    );
    return { results: await operators.migrateDevices(vendor, { product, names, skipHeld, tellDevices }, idempotencyKey) };
  },
};

/** Every payload that holds a changed vendor account: read back only if it is asked for. */
export const VendorAccountPayload: Pick<RenameVendorAccountAsOperatorPayloadResolvers, 'vendorAccount'> = {
  vendorAccount: ({ vendor, vendorAccountId }, _args, context) => accountOf(context, vendor, vendorAccountId),
};

export const VendorDeviceResult: VendorDeviceResultResolvers = {
  vendorDeviceId: ({ device }) => device.deviceId,
  vendorProductId: ({ device }) => device.product,
  labelName: ({ device }) => device.name,
  error: ({ error }) => (error === null ? null : itemErrorOf(error)),
};

async function accountOf(context: Context, vendor: VendorName, vendorAccountId: string): Promise<VendorAccountSource | null> {
  const key = { by: 'vendorAccountId', value: vendorAccountId } as const;
  const account = await operatorsOf(context).ask(vendor, (cloud, deadline) => cloud.findAccount(deadline, key));
  return account === null ? null : { vendor, ...account };
}
