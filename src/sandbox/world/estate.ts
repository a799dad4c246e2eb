// Big estates on demand: a fresh person with as many homes as wanted, over as many vendor accounts as the vendors' caps make it take.
import { FEIYAN_CAPS, type FeiyanAccount, type FeiyanHome, type FeiyanRoom } from './feiyan-model.js';
import { makeDevice } from './furnish.js';
import type { Device, Person } from './model.js';
import { CAMERA } from './products/camera.js';
import { AIR_CONDITIONER, CURTAIN, PLUG } from './products/comfort.js';
import { CEILING_LAMP, COLOUR_LAMP } from './products/lights.js';
import { CLIMATE_SENSOR, GATEWAY, LOCK, OBOX } from './products/sensing.js';
import type { ProductPlan } from './products/types.js';
import type { Stream } from './seeded.js';
import type { World } from './world.js';

interface EstateSize {
  readonly homes: number;
  readonly roomsPerHome: number;
  readonly devicesPerRoom: number;
  /** Share of the homes with a gateway that a second cloud knows once it is registered there, 0 to 1. */
  readonly sharedAcrossClouds: number;
}

interface Estate {
  readonly person: Person;
  readonly accounts: FeiyanAccount[];
  /** Serial numbers of the gateways that await registration with OBOX. */
  readonly oboxSerialIds: string[];
}

const FURNITURE: readonly [ProductPlan, ...ProductPlan[]] = [COLOUR_LAMP, CEILING_LAMP, AIR_CONDITIONER, CURTAIN, PLUG, CLIMATE_SENSOR, LOCK, CAMERA];

/** Builds the estate for `person`, who must be new. A home that is too big for the vendor goes on in a further one. */
export function buildEstate(world: World, person: Person, size: EstateSize): Estate {
  const chance = world.stream(`estate of ${person.name}`);
  const since = world.clock.now();
  const accounts: FeiyanAccount[] = [];
  const oboxSerialIds: string[] = [];
  world.addPerson(person);

  function openHome(name: string): Part {
    let account = accounts.at(-1);
    if (account === undefined || world.feiyan.homesOf(account).length >= FEIYAN_CAPS.homesPerAccount) {
      account = world.feiyan.createAccount(person);
      accounts.push(account);
    }
    return { account, home: world.feiyan.createHome(account, name, since), gateway: null, room: null, devices: 0 };
  }

  function putDevice(part: Part, number: number): void {
    const plan = part.gateway === null ? GATEWAY : chance.pick(FURNITURE);
    const name = `${plan.name} ${number}`;
    const device = makeDevice(world, { plan, name, since, gateway: plan.isSubDevice ? part.gateway : null });
    part.gateway ??= device;
    part.devices += 1;
    world.feiyan.register(device);
    world.feiyan.bind(part.account, device, { homeId: part.home.homeId, roomId: part.room?.roomId ?? null, nickname: name, boundAt: since });
  }

  for (let homeNumber = 1; homeNumber <= size.homes; homeNumber += 1) {
    const parts = [openHome(`Home ${homeNumber}`)];
    let part = parts[0] ?? openHome(`Home ${homeNumber}`);
    const openPart = () => {
      part = openHome(`Home ${homeNumber} part ${parts.length + 1}`);
      parts.push(part);
    };
    for (let roomNumber = 1; roomNumber <= size.roomsPerHome; roomNumber += 1) {
      if (part.home.rooms.length >= FEIYAN_CAPS.roomsPerHome) openPart();
      part.room = world.feiyan.createRoom(part.home, `Room ${roomNumber}`, since);
      for (let number = 1; number <= size.devicesPerRoom; number += 1) {
        if (part.devices >= FEIYAN_CAPS.devicesPerHome) {
          openPart();
          part.room = world.feiyan.createRoom(part.home, `Room ${roomNumber}`, since);
        }
        putDevice(part, number);
      }
    }
    if (chance.chance(size.sharedAcrossClouds)) oboxSerialIds.push(putObox(world, person, part.home, chance));
  }
  return { person, accounts, oboxSerialIds };
}

interface Part {
  readonly account: FeiyanAccount;
  readonly home: FeiyanHome;
  gateway: Device | null;
  room: FeiyanRoom | null;
  devices: number;
}

function putObox(world: World, person: Person, { homeId, rooms }: FeiyanHome, chance: Stream): string {
  const serialId = chance.hex(10).toLowerCase();
  makeDevice(world, {
    plan: OBOX,
    name: 'OBOX',
    since: world.clock.now(),
    obox: { serialId, authToken: null },
    standsIn: { person: person.name, homeId, roomId: rooms[0]?.roomId ?? null },
  });
  return serialId;
}
