// Every record against the request and the answer that the document prints for it.
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../../src/transport/operation.js';
import { deviceResources } from '../../../../src/vendors/broadlink/operations/device-resource.js';
import { homes } from '../../../../src/vendors/broadlink/operations/home.js';
import { homeAccess } from '../../../../src/vendors/broadlink/operations/home-access.js';
import { invitations } from '../../../../src/vendors/broadlink/operations/invitation.js';
import { organizations } from '../../../../src/vendors/broadlink/operations/organization.js';
import { organizationInfo } from '../../../../src/vendors/broadlink/operations/organization-info.js';
import { privateResources } from '../../../../src/vendors/broadlink/operations/private-resource.js';
import { resources } from '../../../../src/vendors/broadlink/operations/resource.js';
import { userGroups } from '../../../../src/vendors/broadlink/operations/user-group.js';
import { userGroupMembers } from '../../../../src/vendors/broadlink/operations/user-group-member.js';
import { broadlinkFixture, fixtureNames } from '../read-fixture.js';

const OPERATIONS: readonly Operation[] = [
  organizationInfo,
  homes,
  resources,
  userGroups,
  userGroupMembers,
  homeAccess,
  invitations,
  organizations,
  privateResources,
  deviceResources,
].flatMap((topic) => Object.values<Operation>(topic));

describe('the records', () => {
  it.each(OPERATIONS.map((operation) => [operation.name, operation] as const))(
    '%s takes the printed request and reads the printed answer',
    (name, operation) => {
      const { section, request, params, answer } = broadlinkFixture(name);
      expect(section).toBe(operation.section);
      expect([request.method, request.path]).toEqual([operation.method, operation.path]);
      expect(operation.params.safeParse(params)).toMatchObject({ success: true });
      expect(operation.data.safeParse(answer)).toMatchObject({ success: true });
    },
  );

  it('are as many as there are fixtures, each under a name and a path of its own', () => {
    expect(OPERATIONS.map(({ name }) => name).toSorted()).toEqual(fixtureNames('broadlink').toSorted());
    expect(OPERATIONS).toHaveLength(33);
    expect(new Set(OPERATIONS.map(({ path }) => path)).size).toBe(33);
    expect(OPERATIONS.map(({ section }) => Number(section)).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 33 }, (_, index) => index + 1));
  });

  it('send nothing that they do not name', () => {
    for (const { name, params } of OPERATIONS) {
      expect(params.safeParse({ ...broadlinkFixture(name).params, invented: 1 }).success, name).toBe(false);
    }
  });

  it('say whose identity a call carries: nobody’s for the vendor’s console, the family’s and the device’s', () => {
    const anonymous = OPERATIONS.filter(({ name }) => broadlinkFixture(name).identity === null).map(({ name }) => name);
    expect(anonymous).toEqual([
      'organization.create',
      'organization.updateManager',
      'organization.get',
      'privateResource.list',
      'privateResource.get',
      'privateResource.add',
      'privateResource.update',
      'deviceResource.list',
    ]);
    expect(broadlinkFixture('organization.listOfAccount').identity).toEqual({ accessToken: 'access-token-of-a-test' });
  });
});

const HOME = { name: 'House 1' };
const VERSIONED = { ...HOME, version: '2023-11-14 22:13:20' };
const DATA = { data: 'e30=', attributes: [] };

describe('versions', () => {
  it.each([
    ['device', HOME, false],
    ['scene', HOME, false],
    ['linkage', HOME, false],
    ['linkage', VERSIONED, true],
    ['privatescene', HOME, true],
    ['whitelist', HOME, true],
    ['timer', VERSIONED, false], // not among the kinds that can be added
  ])('adding a %s to %j: %s', (type, group, isFine) => {
    expect(resources.add.params.safeParse({ group, resource: [{ type, name: 'n', id: '', ...DATA }] }).success).toBe(isFine);
  });

  it.each([
    ['device', HOME, undefined, false],
    ['device', VERSIONED, undefined, true],
    ['timer', HOME, undefined, false],
    ['timer', HOME, 'v', true],
    ['private', VERSIONED, undefined, false],
  ])('changing a %s of %j with its own version %s: %s', (type, group, version, isFine) => {
    const own = version === undefined ? {} : { version };
    expect(resources.update.params.safeParse({ group, resource: [{ type, id: '1', name: 'n', ...own, ...DATA }] }).success).toBe(isFine);
  });

  it.each([
    ['', HOME, false],
    ['device', HOME, false],
    ['timer', HOME, true],
    ['', VERSIONED, true],
  ])('deleting a "%s" of %j: %s', (type, group, isFine) => {
    expect(resources.delete.params.safeParse({ group, resource: [{ type, id: '1' }] }).success).toBe(isFine);
  });

  it('go with every change of a home', () => {
    expect(homes.update.params.safeParse({ group: [{ ...VERSIONED, attributes: [] }] }).success).toBe(true);
    expect(homes.update.params.safeParse({ group: [{ ...HOME, attributes: [] }] }).success).toBe(false);
    expect(homes.update.params.safeParse({ group: [{ ...HOME, version: '', attributes: [] }] }).success).toBe(false);
  });
});

describe('parameters that depend on each other', () => {
  it.each([
    ['add', [{ roomid: '', name: 'Hall', order: 1 }], true],
    ['add', [{ roomid: '1', name: 'Hall', order: 1 }], false],
    ['modify', [{ roomid: '1', name: 'Hall', order: 1 }], true],
    ['modify', [{ roomid: '', name: 'Hall', order: 1 }], false],
    ['del', [{ roomid: '1', name: 'Hall', order: 1 }], true],
    ['del', [], false],
    ['', [], true],
    ['', [{ roomid: '1', name: 'Hall', order: 1 }], false],
  ])('rooms: "%s" of %j: %s', (action, roomlist, isFine) => {
    const group = [{ ...VERSIONED, attributes: [], additional: { room: { action, roomlist } } }];
    expect(homes.update.params.safeParse({ group }).success).toBe(isFine);
  });

  it.each([
    [{ type: 'privatescene', id: '1', name: '' }, true],
    [{ type: 'privatescene', id: '', name: 'n' }, true],
    [{ type: 'privatescene', id: '', name: '' }, false],
    [{ type: 'privatescene', id: '1', name: '', relatedid: 'd' }, true],
    [{ type: 'timer', id: '1', name: '', relatedid: 'd' }, false],
  ])('a resource addressed as %j: %s', (address, isFine) => {
    expect(resources.update.params.safeParse({ group: HOME, resource: [{ ...address, version: 'v', ...DATA }] }).success).toBe(isFine);
  });

  it.each([
    [{ phone: '15550000001' }, undefined, true],
    [{ phone: '', type: 'member' }, undefined, true],
    [{ phone: '15550000001', type: 'master' }, 'force', true],
    [{ phone: '', type: 'master' }, 'force', false],
    [{ phone: '1', type: 'owner' }, undefined, false],
  ])('inviting %j with action %s: %s', (user, action, isFine) => {
    expect(invitations.create.params.safeParse({ group: HOME, user, ...(action === undefined ? {} : { action }) }).success).toBe(isFine);
  });

  it('a private resource by ID or by name', () => {
    expect(privateResources.get.params.safeParse({ resource: { id: '', name: 'Hall panel' } }).success).toBe(true);
    expect(privateResources.get.params.safeParse({ resource: { id: '', name: '' } }).success).toBe(false);
  });
});

describe('what the document says in two ways', () => {
  it('organisations as texts and as objects', () => {
    expect(organizations.listOfAccount.data.parse({ data: { orglist: ['A', { name: 'B' }] } })).toEqual({ data: { orglist: [{ name: 'A' }, { name: 'B' }] } });
  });

  it('what was added: as resources or as IDs', () => {
    expect(resources.add.data.parse({ data: { idList: ['7201000000000000021'] } })).toEqual({ data: { idList: ['7201000000000000021'] } });
    expect(resources.add.data.safeParse({ data: {} }).success).toBe(false);
  });

  it('an ID of 64 bits that came as a number has lost its end and is not taken', () => {
    const home = { name: 'House 1', id: 'h', version: 'v', additional: { room: { roomlist: [{ roomid: 2, name: 'Hall', order: 1 }] } } };
    expect(homes.list.data.safeParse({ data: { groups: [home] } }).success).toBe(false);
  });

  it('a list that is missing is malformed, not empty', () => {
    expect(resources.list.data.safeParse({ data: { name: 'House 1', version: 'v' } }).success).toBe(false);
    expect(homes.list.data.safeParse({ data: { total: 0 } }).success).toBe(false);
  });

  it.each([['%%%'], ['e30']])('data that is no base64 (%s) is read, since nobody checked it, but never written', (data) => {
    const resource = [{ type: 'privatescene', name: 'n', id: '1', version: 'v', data, attributes: null }];
    expect(resources.list.data.safeParse({ data: { name: 'House 1', version: 'v', resource } }).success).toBe(true);
    expect(resources.update.params.safeParse({ group: HOME, resource: [{ ...resource[0], attributes: [] }] }).success).toBe(false);
  });
});
