// Every record against the request and the answer that the document prints for it.
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../../src/transport/operation.js';
import { accounts } from '../../../../src/vendors/feiyan/operations/account.js';
import { accountDevices } from '../../../../src/vendors/feiyan/operations/account-device.js';
import { cloudTokens } from '../../../../src/vendors/feiyan/operations/cloud-token.js';
import { connections } from '../../../../src/vendors/feiyan/operations/connection.js';
import { deviceBindings } from '../../../../src/vendors/feiyan/operations/device-binding.js';
import { deviceGroups } from '../../../../src/vendors/feiyan/operations/device-group.js';
import { feedback } from '../../../../src/vendors/feiyan/operations/feedback.js';
import { homes } from '../../../../src/vendors/feiyan/operations/home.js';
import { messages } from '../../../../src/vendors/feiyan/operations/message.js';
import { notices } from '../../../../src/vendors/feiyan/operations/notice.js';
import { products } from '../../../../src/vendors/feiyan/operations/product.js';
import { projectAccounts } from '../../../../src/vendors/feiyan/operations/project-account.js';
import { projectDevices } from '../../../../src/vendors/feiyan/operations/project-device.js';
import { pushChannels } from '../../../../src/vendors/feiyan/operations/push-channel.js';
import { rooms } from '../../../../src/vendors/feiyan/operations/room.js';
import { shares } from '../../../../src/vendors/feiyan/operations/sharing.js';
import { tenantAccounts } from '../../../../src/vendors/feiyan/operations/tenant-account.js';
import { things } from '../../../../src/vendors/feiyan/operations/thing.js';
import { virtualUsers } from '../../../../src/vendors/feiyan/operations/virtual-user.js';
import { widgets } from '../../../../src/vendors/feiyan/operations/widget.js';
import { feiyanFixture, fixtureNames } from '../read-fixture.js';

const OPERATIONS: readonly Operation[] = [
  accountDevices,
  accounts,
  cloudTokens,
  connections,
  deviceGroups,
  feedback,
  homes,
  messages,
  notices,
  products,
  projectAccounts,
  projectDevices,
  pushChannels,
  rooms,
  tenantAccounts,
  things,
  virtualUsers,
  widgets,
  deviceBindings,
  shares,
].flatMap((topic) => Object.values<Operation>(topic));

describe('the records', () => {
  it.each(OPERATIONS.map((operation) => [operation.name, operation] as const))(
    '%s takes the printed request and reads the printed answer',
    (name, operation) => {
      const { section, request, response } = feiyanFixture(name);
      expect(section).toBe(operation.section);
      expect(request.request.apiVer).toBe(operation.version);
      expect(operation.params.safeParse(request.params)).toMatchObject({ success: true });
      expect(operation.data.safeParse(response.data)).toMatchObject({ success: true });
    },
  );

  it('are as many as there are fixtures, each under a name and a path of its own', () => {
    const fixtures = fixtureNames('feiyan').filter((name) => name !== 'errors');
    expect(OPERATIONS.map(({ name }) => name).toSorted()).toEqual(fixtures.toSorted());
    expect(OPERATIONS).toHaveLength(136);
    expect(new Set(OPERATIONS.map(({ path }) => path)).size).toBe(136);
  });

  it('send nothing that they do not name', () => {
    for (const operation of OPERATIONS) {
      const { request } = feiyanFixture(operation.name);
      expect(operation.params.safeParse({ ...Object(request.params), invented: 1 }).success, operation.name).toBe(false);
    }
  });

  it('let no secret through', () => {
    const withSecrets = OPERATIONS.filter(({ name }) => JSON.stringify(feiyanFixture(name).response).includes('not-a-secret'));
    for (const operation of withSecrets) {
      expect(JSON.stringify(operation.data.parse(feiyanFixture(operation.name).response.data)), operation.name).not.toContain('not-a-secret');
    }
    expect(withSecrets.map(({ name }) => name).toSorted()).toEqual(['product.getByDevice', 'projectDevice.get', 'projectDevice.listByProduct', 'thing.get']);
  });

  it('never ask for more than a page holds', () => {
    const paged = OPERATIONS.filter(({ pageSizeMax, name }) => pageSizeMax !== undefined && JSON.stringify(feiyanFixture(name).request).includes('"pageSize"'));
    for (const { name, params, pageSizeMax = 0 } of paged) {
      const printed = Object(feiyanFixture(name).request.params);
      expect(params.safeParse({ ...printed, pageSize: pageSizeMax }).success, name).toBe(true);
      expect(params.safeParse({ ...printed, pageSize: pageSizeMax + 1 }).success, name).toBe(false);
    }
    expect(paged).toHaveLength(18);
  });
});

describe('what the document says in two ways', () => {
  it.each([
    ['items', { total: 1, items: [{ roomId: 'r', name: 'Hall' }] }],
    ['data', { total: 1, data: [{ roomId: 'r', name: 'Hall' }] }],
  ])('a page under %s', (_key, page) => {
    expect(rooms.list.data.parse(page)).toEqual({ total: 1, items: [{ roomId: 'r', name: 'Hall' }] });
  });

  it('a page without rows is malformed, not empty', () => {
    expect(homes.listDevices.data.safeParse({ total: 0 }).success).toBe(false);
    expect(homes.listDevices.data.parse({ total: 0, items: [] })).toEqual({ total: 0, items: [] });
  });

  it('bare arrays for pages', () => {
    const row = { iotId: 'd', productKey: 'p', status: 1 };
    expect(accountDevices.listSubDevices.data.parse([row])).toEqual({ total: 1, items: [row] });
    expect(projectDevices.listByProduct.data.parse([row])).toEqual({ totalNum: null, items: [row] });
  });

  it('a thing model as JSON text', () => {
    const model = feiyanFixture('product.getModel').response.data;
    expect(products.getModel.data.parse(JSON.stringify(model))).toEqual(products.getModel.data.parse(model));
    expect(products.getModel.data.safeParse('{').success).toBe(false);
  });

  it.each([
    ['nested beside its message ID', { data: { age: 12 }, messageId: 9 }, { age: 12 }],
    ['nested alone', { data: { age: 12 } }, { age: 12 }],
    ['bare', { age: 12 }, { age: 12 }],
    ['none', null, null],
  ])('the output of a service: %s', (_form, answer, output) => {
    expect(things.invokeService.data.parse(answer)).toMatchObject({ data: output });
  });

  it('messages with their cursor and without, by the key that a number cannot hold', () => {
    const row = { id: 9_007_199_254_740_992, keyId: '9007199254740993', gmtCreate: 1, isRead: 0, messageType: 'DEVICE' };
    const read = { gmtCreate: 1, isRead: 0, messageType: 'DEVICE', key: '9007199254740993' };
    expect(messages.list.data.parse({ nextToken: 20, maxResults: 20, data: [row] })).toEqual({ nextToken: 20, rows: [read] });
    expect(messages.list.data.parse([row])).toEqual({ nextToken: null, rows: [read] });
    expect(messages.list.data.parse([{ ...row, id: 7, keyId: undefined }])).toMatchObject({ rows: [{ key: '7' }] });
    expect(messages.list.data.safeParse([{ ...row, keyId: undefined }]).success).toBe(false);
  });

  it('alarms bare and wrapped', () => {
    const alarm = { eventId: '4', eventName: 'Smoke', noticeEnabled: true };
    expect(notices.listAlarms.data.parse([alarm])).toEqual([alarm]);
    expect(notices.listAlarms.data.parse({ alarmNotices: [alarm] })).toEqual([alarm]);
  });

  it('the life and the name of the project token', () => {
    expect(cloudTokens.create.data.parse({ iotToken: 't', expiresIn: 7200 })).toEqual({ cloudToken: 't', lifetime: 7200 });
    expect(cloudTokens.create.data.parse({ cloudToken: 't', expireIn: 7_200_000 })).toEqual({ cloudToken: 't', lifetime: 7_200_000 });
    expect(cloudTokens.create.data.safeParse({ expiresIn: 7200 }).success).toBe(false);
  });

  it('a device that is not bound: an empty object', () => {
    expect(accountDevices.getBinding.data.parse({})).toBeNull();
    expect(accountDevices.getBinding.data.safeParse({ iotId: 'd' }).success).toBe(false);
  });
});

describe('parameters that depend on each other', () => {
  const DAY_MS = 86_400_000;
  it.each([
    [{ startCreateTime: 0, endCreateTime: 7 * DAY_MS }, true],
    [{ startCreateTime: 0, endCreateTime: 7 * DAY_MS + 1 }, false],
    [{ startCreateTime: 1, endCreateTime: 0 }, false],
    [{}, true],
  ])('messages of %j: %s', (range, isFine) => {
    expect(messages.list.params.safeParse({ type: 'NOTICE', nextToken: 0, maxResults: 100, ...range }).success).toBe(isFine);
    expect(messages.count.params.safeParse({ requestDTO: { type: 'NOTICE', ...range } }).success).toBe(isFine);
  });

  it('feedback names a product or a device', () => {
    const params = Object(feiyanFixture('feedback.submit').request.params);
    const { productKey, iotId, ...rest } = params;
    for (const named of [{ productKey }, { iotId }, { productKey, iotId }]) expect(feedback.submit.params.safeParse({ ...rest, ...named }).success).toBe(true);
    expect(feedback.submit.params.safeParse(rest).success).toBe(false);
  });

  it.each([
    [{ iotId: 'd' }, true],
    [{ productKey: 'p', deviceName: 'n' }, true],
    [{ iotId: 'd', productKey: 'p', deviceName: 'n' }, true],
    [{ productKey: 'p' }, false],
    [{ deviceName: 'n' }, false],
    [{ iotId: 'd', deviceName: 'n' }, false],
    [{}, false],
  ])('a device addressed by %j: %s', (address, isFine) => {
    expect(things.setProperties.params.safeParse({ ...address, items: {} }).success).toBe(isFine);
    expect(projectDevices.getStatus.params.safeParse(address).success).toBe(isFine);
  });
});
