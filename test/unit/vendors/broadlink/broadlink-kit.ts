// BroadLink's wing before a server whose answers a test decides.
import { z } from 'zod';
import type { Clock } from '../../../../src/domain/clock.js';
import type { CallScope } from '../../../../src/domain/link.js';
import { systemClock } from '../../../../src/system.js';
import type { FamilyCodec } from '../../../../src/vendors/broadlink/family.js';
import { createBroadlink, createBroadlinkFamily } from '../../../../src/vendors/broadlink/index.js';
import { type Behaviour, type Received, startWireVendor } from '../../transport/wire-vendor.js';
import { createMemoryTokens } from '../memory-tokens.js';

export const LICENSE = 'license-of-a-test';
export const ORGANIZATION = 'North Street Homes';
export const HOME = { vendor: 'BROADLINK', kind: 'home', scope: ORGANIZATION, key: 'home-1' } as const;

const body = z.record(z.string(), z.unknown());

export const bodyOf = (call: Received): Record<string, unknown> => body.parse(JSON.parse(call.body));

/** Starts the wing; the account belongs to `organizations` unless the answer says otherwise. */
export async function startBroadlink(answer: (call: Received, n: number) => Behaviour, options: { familyCodec?: FamilyCodec; clock?: Clock } = {}) {
  const wire = await startWireVendor((n, call) => answer(call, n));
  const tokens = createMemoryTokens();
  tokens.links.set('link-1', { secret: JSON.stringify({ accessToken: 'token-1', organizationName: ORGANIZATION }), expiresAt: null });
  tokens.links.set('family-link', { secret: JSON.stringify({ familyId: 'f', userId: 'u', loginSession: 'session-1' }), expiresAt: null });
  const silent = () => undefined;
  const deps = {
    settings: { endpoint: wire.endpoint, familyEndpoint: wire.endpoint, deviceEndpoint: wire.endpoint, license: LICENSE },
    tokens,
    clock: options.clock ?? systemClock,
    log: { debug: silent, info: silent, warn: silent, error: silent },
    metrics: { vendorCall: silent, vendorDrift: silent },
    ...(options.familyCodec === undefined ? {} : { familyCodec: options.familyCodec }),
  };
  return { vendor: createBroadlink(deps), privateResources: createBroadlinkFamily(deps), wire, tokens, paths: () => wire.received.map(({ path }) => path) };
}

export function scope(linkId = 'link-1', withinMs = 10_000): CallScope {
  return {
    link: { id: linkId, accountId: 'account-1', vendor: 'BROADLINK', vendorAccountId: ORGANIZATION, status: 'ACTIVE' },
    at: systemClock.now() + withinMs,
    signal: new AbortController().signal,
  };
}

/** Answers of the batch service. */
export const ok = (data: object = {}): Behaviour => ({ json: { status: 0, msg: 'whatever', ...data } });
export const no = (status = -7): Behaviour => ({ json: { status, msg: 'no' } });
export const organizations = (...names: string[]): Behaviour => ok({ data: { orglist: names.map((name) => ({ name })) } });

export function homesAt(version: string, rooms: readonly { roomid: string; name: string; order: number }[] = []): Behaviour {
  const group = { name: 'House 1', id: HOME.key, version, attributes: ['north'], additional: { room: { roomlist: rooms.length === 0 ? null : rooms } } };
  return ok({ data: { total: 1, index: 0, groups: [group] } });
}
