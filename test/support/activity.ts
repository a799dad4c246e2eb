// Acceptance 04 over each transport.
import { createClient as createSseClient } from 'graphql-sse';
import { z } from 'zod';
import { acceptance } from './acceptance.js';
import { type Answer, type Subscription, socket, subscribe } from './graphql-client.js';

/** Acceptance 04 as it stands. */
export const DEVICE_ACTIVITY = acceptance('04-activity');
const selection = DEVICE_ACTIVITY.slice(DEVICE_ACTIVITY.indexOf('{', DEVICE_ACTIVITY.indexOf('deviceActivity(')), DEVICE_ACTIVITY.lastIndexOf('}'));
/** The same selection of what happens in a home, and to the whole account. */
export const HOME_ACTIVITY = `subscription ($homeId: ID!, $after: String) { homeActivity(homeId: $homeId, after: $after) ${selection} }`;
export const ACCOUNT_ACTIVITY = `subscription ($after: String) { accountActivity(after: $after) ${selection} }`;

const activity = z.looseObject({
  __typename: z.string(),
  cursor: z.string(),
  occurredAt: z.string(),
  device: z.object({ id: z.string(), name: z.string() }),
});

export type Activity = z.infer<typeof activity>;

/** The activity that a result of any of the three carries. */
export function activityOf({ data, errors }: Answer): Activity {
  if (errors !== undefined) throw new Error(`errors in an event: ${JSON.stringify(errors)}`);
  return z.tuple([activity]).parse(Object.values(data ?? {}))[0];
}

export type Subscribe = (url: string, token: string, query: string, variables?: Record<string, unknown>) => Subscription;

/** Over SSE: a POST request that accepts an event stream. */
export const overSse: Subscribe = (url, token, query, variables) =>
  subscribe(createSseClient({ url: `${url}/graphql`, headers: { authorization: `Bearer ${token}` }, retryAttempts: 0 }), query, variables, nameOf(query));

/** Over a WebSocket of its own. */
export const overSocket: Subscribe = (url, token, query, variables) => {
  const client = socket(url, token);
  const subscription = subscribe(client, query, variables, nameOf(query));
  return {
    ...subscription,
    async [Symbol.asyncDispose]() {
      await subscription[Symbol.asyncDispose]();
      await client.dispose();
    },
  };
};

function nameOf(query: string): string | undefined {
  return /^subscription (\w+)/m.exec(query)?.[1];
}

/** The codes of the errors that a subscription ends with, however its transport tells them. */
export async function refusalOf(subscription: Subscription): Promise<unknown[]> {
  const told = z.array(z.object({ extensions: z.object({ code: z.string() }) }));
  const errors = await subscription.next().then(
    (answer) => answer.errors,
    (error: unknown) => error,
  );
  return told.parse(errors).map(({ extensions }) => extensions.code);
}
