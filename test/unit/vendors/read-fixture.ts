// Reads what a vendor's document prints, with values of our own.
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const FOLDER = new URL('../../fixtures/vendors/', import.meta.url);

type Documented = 'feiyan' | 'obox' | 'broadlink';

/** The names of a vendor's fixtures, without their ending. */
export function fixtureNames(vendor: Documented): string[] {
  return readdirSync(new URL(`${vendor}/`, FOLDER)).map((file) => file.replace(/\.json$/, ''));
}

export function readFixture<T extends z.ZodType>(vendor: Documented, name: string, schema: T): z.output<T> {
  return schema.parse(JSON.parse(readFileSync(new URL(`${vendor}/${name}.json`, FOLDER), 'utf8')));
}

const feiyanExchange = z.object({
  section: z.string(),
  request: z.object({ id: z.string(), version: z.literal('1.0'), request: z.object({ apiVer: z.string() }), params: z.unknown() }),
  // Some answers have no data, not even null.
  response: z.object({ code: z.literal(200), data: z.unknown().optional() }),
  error: z.object({ code: z.number(), message: z.string().optional() }).nullable(),
});

export function feiyanFixture(name: string): z.output<typeof feiyanExchange> {
  return readFixture('feiyan', name, feiyanExchange);
}

const broadlinkExchange = z
  .object({
    section: z.string(),
    request: z.object({
      method: z.string(),
      path: z.string(),
      headers: z.record(z.string(), z.string()),
      body: z.looseObject({ identity: z.object({ accessToken: z.string(), orgName: z.string().optional() }).optional() }),
    }),
    response: z.looseObject({ status: z.literal(0), msg: z.string(), error: z.literal(0).optional() }),
  })
  .transform(({ request, response, section }) => {
    const { identity = null, ...params } = request.body;
    const { status: _status, msg: _msg, error: _error, ...answer } = response;
    return { section, request, response, identity, params, answer };
  });

/** What BroadLink's document prints, with `params` and `answer` as the record has them: without the envelope. */
export function broadlinkFixture(name: string): z.output<typeof broadlinkExchange> {
  return readFixture('broadlink', name, broadlinkExchange);
}
