// The search that every test of the graph ends with: it finds a secret in each kind of output, and tells how much it looked through.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { acceptance } from '../support/acceptance.js';
import { hear, mintCanary, mintedCanaries, searchForCanaries } from '../support/canaries.js';
import { devicesOf, firstScreen } from '../support/first-screen.js';
import { ask } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';

const RAISED = 'query ($id: ID!) { node(id: $id) { ... on Device { activity(first: 5) { nodes { ... on DeviceEventRaised { value } } } } } }';
const raised = z.object({ node: z.object({ activity: z.object({ nodes: z.array(z.unknown()) }) }) });

describe('the search for secrets', () => {
  let hearth: RunningHearth;
  beforeAll(async () => {
    hearth = await startHearth();
  });
  afterAll(() => hearth.stop());

  /** What the search finds when these lines, calls and other secrets are looked through beside what there is. */
  async function search(beside: Partial<Pick<Parameters<typeof searchForCanaries>[0], 'lines' | 'control' | 'others'>>): Promise<readonly string[]> {
    const whole = { url: hearth.url, control: hearth.control, pool: hearth.database.pool, lines: [], others: new Map<string, string>() };
    return (await searchForCanaries({ ...whole, ...beside })).found;
  }

  it('looks through everything, for secrets of every kind', async () => {
    await ask(hearth.url, hearth.tokens.alice, acceptance('01-homes'), {}, firstScreen);
    const { outputs, found } = await hearth.search();
    expect(found).toEqual([]);
    expect(outputs).toMatchObject({ answers: 1, pages: 3 });
    expect(outputs.lines).toBeGreaterThan(0);
    expect(outputs.calls).toBeGreaterThan(10);
    expect(outputs.rows).toBeGreaterThan(100);
    expect([...mintedCanaries().keys()].sort()).toEqual(
      expect.arrayContaining(['appSecret', 'clientSecret', 'cloudAppSecret', 'controlToken', 'deviceSecret', 'iotToken', 'lockToken', 'mqttDeviceSecret']),
    );
    expect([...mintedCanaries().values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(40);
  });

  it('finds one in the log, whole, cut off, and as part of a URL', async () => {
    const secret = mintCanary('test', 'a1b2c3');
    for (const line of [`{"msg":"${secret}"}`, `{"msg":"${secret.slice(0, 12)}"}`, `https://vendor.example/?access_token=${secret}&x=1`]) {
      expect(await search({ lines: ['{"msg":"ready"}', line] }), line).toEqual([expect.stringMatching(/^the log: test/)]);
    }
  });

  it('finds one in base64, wherever it begins', async () => {
    for (const before of ['', 'x', 'xx', '{"devinfo":{"aeskey":"']) {
      const line = Buffer.from(`${before}${mintCanary('test', 'a1b2c3')}"}`).toString('base64');
      expect(await search({ lines: [`{"data":"${line}"}`] }), before).toHaveLength(1);
    }
  });

  it('finds one in the list of calls', async () => {
    const call = { n: 1, vendor: 'FEIYAN', path: '/thing/info/get', at: 0, params: { note: mintCanary('test', 'a1b2c3') } };
    expect(await search({ control: { calls: async () => [call] } })).toEqual([expect.stringMatching(/^the list of calls: test/)]);
  });

  it('finds what is no canary by itself: a signed token, a passcode that was told', async () => {
    const others = new Map([['JWT of alice', hearth.tokens.alice]]);
    expect(await search({ lines: [`Bearer ${hearth.tokens.alice}`], others })).toEqual([expect.stringMatching(/^the log: JWT of alice/)]);
    const lines = ['{"said":"451234567"}', '{"at":1451234567000}'];
    expect(await search({ lines })).toEqual([]);
    hear('{"data":{"createTemporaryLockUser":{"passcode":"451234567"}}}');
    expect(await search({ lines })).toEqual([expect.stringMatching(/^the log: passcode after …{"said":"$/)]);
  });

  it('finds one that a device gave away, in the answers and in the database', async () => {
    const { alice } = hearth.tokens;
    const [device] = devicesOf(await ask(hearth.url, alice, acceptance('01-homes'), {}, firstScreen));
    const iotId = device?.identities.find(({ vendor }) => vendor === 'FEIYAN')?.vendorId ?? '';
    await hearth.control.report('feiyan', iotId, { event: { identifier: 'Error', value: { ErrorCode: mintCanary('test', 'a1b2c3') } } });
    const seen = async () => (await ask(hearth.url, alice, RAISED, { id: device?.id }, raised)).node.activity.nodes.length;
    await expect.poll(seen).toBeGreaterThan(0);
    const found = await search({});
    expect(found).toContainEqual(expect.stringMatching(/^an answer: test/));
    expect(found).toContainEqual(expect.stringMatching(/^table log_entry: test/));
    await expect(hearth.stop()).rejects.toThrow(/secrets in what a server put out:\n.*table log_entry: test/s);
    hearth = await startHearth(); // what this story leaves behind is clean again
    await hearth.search();
  });
});
