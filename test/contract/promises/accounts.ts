// AccountCloud: whose credentials these are, from the vendor's own answer.
import { expect, it } from 'vitest';
import type { AccountCloud, VendorCredentials } from '../../../src/domain/link.js';
import { expectTroublesTold, failureOf, type Stand } from '../stands.js';

export function keepsAccounts(stand: Stand, accounts: AccountCloud): void {
  it('names the account, the same each time, and another one for another person', async () => {
    const [once, again, bobs] = [
      await accounts.verify(stand.credentials('alice'), stand.scope()),
      await accounts.verify(stand.credentials('alice'), stand.scope()),
      await accounts.verify(stand.credentials('bob'), stand.scope()),
    ];
    expect(once.vendorAccountId).not.toBe('');
    expect(again.vendorAccountId).toBe(once.vendorAccountId);
    expect(bobs.vendorAccountId).not.toBe(once.vendorAccountId);
  });

  it('hands over a secret that the account’s name does not give away', async () => {
    const { vendorAccountId, token } = await accounts.verify(stand.credentials('alice'), stand.scope());
    const { vendor: _, ...proof } = stand.credentials('alice');
    const [secret] = Object.values(proof);
    expect(token.secret).toContain(secret);
    expect(vendorAccountId).not.toContain(secret);
  });

  it('takes no credentials of another vendor, and calls nobody for them', async () => {
    const foreign: VendorCredentials = stand.vendor.name === 'OBOX' ? { vendor: 'FEIYAN', iotToken: 'x' } : { vendor: 'OBOX', uniqueKey: 'x' };
    const last = (await stand.control.calls()).at(-1)?.n ?? 0;
    await expect(accounts.verify(foreign, stand.scope())).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await stand.control.calls(last)).toEqual([]);
  });

  it('tells that the vendor does not take them', async () => {
    await stand.control.fault({ vendor: stand.cloud, kind: 'expired-token', rate: 1 });
    const failure = await failureOf(stand, () => accounts.verify(stand.credentials('alice'), stand.scope()));
    await stand.control.clearFaults();
    expect(['LINK_EXPIRED', 'BAD_USER_INPUT', 'VENDOR_REJECTED']).toContain(failure.code);
  });

  it('tells each trouble of the cloud by its code', () => expectTroublesTold(stand, (deadline) => accounts.verify(stand.credentials('alice'), deadline)));
}
