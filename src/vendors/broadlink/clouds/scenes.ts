// Scenes, rules, timers and panels of a home: resources whose content is the business of BroadLink's apps (9 to 12).
import type { z } from 'zod';
import { AppError } from '../../../domain/errors.js';
import type { VendorRef } from '../../../domain/ids.js';
import type { CallScope } from '../../../domain/link.js';
import type { SceneCloud } from '../../../domain/scene.js';
import { encodeJson } from '../mapping/data.js';
import { didOf } from '../mapping/devices.js';
import { homeRef, sceneRef } from '../mapping/refs.js';
import { ADDED_AS, isScene, panelListings, panelName, panelOf, sceneListings } from '../mapping/scenes.js';
import { resources as operations } from '../operations/resource.js';
import type { BroadlinkSession } from '../session.js';
import { asWritten, type HomeResources, resourceType } from './resources.js';

export function createSceneCloud(session: BroadlinkSession, resources: HomeResources): SceneCloud {
  const homeOf = async (scope: CallScope, thing: VendorRef): Promise<VendorRef> => homeRef(await session.organizationOf(scope), thing.scope);

  return {
    makes: [...ADDED_AS.keys()],

    listScenes: async (scope, home) => sceneListings(home, (await resources.list(scope, home)).resources),

    async scene(scope, scene) {
      const home = await homeOf(scope, scene);
      const { resources: rows } = await resources.list(scope, home);
      return sceneListings(home, rows).find(({ ref }) => ref.key === scene.key) ?? null;
    },

    listPanels: async (scope, home) => panelListings(home, (await resources.list(scope, home)).resources),

    createScene(scope, home, { name, kind, content }) {
      const type = kind === 'TIMER' ? undefined : ADDED_AS.get(kind);
      if (type === undefined) throw refused('UNSUPPORTED_BY_VENDOR', 'BroadLink lets no timers be added', operations.add.name);
      return resources.change(scope, home, async (_state, group) => {
        const resource = [{ type, name, id: '' as const, data: encodeJson(content), attributes: [] }];
        return sceneRef(home.key, addedId(await session.asUser(scope, operations.add, { group, resource }, { organization: home.scope })));
      });
    },

    async updateScene(scope, scene, { name, content }) {
      const home = await homeOf(scope, scene);
      await resources.change(scope, home, (state, group) => {
        const row = asWritten(resources.one(state, scene, isScene));
        const changed = { ...row, ...(name === undefined ? {} : { name }), ...(content === undefined ? {} : { data: encodeJson(content) }) };
        return session.asUser(scope, operations.update, { group, resource: [changed] });
      });
    },

    async deleteScene(scope, scene) {
      await resources.change(scope, await homeOf(scope, scene), (state, group) => {
        const { id, type, name } = resources.one(state, scene, isScene);
        return session.asUser(scope, operations.delete, { group, resource: [{ id, type: resourceType(type), name }] });
      });
    },

    async setPanel(scope, device, content) {
      const home = await homeOf(scope, device);
      return resources.change(scope, home, async (state, group) => {
        const did = didOf(resources.one(state, device, ({ type }) => type === 'device'));
        if (did === null) throw refused('UNSUPPORTED_BY_VENDOR', 'What BroadLink keeps of this device does not say which it is', operations.add.name);
        const data = encodeJson(content);
        const panel = panelOf(state.resources, did);
        if (panel !== undefined) {
          await session.asUser(scope, operations.update, { group, resource: [{ ...asWritten(panel), data }] });
          return sceneRef(home.key, panel.id);
        }
        const resource = [{ type: 'privatescene' as const, name: panelName(did), id: '' as const, relatedid: did, data, attributes: [] }];
        return sceneRef(home.key, addedId(await session.asUser(scope, operations.add, { group, resource })));
      });
    },
  };
}

/** As the examples answer it, or as the template does. */
function addedId({ data }: z.output<typeof operations.add.data>): string {
  const id = 'idList' in data ? data.idList[0] : data.resource[0]?.id;
  if (id) return id;
  throw new AppError('VENDOR_INVALID_RESPONSE', 'BroadLink added something and gave it no ID', {
    vendor: 'BROADLINK',
    operation: operations.add.name,
    effect: 'unknown',
  });
}

function refused(code: AppError['code'], message: string, operation: string): AppError {
  return new AppError(code, message, { vendor: 'BROADLINK', operation, effect: 'none' });
}
