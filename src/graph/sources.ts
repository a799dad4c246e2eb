// What resolvers return for the types of the schema: the mappers that codegen is told of.
import type { Account } from '../domain/account.js';
import type { LogContent } from '../domain/activity.js';
import type { DeviceEvent, DeviceStatus, PropertyReading } from '../domain/device.js';
import type { FeedbackListing, FeedbackReply } from '../domain/feedback.js';
import type { VendorName } from '../domain/ids.js';
import type { Link } from '../domain/link.js';
import type { TemporaryLockUser } from '../domain/lock.js';
import type { MessageListing } from '../domain/message.js';
import type { ProjectAccount, ProjectBinding } from '../domain/project-account.js';
import type { ListedView } from '../routing/asking.js';
import type { CommandView } from '../routing/commands/commands.js';
import type { OperatorOutcome } from '../routing/operators.js';
import type { ItemOutcome, MemberView, OrganizationView, UserGroupView } from '../routing/organizations.js';
import type { DeviceGroupView, DeviceView, HomeView, ProductView, RoomView } from '../routing/reads.js';
import type { SceneView } from '../routing/scenes.js';
import type { ShareView } from '../routing/share-reads.js';
import type { PlacedDevice } from '../routing/space-order.js';
import type { VirtualUserView } from '../routing/virtual-users.js';

/** A part of a device that is a node of its own. */
export interface FacetSource {
  readonly id: string;
  readonly device: DeviceView;
}

export interface IdentitySource {
  readonly vendor: VendorName;
  readonly kind: 'HOME' | 'ROOM' | 'DEVICE' | 'DEVICE_GROUP' | 'PRODUCT' | 'VIRTUAL_USER' | 'SCENE' | 'ORGANIZATION' | 'USER_GROUP';
  readonly vendorId: string;
  readonly link: Link;
}

export type MessageSource = ListedView<MessageListing>;

export interface FeedbackSource extends ListedView<FeedbackListing> {
  /** Where they came with the topic. */
  readonly replies?: readonly FeedbackReply[];
}

interface NodeSources {
  readonly Account: Account;
  readonly Camera: FacetSource;
  readonly Command: CommandView;
  readonly Device: DeviceView;
  readonly DeviceGroup: DeviceGroupView;
  readonly FeedbackTopic: FeedbackSource;
  readonly Gateway: FacetSource;
  readonly Home: HomeView;
  readonly Lock: FacetSource;
  readonly Message: MessageSource;
  /** No cloud gives orders yet. */
  readonly Order: never;
  readonly Product: ProductView;
  readonly Room: RoomView;
  readonly Scene: SceneView;
  readonly Organization: OrganizationView;
  readonly UserGroup: UserGroupView;
  readonly Share: ShareView;
  readonly VendorLink: Link;
  readonly VirtualUser: VirtualUserView;
}

/** The types that are entities. */
export type NodeName = keyof NodeSources;
/** A node of a known type. Not frozen, nor shared between requests: the federation library writes to it. */
export type NodeOf<Name extends NodeName> = NodeSources[Name] & { __typename: Name };
export type NodeSource = { [Name in NodeName]: NodeOf<Name> }[NodeName];

/** One request's nodes, each fetched once, those asked for together in one go. */
export interface NodeLoader {
  /** @throws AppError NOT_FOUND for what the viewer does not see, and for what is of another type. */
  load<Name extends NodeName>(id: string, name: Name): Promise<NodeOf<Name>>;
  /** In the order asked; an error for each one that the viewer does not see. */
  loadAny(ids: readonly string[]): Promise<readonly (NodeSource | Error)[]>;
  /** Something was changed: what was loaded before is loaded again. */
  forget(): void;
}

export interface EdgeSource<T> {
  readonly cursor: string;
  readonly node: T;
}

/** A page of a list: an Error among the nodes or edges becomes a null with that error at its index. */
export interface PageSource<T> {
  readonly totalCount: number | null;
  readonly nodes: readonly (T | Error)[];
  readonly edges: readonly (EdgeSource<T> | Error)[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

export type ScenePage = PageSource<SceneView>;
export type ScenePageEdge = EdgeSource<SceneView>;
export type OrganizationPage = PageSource<OrganizationView>;
export type OrganizationPageEdge = EdgeSource<OrganizationView>;
export type UserGroupPage = PageSource<UserGroupView>;
export type UserGroupPageEdge = EdgeSource<UserGroupView>;
export type MemberPage = PageSource<MemberView>;
export type MemberPageEdge = EdgeSource<MemberView>;
export type HomePage = PageSource<HomeView>;
export type HomePageEdge = EdgeSource<HomeView>;
export type RoomPage = PageSource<RoomView>;
export type RoomPageEdge = EdgeSource<RoomView>;
export type DevicePage = PageSource<DeviceView>;
export type DevicePageEdge = EdgeSource<DeviceView>;
export type DeviceGroupPage = PageSource<DeviceGroupView>;
export type DeviceGroupPageEdge = EdgeSource<DeviceGroupView>;
export type HomeElementSource = NodeOf<'Device'> | NodeOf<'DeviceGroup'>;
export type HomeElementPage = PageSource<HomeElementSource>;
export type HomeElementPageEdge = EdgeSource<HomeElementSource>;
export type SharePage = PageSource<ShareView>;
export type SharePageEdge = EdgeSource<ShareView>;
export type ActivityPage = PageSource<ActivitySource>;
export type ActivityPageEdge = EdgeSource<ActivitySource>;

/** Counted by who asks for it. */
export interface MessagePage extends PageSource<MessageSource> {
  readonly count: () => Promise<number | null>;
}
export type MessagePageEdge = EdgeSource<MessageSource>;
export type FeedbackPage = PageSource<FeedbackSource>;
export type FeedbackPageEdge = EdgeSource<FeedbackSource>;

/** What was changed: it is read back only if it is asked for. */
export interface SceneChange {
  readonly sceneId: string;
}
export interface OrganizationChange {
  readonly organizationId: string;
}
export interface UserGroupChange {
  readonly userGroupId: string;
}
export interface UserGroupChanges extends UserGroupChange {
  readonly results: readonly ItemOutcome[];
}
export interface InvitationSource extends HomeChange {
  readonly invitation: { readonly code: string | null };
}
export interface HomeChange {
  readonly homeId: string;
}
export interface HomesChange {
  readonly homeIds: readonly string[];
}
export interface DeviceChange {
  readonly deviceId: string;
}
export interface RoomChange {
  readonly roomId: string;
}
export interface RoomDevicesChange extends RoomChange {
  readonly results: readonly PlacedDevice[];
}
export interface DeviceGroupChange {
  readonly deviceGroupId: string;
}

export interface VirtualUserChange {
  readonly virtualUserId: string;
}
export interface FeedbackChange {
  readonly feedbackTopicId: string;
}

export interface VendorLinkChange {
  readonly vendorLinkId: string;
}
export interface DeletedLink {
  readonly deletedVendorLinkId: string;
}

/** The fields are asked one by one. */
export type OperatorSource = Readonly<Record<never, never>>;
export interface VendorAccountSource extends ProjectAccount {
  readonly vendor: VendorName;
}
export interface VendorHoldingSource extends ProjectBinding {
  readonly vendor: VendorName;
  readonly status: DeviceStatus;
}
export type VendorAccountPage = PageSource<VendorAccountSource>;
export type VendorAccountPageEdge = EdgeSource<VendorAccountSource>;
export type VendorHoldingPage = PageSource<VendorHoldingSource>;
export type VendorHoldingPageEdge = EdgeSource<VendorHoldingSource>;
export interface VendorAccountChange {
  readonly vendor: VendorName;
  readonly vendorAccountId: string;
}
export interface OperatorResults {
  readonly results: readonly OperatorOutcome[];
}

export interface EventSource extends Omit<DeviceEvent, 'at'> {
  readonly occurredAt: number;
}
export type EventPage = PageSource<EventSource>;
export type EventPageEdge = EdgeSource<EventSource>;

export interface RecordSource extends Omit<PropertyReading, 'at'> {
  readonly recordedAt: number | null;
}
export type RecordPage = PageSource<RecordSource>;
export type RecordPageEdge = EdgeSource<RecordSource>;

interface ActivityBase {
  readonly cursor: string;
  readonly occurredAt: number;
  readonly receivedAt: number;
  readonly device: DeviceView | null;
}
type Content<Kind extends LogContent['kind']> = Omit<Extract<LogContent, { kind: Kind }>, 'kind'>;

export type PropertiesChangedSource = ActivityBase & { readonly __typename: 'PropertiesChanged' } & Content<'properties'>;
export type DeviceStatusChangedSource = ActivityBase & { readonly __typename: 'DeviceStatusChanged' } & Content<'status'>;
export type DeviceEventRaisedSource = ActivityBase & { readonly __typename: 'DeviceEventRaised' } & Content<'event'>;
export type SubDeviceAttachedSource = ActivityBase & { readonly __typename: 'SubDeviceAttached' } & Content<'attached'>;
export type FirmwareProgressedSource = ActivityBase & { readonly __typename: 'FirmwareProgressed' } & Content<'firmware'>;
export type CommandSettledSource = ActivityBase & { readonly __typename: 'CommandSettled' } & Content<'command'>;
export type ActivitySource =
  | PropertiesChangedSource
  | DeviceStatusChangedSource
  | DeviceEventRaisedSource
  | SubDeviceAttachedSource
  | FirmwareProgressedSource
  | CommandSettledSource;

export interface LockUserSource extends Omit<TemporaryLockUser, 'key' | 'hasEnded'> {
  readonly id: string;
}
