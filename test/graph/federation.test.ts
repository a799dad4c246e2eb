// The graph as a subgraph: it composes, and answers what a router asks, in batches.
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSdl } from '../../src/graph/schema.js';
import { createFamily } from './family.js';
import { run, testExecutor } from './support.js';

const OTHER = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external"])
  type Query { advice(deviceId: ID!): Device }
  type Device @key(fields: "id") { id: ID! manualUrl: String }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }`;

describe('the subgraph', () => {
  it('composes with another one, without errors or hints', () => {
    const {
      errors,
      supergraphSdl = '',
      hints = [],
    } = composeServices([
      { name: 'hearth', url: 'http://hearth', typeDefs: parse(readSdl()) },
      { name: 'other', url: 'http://other', typeDefs: parse(OTHER) },
    ]);
    expect(errors?.map(({ message }) => message)).toBeUndefined();
    expect(hints.map(({ message }) => message)).toEqual([]);
    expect(supergraphSdl).toContain('manualUrl');
  });

  it('resolves references of every kind in one batch, and says which it does not see', async () => {
    const family = createFamily();
    const { executor } = testExecutor();
    const [home] = family.homes;
    const [room] = family.rooms;
    const [link] = family.links;
    const [light, lock, camera, gateway] = family.devices;
    const asked = [
      ['Home', home?.id],
      ['Room', room?.id],
      ['Device', light?.id],
      ['Lock', lock?.id.replace('device', 'lock')],
      ['Camera', camera?.id.replace('device', 'camera')],
      ['Gateway', gateway?.id.replace('device', 'gateway')],
      ['VendorLink', link?.id],
      ['Account', family.account.id],
      ['Lock', light?.id.replace('device', 'lock')],
      ['Home', room?.id],
      ['Scene', 'scene_0000000000000000000000'],
      ['Order', 'order_0000000000000000000000'],
      ['Command', 'command_0000000000000000000000'],
    ].map(([__typename, id]) => ({ __typename, id }));
    const { data, errors } = await run(executor, family.member, 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Node { id } } }', {
      r: asked,
    });
    expect(data?.['_entities']).toEqual([...asked.slice(0, 8), null, null, null, null, null]);
    expect(errors?.map(({ path, extensions }) => [path?.[1], extensions?.['code']])).toEqual([8, 9, 10, 11, 12].map((index) => [index, 'NOT_FOUND']));
    expect(family.nodeCalls).toHaveLength(1);
  });
});
