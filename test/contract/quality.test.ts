// What every wing's quality.yml says, held against the wing: nothing unknown, nothing missing, and nothing called done that is not.
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { documentedOperations, WINGS, type Wing } from '../ledger/documented.js';
import { titleOf } from '../ledger/operations.js';
import { qualityOf, RULES } from '../ledger/quality.js';
import { recordsOf } from '../ledger/records.js';
import { exchangesOf } from '../unit/ledger/fixtures.js';
import { openStands } from './stands.js';

const { stands, close } = await openStands();
afterAll(close);

const ROOT = new URL('../../', import.meta.url);
const present = (path: string): boolean => existsSync(new URL(path, ROOT));

/** Why a rule is not kept; empty where it is. */
const BREACHES: Record<(typeof RULES)[number], (wing: Wing) => Promise<string[]> | string[]> = {
  'operations-as-records': async (wing) => {
    const recorded = new Set((await recordsOf(wing)).map(({ section }) => section));
    return documentedOperations().flatMap((one) => (one.vendor !== wing || recorded.has(one.section) ? [] : [`${titleOf(one)} is no record`]));
  },
  'fixture-per-operation': async (wing) => (await recordsOf(wing)).flatMap(({ name }) => (exchangesOf(wing).has(name) ? [] : [`${name} has no fixture`])),
  'strict-params': async (wing) =>
    (await recordsOf(wing)).flatMap(({ name, params }) => {
      const printed = exchangesOf(wing).get(name)?.params;
      return params.safeParse({ ...Object(printed), invented: 1 }).success ? [`${name} takes what it does not name`] : [];
    }),
  'tolerant-data': async (wing) =>
    (await recordsOf(wing)).flatMap(({ name, data }) => {
      const printed = exchangesOf(wing).get(name)?.data;
      if (typeof printed !== 'object' || printed === null || Array.isArray(printed)) return [];
      // Where keys are a device's own words, their values have one shape.
      return data.safeParse({ ...printed, invented: Object.values(printed)[0] }).success ? [] : [`${name} refuses an answer with a new key`];
    }),
  'signature-vectors': (wing) => (present(`test/unit/vendors/${wing}/sign.test.ts`) ? [] : ['no test of sign.ts']),
  'error-codes-mapped': (wing) =>
    present(`src/vendors/${wing}/codes.ts`) && present(`test/unit/vendors/${wing}/codes.test.ts`) ? [] : ['no codes.ts with a test'],
  'session-renewal': (wing) => (present(`src/vendors/${wing}/session.ts`) ? [] : ['no session.ts']),
  'user-token-refresh': (wing) => (present(`src/vendors/${wing}/session.ts`) ? [] : ['no session.ts']),
  'secrets-dropped': async (wing) =>
    (await recordsOf(wing)).flatMap(({ name, data }) =>
      (JSON.stringify(data.safeParse(exchangesOf(wing).get(name)?.data).data) ?? '').includes('not-a-secret') ? [`${name} lets a secret through`] : [],
    ),
  'breaker-and-limits': (wing) => {
    const door = `src/vendors/${wing}/index.ts`;
    return present(door) && readFileSync(new URL(door, ROOT), 'utf8').includes('createCaller(') ? [] : ['its calls are not paced by the transport'];
  },
};

/** Every promise that some vendor makes. */
const PROMISES = [...new Set(stands.flatMap(({ vendor }) => promisesOf(vendor)))].sort();

function promisesOf(vendor: object): string[] {
  return Object.entries(vendor).flatMap(([name, promise]) => (typeof promise === 'object' && promise !== null ? [name] : []));
}

describe.each(WINGS.filter((wing) => qualityOf(wing) !== null))('the quality.yml of %s', (wing) => {
  const quality = qualityOf(wing);
  const vendor = stands.find((stand) => stand.vendor.name.toLowerCase() === wing)?.vendor;

  it('is about this vendor, and speaks of every rule', () => {
    expect(quality?.vendor).toBe(wing);
    expect(Object.keys(quality?.rules ?? {})).toEqual(expect.arrayContaining([...RULES]));
  });

  it.each(RULES.filter((rule) => quality?.rules[rule]?.status === 'done'))('keeps the rule %s, which it calls done', async (rule) => {
    expect(await BREACHES[rule](wing)).toEqual([]);
  });

  it('speaks of every capability: done is there, exempt is not', () => {
    const status = (name: string): string | undefined => quality?.capabilities[name]?.status;
    expect(PROMISES.filter((name) => status(name) === undefined)).toEqual([]);
    if (vendor === undefined) return; // not open yet
    const promised = promisesOf(vendor);
    expect(Object.keys(quality?.capabilities ?? {}).filter((name) => status(name) === 'done' && !promised.includes(name))).toEqual([]);
    expect(promised.filter((name) => status(name) === 'exempt')).toEqual([]);
  });
});

it('every vendor of the sandbox has one', () => {
  expect(stands.length).toBeGreaterThanOrEqual(2);
  expect(stands.filter(({ vendor }) => !WINGS.some((wing) => wing === vendor.name.toLowerCase() && qualityOf(wing) !== null))).toEqual([]);
});
