// What the lamp of these tests can be told.
import type { ThingModel } from '../../../src/domain/thing-model.js';

export const model: ThingModel = {
  properties: [
    {
      identifier: 'Brightness',
      name: 'Brightness',
      dataType: 'INT',
      specs: { min: '0', max: '100', step: '1' },
      unit: '%',
      accessMode: 'READ_WRITE',
      required: false,
    },
    { identifier: 'Power', name: 'Power', dataType: 'BOOL', specs: {}, unit: null, accessMode: 'READ_WRITE', required: false },
    { identifier: 'Reset', name: 'Reset', dataType: 'INT', specs: {}, unit: null, accessMode: 'WRITE', required: false },
  ],
  services: [
    { identifier: 'Toggle', name: 'Toggle', required: false, isAsync: true, input: [], output: [] },
    { identifier: 'Measure', name: 'Measure', required: false, isAsync: false, input: [], output: [] },
  ],
  events: [],
};
