// What one account may ask and change of the scenes that clouds store, and of the panels that start things.
import { AppError, badInput } from '../domain/errors.js';
import { refKey, type VendorRef } from '../domain/ids.js';
import type { Link } from '../domain/link.js';
import type { SceneCloud, SceneInput, SceneListing, ScenePanelListing } from '../domain/scene.js';
import type { Vendor, Vendors } from '../domain/vendor.js';
import type { Asking, ListedView } from './asking.js';
import { parted } from './failures.js';
import { offering, sidesOf, waysInto } from './home-sides.js';
import type { HomeView, PartialList, Reads } from './reads.js';
import { findHome } from './space-writes.js';

export type SceneView = ListedView<SceneListing>;
export interface ScenePanelView extends ListedView<ScenePanelListing> {
  readonly homeId: string;
}

export interface AccountScenes {
  ofHome(home: HomeView): Promise<PartialList<SceneView>>;
  /** Of all homes of the account. */
  all(): Promise<PartialList<SceneView>>;
  panels(home: HomeView): Promise<PartialList<ScenePanelView>>;
  /** By ID; null for what its vendor no longer shows. @throws AppError NOT_FOUND, LINK_EXPIRED, what the vendor says; so do all below */
  scene(id: string): Promise<SceneView | null>;
  /** Answers the scene's ID. @throws AppError BAD_USER_INPUT, FORBIDDEN, UNSUPPORTED_BY_VENDOR, CONFLICT too; so do all below */
  create(homeId: string, input: SceneInput): Promise<string>;
  update(sceneId: string, changes: { readonly name?: string; readonly content?: unknown }): Promise<void>;
  delete(sceneId: string): Promise<void>;
  /** Answers the panel as it is then; null where it could not be found again. */
  setPanel(deviceId: string, content: unknown): Promise<ScenePanelView | null>;
}

const pick = (vendor: Vendor): SceneCloud | undefined => vendor.scenes;
const NAME_LENGTH = 255;

/** Makes the questions and writes of one request. */
export function createScenes({ vendors }: { readonly vendors: Vendors }, asking: Asking, reads: Reads): AccountScenes {
  /** Every vendor home of a home that stores scenes, once each, or why it cannot be read. */
  function sources(home: HomeView): PartialList<{ readonly link: Link; readonly home: VendorRef }> {
    const best = new Map<string, { readonly link: Link; readonly home: VendorRef } | AppError>();
    for (const { home: ref, side } of waysInto(vendors, home, pick, () => 'MEMBER')) {
      if (side instanceof AppError && side.code === 'UNSUPPORTED_BY_VENDOR') continue;
      const known = best.get(refKey(ref));
      if (known === undefined || known instanceof AppError) best.set(refKey(ref), side);
    }
    return parted([...best.values()]);
  }

  async function listed<Item extends { readonly ref: VendorRef }>(
    home: HomeView,
    ask: (cloud: SceneCloud) => (call: Parameters<SceneCloud['listScenes']>[0], home: VendorRef) => Promise<readonly Item[]>,
  ): Promise<PartialList<ListedView<Item>>> {
    const { items, failures } = sources(home);
    const outcomes = await Promise.all(
      items.map(async ({ link, home: ref }) => {
        try {
          const reach = await asking.onLink(link.id, pick);
          return await asking.identify(link, await reach.send((cloud, call) => ask(cloud)(call, ref)));
        } catch (error) {
          if (error instanceof AppError) return error;
          throw error;
        }
      }),
    );
    const lists = parted(outcomes);
    return { items: lists.items.flat(), failures: [...failures, ...lists.failures] };
  }

  const ofHome: AccountScenes['ofHome'] = (home) => listed(home, (cloud) => cloud.listScenes.bind(cloud));

  return {
    ofHome,

    async all() {
      const homes = await reads.homes();
      const lists = await Promise.all(homes.items.map(ofHome));
      return { items: lists.flatMap(({ items }) => items), failures: [...homes.failures, ...lists.flatMap(({ failures }) => failures)] };
    },

    async panels(home) {
      const { items, failures } = await listed(home, (cloud) => cloud.listPanels.bind(cloud));
      return { items: items.map((panel) => ({ ...panel, homeId: home.id })), failures };
    },

    async scene(id) {
      const reach = await asking.byId(id, 'scene', pick);
      const found = await reach.send((cloud, call) => cloud.scene(call, reach.ref));
      return found === null ? null : ((await asking.identify(reach.link, [found]))[0] ?? null);
    },

    async create(homeId, { kind, content, ...given }) {
      const name = checkedName(given.name);
      const home = await findHome(reads, homeId);
      const [{ link, home: ref, cloud }] = sidesOf(vendors, offering(vendors, home, pick), pick);
      if (!cloud.makes.includes(kind)) throw new AppError('UNSUPPORTED_BY_VENDOR', `The cloud of this home takes no scenes of the kind ${kind}`);
      const reach = await asking.onLink(link.id, pick);
      const made = await reach.send((scenes, call) => scenes.createScene(call, ref, { name, kind, content }));
      const [view] = await asking.identify(link, [{ ref: made }]);
      if (view === undefined) throw new AppError('NOT_FOUND', 'The link was removed meanwhile');
      return view.id;
    },

    async update(sceneId, { name, content }) {
      if (name === undefined && content === undefined) throw badInput('input', 'must have a name or content');
      const changes = { ...(name === undefined ? {} : { name: checkedName(name) }), ...(content === undefined ? {} : { content }) };
      const reach = await asking.byId(sceneId, 'scene', pick);
      await reach.send((cloud, call) => cloud.updateScene(call, reach.ref, changes));
    },

    async delete(sceneId) {
      const reach = await asking.byId(sceneId, 'scene', pick);
      await reach.send((cloud, call) => cloud.deleteScene(call, reach.ref));
    },

    async setPanel(deviceId, content) {
      const reach = await asking.onDevice(deviceId, pick);
      const ref = await reach.send((cloud, call) => cloud.setPanel(call, reach.ref, content));
      const home = reach.device.parts.find((part) => refKey(part.ref) === refKey(reach.ref))?.listing.home;
      const { homeId } = reach.device;
      if (!home || homeId === null) return null;
      const found = (await reach.send((cloud, call) => cloud.listPanels(call, home))).filter((panel) => refKey(panel.ref) === refKey(ref));
      const [panel] = await asking.identify(reach.link, found);
      return panel === undefined ? null : { ...panel, homeId };
    },
  };
}

function checkedName(given: string): string {
  const name = given.trim();
  if (name === '' || name.length > NAME_LENGTH) throw badInput('input.name', `must have 1 to ${NAME_LENGTH} characters`);
  return name;
}
