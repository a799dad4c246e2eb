// The first screen as it is while a cloud fails: what is known, and errors at the places of what is not.
import { z } from 'zod';
import { acceptance } from './acceptance.js';
import { type Answer, post } from './graphql-client.js';

const count = z.number().nullable();
const device = z.object({
  id: z.string(),
  name: z.string(),
  status: z.string().nullable(),
  identities: z.array(z.object({ vendor: z.string(), vendorId: z.string() })),
});
const room = z.object({ id: z.string(), name: z.string(), devices: z.object({ totalCount: count, nodes: z.array(device.nullable()) }).nullable() });
const home = z.object({ id: z.string(), name: z.string(), deviceCount: count, rooms: z.object({ nodes: z.array(room.nullable()) }).nullable() });
const partialScreen = z.object({
  viewer: z.object({
    vendorLinks: z.array(z.object({ id: z.string(), vendor: z.string(), status: z.string() })),
    homes: z.object({ totalCount: count, nodes: z.array(home.nullable()) }),
  }),
});

export interface PartialScreen {
  readonly links: readonly { readonly id: string; readonly vendor: string; readonly status: string }[];
  readonly homeCount: number | null;
  /** How many places of lists hold no item. */
  readonly holes: number;
  /** IDs of everything shown, by kind, in the order shown. */
  readonly shown: { readonly homes: readonly string[]; readonly rooms: readonly string[]; readonly devices: readonly string[] };
  readonly devices: readonly z.infer<typeof device>[];
  readonly errors: NonNullable<Answer['errors']>;
  /** How long the answer took. */
  readonly ms: number;
}

/** Reads acceptance 01, whatever of it there is. */
export async function readPartialScreen(url: string, token: string): Promise<PartialScreen> {
  const startedAt = performance.now();
  const { data, errors = [] } = await post(url, token, acceptance('01-homes'));
  const ms = performance.now() - startedAt;
  const { viewer } = partialScreen.parse(data);
  const places = { homes: viewer.homes.nodes, rooms: present(viewer.homes.nodes).flatMap(({ rooms }) => rooms?.nodes ?? []) };
  const devicePlaces = present(places.rooms).flatMap(({ devices }) => devices?.nodes ?? []);
  const devices = present(devicePlaces);
  return {
    links: viewer.vendorLinks,
    homeCount: viewer.homes.totalCount,
    holes: [...places.homes, ...places.rooms, ...devicePlaces].filter((place) => place === null).length,
    shown: { homes: present(places.homes).map(({ id }) => id), rooms: present(places.rooms).map(({ id }) => id), devices: devices.map(({ id }) => id) },
    devices,
    errors,
    ms,
  };
}

function present<T>(places: readonly (T | null)[]): T[] {
  return places.filter((place): place is T => place !== null);
}
