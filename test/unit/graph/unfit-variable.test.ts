// A variable that does not fit is refused by its place and the rule, never by repeating it.
import { describe, expect, it } from 'vitest';
import { withoutValue } from '../../../src/graph/unfit-variable.js';

describe('the refusal of a variable', () => {
  it.each([
    [
      'Variable "$credentials" got invalid value { feiyan: { iotToken: "a; secret" } }; Exactly one key must be specified for OneOf type "VendorCredentialsInput".',
      'Variable "$credentials" does not fit: Exactly one key must be specified for OneOf type "VendorCredentialsInput".',
    ],
    [
      'Variable "$input" got invalid value { iotToken: "secret" } at "input.feiyan"; Field "more" is not defined by type "FeiyanInput".',
      'Variable "$input" does not fit at "input.feiyan": Field "more" is not defined by type "FeiyanInput".',
    ],
    [
      'Variable "$token" got invalid value ["secret"]; String cannot represent a non string value: ["secret; secret"]',
      'Variable "$token" does not fit: String cannot represent a non string value',
    ],
    ['Variable "$token" of required type "String!" was not provided.', 'Variable "$token" of required type "String!" was not provided.'],
    ['Cannot return null for non-nullable field Query.viewer.', 'Cannot return null for non-nullable field Query.viewer.'],
  ])('%s', (message, told) => {
    expect(withoutValue(message)).toBe(told);
  });
});
