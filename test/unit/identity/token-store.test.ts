// Tokens: encrypted at rest, given to sessions only, and one project token for all processes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredToken } from '../../../src/domain/link.js';
import { createStage, KEY, OTHER_KEY, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.database.drop());

/** Everything the database holds, as text. */
async function dump(): Promise<string> {
  const tables = ['link', 'project_token'];
  const rows = await Promise.all(
    tables.map(async (table) => (await stage.database.pool.query<{ row: string }>(`SELECT ${table}::text AS row FROM ${table}`)).rows),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
}

describe('a link\u2019s tokens', () => {
  it('are kept encrypted, and read from memory within the minute', async () => {
    const link = await stage.link();
    await stage.tokens.saveSessionToken(link.id, { secret: 'clear session', expiresAt: stage.now() + 5 });
    expect(await stage.tokens.readLinkToken(link.id)).toEqual({ secret: 'a token', expiresAt: null });
    expect(await stage.tokens.readSessionToken(link.id)).toEqual({ secret: 'clear session', expiresAt: stage.now() + 5 });
    const both = () => Promise.all([stage.tokens.readLinkToken(link.id), stage.tokens.readSessionToken(link.id)]);
    expect(await stage.statements(both)).toHaveLength(0);
    const text = await dump();
    expect(text).toContain(link.id);
    expect(text).not.toMatch(/a token|clear session/);
  });

  it('are null for a link that is not, or has none', async () => {
    const link = await stage.link();
    expect(await stage.tokens.readSessionToken(link.id)).toBeNull();
    expect(await stage.tokens.readLinkToken('link_0000000000000000000000')).toBeNull();
    await stage.tokens.saveSessionToken('link_0000000000000000000000', { secret: 'lost', expiresAt: null });
  });

  it('do not open in another link\u2019s row, or in another column', async () => {
    const [link, other] = [await stage.link(), await stage.link()];
    const { pool } = stage.database;
    await pool.query('UPDATE link SET token_cipher = (SELECT token_cipher FROM link WHERE id = $1) WHERE id = $2', [link.id, other.id]);
    await pool.query('UPDATE link SET session_cipher = token_cipher WHERE id = $1', [link.id]);
    await expect(stage.tokens.readLinkToken(other.id)).rejects.toThrow(/does not open/);
    await expect(stage.tokens.readSessionToken(link.id)).rejects.toThrow(/does not open/);
  });

  it('need their key: the error names its place and the setting', async () => {
    const link = await stage.link();
    const { tokens } = stage.otherProcess([OTHER_KEY]);
    await expect(tokens.readLinkToken(link.id)).rejects.toThrow(new RegExp(`${link.id}.*HEARTH_ENCRYPTION_KEY`));
    expect(await stage.otherProcess([OTHER_KEY, KEY]).tokens.readLinkToken(link.id)).toMatchObject({ secret: 'a token' });
  });
});

describe('a project token', () => {
  const always = () => true;
  /** A vendor that issues numbered tokens, each ending the one before. */
  function createIssuer() {
    let issued = 0;
    return {
      issued: () => issued,
      renew: async (): Promise<StoredToken> => {
        issued += 1;
        return { secret: `project token ${issued}`, expiresAt: stage.now() + 60_000 };
      },
    };
  }

  it('is issued once for many callers in many processes, and kept encrypted', async () => {
    const issuer = createIssuer();
    const processes = [stage, ...Array.from({ length: 3 }, () => stage.otherProcess())];
    const tokens = await Promise.all(
      processes.flatMap(({ tokens: store }) => Array.from({ length: 5 }, () => store.projectToken('FEIYAN', 'shared', always, issuer.renew))),
    );
    expect(tokens).toHaveLength(20);
    expect(new Set(tokens.map(({ secret }) => secret))).toEqual(new Set(['project token 1']));
    expect(issuer.issued()).toBe(1);
    expect(await stage.statements(() => stage.tokens.projectToken('FEIYAN', 'shared', always, issuer.renew))).toHaveLength(0);
    expect(await dump()).not.toContain('project token 1');
  });

  it('is renewed once when it is no longer usable, and taken from who renewed it', async () => {
    const issuer = createIssuer();
    const other = stage.otherProcess();
    const dead = await stage.tokens.projectToken('FEIYAN', 'renewed', always, issuer.renew);
    expect(await other.tokens.projectToken('FEIYAN', 'renewed', always, issuer.renew)).toEqual(dead);
    const isAlive = (token: StoredToken) => token.secret !== dead.secret;
    const renewed = await Promise.all([stage, other, stage, other].map(({ tokens }) => tokens.projectToken('FEIYAN', 'renewed', isAlive, issuer.renew)));
    expect(new Set(renewed.map(({ secret }) => secret))).toEqual(new Set(['project token 2']));
    expect(issuer.issued()).toBe(2);
  });

  it('that could not be issued for one caller is tried by the next who waits', async () => {
    const issuer = createIssuer();
    const failing = () => Promise.reject(new Error('called off'));
    const [first, second] = await Promise.allSettled([
      stage.tokens.projectToken('OBOX', 'retried', always, failing),
      stage.tokens.projectToken('OBOX', 'retried', always, issuer.renew),
    ]);
    expect(first).toMatchObject({ status: 'rejected', reason: { message: 'called off' } });
    expect(second).toMatchObject({ status: 'fulfilled', value: { secret: 'project token 1' } });
  });

  it('sealed with a key that is no longer there is issued anew, and the log says so without it', async () => {
    const issuer = createIssuer();
    await stage.tokens.projectToken('FEIYAN', 'rekeyed', always, issuer.renew);
    const { tokens } = stage.otherProcess([OTHER_KEY]);
    expect(await tokens.projectToken('FEIYAN', 'rekeyed', always, issuer.renew)).toMatchObject({ secret: 'project token 2' });
    const line = stage.logged.find((text) => text.includes('project token is dropped')) ?? expect.fail('nothing logged');
    expect(line).toContain('HEARTH_ENCRYPTION_KEY');
    expect(line).not.toContain('v1.');
  });
});
