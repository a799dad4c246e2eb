// Signing in to OBOX (1, 2): the company's token, exchanged for the token of a user by his key.
import type { Random } from '../../../domain/clock.js';
import { tokens } from '../../../vendors/obox/operations/token.js';
import type { Mint } from '../../world/mint.js';
import { unauthorized } from './answers.js';
import type { OboxRegistry, UserTokens } from './gateway.js';

const LIFE_MS = 7 * 86_400_000; // both samples are a little under seven days

/** A running token is answered again with what is left of its life, as both samples suggest. */
export interface OboxTokens extends UserTokens {
  company(): Issued;
  /** @throws Refusal 401 for a token that is not the company's. */
  user(companyToken: string, uniqueKey: string): Issued;
}

interface Issued {
  readonly token: string;
  readonly until: number;
}

/** @param now wall clock, Unix ms. */
export function createOboxTokens(now: () => number, random: Random, mint: Mint): OboxTokens {
  let companyToken: Issued | null = null;
  const byKey = new Map<string, Issued>();
  const keys = new Map<string, string>();

  const good = (issued: Issued | null | undefined): Issued | null => (issued && issued.until > now() ? issued : null);
  const make = (): Issued => ({ token: mint('oboxToken', random.uuid()), until: now() + LIFE_MS });

  return {
    userOf(token) {
      const uniqueKey = keys.get(token);
      if (uniqueKey === undefined || good(byKey.get(uniqueKey)) === null) throw unauthorized('invalid_token');
      return uniqueKey;
    },
    company() {
      const running = good(companyToken) ?? make();
      companyToken = running;
      return running;
    },
    user(given, uniqueKey) {
      if (good(companyToken)?.token !== given) throw unauthorized('invalid_token');
      const last = byKey.get(uniqueKey);
      const running = good(last);
      if (running !== null) return running;
      if (last !== undefined) keys.delete(last.token);
      const issued = make();
      byKey.set(uniqueKey, issued);
      keys.set(issued.token, uniqueKey);
      return issued;
    },
  };
}

/** Registers 1 and 2, the two steps of signing in. */
export function onTokens(cloud: OboxRegistry, desk: OboxTokens, now: () => number, refreshToken: () => string): void {
  const grant = ({ token, until }: Issued) => ({
    access_token: token,
    token_type: 'bearer',
    expires_in: Math.floor((until - now()) / 1000),
    scope: 'company',
  });

  cloud.on(tokens.createCompanyToken, () => grant(desk.company()));
  // The refresh token refreshes nothing: no operation for it is documented.
  cloud.on(tokens.logIn, ({ accessToken, uniqueKey }) => ({ ...grant(desk.user(accessToken, uniqueKey)), refresh_token: refreshToken() }));
}
