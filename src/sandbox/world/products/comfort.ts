// Comfort: air conditioner, curtain, plug.

import type { ProductPlan } from './types.js';
import { bool, choice, event, FAULT, number, parameter, readOnly, readWrite, required, service, text } from './types.js';

const CELSIUS = { unit: '°C', unitName: 'degree Celsius' };
const PERCENT = { min: 0, max: 100, step: 1, unit: '%', unitName: 'percent' };

export const AIR_CONDITIONER: ProductPlan = {
  kind: 'air-conditioner',
  name: 'Breeze Air Conditioner',
  model: 'BRZ-A35',
  categoryKey: 'AirConditioner',
  nodeType: 'DEVICE',
  isSubDevice: false,
  networkType: 'WIFI',
  description: {
    properties: [
      required(readWrite('PowerSwitch', 'Power', bool('Off', 'On'))),
      readWrite('TargetTemperature', 'Target temperature', number('float', { min: 16, max: 30, step: 0.5, ...CELSIUS })),
      readOnly('CurrentTemperature', 'Room temperature', number('float', { min: -20, max: 60, step: 0.1, ...CELSIUS })),
      readWrite('WorkMode', 'Mode', choice('Automatic', 'Cool', 'Heat', 'Ventilate', 'Dry')),
      readWrite('WindSpeed', 'Fan', choice('Automatic', 'Low', 'Medium', 'High')),
      readOnly('SelfCleaning', 'Cleaning itself', bool('No', 'Yes')),
    ],
    services: [service('async', 'StartSelfClean', 'Clean itself')],
    events: [
      FAULT,
      event('alert', 'FilterWorn', 'Filter to be changed', [
        parameter('UsedHours', 'Hours of use', number('int', { min: 0, max: 100_000, step: 1, unit: 'h', unitName: 'hour' })),
      ]),
    ],
  },
  initial: (chance) => ({
    PowerSwitch: chance.integer(0, 1),
    TargetTemperature: 20 + chance.integer(0, 12) / 2,
    CurrentTemperature: 22.4,
    WorkMode: 1,
    WindSpeed: chance.integer(0, 3),
    SelfCleaning: 0,
  }),
};

export const CURTAIN: ProductPlan = {
  kind: 'curtain',
  name: 'Drift Curtain Motor',
  model: 'DRF-M05',
  categoryKey: 'Curtain',
  nodeType: 'DEVICE',
  isSubDevice: false,
  networkType: 'WIFI',
  description: {
    properties: [
      required(readWrite('CurtainPosition', 'Opened', number('int', PERCENT))),
      readWrite('CurtainOperation', 'Move', choice('Close', 'Open', 'Stop')),
      readOnly('Calibrated', 'Calibrated', bool('No', 'Yes')),
    ],
    services: [service('async', 'Calibrate', 'Calibrate')],
    events: [FAULT],
  },
  initial: (chance) => ({ CurtainPosition: chance.integer(0, 10) * 10, CurtainOperation: 2, Calibrated: 1 }),
};

export const PLUG: ProductPlan = {
  kind: 'plug',
  name: 'Juice Metering Plug',
  model: 'JCE-P16',
  categoryKey: 'Outlet',
  nodeType: 'DEVICE',
  isSubDevice: false,
  networkType: 'WIFI',
  description: {
    properties: [
      required(readWrite('PowerSwitch', 'Power', bool('Off', 'On'))),
      readOnly('ActivePower', 'Power drawn', number('double', { min: 0, max: 3500, step: 0.1, unit: 'W', unitName: 'watt' })),
      readOnly('EnergyConsumption', 'Energy used', number('double', { min: 0, max: 1_000_000, step: 0.01, unit: 'kWh', unitName: 'kilowatt hour' })),
      readWrite('Label', 'Label', text(64)),
      readWrite('ChildLock', 'Child lock', bool('Off', 'On')),
    ],
    services: [
      service(
        'sync',
        'ReadMeter',
        'Read the meter',
        [],
        [
          parameter('EnergyConsumption', 'Energy used', number('double', { min: 0, max: 1_000_000, step: 0.01, unit: 'kWh', unitName: 'kilowatt hour' })),
          parameter('ActivePower', 'Power drawn', number('double', { min: 0, max: 3500, step: 0.1, unit: 'W', unitName: 'watt' })),
        ],
      ),
      service('async', 'ResetMeter', 'Set the meter to zero'),
    ],
    events: [
      FAULT,
      event('alert', 'Overload', 'Overload', [
        parameter('ActivePower', 'Power drawn', number('double', { min: 0, max: 10_000, step: 0.1, unit: 'W', unitName: 'watt' })),
      ]),
    ],
  },
  initial: (chance) => ({
    PowerSwitch: 1,
    ActivePower: chance.integer(50, 900) / 10,
    EnergyConsumption: chance.integer(100, 99_999) / 100,
    Label: '',
    ChildLock: 0,
  }),
};
