// ProjectAccountCloud: all of the project's accounts, for its operator.
import { expect, it } from 'vitest';
import type { ProjectAccountCloud } from '../../../src/domain/project-account.js';
import { expectTroublesTold, failureOf, type PersonName, type Stand } from '../stands.js';

export function keepsProjectAccounts(stand: Stand, project: ProjectAccountCloud): void {
  const idOf = async (person: PersonName) => (await stand.vendor.accounts.verify(stand.credentials(person), stand.scope(person))).vendorAccountId;

  it('lists accounts, and finds each by every key', async () => {
    const [alice, bob] = [await idOf('alice'), await idOf('bob')];
    const all = await project.listAccounts(stand.scope(), { offset: 0, count: 50 });
    expect(all.map(({ vendorAccountId }) => vendorAccountId)).toEqual(expect.arrayContaining([alice, bob]));
    expect(await project.listAccounts(stand.scope(), { offset: 1, count: 1 })).toEqual(all.slice(1, 2));
    const known = all.find(({ vendorAccountId }) => vendorAccountId === alice) ?? expect.fail('no alice');
    const externalId = (await project.externalId(stand.scope(), alice)) ?? '';
    for (const key of [
      { by: 'vendorAccountId', value: alice },
      { by: 'externalId', value: externalId },
      { by: 'phone', value: known.phone ?? '' },
      { by: 'email', value: known.email ?? '' },
    ] as const) {
      expect(await project.findAccount(stand.scope(), key), key.by).toEqual(known);
      expect(await project.findAccount(stand.scope(), { ...key, value: 'nobody@homes.example' }), key.by).toBeNull();
    }
    expect((await project.accounts(stand.scope(), ['nobody', bob, alice])).map((one) => one?.vendorAccountId ?? null)).toEqual([null, bob, alice]);
    expect(await project.isRegistered(stand.scope(), { by: 'phone', value: known.phone ?? '' })).toBe(true);
    expect(await project.accountRegion(stand.scope(), known)).toMatch(/^\S+$/);
  });

  it('gives devices and takes them, and says who has them', async () => {
    const bob = await idOf('bob');
    const { devices } = await stand.control.stock(2);
    const refs = devices.map(({ id }) => ({ deviceId: id }));
    const outcomes = await project.bindDevices(stand.scope(), bob, [...refs, { deviceId: 'nothing' }]);
    expect(outcomes.map(({ role, error }) => error?.code ?? role)).toEqual(['OWNER', 'OWNER', 'NOT_FOUND']);
    const held = await project.listAccountDevices(stand.scope(), bob, { offset: 0, count: 150 });
    expect(held.map(({ deviceId }) => deviceId)).toEqual(await stand.devicesOf('bob'));
    const [first, second] = devices;
    if (first === undefined || second === undefined) throw new Error('no stock');
    expect(await project.listBindings(stand.scope(), first.id, { offset: 0, count: 10 })).toMatchObject({
      total: 1,
      items: [{ vendorAccountId: bob, role: 'OWNER' }],
    });
    await project.unbindDevice(stand.scope(), bob, { product: first.productId, name: first.name });
    expect((await project.unbindFromAll(stand.scope(), { deviceId: second.id })).map(({ error }) => error)).toEqual([null]);
    for (const { id } of devices) expect(await stand.devicesOf('bob')).not.toContain(id);
    const gone = await failureOf(stand, () => project.unbindDevice(stand.scope(), bob, { deviceId: first.id }));
    expect([gone.code, gone.details.effect]).toEqual(['NOT_FOUND', 'none']);
  });

  it('tells each trouble of the cloud by its code', () => expectTroublesTold(stand, (scope) => project.accounts(scope, ['anybody'])));
}
