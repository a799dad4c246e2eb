import { describe, expect, it } from 'vitest';
import { truthOf } from '../../../../src/sandbox/world/truth.js';
import { seededWorld } from './stage.js';

function waiting() {
  const world = seededWorld();
  const device = world.devices().find(({ obox, product }) => obox !== null && product.nodeType === 'GATEWAY');
  const serialId = device?.obox?.serialId;
  if (device === undefined || serialId === undefined) throw new Error('no OBOX waits');
  return { world, device, serialId };
}

describe('an OBOX gateway', () => {
  it('is known to no cloud until it is added', () => {
    const { world, device } = waiting();
    const [alice] = world.feiyan.accountsOf('alice');
    expect(device.feiyan).toBeNull();
    expect(truthOf(world).devices.find(({ id }) => id === device.id)?.identities).toEqual([]);
    expect(alice && world.feiyan.bindingsOf(alice).some((binding) => binding.device === device)).toBe(false);
  });

  it('takes its user\u2019s newest unclaimed certificate when added, and then is with Feiyan in the house where it stands', () => {
    const { world, device, serialId } = waiting();
    world.obox.issueCertificate('key-1');
    const certificate = world.obox.issueCertificate('key-1');
    world.obox.issueCertificate('key-2');
    expect(world.obox.addGateway('key-1', { serialId, name: 'My OBOX', version: '0100000000000001' })).toMatchObject({ serialId, name: 'My OBOX' });
    expect(device.feiyan).toMatchObject({ productKey: certificate.productKey, deviceName: certificate.deviceName });
    expect(world.feiyan.deviceByCertificate(certificate.productKey, certificate.deviceName)).toBe(device);
    const [alice] = world.feiyan.accountsOf('alice');
    const binding = alice && world.feiyan.bindingsOf(alice).find((one) => one.device === device);
    expect(binding).toMatchObject({ owned: true, homeId: device.standsIn?.homeId, roomId: device.standsIn?.roomId });
    expect(truthOf(world).devices.find(({ id }) => id === device.id)?.identities).toEqual([
      { vendor: 'feiyan', vendorId: device.feiyan?.iotId },
      { vendor: 'obox', vendorId: serialId },
    ]);
  });

  it('is another user\u2019s to nobody else, and free again when removed', () => {
    const { world, serialId } = waiting();
    const gateway = { serialId, name: 'OBOX', version: '0100000000000001' };
    world.obox.addGateway('key-1', gateway);
    expect(world.obox.addGateway('key-2', gateway)).toBeNull();
    expect(world.obox.removeGateway('key-2', serialId)).toBe(false);
    expect(world.obox.gatewaysOf('key-1')).toHaveLength(1);
    expect(world.obox.removeGateway('key-1', serialId)).toBe(true);
    expect(world.obox.addGateway('key-2', gateway)).not.toBeNull();
  });

  it('gets another ID with Feiyan under a new certificate, and its old bindings end', () => {
    const { world, device, serialId } = waiting();
    const add = () => {
      world.obox.issueCertificate('key-1');
      world.obox.addGateway('key-1', { serialId, name: 'OBOX', version: '0100000000000001' });
      return device.feiyan?.iotId;
    };
    const first = add();
    const second = add();
    expect(second).not.toBe(first);
    expect(world.feiyan.deviceByIotId(first ?? '')).toBeNull();
    expect(world.feiyan.bindingsOfDevice(device).map(({ feiyan }) => feiyan.iotId)).toEqual([second]);
  });

  it('gets the same certificate in the same world, so that IDs are kept over a restart', () => {
    expect(waiting().world.obox.issueCertificate('any')).toEqual(waiting().world.obox.issueCertificate('other'));
  });

  it('cannot be added by a serial number that no gateway has', () => {
    const { world } = waiting();
    expect(world.obox.addGateway('key-1', { serialId: 'ffffffffff', name: 'OBOX', version: '0' })).toBeNull();
  });
});
