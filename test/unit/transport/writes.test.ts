// What the interpreter promises about writes: once, and honest about what may have happened.
import { describe, expect, it } from 'vitest';
import { createKit, failureOf, readThing, writeThing } from './caller-kit.js';
import { createManualClock } from './manual-clock.js';
import { createGate, startWireVendor } from './wire-vendor.js';

describe('a write', () => {
  it('whose answer was lost may have happened, and is not sent again', async () => {
    const vendor = await startWireVendor(() => 'reset');
    const { caller, context } = createKit(vendor.endpoint);
    const error = await failureOf(caller.call(writeThing, { id: 'a' }, context()));
    expect([error.code, error.details.effect]).toEqual(['VENDOR_UNAVAILABLE', 'unknown']);
    expect(vendor.received).toHaveLength(1);
  });

  it('that is not answered in time may have happened', async () => {
    const clock = createManualClock();
    const vendor = await startWireVendor(() => 'hang');
    const { caller, context } = createKit(vendor.endpoint, { clock });
    const failure = failureOf(caller.call(writeThing, { id: 'a' }, context()));
    const call = await vendor.call(1);
    clock.advance(5000);
    const error = await failure;
    expect([error.code, error.details.effect]).toEqual(['VENDOR_TIMEOUT', 'unknown']);
    await call.abandoned;
  });

  it('is not cut off by the end of the request that waits for it', async () => {
    const clock = createManualClock();
    const gate = createGate();
    const vendor = await startWireVendor(() => ({ wait: gate.promise, json: { ok: { id: 'a' } } }));
    const { caller, context, outcomes } = createKit(vendor.endpoint, { clock });
    const stop = new AbortController();
    const failure = failureOf(caller.call(writeThing, { id: 'a' }, context({ at: clock.now() + 1000, signal: stop.signal })));
    const call = await vendor.call(1);
    stop.abort();
    clock.advance(1000);
    const error = await failure;
    expect([error.code, error.details.effect]).toEqual(['VENDOR_TIMEOUT', 'unknown']);
    gate.open();
    await expect.poll(() => outcomes).toEqual(['thing.write OK']);
    expect(await Promise.race([call.abandoned.then(() => 'cut'), Promise.resolve('answered')])).toBe('answered');
  });

  it('that could not connect did nothing', async () => {
    // Nobody listens on port 1.
    const { caller, context } = createKit('http://127.0.0.1:1');
    const error = await failureOf(caller.call(writeThing, { id: 'a' }, context()));
    expect([error.code, error.details.effect]).toEqual(['VENDOR_UNAVAILABLE', 'none']);
  });

  it('that waits for its turn until its deadline did nothing and is not sent later', async () => {
    const clock = createManualClock();
    const gate = createGate();
    const vendor = await startWireVendor(() => ({ wait: gate.promise, json: { ok: { id: 'a' } } }));
    const { caller, context } = createKit(vendor.endpoint, { clock, limits: { link: 1, linkAlone: 1 } });
    const first = caller.call(writeThing, { id: 'a' }, context());
    await vendor.call(1);
    const failure = failureOf(caller.call(writeThing, { id: 'b' }, context({ at: clock.now() + 500 })));
    clock.advance(500);
    const error = await failure;
    expect([error.code, error.details.effect]).toEqual(['VENDOR_TIMEOUT', 'none']);
    gate.open();
    await first;
    await caller.call(readThing, { id: 'c' }, context());
    expect(vendor.received.map(({ path }) => path)).toEqual(['/write', '/read']);
  });

  it('that the vendor refused did nothing; that it failed at may have happened', async () => {
    const vendor = await startWireVendor((n) => ({ json: n === 1 ? { refuse: '2063' } : { down: true } }));
    const { caller, context } = createKit(vendor.endpoint);
    const refused = await failureOf(caller.call(writeThing, { id: 'a' }, context()));
    const failed = await failureOf(caller.call(writeThing, { id: 'a' }, context()));
    expect([refused.code, refused.details.effect]).toEqual(['NOT_FOUND', 'none']);
    expect([failed.code, failed.details.effect]).toEqual(['VENDOR_UNAVAILABLE', 'unknown']);
    expect(vendor.received).toHaveLength(2);
  });

  it('that answers in an unknown shape may have happened', async () => {
    const vendor = await startWireVendor(() => ({ json: { ok: {} } }));
    const { caller, context } = createKit(vendor.endpoint);
    const error = await failureOf(caller.call(writeThing, { id: 'a' }, context()));
    expect([error.code, error.details.effect]).toEqual(['VENDOR_INVALID_RESPONSE', 'unknown']);
  });

  it('is never shared with an equal one', async () => {
    const gate = createGate();
    const vendor = await startWireVendor(() => ({ wait: gate.promise, json: { ok: { id: 'a' } } }));
    const { caller, context } = createKit(vendor.endpoint);
    const both = [caller.call(writeThing, { id: 'a' }, context()), caller.call(writeThing, { id: 'a' }, context())];
    await vendor.call(2);
    gate.open();
    await Promise.all(both);
    expect(vendor.received).toHaveLength(2);
  });
});
