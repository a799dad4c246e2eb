// What the interpreter promises about one call.
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../src/domain/errors.js';
import { createKit, failureOf, readThing, TOKEN, writeThing } from './caller-kit.js';
import { createManualClock } from './manual-clock.js';
import { startWireVendor } from './wire-vendor.js';

const FOUND = { json: { ok: { id: 'a', level: 3 } } };

describe('an answer', () => {
  it('comes back parsed, without keys that the record does not name, which are counted', async () => {
    const vendor = await startWireVendor(() => ({ json: { ok: { id: 'a', level: 3, invented: 'x' } } }));
    const { caller, context, drifts, outcomes } = createKit(vendor.endpoint);
    expect(await caller.call(readThing, { id: 'a' }, context())).toEqual({ id: 'a', level: 3 });
    expect(drifts).toEqual(['thing.read']);
    expect(outcomes).toEqual(['thing.read OK']);
  });

  it('in another shape than the document knows is VENDOR_INVALID_RESPONSE and tells where', async () => {
    const vendor = await startWireVendor(() => ({ json: { ok: { id: 7 } } }));
    const { caller, context, logged, drifts } = createKit(vendor.endpoint);
    const error = await failureOf(caller.call(readThing, { id: 'a' }, context()));
    expect(error.code).toBe('VENDOR_INVALID_RESPONSE');
    expect(error.details).toMatchObject({ vendor: 'FEIYAN', operation: 'thing.read', requestId: 'request-1' });
    expect(logged.join()).toContain('id invalid_type');
    expect(drifts).toEqual(['thing.read']);
  });

  it('that is no JSON, or is endless, is VENDOR_INVALID_RESPONSE', async () => {
    const vendor = await startWireVendor((n) => ({ text: n === 1 ? '<html>' : `"${'x'.repeat(9 * 1024 * 1024)}"` }));
    const { caller, context } = createKit(vendor.endpoint);
    expect((await failureOf(caller.call(readThing, { id: 'a' }, context()))).code).toBe('VENDOR_INVALID_RESPONSE');
    expect((await failureOf(caller.call(readThing, { id: 'b' }, context()))).code).toBe('VENDOR_INVALID_RESPONSE');
    expect(vendor.received).toHaveLength(2);
  });

  it('that is no HTTP is VENDOR_INVALID_RESPONSE', async () => {
    const server = createServer((socket) => socket.once('data', () => socket.end('220 mail.example.org ESMTP\r\n')));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const { caller, context } = createKit(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
    const error = await failureOf(caller.call(writeThing, { id: 'a' }, context()));
    server.close();
    expect(error.code).toBe('VENDOR_INVALID_RESPONSE');
    expect(error.details.effect).toBe('unknown');
  });
});

describe('parameters', () => {
  it('that break the record are BAD_USER_INPUT, and nothing is sent', async () => {
    const vendor = await startWireVendor(() => FOUND);
    const { caller, context } = createKit(vendor.endpoint);
    const error = await failureOf(caller.call(readThing, { id: '' }, context()));
    expect(error.code).toBe('BAD_USER_INPUT');
    expect(error.details).toMatchObject({ field: 'id', effect: 'none', operation: 'thing.read' });
    expect(vendor.received).toHaveLength(0);
  });
});

describe('a failure', () => {
  it('of a read that may pass is tried again, twice at most', async () => {
    const vendor = await startWireVendor(() => 'reset');
    const { caller, context, outcomes } = createKit(vendor.endpoint);
    expect((await failureOf(caller.call(readThing, { id: 'a' }, context()))).code).toBe('VENDOR_UNAVAILABLE');
    expect(vendor.received).toHaveLength(3);
    expect(outcomes).toEqual(Array(3).fill('thing.read VENDOR_UNAVAILABLE'));
  });

  it('of a read that passes is not seen', async () => {
    const vendor = await startWireVendor((n) => (n === 1 ? { json: { down: true } } : FOUND));
    const { caller, context } = createKit(vendor.endpoint);
    expect(await caller.call(readThing, { id: 'a' }, context())).toEqual({ id: 'a', level: 3 });
    expect(vendor.received).toHaveLength(2);
  });

  it('that the vendor decided is never tried again', async () => {
    const vendor = await startWireVendor(() => ({ json: { refuse: '2063' } }));
    const { caller, context } = createKit(vendor.endpoint);
    const error = await failureOf(caller.call(readThing, { id: 'a' }, context()));
    expect(error.code).toBe('NOT_FOUND');
    expect(error.details.vendorCode).toBe('2063');
    expect(vendor.received).toHaveLength(1);
  });

  it('shows neither token nor parameters, in errors or in the log', async () => {
    const vendor = await startWireVendor((n) => (n === 1 ? { json: { ok: { id: 7 } } } : n === 2 ? { json: { refuse: '1' } } : 'reset'));
    const { caller, context, logged } = createKit(vendor.endpoint);
    const params = { id: 'private-thing', secret: 'door-code-4711' };
    const errors: AppError[] = [];
    for (let n = 0; n < 3; n += 1) errors.push(await failureOf(caller.call(readThing, params, context())));
    errors.push(await failureOf(caller.call(readThing, { ...params, id: '' }, context())));
    const shown = [...errors.map((error) => JSON.stringify({ message: error.message, stack: error.stack, ...error.details })), ...logged].join('\n');
    expect(errors).toHaveLength(4);
    expect(shown).not.toContain(TOKEN);
    expect(shown).not.toContain('private-thing');
    expect(shown).not.toContain('4711');
  });
});

describe('time', () => {
  it('is the documented time-out and two seconds', async () => {
    const clock = createManualClock();
    const vendor = await startWireVendor(() => 'hang');
    const { caller, context, outcomes } = createKit(vendor.endpoint, { clock });
    const failure = failureOf(caller.call(readThing, { id: 'a' }, context({ at: clock.now() + 5200 })));
    const call = await vendor.call(1);
    clock.advance(4999);
    expect(outcomes).toEqual([]);
    clock.advance(1);
    await call.abandoned;
    // What is left would not do for another try.
    expect((await failure).code).toBe('VENDOR_TIMEOUT');
    expect(outcomes).toEqual(['thing.read VENDOR_TIMEOUT']);
  });

  it('is cut to the deadline, and what is under way is called off', async () => {
    const clock = createManualClock();
    const vendor = await startWireVendor(() => 'hang');
    const { caller, context } = createKit(vendor.endpoint, { clock });
    const failure = failureOf(caller.call(readThing, { id: 'a' }, context({ at: clock.now() + 1000 })));
    const call = await vendor.call(1);
    clock.advance(1000);
    expect((await failure).code).toBe('VENDOR_TIMEOUT');
    await call.abandoned;
    expect(clock.waiting).toBe(0);
  });

  it('that is over before the call means that nothing is sent', async () => {
    const clock = createManualClock();
    const vendor = await startWireVendor(() => FOUND);
    const { caller, context } = createKit(vendor.endpoint, { clock });
    const late = await failureOf(caller.call(writeThing, { id: 'a' }, context({ at: clock.now() })));
    const gone = await failureOf(caller.call(readThing, { id: 'a' }, context({ signal: AbortSignal.abort() })));
    expect([late.code, late.details.effect, gone.code]).toEqual(['VENDOR_TIMEOUT', 'none', 'VENDOR_TIMEOUT']);
    expect(vendor.received).toHaveLength(0);
  });
});
