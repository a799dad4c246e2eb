// Everything in one home: one list for devices, scenes and panels, and writes under its version (9 to 12).
import type { z } from 'zod';
import { AppError } from '../../../domain/errors.js';
import type { VendorRef } from '../../../domain/ids.js';
import type { CallScope } from '../../../domain/link.js';
import { resources } from '../operations/resource.js';
import type { BroadlinkSession } from '../session.js';
import type { HomeDirectory, KnownHome } from './directory.js';
import type { HomeWrites } from './writes.js';

type Inventory = z.output<typeof resources.list.data>['data'];
export type Resource = NonNullable<Inventory['resource']>[number];

/** A home's things and its version, read for a write. */
export interface HomeState {
  readonly name: string;
  readonly version: string;
  readonly resources: readonly Resource[];
}

export interface HomeResources {
  list(scope: CallScope, home: VendorRef): Promise<{ readonly known: KnownHome; readonly resources: readonly Resource[] }>;
  /** One write, based on what the home holds at this moment. @throws AppError CONFLICT where that changed meanwhile */
  change<Answer>(
    scope: CallScope,
    home: VendorRef,
    write: (state: HomeState, group: { readonly name: string; readonly version: string }) => Promise<Answer>,
  ): Promise<Answer>;
  /** @throws AppError NOT_FOUND */
  one(state: HomeState, thing: VendorRef, isMeant: (row: Resource) => boolean): Resource;
}

export function createHomeResources(session: BroadlinkSession, directory: HomeDirectory, writes: HomeWrites): HomeResources {
  const ask = async (scope: CallScope, home: VendorRef, name: string, isFresh: boolean): Promise<Inventory> => {
    const as = home.scope === '' ? { isFresh } : { organization: home.scope, isFresh };
    return (await session.asUser(scope, resources.list, { group: { name } }, as)).data;
  };

  return {
    list: (scope, home) =>
      directory.within(scope, home, async (known) => {
        const { resource } = await ask(scope, home, known.name, false);
        return { known, resources: resource ?? [] };
      }),

    change: (scope, home, write) =>
      writes.change(
        scope,
        home,
        {
          async read() {
            const { name } = await directory.readNow(scope, home);
            const { version, resource } = await ask(scope, home, name, true);
            return { name, version, resources: resource ?? [] };
          },
          // Private kinds have versions of their own.
          versionOf: ({ version, resources: all }) => JSON.stringify([version, all.map((row) => [row.id, row.version])]),
        },
        (state) => write(state, { name: state.name, version: state.version }),
      ),

    one({ resources: all }, { key }, isMeant) {
      const row = all.find((each) => each.id === key && isMeant(each));
      if (row !== undefined) return row;
      throw new AppError('NOT_FOUND', 'There is no such thing in the home', { vendor: 'BROADLINK', operation: resources.list.name, effect: 'none' });
    },
  };
}

/** A resource as it is written back: by ID, and by name for older servers. */
export function asWritten({ id, type, name, relatedid, version, data, attributes }: Resource) {
  const isRelated = type === 'privatescene' || type === 'whitelist';
  return {
    id,
    type: resourceType(type),
    name,
    ...(isRelated && relatedid ? { relatedid } : {}),
    ...(version ? { version } : {}),
    data,
    attributes: attributes ?? [],
  };
}

const TYPES = ['device', 'scene', 'timer', 'ifttt', 'linkage', 'private', 'whitelist', 'privatescene'] as const;

/** @throws AppError UNSUPPORTED_BY_VENDOR for a type that the document does not know */
export function resourceType(type: string): (typeof TYPES)[number] {
  const known = TYPES.find((each) => each === type);
  if (known !== undefined) return known;
  throw new AppError('UNSUPPORTED_BY_VENDOR', 'BroadLink’s document does not say how this is changed', { vendor: 'BROADLINK', effect: 'none' });
}
