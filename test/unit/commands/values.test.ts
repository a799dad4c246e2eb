// What a user may give a device, by its thing model: table by rule.
import { describe, expect, test } from 'vitest';
import type { AccessMode, DataType, ThingModel } from '../../../src/domain/thing-model.js';
import { isComplete, stillMissing } from '../../../src/routing/commands/confirmation.js';
import { checkArguments, checkProperties } from '../../../src/routing/commands/values.js';

function modelOf(dataType: DataType, specs: unknown, accessMode: AccessMode = 'READ_WRITE'): ThingModel {
  const parameter = { identifier: 'P', name: 'P', dataType, specs, unit: null };
  return {
    properties: [{ ...parameter, accessMode, required: false }],
    services: [{ identifier: 'S', name: 'S', required: false, isAsync: false, input: [parameter], output: [] }],
    events: [],
  };
}

const percent = { min: '0', max: '100', step: '5' };
const struct = [
  { identifier: 'Hue', dataType: { type: 'int', specs: { min: '0', max: '360', step: '1' } } },
  { identifier: 'On', dataType: { type: 'bool', specs: { 0: 'off', 1: 'on' } } },
];
const list = { size: '2', item: { type: 'text', specs: { length: '3' } } };

const taken: readonly [DataType, unknown, unknown, unknown][] = [
  ['INT', percent, 55, 55],
  ['INT', { min: '-5', max: '10', step: '5' }, -5, -5],
  ['INT', {}, -12_345, -12_345],
  ['INT', null, 1, 1],
  ['FLOAT', { min: '0', max: '1', step: '0.1' }, 0.3, 0.3],
  ['DOUBLE', { min: 16, max: 30, step: 0.5 }, 21.5, 21.5],
  ['DOUBLE', { step: '0' }, 0.123, 0.123],
  ['BOOL', { 0: 'off', 1: 'on' }, true, 1],
  ['BOOL', { 0: 'off', 1: 'on' }, 0, 0],
  ['ENUM', { 0: 'auto', 3: 'dry' }, 3, 3],
  ['ENUM', { auto: 'auto' }, 'auto', 'auto'],
  ['ENUM', {}, 7, 7],
  ['TEXT', { length: '4' }, '\u00e9\u00e9', '\u00e9\u00e9'],
  ['TEXT', {}, 'any length', 'any length'],
  ['DATE', {}, '1700000000000', '1700000000000'],
  ['DATE', {}, 1_700_000_000_000, '1700000000000'],
  ['STRUCT', struct, { Hue: 10, On: true }, { Hue: 10, On: 1 }],
  ['STRUCT', 'not understood', { anything: 1 }, { anything: 1 }],
  ['ARRAY', list, ['abc', 'd'], ['abc', 'd']],
  ['ARRAY', null, [1, 'x'], [1, 'x']],
  ['UNKNOWN', null, { anything: [1] }, { anything: [1] }],
];

const refused: readonly [DataType, unknown, unknown, string, RegExp][] = [
  ['INT', percent, '55', 'P', /must be a number/],
  ['INT', percent, Number.NaN, 'P', /must be a number/],
  ['INT', percent, 5.5, 'P', /whole number/],
  ['INT', percent, -5, 'P', /at least 0/],
  ['INT', percent, 105, 'P', /at most 100/],
  ['INT', percent, 52, 'P', /multiple of 5$/],
  ['INT', { min: '1', max: '9', step: '4' }, 4, 'P', /multiple of 4 from 1/],
  ['FLOAT', { step: '0.1' }, 0.35, 'P', /multiple of 0.1/],
  ['BOOL', {}, 'true', 'P', /true, false, 1 or 0/],
  ['BOOL', {}, 2, 'P', /true, false, 1 or 0/],
  ['ENUM', { 0: 'auto', 3: 'dry' }, 1, 'P', /one of 0, 3/],
  ['ENUM', { 0: 'auto', 3: 'dry' }, '3', 'P', /one of 0, 3/],
  ['TEXT', { length: '4' }, '\u00e9\u00e9a', 'P', /at most 4 bytes/],
  ['TEXT', {}, 5, 'P', /must be a text/],
  ['DATE', {}, 'yesterday', 'P', /milliseconds/],
  ['DATE', {}, [], 'P', /milliseconds/],
  ['STRUCT', struct, [], 'P', /must be an object/],
  ['STRUCT', struct, { Hue: 400 }, 'P.Hue', /at most 360/],
  ['STRUCT', struct, { Saturation: 1 }, 'P.Saturation', /not a member/],
  ['ARRAY', list, 'abc', 'P', /must be a list/],
  ['ARRAY', list, ['a', 'b', 'c'], 'P', /at most 2 items/],
  ['ARRAY', list, ['a', 'abcd'], 'P.1', /at most 3 bytes/],
  ['INT', {}, null, 'P', /must have a value/],
];

describe('values', () => {
  test.each(taken)('%s %j takes %j', (dataType, specs, value, sent) => {
    expect(checkProperties(modelOf(dataType, specs), { P: value }).values).toEqual({ P: sent });
    expect(checkArguments(modelOf(dataType, specs), 'S', { P: value })).toEqual({ P: sent });
  });

  test.each(refused)('%s %j refuses %j, naming %s and the rule', (dataType, specs, value, field, rule) => {
    const model = modelOf(dataType, specs);
    for (const [prefix, check] of [
      ['input.properties', () => checkProperties(model, { P: value })],
      ['input.arguments', () => checkArguments(model, 'S', { P: value })],
    ] as const) {
      expect(check).toThrow(
        expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringMatching(rule), details: { field: `${prefix}.${field}` } }),
      );
    }
  });

  test('are for properties that the device has and lets be written', () => {
    expect(() => checkProperties(modelOf('INT', {}), { Other: 1 })).toThrow(expect.objectContaining({ details: { field: 'input.properties.Other' } }));
    expect(() => checkProperties(modelOf('INT', {}, 'READ'), { P: 1 })).toThrow(/can only be read/);
    expect(() => checkProperties(modelOf('INT', {}), {})).toThrow(expect.objectContaining({ details: { field: 'input.properties' } }));
    expect(() => checkArguments(modelOf('INT', {}), 'Other', {})).toThrow(expect.objectContaining({ details: { field: 'input.service' } }));
    expect(() => checkArguments(modelOf('INT', {}), 'S', { Other: 1 })).toThrow(expect.objectContaining({ details: { field: 'input.arguments.Other' } }));
  });

  test('that can only be written are not waited for', () => {
    expect(checkProperties(modelOf('INT', percent, 'WRITE'), { P: 5 }).wanted).toEqual({});
    expect(checkProperties(modelOf('INT', percent), { P: 5 }).wanted).toEqual({ P: { value: 5, step: 5 } });
  });
});

describe('a report', () => {
  const shown: readonly [unknown, number | null, unknown, boolean][] = [
    [50, 5, 50, true],
    [50, 5, 54, true],
    [50, 5, 55, false],
    [50, 1, 51, false],
    [50, 1, '50', false],
    [0.3, 0, 0.1 + 0.2, true],
    [0.3, 0, 0.31, false],
    [1, null, true, true],
    [0, null, 1, false],
    ['a', null, 'a', true],
    [{ Hue: 1, On: 1 }, null, { On: true, Hue: 1 }, true],
    [{ Hue: 1 }, null, { Hue: 2 }, false],
    [['a', 'b'], null, ['a', 'b'], true],
    [['a', 'b'], null, ['b', 'a'], false],
  ];
  test.each(shown)('shows %j (step %j) by %j: %j', (value, step, reported, isShown) => {
    expect(isComplete(stillMissing({ P: { value, step } }, [{ identifier: 'P', value: reported, at: null }]))).toBe(isShown);
  });

  test('shows what it holds, and nothing of the rest', () => {
    const wanted = { A: { value: 1, step: 1 }, B: { value: 2, step: 1 } };
    expect(stillMissing(wanted, [{ identifier: 'A', value: 1, at: null }])).toEqual({ B: wanted.B });
  });
});
