// One documented vendor operation as data. The interpreter (call.ts) runs it; the sandbox answers it.
import type { z } from 'zod';

export interface OperationSpec<P extends z.ZodType, D extends z.ZodType> {
  /** `topic.verb`, unique within the vendor. */
  readonly name: string;
  /** The section of the vendor's document. */
  readonly section: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** The operation's version where the vendor has one per operation. */
  readonly version?: string;
  /** Whose token it carries: none, the user's if there is one, the user's, the project's. */
  readonly auth: 'none' | 'optional' | 'user' | 'project';
  /** The server's documented time-out. */
  readonly timeoutMs: number;
  /** Only `read` is ever sent twice. */
  readonly effect: 'read' | 'write' | 'idempotent-write';
  /** Strict: we author it. */
  readonly params: P;
  /** Tolerant: unknown keys pass, what the document does not promise may be missing. */
  readonly data: D;
  /** Largest page, where the operation has pages. */
  readonly pageSizeMax?: number;
}

/** A frozen operation record: `call(op, params)` infers both ends from it. */
export type Operation<P extends z.ZodType = z.ZodType, D extends z.ZodType = z.ZodType> = Readonly<OperationSpec<P, D>>;

/** Declares an operation record. */
export function operation<P extends z.ZodType, D extends z.ZodType>(spec: OperationSpec<P, D>): Operation<P, D> {
  return Object.freeze(spec);
}
