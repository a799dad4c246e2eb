// VirtualUserCloud: people under an account who have none of their own.
import { expect, it } from 'vitest';
import type { VirtualUserCloud } from '../../../src/domain/virtual-user.js';
import { expectTroublesTold, failureOf, type Stand } from '../stands.js';

export function keepsVirtualUsers(stand: Stand, people: VirtualUserCloud): void {
  const named = (name: string) => [{ key: 'name', value: name }];

  it('are kept as they were added and changed, and are gone when they are removed', async () => {
    const mia = await people.createVirtualUser(stand.scope(), named('Mia'));
    expect(mia.attributes).toEqual(named('Mia'));
    const set = [...named('Mia M'), { key: 'phone', value: '1' }];
    await people.updateVirtualUser(stand.scope(), mia.ref, { set, remove: [] });
    expect(await people.virtualUser(stand.scope(), mia.ref)).toEqual({ ref: mia.ref, attributes: set });
    // The same once more changes nothing and breaks nothing.
    await people.updateVirtualUser(stand.scope(), mia.ref, { set, remove: ['email'] });
    await people.updateVirtualUser(stand.scope(), mia.ref, { set: [], remove: ['phone'] });
    expect(await people.listVirtualUsers(stand.scope())).toEqual([{ ref: mia.ref, attributes: named('Mia M') }]);
    await people.deleteVirtualUser(stand.scope(), mia.ref);
    expect(await people.listVirtualUsers(stand.scope())).toEqual([]);
    expect((await failureOf(stand, () => people.virtualUser(stand.scope(), mia.ref))).code).toBe('NOT_FOUND');
  });

  it('are the account’s own', async () => {
    const max = await people.createVirtualUser(stand.scope(), named('Max'));
    expect(await people.listVirtualUsers(stand.scope('bob'))).toEqual([]);
    for (const run of [
      () => people.virtualUser(stand.scope('bob'), max.ref),
      () => people.updateVirtualUser(stand.scope('bob'), max.ref, { set: named('Mine'), remove: [] }),
      () => people.deleteVirtualUser(stand.scope('bob'), max.ref),
    ]) {
      expect((await failureOf(stand, run)).code).toBe('NOT_FOUND');
    }
    await people.deleteVirtualUser(stand.scope(), max.ref);
  });

  it('tells each trouble of the cloud by its code', () => expectTroublesTold(stand, (scope) => people.listVirtualUsers(scope)));
}
