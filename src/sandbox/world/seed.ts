// The first inhabitants: alice with three homes and one more with BroadLink, bob with one of each, carol who shares hers with alice, and an operator with none.
import type { FeiyanAccount, FeiyanHome } from './feiyan-model.js';
import { makeDevice } from './furnish.js';
import { lifeOf } from './life.js';
import { replay } from './living.js';
import type { Person } from './model.js';
import { stockProducts } from './products/range.js';
import { LOCK, MOTION_SENSOR, OBOX } from './products/sensing.js';
import { enrol, furnishAlice, furnishBob } from './seed-broadlink.js';
import { BOBS_FLAT, CAROLS_HOME, LAKE_HOUSE, MAPLE_STREET } from './seed-homes.js';
import { settle } from './settle.js';
import type { World } from './world.js';

const ALICE: Person = { name: 'alice', displayName: 'Alice Moreau', email: 'alice@homes.example', phone: '13800000101', isOperator: false };
const BOB: Person = { name: 'bob', displayName: 'Bob Lindgren', email: 'bob@homes.example', phone: '13800000202', isOperator: false };
const CAROL: Person = { name: 'carol', displayName: 'Carol Moreau', email: 'carol@homes.example', phone: '13800000303', isOperator: false };
const OPERATOR: Person = { name: 'operator', displayName: 'Olive Operator', email: 'operator@homes.example', phone: '13800000404', isOperator: true };

const MOVED_IN = Date.UTC(2024, 2, 1); // 1 March 2024
const WELCOME = { title: 'Welcome', body: 'Your home answers from anywhere now.' };
const DAY_MS = 86_400_000;
const HISTORY_DAYS = 3;
/** The device of alice that bob may use too. */
const SHARED_WITH_BOB = 'Porch Light';

/** Peoples an empty world. Same seed and same time: same homes, IDs and history. */
export function seedWorld(world: World): void {
  const since = Math.min(MOVED_IN, world.clock.now() - 30 * DAY_MS);
  stockProducts(world, since);
  for (const person of [ALICE, BOB, CAROL, OPERATOR]) world.addPerson(person);

  const alice = world.feiyan.createAccount(ALICE);
  const bob = world.feiyan.createAccount(BOB);
  const carol = world.feiyan.createAccount(CAROL);

  const maple = settle(world, alice, MAPLE_STREET, since);
  settle(world, alice, LAKE_HOUSE, since);
  alice.currentHomeId = maple.homeId;
  const flat = settle(world, carol, CAROLS_HOME, since);
  settle(world, bob, BOBS_FLAT, since);

  share(world, carol, alice, flat);
  const porchLight = world.feiyan.bindingsOf(alice).find(({ device }) => device.name === SHARED_WITH_BOB);
  if (porchLight !== undefined) world.feiyan.bind(bob, porchLight.device, { owned: false, boundAt: since + DAY_MS });

  for (const reader of [alice, bob, carol]) world.feiyan.messages.add(reader, { messageType: 'announcement', ...WELCOME, createdAt: since });
  porchLight?.device.extended.set('note', 'The fuse is the third from the left.');

  putObox(world, maple, since);
  furnishAlice(world, enrol(world, ALICE), CAROL, since);
  furnishBob(world, enrol(world, BOB), since);
  replay(lifeOf(world), world.clock.now() - HISTORY_DAYS * DAY_MS, world.clock.now());
}

/** An OBOX with a lock, and a sensor that it has yet to find, in alice's home: with no vendor until she registers it. */
function putObox(world: World, home: FeiyanHome, since: number): void {
  const chance = world.stream('obox of alice');
  const serialId = () => chance.hex(10).toLowerCase();
  const standsIn = { person: ALICE.name, homeId: home.homeId, roomId: home.rooms[0]?.roomId ?? null };
  const gateway = makeDevice(world, { plan: OBOX, name: 'OBOX', since, obox: { serialId: serialId(), authToken: null }, standsIn });
  makeDevice(world, { plan: MOTION_SENSOR, name: 'Cellar Motion', since, obox: { serialId: serialId(), authToken: null }, standsIn });
  makeDevice(world, {
    plan: LOCK,
    name: 'Garage Door',
    since,
    gateway,
    obox: { serialId: serialId(), authToken: world.mint('lockToken', chance.hex(32).toLowerCase()) },
    standsIn,
  });
}

/** Makes `member` a member of the home and of everything in it. */
function share(world: World, owner: FeiyanAccount, member: FeiyanAccount, home: FeiyanHome): void {
  home.members.set(member.identityId, 'MEMBER');
  for (const { device, homeId, roomId, nickname, boundAt } of world.feiyan.bindingsOf(owner)) {
    if (homeId === home.homeId) world.feiyan.bind(member, device, { owned: false, homeId, roomId, nickname, boundAt: boundAt + DAY_MS });
  }
}
