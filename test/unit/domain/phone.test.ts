import { expect, it } from 'vitest';
import { parsePhone } from '../../../src/domain/phone.js';

it.each([
  ['+8613800000202', { countryCode: '86', number: '13800000202' }],
  ['+86 138 0000-0202', { countryCode: '86', number: '13800000202' }],
  ['+1 202 555 0100', { countryCode: '1', number: '2025550100' }],
  ['+4915112345678', { countryCode: '49', number: '15112345678' }],
  ['+353861234567', { countryCode: '353', number: '861234567' }],
  ['+79161234567', { countryCode: '7', number: '9161234567' }],
  ['13800000202', null],
  ['+0138000002', null],
  ['+86138', null],
  ['+8613800000202000000', null],
  ['+86 call me', null],
  ['', null],
])('%s is told as country code and number, or not at all', (text, phone) => {
  expect(parsePhone(text)).toEqual(phone);
});
