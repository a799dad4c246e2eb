// How many calls go out at once, and when none do.
import { describe, expect, it } from 'vitest';
import { createKit, failureOf, readThing, writeThing } from './caller-kit.js';
import { type Behaviour, createGate, startWireVendor } from './wire-vendor.js';

describe('calls in flight', () => {
  it('are as many as a link wants up to twenty-four while nobody else calls, and all are made', async () => {
    const gate = createGate();
    const vendor = await startWireVendor(() => ({ wait: gate.promise, json: { ok: { id: 'a' } } }));
    const { caller, context } = createKit(vendor.endpoint);
    const all = Array.from({ length: 40 }, (_, n) => caller.call(readThing, { id: `a${n}` }, context({ link: 'link-1' })));
    await vendor.call(24);
    expect(vendor.received).toHaveLength(24);
    gate.open();
    await Promise.all(all);
    expect(vendor.received).toHaveLength(40);
    expect(vendor.busiest).toBe(24);
  });

  it('are at most thirty-two a vendor, eight of them kept for links that come later', async () => {
    const gate = createGate();
    const vendor = await startWireVendor(() => ({ wait: gate.promise, json: { ok: { id: 'a' } } }));
    const { caller, context } = createKit(vendor.endpoint);
    const call = (link: string, n: number) => caller.call(readThing, { id: `${link} ${n}` }, context({ link }));
    const first = Array.from({ length: 40 }, (_, n) => call('link-1', n));
    await vendor.call(24);
    const others = Array.from({ length: 16 }, (_, n) => call(`link-${2 + (n % 4)}`, n));
    await vendor.call(32);
    expect(vendor.received).toHaveLength(32);
    expect(vendor.received.slice(24).map(({ body }) => /link-\d/.exec(body)?.[0])).toEqual([2, 3, 4, 5, 2, 3, 4, 5].map((n) => `link-${n}`));
    gate.open();
    await Promise.all([...first, ...others]);
    expect(vendor.received).toHaveLength(56);
    expect(vendor.busiest).toBe(32);
  });

  it('come free again when the waiting ones were called off', async () => {
    const gate = createGate();
    const vendor = await startWireVendor(() => ({ wait: gate.promise, json: { ok: { id: 'a' } } }));
    const { caller, context } = createKit(vendor.endpoint, { limits: { link: 1, linkAlone: 1 } });
    const first = caller.call(readThing, { id: 'a' }, context());
    await vendor.call(1);
    const stop = new AbortController();
    const dropped = failureOf(caller.call(readThing, { id: 'b' }, context({ signal: stop.signal })));
    const third = caller.call(readThing, { id: 'c' }, context());
    stop.abort();
    await dropped;
    gate.open();
    await Promise.all([first, third]);
    expect(vendor.received.map(({ body }) => body)).toEqual(['{"id":"a"}', '{"id":"c"}']);
  });
});

describe('a vendor that is down', () => {
  const DOWN: Behaviour = { json: { down: true } };

  it('is not called for a while, writes refused meanwhile did nothing, and is found again by one trial', async () => {
    let isDown = true;
    const vendor = await startWireVendor(() => (isDown ? DOWN : { json: { ok: { id: 'a' } } }));
    const { caller, context } = createKit(vendor.endpoint, { limits: { breakMs: 250 } });
    // Ten calls that find it down, each in a 200 of its own.
    for (let n = 0; n < 10; n += 1) await failureOf(caller.call(writeThing, { id: 'a' }, context()));
    expect(caller.isAvailable()).toBe(false);
    const refused = await failureOf(caller.call(writeThing, { id: 'a' }, context()));
    expect([refused.code, refused.details.effect, refused.details.retryAfterMs]).toEqual(['VENDOR_UNAVAILABLE', 'none', 250]);
    const read = await failureOf(caller.call(readThing, { id: 'a' }, context()));
    expect(read.code).toBe('VENDOR_UNAVAILABLE');
    expect(vendor.received).toHaveLength(10);

    isDown = false;
    await expect.poll(() => caller.isAvailable(), { timeout: 2000, interval: 20 }).toBe(true);
    expect(await caller.call(readThing, { id: 'a' }, context())).toEqual({ id: 'a' });
    expect(vendor.received).toHaveLength(11);
    expect(caller.isAvailable()).toBe(true);
  });

  it('is not what one is that refuses: those calls go on', async () => {
    const vendor = await startWireVendor(() => ({ json: { refuse: '460' } }));
    const { caller, context } = createKit(vendor.endpoint);
    for (let n = 0; n < 20; n += 1) await failureOf(caller.call(readThing, { id: `a${n}` }, context()));
    expect(vendor.received).toHaveLength(20);
    expect(caller.isAvailable()).toBe(true);
  });
});
