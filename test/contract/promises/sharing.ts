// SharingCloud: what one account shares, another gets, uses and loses again.
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { DeviceListing } from '../../../src/domain/device.js';
import type { SharingCloud } from '../../../src/domain/sharing.js';
import { expectTroublesTold, failureOf, type Stand } from '../stands.js';

const truth = z.object({ people: z.array(z.object({ name: z.string(), email: z.string() })) });

export function keepsSharing(stand: Stand, sharing: SharingCloud): void {
  const listed = async (person: 'alice' | 'bob'): Promise<readonly DeviceListing[]> => (await stand.vendor.devices?.listDevices(stand.scope(person))) ?? [];
  const hasIt = async (key: string) => (await stand.devicesOf('bob')).includes(key);
  const emailOf = async (person: string) => (await stand.control.world(truth)).people.find(({ name }) => name === person)?.email ?? expect.fail(`no ${person}`);

  /** A device of alice's that bob does not have. */
  async function unshared(): Promise<DeviceListing> {
    const his = new Set((await listed('bob')).map(({ ref }) => ref.key));
    return (
      (await listed('alice')).find(({ ref, role, product }) => role === 'OWNER' && product?.category === 'Light' && !his.has(ref.key)) ??
      expect.fail('all shared')
    );
  }

  it('an invitation is listed by both, accepted by one, and makes a member whom the owner can remove', async () => {
    const { ref } = await unshared();
    expect(await sharing.invite(stand.scope(), [ref], { email: await emailOf('bob') })).toEqual([null]);
    const sent = (await sharing.listShares(stand.scope(), { offset: 0, count: 1 })).items[0];
    const received = (await sharing.listShares(stand.scope('bob'), { offset: 0, count: 1 })).items[0];
    if (sent === undefined || received === undefined) throw new Error('nothing is listed');
    expect([sent.direction, received.direction, sent.status, received.ref]).toEqual(['SENT', 'RECEIVED', 'PENDING', sent.ref]);
    expect(await sharing.listShareItems(stand.scope('bob'), received.ref)).toMatchObject([{ device: ref, status: 'PENDING' }]);
    expect(await sharing.listSharesOf(stand.scope(), ref)).toMatchObject([{ status: 'PENDING' }]);

    expect(await hasIt(ref.key)).toBe(false);
    expect(await sharing.answer(stand.scope('bob'), [received.ref], true)).toEqual([null]);
    expect(await hasIt(ref.key)).toBe(true);
    expect((await sharing.share(stand.scope(), sent.ref))?.status).toBe('ACCEPTED');
    expect((await sharing.listSharedDevices(stand.scope('bob'), [])).map((device) => device.ref.key)).toContain(ref.key);

    const him = (await sharing.listMembers(stand.scope(), ref)).find(({ role }) => role === 'MEMBER');
    if (him === undefined) throw new Error('he is no member');
    expect(await sharing.areSharedWith(stand.scope(), him.ref, [ref])).toEqual([true]);
    expect(await sharing.revoke(stand.scope(), [him.ref])).toEqual([null]);
    expect(await hasIt(ref.key)).toBe(false);
  });

  it('a code gives its devices to whoever brings it', async () => {
    const { ref } = await unshared();
    const { code, validForMs } = await sharing.createCode(stand.scope(), [ref]);
    expect(validForMs).toBeGreaterThan(0);
    expect(await sharing.acceptCode(stand.scope('bob'), code)).toEqual([ref]);
    expect(await hasIt(ref.key)).toBe(true);
    expect((await failureOf(stand, () => sharing.acceptCode(stand.scope('bob'), 'no code at all'))).code).toBe('NOT_FOUND');
  });

  it('what nobody has cannot be shared, answered or taken back', async () => {
    const [invited] = await sharing.invite(stand.scope(), [stand.nothing('device')], { email: await emailOf('bob') });
    const [answered] = await sharing.answer(stand.scope('bob'), [stand.nothing('share')], true);
    const [cancelled] = await sharing.cancel(stand.scope(), [stand.nothing('share')]);
    expect([invited?.code, answered?.code, cancelled?.code]).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    await sharing.clear(stand.scope('bob'));
    expect(await sharing.listShares(stand.scope('bob'), { offset: 0, count: 20 })).toEqual({ items: [], total: 0 });
  });

  it('tells every trouble by its code', () => expectTroublesTold(stand, (scope) => sharing.listShares(scope, { offset: 0, count: 20 })), 60_000);
}
