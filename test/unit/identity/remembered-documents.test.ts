// What was last read of links and products: kept over restarts, never older than what is there.
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { refKey, type VendorRef } from '../../../src/domain/ids.js';
import type { ThingModel } from '../../../src/domain/thing-model.js';
import { createStructures } from '../../../src/identity/structures.js';
import { createStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.database.drop());

describe('structures', () => {
  const schema = z.object({ homes: z.array(z.string()) });
  const create = <T>(of: z.ZodType<T>) => createStructures({ pool: stage.database.pool, log: pino({ level: 'silent' }), schema: of });

  it('are read as they were saved, and the newest wins', async () => {
    const link = await stage.link();
    const structures = create(schema);
    expect(await structures.read(link.id)).toBeNull();
    await structures.save(link.id, 2_000, { homes: ['Hut'] });
    await structures.save(link.id, 1_000, { homes: ['older'] });
    expect(await structures.read(link.id)).toEqual({ readAt: 2_000, content: { homes: ['Hut'] } });
    await structures.save(link.id, 3_000, { homes: [] });
    expect(await structures.read(link.id)).toEqual({ readAt: 3_000, content: { homes: [] } });
  });

  it('of another version count as none', async () => {
    const link = await stage.link();
    await create(schema).save(link.id, 1_000, { homes: ['Hut'] });
    expect(await create(z.object({ homes: z.array(z.number()) })).read(link.id)).toBeNull();
  });

  it('go with their link, and are not saved for one that went', async () => {
    const link = await stage.link();
    const structures = create(schema);
    await structures.save(link.id, 1_000, { homes: ['Hut'] });
    await stage.links.remove(link.id);
    expect(await structures.read(link.id)).toBeNull();
    await structures.save(link.id, 2_000, { homes: ['Hut'] });
    expect(await structures.read(link.id)).toBeNull();
  });
});

describe('product models', () => {
  const product = (key: string): VendorRef => ({ vendor: 'FEIYAN', kind: 'product', scope: '', key });
  const model: ThingModel = {
    properties: [{ identifier: 'Power', name: 'Power', dataType: 'BOOL', specs: { 0: 'off', 1: 'on' }, unit: null, accessMode: 'READ_WRITE', required: true }],
    services: [
      {
        identifier: 'Blink',
        name: 'Blink',
        required: false,
        isAsync: true,
        input: [{ identifier: 'n', name: 'n', dataType: 'INT', specs: { max: '9' }, unit: null }],
        output: [],
      },
    ],
    events: [{ identifier: 'Fault', name: 'Fault', type: 'ERROR', required: false, output: [] }],
  };
  const emptier: ThingModel = { properties: [], services: [], events: [] };

  it('are kept over restarts, in one read for any number, then from memory', async () => {
    const refs = ['lamp', 'plug', 'never read'].map(product);
    const [lamp, plug] = refs;
    if (lamp === undefined || plug === undefined) throw new Error('no products');
    await stage.productModels.save(lamp, model, 1_000);
    await stage.productModels.save(plug, emptier, 2_000);
    const expected = new Map([
      [refKey(lamp), { model, readAt: 1_000 }],
      [refKey(plug), { model: emptier, readAt: 2_000 }],
    ]);
    const { productModels } = stage.otherProcess();
    expect(await stage.statements(async () => expect(await productModels.get([...refs, lamp])).toEqual(expected))).toHaveLength(1);
    expect(await stage.statements(async () => expect(await productModels.get([lamp, plug])).toEqual(expected))).toHaveLength(0);
  });

  it('are not replaced by what was read earlier', async () => {
    const ref = product('raced');
    await stage.productModels.save(ref, model, 2_000);
    await stage.productModels.save(ref, emptier, 1_000);
    for (const { productModels } of [stage, stage.otherProcess()])
      expect(await productModels.get([ref])).toEqual(new Map([[refKey(ref), { model, readAt: 2_000 }]]));
  });

  it('in a form of another version count as unknown', async () => {
    const ref = product('foreign');
    await stage.database.pool.query("INSERT INTO product_model (vendor, key, content, read_at) VALUES ('FEIYAN', 'foreign', '{\"properties\": 1}', now())");
    expect((await stage.productModels.get([ref])).size).toBe(0);
    expect(stage.logged.some((line) => line.includes('thing model is of another version'))).toBe(true);
  });
});
