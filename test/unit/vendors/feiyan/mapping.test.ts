// The converter tables.
import { describe, expect, it } from 'vitest';
import type { DataType } from '../../../../src/domain/thing-model.js';
import { thingModelOf } from '../../../../src/vendors/feiyan/mapping/thing-model.js';
import { dataTypeOf, typedValue } from '../../../../src/vendors/feiyan/mapping/values.js';
import { deviceRoleOf, homeRoleOf, networkOf, ownedRole, statusOf } from '../../../../src/vendors/feiyan/mapping/words.js';

describe('words and numbers', () => {
  it.each([
    [0, 'INACTIVE'],
    [1, 'ONLINE'],
    [3, 'OFFLINE'],
    [8, 'DISABLED'],
    [2, 'UNKNOWN'],
  ])('status %i is %s', (code, status) => expect(statusOf(code)).toBe(status));

  it.each([
    ['NET_WIFI', 'WIFI'],
    ['NET_LORA', 'LORA'],
    ['NET_CELLULAR', 'CELLULAR'],
    ['NET_ZIGBEE', 'ZIGBEE'],
    ['NET_ETHERNET', 'ETHERNET'],
    ['NET_OTHER', 'OTHER'],
    ['NET_PIGEON', 'UNKNOWN'],
    [null, 'UNKNOWN'],
  ])('network %s is %s', (word, network) => expect(networkOf(word)).toBe(network));

  it('roles that are unknown give the least right', () => {
    expect([homeRoleOf('ADMIN'), homeRoleOf('MEMBER'), homeRoleOf('KING'), homeRoleOf(null)]).toEqual(['ADMINISTRATOR', 'MEMBER', 'MEMBER', 'MEMBER']);
    expect([deviceRoleOf('OWNED'), deviceRoleOf('SHARED'), deviceRoleOf(undefined)]).toEqual(['OWNER', 'MEMBER', null]);
    expect([ownedRole(1), ownedRole(0), ownedRole(null)]).toEqual(['OWNER', 'MEMBER', null]);
  });
});

describe('values written as text', () => {
  it.each<[DataType, unknown, unknown]>([
    ['INT', '23', 23],
    ['INT', '-4', -4],
    ['FLOAT', '23.5', 23.5],
    ['DOUBLE', '1e-3', 0.001],
    ['BOOL', '0', 0],
    ['BOOL', '1', 1],
    ['BOOL', 'true', 1],
    ['BOOL', false, 0],
    ['ENUM', '2', 2],
    ['TEXT', '007', '007'],
    ['DATE', '1735689600000', '1735689600000'],
    ['STRUCT', '{"Red":255}', { Red: 255 }],
    ['ARRAY', '[1,2]', [1, 2]],
    ['ARRAY', 'broken', 'broken'],
    ['INT', '', ''],
    ['INT', 'NaN', 'NaN'],
    ['INT', 7, 7],
    ['UNKNOWN', '7', '7'],
    ['INT', undefined, null],
    ['INT', null, null],
  ])('%s %j is %j', (type, text, value) => expect(typedValue(type, text)).toEqual(value));

  it('types are read in either case, and unknown ones are UNKNOWN', () => {
    expect(['int', 'INT', 'STRUCT', 'matrix', undefined].map(dataTypeOf)).toEqual(['INT', 'INT', 'STRUCT', 'UNKNOWN', 'UNKNOWN']);
  });
});

describe('a thing model', () => {
  it('leaves out the built-in services and events, and parameters that are no parameters', () => {
    const model = thingModelOf({
      services: [
        { identifier: 'set', method: 'thing.service.property.set', inputData: [], outputData: [] },
        {
          identifier: 'Measure',
          name: '',
          callType: 'sync',
          method: 'thing.service.Measure',
          inputData: [{ identifier: 'depth', dataType: { type: 'int', specs: { unit: 'cm' } } }, 'level'],
        },
      ],
      events: [{ identifier: 'post', method: 'thing.event.property.post', type: 'info' }],
      properties: [{ identifier: 'Level', accessMode: 'x', dataType: { type: 'float', specs: { min: '0', max: '10', unit: '' } } }],
    });
    expect(model).toEqual({
      properties: [
        { identifier: 'Level', name: 'Level', accessMode: 'READ', required: false, dataType: 'FLOAT', specs: { min: '0', max: '10', unit: '' }, unit: null },
      ],
      services: [
        {
          identifier: 'Measure',
          name: 'Measure',
          required: false,
          isAsync: false,
          input: [{ identifier: 'depth', name: 'depth', dataType: 'INT', specs: { unit: 'cm' }, unit: 'cm' }],
          output: [],
        },
      ],
      events: [],
    });
  });
});
