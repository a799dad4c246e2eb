// What an operation will ask for, read once from its document, so that a list call that is made anyway carries it.
import type { Needs } from '../routing/reads.js';
import type { Visited } from './walk.js';

const TELLS_STATUS = new Set(['status', 'isOnline', 'statusChangedAt', 'onlineDeviceCount']);
const TELLS_PLACE = new Set(['home', 'room']);
const LISTS_DEVICES = new Set(['devices', 'deviceCount', 'onlineDeviceCount', 'sharedDevices', 'subDevices', 'elements']);

/** Collects the needs of one operation, field by field. */
export function createLookAhead() {
  let rooms = false;
  let devices = false;
  let status = false;
  let placement = false;
  const identifiers = new Set<string>();
  let all = false;

  const properties = (asked: unknown): void => {
    if (asked == null) all = true;
    else for (const identifier of Array.isArray(asked) ? asked : [asked]) if (typeof identifier === 'string') identifiers.add(identifier);
  };
  return {
    visit: ({ parent, node, argument }: Visited<unknown>): void => {
      const field = node.name.value;
      if (TELLS_STATUS.has(field)) status = true;
      if (parent === 'Device' && TELLS_PLACE.has(field)) placement = true;
      if (parent === 'Home' && field === 'rooms') rooms = true;
      else if (LISTS_DEVICES.has(field)) devices = true;
      else if ((parent === 'Device' || parent === 'DeviceGroup') && field === 'properties') properties(argument('identifiers'));
      else if (parent === 'Device' && field === 'property') properties(argument('identifier'));
    },
    needs: (): Needs => ({ rooms, devices, status, placement, properties: all ? 'all' : [...identifiers] }),
  };
}
