// The sandbox's door: one world, its clouds, and the control listener behind them.
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, Random } from '../domain/clock.js';
import type { VendorName } from '../domain/ids.js';
import type { Log } from '../log.js';
import type { Operation } from '../transport/operation.js';
import { createCalls } from './calls.js';
import { type BroadlinkSettings, startBroadlinkCloud } from './clouds/broadlink/index.js';
import { type FeiyanSettings, startFeiyanCloud } from './clouds/feiyan/index.js';
import { type OboxSettings, startOboxCloud } from './clouds/obox/index.js';
import { startControl } from './control/listener.js';
import { createFaults } from './faults.js';
import { type LinkInput, linkInputs } from './link-inputs.js';
import { createSignIn } from './sign-in.js';
import { lifeOf } from './world/life.js';
import { live } from './world/living.js';
import { type Mint, unmarked } from './world/mint.js';
import { seedWorld } from './world/seed.js';
import { createWorld } from './world/world.js';

interface SandboxDeps {
  /** Same seed: same homes, IDs and history. */
  readonly seed: number;
  /** Where `sandbox.json` is written; made when missing. */
  readonly dataDir: string;
  /** The wall clock. */
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Whether things happen by themselves; true unless a test wants quiet. */
  readonly living?: boolean;
  /** Marks every secret, for a test that looks for them. */
  readonly mint?: Mint;
  /** false where no server accepts the sandbox's tokens: then none are handed out. */
  readonly signsIn?: boolean;
  /** 0 or absent: free ones. */
  readonly ports?: {
    readonly control?: number;
    readonly feiyan?: { readonly http?: number; readonly mqtt?: number };
    readonly obox?: number;
    readonly broadlink?: { readonly http?: number; readonly family?: number; readonly device?: number };
  };
}

export interface Sandbox {
  /** What a server must accept while the sandbox runs. */
  readonly auth: { readonly issuer: string; readonly secret: string };
  /** Bearer tokens by person; empty without sign-in. */
  readonly tokens: Readonly<Record<string, string>>;
  /** Link inputs by person and vendor. */
  readonly people: Readonly<Record<string, PersonLinks>>;
  /** The vendors' settings, by the names of the configuration. */
  readonly clouds: { readonly feiyan: FeiyanSettings; readonly obox: OboxSettings; readonly broadlink: BroadlinkSettings };
  readonly control: string;
  readonly controlToken: string;
  /** Operations that each cloud answers, for the ledger. */
  handled(): Readonly<Record<Lowercase<VendorName>, readonly Operation[]>>;
  /** Serial number of alice's gateway that awaits registration with OBOX. */
  readonly oboxSerialId: string | null;
  /** Writes `sandbox.json` (mode 0600); `url` of the server that serves this sandbox, null where there is none. */
  publish(url: string | null): Promise<void>;
  /** Stops everything and removes `sandbox.json`. */
  stop(): Promise<void>;
}

interface PersonLinks {
  readonly feiyan?: { readonly iotToken: string };
  readonly obox?: Readonly<Record<string, never>>;
  readonly broadlink?: { readonly accessToken: string; readonly organizationName: string };
}

const VENDORS: readonly VendorName[] = ['FEIYAN', 'OBOX', 'BROADLINK'];
const PEOPLE = ['alice', 'bob', 'operator'];

/** Seeds the world and starts its clouds, with loopback listeners only. */
export async function startSandbox({
  seed,
  dataDir,
  clock,
  random,
  log,
  living = true,
  mint = unmarked,
  signsIn = true,
  ports = {},
}: SandboxDeps): Promise<Sandbox> {
  const world = createWorld({ seed: String(seed), clock, random, mint });
  seedWorld(world);
  const calls = createCalls(clock);
  const faults = createFaults(clock, world.stream('faults'));
  const signIn = createSignIn(clock, random, mint);
  const controlToken = mint('controlToken', Buffer.from(random.bytes(24)).toString('base64url'));

  const base = { world, faults, calls, clock, random, log };
  const feiyan = await startFeiyanCloud({ ...base, ports: ports.feiyan ?? {} });
  const obox = await startOboxCloud({ ...base, port: ports.obox ?? 0 });
  const broadlink = await startBroadlinkCloud({ ...base, ports: ports.broadlink ?? {} });
  const control = await startControl({
    world,
    calls,
    faults,
    controlToken,
    linksOf: (person) => linkInputs(world, person, VENDORS),
    tokenOf: signsIn ? signIn.tokenOf : null,
    port: ports.control ?? 0,
  });
  const stopLife = live(living ? lifeOf(world) : [], world.clock);

  const residents = PEOPLE.flatMap((name) => world.person(name) ?? []);
  const tokens = signsIn ? Object.fromEntries(await Promise.all(residents.map(async (person) => [person.name, await signIn.tokenOf(person)] as const))) : {};
  const people = Object.fromEntries(residents.map((person): [string, PersonLinks] => [person.name, byVendor(linkInputs(world, person, VENDORS))]));
  const clouds = { feiyan: feiyan.settings, obox: obox.settings, broadlink: broadlink.settings };
  const file = join(dataDir, 'sandbox.json');

  return {
    auth: { issuer: signIn.issuer, secret: signIn.secret },
    tokens,
    people,
    clouds,
    control: control.url,
    controlToken,
    handled: () => ({ feiyan: feiyan.handled(), obox: obox.handled(), broadlink: broadlink.handled(), fog: [] }),
    oboxSerialId: world.devices().find(({ obox, product }) => obox !== null && product.nodeType === 'GATEWAY')?.obox?.serialId ?? null,
    async publish(url) {
      const served = url === null ? {} : { url, tokens };
      await writePrivately(dataDir, file, { ...served, control: control.url, controlToken, people, clouds });
    },
    async stop() {
      await rm(file, { force: true });
      stopLife();
      world.clock.stop();
      await Promise.all([control.stop(), feiyan.stop(), obox.stop(), broadlink.stop()]);
    },
  };
}

/** The first input of each vendor. */
function byVendor(links: readonly LinkInput[]): PersonLinks {
  const all: PersonLinks = {};
  for (const link of [...links].reverse()) Object.assign(all, link);
  return all;
}

/** In one step, so that no reader sees half of it and nobody else any of it. */
async function writePrivately(folder: string, file: string, content: object): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.draft`;
  await rm(draft, { force: true });
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, file);
}
