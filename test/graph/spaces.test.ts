// Homes, rooms and device groups as the graph hands their changes on, and tells what came of them.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../src/domain/errors.js';
import { acceptance } from '../support/acceptance.js';
import { createFamily, type Family } from './family.js';
import { run, testExecutor } from './support.js';

const { executor } = testExecutor();
const SPACES = acceptance('05-spaces');

describe('a change of homes', () => {
  let family: Family;
  let homeId: string;
  beforeEach(() => {
    family = createFamily();
    homeId = family.homes[0]?.id ?? '';
  });
  const accept = (operation: string, variables: Record<string, unknown>) => run(executor, family.member, SPACES, variables, operation);
  const change = (source: string, variables: Record<string, unknown> = {}) => run(executor, family.member, source, variables);

  it('runs acceptance 05 as it stands', async () => {
    const [lamp, lock] = family.devices;
    const [room] = family.rooms;
    const steps: [string, Record<string, unknown>, object][] = [
      ['CreateHome', { name: 'Hut' }, { createHome: { home: { name: 'Hut' } } }],
      ['RenameHome', { homeId, name: 'City' }, { updateHome: { home: { id: homeId, name: 'City' } } }],
      ['CreateRoom', { homeId, name: 'Attic' }, { createRoom: { room: { name: 'Attic', home: { id: homeId } } } }],
      [
        'MoveDevices',
        { homeId, roomId: null, deviceIds: [lamp?.id, 'nothing'] },
        {
          moveDevices: {
            results: [
              { device: { id: lamp?.id, room: null }, error: null },
              { device: null, error: { code: 'NOT_FOUND' } },
            ],
          },
        },
      ],
      [
        'CreateGroup',
        { homeId, name: 'Both', deviceIds: [lamp?.id, lock?.id] },
        { createDeviceGroup: { deviceGroup: { name: 'Both', devices: { nodes: [{ id: lamp?.id }, { id: lock?.id }] } } } },
      ],
      ['DeleteRoom', { roomId: room?.id }, { deleteRoom: { deletedRoomId: room?.id } }],
      ['DeleteHome', { homeId }, { deleteHome: { deletedHomeId: homeId } }],
    ];
    for (const [operation, variables, answer] of steps) {
      const { data, errors } = await accept(operation, variables);
      expect(errors, operation).toBeUndefined();
      expect(data, operation).toMatchObject(answer);
    }
  });

  it('shows what it changed, and later changes of the same document what they changed', async () => {
    const { data } = await change(
      `mutation ($id: ID!) {
        first: updateHome(input: { homeId: $id, name: "One" }) { home { name } }
        second: updateHome(input: { homeId: $id, name: "Two" }) { home { name viewerCan { update delete } } }
        third: setCurrentHome(input: { homeId: $id }) { home { name isCurrent } }
      }`,
      { id: homeId },
    );
    expect(data).toEqual({
      first: { home: { name: 'One' } },
      second: { home: { name: 'Two', viewerCan: { update: true, delete: true } } },
      third: { home: { name: 'Two', isCurrent: true } },
    });
  });

  it('that happened is not called a failure because it could not be read back', async () => {
    vi.spyOn(family.member.spaces, 'createHome').mockResolvedValue('home_0000000000000000000000');
    const { data, errors } = await change('mutation { createHome(input: { name: "Hut" }) { home { id } } }');
    expect(data).toEqual({ createHome: { home: null } });
    expect(errors).toMatchObject([{ path: ['createHome', 'home'], extensions: { code: 'NOT_FOUND' } }]);
    expect((await change('mutation { createHome(input: { name: "Hut" }) { __typename } }')).errors).toBeUndefined();
  });

  it('tells for each device why it did not move', async () => {
    const [lamp] = family.devices;
    const error = new AppError('VENDOR_REJECTED', 'no', { vendor: 'FEIYAN', vendorCode: '28807', requestId: 'v-1' });
    vi.spyOn(family.member.spaces, 'moveDevices').mockResolvedValue([{ deviceId: lamp?.id ?? '', error }]);
    const { data } = await change(
      `mutation ($homeId: ID!, $ids: [ID!]!) { moveDevices(input: { homeId: $homeId, deviceIds: $ids }) {
        results { deviceId device { id } error { code message vendor vendorCode requestId retryable } } } }`,
      { homeId, ids: [lamp?.id] },
    );
    expect(data).toEqual({
      moveDevices: {
        results: [
          {
            deviceId: lamp?.id,
            device: { id: lamp?.id },
            error: { code: 'VENDOR_REJECTED', message: 'no', vendor: 'FEIYAN', vendorCode: '28807', requestId: 'v-1', retryable: false },
          },
        ],
      },
    });
  });

  it('makes a group a thing of its own: by ID, as an entity, in its home, and through its devices', async () => {
    const [lamp, , camera] = family.devices;
    const groupId = await family.member.groups.create(homeId, 'Both', [lamp?.id ?? '', camera?.id ?? '']);
    const { data, errors } = await change(
      `query ($id: ID!, $homeId: ID!, $r: [_Any!]!) {
        node(id: $id) { __typename id }
        _entities(representations: $r) { ... on DeviceGroup { name } }
        home(id: $homeId) { deviceGroups { totalCount nodes { id } } }
        deviceGroup(id: $id) { name status product { id } home { id } devices { totalCount } properties(identifiers: ["PowerSwitch"]) { identifier value } identities { kind vendorId } }
      }`,
      { id: groupId, homeId, r: [{ __typename: 'DeviceGroup', id: groupId }] },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      node: { __typename: 'DeviceGroup', id: groupId },
      _entities: [{ name: 'Both' }],
      home: { deviceGroups: { totalCount: 1, nodes: [{ id: groupId }] } },
      deviceGroup: {
        name: 'Both',
        status: 'ONLINE',
        product: null,
        home: { id: homeId },
        devices: { totalCount: 2 },
        properties: [{ identifier: 'PowerSwitch', value: 1 }],
        identities: [{ kind: 'DEVICE_GROUP', vendorId: 'group-101' }],
      },
    });
    const renamed = await change(
      'mutation ($id: ID!) { updateDeviceGroup(input: { deviceGroupId: $id, name: "Pair", deviceIds: [] }) { deviceGroup { name status devices { totalCount } } } }',
      { id: groupId },
    );
    expect(renamed.data).toEqual({ updateDeviceGroup: { deviceGroup: { name: 'Pair', status: 'UNKNOWN', devices: { totalCount: 0 } } } });
    const ended = await change('mutation ($id: ID!) { deleteDeviceGroup(input: { deviceGroupId: $id }) { deletedDeviceGroupId } }', { id: groupId });
    expect(ended.data).toEqual({ deleteDeviceGroup: { deletedDeviceGroupId: groupId } });
    expect((await change('query ($id: ID!) { deviceGroup(id: $id) { id } }', { id: groupId })).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('tells a value of a group only where all its devices have the same', async () => {
    const [lamp, , camera] = family.devices;
    const groupId = await family.member.groups.create(homeId, 'Both', [lamp?.id ?? '', camera?.id ?? '']);
    const reads = family.member.openReads({ rooms: false, devices: false, properties: [] });
    const read = reads.properties;
    vi.spyOn(reads, 'properties').mockImplementation(async (device, ...asked) =>
      (await read(device, ...asked)).map((property) =>
        property.identifier === 'Temperature' && device.id === lamp?.id ? { ...property, value: 2, isStale: true } : property,
      ),
    );
    const { data } = await change('query ($id: ID!) { deviceGroup(id: $id) { properties { identifier value isStale } } }', { id: groupId });
    expect(data).toEqual({
      deviceGroup: {
        properties: [
          { identifier: 'PowerSwitch', value: 1, isStale: false },
          { identifier: 'Temperature', value: null, isStale: true },
        ],
      },
    });
  });
});
