// Feedback through the graph: written, answered after a while of the world's time, read and added to, each step held against the truth of the cloud.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';

const DEVICES = '{ viewer { devices(first: 100) { nodes { id name product { id } identities { vendor vendorId } } } } }';
const TOPIC = `id kind subject text contact createdAt hasUnreadReply replies { text author } device { id } product { id }
  origin { phoneSystem phoneModel appVersion } vendorLink { vendor }`;
const SUBMIT = `mutation ($input: SubmitFeedbackInput!) { submitFeedback(input: $input) { feedbackTopic { ${TOPIC} } } }`;
const REPLY = `mutation ($input: ReplyToFeedbackInput!) { replyToFeedback(input: $input) { feedbackTopic { ${TOPIC} } } }`;
const READ = `mutation ($id: ID!) { markFeedbackRead(input: { feedbackTopicId: $id }) { feedbackTopic { id hasUnreadReply } } }`;
const LIST = `query ($first: Int! = 20, $after: String) { viewer { hasUnreadFeedbackReply feedbackTopics(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { ${TOPIC} } } } }`;
const ONE = `query ($id: ID!) { feedbackTopic(id: $id) { ${TOPIC} } }`;
const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';

const devices = z.object({
  viewer: z.object({
    devices: z.object({
      nodes: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          product: z.object({ id: z.string() }),
          identities: z.array(z.object({ vendor: z.string(), vendorId: z.string() })),
        }),
      ),
    }),
  }),
});
const topic = z.looseObject({ id: z.string(), subject: z.string(), hasUnreadReply: z.boolean() });
const submitted = z.object({ submitFeedback: z.object({ feedbackTopic: topic }) });
const listed = z.object({
  viewer: z.object({
    hasUnreadFeedbackReply: z.boolean(),
    feedbackTopics: z.object({
      totalCount: z.number(),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      nodes: z.array(topic),
    }),
  }),
});
const truth = z.object({
  accounts: z.array(
    z.object({ person: z.string(), feedback: z.array(z.looseObject({ id: z.number(), topic: z.string(), replies: z.array(z.json()) })).optional() }),
  ),
});

const NOBODY = '0000000000000000000000';
const HOUR_MS = 3_600_000;
const ORIGIN = { phoneSystem: 'Android 14', phoneModel: 'Phone 12', appVersion: '2.0.1' };

describe('feedback', () => {
  let hearth: RunningHearth;
  let token: string;
  let lamp: z.infer<typeof devices>['viewer']['devices']['nodes'][number];
  let topicId: string;

  const letter = (change: object = {}) => ({
    kind: 'DEVICE_PROBLEM',
    subject: 'Humming',
    text: 'It hums at night.',
    contact: 'alice@homes.example',
    origin: ORIGIN,
    deviceId: lamp.id,
    ...change,
  });
  const submit = async (input: object, whose = token) => (await ask(hearth.url, whose, SUBMIT, { input }, submitted)).submitFeedback.feedbackTopic;
  const list = async (variables: object = {}, whose = token) => (await ask(hearth.url, whose, LIST, variables, listed)).viewer;
  const truly = async (person = 'alice') =>
    (await hearth.control.world(truth)).accounts.find((account) => account.person === person && account.feedback !== undefined)?.feedback ??
    expect.fail('no account');
  const codes = async (query: string, variables: object, whose = token) =>
    ((await post(hearth.url, whose, query, variables)).errors ?? []).map(({ extensions }) => [
      extensions['code'],
      extensions['field'] ?? extensions['vendorCode'] ?? null,
    ]);
  const askedDuring = async (work: () => Promise<unknown>): Promise<string[]> => {
    const last = (await hearth.control.calls()).at(-1)?.n ?? 0;
    await work();
    return (await hearth.control.calls(last)).map(({ path }) => path).filter((path) => path.startsWith('/feedback'));
  };

  beforeAll(async () => {
    hearth = await startHearth();
    token = hearth.tokens.alice;
    const { viewer } = await ask(hearth.url, token, DEVICES, {}, devices);
    lamp = viewer.devices.nodes.find(({ name }) => name === 'Floor Lamp') ?? expect.fail('no lamp');
  });
  afterAll(() => hearth.stop());

  it('is written about a device, with everything that goes with it', async () => {
    expect(await list()).toMatchObject({ hasUnreadFeedbackReply: false, feedbackTopics: { totalCount: 0, nodes: [] } });
    const attachments = {
      logObjectName: 'logs/1',
      phoneLogFileId: 'file-1',
      deviceLogFileId: 'file-2',
      deviceErrorBatchId: 'batch-1',
      appErrorBatchId: 'batch-2',
    };
    const deviceErrors = [
      { codeVersion: '1.0', state: 2, code: 3, message: 'no light', occurredAt: '2026-01-02T03:04:05.000Z', signature: 'abc', signedWith: 'PRODUCT_SECRET' },
      { codeVersion: '1.0', state: 2, code: 4, signature: 'def' },
    ];
    const made = await submit(letter({ subject: ' Humming ', attachments, deviceErrors }));
    expect(made).toMatchObject({
      kind: 'DEVICE_PROBLEM',
      subject: 'Humming',
      text: 'It hums at night.',
      contact: 'alice@homes.example',
      hasUnreadReply: false,
      replies: [],
      device: { id: lamp.id },
      product: { id: lamp.product.id },
      origin: ORIGIN,
      vendorLink: { vendor: 'FEIYAN' },
    });
    topicId = made.id;
    expect(await truly()).toMatchObject([
      {
        type: 1,
        topic: 'Humming',
        iotId: lamp.identities[0]?.vendorId,
        nickName: 'Floor Lamp',
        mobileSystem: 'Android 14',
        attached: {
          ossObjectName: 'logs/1',
          mobileLogFileId: 'file-1',
          deviceLogFileId: 'file-2',
          deviceErrorIndexId: 'batch-1',
          appErrorIndexId: 'batch-2',
          errors: [
            {
              error: { codeVer: '1.0', state: 2, code: 3, errMsg: 'no light' },
              time: Date.UTC(2026, 0, 2, 3, 4, 5),
              sign: 'abc',
              signSecretType: 1,
            },
            { error: { codeVer: '1.0', state: 2, code: 4 }, sign: 'def', signSecretType: 0 },
          ],
        },
      },
    ]);
    expect(await ask(hearth.url, token, NODE, { id: topicId }, z.json())).toEqual({ node: { __typename: 'FeedbackTopic', id: topicId } });
  });

  it('is answered after a while; the reply is unread until it is marked', async () => {
    await hearth.control.advance(5 * HOUR_MS);
    const { hasUnreadFeedbackReply, feedbackTopics } = await list();
    expect(hasUnreadFeedbackReply).toBe(true);
    expect(feedbackTopics.nodes).toMatchObject([{ id: topicId, hasUnreadReply: true, replies: [{ author: 'VENDOR' }] }]);
    expect(await ask(hearth.url, token, READ, { id: topicId }, z.json())).toEqual({
      markFeedbackRead: { feedbackTopic: { id: topicId, hasUnreadReply: false } },
    });
    expect(await truly()).toMatchObject([{ hasUnreadReply: false }]);
    expect((await list()).hasUnreadFeedbackReply).toBe(false);

    const input = { feedbackTopicId: topicId, text: 'It still hums.', origin: ORIGIN };
    expect(await ask(hearth.url, token, REPLY, { input }, z.json())).toMatchObject({
      replyToFeedback: { feedbackTopic: { id: topicId, replies: [{ author: 'VENDOR' }, { author: 'USER', text: 'It still hums.' }] } },
    });
    expect((await truly())[0]?.replies).toHaveLength(2);
    await hearth.control.advance(5 * HOUR_MS);
    expect(await ask(hearth.url, token, ONE, { id: topicId }, z.json())).toMatchObject({
      feedbackTopic: { hasUnreadReply: true, replies: [{ author: 'VENDOR' }, { author: 'USER' }, { author: 'VENDOR' }] },
    });
  });

  it('may be about a product alone, and is listed newest first', async () => {
    await hearth.control.advance(HOUR_MS);
    const made = await submit(letter({ kind: 'FEATURE_SUGGESTION', subject: 'A wish', deviceId: null, productId: lamp.product.id }));
    expect(made).toMatchObject({ kind: 'FEATURE_SUGGESTION', device: null, product: { id: lamp.product.id } });
    expect((await list()).feedbackTopics.nodes.map(({ subject }) => subject)).toEqual(['A wish', 'Humming']);
    const { feedbackTopics: first } = await list({ first: 1 });
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true }, nodes: [{ subject: 'A wish' }] });
    expect((await list({ first: 1, after: first.pageInfo.endCursor })).feedbackTopics).toMatchObject({
      pageInfo: { hasNextPage: false },
      nodes: [{ subject: 'Humming' }],
    });
  });

  it('is sent once, whatever comes of it', async () => {
    await hearth.control.fault({ vendor: 'feiyan', path: '/feedback/add', kind: 'http500', rate: 1, times: 1 });
    const calls = await askedDuring(async () => {
      expect(await codes(SUBMIT, { input: letter() })).toEqual([['VENDOR_UNAVAILABLE', '500']]);
    });
    await hearth.control.clearFaults();
    expect(calls).toEqual(['/feedback/add']);
    expect(await truly()).toHaveLength(2);
  });

  it('is written by the rules, or no vendor is asked', async () => {
    const error = { codeVersion: '1.0', state: 1, code: 1, signature: 's' };
    const wrong: [object, string][] = [
      [{ kind: 'UNKNOWN' }, 'input.kind'],
      [{ subject: ' ' }, 'input.subject'],
      [{ text: '' }, 'input.text'],
      [{ contact: '' }, 'input.contact'],
      [{ origin: { ...ORIGIN, phoneModel: '' } }, 'input.origin.phoneModel'],
      [{ origin: { ...ORIGIN, phoneSystem: '' } }, 'input.origin.phoneSystem'],
      [{ origin: { ...ORIGIN, appVersion: '' } }, 'input.origin.appVersion'],
      [{ deviceId: null }, 'input.deviceId'],
      [{ productId: lamp.product.id }, 'input.deviceId'],
      [{ attachments: { logObjectName: ' ' } }, 'input.attachments.logObjectName'],
      [{ deviceErrors: [error, { ...error, signature: '' }] }, 'input.deviceErrors.1.signature'],
    ];
    const calls = await askedDuring(async () => {
      for (const [change, field] of wrong) expect(await codes(SUBMIT, { input: letter(change) }), field).toEqual([['BAD_USER_INPUT', field]]);
      expect(await codes(REPLY, { input: { feedbackTopicId: topicId, text: ' ', origin: ORIGIN } })).toEqual([['BAD_USER_INPUT', 'input.text']]);
      expect(await codes(SUBMIT, { input: letter({ deviceId: `device_${NOBODY}` }) })).toEqual([['NOT_FOUND', null]]);
      expect(await codes(SUBMIT, { input: letter({ deviceId: null, productId: `product_${NOBODY}` }) })).toEqual([['NOT_FOUND', null]]);
    });
    expect(calls).toEqual([]);
  });

  it('is somebody’s own: nobody else reads, answers or marks it', async () => {
    const bob = hearth.tokens.bob;
    expect((await list({}, bob)).feedbackTopics.nodes).toEqual([]);
    const calls = await askedDuring(async () => {
      for (const [query, variables] of [
        [ONE, { id: topicId }],
        [NODE, { id: topicId }],
        [READ, { id: topicId }],
        [REPLY, { input: { feedbackTopicId: topicId, text: 'mine', origin: ORIGIN } }],
        [SUBMIT, { input: letter() }],
      ] as const)
        expect(await codes(query, variables, bob), query).toEqual([['NOT_FOUND', null]]);
    });
    expect(calls).toEqual([]);
    expect((await truly())[0]?.replies).toHaveLength(3);
  });
});
