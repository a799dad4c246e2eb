// A subscription's events as results, one at a time; ends at once when its consumer does.
import type { ExecutionResult } from 'graphql';

export interface EventStreamSource {
  readonly events: AsyncIterable<unknown>;
  /** The result of one event. */
  readonly resultOf: (event: unknown) => Promise<ExecutionResult>;
  /** The last result of a source that failed. */
  readonly resultOfFailure: (error: unknown) => ExecutionResult;
  /** Ends the source, even while it waits. Called once. */
  readonly stop: () => void;
}

/** Results as they are asked for: a slow consumer slows its source. `return()` does not wait for the next event. */
export function createEventStream({ events, resultOf, resultOfFailure, stop }: EventStreamSource): AsyncGenerator<ExecutionResult, void, void> {
  const iterator = events[Symbol.asyncIterator]();
  let isOver = false;
  const end = (): { value: undefined; done: true } => {
    if (!isOver) {
      isOver = true;
      stop();
      iterator.return?.().catch(() => undefined);
    }
    return { value: undefined, done: true };
  };
  const next = async (): Promise<IteratorResult<ExecutionResult, void>> => {
    if (isOver) return end();
    try {
      const { value, done } = await iterator.next();
      return done === true || isOver ? end() : { value: await resultOf(value), done: false };
    } catch (error) {
      if (isOver) return end();
      end();
      return { value: resultOfFailure(error), done: false };
    }
  };
  return {
    next,
    return: async () => end(),
    throw: async () => end(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
