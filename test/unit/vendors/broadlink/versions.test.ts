// Optimistic locks: each write with the version read for it, one after the other in a home, never repeated on a guess.
import { describe, expect, it } from 'vitest';
import type { SpaceCloud } from '../../../../src/domain/space.js';
import { failureOf } from '../../transport/caller-kit.js';
import { type Behaviour, createGate, type Received } from '../../transport/wire-vendor.js';
import { bodyOf, HOME, homesAt, no, ORGANIZATION, ok, organizations, scope, startBroadlink } from './broadlink-kit.js';

const ROOM = { vendor: 'BROADLINK', kind: 'room', scope: HOME.key, key: '11' } as const;
const ROOMS = [{ roomid: '11', name: 'Hall', order: 1 }];

/** One home, at a version that the test moves. */
async function startHome(write: (call: Received, state: { version: number }) => Behaviour) {
  const state = { version: 1 };
  const started = await startBroadlink((call) => {
    if (call.path.endsWith('queryorg')) return organizations(ORGANIZATION);
    if (call.path.endsWith('group/query')) return homesAt(`v${state.version}`, ROOMS);
    return write(call, state);
  });
  const spaces: SpaceCloud | undefined = started.vendor.spaces;
  if (spaces === undefined) throw new Error('BroadLink has spaces');
  const writes = () => started.wire.received.filter(({ path }) => path.endsWith('/modify') || path.endsWith('/delete') || path.endsWith('/add'));
  return { ...started, spaces, state, writes };
}

describe('a change of a home', () => {
  it('carries the version that was just read, the attributes as they are, and one kind of change', async () => {
    const { spaces, writes, paths } = await startHome(() => ok({ version: 'v2' }));
    await spaces.renameRoom(scope(), ROOM, 'Porch');
    expect(writes().map(bodyOf)).toEqual([
      {
        identity: { accessToken: 'token-1', orgName: ORGANIZATION },
        group: [
          {
            name: 'House 1',
            version: 'v1',
            attributes: ['north'],
            additional: { room: { action: 'modify', roomlist: [{ roomid: '11', name: 'Porch', order: 1 }] } },
          },
        ],
      },
    ]);
    expect(paths()).toEqual(['/v1/resource/group/query', '/v1/resource/group/modify']);
  });

  it('that was refused while the version moved is a conflict, with nothing done and nothing repeated', async () => {
    const { spaces, writes } = await startHome((_call, state) => {
      state.version += 1; // somebody else
      return no(-7);
    });
    expect(await failureOf(spaces.renameRoom(scope(), ROOM, 'Porch'))).toMatchObject({
      code: 'CONFLICT',
      retryable: true,
      details: { effect: 'none', vendorCode: '-7', linkId: 'link-1' },
    });
    expect(writes()).toHaveLength(1);
  });

  it('that was refused for anything else is told as refused', async () => {
    const { spaces } = await startHome(() => no(-9));
    expect(await failureOf(spaces.renameRoom(scope(), ROOM, 'Porch'))).toMatchObject({
      code: 'VENDOR_REJECTED',
      details: { effect: 'none', vendorCode: '-9' },
    });
  });

  it('whose answer was lost is unknown, moved version or not', async () => {
    for (const behaviour of ['hang', 'reset'] as const) {
      const { spaces, writes, state } = await startHome(() => {
        state.version += 1;
        return behaviour;
      });
      const failure = await failureOf(spaces.renameRoom(scope('link-1', 400), ROOM, 'Porch'));
      expect(['VENDOR_TIMEOUT', 'VENDOR_UNAVAILABLE']).toContain(failure.code);
      expect(failure.details.effect).toBe('unknown');
      expect(writes()).toHaveLength(1);
    }
  });

  it('waits for the one before it, and reads the version that that one made', async () => {
    const gate = createGate();
    const { spaces, writes, wire } = await startHome((call, state) => {
      const isFirst = call.body.includes('Porch');
      state.version += 1;
      return isFirst ? { wait: gate.promise, json: { status: 0, msg: '', version: 'v2' } } : ok({ version: 'v3' });
    });
    const first = spaces.renameRoom(scope(), ROOM, 'Porch');
    await wire.call(2);
    const second = spaces.renameRoom(scope(), ROOM, 'Hallway');
    const another = spaces.renameRoom(scope('link-1', 50), ROOM, 'Too late');
    expect(await failureOf(another)).toMatchObject({ code: 'VENDOR_TIMEOUT', details: { effect: 'none' } });
    expect(wire.received).toHaveLength(2);
    gate.open();
    await Promise.all([first, second]);
    expect(writes().map((call) => /"version":"(v\d)"/.exec(call.body)?.[1])).toEqual(['v1', 'v2']);
    expect(wire.busiest).toBe(1);
  });
});

describe('what the vendor cannot do', () => {
  it('is not asked of it', async () => {
    const { spaces, wire } = await startHome(() => ok());
    const another = { vendor: 'BROADLINK', kind: 'device', scope: 'home-2', key: '1' } as const;
    for (const run of [
      () => spaces.renameHome(scope(), HOME, 'Other'),
      () => spaces.setCurrentHome(scope(), HOME),
      () => spaces.moveDevices(scope(), HOME, ROOM, [another]),
    ]) {
      expect(await failureOf(run())).toMatchObject({ code: 'UNSUPPORTED_BY_VENDOR', details: { effect: 'none' } });
    }
    expect(wire.received).toEqual([]);
  });
});
