// POST /people and POST /estate: new people, with what they need to sign in and to link their vendor accounts.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { LinkInput } from '../link-inputs.js';
import { buildEstate } from '../world/estate.js';
import type { Person } from '../world/model.js';
import { enrol } from '../world/seed-broadlink.js';
import { FIRST_FLAT } from '../world/seed-homes.js';
import { settle } from '../world/settle.js';
import type { World } from '../world/world.js';
import { ControlError } from './control-error.js';

export interface PeopleDeps {
  readonly world: World;
  readonly linksOf: (person: Person) => LinkInput[];
  /** null where the sandbox runs without a server that would accept its tokens. */
  readonly tokenOf: ((person: Person) => Promise<string>) | null;
}

const MAX_DEVICES = 20_000;
const personBody = z.strictObject({ name: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, 'lower-case letters, digits and hyphens, at most 32') });
const estateBody = z
  .strictObject({
    homes: z.number().int().min(1),
    roomsPerHome: z.number().int().min(0),
    devicesPerRoom: z.number().int().min(0),
    sharedAcrossClouds: z.number().min(0).max(1).default(0),
  })
  .refine(
    ({ homes, roomsPerHome, devicesPerRoom }) => homes * Math.max(1, roomsPerHome) * Math.max(1, devicesPerRoom) <= MAX_DEVICES,
    `at most ${MAX_DEVICES} devices`,
  );

/** Adds the routes. */
export function addPeopleRoutes(server: FastifyInstance, deps: PeopleDeps): void {
  const { world } = deps;

  server.post('/people', async (request, reply) => {
    const { name } = personBody.parse(request.body);
    if (world.person(name) !== null) throw new ControlError(409, `There is a ${name} already`);
    const person = newcomer(world, name);
    world.addPerson(person);
    settle(world, world.feiyan.createAccount(person), FIRST_FLAT, world.clock.now());
    enrol(world, person);
    return reply.code(201).send(await admission(deps, person));
  });

  server.post('/estate', async (request, reply) => {
    const size = estateBody.parse(request.body);
    const person = newcomer(world, `estate-${world.people().filter(({ name }) => /^estate-\d+$/.test(name)).length + 1}`);
    const { accounts, oboxSerialIds } = buildEstate(world, person, size);
    const homes = accounts.flatMap((account) => world.feiyan.homesOf(account)).length;
    const devices = accounts.flatMap((account) => world.feiyan.bindingsOf(account)).length;
    return reply.code(201).send({ ...(await admission(deps, person)), accounts: accounts.length, homes, devices, oboxSerialIds });
  });
}

function newcomer(world: World, name: string): Person {
  const phone = `139${String(world.people().length).padStart(8, '0')}`;
  return { name, displayName: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, email: `${name}@homes.example`, phone, isOperator: false };
}

async function admission({ linksOf, tokenOf }: PeopleDeps, person: Person) {
  return { name: person.name, ...(tokenOf === null ? {} : { token: await tokenOf(person) }), links: linksOf(person) };
}
