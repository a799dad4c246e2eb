// Signing in is signing up, and costs nothing the second time.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseId } from '../../../src/domain/ids.js';
import { createStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.database.drop());

const nobody = { displayName: null, phone: null, email: null, avatarUrl: null };

it('makes an account at the first sign-in and asks the database no more', async () => {
  const claims = { ...nobody, issuer: 'https://one.example', subject: 'ada', displayName: 'Ada', email: 'ada@example.org' };
  const account = await stage.accounts.forSignIn(claims);
  expect(parseId(account.id)?.kind).toBe('account');
  expect(account).toEqual({ id: account.id, displayName: 'Ada', phone: null, email: 'ada@example.org', avatarUrl: null });
  expect(await stage.statements(async () => expect(await stage.accounts.forSignIn(claims)).toEqual(account))).toHaveLength(0);
  expect(await stage.otherProcess().accounts.forSignIn(claims)).toEqual(account);
});

it('knows people by issuer and subject together', async () => {
  const ids = await Promise.all(
    [
      ['https://one.example', 'sam'],
      ['https://two.example', 'sam'],
      ['https://one.example', 'kim'],
    ].map(async ([issuer = '', subject = '']) => (await stage.accounts.forSignIn({ ...nobody, issuer, subject })).id),
  );
  expect(new Set(ids).size).toBe(3);
});

it('makes one account of first sign-ins at the same time', async () => {
  const claims = { ...nobody, issuer: 'https://one.example', subject: 'eve' };
  const processes = [stage, stage.otherProcess(), stage.otherProcess()];
  const accounts = await Promise.all(Array.from({ length: 12 }, (_, n) => processes[n % 3]?.accounts.forSignIn(claims)));
  expect(new Set(accounts.map((account) => account?.id)).size).toBe(1);
});

it('follows claims that change, and keeps what a token leaves out', async () => {
  const claims = { ...nobody, issuer: 'https://one.example', subject: 'lin', displayName: 'Lin', phone: '+10000000001' };
  const { id } = await stage.accounts.forSignIn(claims);
  const renamed = await stage.accounts.forSignIn({ ...claims, displayName: 'Lin B.', phone: null });
  expect(renamed).toEqual({ id, displayName: 'Lin B.', phone: '+10000000001', email: null, avatarUrl: null });
  expect(await stage.statements(() => stage.accounts.forSignIn({ ...claims, displayName: 'Lin B.' }))).toHaveLength(0);
  expect(await stage.otherProcess().accounts.forSignIn({ ...claims, displayName: null })).toEqual(renamed);
});
