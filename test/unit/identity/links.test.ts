// Linked vendor accounts: one link a vendor account, renewed, expired and removed, and who hears of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseId } from '../../../src/domain/ids.js';
import type { Link } from '../../../src/domain/link.js';
import type { LinkChange } from '../../../src/identity/links.js';
import { createStage, deviceRef, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.database.drop());

let people = 0;
async function person(): Promise<string> {
  people += 1;
  return (await stage.accounts.forSignIn({ issuer: 'links', subject: `${people}`, displayName: null, phone: null, email: null, avatarUrl: null })).id;
}

function verified(vendorAccountId: string, secret = 'token one', expiresAt: number | null = null) {
  return { vendorAccountId, token: { secret, expiresAt } };
}

/** Changes told while `work` ran. */
async function changes(work: () => Promise<unknown>): Promise<LinkChange[]> {
  const told: LinkChange[] = [];
  const stop = stage.links.onChange((change) => told.push(change));
  await work();
  stop();
  return told;
}

describe('linking', () => {
  it('the same vendor account again renews the same link, and forgets its derived token', async () => {
    const accountId = await person();
    const link = await stage.links.save(accountId, 'FEIYAN', verified('v1', 'token one', stage.now() + 1_000));
    expect(parseId(link.id)?.kind).toBe('link');
    expect(link).toMatchObject({ accountId, vendor: 'FEIYAN', vendorAccountId: 'v1', status: 'ACTIVE', expiresAt: stage.now() + 1_000 });
    await stage.tokens.saveSessionToken(link.id, { secret: 'derived', expiresAt: null });
    await stage.links.expire(link.id);
    const told = await changes(async () => {
      const renewed = await stage.links.save(accountId, 'FEIYAN', verified('v1', 'token two'));
      expect(renewed).toEqual({ ...link, status: 'ACTIVE', expiresAt: null });
    });
    expect(told.map(({ kind }) => kind)).toEqual(['linked']);
    expect(await stage.tokens.readLinkToken(link.id)).toEqual({ secret: 'token two', expiresAt: null });
    expect(await stage.tokens.readSessionToken(link.id)).toBeNull();
    expect(await stage.links.ofAccount(accountId)).toEqual([{ ...link, expiresAt: null }]);
  });

  it('the same vendor account by another person is a link of its own', async () => {
    const [one, two] = [await person(), await person()];
    const [mine, theirs] = [await stage.links.save(one, 'OBOX', verified('shared')), await stage.links.save(two, 'OBOX', verified('shared'))];
    expect(mine.id).not.toBe(theirs.id);
    expect(await stage.links.ofAccount(one)).toEqual([mine]);
    expect(await stage.links.ofAccount(two)).toEqual([theirs]);
  });

  it('at the same time twice makes one link', async () => {
    const accountId = await person();
    const saved = await Promise.all(Array.from({ length: 6 }, (_, n) => stage.otherProcess().links.save(accountId, 'FEIYAN', verified('once', `token ${n}`))));
    expect(new Set(saved.map(({ id }) => id)).size).toBe(1);
    const [link] = saved;
    expect((await stage.tokens.readLinkToken(link?.id ?? ''))?.secret).toMatch(/^token \d$/);
  });
});

describe('an account\u2019s links', () => {
  it('come in order of creation, from memory once read', async () => {
    const accountId = await person();
    const made: Link[] = [];
    for (const name of ['a', 'b', 'c']) made.push(await stage.links.save(accountId, 'FEIYAN', verified(name)));
    const { links } = stage.otherProcess();
    expect((await links.ofAccount(accountId)).map(({ id }) => id)).toEqual(made.map(({ id }) => id));
    expect(await stage.statements(() => links.ofAccount(accountId))).toHaveLength(0);
    const first = made[0] ?? expect.fail('no link');
    expect(await links.get(first.id)).toEqual(first);
    expect(await stage.statements(() => links.get(first.id))).toHaveLength(0);
    expect(await links.get('link_0000000000000000000000')).toBeNull();
  });

  it('show this process\u2019s changes at once and others\u2019 within a minute', async () => {
    const accountId = await person();
    const { links } = stage.otherProcess();
    expect(await links.ofAccount(accountId)).toEqual([]);
    const link = await stage.links.save(accountId, 'FEIYAN', verified('elsewhere'));
    expect(await stage.links.ofAccount(accountId)).toEqual([link]);
    expect(await links.ofAccount(accountId)).toEqual([]);
    stage.advance(60_000);
    expect(await links.ofAccount(accountId)).toEqual([link]);
  });

  it('are read once for many who ask at the same time', async () => {
    const accountId = await person();
    const { links } = stage.otherProcess();
    expect(await stage.statements(() => Promise.all(Array.from({ length: 20 }, () => links.ofAccount(accountId))))).toHaveLength(1);
  });
});

describe('an expired link', () => {
  it('keeps its things, is told once, and is found by its status', async () => {
    const link = await stage.link();
    const identities = [...(await stage.registry.see(link.id, [{ ref: deviceRef('kept'), role: 'OWNER' }])).values()];
    const told = await changes(async () => {
      await stage.links.expire(link.id);
      await stage.links.expire(link.id);
    });
    expect(told).toEqual([{ kind: 'expired', link: { ...link, status: 'EXPIRED' } }]);
    expect(await stage.links.get(link.id)).toMatchObject({ status: 'EXPIRED' });
    expect((await stage.links.all('EXPIRED')).map(({ id }) => id)).toContain(link.id);
    expect((await stage.links.all('ACTIVE')).map(({ id }) => id)).not.toContain(link.id);
    const ids = identities.map(({ id }) => id);
    expect(await stage.registry.visibleTo([link.id], ids)).toEqual(new Set(ids));
  });

  it('is not one whose token another process renewed while the old one died here', async () => {
    const link = await stage.link();
    await stage.tokens.readLinkToken(link.id);
    await stage.otherProcess().links.save(link.accountId, link.vendor, verified(link.vendorAccountId, 'renewed'));
    const told = await changes(() => stage.links.expire(link.id));
    expect(told).toEqual([]);
    expect(await stage.links.get(link.id)).toMatchObject({ status: 'ACTIVE' });
    expect(await stage.tokens.readLinkToken(link.id)).toMatchObject({ secret: 'renewed' });
  });
});

describe('a removed link', () => {
  it('is gone, is told once, and its things keep their IDs for when it comes back', async () => {
    const link = await stage.link();
    const sightings = [{ ref: deviceRef('comes back'), role: 'OWNER' }];
    const before = await stage.registry.see(link.id, sightings);
    const told = await changes(async () => {
      await stage.links.remove(link.id);
      await stage.links.remove(link.id);
    });
    expect(told).toEqual([{ kind: 'removed', link }]);
    expect(await stage.links.get(link.id)).toBeNull();
    expect(await stage.links.ofAccount(link.accountId)).toEqual([]);
    expect(await stage.tokens.readLinkToken(link.id)).toBeNull();
    const again = await stage.links.save(link.accountId, link.vendor, verified(link.vendorAccountId));
    expect(again.id).not.toBe(link.id);
    expect(await stage.registry.see(again.id, sightings)).toEqual(before);
  });
});

describe('listeners', () => {
  it('do not harm each other, nor the change', async () => {
    const stop = stage.links.onChange(() => {
      throw new Error('a listener broke');
    });
    const told = await changes(() => stage.link());
    stop();
    expect(told.map(({ kind }) => kind)).toEqual(['linked']);
    expect(stage.logged.some((line) => line.includes('a listener broke'))).toBe(true);
  });
});

describe('how live a link is', () => {
  it('is remembered over restarts', async () => {
    const link = await stage.link();
    expect(await stage.links.push(link.id)).toEqual({ since: null, lastMessageAt: null });
    await stage.links.setPush(link.id, stage.now());
    await stage.links.touch([link.id], stage.now() + 10);
    const expected = { since: stage.now(), lastMessageAt: stage.now() + 10 };
    expect(await stage.otherProcess().links.push(link.id)).toEqual(expected);
    await stage.links.setPush(link.id, null);
    expect(await stage.links.push(link.id)).toEqual({ ...expected, since: null });
    expect(await stage.links.push('link_0000000000000000000000')).toBeNull();
  });

  it('costs one statement for many links, and at most one in five seconds', async () => {
    const links = await Promise.all(Array.from({ length: 5 }, () => stage.link()));
    const ids = links.map(({ id }) => id);
    const start = stage.now();
    expect(await stage.statements(() => stage.links.touch(ids, start))).toHaveLength(1);
    expect(await stage.statements(() => stage.links.touch(ids, start + 4_999))).toHaveLength(0);
    expect(await stage.links.push(ids[0] ?? '')).toMatchObject({ lastMessageAt: start + 4_999 });
    expect(await stage.statements(() => stage.links.touch(ids, start + 5_000))).toHaveLength(1);
    // A message that was late does not turn the time back.
    await stage.otherProcess().links.touch(ids, start + 1);
    expect(await stage.otherProcess().links.push(ids[0] ?? '')).toMatchObject({ lastMessageAt: start + 5_000 });
  });
});
