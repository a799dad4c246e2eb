// BroadLink's door of the batch service: signature, operation, the user's token in the body, parameters; then the operation's handler.
import { z } from 'zod';
import type { Operation } from '../../../transport/operation.js';
import { decoded } from '../../world/broadlink-data.js';
import type { BroadlinkUser } from '../../world/broadlink-model.js';
import type { World } from '../../world/world.js';
import type { CloudAnswer, CloudGateway, CloudRequest, Failure } from '../cloud-server.js';
import { Refusal } from '../refusal.js';
import type { Registry } from '../registry.js';
import { accessOf, type BroadlinkAccess } from './access.js';
import type { SignatureCheck } from './signature.js';
import { refuse } from './statuses.js';

/** Who calls, and for which organisation. */
export interface BroadlinkCall {
  /** @throws Refusal where the operation says nobody's identity */
  user(): BroadlinkUser;
  /** What the caller may reach in the organisation that his identity names. @throws Refusal for one that he does not belong to */
  access(): BroadlinkAccess;
}

export type BroadlinkRegistry = Registry<BroadlinkCall>;

export interface BroadlinkGatewayDeps {
  readonly world: World;
  readonly registry: BroadlinkRegistry;
  readonly checkSignature: SignatureCheck;
}

const anyBody = z.record(z.string(), z.unknown());
const identified = z.looseObject({ accessToken: z.string(), orgName: z.string().optional() });

/** Checks the signature before it reads a body, so that a stranger learns nothing but that. */
export function createBroadlinkGateway({ world, registry, checkSignature }: BroadlinkGatewayDeps): CloudGateway {
  function caller({ auth }: Operation, identity: unknown): BroadlinkCall {
    const { accessToken, orgName = '' } = identified.safeParse(identity).data ?? { accessToken: '' };
    const user = auth === 'user' ? world.broadlink.userByToken(accessToken) : null;
    if (auth === 'user' && user === null) throw refuse('badToken');
    const known = (): BroadlinkUser => {
      if (user === null) throw refuse('badToken');
      return user;
    };
    return { user: known, access: () => accessOf(world, known(), orgName) };
  }

  return {
    vendor: 'BROADLINK',
    paramsOf: (request) => legible(bodyOf(request)),
    async answer(request) {
      try {
        checkSignature(request);
        const registered = registry.find(request.method, request.path);
        if (registered === null) return notFound;
        const body = anyBody.safeParse(bodyOf(request)).data;
        if (body === undefined) throw refuse('badBody');
        const { identity, ...params } = body;
        const call = caller(registered.operation, identity);
        return success(await registered.run(params, call, (issues) => refuse('badBody', issues[0]?.path.join('.'))));
      } catch (error) {
        if (error instanceof Refusal) return failure(error);
        throw error;
      }
    },
    fail: (_, asked) => failure(asRefusal(asked)),
  };
}

/** A host of BroadLink's that takes no caller whom this document can make: it says so to everybody. */
export function createClosedGateway(name: 'notLoggedIn' | 'noTicket'): CloudGateway {
  return {
    vendor: 'BROADLINK',
    paramsOf: () => null, // encrypted, by the document
    answer: async () => failure(refuse(name)),
    fail: (_, asked) => failure(asRefusal(asked)),
  };
}

const notFound: CloudAnswer = { status: 404, body: JSON.stringify({ status: 404, msg: 'not found' }) };

/** What an operation answers stands beside `status`. */
function success(data: unknown): CloudAnswer {
  return { status: 200, body: JSON.stringify({ status: 0, msg: 'ok', ...(typeof data === 'object' ? data : {}) }) };
}

function failure({ code, message, status }: Refusal): CloudAnswer {
  return { status, body: JSON.stringify({ status: code, msg: message }) };
}

function asRefusal(asked: Failure): Refusal {
  switch (asked.kind) {
    case 'rate-limit':
      return refuse('tooManyRequests');
    case 'expired-token':
      return refuse('badToken');
    case 'code':
      return new Refusal(asked.code, 'error');
  }
}

function bodyOf({ body }: CloudRequest): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

/** Opened up to what is inside `data`, where the keys of devices are: so that the record of calls can leave them out, and people can read the rest. */
function legible(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(legible);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'data' && typeof inner === 'string' ? decoded(inner) : legible(inner)]));
}
