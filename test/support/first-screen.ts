// The shape of acceptance 01's answer.
import { z } from 'zod';

const described = { identifier: z.string(), name: z.string(), dataType: z.string(), unit: z.string().nullable() };
const property = z.union([
  z.object({ ...described, value: z.json().refine((value) => value !== null), updatedAt: z.string(), source: z.string() }),
  // Never reported: nothing is told of it.
  z.object({ ...described, value: z.null(), updatedAt: z.null(), source: z.null() }),
]);
export const device = z.object({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  isOnline: z.boolean().nullable(),
  product: z.object({ name: z.string(), category: z.string().nullable() }),
  identities: z.array(z.object({ vendor: z.string(), vendorId: z.string() })),
  properties: z.array(property),
  lock: z.object({ id: z.string() }).nullable(),
  camera: z.object({ id: z.string() }).nullable(),
});
const room = z.object({ id: z.string(), name: z.string(), devices: z.object({ totalCount: z.number(), nodes: z.array(device) }) });
const home = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  isCurrent: z.boolean(),
  deviceCount: z.number(),
  onlineDeviceCount: z.number(),
  rooms: z.object({ nodes: z.array(room) }),
});
export const firstScreen = z.object({
  viewer: z.object({
    id: z.string(),
    displayName: z.string().nullable(),
    vendorLinks: z.array(
      z.object({
        id: z.string(),
        vendor: z.string(),
        status: z.string(),
        push: z.object({ state: z.string(), lastMessageAt: z.string().nullable() }).nullable(),
      }),
    ),
    homes: z.object({ totalCount: z.number(), nodes: z.array(home) }),
  }),
});

export type FirstScreen = z.infer<typeof firstScreen>;
export type ScreenDevice = z.infer<typeof device>;

/** Every device of the screen, in its order. */
export function devicesOf(screen: FirstScreen): ScreenDevice[] {
  return screen.viewer.homes.nodes.flatMap((h) => h.rooms.nodes.flatMap((r) => r.devices.nodes));
}
