// BroadLink's cloud over the seeded world, and a caller who signs by the document without anything of ours.
import { createHash } from 'node:crypto';
import { pino } from 'pino';
import { request } from 'undici';
import { z } from 'zod';
import { type Calls, createCalls } from '../../../../../src/sandbox/calls.js';
import { type BroadlinkCloud, startBroadlinkCloud } from '../../../../../src/sandbox/clouds/broadlink/index.js';
import { createFaults, type Faults } from '../../../../../src/sandbox/faults.js';
import { seedWorld } from '../../../../../src/sandbox/world/seed.js';
import { createWorld, type World } from '../../../../../src/sandbox/world/world.js';
import { systemClock, systemRandom } from '../../../../../src/system.js';
import { stoppedClock } from '../stopped-clock.js';

const answerShape = z.looseObject({ status: z.number(), msg: z.string() });

export type Answer = z.infer<typeof answerShape>;

/** Sends a body as it is, signed rightly unless the headers say otherwise. */
export type Send = (path: string, body: string, headers?: Readonly<Record<string, string>>) => Promise<{ http: number; answer: Answer }>;

export interface BroadlinkStreet {
  readonly world: World;
  readonly cloud: BroadlinkCloud;
  readonly calls: Calls;
  readonly faults: Faults;
  readonly clock: ReturnType<typeof stoppedClock>;
  readonly send: Send;
  /** Calls an operation for a person in the organisation that he manages, or in a named one. */
  call(person: string, path: string, params: object, organization?: string): Promise<Answer>;
}

export async function openStreet(): Promise<BroadlinkStreet> {
  const clock = stoppedClock();
  const world = createWorld({ seed: '1', clock, random: systemRandom });
  seedWorld(world);
  const calls = createCalls(systemClock);
  const faults = createFaults(systemClock, world.stream('faults'));
  const cloud = await startBroadlinkCloud({ world, faults, calls, clock, log: pino({ level: 'silent' }) });
  const { endpoint, license } = cloud.settings;

  const send: Send = async (path, body, headers = {}) => {
    const timestamp = String(Math.floor(clock.now() / 1000));
    const signature = createHash('sha1').update(`${body}${timestamp}${license}`, 'utf8').digest('hex');
    const answered = await request(`${endpoint}${path}`, {
      method: 'POST',
      headers: { license, timestamp, signature, 'content-type': 'application/json', ...headers },
      body,
    });
    return { http: answered.statusCode, answer: answerShape.parse(await answered.body.json()) };
  };

  return {
    world,
    cloud,
    calls,
    faults,
    clock,
    send,
    async call(person, path, params, organization) {
      const user = world.broadlink.userOf(person);
      if (user === null) throw new Error(`${person} has no account`);
      const managed = world.broadlink.organizations().find(({ manager }) => manager.phone === user.phone);
      const identity = { accessToken: world.broadlink.issueToken(user), orgName: organization ?? managed?.name ?? '' };
      return (await send(path, JSON.stringify({ identity, ...params }))).answer;
    },
  };
}
