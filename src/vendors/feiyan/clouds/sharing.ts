// Sharing devices: invitations and what came of them, QR codes, and who has a device (6.6).
import { AppError } from '../../../domain/errors.js';
import type { VendorRef } from '../../../domain/ids.js';
import type { CallScope } from '../../../domain/link.js';
import type { ShareTarget, SharingCloud } from '../../../domain/sharing.js';
import { sharedListing } from '../mapping/devices.js';
import { deviceRef } from '../mapping/refs.js';
import { memberListing, shareItemListing, shareListing, targetParams } from '../mapping/sharing.js';
import { accountDevices } from '../operations/account-device.js';
import { shares } from '../operations/sharing.js';
import type { FeiyanSession } from '../session.js';
import { allPages, windowOf } from './pages.js';
import { outcomes, togetherOrAlone } from './together-or-alone.js';

const NOTICES_A_PAGE = 200; // the most that 6.6.7 gives
const RECORDS_A_PAGE = 20; // the most that 6.6.8 gives
const MEMBERS_A_PAGE = 100; // the most that 6.6.2 gives
const SHARED_A_PAGE = 50; // the most that 6.6.26 gives
const STATES_A_CALL = 50; // the most that 6.6.17 takes
const DEVICES_A_CALL = 20; // the most that 6.6.6 takes
const CODE_LIFE_MS = 30 * 60_000; // 6.6.4

/** The dictionary blames the caller's token for 2062; where a call names another account, it is that one which does not exist. */
const NO_SUCH_IDENTITY = '2062';
/** Refusals of the other account, whatever the devices: unknown by ID, unknown by address, the caller himself. */
const OF_TARGET = new Set([NO_SUCH_IDENTITY, '2077', '2086']);
/** What 6.6.6 says of a phone number or e-mail address: nobody's, of one who has the device, of one who was invited before. */
const TELLTALE = new Set(['2077', '2087', '2088']);

export function createSharingCloud(session: FeiyanSession): SharingCloud {
  /** A call about another account, which may not exist. */
  async function aboutSomebody<Answer>(call: Promise<Answer>): Promise<Answer> {
    try {
      return await call;
    } catch (error) {
      if (!(error instanceof AppError) || error.details.vendorCode !== NO_SUCH_IDENTITY) throw error;
      throw new AppError('NOT_FOUND', 'The vendor knows no such account', error.details);
    }
  }

  const notices = (scope: CallScope, groupBy: 'NONE' | 'BATCH') => (pageNo: number, pageSize: number) =>
    session.asUser(scope, shares.list, { pageNo, pageSize, groupBy });

  /** Each on its own: a record by its ID, a batch as a whole. */
  const chosen = ({ kind, key }: VendorRef) => (kind === 'shareitem' ? { recordIdList: [key] } : { batchId: key });

  return {
    async listMembers(scope, { key: iotId }) {
      const rows = await allPages(
        MEMBERS_A_PAGE,
        undefined,
        (pageNo) => session.asUser(scope, accountDevices.listBindings, { iotId, pageNo, pageSize: MEMBERS_A_PAGE }),
        ({ identityId }) => identityId,
      );
      return rows.map((row) => memberListing(row, scope.link.vendorAccountId));
    },

    async areSharedWith(scope, { key: targetIdentityId }, devices) {
      const answers = await Promise.all(
        chunks(devices, STATES_A_CALL).map((some) => {
          const deviceList = some.map(({ key: iotId }) => ({ iotId }));
          return aboutSomebody(session.asUser(scope, shares.listStates, { targetIdentityId, deviceList }));
        }),
      );
      const shared = new Set(answers.flat().flatMap((row) => (row.shared ? [row.iotId] : [])));
      return devices.map(({ key }) => shared.has(key));
    },

    async listShares(scope, window) {
      const { items, total } = await windowOf(NOTICES_A_PAGE, window, notices(scope, 'BATCH'));
      return { items: items.map(shareListing), total };
    },

    async share(scope, { key: batchId }) {
      const size = NOTICES_A_PAGE;
      for (let pageNo = 1; ; pageNo += 1) {
        const { items, total } = await notices(scope, 'BATCH')(pageNo, size);
        const row = items.find((one) => one.batchId === batchId);
        if (row !== undefined) return shareListing(row);
        if (items.length === 0 || pageNo * size >= total) return null;
      }
    },

    async listShareItems(scope, { key: batchId }) {
      try {
        const rows = await allPages(
          RECORDS_A_PAGE,
          undefined,
          (pageNo) => session.asUser(scope, shares.listRecords, { batchId, pageNo, pageSize: RECORDS_A_PAGE }),
          ({ recordId, targetId }) => recordId ?? targetId ?? '',
        );
        return rows.flatMap((row) => shareItemListing(row) ?? []);
      } catch (error) {
        // Cleared meanwhile.
        if (error instanceof AppError && error.code === 'NOT_FOUND') return [];
        throw error;
      }
    },

    async listSharesOf(scope, { key: iotId }) {
      const { items } = await notices(scope, 'NONE')(1, NOTICES_A_PAGE);
      return items.filter(({ targetId }) => targetId === iotId).flatMap((row) => shareItemListing(row) ?? []);
    },

    async listSharedDevices(scope, identifiers) {
      const wanted = identifiers.length === 0 ? {} : { propertyIdentifiers: [...identifiers].sort() };
      const rows = await allPages(
        SHARED_A_PAGE,
        undefined,
        (pageNo) => session.asUser(scope, shares.listDevices, { pageNo, pageSize: SHARED_A_PAGE, ...wanted }),
        ({ iotId }) => iotId,
      );
      return rows.map(sharedListing);
    },

    async invite(scope, devices, target) {
      const send = (some: readonly VendorRef[]) =>
        aboutSomebody(session.asUser(scope, shares.send, { iotIdList: some.map(({ key }) => key), ...targetParams(target) }));
      const results = await Promise.all(
        chunks(devices, DEVICES_A_CALL).map((some) => togetherOrAlone(some, send, { isOfAll: isOfTarget, isExcused: (error) => isAsSent(target, error) })),
      );
      return results.flat();
    },

    cancel: (scope, refs) => outcomes(refs, (ref) => session.asUser(scope, shares.cancel, chosen(ref))),

    answer: (scope, refs, accepts) => outcomes(refs, (ref) => session.asUser(scope, shares.answer, { ...chosen(ref), agree: accepts ? 1 : 0 })),

    async revoke(scope, members) {
      const results = new Map<VendorRef, AppError | null>();
      const people = [...new Set(members.map(({ key }) => key))];
      await Promise.all(
        people.map(async (targetIdentityId) => {
          const own = members.filter(({ key }) => key === targetIdentityId);
          const take = (some: readonly VendorRef[]) =>
            aboutSomebody(session.asUser(scope, shares.revoke, { targetIdentityId, iotIdList: some.map(({ scope: iotId }) => iotId) }));
          const errors = await togetherOrAlone(own, take, { isOfAll: isOfTarget });
          for (const [index, member] of own.entries()) results.set(member, errors[index] ?? null);
        }),
      );
      return members.map((member) => results.get(member) ?? null);
    },

    async clear(scope) {
      await session.asUser(scope, shares.clear, {});
    },

    async createCode(scope, devices) {
      const { qrKey } = await session.asUser(scope, shares.createCode, { iotIdList: devices.map(({ key }) => key), sceneIdList: [] });
      return { code: qrKey, validForMs: CODE_LIFE_MS };
    },

    async acceptCode(scope, code) {
      const { iotIdList } = await session.asUser(scope, shares.acceptCode, { qrKey: code });
      return (iotIdList ?? []).map(deviceRef);
    },
  };
}

function isOfTarget({ details: { vendorCode = '' } }: AppError): boolean {
  return OF_TARGET.has(vendorCode);
}

/** Whether a refusal must look like an invitation that was sent, since it tells who is behind an address. */
function isAsSent(target: ShareTarget, { details: { vendorCode = '' } }: AppError): boolean {
  return ('phone' in target || 'email' in target) && TELLTALE.has(vendorCode);
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}
