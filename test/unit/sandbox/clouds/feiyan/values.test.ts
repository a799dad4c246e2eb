import { describe, expect, it } from 'vitest';
import { checkArguments, checkItems } from '../../../../../src/sandbox/clouds/feiyan/values.js';
import type { ThingDescription, TslType } from '../../../../../src/sandbox/world/tsl.js';

const range = { min: '-10', max: '10', step: '1' };
const POINT: TslType = { type: 'struct', specs: [{ identifier: 'x', name: 'x', dataType: { type: 'int', specs: range } }] };

function thing(dataType: TslType): ThingDescription {
  return {
    properties: [{ identifier: 'value', name: 'value', dataType, accessMode: 'rw', required: false }],
    services: [
      {
        identifier: 'service',
        name: 'service',
        required: false,
        callType: 'sync',
        method: 'thing.service.service',
        inputData: [{ identifier: 'value', name: 'value', dataType }],
        outputData: [],
      },
    ],
    events: [],
  };
}

describe('values that a thing model takes', () => {
  const cases: [TslType, readonly unknown[], readonly unknown[]][] = [
    [{ type: 'bool', specs: { 0: 'off', 1: 'on' } }, [0, 1], [2, true, '1']],
    [{ type: 'enum', specs: { 0: 'a', 7: 'b' } }, [0, 7], [1, '0', null]],
    [{ type: 'int', specs: range }, [-10, 0, 10], [-11, 11, 1.5, '1']],
    [{ type: 'double', specs: range }, [-10, 1.5, 10], [10.1, '1', null]],
    [{ type: 'text', specs: { length: '3' } }, ['', 'abc'], ['abcd', 1]],
    [{ type: 'date', specs: {} }, ['1700000000000'], [1_700_000_000_000, 'today']],
    [POINT, [{ x: 1 }, {}], [{ x: 11 }, { y: 1 }, [], 'x']],
    [{ type: 'array', specs: { size: '2', item: POINT } }, [[], [{ x: 1 }, { x: 2 }]], [[{}, {}, {}], [1], {}]],
  ];

  it.each(cases)('of %o are told from those that are not', (type, taken, refused) => {
    const description = thing(type);
    for (const value of taken) {
      expect(() => checkItems(description, { value })).not.toThrow();
      expect(() => checkArguments(description, 'service', { value })).not.toThrow();
    }
    for (const value of refused) {
      expect(() => checkItems(description, { value }), JSON.stringify(value)).toThrow('request parameter error');
      expect(() => checkArguments(description, 'service', { value }), JSON.stringify(value)).toThrow('request parameter error');
    }
  });
});
