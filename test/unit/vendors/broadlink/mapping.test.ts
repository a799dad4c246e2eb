// What BroadLink's apps keep in base64, read and written back.
import { describe, expect, it } from 'vitest';
import { decodeJson, encodeText } from '../../../../src/vendors/broadlink/mapping/data.js';
import { deviceListings, movedTo, type ResourceRow } from '../../../../src/vendors/broadlink/mapping/devices.js';
import { parseLongJson, withValue } from '../../../../src/vendors/broadlink/mapping/json-text.js';
import { homeRef } from '../../../../src/vendors/broadlink/mapping/refs.js';
import { panelListings, sceneListings } from '../../../../src/vendors/broadlink/mapping/scenes.js';

const HOME = homeRef('North Street Homes', 'home-1');

const decoded = (base64: string): string => Buffer.from(base64, 'base64').toString('utf8');

function device(id: string, data: unknown, name = 'module'): ResourceRow {
  return { type: 'device', id, name, data: encodeText(typeof data === 'string' ? data : JSON.stringify(data)) };
}

describe('a value replaced in JSON text', () => {
  const TEXT = '{ "a" : [1, {"roomid":"x"}], "moduleinfo":{"name":"\\"roomid\\":1","id":7101000000000000011,\n "roomid" : "old" , "order":1.50},"b":{}}';

  it('leaves every other byte as it was: blanks, long numbers, trailing zeros', () => {
    expect(withValue(TEXT, ['moduleinfo', 'roomid'], 'new')).toBe(TEXT.replace('"old"', '"new"'));
  });

  it.each([
    ['another type', '{"a":{"b":12}}', '{"a":{"b":"x"}}'],
    ['a nested object', '{"a":{"b":{"c":[1,"}"]},"d":1}}', '{"a":{"b":"x","d":1}}'],
    ['the last of equal keys, which is the one that counts', '{"a":{"b":1,"b":2}}', '{"a":{"b":1,"b":"x"}}'],
    ['an escaped key', '{"a":{"\\u0062":1}}', '{"a":{"\\u0062":"x"}}'],
  ])('replaces %s', (_case, text, replaced) => {
    expect(withValue(text, ['a', 'b'], 'x')).toBe(replaced);
  });

  it.each([['{"a":1}'], ['[]'], ['{"a":{"c":1}}'], ['{"a":{"b":1}'], ['']])('has no place in %s', (text) => {
    expect(withValue(text, ['a', 'b'], 'x')).toBeNull();
  });
});

describe('JSON in base64', () => {
  it('keeps IDs of 64 bits whole, as texts, and leaves other numbers and texts alone', () => {
    expect(parseLongJson('{"id":7101000000000000011,"n":12,"f":1.5,"e":1e400,"t":"7101000000000000011 \\" 7101000000000000011"}')).toEqual({
      id: '7101000000000000011',
      n: 12,
      f: 1.5,
      e: Number.POSITIVE_INFINITY,
      t: '7101000000000000011 " 7101000000000000011',
    });
  });

  it('is told without what devices keep secret, however deep', () => {
    const content = [{ list: [{ did: 'd', aeskey: 'not-a-secret', inner: { password: 123, pid: 'p' } }] }];
    expect(decodeJson(encodeText(JSON.stringify(content)))).toEqual([{ list: [{ did: 'd', inner: { pid: 'p' } }] }]);
  });

  it.each([['%%%'], [''], [encodeText('{"did":"1",ccc}')]])('that is none (%s) is null', (data) => {
    expect(decodeJson(data)).toBeNull();
  });
});

describe('devices', () => {
  const PANEL = { did: 'd-panel', pid: 'p-1', devtype: 20511, aeskey: 'not-a-secret', password: 1 };
  const ROWS = [
    device('1', { moduleinfo: { name: 'Wall panel', roomid: 'r-1' }, devinfo: PANEL, subdevinfo: { did: '', sdid: '' } }),
    device('2', { moduleinfo: { name: 'Climate', roomid: 'gone' }, devinfo: PANEL, subdevinfo: { did: 'd-panel', sdid: 'd-climate', pid: 'p-2', devtype: 0 } }),
    device('3', { did: 'd-3', pid: '', gatewayId: 'd-panel', somethingNew: 1 }, 'Curtain'),
    device('4', 'no JSON', 'Odd one'),
    { type: 'scene', id: '5', name: 'Evening', data: encodeText('{}') },
  ];

  it('are what the user sees, each behind the one that it speaks through, and none of their secrets', () => {
    const listed = deviceListings(HOME, ROWS, new Set(['r-1']));
    expect(
      listed.map(({ ref, name, nodeType, room, product, subDevices }) => [
        ref.key,
        name,
        nodeType,
        room?.key ?? null,
        product?.name ?? null,
        subDevices.length,
      ]),
    ).toEqual([
      ['1', 'Wall panel', 'GATEWAY', 'r-1', 'BroadLink 20511', 2],
      ['2', 'Climate', 'SUB_DEVICE', null, 'BroadLink p-2', 0],
      ['3', 'Curtain', 'SUB_DEVICE', null, null, 0],
      ['4', 'Odd one', 'DEVICE', null, null, 0],
    ]);
    expect(JSON.stringify(listed)).not.toContain('not-a-secret');
    for (const { ref, home, status } of listed) expect([ref.scope, home, status]).toEqual(['home-1', HOME, 'UNKNOWN']);
  });

  it('move by one value of their data, byte for byte the rest', () => {
    const data = encodeText('{ "moduleinfo":{"roomid":"r-1","id":7101000000000000011 }, "devinfo":{"aeskey":"k"},"unknown":[ 1 ]}');
    expect(decoded(movedTo(data, 'r-2') ?? '')).toBe('{ "moduleinfo":{"roomid":"r-2","id":7101000000000000011 }, "devinfo":{"aeskey":"k"},"unknown":[ 1 ]}');
    expect(movedTo(encodeText('{"did":"1"}'), 'r-2')).toBeNull();
    expect(movedTo('%%%', 'r-2')).toBeNull();
  });

  it('are named by panels, by related ID or by name', () => {
    const rows = [
      ...ROWS,
      { type: 'privatescene', id: '6', name: 'any', relatedid: 'd-climate', data: encodeText('[]') },
      { type: 'privatescene', id: '7', name: 'd-panel_scene', data: encodeText('[{"list":[]}]') },
      { type: 'privatescene', id: '8', name: 'nobody', data: '' },
    ];
    expect(panelListings(HOME, rows).map(({ ref, device: of, content }) => [ref.key, of?.key ?? null, content])).toEqual([
      ['6', '2', []],
      ['7', '1', [{ list: [] }]],
      ['8', null, null],
    ]);
  });
});

describe('scenes', () => {
  it('are of the kind that starts them; what starts nothing is none', () => {
    const rows = ['scene', 'linkage', 'ifttt', 'timer', 'private', 'whitelist', 'privatescene', 'device', 'invented'].map((type, index) => ({
      type,
      id: String(index),
      name: type,
      data: encodeText('{"at":1}'),
    }));
    expect(sceneListings(HOME, rows).map(({ name, kind, isEnabled, content }) => [name, kind, isEnabled, content])).toEqual([
      ['scene', 'MANUAL', null, { at: 1 }],
      ['linkage', 'AUTOMATION', null, { at: 1 }],
      ['ifttt', 'AUTOMATION', null, { at: 1 }],
      ['timer', 'TIMER', null, { at: 1 }],
    ]);
  });
});
