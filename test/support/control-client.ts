// Behind the sandbox clouds' front doors: the truth, the calls received, faults, the clock.
import { request } from 'undici';
import { z } from 'zod';

const calls = z.array(z.object({ n: z.number(), vendor: z.string(), path: z.string(), at: z.number(), params: z.json() }));
const link = z.union([
  z.strictObject({ feiyan: z.object({ iotToken: z.string() }) }),
  z.strictObject({ obox: z.strictObject({}) }),
  z.strictObject({ broadlink: z.strictObject({ accessToken: z.string(), organizationName: z.string() }) }),
]);
const person = z.looseObject({ token: z.string(), links: z.array(link) });

const stock = z.object({ devices: z.array(z.object({ vendor: z.string(), id: z.string(), productId: z.string(), name: z.string() })) });

export type VendorCall = z.infer<typeof calls>[number];
export type Control = ReturnType<typeof controlClient>;

/** A client of the control listener. */
export function controlClient(url: string, token: string) {
  const send = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> => {
    const response = await request(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.body.text();
    if (response.statusCode >= 300) throw new Error(`${method} ${path} answered ${response.statusCode}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  return {
    world: async <T>(shape: z.ZodType<T>): Promise<T> => shape.parse(await send('GET', '/world')),
    report: (vendor: string, vendorId: string, report: object) => send('POST', `/world/devices/${vendor}/${vendorId}/report`, report),
    addRoom: (vendor: string, homeId: string, name: string) => send('POST', `/world/homes/${vendor}/${homeId}/rooms`, { name }),
    calls: async (after = 0): Promise<VendorCall[]> => calls.parse(await send('GET', `/calls?after=${after}`)),
    clearCalls: () => send('DELETE', '/calls'),
    fault: (rule: { vendor: string; path?: string; kind: string; rate: number; times?: number; ms?: number; code?: number | string }) =>
      send('POST', '/faults', rule),
    clearFaults: () => send('DELETE', '/faults'),
    advance: (advanceMs: number) => send('POST', '/clock', { advanceMs }),
    estate: (size: { homes: number; roomsPerHome: number; devicesPerRoom: number; sharedAcrossClouds?: number }) => send('POST', '/estate', size),
    stock: async (count: number, region?: string) => stock.parse(await send('POST', '/stock', { count, ...(region === undefined ? {} : { region }) })),
    person: async (name: string) => person.parse(await send('POST', '/people', { name })),
  };
}
