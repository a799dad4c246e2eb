import { describe, expect, it } from 'vitest';
import { createFaults } from '../../../../src/sandbox/faults.js';
import { createStream } from '../../../../src/sandbox/world/seeded.js';
import { stillClock } from '../world/stage.js';

function armed() {
  const clock = stillClock();
  return { clock, faults: createFaults(clock, createStream('1', 'faults')) };
}

describe('fault rules', () => {
  it('strike the vendor, path and kind they name, the first rule first', () => {
    const { faults } = armed();
    faults.add({ vendor: 'FEIYAN', path: '/thing/*', kind: 'delay', rate: 1, ms: 5 });
    faults.add({ vendor: 'FEIYAN', kind: 'code', rate: 1, code: 6205 });
    faults.add({ vendor: 'FEIYAN', kind: 'drop-push', rate: 1 });
    expect(faults.call('OBOX', '/thing/info/get')).toBeNull();
    expect(faults.call('FEIYAN', '/thing/info/get')).toMatchObject({ kind: 'delay', ms: 5 });
    expect(faults.call('FEIYAN', '/uc/thing/')).toMatchObject({ kind: 'code', code: 6205 });
    expect(faults.push('FEIYAN', '/any')).toMatchObject({ kind: 'drop-push' });
  });

  it('strike as often as they say, and are listed with what is left', () => {
    const { faults } = armed();
    faults.add({ vendor: 'FEIYAN', kind: 'reset', rate: 1, times: 2 });
    expect(faults.call('FEIYAN', '/a')?.kind).toBe('reset');
    expect(faults.list()).toMatchObject([{ kind: 'reset', times: 1 }]);
    expect([faults.call('FEIYAN', '/a')?.kind, faults.call('FEIYAN', '/a')]).toEqual(['reset', null]);
    expect(faults.list()).toEqual([]);
  });

  it('strike about as often as their rate, the same way under the same seed', () => {
    const strikes = () => {
      const { faults } = armed();
      faults.add({ vendor: 'FEIYAN', kind: 'hang', rate: 0.3 });
      return Array.from({ length: 1_000 }, () => faults.call('FEIYAN', '/a') !== null);
    };
    const count = strikes().filter(Boolean).length;
    expect(count).toBeGreaterThan(230);
    expect(count).toBeLessThan(370);
    expect(strikes()).toEqual(strikes());
  });

  it('take the broker down for a while and tell who listens', () => {
    const { clock, faults } = armed();
    const states: boolean[] = [];
    const stop = faults.onChange(() => states.push(faults.brokerDown('FEIYAN')));
    faults.add({ vendor: 'FEIYAN', kind: 'broker-down', rate: 1, ms: 500 });
    clock.pass(499);
    expect([faults.brokerDown('FEIYAN'), faults.brokerDown('FOG')]).toEqual([true, false]);
    clock.pass(1);
    faults.add({ vendor: 'FEIYAN', kind: 'broker-down', rate: 1 });
    faults.clear();
    stop();
    faults.add({ vendor: 'FEIYAN', kind: 'broker-down', rate: 1 });
    expect(states).toEqual([true, false, true, false]);
  });
});
