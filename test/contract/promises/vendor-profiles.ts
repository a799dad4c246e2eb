// VendorProfileCloud: what a vendor keeps of the person behind an account.
import { expect, it } from 'vitest';
import type { CallScope } from '../../../src/domain/link.js';
import type { VendorProfileCloud } from '../../../src/domain/vendor-profile.js';
import { expectTroublesTold, failureOf, type PersonName, type Stand } from '../stands.js';

export function keepsProfiles(stand: Stand, profiles: VendorProfileCloud): void {
  /** Whose account it is, the vendor says. */
  async function scopeOf(person: PersonName): Promise<CallScope> {
    const scope = stand.scope(person);
    const { vendorAccountId } = await stand.vendor.accounts.verify(stand.credentials(person), scope);
    return { ...scope, link: { ...scope.link, vendorAccountId } };
  }

  it('is the person’s own, and changes where it was told to', async () => {
    const before = await profiles.readProfile(await scopeOf('alice'));
    const others = await profiles.readProfile(await scopeOf('bob'));
    await profiles.updateProfile(await scopeOf('alice'), { nickname: 'Somebody Else' });
    expect(await profiles.readProfile(await scopeOf('alice'))).toEqual({ ...before, nickname: 'Somebody Else' });
    expect(await profiles.readProfile(await scopeOf('bob'))).toEqual(others);
    expect(await profiles.region(await scopeOf('alice'))).toMatch(/^\S+$/);
  });

  it('uploads pictures by a form that ends', async () => {
    const { url, fields, fileUrl, expiresAt } = await profiles.avatarUpload(stand.scope(), 1024);
    expect([url, fileUrl].every((address) => address.startsWith('https://'))).toBe(true);
    expect(fields.length).toBeGreaterThan(0);
    expect(expiresAt).toBeGreaterThan(Date.now());
    for (const size of [0, profiles.limits.avatarBytes + 1]) {
      expect((await failureOf(stand, () => profiles.avatarUpload(stand.scope(), size))).code).toBe('BAD_USER_INPUT');
    }
  });

  it('lets an assistant in with a code, and shuts it out', async () => {
    const linked = await profiles.linkVoiceAssistant(stand.scope(), 'TMALL_GENIE', 'contract-code');
    expect(await profiles.voiceAssistants(stand.scope())).toEqual([linked]);
    const again = await failureOf(stand, () => profiles.linkVoiceAssistant(stand.scope('bob'), 'TMALL_GENIE', 'contract-code'));
    expect([again.code, again.details.effect]).toEqual(['BAD_USER_INPUT', 'none']);
    await profiles.unlinkVoiceAssistant(stand.scope(), 'TMALL_GENIE');
    expect(await profiles.voiceAssistants(stand.scope())).toEqual([]);
  });

  it('tells each trouble of the cloud by its code', () => expectTroublesTold(stand, (scope) => profiles.voiceAssistants(scope)));
}
