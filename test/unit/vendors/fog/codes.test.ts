// Every code of FogCloud's document has a meaning here, and no other.
import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../../src/vendors/fog/codes.js';

describe('FogCloud’s codes', () => {
  it.each([
    [0, 'OK'],
    [23010, 'BAD_USER_INPUT'],
    [23030, 'NOT_FOUND'],
    [23031, 'VENDOR_REJECTED'],
    [23090, 'VENDOR_UNAVAILABLE'],
    // Of a later edition, about tokens.
    [10100, undefined],
    [200, undefined],
  ])('%s means %s', (code, meaning) => {
    expect(meaningOf(code)).toBe(meaning);
  });
});
