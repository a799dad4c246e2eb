// The camera.

import type { ProductPlan } from './types.js';
import { bool, choice, event, FAULT, number, parameter, readOnly, readWrite, required, service, text } from './types.js';

export const CAMERA: ProductPlan = {
  kind: 'camera',
  name: 'Owl Indoor Camera',
  model: 'OWL-V12',
  categoryKey: 'Camera',
  nodeType: 'DEVICE',
  isSubDevice: false,
  networkType: 'WIFI',
  description: {
    properties: [
      required(readWrite('MicSwitch', 'Microphone', bool('Off', 'On'))),
      readWrite('StatusLightSwitch', 'Status light', bool('Off', 'On')),
      readWrite('DayNightMode', 'Night vision', choice('Off', 'On', 'Automatic')),
      readWrite('MotionDetectSensitivity', 'Motion sensitivity', choice('Off', 'Lowest', 'Low', 'Medium', 'High', 'Highest')),
      readWrite('StreamVideoQuality', 'Picture quality', choice('Smooth', 'Standard', 'High')),
      readOnly('StorageStatus', 'Storage card', choice('Missing', 'Normal', 'Unformatted', 'Formatting')),
      readOnly('StorageRemainCapacity', 'Storage left', number('double', { min: 0, max: 2_097_152, step: 0.01, unit: 'MB', unitName: 'megabyte' })),
      readOnly('PanTiltDirection', 'Last movement', choice('Left', 'Right', 'Up', 'Down')),
      readOnly('LastPictureId', 'Last picture', text(64)),
    ],
    services: [
      service('sync', 'CapturePicture', 'Take a picture', [], [parameter('PictureId', 'Picture', text(64))]),
      service('async', 'MovePanTilt', 'Move', [parameter('Direction', 'Direction', choice('Left', 'Right', 'Up', 'Down'))]),
    ],
    events: [FAULT, event('alert', 'MotionDetected', 'Motion detected', [parameter('Zone', 'Zone', number('int', { min: 0, max: 9, step: 1 }))])],
  },
  initial: (chance) => ({
    MicSwitch: 1,
    StatusLightSwitch: 1,
    DayNightMode: 2,
    MotionDetectSensitivity: chance.integer(1, 5),
    StreamVideoQuality: chance.integer(0, 2),
    StorageStatus: 1,
    StorageRemainCapacity: chance.integer(1000, 60_000),
  }),
};
