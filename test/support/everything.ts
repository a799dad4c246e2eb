// One query for all that an account sees.
import { z } from 'zod';

/** All that a viewer sees, and every ID and cursor of it. */
export const EVERYTHING = `query Everything {
  viewer {
    id activityCursor
    vendorLinks { id vendorAccountId }
    homes(first: 100) {
      nodes { id name identities { vendorId link { id } } rooms(first: 100) { nodes { id identities { vendorId } } edges { cursor } } }
      edges { cursor }
    }
    devices(first: 100) {
      totalCount
      nodes {
        id name
        identities { vendorId link { id } }
        product { id category }
        lock { id } camera { id } gateway { id } parentGateway { id }
        home { id } room { id }
        activity(first: 5) { nodes { cursor device { id } } }
      }
      edges { cursor }
    }
    sharedDevices(first: 100) { nodes { id } edges { cursor } }
  }
}`;
const id = z.object({ id: z.string() });
const identity = z.object({ vendorId: z.string() });
const cursors = z.array(z.object({ cursor: z.string() }));
/** The shape of its answer. */
export const everything = z.object({
  viewer: z.object({
    id: z.string(),
    activityCursor: z.string(),
    vendorLinks: z.array(id.extend({ vendorAccountId: z.string() })),
    homes: z.object({
      nodes: z.array(
        id.extend({
          name: z.string(),
          identities: z.array(identity),
          rooms: z.object({ nodes: z.array(id.extend({ identities: z.array(identity) })), edges: cursors }),
        }),
      ),
      edges: cursors,
    }),
    devices: z.object({
      totalCount: z.number(),
      nodes: z.array(
        id.extend({
          name: z.string(),
          identities: z.array(identity),
          product: id.extend({ category: z.string().nullable() }).nullable(),
          lock: id.nullable(),
          camera: id.nullable(),
          gateway: id.nullable(),
          home: id.nullable(),
          room: id.nullable(),
        }),
      ),
      edges: cursors,
    }),
    sharedDevices: z.object({ nodes: z.array(id), edges: cursors }),
  }),
});
export type Everything = z.infer<typeof everything>['viewer'];
