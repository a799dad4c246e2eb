// Calling something off, once and with a reason: an AbortController costs more than the rest of a call.

export interface Cancellation {
  /** Why it was called off; null while it was not. */
  readonly reason: Error | null;
  cancel(reason: Error): void;
  /** Calls `listener` when it is called off; the answer stops that. */
  onCancel(listener: (reason: Error) => void): () => void;
}

export function createCancellation(): Cancellation {
  let reason: Error | null = null;
  const listeners = new Set<(reason: Error) => void>();
  return {
    get reason() {
      return reason;
    },
    cancel(why) {
      if (reason !== null) return;
      reason = why;
      for (const listener of listeners) listener(why);
      listeners.clear();
    },
    onCancel(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
