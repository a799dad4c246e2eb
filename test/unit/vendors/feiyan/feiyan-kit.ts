// Feiyan's wing over real HTTP, against answers that a test decides by path.
import { z } from 'zod';
import type { CallScope, LinkStatus } from '../../../../src/domain/link.js';
import { systemClock, systemRandom } from '../../../../src/system.js';
import { createCaller } from '../../../../src/transport/call.js';
import { createFeiyanDialect, type FeiyanCredentials } from '../../../../src/vendors/feiyan/client.js';
import { createFeiyan } from '../../../../src/vendors/feiyan/index.js';
import { createFeiyanSession } from '../../../../src/vendors/feiyan/session.js';
import { startWireVendor, type WireVendor } from '../../transport/wire-vendor.js';
import { createMemoryTokens } from '../memory-tokens.js';

const KEYS = { appKey: 'app-key', appSecret: 'app-secret', cloudAppKey: 'cloud-key', cloudAppSecret: 'cloud-secret' };
const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const UNCOUNTED = { vendorCall: () => undefined, vendorDrift: () => undefined };

const envelope = z.object({
  id: z.string(),
  version: z.literal('1.0'),
  request: z.object({ apiVer: z.string(), iotToken: z.string().optional(), cloudToken: z.string().optional() }),
  params: z.record(z.string(), z.unknown()),
});

export interface FeiyanCall {
  readonly path: string;
  readonly appKey: string | undefined;
  readonly request: z.output<typeof envelope>['request'];
  readonly params: z.output<typeof envelope>['params'];
}

/** Data of a success, or a code of failure. */
export type FeiyanAnswer = { readonly data: unknown } | { readonly code: number | string; readonly message?: string; readonly status?: number };

export interface FeiyanKit extends ReturnType<typeof wire> {
  readonly calls: readonly FeiyanCall[];
  readonly wire: WireVendor;
}

export async function startFeiyan(answer: (call: FeiyanCall, n: number) => FeiyanAnswer): Promise<FeiyanKit> {
  const calls: FeiyanCall[] = [];
  const vendor = await startWireVendor((n, { path, headers, body }) => {
    const { request, params } = envelope.parse(JSON.parse(body));
    const call = { path, appKey: headers['x-ca-key']?.toString(), request, params };
    calls.push(call);
    const given = answer(call, n);
    return 'data' in given
      ? { json: { id: '1', code: 200, message: null, data: given.data } }
      : { status: given.status ?? 200, json: { id: '1', code: given.code, message: given.message ?? 'no', localizedMsg: null, data: null } };
  });
  return { ...wire(vendor.endpoint), calls, wire: vendor };
}

function wire(endpoint: string) {
  const tokens = createMemoryTokens();
  tokens.links.set('link-1', { secret: 'user-token', expiresAt: null });
  const base = { clock: systemClock, random: systemRandom, log: SILENT, metrics: UNCOUNTED };
  const caller = createCaller<FeiyanCredentials>({ dialect: createFeiyanDialect({ keys: KEYS, ...base }), endpoint, ...base });
  return {
    tokens,
    feiyan: createFeiyan({ settings: { ...KEYS, endpoint, projectId: 'project-1' }, tokens, ...base }),
    session: createFeiyanSession({ caller, tokens, clock: systemClock, projectId: 'project-1' }),
  };
}

export function scope(status: LinkStatus = 'ACTIVE'): CallScope {
  return {
    link: { id: 'link-1', accountId: 'account-1', vendor: 'FEIYAN', vendorAccountId: 'identity-1', status },
    at: systemClock.now() + 10_000,
    signal: new AbortController().signal,
  };
}
