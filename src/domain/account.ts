// A person who signed in.

/** Made at the first valid request; the rest comes from verified claims of the sign-in, never from a vendor. */
export interface Account {
  readonly id: string;
  readonly displayName: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly avatarUrl: string | null;
}
