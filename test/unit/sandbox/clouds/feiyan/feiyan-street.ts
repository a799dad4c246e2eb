// A seeded world with Feiyan's cloud over it, for tests.
import { pino } from 'pino';
import type { Clock } from '../../../../../src/domain/clock.js';
import { createCalls } from '../../../../../src/sandbox/calls.js';
import { startFeiyanCloud } from '../../../../../src/sandbox/clouds/feiyan/index.js';
import { createFaults } from '../../../../../src/sandbox/faults.js';
import type { FeiyanAccount, FeiyanBinding } from '../../../../../src/sandbox/world/feiyan-model.js';
import { seedWorld } from '../../../../../src/sandbox/world/seed.js';
import { createWorld, type World } from '../../../../../src/sandbox/world/world.js';
import { systemClock, systemRandom } from '../../../../../src/system.js';

export type Street = Awaited<ReturnType<typeof buildStreet>>;

/** @param wall what the clouds take for the wall clock; the machine's own unless a test moves it. */
export async function buildStreet(wall: Clock = systemClock) {
  const world = createWorld({ seed: '1', clock: wall, random: systemRandom });
  seedWorld(world);
  const calls = createCalls(systemClock);
  const faults = createFaults(systemClock, world.stream('faults'));
  const cloud = await startFeiyanCloud({ world, faults, calls, clock: wall, random: systemRandom, log: pino({ level: 'silent' }) });
  return { world, calls, faults, cloud, settings: cloud.settings, alice: resident(world, 'alice'), bob: resident(world, 'bob') };
}

/** The one account of a person, with a fresh token. */
function resident(world: World, person: string): { account: FeiyanAccount; iotToken: string } {
  const [account] = world.feiyan.accountsOf(person);
  if (account === undefined) throw new Error(`${person} has no account`);
  return { account, iotToken: world.feiyan.issueToken(account) };
}

/** The account's own device of a kind, online. */
export function deviceOf(world: World, account: FeiyanAccount, kind: string): FeiyanBinding {
  const found = world.feiyan.bindingsOf(account).find(({ device, owned }) => owned && device.product.kind === kind && device.status === 'ONLINE');
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
}
