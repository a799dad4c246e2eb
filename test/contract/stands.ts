// The real wings before the sandbox's clouds, over real sockets, with nothing of Hearth around them.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../src/domain/errors.js';
import type { EntityKind, VendorName, VendorRef } from '../../src/domain/ids.js';
import type { CallScope, LinkHandle, VendorCredentials } from '../../src/domain/link.js';
import type { Vendor } from '../../src/domain/vendor.js';
import { startSandbox } from '../../src/sandbox/index.js';
import { systemClock, systemRandom } from '../../src/system.js';
import { createBroadlink } from '../../src/vendors/broadlink/index.js';
import { createFeiyan } from '../../src/vendors/feiyan/index.js';
import { createObox } from '../../src/vendors/obox/index.js';
import { type Control, controlClient } from '../support/control-client.js';
import { createMemoryTokens } from '../unit/vendors/memory-tokens.js';

export type PersonName = 'alice' | 'bob';

/** In what clouds that make the same promise differ, by their documents. */
export interface Traits {
  /** One of an account's homes is the current one. */
  readonly hasCurrentHome: boolean;
  readonly renamesHomes: boolean;
  readonly movesBetweenHomes: boolean;
  /** Names have rules beyond not being empty. */
  readonly hasNameRules: boolean;
  /** alice is a mere member of a home of somebody else's. */
  readonly sharesHomes: boolean;
}

/** One vendor's wing before its cloud. */
export interface Stand {
  readonly traits: Traits;
  readonly vendor: Vendor;
  readonly control: Control;
  /** The vendor as the control listener names it. */
  readonly cloud: string;
  credentials(person: PersonName): VendorCredentials;
  scope(person?: PersonName, withinMs?: number): CallScope;
  /** A reference that the cloud gave to nobody. */
  nothing(kind: EntityKind): VendorRef;
  /** The vendor's IDs of the devices that the person has there, by the sandbox's truth. */
  devicesOf(person: PersonName): Promise<readonly string[]>;
}

export interface Stands {
  readonly stands: readonly Stand[];
  close(): Promise<void>;
}

const ALL_TRAITS: Traits = { hasCurrentHome: true, renamesHomes: true, movesBetweenHomes: true, hasNameRules: true, sharesHomes: true };
const NO_TRAITS: Traits = { hasCurrentHome: false, renamesHomes: false, movesBetweenHomes: false, hasNameRules: false, sharesHomes: false };
const WITHIN_MS = 10_000;
const OBOX_KEYS = { alice: 'unique-key-of-alice', bob: 'unique-key-of-bob' } as const;
const truth = z.object({
  accounts: z.array(z.object({ vendor: z.string(), person: z.string(), devices: z.array(z.object({ id: z.string() })) })),
  devices: z.array(z.object({ obox: z.object({ serialId: z.string(), isAdded: z.boolean() }).optional() })),
});

/** What a link keeps of credentials. */
function secretOf({ vendor, ...proof }: VendorCredentials): string {
  return vendor === 'BROADLINK' ? JSON.stringify(proof) : Object.values(proof).join('');
}

/** Starts the sandbox; alice has a device with every vendor. */
export async function openStands(): Promise<Stands> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearth-contract-'));
  const log = pino({ level: 'silent' });
  const sandbox = await startSandbox({ seed: 1, dataDir, clock: systemClock, random: systemRandom, log, living: false });
  const control = controlClient(sandbox.control, sandbox.controlToken);
  const tokens = createMemoryTokens();
  const deps = { tokens, clock: systemClock, random: systemRandom, log, metrics: { vendorCall: () => undefined, vendorDrift: () => undefined } };
  const iotTokenOf = (person: PersonName): string => sandbox.people[person]?.feiyan?.iotToken ?? '';

  function stand(vendor: Vendor, traits: Traits, credentials: Stand['credentials'], devicesOf: Stand['devicesOf']): Stand {
    const links = new Map<string, LinkHandle>();
    for (const person of ['alice', 'bob'] as const) {
      const id = `${vendor.name} of ${person}`;
      const given = credentials(person);
      tokens.links.set(id, { secret: secretOf(given), expiresAt: null });
      links.set(person, { id, accountId: person, vendor: vendor.name, vendorAccountId: person, status: 'ACTIVE' });
    }
    return {
      traits,
      vendor,
      control,
      cloud: vendor.name.toLowerCase(),
      credentials,
      scope(person = 'alice', withinMs = WITHIN_MS) {
        const link = links.get(person);
        if (link === undefined) throw new Error(`${person} is not linked`);
        return { link, at: systemClock.now() + withinMs, signal: new AbortController().signal };
      },
      nothing: (kind) => ({ vendor: vendor.name, kind, scope: '', key: 'ffffffffff' }),
      devicesOf,
    };
  }

  const accountDevices = async (vendor: string, person: PersonName): Promise<string[]> => {
    const { accounts } = await control.world(truth);
    return accounts.filter((one) => one.vendor === vendor && one.person === person).flatMap(({ devices }) => devices.map(({ id }) => id));
  };

  const feiyan = stand(
    createFeiyan({ settings: sandbox.clouds.feiyan, ...deps }),
    ALL_TRAITS,
    (person) => ({ vendor: 'FEIYAN', iotToken: iotTokenOf(person) }),
    (person) => accountDevices('feiyan', person),
  );
  const obox = stand(
    createObox({ settings: sandbox.clouds.obox, ...deps }),
    NO_TRAITS,
    (person) => ({ vendor: 'OBOX', uniqueKey: OBOX_KEYS[person] }),
    async (person) => (person === 'alice' ? (await control.world(truth)).devices.flatMap((one) => (one.obox?.isAdded ? [one.obox.serialId] : [])) : []),
  );
  const broadlink = stand(
    createBroadlink({ settings: sandbox.clouds.broadlink, ...deps }),
    NO_TRAITS,
    (person) => ({ vendor: 'BROADLINK', ...(sandbox.people[person]?.broadlink ?? { accessToken: '', organizationName: '' }) }),
    (person) => accountDevices('broadlink', person),
  );
  await obox.vendor.gateways?.addGateway(obox.scope(), { serialNumber: sandbox.oboxSerialId ?? '', name: 'Hall gateway', version: '0000000000000001' });
  return {
    stands: [feiyan, obox, broadlink],
    async close() {
      await sandbox.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What a promise failed with: always of the closed family, and of the vendor that failed. */
export async function failureOf(stand: Stand, run: () => Promise<unknown>): Promise<AppError> {
  const outcome: unknown = await run().then(
    () => null,
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(AppError);
  if (!(outcome instanceof AppError)) throw outcome;
  expect(outcome.details.vendor).toBe(stand.vendor.name satisfies VendorName);
  return outcome;
}

/** Every trouble that a cloud may have, by the code that it must be told by. */
export async function expectTroublesTold(stand: Stand, run: (scope: CallScope) => Promise<unknown>): Promise<void> {
  const troubles = [
    [{ kind: 'http500' }, 'VENDOR_UNAVAILABLE'],
    [{ kind: 'reset' }, 'VENDOR_UNAVAILABLE'],
    [{ kind: 'malformed' }, 'VENDOR_INVALID_RESPONSE'],
    [{ kind: 'empty' }, 'VENDOR_INVALID_RESPONSE'],
    [{ kind: 'rate-limit' }, 'RATE_LIMITED'],
    [{ kind: 'hang', ms: 60_000 }, 'VENDOR_TIMEOUT'],
  ] as const;
  let told = 0;
  for (const [fault, code] of troubles) {
    await stand.control.fault({ vendor: stand.cloud, rate: 1, ...fault });
    const failure = await failureOf(stand, () => run(stand.scope('alice', fault.kind === 'hang' ? 300 : WITHIN_MS)));
    await stand.control.clearFaults();
    expect(failure.code, fault.kind).toBe(code);
    expect(failure.details.operation, fault.kind).toMatch(/^\w+\.\w+$/);
    told += 1;
    await expect.poll(() => stand.vendor.isAvailable(), { timeout: 20_000 }).toBe(true);
  }
  expect(told).toBe(troubles.length);
}
