// Gateways and what speaks through them: climate and motion sensors, door lock; and the OBOX, a gateway of another maker.

import type { ProductPlan } from './types.js';
import { bool, choice, event, FAULT, number, parameter, readOnly, readWrite, required, service, text } from './types.js';

const BATTERY = readOnly('BatteryPercentage', 'Battery', number('int', { min: 0, max: 100, step: 1, unit: '%', unitName: 'percent' }));
const KEY = [
  parameter('KeyID', 'Key', text(16)),
  parameter('LockType', 'Kind of key', { type: 'enum', specs: { 1: 'Fingerprint', 2: 'Password', 3: 'Card', 4: 'Physical key', 5: 'Remote' } }),
  parameter('UserLimit', 'Right of the key', { type: 'enum', specs: { 1: 'Ordinary', 2: 'Administrator', 3: 'Duress' } }),
];

export const GATEWAY: ProductPlan = {
  kind: 'gateway',
  name: 'Hub Zigbee Gateway',
  model: 'HUB-Z30',
  categoryKey: 'GeneralGateway',
  nodeType: 'GATEWAY',
  isSubDevice: false,
  networkType: 'ETHERNET',
  description: {
    properties: [
      readOnly('PermitJoinRemaining', 'Open for new devices', number('int', { min: 0, max: 255, step: 1, unit: 's', unitName: 'second' })),
      readWrite('IndicatorSwitch', 'Indicator light', bool('Off', 'On')),
      readOnly('ChannelNoise', 'Noise by channel', { type: 'array', specs: { size: '16', item: { type: 'int', specs: { min: '0', max: '255', step: '1' } } } }),
    ],
    services: [
      service('async', 'PermitJoin', 'Let new devices join', [
        parameter('Duration', 'Duration', number('int', { min: 0, max: 255, step: 1, unit: 's', unitName: 'second' })),
      ]),
    ],
    events: [FAULT],
  },
  initial: (chance) => ({ PermitJoinRemaining: 0, IndicatorSwitch: 1, ChannelNoise: Array.from({ length: 16 }, () => chance.integer(0, 60)) }),
};

export const OBOX: ProductPlan = {
  ...GATEWAY,
  name: 'OBOX Gateway',
  model: 'OBOX-3',
  networkType: 'WIFI',
  description: { properties: [readWrite('IndicatorSwitch', 'Indicator light', bool('Off', 'On'))], services: [], events: [FAULT] },
  initial: () => ({ IndicatorSwitch: 1 }),
};

export const CLIMATE_SENSOR: ProductPlan = {
  kind: 'sensor',
  name: 'Leaf Climate Sensor',
  model: 'LEF-T02',
  categoryKey: 'TempHumiUnit',
  nodeType: 'DEVICE',
  isSubDevice: true,
  networkType: 'ZIGBEE',
  description: {
    properties: [
      required(readOnly('CurrentTemperature', 'Temperature', number('float', { min: -40, max: 80, step: 0.1, unit: '°C', unitName: 'degree Celsius' }))),
      required(readOnly('CurrentHumidity', 'Humidity', number('float', { min: 0, max: 100, step: 0.1, unit: '%RH', unitName: 'relative humidity' }))),
      BATTERY,
    ],
    services: [service('async', 'Identify', 'Blink')],
    events: [
      FAULT,
      event('alert', 'LowBattery', 'Battery low', [
        parameter('BatteryPercentage', 'Battery', number('int', { min: 0, max: 100, step: 1, unit: '%', unitName: 'percent' })),
      ]),
    ],
  },
  initial: (chance) => ({ CurrentTemperature: 21.5, CurrentHumidity: 48, BatteryPercentage: chance.integer(40, 100) }),
};

export const MOTION_SENSOR: ProductPlan = {
  ...CLIMATE_SENSOR,
  name: 'Leaf Motion Sensor',
  model: 'LEF-M02',
  categoryKey: 'IRDetector',
  description: {
    properties: [
      required(readOnly('MotionAlarmState', 'Motion', bool('None', 'Seen'))),
      readOnly('Illuminance', 'Illuminance', number('int', { min: 0, max: 20_000, step: 1, unit: 'lx', unitName: 'lux' })),
      BATTERY,
    ],
    services: [service('async', 'Identify', 'Blink')],
    events: [FAULT, event('info', 'MotionSeen', 'Motion seen')],
  },
  initial: (chance) => ({ MotionAlarmState: 0, Illuminance: chance.integer(0, 400), BatteryPercentage: chance.integer(40, 100) }),
};

export const LOCK: ProductPlan = {
  kind: 'lock',
  name: 'Oak Door Lock',
  model: 'OAK-D07',
  categoryKey: 'Lock',
  nodeType: 'DEVICE',
  isSubDevice: true,
  networkType: 'ZIGBEE',
  description: {
    properties: [
      required(readOnly('LockState', 'Lock', bool('Open', 'Locked'))),
      readOnly('DoorState', 'Door', bool('Open', 'Closed')),
      BATTERY,
      readWrite('VolumeMode', 'Volume', choice('Silent', 'Low', 'High')),
    ],
    services: [service('async', 'RemoteUnlock', 'Unlock'), service('async', 'RemoteLock', 'Lock')],
    events: [
      FAULT,
      event('info', 'DoorOpenNotification', 'Door opened', KEY),
      event('info', 'KeyAddedNotification', 'Key added', KEY),
      event('alert', 'TamperAlarm', 'Tampering'),
    ],
  },
  initial: (chance) => ({ LockState: 1, DoorState: 1, BatteryPercentage: chance.integer(30, 100), VolumeMode: 1 }),
};
