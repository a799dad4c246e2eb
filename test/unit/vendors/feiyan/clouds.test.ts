// Feiyan's side of the domain's promises: pages, nouns, histories, writes.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { failureOf } from '../../transport/caller-kit.js';
import { feiyanFixture } from '../read-fixture.js';
import { type FeiyanAnswer, type FeiyanCall, scope, startFeiyan } from './feiyan-kit.js';

const HOME = { vendor: 'FEIYAN', kind: 'home', scope: '', key: 'home-1' } as const;
const DEVICE = { vendor: 'FEIYAN', kind: 'device', scope: '', key: 'dev-1' } as const;

const paged = z.object({ pageNo: z.number(), pageSize: z.number() });

/** Answers pages of a list as the vendor does. */
function pages(rows: readonly unknown[], { params }: FeiyanCall): FeiyanAnswer {
  const { pageNo, pageSize } = paged.parse(params);
  return { data: { total: rows.length, pageNo, pageSize, items: rows.slice((pageNo - 1) * pageSize, pageNo * pageSize) } };
}

function devices(count: number) {
  return Array.from({ length: count }, (_, n) => ({ iotId: `dev-${n}`, productKey: 'pk', status: 1, productName: 'Lamp', nodeType: 'DEVICE' }));
}

function feiyanHomes(kit: Awaited<ReturnType<typeof startFeiyan>>) {
  const { homes } = kit.feiyan;
  if (homes === undefined) throw new Error('Feiyan has homes');
  return homes;
}

function feiyanThings(kit: Awaited<ReturnType<typeof startFeiyan>>) {
  const { things } = kit.feiyan;
  if (things === undefined) throw new Error('Feiyan has things');
  return things;
}

describe('a list of several pages', () => {
  it('is read whole: the first page, then all others at once', async () => {
    const kit = await startFeiyan((call) => pages(devices(45), call));
    expect(await feiyanHomes(kit).listHomeDevices(scope(), HOME, [])).toHaveLength(45);
    expect(kit.calls.map(({ params }) => params['pageNo']).toSorted()).toEqual([1, 2, 3]);
  });

  it('takes one round when its length is remembered, and stays whole when that was wrong', async () => {
    const kit = await startFeiyan((call) => pages(devices(45), call));
    expect(await feiyanHomes(kit).listHomeDevices(scope(), HOME, [], { expected: 41 })).toHaveLength(45);
    expect(kit.calls).toHaveLength(3);
    expect(await feiyanHomes(kit).listHomeDevices(scope(), HOME, [], { expected: 20 })).toHaveLength(45);
    expect(kit.calls).toHaveLength(6);
    expect(await feiyanHomes(kit).listHomeDevices(scope(), HOME, [], { expected: 61 })).toHaveLength(45);
    expect(kit.calls).toHaveLength(10);
  });

  it('that answers shorter pages than asked for is read on', async () => {
    const rows = devices(25);
    const kit = await startFeiyan(({ params }) => {
      const pageNo = Number(params['pageNo']);
      return { data: { total: 25, pageNo, pageSize: 10, items: rows.slice((pageNo - 1) * 10, pageNo * 10) } };
    });
    expect(await feiyanHomes(kit).listHomeDevices(scope(), HOME, [])).toHaveLength(25);
    expect(kit.calls).toHaveLength(3);
  });

  it('that shifted while it was read is read again, and counts nothing twice', async () => {
    const kit = await startFeiyan((call, n) => {
      // A device was added in front after page 1: its last row slides onto page 2, and the new one was missed.
      const rows = n === 1 ? devices(21) : [{ iotId: 'new', productKey: 'pk', status: 1 }, ...devices(21)];
      return pages(rows, call);
    });
    const listed = await feiyanHomes(kit).listHomeDevices(scope(), HOME, []);
    expect(new Set(listed.map(({ ref }) => ref.key)).size).toBe(22);
    expect(listed).toHaveLength(22);
  });

  it('that never becomes whole is an error, so that nothing is declared gone', async () => {
    const kit = await startFeiyan(({ params }) => ({ data: { total: 25, items: params['pageNo'] === 1 ? devices(20) : [] } }));
    const error = await failureOf(feiyanHomes(kit).listHomeDevices(scope(), HOME, []));
    expect([error.code, error.retryable]).toEqual(['VENDOR_INVALID_RESPONSE', true]);
  });
});

describe('homes, rooms and devices', () => {
  it('are told in our words', async () => {
    const kit = await startFeiyan(({ path }) => {
      if (path === '/living/home/query')
        return {
          data: {
            total: 2,
            data: [
              { homeId: 'h1', name: 'Lake', myRole: 'ADMIN', currentHome: true, createMillis: 5 },
              { homeId: 'h2', name: 'Town', myRole: 'MEMBER' },
            ],
          },
        };
      return { data: { total: 1, items: [{ roomId: 'r1', name: 'Hall', backgroudImage: 'https://pictures.example/1.png' }] } };
    });
    expect(await feiyanHomes(kit).listHomes(scope())).toEqual([
      { ref: { vendor: 'FEIYAN', kind: 'home', scope: '', key: 'h1' }, name: 'Lake', role: 'ADMINISTRATOR', isCurrent: true, createdAt: 5 },
      { ref: { vendor: 'FEIYAN', kind: 'home', scope: '', key: 'h2' }, name: 'Town', role: 'MEMBER', isCurrent: false, createdAt: null },
    ]);
    expect(await feiyanHomes(kit).listRooms(scope(), HOME)).toEqual([
      {
        ref: { vendor: 'FEIYAN', kind: 'room', scope: 'home-1', key: 'r1' },
        home: HOME,
        name: 'Hall',
        backgroundImageUrl: 'https://pictures.example/1.png',
        createdAt: null,
      },
    ]);
  });

  it('come with the values asked for, typed, and sub-devices known by their gateway', async () => {
    const kit = await startFeiyan(() => ({
      data: {
        total: 2,
        items: [
          {
            iotId: 'gw',
            productKey: 'pk-g',
            status: 3,
            nodeType: 'GATEWAY',
            netType: 'NET_ETHERNET',
            myRole: 'OWNED',
            nickName: '',
            productName: 'Hub',
            subDeviceIotIdList: ['lamp'],
            deviceName: 'gw-name',
          },
          {
            iotId: 'lamp',
            productKey: 'pk-l',
            status: 1,
            nodeType: 'DEVICE',
            netType: 'NET_ZIGBEE',
            nickName: 'Reading lamp',
            productName: 'Lamp',
            categoryKey: 'Light',
            roomId: 'r1',
            homeId: 'home-1',
            propertyList: [
              { identifier: 'PowerSwitch', value: '1', dataType: 'BOOL', latestUpdateMillis: 77 },
              { identifier: 'Color', value: '{"red":1}', dataType: 'STRUCT' },
            ],
          },
        ],
      },
    }));
    const [gateway, lamp] = await feiyanHomes(kit).listHomeDevices(scope(), HOME, ['PowerSwitch', 'Color']);
    expect(kit.calls[0]?.params).toEqual({ homeId: 'home-1', pageNo: 1, pageSize: 20, propertyIdentifiers: ['Color', 'PowerSwitch'] });
    expect(gateway).toMatchObject({ name: 'Hub', status: 'OFFLINE', nodeType: 'GATEWAY', networkType: 'ETHERNET', role: 'OWNER', room: null, readings: [] });
    expect(gateway?.subDevices.map(({ key }) => key)).toEqual(['lamp']);
    expect(gateway?.certificate).toEqual({ productKey: 'pk-g', deviceName: 'gw-name' });
    expect(lamp).toMatchObject({
      name: 'Reading lamp',
      status: 'ONLINE',
      nodeType: 'SUB_DEVICE',
      networkType: 'ZIGBEE',
      role: null,
      home: HOME,
      product: { category: 'Light', name: 'Lamp' },
    });
    expect(lamp?.room).toEqual({ vendor: 'FEIYAN', kind: 'room', scope: 'home-1', key: 'r1' });
    expect(lamp?.readings).toEqual([
      { identifier: 'PowerSwitch', value: 1, at: 77 },
      { identifier: 'Color', value: { red: 1 }, at: null },
    ]);
  });

  it('of the account know whose they are, and a device that is not bound is null', async () => {
    const row = { identityId: 'i', iotId: 'dev-1', productKey: 'pk', status: 8, owned: 0, isSubDevice: true, nodeType: 'DEVICE' };
    const kit = await startFeiyan(({ path, params }) => {
      if (path === '/uc/listBindingByAccount') return { data: { total: 1, data: [row] } };
      if (params['iotId'] === 'gone') return { code: 2063 };
      return { data: params['iotId'] === 'dev-1' ? row : {} };
    });
    const cloud = kit.feiyan.devices;
    expect(await cloud?.listDevices(scope())).toMatchObject([
      { name: 'dev-1', role: 'MEMBER', status: 'DISABLED', nodeType: 'SUB_DEVICE', home: null, room: null },
    ]);
    expect(await cloud?.binding(scope(), DEVICE)).toMatchObject({ ref: DEVICE, role: 'MEMBER' });
    expect(await cloud?.binding(scope(), { ...DEVICE, key: 'stranger' })).toBeNull();
    expect(await cloud?.binding(scope(), { ...DEVICE, key: 'gone' })).toBeNull();
  });
});

describe('linking an account', () => {
  const row = { iotId: 'dev-1', productKey: 'pk', status: 1 };

  it('takes the account’s ID from a row read with this very token, an owned one first', async () => {
    const kit = await startFeiyan(() => ({
      data: {
        total: 2,
        data: [
          { ...row, identityId: 'shared-with', owned: 0 },
          { ...row, identityId: 'mine', owned: 1 },
        ],
      },
    }));
    const verified = await kit.feiyan.accounts.verify({ vendor: 'FEIYAN', iotToken: 'given' }, scope());
    expect(verified).toEqual({ vendorAccountId: 'mine', token: { secret: 'given', expiresAt: null } });
    expect(kit.calls.map(({ request }) => request.iotToken)).toEqual(['given']);
  });

  it('without any device cannot be told whose it is', async () => {
    const kit = await startFeiyan(() => ({ data: { total: 0, data: [] } }));
    const error = await failureOf(kit.feiyan.accounts.verify({ vendor: 'FEIYAN', iotToken: 'given' }, scope()));
    expect(error.code).toBe('UNSUPPORTED_BY_VENDOR');
    expect(error.message).toContain('add a device');
  });

  it('with a dead token, or another vendor’s credentials, fails', async () => {
    const kit = await startFeiyan(() => ({ code: 401 }));
    expect((await failureOf(kit.feiyan.accounts.verify({ vendor: 'FEIYAN', iotToken: 'given' }, scope()))).code).toBe('LINK_EXPIRED');
    expect((await failureOf(kit.feiyan.accounts.verify({ vendor: 'OBOX', uniqueKey: 'k' }, scope()))).code).toBe('BAD_USER_INPUT');
  });
});

describe('one device', () => {
  it('tells its record without its secret, its status and its values', async () => {
    const kit = await startFeiyan(({ path }) => {
      if (path === '/thing/info/get')
        return {
          data: {
            iotId: 'dev-1',
            productKey: 'pk',
            status: 1,
            deviceSecret: 'never',
            mac: '02005e100001',
            sn: '',
            firmwareVersion: '1.2',
            name: 'dn',
            activeTime: 9,
          },
        };
      if (path === '/thing/status/get') return { data: { status: 3, time: 4 } };
      return { data: { PowerSwitch: { time: 5, value: 0 }, _sys_device_mid: { time: 5, value: 'x' } } };
    });
    const things = feiyanThings(kit);
    expect(await things.detail(scope(), DEVICE)).toEqual({
      status: 'ONLINE',
      macAddress: '02005e100001',
      serialNumber: null,
      firmwareVersion: '1.2',
      deviceName: 'dn',
      activatedAt: 9,
    });
    expect(await things.status(scope(), DEVICE)).toEqual({ status: 'OFFLINE', at: 4 });
    expect(await things.properties(scope(), DEVICE)).toEqual([{ identifier: 'PowerSwitch', value: 0, at: 5 }]);
  });

  it('tells its history in the order asked for, typed where the type is known', async () => {
    const kit = await startFeiyan(({ path }) => {
      if (path === '/living/device/property/timeline/get') return { data: { items: [{ data: '21.5', timestamp: 7 }] } };
      if (path === '/thing/events/get') return { data: [{ identifier: 'Fault', time: 8, type: 'alert', value: { code: 1 } }] };
      return { data: { items: [{ eventCode: 'Fault', eventName: 'Fault', eventType: 'info', eventBody: '{"code":1}', timestamp: 8 }] } };
    });
    const things = feiyanThings(kit);
    const range = { from: 1, to: 9, first: 500, order: 'NEWEST_FIRST' } as const;
    expect(await things.propertyHistory(scope(), DEVICE, 'Temperature', range, 'FLOAT')).toEqual([{ identifier: 'Temperature', value: 21.5, at: 7 }]);
    expect(await things.propertyHistory(scope(), DEVICE, 'Temperature', { ...range, order: 'OLDEST_FIRST' })).toEqual([
      { identifier: 'Temperature', value: '21.5', at: 7 },
    ]);
    expect(kit.calls.map(({ params }) => params['order'])).toEqual(['desc', 'asc']);
    expect(await things.eventHistory(scope(), DEVICE, 'Fault', 'INFO', range)).toEqual([
      { identifier: 'Fault', name: 'Fault', type: 'INFO', value: { code: 1 }, at: 8 },
    ]);
    expect(kit.calls[2]?.params).toMatchObject({ eventType: 'info', limit: 200 });
    expect(await things.latestEvents(scope(), DEVICE)).toEqual([{ identifier: 'Fault', name: null, type: 'ALERT', value: { code: 1 }, at: 8 }]);
  });

  it('is told values and services; an asynchronous service answers nothing', async () => {
    const kit = await startFeiyan(({ path, params }) => {
      if (path === '/thing/properties/set') return { data: null };
      return { data: params['identifier'] === 'Measure' ? { data: { level: 3 }, messageId: 1 } : null };
    });
    const things = feiyanThings(kit);
    await things.setProperties(scope(), DEVICE, { PowerSwitch: 1 });
    expect(kit.calls[0]?.params).toEqual({ iotId: 'dev-1', items: { PowerSwitch: 1 } });
    expect(await things.invokeService(scope(), DEVICE, 'Measure', { depth: 2 })).toEqual({ output: { level: 3 } });
    expect(await things.invokeService(scope(), DEVICE, 'Toggle', {})).toBeNull();
    expect(kit.calls[1]?.params).toEqual({ iotId: 'dev-1', identifier: 'Measure', args: { depth: 2 } });
  });

  it('has its product’s model, as the document prints it', async () => {
    const kit = await startFeiyan(() => ({ data: feiyanFixture('product.getModel').response.data }));
    const model = await feiyanThings(kit).thingModel(scope(), { vendor: 'FEIYAN', kind: 'product', scope: '', key: 'pk' });
    expect(model.properties).toMatchObject([{ identifier: 'PowerSwitch', accessMode: 'READ_WRITE', required: true, dataType: 'BOOL', unit: null }]);
    expect(model.services).toMatchObject([{ isAsync: true, input: [], output: [] }]);
    expect(model.events).toMatchObject([{ type: 'INFO', required: true, output: [{ identifier: expect.any(String), dataType: 'ENUM' }] }]);
  });
});
