// What an app once stored with a device, read through the graph.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { ask } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';

const world = z.object({ devices: z.array(z.object({ extended: z.record(z.string(), z.string()), feiyan: z.object({ iotId: z.string() }).optional() })) });
const answer = z.object({
  viewer: z.object({
    devices: z.object({
      nodes: z.array(z.object({ identities: z.array(z.object({ vendorId: z.string() })), note: z.string().nullable(), nothing: z.string().nullable() })),
    }),
  }),
});
const QUERY =
  '{ viewer { devices(first: 100) { nodes { identities { vendorId } note: extendedProperty(key: "note") nothing: extendedProperty(key: "nobody wrote this") } } } }';

let hearth: RunningHearth;
beforeAll(async () => {
  hearth = await startHearth();
});
afterAll(() => hearth.stop());

it('tells of every device what the truth holds under a key, and null where there is nothing', async () => {
  const truth = new Map((await hearth.control.world(world)).devices.map(({ feiyan, extended }) => [feiyan?.iotId, extended['note'] ?? null]));
  const { nodes } = (await ask(hearth.url, hearth.tokens.bob, QUERY, {}, answer)).viewer.devices;
  expect(nodes.length).toBeGreaterThan(5);
  expect(nodes.map(({ note }) => note)).toEqual(nodes.map(({ identities }) => truth.get(identities[0]?.vendorId)));
  expect(nodes.filter(({ note }) => note !== null)).toHaveLength(1);
  expect(nodes.every(({ nothing }) => nothing === null)).toBe(true);
});
