// Floor plans of the seeded homes: which device stands in which room. A gateway comes before what speaks through it.
import type { TrueStatus } from './model.js';
import { CAMERA } from './products/camera.js';
import { AIR_CONDITIONER, CURTAIN, PLUG } from './products/comfort.js';
import { CEILING_LAMP, COLOUR_LAMP } from './products/lights.js';
import { CLIMATE_SENSOR, GATEWAY, LOCK, MOTION_SENSOR } from './products/sensing.js';
import type { ProductPlan } from './products/types.js';

interface DevicePlan {
  readonly plan: ProductPlan;
  readonly name: string;
  readonly status?: TrueStatus;
}

export interface HomePlan {
  readonly name: string;
  /** A room without a name: devices that stand in none. */
  readonly rooms: readonly { readonly name: string | null; readonly devices: readonly DevicePlan[] }[];
}

const put = (plan: ProductPlan, name: string, status?: TrueStatus): DevicePlan => (status === undefined ? { plan, name } : { plan, name, status });

export const MAPLE_STREET: HomePlan = {
  name: 'Maple Street',
  rooms: [
    {
      name: 'Hall',
      devices: [
        put(GATEWAY, 'Hub'),
        put(LOCK, 'Front Door'),
        put(CEILING_LAMP, 'Hall Light'),
        put(CEILING_LAMP, 'Porch Light'),
        put(MOTION_SENSOR, 'Hall Motion'),
        put(CAMERA, 'Door Camera'),
      ],
    },
    {
      name: 'Living Room',
      devices: [
        put(COLOUR_LAMP, 'Floor Lamp'),
        put(COLOUR_LAMP, 'Reading Lamp'),
        put(CEILING_LAMP, 'Ceiling Light'),
        put(AIR_CONDITIONER, 'Air Conditioner'),
        put(CURTAIN, 'Garden Curtain'),
        put(CURTAIN, 'Street Curtain'),
        put(PLUG, 'Television Plug'),
        put(CLIMATE_SENSOR, 'Living Room Climate'),
      ],
    },
    {
      name: 'Kitchen',
      devices: [
        put(CEILING_LAMP, 'Kitchen Light'),
        put(PLUG, 'Kettle Plug'),
        put(PLUG, 'Fridge Plug'),
        put(CLIMATE_SENSOR, 'Kitchen Climate'),
        put(MOTION_SENSOR, 'Kitchen Motion'),
      ],
    },
    {
      name: 'Bedroom',
      devices: [
        put(COLOUR_LAMP, 'Bedside Lamp'),
        put(CEILING_LAMP, 'Bedroom Light'),
        put(AIR_CONDITIONER, 'Bedroom Air'),
        put(CURTAIN, 'Bedroom Curtain'),
        put(CLIMATE_SENSOR, 'Bedroom Climate'),
      ],
    },
    { name: '书房', devices: [put(COLOUR_LAMP, '台灯'), put(AIR_CONDITIONER, '书房空调'), put(PLUG, 'Desk Plug'), put(CLIMATE_SENSOR, '书房温度')] },
    { name: 'Bathroom', devices: [put(CEILING_LAMP, 'Mirror Light'), put(CLIMATE_SENSOR, 'Bathroom Climate'), put(PLUG, 'Washing Machine', 'OFFLINE')] },
    { name: null, devices: [put(PLUG, 'Travel Plug')] },
  ],
};

export const LAKE_HOUSE: HomePlan = {
  name: 'Lake House',
  rooms: [
    {
      name: 'Main Room',
      devices: [
        put(GATEWAY, 'Lake Hub'),
        put(COLOUR_LAMP, 'Fireplace Lamp'),
        put(CEILING_LAMP, 'Beam Light'),
        put(AIR_CONDITIONER, 'Heat Pump'),
        put(CURTAIN, 'Lake Curtain'),
        put(CLIMATE_SENSOR, 'Main Room Climate'),
        put(PLUG, 'Radio Plug'),
      ],
    },
    {
      name: 'Bedroom',
      devices: [put(COLOUR_LAMP, 'Night Lamp'), put(CURTAIN, 'Bedroom Curtain'), put(CLIMATE_SENSOR, 'Bedroom Climate'), put(PLUG, 'Heater Plug')],
    },
    {
      name: 'Entrance',
      devices: [put(LOCK, 'Lake Door'), put(CEILING_LAMP, 'Step Light'), put(MOTION_SENSOR, 'Entrance Motion'), put(CAMERA, 'Entrance Camera')],
    },
    { name: 'Boat Shed', devices: [put(CAMERA, 'Jetty Camera'), put(PLUG, 'Charger Plug'), put(CEILING_LAMP, 'Shed Light', 'INACTIVE')] },
  ],
};

export const CAROLS_HOME: HomePlan = {
  name: '妈妈家',
  rooms: [
    {
      name: 'Living Room',
      devices: [
        put(GATEWAY, 'Carols Hub'),
        put(COLOUR_LAMP, 'Piano Lamp'),
        put(CEILING_LAMP, 'Living Room Light'),
        put(AIR_CONDITIONER, 'Living Room Air'),
        put(CURTAIN, 'Balcony Curtain'),
        put(CLIMATE_SENSOR, 'Living Room Climate'),
      ],
    },
    { name: 'Kitchen', devices: [put(CEILING_LAMP, 'Kitchen Light'), put(PLUG, 'Rice Cooker'), put(PLUG, 'Dishwasher')] },
    {
      name: 'Bedroom',
      devices: [put(COLOUR_LAMP, 'Bed Lamp'), put(CURTAIN, 'Bedroom Curtain'), put(CLIMATE_SENSOR, 'Bedroom Climate'), put(LOCK, 'Balcony Door')],
    },
  ],
};

export const BOBS_FLAT: HomePlan = {
  name: 'Bobs Flat',
  rooms: [
    {
      name: 'Studio',
      devices: [
        put(GATEWAY, 'Bobs Hub'),
        put(COLOUR_LAMP, 'Strip Light'),
        put(AIR_CONDITIONER, 'Window Unit'),
        put(CLIMATE_SENSOR, 'Studio Climate'),
        put(PLUG, 'Console Plug'),
      ],
    },
    { name: 'Corridor', devices: [put(LOCK, 'Flat Door'), put(CEILING_LAMP, 'Corridor Light'), put(CAMERA, 'Corridor Camera')] },
  ],
};

/** What a newcomer bought: Feiyan knows an account by its devices, so that one without any could not be linked. */
export const FIRST_FLAT: HomePlan = {
  name: 'First Flat',
  rooms: [
    { name: 'Living Room', devices: [put(COLOUR_LAMP, 'Sofa Lamp'), put(PLUG, 'Fan Plug')] },
    { name: 'Bedroom', devices: [put(AIR_CONDITIONER, 'Bedroom Air')] },
  ],
};
