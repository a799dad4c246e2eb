// Open subscriptions, counted as long as they are.
import type { ExecutionResult } from 'graphql';
import type { Metrics } from '../metrics.js';

/** The same stream, counted from now until it ends. */
export function counted(stream: AsyncGenerator<ExecutionResult, void, void>, metrics: Metrics, transport: string): AsyncGenerator<ExecutionResult, void, void> {
  let isOpen = true;
  metrics.subscription(transport, 1);
  const settle = <T extends IteratorResult<ExecutionResult, void>>(result: T): T => {
    if (result.done === true && isOpen) {
      isOpen = false;
      metrics.subscription(transport, -1);
    }
    return result;
  };
  return {
    next: async () => settle(await stream.next()),
    return: async () => settle(await stream.return()),
    throw: async (error) => settle(await stream.throw(error)),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
