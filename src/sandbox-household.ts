// The sandbox's people move in: their accounts are linked and the gateway registered by the mutations that any client would send.
import { z } from 'zod';
import type { Clock, Random } from './domain/clock.js';
import type { Executor } from './graph/execute.js';
import type { Log } from './log.js';
import type { Sandbox } from './sandbox/index.js';
import { type ContextFor, callerOf } from './server/callers.js';
import { createScopes } from './server/scope.js';
import { createSignIn } from './server/sign-in.js';
import type { ExampleDevice } from './server/worked-examples.js';

interface Deps {
  readonly sandbox: Pick<Sandbox, 'auth' | 'tokens' | 'people' | 'oboxSerialId'>;
  readonly executor: Executor;
  readonly contextFor: ContextFor;
  /** Answers when it is known which devices of different clouds are one. */
  readonly matched: () => Promise<void>;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

const LINK = 'mutation Link($credentials: VendorCredentialsInput!) { linkVendorAccount(input: { credentials: $credentials }) { vendorLink { id } } }';
const REGISTER = 'mutation Register($input: RegisterGatewayInput!) { registerGateway(input: $input) { __typename } }';
const PROTAGONIST = 'alice';
const WITHIN_MS = 30_000;

const LAMPS = `{ viewer { devices(first: 100) { nodes { id isOnline product { category }
  thingModel { properties { identifier accessMode dataType } } } } } }`;
const lamps = z.object({
  viewer: z.object({
    devices: z.object({
      nodes: z.array(
        z.object({
          id: z.string(),
          isOnline: z.boolean().nullable(),
          product: z.object({ category: z.string().nullable() }).nullable(),
          thingModel: z.object({ properties: z.array(z.object({ identifier: z.string(), accessMode: z.string(), dataType: z.string() })) }).nullable(),
        }),
      ),
    }),
  }),
});

/**
 * Links what each person has, and registers the gateway that waits for it. A failure is logged: the sandbox is of use without it.
 * @returns a lamp to try things with, and its switch; null when none was found
 */
export async function moveIn({ sandbox, executor, contextFor, matched, clock, random, log }: Deps): Promise<ExampleDevice | null> {
  const signIn = createSignIn({ secret: null, jwksUrl: null, issuer: null, audience: null }, sandbox.auth.secret, clock);
  const openScope = createScopes(clock, WITHIN_MS);

  async function send(person: string, source: string, variables: Record<string, unknown>): Promise<unknown> {
    const scope = openScope(random.uuid());
    try {
      const signedIn = await signIn.verify(`Bearer ${sandbox.tokens[person] ?? ''}`);
      const document = executor.prepare(source);
      if (!('kind' in document)) throw new Error(document.map((error) => error.message).join('; '));
      const { data, errors } = await executor.execute({ document, operationName: null, variables, caller: await callerOf(contextFor, signedIn, scope) });
      if (errors !== undefined) throw new Error(errors.map((error) => error.message).join('; '));
      return data;
    } catch (error) {
      log.warn({ err: error, person }, 'somebody of the sandbox could not move in');
      return null;
    } finally {
      scope.end();
    }
  }

  // The gateway comes first: the first reading of its owner's homes then finds it already there.
  if (sandbox.people[PROTAGONIST]?.obox !== undefined && sandbox.oboxSerialId !== null) {
    await send(PROTAGONIST, LINK, { credentials: { obox: sandbox.people[PROTAGONIST].obox } });
    await send(PROTAGONIST, REGISTER, { input: { serialNumber: sandbox.oboxSerialId, name: 'OBOX gateway', firmwareVersion: '0000000000000001' } });
  }
  await Promise.all(
    Object.entries(sandbox.people).map(([person, { feiyan }]) => (feiyan === undefined ? undefined : send(person, LINK, { credentials: { feiyan } }))),
  );

  // Later than the account whose homes are the first to be shown.
  const broadlink = sandbox.people[PROTAGONIST]?.broadlink;
  if (broadlink !== undefined) await send(PROTAGONIST, LINK, { credentials: { broadlink } });

  // Read once for the evidence in it, and to the end: what two clouds know is one device for whoever looks first.
  await send(PROTAGONIST, '{ viewer { devices(first: 1) { totalCount } } }', {});
  await matched();
  const found = lamps.safeParse(await send(PROTAGONIST, LAMPS, {}));
  for (const { id, isOnline, product, thingModel } of found.data?.viewer.devices.nodes ?? []) {
    const property = thingModel?.properties.find(({ accessMode, dataType }) => accessMode === 'READ_WRITE' && dataType === 'BOOL');
    if (isOnline && product?.category === 'Light' && property !== undefined) return { id, property: property.identifier, value: 1 };
  }
  return null;
}
