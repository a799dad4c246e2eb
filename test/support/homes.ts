// Homes as one viewer sees them, and as the clouds truly hold them.
import { z } from 'zod';
import type { Control } from './control-client.js';
import { ask, post } from './graphql-client.js';

const idName = z.object({ id: z.string(), name: z.string() });
const identities = z.array(z.object({ vendor: z.string(), vendorId: z.string() }));
const SHAPE = `id name role isCurrent deviceCount viewerCan { update delete } identities { vendor vendorId }
  rooms(first: 100) { totalCount nodes { id name deviceCount identities { vendor vendorId } home { id } } }
  devices(first: 100) { nodes { id name room { id } identities { vendor vendorId } } }`;
const HOMES = `{ viewer { homes(first: 100) { totalCount nodes { ${SHAPE} } } } }`;
const HOME = `query ($id: ID!) { home(id: $id) { ${SHAPE} } }`;
const LINK = 'mutation ($credentials: VendorCredentialsInput!) { linkVendorAccount(input: { credentials: $credentials }) { vendorLink { id } } }';

const seenHome = idName.extend({
  role: z.string(),
  isCurrent: z.boolean(),
  deviceCount: z.number(),
  viewerCan: z.object({ update: z.boolean(), delete: z.boolean() }),
  identities,
  rooms: z.object({
    totalCount: z.number(),
    nodes: z.array(idName.extend({ deviceCount: z.number(), identities, home: z.object({ id: z.string() }) })),
  }),
  devices: z.object({ nodes: z.array(idName.extend({ room: z.object({ id: z.string() }).nullable(), identities })) }),
});
const seenHomes = z.object({ viewer: z.object({ homes: z.object({ totalCount: z.number(), nodes: z.array(seenHome) }) }) });

export type SeenHome = z.infer<typeof seenHome>;

const truth = z.object({
  homes: z.array(z.object({ id: z.string(), name: z.string(), rooms: z.array(z.object({ id: z.string(), name: z.string() })) })),
  accounts: z.array(
    z.object({
      person: z.string(),
      homeIds: z.array(z.string()),
      devices: z.array(z.object({ id: z.string(), homeId: z.string().nullable(), roomId: z.string().nullable() })),
    }),
  ),
});

/** A client of one viewer. */
export function homesClient(url: string, token: string, control: Control) {
  const run = async (source: string, variables: object = {}) => z.record(z.string(), z.json()).parse(await ask(url, token, source, variables, z.json()));
  return {
    homes: async (): Promise<readonly SeenHome[]> => (await ask(url, token, HOMES, {}, seenHomes)).viewer.homes.nodes,
    home: async (id: string): Promise<SeenHome> => (await ask(url, token, HOME, { id }, z.object({ home: seenHome }))).home,
    /** Links vendor accounts, each by its credentials. */
    async link(links: readonly object[]): Promise<void> {
      for (const credentials of links) await run(LINK, { credentials });
    },
    /** Runs a mutation `field(input: $input)` of the given input type, answering its payload. */
    change: async <T>(field: string, input: object, selection: string, shape: z.ZodType<T>): Promise<T> =>
      shape.parse((await run(mutation(field, selection), { input }))[field]),
    /** The code and the field or vendor's code of each error that the mutation answers. */
    refusals: async (field: string, input: object): Promise<unknown[][]> => {
      const { errors = [] } = await post(url, token, mutation(field, '__typename'), { input });
      return errors.map(({ extensions }) => [extensions['code'], extensions['field'] ?? extensions['vendorCode']]);
    },
    /** The paths of the calls that the clouds were sent meanwhile, of those that match. */
    async calls(which: RegExp, work: () => Promise<unknown>): Promise<string[]> {
      const last = (await control.calls()).at(-1)?.n ?? 0;
      await work();
      return (await control.calls(last)).map(({ path }) => path).filter((path) => which.test(path));
    },
    truth: () => control.world(truth),
    /** Where the clouds truly have a device, by its Feiyan ID. */
    async placeOf(iotId: string): Promise<{ readonly home: string | null; readonly room: string | null }> {
      const { homes, accounts } = await control.world(truth);
      const device = accounts.flatMap(({ devices }) => devices).find(({ id }) => id === iotId);
      const home = homes.find(({ id }) => id === device?.homeId);
      return { home: home?.name ?? null, room: home?.rooms.find(({ id }) => id === device?.roomId)?.name ?? null };
    },
  };
}

export type HomesClient = ReturnType<typeof homesClient>;

/** Parts every home that spans clouds, such as the sandbox's household makes: each vendor's home stands alone again. */
export async function partClouds(client: HomesClient): Promise<void> {
  for (const { id, identities: parts } of await client.homes())
    if (new Set(parts.map(({ vendor }) => vendor)).size > 1) await client.change('splitHome', { homeId: id }, '__typename', z.json());
}

/** Calls that change something. */
export const WRITES = /create|delete|update|move/;

function mutation(field: string, selection: string): string {
  return `mutation ($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { ${selection} } }`;
}

/** The first that fits. */
export function one<T>(items: readonly T[], is: (item: T) => boolean = () => true): T {
  const found = items.find(is);
  if (found === undefined) throw new Error('there is none');
  return found;
}

/** A thing's ID at Feiyan. */
export function iotIdOf({ identities: known }: { readonly identities: readonly { readonly vendor: string; readonly vendorId: string }[] }): string {
  return one(known, ({ vendor }) => vendor === 'FEIYAN').vendorId;
}
