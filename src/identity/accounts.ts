// Who signed in: an account is its token's issuer and subject, made at the first valid request.
import type { Account } from '../domain/account.js';

/** What a verified token says of its bearer. */
export interface SignInClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly displayName: string | null;
  /** Only where the token says that they are verified. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly avatarUrl: string | null;
}

export interface Accounts {
  /** The account of a sign-in, made if it is new, brought up to date if its claims changed. Costs no database access when known. */
  forSignIn(claims: SignInClaims): Promise<Account>;
}
