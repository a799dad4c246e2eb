// Lights: a lamp of colours and a plain ceiling lamp.

import type { ProductPlan } from './types.js';
import { bool, choice, DATE, FAULT, number, parameter, readOnly, readWrite, required, service } from './types.js';

const SWITCH = required(readWrite('LightSwitch', 'Main light', bool('Off', 'On')));
const BRIGHTNESS = readWrite('Brightness', 'Brightness', number('int', { min: 1, max: 100, step: 1, unit: '%', unitName: 'percent' }));
const TOGGLE = service('async', 'ToggleLightSwitch', 'Toggle the main light');

export const COLOUR_LAMP: ProductPlan = {
  kind: 'light',
  name: 'Aurora Colour Lamp',
  model: 'AUR-L20',
  categoryKey: 'Light',
  nodeType: 'DEVICE',
  isSubDevice: false,
  networkType: 'WIFI',
  description: {
    properties: [
      SWITCH,
      BRIGHTNESS,
      readWrite('ColorTemperature', 'Colour temperature', number('int', { min: 2700, max: 6500, step: 100, unit: 'K', unitName: 'kelvin' })),
      readWrite('LightMode', 'Mode', choice('White', 'Colour', 'Scene', 'Night')),
      readWrite('HSVColor', 'Colour', {
        type: 'struct',
        specs: [
          parameter('Hue', 'Hue', number('int', { min: 0, max: 360, step: 1, unit: '°', unitName: 'degree' })),
          parameter('Saturation', 'Saturation', number('int', { min: 0, max: 100, step: 1, unit: '%', unitName: 'percent' })),
          parameter('Value', 'Value', number('int', { min: 0, max: 100, step: 1, unit: '%', unitName: 'percent' })),
        ],
      }),
      readOnly('LastSwitchedAt', 'Last switched', DATE),
    ],
    services: [TOGGLE],
    events: [FAULT],
  },
  initial: (chance) => ({
    LightSwitch: chance.integer(0, 1),
    Brightness: chance.integer(20, 100),
    ColorTemperature: 2700 + 100 * chance.integer(0, 38),
    LightMode: 0,
    HSVColor: { Hue: chance.integer(0, 360), Saturation: 80, Value: 100 },
  }),
};

export const CEILING_LAMP: ProductPlan = {
  kind: 'light',
  name: 'Plain Ceiling Lamp',
  model: 'PLN-C10',
  categoryKey: 'Light',
  nodeType: 'DEVICE',
  isSubDevice: false,
  networkType: 'WIFI',
  description: { properties: [SWITCH, BRIGHTNESS], services: [TOGGLE], events: [FAULT] },
  initial: (chance) => ({ LightSwitch: chance.integer(0, 1), Brightness: chance.integer(20, 100) }),
};
