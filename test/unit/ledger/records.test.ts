// The set of records beside the set of documented operations: equal where a chapter is finished, and never more than documented.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chapterOf, documentedOperations, WINGS } from '../../ledger/documented.js';
import { titleOf } from '../../ledger/operations.js';
import { qualityOf } from '../../ledger/quality.js';
import { recordsOf } from '../../ledger/records.js';
import { exchangesOf } from './fixtures.js';

const DOCUMENTED = documentedOperations();

describe('the list of documented operations', () => {
  it('has all four vendors whole, each operation once', () => {
    const counts = Object.fromEntries(WINGS.map((wing) => [wing, DOCUMENTED.filter(({ vendor }) => vendor === wing).length]));
    expect(counts).toEqual({ feiyan: 287, obox: 10, broadlink: 33, fog: 4 });
    expect(new Set(DOCUMENTED.map(({ vendor, section }) => `${vendor} ${section}`)).size).toBe(334);
    expect(new Set(DOCUMENTED.map(({ vendor, method, path }) => `${vendor} ${method} ${path}`)).size).toBe(334);
  });
});

describe.each(WINGS)('the records of %s', (wing) => {
  it('are operations that the document describes, under a name of their own', async () => {
    const records = await recordsOf(wing);
    const known = new Set(DOCUMENTED.map(titleOf));
    expect(records.map((record) => titleOf({ vendor: wing, ...record })).filter((title) => !known.has(title))).toEqual([]);
    for (const field of ['name', 'section'] as const) expect(new Set(records.map((record) => record[field])).size, field).toBe(records.length);
  });

  it('are as many in each chapter as quality.yml says, and all of them where it calls the chapter done', async () => {
    const records = await recordsOf(wing);
    const quality = qualityOf(wing);
    // Until a wing opens, its records are only data.
    if (quality === null) return expect(existsSync(new URL(`../../../src/vendors/${wing}/index.ts`, import.meta.url))).toBe(false);
    const documented = DOCUMENTED.filter(({ vendor }) => vendor === wing);
    expect(Object.keys(quality.chapters).sort()).toEqual([...new Set(documented.map(chapterOf))].sort());
    const inChapter = (chapter: string) => records.filter(({ section }) => chapterOf({ vendor: wing, section }) === chapter);
    const actual = Object.keys(quality.chapters).map((chapter) => [chapter, inChapter(chapter).length]);
    expect(Object.entries(quality.chapters).map(([chapter, { records: count }]) => [chapter, count])).toEqual(actual);
    const recorded = new Set(records.map(({ section }) => section));
    const missing = documented.filter((one) => quality.chapters[chapterOf(one)]?.status === 'done' && !recorded.has(one.section));
    expect(missing.filter(({ section }) => !quality.exempt[section]?.from.includes('record')).map(titleOf)).toEqual([]);
  });

  it('take the printed request and read the printed answer, each from a fixture of its own', async () => {
    const records = await recordsOf(wing);
    const exchanges = exchangesOf(wing);
    expect([...exchanges.keys()].sort()).toEqual(records.map(({ name }) => name).sort());
    let visited = 0;
    for (const { name, section, params, data } of records) {
      const exchange = exchanges.get(name);
      expect(exchange?.section, name).toBe(section);
      expect(params.safeParse(exchange?.params), `${name}'s request`).toMatchObject({ success: true });
      expect(data.safeParse(exchange?.data), `${name}'s answer`).toMatchObject({ success: true });
      visited += 1;
    }
    const quality = qualityOf(wing);
    if (quality !== null) expect(visited).toBe(Object.values(quality.chapters).reduce((sum, chapter) => sum + chapter.records, 0));
  });
});
