// Anything by its ID: one batch for all that a request asks for at the same time.
import DataLoader from 'dataloader';
import { AppError } from '../domain/errors.js';
import { type IdKind, parseId, siblingId } from '../domain/ids.js';
import type { NodeView, Reads } from '../routing/reads.js';
import { readVirtualUser } from '../routing/virtual-users.js';
import type { Member } from './context.js';
import { facetOf } from './facets.js';
import { feedbackNode } from './feedback.js';
import { messageNode } from './messages.js';
import type { NodeLoader, NodeName, NodeOf, NodeSource } from './sources.js';

/** The nodes that one request's reads can give, and the account's own. */
export function createNodeLoader(member: Member, reads: Reads): NodeLoader {
  const own = async (id: string): Promise<NodeSource | null> => {
    if (id === member.account.id) return { __typename: 'Account', ...member.account };
    const kind = parseId(id)?.kind;
    const load = kind === undefined ? undefined : LOADERS[kind];
    return load === undefined ? null : load(member, id);
  };
  const loader = new DataLoader<string, NodeSource>(async (ids) => {
    const views = await reads.nodes(ids.map(readableId));
    return Promise.all(
      ids.map(async (id, index) => {
        const view = views[index] ?? null;
        if (view instanceof AppError) return view;
        return (view === null ? await own(id).catch(asAnswer) : sourceOf(id, view)) ?? notFound(id);
      }),
    );
  });
  return {
    load: async (id, name) => {
      const node = await loader.load(id);
      if (!isOf(node, name)) throw notFound(id);
      return node;
    },
    loadAny: (ids) => loader.loadMany(ids),
    forget: () => void loader.clearAll(),
  };
}

/** What is not among the reads: each kind by a question of its own. null, or NOT_FOUND, for what the account does not see. */
const LOADERS: Readonly<Partial<Record<IdKind, (member: Member, id: string) => Promise<NodeSource | null>>>> = {
  command: commandOf,
  virtualuser: async ({ asking }, id) => ({ __typename: 'VirtualUser', ...(await readVirtualUser(asking, id)) }),
  message: messageNode,
  feedback: feedbackNode,
  scene: sceneOf,
  organization: organizationOf,
  usergroup: userGroupOf,
  share: async ({ sharing }, id) => ({ __typename: 'Share', ...(await sharing.share(id)) }),
};

/** Of several things, one that could not be read costs itself alone. */
function asAnswer(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}

/** A facet is read as its device. */
function readableId(id: string): string {
  const kind = parseId(id)?.kind;
  return kind === 'lock' || kind === 'camera' || kind === 'gateway' ? siblingId(id, 'device') : id;
}

async function sceneOf({ scenes }: Member, id: string): Promise<NodeOf<'Scene'> | null> {
  const scene = await scenes.scene(id);
  return scene === null ? null : { __typename: 'Scene', ...scene };
}

async function organizationOf({ organizations }: Member, id: string): Promise<NodeOf<'Organization'> | null> {
  const organization = await organizations.organization(id);
  return organization === null ? null : { __typename: 'Organization', ...organization };
}

async function userGroupOf({ organizations }: Member, id: string): Promise<NodeOf<'UserGroup'> | null> {
  const group = await organizations.userGroup(id);
  return group === null ? null : { __typename: 'UserGroup', ...group };
}

async function commandOf(member: Member, id: string): Promise<NodeOf<'Command'> | null> {
  const command = await member.commands.get(id);
  return command === null ? null : { __typename: 'Command', ...command };
}

function sourceOf(id: string, view: NodeView): NodeSource | null {
  switch (view.kind) {
    case 'home':
      return { __typename: 'Home', ...view.home };
    case 'room':
      return { __typename: 'Room', ...view.room };
    case 'group':
      return { __typename: 'DeviceGroup', ...view.group };
    case 'product':
      return { __typename: 'Product', ...view.product };
    case 'link':
      return { __typename: 'VendorLink', ...view.link };
    case 'device':
      return readableId(id) === id ? { __typename: 'Device', ...view.device } : facetNode(id, view.device);
  }
}

function facetNode(id: string, device: Extract<NodeView, { kind: 'device' }>['device']): NodeSource | null {
  switch (parseId(id)?.kind) {
    case 'lock':
      return named('Lock', facetOf(device, 'lock'));
    case 'camera':
      return named('Camera', facetOf(device, 'camera'));
    case 'gateway':
      return named('Gateway', facetOf(device, 'gateway'));
    default:
      return null;
  }
}

function named<Name extends 'Lock' | 'Camera' | 'Gateway'>(name: Name, facet: ReturnType<typeof facetOf>): NodeOf<Name> | null {
  return facet === null ? null : { ...facet, __typename: name };
}

function isOf<Name extends NodeName>(node: NodeSource, name: Name): node is NodeOf<Name> & NodeSource {
  return node.__typename === name;
}

function notFound(id: string): AppError {
  return new AppError('NOT_FOUND', `there is nothing with the ID ${JSON.stringify(id.slice(0, 64))}`);
}
