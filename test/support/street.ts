// The sandbox clouds as a process of their own, and a server's settings to call them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { z } from 'zod';
import { type Child, startChild } from './child.js';
import { type Control, controlClient } from './control-client.js';

const file = z.object({
  control: z.string(),
  controlToken: z.string(),
  people: z.record(
    z.string(),
    z.object({
      feiyan: z.object({ iotToken: z.string() }).optional(),
      obox: z.strictObject({}).optional(),
      broadlink: z.strictObject({ accessToken: z.string(), organizationName: z.string() }).optional(),
    }),
  ),
  clouds: z.record(z.string(), z.record(z.string(), z.string())),
});

export interface Street extends Pick<Child, 'end'> {
  readonly control: Control;
  readonly people: z.infer<typeof file>['people'];
  /** What a server must be told to call these clouds, and to know who calls it. */
  readonly settings: Readonly<Record<string, string>>;
  /** A token that a server with these settings takes. */
  tokenOf(subject: string): Promise<string>;
}

const AUTH_SECRET = 'a secret of thirty-two characters and more';

/** Starts the sandbox alone, with a data folder of its own, and reads from its file how to reach it. */
export async function startStreet(dataDir: string): Promise<Street> {
  const child = startChild('sandbox/standalone.ts', { HEARTH_DATA_DIR: dataDir, HEARTH_LOG_LEVEL: 'info' });
  await child.line(/sandbox runs/);
  const { control, controlToken, people, clouds } = file.parse(JSON.parse(await readFile(join(dataDir, 'sandbox.json'), 'utf8')));
  const vendors = Object.entries(clouds).flatMap(([vendor, settings]) =>
    Object.entries(settings).map(([key, value]) => [`HEARTH_${vendor.toUpperCase()}_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`, value]),
  );
  return {
    end: child.end,
    control: controlClient(control, controlToken),
    people,
    settings: {
      ...Object.fromEntries(vendors),
      HEARTH_SANDBOX: 'off',
      HEARTH_AUTH_SECRET: AUTH_SECRET,
      HEARTH_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    },
    tokenOf: (subject) =>
      new SignJWT({})
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('https://sign-in.example')
        .setSubject(subject)
        .setExpirationTime('1 hour')
        .sign(new TextEncoder().encode(AUTH_SECRET)),
  };
}
