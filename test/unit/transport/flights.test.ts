// What identical reads promise each other.
import { describe, expect, it } from 'vitest';
import { createKit, failureOf, readThing } from './caller-kit.js';
import { createManualClock } from './manual-clock.js';
import { createGate, startWireVendor } from './wire-vendor.js';

const ANSWER = { ok: { id: 'a' } };

describe('identical reads of one link', () => {
  it('share one call while it is under way, and no longer', async () => {
    const gate = createGate();
    const vendor = await startWireVendor(() => ({ wait: gate.promise, json: ANSWER }));
    const { caller, context } = createKit(vendor.endpoint);
    const all = Array.from({ length: 5 }, () => caller.call(readThing, { id: 'a' }, context()));
    await vendor.call(1);
    gate.open();
    expect(await Promise.all(all)).toEqual(Array(5).fill({ id: 'a' }));
    expect(vendor.received).toHaveLength(1);
    await caller.call(readThing, { id: 'a' }, context());
    expect(vendor.received).toHaveLength(2);
  });

  it('are told apart by parameters and by link, and unlinked ones are never shared', async () => {
    const gate = createGate();
    const vendor = await startWireVendor(() => ({ wait: gate.promise, json: ANSWER }));
    const { caller, context } = createKit(vendor.endpoint);
    const all = [
      caller.call(readThing, { id: 'a' }, context()),
      caller.call(readThing, { id: 'b' }, context()),
      caller.call(readThing, { id: 'a' }, context({ link: 'link-2' })),
      caller.call(readThing, { id: 'a' }, context({ link: null })),
      caller.call(readThing, { id: 'a' }, context({ link: null })),
    ];
    await vendor.call(5);
    gate.open();
    await Promise.all(all);
    expect(vendor.received).toHaveLength(5);
  });

  it('go on for the others when one leaves, each at its own deadline', async () => {
    const clock = createManualClock();
    const gate = createGate();
    const vendor = await startWireVendor(() => ({ wait: gate.promise, json: ANSWER }));
    const { caller, context } = createKit(vendor.endpoint, { clock });
    const hasty = failureOf(caller.call(readThing, { id: 'a' }, context({ at: clock.now() + 100 })));
    const patient = caller.call(readThing, { id: 'a' }, context());
    await vendor.call(1);
    clock.advance(100);
    expect((await hasty).code).toBe('VENDOR_TIMEOUT');
    gate.open();
    expect(await patient).toEqual({ id: 'a' });
    expect(vendor.received).toHaveLength(1);
  });

  it('end on the wire when the last one leaves, and the next one starts anew', async () => {
    const vendor = await startWireVendor((n) => (n === 1 ? 'hang' : { json: ANSWER }));
    const { caller, context, outcomes } = createKit(vendor.endpoint);
    const one = new AbortController();
    const other = new AbortController();
    const failures = [one, other].map(({ signal }) => failureOf(caller.call(readThing, { id: 'a' }, context({ signal }))));
    const call = await vendor.call(1);
    one.abort();
    other.abort();
    await Promise.all(failures);
    expect(await caller.call(readThing, { id: 'a' }, context())).toEqual({ id: 'a' });
    await call.abandoned;
    expect(outcomes.toSorted()).toEqual(['thing.read CANCELLED', 'thing.read OK']);
  });

  it('fail together', async () => {
    const vendor = await startWireVendor(() => ({ json: { refuse: '403' } }));
    const { caller, context } = createKit(vendor.endpoint);
    const errors = await Promise.all([1, 2, 3].map(() => failureOf(caller.call(readThing, { id: 'a' }, context()))));
    expect(errors.map(({ code }) => code)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect(vendor.received).toHaveLength(1);
  });
});
