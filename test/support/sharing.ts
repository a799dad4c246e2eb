// The documents of sharing, and the shapes of their answers and of the truth behind them.
import { z } from 'zod';

/** What a client sends. */
export const DOCUMENTS = {
  ANSWER: `mutation ($input: AnswerSharesInput!) { answerShares(input: $input) {
  results { shareId share { id status items { status device { id name } } } error { code vendorCode } } } }`,
  CANCEL: `mutation ($input: CancelSharesInput!) { cancelShares(input: $input) { results { shareId share { status } error { code vendorCode } } } }`,
  CLEAR: `mutation ($input: ClearSharesInput!) { clearShares(input: $input) { results { vendorLink { id vendor } error { code } } } }`,
  CODE: `mutation ($input: CreateShareCodeInput!) { createShareCode(input: $input) { code expiresAt } }`,
  DEVICES: `{ viewer { devices(first: 100) { nodes { id name identities { vendor vendorId } viewerCan { share rename remove } } } } }`,
  MEMBERS: `query ($id: ID!) { device(id: $id) { members { id name role since isViewer } shares { id status receiver } } }`,
  ORDER: `mutation ($input: ReorderDevicesInput!) { reorderDevices(input: $input) { results { device { id } error { code } } } }`,
  ORDER_SHARED: `mutation ($input: ReorderSharedDevicesInput!) { reorderSharedDevices(input: $input) { results { device { id } error { code } } } }`,
  REMOVE: `mutation ($input: RemoveDeviceInput!) { removeDevice(input: $input) { removedDeviceId } }`,
  RENAME: `mutation ($input: RenameDeviceInput!) { renameDevice(input: $input) { device { id name } } }`,
  REVOKE: `mutation ($input: RevokeSharesInput!) { revokeShares(input: $input) { results { memberId error { code } } } }`,
  SCAN: `mutation ($input: AcceptShareCodeInput!) { acceptShareCode(input: $input) { devices { id name } } }`,
  SET: `mutation ($id: ID!, $on: JSON!) { setDeviceProperties(input: { deviceId: $id, properties: $on }) { command { status error { code } } } }`,
  SHARE: `mutation ($input: ShareDevicesInput!) { shareDevices(input: $input) { results { device { id } error { code vendor message } } } }`,
  SHARES: `{ viewer { shares(first: 50) { totalCount nodes { id direction status sender receiver itemCount createdAt vendorLink { id }
  items { id direction status name sender receiver device { id name } } } } } }`,
};

const can = z.object({ share: z.boolean(), rename: z.boolean(), remove: z.boolean() });
const device = z.object({
  id: z.string(),
  name: z.string(),
  identities: z.array(z.object({ vendor: z.string(), vendorId: z.string() })),
  viewerCan: can,
});
export type Device = z.infer<typeof device>;
export const devices = z.object({ viewer: z.object({ devices: z.object({ nodes: z.array(device) }) }) });
const item = z.object({
  id: z.string(),
  direction: z.string(),
  status: z.string(),
  name: z.string(),
  sender: z.string().nullable(),
  receiver: z.string().nullable(),
  device: z.object({ id: z.string(), name: z.string() }).nullable(),
});
const share = z.object({
  id: z.string(),
  direction: z.string(),
  status: z.string(),
  sender: z.string().nullable(),
  receiver: z.string().nullable(),
  itemCount: z.number().nullable(),
  createdAt: z.string(),
  vendorLink: z.object({ id: z.string() }),
  items: z.array(item),
});
export const shares = z.object({ viewer: z.object({ shares: z.object({ totalCount: z.number(), nodes: z.array(share) }) }) });
const failure = z.looseObject({ code: z.string() }).nullable();
export const shared = z.object({
  shareDevices: z.object({ results: z.array(z.object({ device: z.object({ id: z.string() }).nullable(), error: failure })) }),
});
const member = z.object({ id: z.string(), name: z.string(), role: z.string(), since: z.string(), isViewer: z.boolean() });
export const members = z.object({
  device: z.object({ members: z.array(member), shares: z.array(z.object({ id: z.string(), status: z.string(), receiver: z.string() })) }),
});
export const coded = z.object({ createShareCode: z.object({ code: z.string(), expiresAt: z.string() }) });
export const truth = z.object({
  now: z.number(),
  accounts: z.array(
    z.object({
      id: z.string(),
      person: z.string(),
      devices: z.array(z.object({ id: z.string(), owned: z.boolean(), nickname: z.string().nullable() })),
    }),
  ),
  shares: z.array(z.object({ deviceId: z.string(), from: z.string(), to: z.string(), status: z.string() })),
  devices: z.array(z.object({ feiyan: z.object({ iotId: z.string() }).optional(), properties: z.record(z.string(), z.object({ value: z.json() })) })),
});
