// What a vendor keeps of the person behind a link: read, changed and ended through the graph, held against the truth of the clouds.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, post } from '../support/graphql-client.js';
import { type RunningHearth, startHearth } from '../support/hearth.js';

const LINKS = '{ viewer { vendorLinks { id vendor vendorAccountId status } } }';
const PROFILE = `{ viewer { vendorLinks { id vendor profile { nickname loginName phone email avatarUrl } region voiceAssistants { assistant accountId } } } }`;
const UPLOAD = `query ($size: Int!) { viewer { vendorLinks { id vendor avatarUpload(byteSize: $size) { url fields { name value } fileUrl expiresAt } } } }`;
const UPDATE = `mutation ($input: UpdateVendorProfileInput!) { updateVendorProfile(input: $input) {
  vendorLink { id profile { nickname phone email avatarUrl } } } }`;
const LINK_VOICE = 'mutation ($input: LinkVoiceAssistantInput!) { linkVoiceAssistant(input: $input) { voiceAssistant { assistant accountId } } }';
const UNLINK_VOICE = 'mutation ($input: UnlinkVoiceAssistantInput!) { unlinkVoiceAssistant(input: $input) { vendorLink { voiceAssistants { accountId } } } }';
const DELETE = 'mutation ($input: DeleteVendorAccountInput!) { deleteVendorAccount(input: $input) { deletedVendorLinkId } }';
const LINK = 'mutation ($credentials: VendorCredentialsInput!) { linkVendorAccount(input: { credentials: $credentials }) { vendorLink { id } } }';
const REACHABLE = '{ vendors { name health isReachable } }';

const links = z.object({
  viewer: z.object({ vendorLinks: z.array(z.object({ id: z.string(), vendor: z.string(), vendorAccountId: z.string(), status: z.string() })) }),
});
const upload = z.object({
  viewer: z.object({
    vendorLinks: z.array(
      z.object({
        vendor: z.string(),
        avatarUpload: z
          .object({ url: z.string(), fields: z.array(z.object({ name: z.string(), value: z.string() })), fileUrl: z.string(), expiresAt: z.string() })
          .nullable(),
      }),
    ),
  }),
});
const truth = z.object({
  accounts: z.array(
    z.object({
      vendor: z.string(),
      id: z.string(),
      person: z.string(),
      profile: z
        .object({
          nickname: z.string(),
          phone: z.string().nullable(),
          email: z.string().nullable(),
          avatarUrl: z.string().nullable(),
          taobaoAccountId: z.string().nullable(),
        })
        .optional(),
    }),
  ),
});

let hearth: RunningHearth;
beforeAll(async () => {
  hearth = await startHearth();
});
afterAll(() => hearth.stop());

const alice = () => hearth.tokens.alice;
const feiyanLink = async (whose = alice()) =>
  (await ask(hearth.url, whose, LINKS, {}, links)).viewer.vendorLinks.find(({ vendor }) => vendor === 'FEIYAN') ?? expect.fail('no link');
const accountOf = async (person: string) => (await hearth.control.world(truth)).accounts.find((one) => one.vendor === 'feiyan' && one.person === person);
const codes = async (source: string, variables: object, whose = alice()) => {
  const { errors } = await post(hearth.url, whose, source, variables);
  return (errors ?? []).map(({ extensions }) => [extensions['code'], extensions['field'] ?? extensions['vendorCode'] ?? null]);
};
const callsDuring = async (work: () => Promise<unknown>): Promise<string[]> => {
  const last = (await hearth.control.calls()).at(-1)?.n ?? 0;
  await work();
  return (await hearth.control.calls(last)).map(({ path }) => path);
};
const newcomer = async (name: string) => {
  const person = await hearth.control.person(name);
  for (const credentials of person.links.filter((link) => 'feiyan' in link)) await ask(hearth.url, person.token, LINK, { credentials }, z.json());
  return { ...person, link: await feiyanLink(person.token) };
};

describe('a vendor', () => {
  it('is asked whether it answers, and only then', async () => {
    const paths = await callsDuring(async () => {
      const { vendors } = z
        .object({ vendors: z.array(z.object({ name: z.string(), isReachable: z.boolean().nullable() })) })
        .parse((await post(hearth.url, alice(), REACHABLE)).data);
      expect(vendors.map(({ name, isReachable }) => [name, isReachable]).slice(0, 2)).toEqual([
        ['FEIYAN', true],
        ['OBOX', null],
      ]);
      await post(hearth.url, alice(), '{ vendors { name health } }');
    });
    expect(paths).toEqual(['/kit/debug/ping']);
    await hearth.control.fault({ vendor: 'feiyan', path: '/kit/debug/ping', kind: 'code', code: 503, rate: 1 });
    expect((await post(hearth.url, alice(), REACHABLE)).data).toMatchObject({ vendors: [{ name: 'FEIYAN', isReachable: false }, {}, {}, {}] });
    await hearth.control.clearFaults();
  });
});

describe('a person’s profile with a vendor', () => {
  it('is shown to the person alone, with its region; a vendor that keeps none has none', async () => {
    const { viewer } = z
      .object({ viewer: z.object({ vendorLinks: z.array(z.looseObject({ vendor: z.string() })) }) })
      .parse((await post(hearth.url, alice(), PROFILE)).data);
    const of = (vendor: string) => viewer.vendorLinks.find((link) => link.vendor === vendor);
    expect(of('FEIYAN')).toMatchObject({
      profile: { nickname: 'Alice Moreau', loginName: 'alice', phone: '13800000101', email: 'alice@homes.example', avatarUrl: null },
      region: 'cn-shanghai',
      voiceAssistants: [],
    });
    expect(of('OBOX')).toMatchObject({ profile: null, region: null, voiceAssistants: null });
  });

  it('is changed, with a way to sign in sent along', async () => {
    const { id } = await feiyanLink();
    const input = { vendorLinkId: id, nickname: ' Alice M ', avatarUrl: 'https://pictures.homes.example/alice.png' };
    expect(await ask(hearth.url, alice(), UPDATE, { input }, z.json())).toMatchObject({
      updateVendorProfile: { vendorLink: { id, profile: { nickname: 'Alice M', avatarUrl: input.avatarUrl, phone: '13800000101' } } },
    });
    expect((await accountOf('alice'))?.profile).toMatchObject({ nickname: 'Alice M', avatarUrl: input.avatarUrl, email: 'alice@homes.example' });
    await ask(
      hearth.url,
      alice(),
      UPDATE,
      { input: { vendorLinkId: id, phone: '13800000101', phoneCountryCode: '86', email: 'Alice@homes.example' } },
      z.json(),
    );
    expect((await accountOf('alice'))?.profile).toMatchObject({ phone: '13800000101', email: 'Alice@homes.example' });
  });

  it('takes no number and no address that the sign-in did not verify, and nothing that is wrong', async () => {
    const { id } = await feiyanLink();
    const before = (await accountOf('alice'))?.profile;
    const paths = await callsDuring(async () => {
      for (const [edit, code, field] of [
        [{}, 'BAD_USER_INPUT', 'input'],
        [{ nickname: ' ' }, 'BAD_USER_INPUT', 'input.nickname'],
        [{ nickname: 'x'.repeat(256) }, 'BAD_USER_INPUT', 'input.nickname'],
        [{ avatarUrl: 'javascript:alert(1)' }, 'BAD_USER_INPUT', 'input.avatarUrl'],
        [{ phoneCountryCode: '86', nickname: 'A' }, 'BAD_USER_INPUT', 'input.phoneCountryCode'],
        [{ phone: '+86 138', phoneCountryCode: '86' }, 'BAD_USER_INPUT', 'input.phone'],
        [{ phone: '13800000202' }, 'FORBIDDEN', 'input.phone'],
        [{ email: 'bob@homes.example' }, 'FORBIDDEN', 'input.email'],
        // Whether anybody has it makes no difference.
        [{ email: 'nobody@homes.example' }, 'FORBIDDEN', 'input.email'],
      ] as const) {
        expect(await codes(UPDATE, { input: { vendorLinkId: id, ...edit } }), JSON.stringify(edit).slice(0, 60)).toEqual([[code, field]]);
      }
    });
    expect(paths).toEqual([]);
    expect((await accountOf('alice'))?.profile).toEqual(before);
  });

  it('is not found without a token that is still good', async () => {
    const zoe = await newcomer('zoe');
    await hearth.control.fault({ vendor: 'feiyan', path: '/living/user/profile/get', kind: 'expired-token', rate: 1 });
    const { errors } = await post(hearth.url, zoe.token, '{ viewer { vendorLinks { profile { phone } } } }');
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['LINK_EXPIRED']);
    await hearth.control.clearFaults();
    const paths = await callsDuring(async () => {
      expect(await codes(UPDATE, { input: { vendorLinkId: zoe.link.id, nickname: 'Z' } }, zoe.token)).toEqual([['LINK_EXPIRED', null]]);
    });
    expect(paths).toEqual([]);
  });

  it('has a picture that is uploaded by a form', async () => {
    const form = async (size: number) => (await ask(hearth.url, alice(), UPLOAD, { size }, upload)).viewer.vendorLinks;
    const given = await form(4096);
    const feiyan = given.find(({ vendor }) => vendor === 'FEIYAN')?.avatarUpload;
    expect(feiyan?.fields.map(({ name }) => name)).toEqual(['key', 'OSSAccessKeyId', 'policy', 'Signature']);
    expect(feiyan?.fileUrl).toBe(`${feiyan?.url}/${feiyan?.fields[0]?.value}`);
    expect(given.find(({ vendor }) => vendor === 'OBOX')?.avatarUpload).toBeNull();
    const paths = await callsDuring(async () => {
      for (const size of [0, 10_485_761]) expect(await codes(UPLOAD, { size })).toEqual([['BAD_USER_INPUT', 'byteSize']]);
    });
    expect(paths).toEqual([]);
    for (const { value } of feiyan?.fields ?? []) expect(hearth.logged()).not.toContain(value);
  });
});

describe('a voice assistant', () => {
  it('is let in with a code that is good once, and shut out again', async () => {
    const { id } = await feiyanLink();
    const input = { vendorLinkId: id, assistant: 'TMALL_GENIE', authorizationCode: 'genie-code-4711' };
    expect(await codes(LINK_VOICE, { input: { ...input, authorizationCode: ' ' } })).toEqual([['BAD_USER_INPUT', 'input.authorizationCode']]);
    const made = await ask(
      hearth.url,
      alice(),
      LINK_VOICE,
      { input },
      z.object({ linkVoiceAssistant: z.object({ voiceAssistant: z.object({ assistant: z.string(), accountId: z.string() }) }) }),
    );
    const { voiceAssistant } = made.linkVoiceAssistant;
    expect(voiceAssistant).toEqual({ assistant: 'TMALL_GENIE', accountId: (await accountOf('alice'))?.profile?.taobaoAccountId });
    expect((await post(hearth.url, alice(), '{ viewer { vendorLinks { vendor voiceAssistants { assistant accountId } } } }')).data).toMatchObject({
      viewer: { vendorLinks: expect.arrayContaining([{ vendor: 'FEIYAN', voiceAssistants: [voiceAssistant] }]) },
    });
    expect(await codes(LINK_VOICE, { input })).toEqual([['BAD_USER_INPUT', 'input.authorizationCode']]);
    expect(await ask(hearth.url, alice(), UNLINK_VOICE, { input: { vendorLinkId: id, assistant: 'TMALL_GENIE' } }, z.json())).toEqual({
      unlinkVoiceAssistant: { vendorLink: { voiceAssistants: [] } },
    });
    expect((await accountOf('alice'))?.profile?.taobaoAccountId).toBeNull();
    expect(hearth.logged() + JSON.stringify(await hearth.control.calls())).not.toContain(input.authorizationCode);
  });
});

describe('a vendor account', () => {
  it('is ended for good with its link, once, by who confirms it', async () => {
    const eve = await newcomer('eve');
    const { id: vendorLinkId, vendorAccountId } = eve.link;
    const input = { vendorLinkId, confirmVendorAccountId: vendorAccountId, idempotencyKey: 'the end' };
    const refused = await callsDuring(async () => {
      expect(await codes(DELETE, { input: { ...input, confirmVendorAccountId: 'yes' } }, eve.token)).toEqual([
        ['BAD_USER_INPUT', 'input.confirmVendorAccountId'],
      ]);
      expect(await codes(DELETE, { input: { ...input, idempotencyKey: '' } }, eve.token)).toEqual([['BAD_USER_INPUT', 'input.idempotencyKey']]);
    });
    // What a newcomer's homes hold is still being read meanwhile.
    expect(refused.filter((path) => path.startsWith('/account/'))).toEqual([]);
    const paths = await callsDuring(async () => {
      for (const _ of [1, 2])
        expect(await ask(hearth.url, eve.token, DELETE, { input }, z.json())).toEqual({ deleteVendorAccount: { deletedVendorLinkId: vendorLinkId } });
    });
    expect(paths.filter((path) => path === '/account/unregister')).toHaveLength(1);
    expect(await accountOf('eve')).toBeUndefined();
    expect((await ask(hearth.url, eve.token, LINKS, {}, links)).viewer.vendorLinks).toEqual([]);
    expect(await codes(DELETE, { input: { ...input, confirmVendorAccountId: 'another' } }, eve.token)).toEqual([['CONFLICT', 'input.idempotencyKey']]);
    expect(await codes(DELETE, { input: { ...input, idempotencyKey: 'once more' } }, eve.token)).toEqual([['NOT_FOUND', null]]);
  });

  it('whose end was not answered is not ended again on a guess', async () => {
    const max = await newcomer('max');
    const input = { vendorLinkId: max.link.id, confirmVendorAccountId: max.link.vendorAccountId, idempotencyKey: 'lost' };
    await hearth.control.fault({ vendor: 'feiyan', path: '/account/unregister', kind: 'empty', rate: 1 });
    const paths = await callsDuring(async () => {
      for (const _ of [1, 2]) expect(await codes(DELETE, { input }, max.token)).toEqual([['VENDOR_INVALID_RESPONSE', null]]);
    });
    await hearth.control.clearFaults();
    expect(paths.filter((path) => path === '/account/unregister')).toHaveLength(1);
    expect(await accountOf('max')).toBeUndefined();
  });

  it('is nobody else’s to see, to change or to end', async () => {
    const { id, vendorAccountId } = await feiyanLink();
    const paths = await callsDuring(async () => {
      for (const [source, input] of [
        [UPDATE, { nickname: 'Mine' }],
        [LINK_VOICE, { assistant: 'TMALL_GENIE', authorizationCode: 'c' }],
        [UNLINK_VOICE, { assistant: 'TMALL_GENIE' }],
        [DELETE, { confirmVendorAccountId: vendorAccountId, idempotencyKey: 'k' }],
      ] as const) {
        expect(await codes(source, { input: { vendorLinkId: id, ...input } }, hearth.tokens.bob), source).toEqual([['NOT_FOUND', null]]);
      }
    });
    expect(paths).toEqual([]);
    expect(await accountOf('alice')).toBeDefined();
  });
});
