// From who signed in to what he may do: the context that app.ts makes, or a guest's.
import type { Deadline } from '../domain/link.js';
import type { Caller, Member } from '../graph/context.js';
import type { Scope } from './scope.js';
import type { SignedIn } from './sign-in.js';

/** One operation of a signed-in person. */
export interface MemberRequest {
  readonly signedIn: SignedIn;
  readonly requestId: string;
  readonly signal: AbortSignal;
  /** A deadline from now on: for the operation's reads, or for one event's. */
  readonly deadline: () => Deadline;
}

/** Makes the account on its first request, and all that it may do in this operation. */
export type ContextFor = (request: MemberRequest) => Promise<Member>;

/** The caller of one operation. */
export async function callerOf(contextFor: ContextFor, signedIn: SignedIn | null, { requestId, signal, deadline }: Scope): Promise<Caller> {
  return signedIn === null ? { kind: 'guest', requestId, signal } : contextFor({ signedIn, requestId, signal, deadline });
}
