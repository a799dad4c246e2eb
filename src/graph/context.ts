// Who asks, decided once at the door. Resolvers of signed-in fields never meet a guest.
import type { Account } from '../domain/account.js';
import type { Feed } from '../live/feed.js';
import type { Commands } from '../routing/commands/commands.js';
import type { Reads } from '../routing/reads.js';

interface Base {
  readonly requestId: string;
  readonly signal: AbortSignal;
}

export interface GuestContext extends Base {
  readonly kind: 'guest';
}

export interface MemberContext extends Base {
  readonly kind: 'member';
  readonly account: Account;
  readonly isOperator: boolean;
  readonly reads: Reads;
  readonly commands: Commands;
  readonly feed: Feed;
}

export type Context = GuestContext | MemberContext;
