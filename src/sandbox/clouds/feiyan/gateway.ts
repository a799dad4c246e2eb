// Feiyan's API gateway: signature, key family, operation and version, token, parameters; then the operation's handler.
import type { z } from 'zod';
import type { Random } from '../../../domain/clock.js';
import type { Operation } from '../../../transport/operation.js';
import type { FeiyanAccount } from '../../world/feiyan-model.js';
import type { World } from '../../world/world.js';
import type { CloudAnswer, CloudGateway, CloudRequest, Failure } from '../cloud-server.js';
import { Refusal } from '../refusal.js';
import type { Registered, Registry } from '../registry.js';
import { gatewayRefusal, messageOf, refuse, requiredRefusal } from './codes.js';
import { type Envelope, failure, openEnvelope, paramsIn, success } from './envelope.js';
import type { KeyFamily, SignatureCheck } from './signature.js';

/** Who calls, as far as the gateway found out. */
export interface FeiyanCall {
  /** The account behind the iotToken; null where the operation takes calls without one. */
  readonly account: FeiyanAccount | null;
  /** The account behind the iotToken. @throws Refusal 401 without one. */
  user(): FeiyanAccount;
}

export type FeiyanRegistry = Registry<FeiyanCall>;

/** The project's token, of which one is good at a time. */
export interface ProjectTokens {
  isGood(token: string): boolean;
}

export interface FeiyanGatewayDeps {
  readonly world: World;
  readonly registry: FeiyanRegistry;
  readonly signatures: SignatureCheck;
  readonly projectTokens: ProjectTokens;
  readonly random: Random;
}

const COUNTS = new Set(['pageNo', 'pageSize', 'currentPage', 'limit']);

/** Checks in the vendor's order: signature, envelope, operation and version, key family, token, parameters. */
export function createFeiyanGateway({ world, registry, signatures, projectTokens, random }: FeiyanGatewayDeps): CloudGateway {
  async function answer(request: CloudRequest): Promise<CloudAnswer> {
    const envelope = openEnvelope(request);
    const id = envelope?.id ?? random.uuid();
    try {
      const { family } = signatures.verify(request);
      if (envelope === null) throw gatewayRefusal(400);
      const registered = route(request, family, envelope);
      const call = caller(registered.operation, envelope);
      const params = envelope.params ?? {};
      return success(id, await registered.run(params, call, (issues) => refusedParams(params, issues)));
    } catch (error) {
      if (error instanceof Refusal) return failure(id, error);
      throw error;
    }
  }

  function route(request: CloudRequest, family: KeyFamily, { request: { apiVer } }: Envelope): Registered<FeiyanCall> {
    const registered = registry.find(request.method, request.path);
    // A version that does not exist is an operation that does not exist; the document names no code for it.
    if (registered === null || registered.operation.version !== apiVer) throw gatewayRefusal(404);
    const wanted: KeyFamily = registered.operation.section.startsWith('7.') ? 'cloud' : 'app';
    if (family !== wanted) throw gatewayRefusal(403);
    return registered;
  }

  function caller({ auth }: Operation, { request: { iotToken, cloudToken } }: Envelope): FeiyanCall {
    if (auth === 'project' && (cloudToken === undefined || !projectTokens.isGood(cloudToken))) throw refuse(20017);
    const account = auth === 'user' || auth === 'optional' ? accountOf(iotToken) : null;
    if (auth === 'user' && account === null) throw refuse(401);
    return {
      account,
      user() {
        if (account === null) throw refuse(401);
        return account;
      },
    };
  }

  function accountOf(iotToken: string | undefined): FeiyanAccount | null {
    if (iotToken === undefined) return null;
    const check = world.feiyan.checkToken(iotToken);
    if (check.kind !== 'valid') throw refuse(401);
    return check.account;
  }

  return {
    vendor: 'FEIYAN',
    paramsOf: paramsIn,
    answer,
    fail(request, asked) {
      return failure(openEnvelope(request)?.id ?? random.uuid(), asRefusal(request, asked));
    },
  };
}

/** A missing parameter is told by name, a page count that is out of bounds in words of its own, anything else in general. */
function refusedParams(params: unknown, issues: readonly z.core.$ZodIssue[]): Refusal {
  const names = issues.map(({ path }) => String(path[0] ?? ''));
  const given = new Set(
    typeof params === 'object' && params !== null ? Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [name])) : [],
  );
  const missing = names.find((name) => name !== '' && !given.has(name));
  if (missing !== undefined) return requiredRefusal(missing);
  return names.some((name) => COUNTS.has(name)) ? refuse(460, 'invalid count or offset') : refuse(460);
}

function asRefusal(request: CloudRequest, asked: Failure): Refusal {
  switch (asked.kind) {
    case 'rate-limit':
      return refuse(429);
    case 'expired-token':
      return openEnvelope(request)?.request.cloudToken === undefined ? refuse(401) : refuse(20017);
    case 'code':
      return new Refusal(asked.code, messageOf(asked.code));
  }
}
