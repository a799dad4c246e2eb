// Processes that wake each other through a real NATS server.
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTestDatabase } from '../support/database.js';
import { natsBinary, startNats } from '../support/nats.js';
import { report, startProcess, take } from '../unit/live/process.js';

describe.skipIf(natsBinary === undefined)('NATS', () => {
  it('tells one process at once what another appended', async () => {
    const database = await createTestDatabase();
    onTestFinished(() => database.drop());
    const { url, stop: stopNats } = await startNats();
    onTestFinished(stopNats);
    const [one, two] = [await startProcess(database.url, { eventsUrl: url }), await startProcess(database.url, { eventsUrl: url })];
    const stop = new AbortController();
    const started = Date.now();
    const followed = take(one.feed.follow([1], { accountId: 'account_me', wants: () => true, after: null }, stop.signal), 20);
    for (let index = 0; index < 20; index += 1) await two.appendOwn([report(1, index, null, `event ${index}`)]);
    expect((await followed).map(({ content }) => (content.kind === 'properties' ? content.readings[0]?.value : null))).toEqual(
      Array.from({ length: 20 }, (_, index) => index),
    );
    expect(Date.now() - started).toBeLessThan(4_000); // sooner than the look that finds what nobody told of
    await Promise.all([one.end(), two.end()]);
  });
});
