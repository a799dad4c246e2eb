// Resources that start things: scenes, rules, timers, and the panels with buttons for them.
import type { VendorRef } from '../../../domain/ids.js';
import type { SceneKind, SceneListing, ScenePanelListing } from '../../../domain/scene.js';
import { decodeJson } from './data.js';
import { deviceWithDid, type ResourceRow } from './devices.js';
import { sceneRef } from './refs.js';

const KINDS: ReadonlyMap<string, SceneKind> = new Map([
  ['scene', 'MANUAL'],
  ['linkage', 'AUTOMATION'],
  ['ifttt', 'AUTOMATION'],
  ['timer', 'TIMER'],
]);

/** The types that can be added (9), by what they are to us. */
export const ADDED_AS = new Map([
  ['MANUAL', 'scene'],
  ['AUTOMATION', 'linkage'],
] as const satisfies readonly (readonly [SceneKind, string])[]);

const PANEL = 'privatescene';
/** A panel's name is its device's ID with this behind it. */
const PANEL_ENDING = '_scene';

export function sceneListings(home: VendorRef, rows: readonly ResourceRow[]): SceneListing[] {
  return rows.flatMap((row): SceneListing[] => {
    const kind = KINDS.get(row.type);
    if (kind === undefined) return [];
    // Whether one is enabled stands in its content, if anywhere.
    return [{ ref: sceneRef(home.key, row.id), home, name: row.name, kind, isEnabled: null, content: decodeJson(row.data) }];
  });
}

export function panelListings(home: VendorRef, rows: readonly ResourceRow[]): ScenePanelListing[] {
  return rows
    .filter(({ type }) => type === PANEL)
    .map((row) => ({
      ref: sceneRef(home.key, row.id),
      home,
      name: row.name,
      device: deviceWithDid(home, rows, panelDid(row)),
      content: decodeJson(row.data),
    }));
}

/** The panel of a device, by its related ID or its name. */
export function panelOf<Row extends ResourceRow>(rows: readonly Row[], did: string): Row | undefined {
  return rows.find((row) => row.type === PANEL && panelDid(row) === did);
}

export function panelName(did: string): string {
  return `${did}${PANEL_ENDING}`;
}

export function isScene({ type }: ResourceRow): boolean {
  return KINDS.has(type);
}

function panelDid({ relatedid, name }: ResourceRow): string {
  return relatedid || (name.endsWith(PANEL_ENDING) ? name.slice(0, -PANEL_ENDING.length) : '');
}
