// What an operation needs is known before its first resolver runs.
import { beforeEach, describe, expect, it } from 'vitest';
import { acceptance } from '../support/acceptance.js';
import { createFamily, type Family } from './family.js';
import { run, testExecutor } from './support.js';

const { executor } = testExecutor();
const NOTHING = { rooms: false, devices: false, status: false, placement: false, properties: [] };
const SCREEN = { rooms: true, devices: true, status: true, placement: false };

describe('look-ahead', () => {
  let family: Family;
  beforeEach(() => {
    family = createFamily();
  });
  const needsOf = async (source: string, variables: Record<string, unknown> = {}, operationName: string | null = null) => {
    await run(executor, family.member, source, variables, operationName);
    expect(family.opened).toHaveLength(1);
    return family.opened[0];
  };

  it.each([
    ['nothing', '{ viewer { id } }', {}, NOTHING],
    ['rooms', '{ viewer { homes { nodes { rooms { nodes { name } } } } } }', {}, { ...NOTHING, rooms: true }],
    ['devices, to count them', '{ viewer { homes { nodes { deviceCount } } } }', {}, { ...NOTHING, devices: true }],
    ['statuses, to count those online', '{ viewer { homes { nodes { onlineDeviceCount } } } }', {}, { ...NOTHING, devices: true, status: true }],
    ['where devices are', '{ viewer { devices { nodes { room { name } } } } }', {}, { ...NOTHING, devices: true, placement: true }],
    [
      'devices with chosen values',
      '{ viewer { devices { nodes { properties(identifiers: ["A", "B"]) { value } property(identifier: "C") { value } } } } }',
      {},
      { ...NOTHING, devices: true, properties: ['A', 'B', 'C'] },
    ],
    [
      'all values',
      '{ viewer { devices { nodes { properties { value } property(identifier: "C") { value } } } } }',
      {},
      { ...NOTHING, devices: true, properties: 'all' },
    ],
    ['what variables choose', acceptance('01-homes'), { properties: ['A'] }, { ...SCREEN, properties: ['A'] }],
    ['all values where a variable is null', acceptance('01-homes'), { properties: null }, { ...SCREEN, properties: 'all' }],
    ['all values where a variable is omitted', acceptance('01-homes'), {}, { ...SCREEN, properties: 'all' }],
    [
      'what a default chooses',
      'query ($p: [String!] = ["D"]) { viewer { devices { nodes { properties(identifiers: $p) { value } } } } }',
      {},
      { ...NOTHING, devices: true, properties: ['D'] },
    ],
    [
      'what fragments select',
      '{ viewer { ...A } } fragment A on Account { homes { nodes { ... on Home { ...H } } } } fragment H on Home { rooms { nodes { id } } }',
      {},
      { ...NOTHING, rooms: true },
    ],
    [
      'not what is skipped',
      'query ($s: Boolean!) { viewer { homes @skip(if: $s) { nodes { deviceCount } } ... @include(if: false) { devices { totalCount } } } }',
      { s: true },
      NOTHING,
    ],
    ['what is not skipped', 'query ($s: Boolean!) { viewer { homes @skip(if: $s) { nodes { deviceCount } } } }', { s: false }, { ...NOTHING, devices: true }],
    ['not the properties of a thing model', '{ viewer { devices { nodes { thingModel { properties { identifier } } } } } }', {}, { ...NOTHING, devices: true }],
  ])('finds %s', async (_what, source, variables, needs) => {
    expect(await needsOf(source, variables)).toEqual(needs);
  });
});
