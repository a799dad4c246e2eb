// Whether the servers gave the same answer: the first screen without what is each server's own (IDs, the account, its links).
import { z } from 'zod';

const connection = <T extends z.ZodType>(node: T) => z.object({ totalCount: z.number().optional(), nodes: z.array(node) });
const present = z
  .object({ id: z.string() })
  .nullable()
  .transform((facet) => facet !== null);
const device = z.object({
  name: z.string(),
  status: z.string(),
  isOnline: z.boolean(),
  product: z.object({ name: z.string(), category: z.string() }),
  identities: z.array(z.object({ vendor: z.string(), vendorId: z.string() })),
  properties: z.array(
    z.object({
      identifier: z.string(),
      name: z.string(),
      dataType: z.string(),
      value: z.json(),
      unit: z.string().nullable(),
      updatedAt: z.iso.datetime().nullable(),
      source: z.string().nullable(),
    }),
  ),
  lock: present,
  camera: present,
});
const room = z.object({ name: z.string(), devices: connection(device) });
const home = z.object({
  name: z.string(),
  role: z.string(),
  isCurrent: z.boolean(),
  deviceCount: z.number(),
  onlineDeviceCount: z.number(),
  rooms: connection(room),
});
const screen = z.object({ data: z.object({ viewer: z.object({ homes: connection(home) }) }) });

export type Screen = z.infer<typeof screen>;

export function screenOf(answer: string): Screen {
  return screen.parse(JSON.parse(answer));
}

/** How many devices and values the screen shows. */
export function sizeOf({ data }: Screen): { readonly devices: number; readonly values: number } {
  const devices = data.viewer.homes.nodes.flatMap(({ rooms }) => rooms.nodes.flatMap((one) => one.devices.nodes));
  return { devices: devices.length, values: devices.reduce((sum, { properties }) => sum + properties.length, 0) };
}

/** The first place where two answers differ, as a path with both values; null where they are equal. */
export function difference(one: unknown, other: unknown, path = ''): string | null {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) {
    return one === other ? null : `${path}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  }
  const [mine, theirs] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
    const found = difference(mine.get(key), theirs.get(key), `${path}/${key}`);
    if (found !== null) return found;
  }
  return null;
}
