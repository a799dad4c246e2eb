// Every secret that a running Hearth and its sandbox hold, by name: so that a test can search for them.
import { z } from 'zod';
import { createIdentity } from '../../src/identity/identity.js';
import { createLogger } from '../../src/log.js';
import { decoded } from '../../src/sandbox/world/broadlink-data.js';
import { seedWorld } from '../../src/sandbox/world/seed.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { systemClock, systemRandom } from '../../src/system.js';
import { mintCanary } from './canaries.js';
import type { RunningHearth } from './hearth.js';

const broadlinkKeys = z.object({ devinfo: z.object({ aeskey: z.string() }) });

type Named = readonly (readonly [name: string, secret: string])[];

const truth = z.object({
  devices: z.array(
    z.object({
      name: z.string(),
      feiyan: z.object({ iotId: z.string() }).optional(),
      obox: z.object({ serialId: z.string(), authToken: z.string().nullable() }).optional(),
    }),
  ),
});

/** The secrets by name. @param encryptionKey the one that the server was started with, base64 */
export async function knownSecrets(hearth: RunningHearth, encryptionKey: string): Promise<Map<string, string>> {
  return new Map([
    ...sandboxSecrets(hearth),
    ...(await storedSecrets(hearth.database, encryptionKey)),
    ...(await deviceSecrets(hearth)),
    ['encryption key', encryptionKey],
  ]);
}

/** The lock of the sandbox whose token stands on its box. */
export async function lockWithToken(hearth: RunningHearth): Promise<{ readonly serialId: string; readonly authToken: string }> {
  const { devices } = await hearth.control.world(truth);
  for (const { obox } of devices) if (obox != null && obox.authToken !== null) return { serialId: obox.serialId, authToken: obox.authToken };
  throw new Error('no lock has a token');
}

function sandboxSecrets({ app: { sandbox } }: RunningHearth): Named {
  if (sandbox === null) throw new Error('the sandbox is off');
  const { feiyan, obox, broadlink } = sandbox.clouds;
  return [
    ...Object.entries(sandbox.tokens).map(([name, token]) => [`JWT of ${name}`, token] as const),
    ...Object.entries(sandbox.people).flatMap(([name, person]) =>
      person.feiyan === undefined ? [] : [[`iotToken of ${name}`, person.feiyan.iotToken] as const],
    ),
    ...Object.entries(sandbox.people).flatMap(([name, person]) =>
      person.broadlink === undefined ? [] : [[`accessToken of ${name}`, person.broadlink.accessToken] as const],
    ),
    ['secret of sign-in', sandbox.auth.secret],
    ['control token', sandbox.controlToken],
    ['appSecret', feiyan.appSecret],
    ['cloudAppSecret', feiyan.cloudAppSecret],
    ['mqttDeviceSecret', feiyan.mqttDeviceSecret],
    ['clientSecret', obox.clientSecret],
    ['license', broadlink.license],
  ];
}

/** What the database keeps encrypted: OBOX's unique keys, session tokens, the project's token. */
export async function storedSecrets({ prisma, pool }: RunningHearth['database'], encryptionKey: string): Promise<Named> {
  const log = createLogger({ level: 'silent', destination: { write: () => undefined } });
  const { tokens } = createIdentity({ prisma, pool, clock: systemClock, random: systemRandom, log, encryptionKeys: [encryptionKey] });
  const renew = () => Promise.reject(new Error('it is not kept'));
  const found: (readonly [string, string])[] = [];
  for (const { id, vendor } of await prisma.link.findMany({ select: { id: true, vendor: true } })) {
    const [own, session] = [await tokens.readLinkToken(id), await tokens.readSessionToken(id)];
    if (own !== null) found.push([vendor === 'OBOX' ? `unique key of ${id}` : `token of ${id}`, own.secret]);
    if (session !== null) found.push([`session of ${id}`, session.secret]);
  }
  for (const { name } of await prisma.projectToken.findMany({ select: { name: true }, where: { vendor: 'FEIYAN' } })) {
    found.push([`project token ${name}`, (await tokens.projectToken('FEIYAN', name, () => true, renew)).secret]);
  }
  return found;
}

/** The control listener tells no device secrets; but the same seed makes the same ones. */
async function deviceSecrets({ control }: RunningHearth): Promise<Named> {
  const { devices } = await control.world(truth);
  const world = createWorld({ seed: '1', clock: systemClock, random: systemRandom, mint: mintCanary });
  seedWorld(world);
  const iotIds = new Set(devices.flatMap(({ feiyan }) => feiyan?.iotId ?? []));
  return [
    ...world
      .devices()
      .flatMap(({ feiyan }) => (feiyan !== null && iotIds.has(feiyan.iotId) ? [[`deviceSecret of ${feiyan.iotId}`, feiyan.deviceSecret] as const] : [])),
    ...world.broadlink.resources().flatMap(({ name, data }) => {
      const { success, data: keys } = broadlinkKeys.safeParse(decoded(data));
      return success ? [[`aeskey of ${name}`, keys.devinfo.aeskey] as const] : [];
    }),
    ['deviceSecret of the OBOX', world.obox.issueCertificate('anybody').deviceSecret],
    ...devices.flatMap(({ name, obox }) => (obox?.authToken == null ? [] : [[`lock token of ${name}`, obox.authToken] as const])),
  ];
}
