// How BroadLink's cloud says no. Its document knows no `status` but 0, success: every other number here is the sandbox's own, negative so that
// nobody takes it for the vendor's, and a client that reads more into one than "refused" reads what the vendor never wrote.
import { Refusal } from '../refusal.js';

const REFUSALS = {
  badSignature: [-1, 'signature mismatch'],
  badTimestamp: [-2, 'timestamp out of range'],
  badToken: [-3, 'access token invalid or expired'],
  badBody: [-4, 'body not understood'],
  notAMember: [-5, 'no such organization'],
  notAManager: [-6, 'no permission'],
  staleVersion: [-7, 'version mismatch'],
  noSuchHome: [-8, 'resource group not found'],
  noSuchRoom: [-9, 'room not found'],
  noSuchResource: [-10, 'resource not found'],
  noSuchUserGroup: [-11, 'user group not found'],
  noSuchMember: [-12, 'user not found'],
  noSuchInfo: [-13, 'key not found'],
  present: [-14, 'already exists'],
  permanent: [-15, 'can not be deleted'],
  tooManyRequests: [-16, 'too many requests'],
  notLoggedIn: [-17, 'not logged in'],
  noTicket: [-18, 'ticket invalid'],
} as const satisfies Readonly<Record<string, readonly [status: number, msg: string]>>;

type RefusalName = keyof typeof REFUSALS;

/** A refusal in the body, under HTTP's success but for a caller who is too quick: that is HTTP's own word. */
export function refuse(name: RefusalName, detail?: string): Refusal {
  const [status, msg] = REFUSALS[name];
  return new Refusal(status, detail === undefined ? msg : `${msg}: ${detail}`, { status: name === 'tooManyRequests' ? 429 : 200 });
}
