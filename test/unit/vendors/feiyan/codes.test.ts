// Every code of the vendor's dictionary has a meaning here.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { meaningOf } from '../../../../src/vendors/feiyan/codes.js';
import { readFixture } from '../read-fixture.js';

const ROWS = readFixture('feiyan', 'errors', z.array(z.object({ code: z.union([z.number(), z.string()]), message: z.string().optional(), group: z.string() })));

describe('the error dictionary', () => {
  it('is known whole: 195 rows, none left to chance', () => {
    const unknown = ROWS.filter(({ code, message }) => meaningOf(code, message ?? null) === undefined);
    expect(unknown).toEqual([]);
    expect(ROWS).toHaveLength(195);
  });

  it('calls nothing a success but the two codes of success', () => {
    expect(ROWS.filter(({ code, message }) => meaningOf(code, message ?? null) === 'OK').map(({ code }) => code)).toEqual([200, 0]);
  });

  it('tells the meanings of one code apart by message', () => {
    const meanings = ROWS.filter(({ code }) => code === 460).map(({ code, message }) => meaningOf(code, message ?? null));
    expect(meanings).toEqual(['BAD_USER_INPUT', 'LIMIT_EXCEEDED', 'BAD_USER_INPUT']);
  });

  it.each([
    [401, 'LINK_EXPIRED'],
    [2062, 'LINK_EXPIRED'],
    [429, 'RATE_LIMITED'],
    [503, 'VENDOR_UNAVAILABLE'],
    [2063, 'NOT_FOUND'],
    [2066, 'FORBIDDEN'],
    [28504, 'DEVICE_OFFLINE'],
    [28804, 'CONFLICT'],
    // Of single devices that 7.4.12 moves.
    [28612, 'CONFLICT'],
    [6638, 'CONFLICT'],
    [28807, 'LIMIT_EXCEEDED'],
    [20050, 'BAD_USER_INPUT'],
    ['101603+60301', 'VENDOR_REJECTED'],
    [31337, undefined],
  ])('%s means %s', (code, meaning) => {
    expect(meaningOf(code, null)).toBe(meaning);
  });
});
