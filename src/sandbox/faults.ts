// Faults on demand: rules that clouds and the broker ask before they answer or push.
import type { VendorName } from '../domain/ids.js';

/** What may befall an answer to a call. */
export const CALL_FAULTS = ['delay', 'hang', 'reset', 'http500', 'code', 'malformed', 'empty', 'rate-limit', 'expired-token'] as const;
/** What may befall a push. */
export const PUSH_FAULTS = ['drop-push', 'duplicate-push', 'reorder-push', 'stale-push'] as const;
export const FAULT_KINDS = [...CALL_FAULTS, ...PUSH_FAULTS, 'broker-down'] as const;

export type CallFault = (typeof CALL_FAULTS)[number];
export type PushFault = (typeof PUSH_FAULTS)[number];
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface FaultRule<K extends FaultKind = FaultKind> {
  readonly vendor: VendorName;
  /** The operation's path, or its beginning and `*`; absent: every path. For a push, the topic. */
  readonly path?: string | undefined;
  readonly kind: K;
  /** Share of the matching calls that it befalls, 0 to 1. */
  readonly rate: number;
  /** How often it strikes at most. */
  readonly times?: number | undefined;
  /** How long a delay, a hang or an outage lasts, or how stale a push is. */
  readonly ms?: number | undefined;
  /** The vendor's error code to answer, for `code`. */
  readonly code?: number | undefined;
}

export interface Faults {
  /** The first rule of call faults that befalls this call, or null. Asking counts. */
  call(vendor: VendorName, path: string): FaultRule<CallFault> | null;
  /** The first rule of push faults that befalls this push, or null. Asking counts. */
  push(vendor: VendorName, topic: string): FaultRule<PushFault> | null;
  /** Whether the vendor's broker is to be down now (`ms` after the rule was added at most). */
  brokerDown(vendor: VendorName): boolean;
  /** Told when rules were added, removed or ran out, e.g. to take the broker down or up. */
  onChange(listener: () => void): () => void;
  list(): FaultRule[];
  add(rule: FaultRule): void;
  clear(): void;
}
