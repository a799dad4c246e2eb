// Faults on demand: rules that clouds and the broker ask before they answer or push.
import type { Clock } from '../domain/clock.js';
import type { VendorName } from '../domain/ids.js';
import type { Stream } from './world/seeded.js';

/** What may befall an answer to a call. */
const CALL_FAULTS = ['delay', 'hang', 'reset', 'http500', 'code', 'malformed', 'empty', 'rate-limit', 'expired-token'] as const;
/** What may befall a push. */
const PUSH_FAULTS = ['drop-push', 'duplicate-push', 'reorder-push', 'stale-push'] as const;
export const FAULT_KINDS = [...CALL_FAULTS, ...PUSH_FAULTS, 'broker-down'] as const;

export type CallFault = (typeof CALL_FAULTS)[number];
type PushFault = (typeof PUSH_FAULTS)[number];
type FaultKind = (typeof FAULT_KINDS)[number];

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

interface Armed {
  readonly rule: FaultRule;
  left: number;
}

/** No faults at first. Outages end by `clock`; `chance` decides rates below 1. */
export function createFaults(clock: Clock, chance: Stream): Faults {
  let armed: Armed[] = [];
  const listeners = new Set<() => void>();

  function keep(which: (one: Armed) => boolean): void {
    armed = armed.filter(which);
    for (const listener of listeners) listener();
  }

  function strike<K extends FaultKind>(vendor: VendorName, path: string, isKind: (rule: FaultRule) => rule is FaultRule<K>): FaultRule<K> | null {
    for (const one of armed) {
      const { rule } = one;
      if (rule.vendor !== vendor || !isKind(rule) || !matches(rule.path, path) || !chance.chance(rule.rate)) continue;
      one.left -= 1;
      if (one.left <= 0) keep((other) => other !== one);
      return rule;
    }
    return null;
  }

  return {
    call: (vendor, path) => strike(vendor, path, isCallFault),
    push: (vendor, topic) => strike(vendor, topic, isPushFault),
    brokerDown: (vendor) => armed.some(({ rule }) => rule.vendor === vendor && rule.kind === 'broker-down'),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    list: () => armed.map(({ rule, left }) => (rule.times === undefined ? rule : { ...rule, times: left })),
    add(rule) {
      const one: Armed = { rule, left: rule.times ?? Number.POSITIVE_INFINITY };
      armed.push(one);
      keep(() => true);
      if (rule.kind === 'broker-down' && rule.ms !== undefined) clock.after(rule.ms, () => keep((other) => other !== one));
    },
    clear: () => keep(() => false),
  };
}

function matches(pattern: string | undefined, path: string): boolean {
  if (pattern === undefined) return true;
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

function isCallFault(rule: FaultRule): rule is FaultRule<CallFault> {
  return CALL_FAULTS.some((kind) => kind === rule.kind);
}

function isPushFault(rule: FaultRule): rule is FaultRule<PushFault> {
  return PUSH_FAULTS.some((kind) => kind === rule.kind);
}
