// Scenes as a vendor keeps them, and the promise of a cloud that does.
import type { VendorRef } from './ids.js';
import type { CallScope } from './link.js';

/** What starts a scene: a person, something that happens, or the clock. */
export const SCENE_KINDS = ['MANUAL', 'AUTOMATION', 'TIMER'] as const;
export type SceneKind = (typeof SCENE_KINDS)[number];

export interface SceneListing {
  readonly ref: VendorRef;
  readonly home: VendorRef;
  readonly name: string;
  readonly kind: SceneKind;
  /** null where the vendor does not tell. */
  readonly isEnabled: boolean | null;
  /** What an app stored with the vendor, which does not look inside; null where it is no JSON. */
  readonly content: unknown;
}

/** A device with buttons that start things. */
export interface ScenePanelListing {
  readonly ref: VendorRef;
  readonly home: VendorRef;
  readonly name: string;
  /** null where no device of the home is meant. */
  readonly device: VendorRef | null;
  readonly content: unknown;
}

export interface SceneInput {
  readonly name: string;
  readonly kind: SceneKind;
  readonly content: unknown;
}

/** The promise of a cloud that stores scenes, whose content is the business of the apps that wrote it. */
export interface SceneCloud {
  /** The kinds that can be made. */
  readonly makes: readonly SceneKind[];
  listScenes(scope: CallScope, home: VendorRef): Promise<SceneListing[]>;
  /** null for one that is no more. */
  scene(scope: CallScope, scene: VendorRef): Promise<SceneListing | null>;
  listPanels(scope: CallScope, home: VendorRef): Promise<ScenePanelListing[]>;
  createScene(scope: CallScope, home: VendorRef, input: SceneInput): Promise<VendorRef>;
  /** What is left out stays as it is. */
  updateScene(scope: CallScope, scene: VendorRef, changes: { readonly name?: string; readonly content?: unknown }): Promise<void>;
  deleteScene(scope: CallScope, scene: VendorRef): Promise<void>;
  /** What a device's panel starts from now on, whether or not it had a panel before. */
  setPanel(scope: CallScope, device: VendorRef, content: unknown): Promise<VendorRef>;
}
