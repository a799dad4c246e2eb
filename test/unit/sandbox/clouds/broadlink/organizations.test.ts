// Organisations, user groups, and who reaches what.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type BroadlinkStreet, openStreet } from './broadlink-street.js';

const ALICES = 'Alice Moreau Estates';
const HOME = 'Moreau House';
const CAROL = '13800000303';
const BOB = '13800000202';

let street: BroadlinkStreet;
const call: BroadlinkStreet['call'] = (...given) => street.call(...given);
const unsigned = (path: string, body: object) => street.send(path, JSON.stringify(body)).then(({ answer }) => answer);

beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.cloud.stop());

describe('an organisation', () => {
  it('is listed for whoever belongs to it, and is nothing to anybody else', async () => {
    expect(await call('alice', '/v1/user/queryorg', {})).toEqual({ status: 0, msg: 'ok', data: { orglist: [{ name: ALICES }] } });
    expect(await call('bob', '/v1/user/queryorg', {})).toMatchObject({ data: { orglist: [{ name: 'Bob Lindgren Estates' }] } });
    expect(await call('bob', '/v1/resource/group/query', { group: { name: '' } }, ALICES)).toEqual({ status: -5, msg: 'no such organization' });
    expect(await call('alice', '/v1/resource/group/query', { group: { name: '' } }, 'Nobodys')).toMatchObject({ status: -5 });
  });

  it('is made, told and handed on by the console, without anybody’s token', async () => {
    const org = { companyid: 'company-of-a-test', orgname: 'Testers' };
    expect(await unsigned('/v1/organization/add', { org, manager: { phone: BOB, extend: 'first' } })).toMatchObject({ status: 0 });
    expect(await unsigned('/v1/organization/add', { org, manager: { phone: CAROL, extend: '' } })).toMatchObject({ status: -14 });
    expect(await call('bob', '/v1/user/queryorg', {})).toMatchObject({ data: { orglist: [{ name: 'Bob Lindgren Estates' }, { name: 'Testers' }] } });
    expect(await unsigned('/v1/organization/modify', { org, manager: { phone: CAROL, extend: 'second' } })).toMatchObject({ status: 0 });
    expect(await unsigned('/v1/organization/query', { org: { companyid: org.companyid } })).toMatchObject({
      data: { org, manager: { phone: CAROL, extend: 'second' } },
    });
    expect(await call('bob', '/v1/user/queryorg', {})).toMatchObject({ data: { orglist: [{ name: 'Bob Lindgren Estates' }] } });
    expect(await unsigned('/v1/organization/query', { org: { companyid: 'another' } })).toMatchObject({ status: -5 });
    expect(await unsigned('/v1/organization/modify', { org: { ...org, orgname: 'Renamed' }, manager: { phone: BOB, extend: '' } })).toMatchObject({
      status: -5,
    });
  });

  it('keeps values by key', async () => {
    const entry = { key: 'hotline', value: Buffer.from('400').toString('base64') };
    const of = (key: string) => ({ subinfo: { key } });
    expect(await call('alice', '/v1/organization/subinfo/query', of('hotline'))).toMatchObject({ status: -13 });
    expect(await call('alice', '/v1/organization/subinfo/modify', { subinfo: entry })).toMatchObject({ status: -13 });
    expect(await call('alice', '/v1/organization/subinfo/add', { subinfo: entry })).toMatchObject({ status: 0 });
    expect(await call('alice', '/v1/organization/subinfo/add', { subinfo: entry })).toMatchObject({ status: -14 });
    expect(await call('alice', '/v1/organization/subinfo/modify', { subinfo: { ...entry, value: 'MTEw' } })).toMatchObject({ status: 0 });
    // Beside `status`, not under `data`.
    expect(await call('alice', '/v1/organization/subinfo/query', of('hotline'))).toEqual({ status: 0, msg: 'ok', subinfo: { key: 'hotline', value: 'MTEw' } });
    expect(await call('alice', '/v1/organization/subinfo/delete', of('hotline'))).toMatchObject({ status: 0 });
    expect(await call('alice', '/v1/organization/subinfo/delete', of('hotline'))).toMatchObject({ status: -13 });
    expect(await call('alice', '/v1/organization/subinfo/add', { subinfo: { key: 'x', value: 'not base64!' } })).toMatchObject({ status: -4 });
  });
});

describe('user groups', () => {
  const names = async () => {
    const { data } = z
      .looseObject({ data: z.object({ groups: z.array(z.object({ name: z.string() })) }) })
      .parse(await call('alice', '/v1/user/group/query', { group: {} }));
    return data.groups.map(({ name }) => name);
  };

  it('come and go, but for the super managers', async () => {
    expect(await names()).toEqual(['supermanager', 'family']);
    const group = { name: 'guests', attributes: ['short'] };
    expect(await call('alice', '/v1/user/group/add', { group })).toMatchObject({ status: 0 });
    expect(await call('alice', '/v1/user/group/add', { group })).toMatchObject({ status: -14 });
    expect(await call('alice', '/v1/user/group/modify', { group: { ...group, attributes: ['long'] } })).toMatchObject({ status: 0 });
    expect(await call('alice', '/v1/user/group/query', { group: { name: '', attributes: ['long'] } })).toMatchObject({
      data: { total: 1, index: 0, groups: [{ name: 'guests', attributes: ['long'] }] },
    });
    expect(await call('alice', '/v1/user/group/delete', { group: { name: 'guests' } })).toMatchObject({ status: 0 });
    for (const path of ['/v1/user/group/delete', '/v1/user/query'])
      expect(await call('alice', path, { group: { name: 'guests' } })).toMatchObject({ status: -11 });
    expect(await call('alice', '/v1/user/group/delete', { group: { name: 'supermanager' } })).toMatchObject({ status: -15 });
    expect(await names()).toEqual(['supermanager', 'family']);
  });

  it('have members by phone number, signed up or not', async () => {
    const group = { name: 'family' };
    const users = async () => (await call('alice', '/v1/user/query', { group }))['data'];
    expect(await users()).toEqual({ total: 1, index: 0, users: [{ phone: CAROL, userid: '', attributes: ['mother'] }] });
    expect(await call('alice', '/v1/user/add', { group, user: [{ phone: BOB, attributes: [] }] })).toMatchObject({ status: 0 });
    expect(await call('alice', '/v1/user/add', { group, user: [{ phone: BOB, attributes: [] }] })).toMatchObject({ status: -14 });
    expect(await call('alice', '/v1/user/modify', { group, user: [{ phone: BOB, attributes: ['friend'] }] })).toMatchObject({ status: 0 });
    expect(await users()).toMatchObject({
      users: [{ phone: CAROL }, { phone: BOB, userid: street.world.broadlink.userOf('bob')?.userId, attributes: ['friend'] }],
    });
    expect(await call('alice', '/v1/user/delete', { group, user: [{ phone: BOB }] })).toMatchObject({ status: 0 });
    for (const path of ['/v1/user/delete', '/v1/user/modify']) {
      const user = path.endsWith('delete') ? [{ phone: BOB }] : [{ phone: BOB, attributes: [] }];
      expect(await call('alice', path, { group, user })).toMatchObject({ status: -12 });
    }
    const manager = street.world.person('alice')?.phone;
    expect(await call('alice', '/v1/user/delete', { group: { name: 'supermanager' }, user: [{ phone: manager }] })).toMatchObject({ status: -15 });
  });

  it('open homes to their members, who may change nothing else', async () => {
    const [usergroup, resourcegroup] = [{ name: 'family' }, [{ name: HOME }]];
    await call('alice', '/v1/user/add', { group: usergroup, user: [{ phone: BOB, attributes: [] }] });
    const seen = async () =>
      z.looseObject({ data: z.object({ total: z.number() }) }).parse(await call('bob', '/v1/resource/group/query', { group: { name: '' } }, ALICES)).data.total;
    expect(await call('bob', '/v1/user/queryorg', {})).toMatchObject({ data: { orglist: [{ name: ALICES }, { name: 'Bob Lindgren Estates' }] } });
    expect(await seen()).toBe(1);
    expect(await call('alice', '/v1/usergroup/resourcegroup/query', { usergroup })).toMatchObject({ data: { total: 0, resourcegroup: [HOME] } });
    expect(await call('alice', '/v1/usergroup/resourcegroup/delete', { usergroup, resourcegroup })).toMatchObject({ status: 0 });
    expect(await seen()).toBe(0);
    expect(await call('bob', '/v1/resource/query', { group: { name: HOME } }, ALICES)).toMatchObject({ status: -8 });
    for (const [path, params] of [
      ['/v1/usergroup/resourcegroup/add', { usergroup, resourcegroup }],
      ['/v1/usergroup/resourcegroup/delete', { usergroup, resourcegroup }],
      ['/v1/user/group/add', { group: { name: 'mine', attributes: [] } }],
      ['/v1/user/group/modify', { group: { name: 'family', attributes: [] } }],
      ['/v1/user/group/delete', { group: { name: 'family' } }],
      ['/v1/user/add', { group: { name: 'supermanager' }, user: [{ phone: BOB, attributes: [] }] }],
      ['/v1/user/modify', { group: { name: 'family' }, user: [{ phone: BOB, attributes: [] }] }],
      ['/v1/user/delete', { group: { name: 'family' }, user: [{ phone: CAROL }] }],
      ['/v1/organization/subinfo/add', { subinfo: { key: 'k', value: 'MTEw' } }],
    ] as const) {
      expect(await call('bob', path, params, ALICES), path).toEqual({ status: -6, msg: 'no permission' });
    }
    expect(await call('alice', '/v1/usergroup/resourcegroup/add', { usergroup, resourcegroup })).toMatchObject({ status: 0 });
    expect(await seen()).toBe(1);
    expect(await call('alice', '/v1/usergroup/resourcegroup/add', { usergroup, resourcegroup: [{ name: 'Nowhere' }] })).toMatchObject({ status: -8 });
    await call('alice', '/v1/user/delete', { group: usergroup, user: [{ phone: BOB }] });
  });
});
