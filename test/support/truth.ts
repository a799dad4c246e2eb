// The sandbox's truth, as far as tests compare with it.
import { z } from 'zod';
import type { Control } from './control-client.js';

const shape = z.object({
  now: z.number(),
  devices: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      product: z.object({ kind: z.string() }),
      properties: z.record(z.string(), z.object({ value: z.json(), time: z.number() })),
      feiyan: z.object({ iotId: z.string() }).optional(),
    }),
  ),
});

export type TrueDevice = z.infer<typeof shape>['devices'][number] & { readonly iotId: string };

/** The devices that Feiyan knows, as they truly are. */
export async function trueDevices(control: Control): Promise<TrueDevice[]> {
  const { devices } = await control.world(shape);
  return devices.flatMap((device) => (device.feiyan === undefined ? [] : [{ ...device, iotId: device.feiyan.iotId }]));
}
