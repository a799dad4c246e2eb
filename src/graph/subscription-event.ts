// One event of a subscription, with the context that its selection runs in: reads made for this event alone.
import type { Context } from './context.js';

const contexts = new WeakMap<object, Context>();

/** The root of one event's execution: the field's value, and where its selection reads from. */
export function eventOf<Field extends string, T>(field: Field, value: T, context: Context): Record<Field, T> {
  const event = rootOf(field, value);
  contexts.set(event, context);
  return event;
}

/** null for an event that brought no context of its own. */
export function contextOfEvent(event: unknown): Context | null {
  return (typeof event === 'object' && event !== null ? contexts.get(event) : undefined) ?? null;
}

function rootOf<Field extends string, T>(field: Field, value: T): Record<Field, T>;
function rootOf(field: string, value: unknown): Record<string, unknown> {
  return { [field]: value };
}
