// What operators may ask of the vendors' projects.
import { badInput } from '../../domain/errors.js';
import type { ProjectAccount, ProjectBinding } from '../../domain/project-account.js';
import type { OperatorResolvers, QueryResolvers, VendorAccountResolvers, VendorDeviceHoldingResolvers } from '../generated/resolvers.js';
import { accountKey, contactKey, givenText, regionKey } from '../operator-input.js';
import { operatorsOf } from '../operators-of.js';
import { pageByOffset } from '../page-by-offset.js';
import type { VendorAccountSource, VendorHoldingSource } from '../sources.js';

const MAX_IDS = 100;

export const operatorQuery: Pick<QueryResolvers, 'operator'> = {
  operator: (_parent, _args, context) => {
    operatorsOf(context);
    return {};
  },
};

export const Operator: OperatorResolvers = {
  vendorAccounts: (_parent, { vendor, ...args }, context) =>
    pageByOffset(args, async (window) => {
      const items = await operatorsOf(context).ask(vendor, (cloud, deadline) => cloud.listAccounts(deadline, window));
      return { items: items.map((account) => ofVendor(vendor, account)), total: null };
    }),
  vendorAccount: async (_parent, { vendor, by }, context) => {
    const key = accountKey(by);
    const account = await operatorsOf(context).ask(vendor, (cloud, deadline) => cloud.findAccount(deadline, key));
    return account === null ? null : ofVendor(vendor, account);
  },
  vendorAccountsByIds: async (_parent, { vendor, vendorAccountIds }, context) => {
    if (vendorAccountIds.length > MAX_IDS) throw badInput('vendorAccountIds', `must be at most ${MAX_IDS}`);
    const ids = vendorAccountIds.map((id) => givenText('vendorAccountIds', id));
    const accounts = await operatorsOf(context).ask(vendor, (cloud, deadline) => cloud.accounts(deadline, ids));
    return accounts.map((account) => (account === null ? null : ofVendor(vendor, account)));
  },
  isRegistered: (_parent, { vendor, by }, context) => {
    const key = contactKey(by);
    return operatorsOf(context).ask(vendor, (cloud, deadline) => cloud.isRegistered(deadline, key));
  },
  deviceHolders: (_parent, { vendor, vendorDeviceId, ...args }, context) => {
    const deviceId = givenText('vendorDeviceId', vendorDeviceId);
    return pageByOffset(args, async (window) => {
      const { items, total } = await operatorsOf(context).ask(vendor, (cloud, deadline) => cloud.listBindings(deadline, deviceId, window));
      return { items: items.map((binding) => holding(vendor, { ...binding, status: 'UNKNOWN' as const })), total };
    });
  },
  region: async (_parent, { vendor, by }, context) => {
    const key = regionKey(by);
    const found = await operatorsOf(context).ask(vendor, (cloud, deadline) => cloud.resolveRegion(deadline, key));
    return found === null ? null : { ...found, regionId: found.id };
  },
};

export const VendorAccount: VendorAccountResolvers = {
  vendorId: ({ vendorAccountId }) => vendorAccountId,
  externalId: ({ vendor, vendorAccountId }, _args, context) =>
    operatorsOf(context).ask(vendor, (cloud, deadline) => cloud.externalId(deadline, vendorAccountId)),
  region: ({ vendor, ...account }, _args, context) => operatorsOf(context).ask(vendor, (cloud, deadline) => cloud.accountRegion(deadline, account)),
  devices: ({ vendor, vendorAccountId }, args, context) =>
    pageByOffset(args, async (window) => {
      const items = await operatorsOf(context).ask(vendor, (cloud, deadline) => cloud.listAccountDevices(deadline, vendorAccountId, window));
      return { items: items.map((device) => holding(vendor, device)), total: null };
    }),
};

export const VendorDeviceHolding: VendorDeviceHoldingResolvers = {
  account: async ({ vendor, vendorAccountId }, _args, context) => {
    const key = { by: 'vendorAccountId', value: vendorAccountId } as const;
    const account = await operatorsOf(context).ask(vendor, (cloud, deadline) => cloud.findAccount(deadline, key));
    return account === null ? null : ofVendor(vendor, account);
  },
  vendorDeviceId: ({ deviceId }) => deviceId,
  vendorProductId: ({ product }) => product,
  labelName: ({ name }) => name,
  name: ({ nickname, productName, deviceId }) => nickname ?? productName ?? deviceId,
};

function ofVendor(vendor: VendorAccountSource['vendor'], account: ProjectAccount): VendorAccountSource {
  return { vendor, ...account };
}

function holding(vendor: VendorAccountSource['vendor'], device: ProjectBinding & Pick<VendorHoldingSource, 'status'>): VendorHoldingSource {
  return { vendor, ...device };
}
