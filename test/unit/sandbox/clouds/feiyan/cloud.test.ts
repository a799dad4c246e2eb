import { readdir } from 'node:fs/promises';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createCalls } from '../../../../../src/sandbox/calls.js';
import { startFeiyanCloud } from '../../../../../src/sandbox/clouds/feiyan/index.js';
import { createFaults } from '../../../../../src/sandbox/faults.js';
import { createWorld } from '../../../../../src/sandbox/world/world.js';
import { systemClock, systemRandom } from '../../../../../src/system.js';

const RECORDS = new URL('../../../../../src/vendors/feiyan/operations/', import.meta.url);

function start(seed: string, ports: { http?: number; mqtt?: number } = {}) {
  const world = createWorld({ seed, clock: systemClock, random: systemRandom });
  const faults = createFaults(systemClock, world.stream('faults'));
  return startFeiyanCloud({ world, faults, calls: createCalls(systemClock), clock: systemClock, random: systemRandom, log: pino({ level: 'silent' }), ports });
}

describe("Feiyan's cloud", () => {
  it('has a handler for every operation record', async () => {
    const paths: string[] = [];
    for (const file of await readdir(RECORDS)) {
      const module: Record<string, unknown> = await import(new URL(file, RECORDS).href);
      for (const group of Object.values(module)) {
        if (typeof group !== 'object' || group === null) continue;
        for (const record of Object.values(group)) if (typeof record?.path === 'string' && typeof record.section === 'string') paths.push(record.path);
      }
    }
    const cloud = await start('1');
    await cloud.stop();
    expect(paths.length).toBeGreaterThanOrEqual(51);
    expect(
      cloud
        .handled()
        .map(({ path }) => path)
        .sort(),
    ).toEqual(paths.sort());
  });

  it('keeps its keys and addresses over a restart; another seed has other keys', async () => {
    const first = await start('7');
    await first.stop();
    const [http, mqtt] = [first.settings.endpoint, first.settings.mqttUrl].map((url) => Number(new URL(url).port));
    const second = await start('7', { http: http ?? 0, mqtt: mqtt ?? 0 });
    await second.stop();
    expect(second.settings).toEqual(first.settings);
    const other = await start('8');
    await other.stop();
    const { endpoint: _, mqttUrl: __, ...keys } = other.settings;
    for (const [name, key] of Object.entries(keys)) expect(Object.entries(first.settings)).not.toContainEqual([name, key]);
    expect(Object.keys(keys)).toHaveLength(8);
  });
});
