// Questions about what an account has beside its homes and devices.
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/domain/errors.js';
import type { VendorRef } from '../../../src/domain/ids.js';
import type { Link } from '../../../src/domain/link.js';
import type { Vendor, Vendors } from '../../../src/domain/vendor.js';
import { familyAsking, familyLink, familyRegistry } from '../../graph/family-asking.js';

const vendor = (name: Vendor['name']): Vendor => ({
  name,
  displayName: name,
  accounts: { verify: () => Promise.reject(new Error('not here')) },
  isAvailable: () => true,
});
const vendors: Vendors = new Map([
  ['FEIYAN', vendor('FEIYAN')],
  ['OBOX', vendor('OBOX')],
]);
const onlyFeiyan = (one: Vendor): Vendor | undefined => (one.name === 'FEIYAN' ? one : undefined);
const message = (key: string): { readonly ref: VendorRef } => ({ ref: { vendor: 'FEIYAN', kind: 'message', scope: '', key } });

function stage(links: readonly Link[], registry = familyRegistry()) {
  const expired: string[] = [];
  return { asking: familyAsking({ vendors, registry, reads: { links: async () => links, nodes: async () => [] }, expired }), expired, registry };
}

describe('every link', () => {
  it('is asked if its vendor makes the promise, and one that fails costs its own answer only', async () => {
    const [first, second, obox, old] = [familyLink('FEIYAN'), familyLink('FEIYAN'), familyLink('OBOX'), familyLink('FEIYAN', 'EXPIRED')];
    const { asking, expired } = stage([first, second, obox, old]);
    const { answers, failures } = await asking.everyLink(onlyFeiyan, async (_cloud, { link }) => {
      if (link.id === second.id) throw new AppError('LINK_EXPIRED', 'the token died');
      return link.id;
    });
    expect(answers.map(({ answer }) => answer)).toEqual([first.id]);
    expect(failures.map(({ code, details }) => [code, details.linkId])).toEqual([
      ['LINK_EXPIRED', old.id],
      ['LINK_EXPIRED', second.id],
    ]);
    expect(expired).toEqual([second.id]);
  });

  it('is told as an answer that made no sense when a mapping breaks', async () => {
    const { asking } = stage([familyLink('FEIYAN')]);
    const { failures } = await asking.everyLink(onlyFeiyan, () => Promise.reject(new TypeError('cannot read x of undefined')));
    expect(failures.map(({ code }) => code)).toEqual(['VENDOR_INVALID_RESPONSE']);
  });
});

describe('one link', () => {
  it('is the named one, or the first that can be used', async () => {
    const [old, first, second, obox] = [familyLink('FEIYAN', 'EXPIRED'), familyLink('FEIYAN'), familyLink('FEIYAN'), familyLink('OBOX')];
    const { asking } = stage([old, obox, first, second]);
    expect((await asking.onLink(null, onlyFeiyan)).link).toBe(first);
    expect((await asking.onLink(second.id, onlyFeiyan)).link).toBe(second);
    await expect(asking.onLink(old.id, onlyFeiyan)).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
    await expect(asking.onLink(obox.id, onlyFeiyan)).rejects.toMatchObject({ code: 'UNSUPPORTED_BY_VENDOR', details: { vendor: 'OBOX' } });
    await expect(asking.onLink('link_0000000000000000000000', onlyFeiyan)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is none where no cloud offers it, or where only an expired link could', async () => {
    await expect(stage([familyLink('OBOX')]).asking.onLink(null, onlyFeiyan)).rejects.toMatchObject({ code: 'UNSUPPORTED_BY_VENDOR' });
    await expect(stage([familyLink('FEIYAN', 'EXPIRED')]).asking.onLink(null, onlyFeiyan)).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
  });
});

describe('a listed thing', () => {
  it('answers by the ID that its list gave it, to those whose link saw it', async () => {
    const alice = stage([familyLink('FEIYAN')]);
    const bob = stage([familyLink('FEIYAN')], alice.registry);
    const { items } = await alice.asking.list(onlyFeiyan, async () => [message('1'), message('2')]);
    const ids = items.map(({ id }) => id);
    const [first, missing, second] = await alice.asking.byIds([ids[0] ?? '', 'message_0000000000000000000000', ids[1] ?? ''], 'message', onlyFeiyan);
    expect([first, second].map((reach) => (reach instanceof AppError ? reach.code : reach?.ref.key))).toEqual(['1', '2']);
    expect(missing).toMatchObject({ code: 'NOT_FOUND' });
    await expect(bob.asking.byId(ids[0] ?? '', 'message', onlyFeiyan)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(alice.asking.byId(ids[0] ?? '', 'share', onlyFeiyan)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
