// Linking vendor accounts: the vendor says whose they are, and what they hold is read at once for the first screen.
import { z } from 'zod';
import type { Account } from '../domain/account.js';
import type { Random } from '../domain/clock.js';
import { AppError, badInput } from '../domain/errors.js';
import type { Deadline, Link, TokenStore, VendorCredentials } from '../domain/link.js';
import type { Vendors } from '../domain/vendor.js';
import type { Links } from '../identity/links.js';
import type { Routing } from './routing.js';

/** What a user hands over; OBOX's key is minted when it is null. */
export type LinkRequest = Exclude<VendorCredentials, { readonly vendor: 'OBOX' }> | { readonly vendor: 'OBOX'; readonly uniqueKey: string | null };

export interface AccountLinking {
  /**
   * Links the vendor account, or renews the same link's token.
   * @throws AppError BAD_USER_INPUT, FORBIDDEN for a unique key that is no operator's, UNSUPPORTED_BY_VENDOR for an absent vendor, what the vendor says
   */
  link(request: LinkRequest): Promise<Link>;
  /** @throws AppError NOT_FOUND for another account's link */
  unlink(linkId: string): Promise<void>;
}

interface Deps {
  readonly vendors: Vendors;
  readonly links: Links;
  readonly tokens: TokenStore;
  readonly routing: Pick<Routing, 'warmUp'>;
  readonly random: Random;
}

/** One account's linking, until one request's deadline. */
export type Linking = (account: Account, isOperator: boolean, deadline: Deadline) => AccountLinking;

const KEY_BYTES = 16; // 128 bits
const iotToken = z.string().trim().min(1).max(512);
const uniqueKey = z.string().trim().min(16).max(128);
/** No length is documented for anything of BroadLink's sign-in. */
const proof = z.string().trim().min(1).max(2048);

type BroadlinkRequest = Extract<LinkRequest, { readonly vendor: 'BROADLINK' }>;

function checkedBroadlink(request: BroadlinkRequest): BroadlinkRequest {
  const given = (path: string, value: string): string => {
    const checked = proof.safeParse(value);
    if (!checked.success) throw badInput(`input.credentials.${path}`, 'must have 1 to 2048 characters');
    return checked.data;
  };
  if ('accessToken' in request) {
    const { accessToken, organizationName } = request;
    return {
      vendor: 'BROADLINK',
      accessToken: given('broadlink.accessToken', accessToken),
      organizationName: given('broadlink.organizationName', organizationName),
    };
  }
  const { familyId, userId, loginSession } = request;
  return {
    vendor: 'BROADLINK',
    familyId: given('broadlinkFamily.familyId', familyId),
    userId: given('broadlinkFamily.userId', userId),
    loginSession: given('broadlinkFamily.loginSession', loginSession),
  };
}

/** Makes the linking of all accounts. */
export function createLinking({ vendors, links, tokens, routing, random }: Deps): Linking {
  /** One mint an account at a time, or two requests would make two keys. */
  const minting = new Map<string, Promise<unknown>>();

  async function inTurn<Result>(accountId: string, work: () => Promise<Result>): Promise<Result> {
    const before = minting.get(accountId);
    const mine = (async () => {
      await before?.catch(() => undefined);
      return work();
    })();
    minting.set(accountId, mine);
    try {
      return await mine;
    } finally {
      if (minting.get(accountId) === mine) minting.delete(accountId);
    }
  }

  async function verifyAndSave(account: Account, credentials: VendorCredentials, deadline: Deadline): Promise<Link> {
    const vendor = vendors.get(credentials.vendor);
    if (vendor === undefined) throw new AppError('UNSUPPORTED_BY_VENDOR', 'This server has no settings for the vendor', { vendor: credentials.vendor });
    const verified = await vendor.accounts.verify(credentials, deadline);
    const link = await links.save(account.id, credentials.vendor, verified);
    // In the background: whoever links waits for the vendor's word only.
    void routing.warmUp(link);
    return link;
  }

  /** The key that was minted for the account before, so that a repeat renews the same link. */
  async function mintedKey(account: Account): Promise<string> {
    const link = (await links.ofAccount(account.id)).find((each) => each.vendor === 'OBOX');
    const kept = link === undefined ? null : await tokens.readLinkToken(link.id);
    return kept?.secret ?? Buffer.from(random.bytes(KEY_BYTES)).toString('hex');
  }

  return (account, isOperator, deadline) => ({
    async link(request) {
      if (request.vendor === 'FEIYAN') {
        const token = iotToken.safeParse(request.iotToken);
        if (!token.success) throw badInput('input.credentials.feiyan.iotToken', 'must have 1 to 512 characters');
        return verifyAndSave(account, { vendor: 'FEIYAN', iotToken: token.data }, deadline);
      }
      if (request.vendor === 'BROADLINK') return verifyAndSave(account, checkedBroadlink(request), deadline);
      if (request.uniqueKey === null) {
        return inTurn(account.id, async () => verifyAndSave(account, { vendor: 'OBOX', uniqueKey: await mintedKey(account) }, deadline));
      }
      // The key is the user's whole authority there: who may bring one could bring another's.
      if (!isOperator) throw new AppError('FORBIDDEN', 'Only an operator may bring an existing unique key', { field: 'input.credentials.obox.uniqueKey' });
      const key = uniqueKey.safeParse(request.uniqueKey);
      if (!key.success) throw badInput('input.credentials.obox.uniqueKey', 'must have 16 to 128 characters');
      return verifyAndSave(account, { vendor: 'OBOX', uniqueKey: key.data }, deadline);
    },
    async unlink(linkId) {
      const link = await links.get(linkId);
      if (link?.accountId !== account.id) throw new AppError('NOT_FOUND', 'There is no such link');
      await links.remove(linkId);
    },
  });
}
