// What the server gives the playground to begin with: a token and worked examples, where it is the sandbox's on this machine.
import { z } from 'zod';

const session = z.object({
  token: z.string().nullable(),
  tabs: z.array(z.object({ name: z.string(), query: z.string(), variables: z.record(z.string(), z.unknown()).default({}) })),
});

export type Session = z.infer<typeof session>;

/** Asks the server; an empty session where it has none to give. */
export async function loadSession(): Promise<Session> {
  const response = await fetch('/graphiql/session', { headers: { accept: 'application/json' } });
  return response.ok ? session.parse(await response.json()) : { token: null, tabs: [] };
}
