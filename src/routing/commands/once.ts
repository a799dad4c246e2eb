// Writes that are no commands and cannot be taken back: made once for each key, and a repeat gets the first one's answer.
import type { Pool } from 'pg';
import type { z } from 'zod';
import type { Clock } from '../../domain/clock.js';
import { AppError, badInput } from '../../domain/errors.js';
import { createKeyedRequests, type KeyedRequest } from './keyed-requests.js';
import { statusAfter } from './outcome.js';
import { requestHash } from './request-hash.js';

/** One account's requests under a key, for 24 hours. */
export interface Once {
  /**
   * Does the work unless the same request was made before under the key; then answers what came of that. Only a failure that provably did nothing frees the key.
   * @param mutation its name, and `input` what it was asked: another request under the same key is a CONFLICT
   * @param shape how an answer is read back
   */
  run<Answer>(key: string, mutation: string, input: unknown, shape: z.ZodType<Answer>, work: () => Promise<Answer>): Promise<Answer>;
}

const KEY_LENGTH = 255;

/** Makes the requests of all accounts. */
export function createOnce({ pool, clock }: { readonly pool: Pool; readonly clock: Clock }): (accountId: string) => Once {
  const requests = createKeyedRequests(pool, () => clock.now());
  /** What this process is doing now, so that a repeat may wait for it. */
  const running = new Map<string, Promise<unknown>>();

  async function earlier(accountId: string, key: string, hash: string): Promise<unknown> {
    const begun = await requests.find(accountId, key);
    if (begun === null || begun.hash !== hash) throw conflict('This idempotency key was used for another request in the last 24 hours.');
    await running.get(`${accountId} ${key}`)?.catch(() => undefined);
    return answerOf((await requests.find(accountId, key)) ?? begun);
  }

  return (accountId) => ({
    async run(key, mutation, input, shape, work) {
      if (key === '' || key.length > KEY_LENGTH) throw badInput('input.idempotencyKey', `must have 1 to ${KEY_LENGTH} characters`);
      const hash = requestHash(mutation, input);
      const place = `${accountId} ${key}`;
      if (!(await requests.begin(accountId, key, hash))) return shape.parse(await earlier(accountId, key, hash));
      const doing = work();
      running.set(place, doing);
      try {
        const answer = await doing;
        await requests.answer(accountId, key, answer);
        return answer;
      } catch (error) {
        // What was checked before the call, and what the vendor refused, did nothing: the key is free for another try.
        if (statusAfter(error) === 'FAILED') await requests.forget(accountId, key);
        else await requests.fail(accountId, key, error);
        throw error;
      } finally {
        running.delete(place);
      }
    },
  });
}

/** @throws AppError that of the first request; or CONFLICT while another process answers it, or where a process died over it */
function answerOf({ answer, error }: KeyedRequest): unknown {
  if (error !== null) {
    const { code, message, ...details } = error;
    throw new AppError(code, message, details);
  }
  if (answer === undefined) throw conflict('The first request with this idempotency key has no answer yet.');
  return answer;
}

function conflict(message: string): AppError {
  return new AppError('CONFLICT', message, { field: 'input.idempotencyKey' });
}
