// Generated from schema/ by `npm run codegen`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Account as AccountSource } from '../../domain/account.js';
import type { ActivitySource, ActivityPage, ActivityPageEdge, OperatorResults, UserGroupChanges, FacetSource, CommandSettledSource, DeviceGroupChange, HomeChange, RoomChange, DeletedLink, SceneChange, UserGroupChange, OrganizationChange, DevicePage, DevicePageEdge, EventSource, EventPage, EventPageEdge, DeviceEventRaisedSource, DeviceGroupPage, DeviceGroupPageEdge, DeviceStatusChangedSource, FeedbackSource, FeedbackPage, FeedbackPageEdge, FirmwareProgressedSource, HomePage, HomePageEdge, HomeElementSource, HomeElementPage, HomeElementPageEdge, InvitationSource, FeedbackChange, MessageSource, MessagePage, MessagePageEdge, NodeSource, OperatorSource, OrganizationPage, OrganizationPageEdge, PropertiesChangedSource, RecordSource, RecordPage, RecordPageEdge, VendorAccountChange, DeviceChange, RoomPage, RoomPageEdge, RoomDevicesChange, ScenePage, ScenePageEdge, HomesChange, SharePage, SharePageEdge, SubDeviceAttachedSource, LockUserSource, VendorLinkChange, VirtualUserChange, VendorAccountSource, VendorAccountPage, VendorAccountPageEdge, VendorHoldingSource, VendorHoldingPage, VendorHoldingPageEdge, UserGroupPage, UserGroupPageEdge, MemberPage, MemberPageEdge, IdentitySource } from '../sources.js';
import type { AttachedDevice as AttachedDeviceSource } from '../../domain/device-binding.js';
import type { NamedSubject } from '../../routing/notices.js';
import type { ClearedShares } from '../../routing/sharing.js';
import type { CommandView } from '../../routing/commands/commands.js';
import type { ClearedMessages } from '../../routing/messages.js';
import type { DeletedGroup } from '../../routing/device-group-removal.js';
import type { DeletedPart } from '../../routing/home-writes.js';
import type { Outcome, LinkOutcome } from '../../routing/outcomes.js';
import type { DeviceView, DeviceGroupView, HomeView, ProductView, PropertyView, RoomView } from '../../routing/reads.js';
import type { DeviceMemberView, ShareView, ShareItemView } from '../../routing/share-reads.js';
import type { ItemOutcome, OrganizationView, UserGroupView, MemberView } from '../../routing/organizations.js';
import type { MovedDevice } from '../../routing/device-moves.js';
import type { PushStatus as PushStatusSource } from '../../domain/push.js';
import type { PlacedDevice } from '../../routing/space-order.js';
import type { WidgetOutcome } from '../../routing/widgets.js';
import type { SceneView, ScenePanelView } from '../../routing/scenes.js';
import type { ThingModel as ThingModelSource } from '../../domain/thing-model.js';
import type { OperatorOutcome } from '../../routing/operators.js';
import type { Link } from '../../domain/link.js';
import type { VirtualUserView } from '../../routing/virtual-users.js';
import type { Context } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment: RFC 3339, in UTC, to the millisecond, e.g. `2026-03-01T07:30:00.000Z`. */
  DateTime: { input: Date; output: number; }
  /** A length of time: ISO 8601, in weeks, days, hours, minutes and seconds, e.g. `PT10S` or `P1DT12H`. */
  Duration: { input: string; output: string; }
  /** Any JSON value. Used only where the vendor's own schema is open, such as the values of a thing model. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A code that shares devices. */
export type AcceptShareCodeInput = {
  /** What the QR code held. */
  readonly code: Scalars['String']['input'];
  /** The link that shall have the devices; null for the first one that can. */
  readonly vendorLinkId?: InputMaybe<Scalars['ID']['input']>;
};

/** What a code shared. */
export type AcceptShareCodePayload = {
  readonly __typename?: 'AcceptShareCodePayload';
  /** The devices that the account has from now on. A small list, given whole. */
  readonly devices?: Maybe<ReadonlyArray<Device>>;
};

/** Whether a property can be read, set, or both. */
export type AccessMode =
  /** It can be read only. */
  | 'READ'
  /** It can be read and set. */
  | 'READ_WRITE'
  /** It can be set only. */
  | 'WRITE';

/** A person who signed in, and what the vendor accounts that he linked show. */
export type Account = Node & {
  readonly __typename?: 'Account';
  /** The cursor of the newest activity: where a subscriber who has seen nothing yet may start from. */
  readonly activityCursor: Scalars['String']['output'];
  /** The picture that the sign-in gave; null where it gave none. */
  readonly avatarUrl?: Maybe<Scalars['String']['output']>;
  /** The home that the user chose in a vendor's app; null where he chose none. */
  readonly currentHome?: Maybe<Home>;
  /** Every device that the account sees, its own and those shared with it. Null with an error where they could not be listed at all. */
  readonly devices?: Maybe<DeviceConnection>;
  /** The name that the sign-in gave; null where it gave none. */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** The e-mail address that the sign-in verified; null where it did not. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** What the user wrote to the makers of his devices: by link, the newest of each first. Null with an error where it could not be listed at all. */
  readonly feedbackTopics?: Maybe<FeedbackTopicConnection>;
  /** Whether there is a reply to the user's feedback that he has not seen. Null with an error where no link says so and one could not be asked. */
  readonly hasUnreadFeedbackReply?: Maybe<Scalars['Boolean']['output']>;
  /** The homes of all links: by link, then in the vendor's order. Null with an error where they could not be listed at all. */
  readonly homes?: Maybe<HomeConnection>;
  /** The account's ID. */
  readonly id: Scalars['ID']['output'];
  /** How many messages there are over all linked vendor accounts; with `isRead: false`, how many are unread. Null with an error where a link could not count them. */
  readonly messageCounts?: Maybe<MessageCounts>;
  /**
   * The messages of all linked vendor accounts: by link, the newest of each first. A message that comes while somebody pages moves the others by one place.
   * Null with an error where they could not be listed at all.
   */
  readonly messages?: Maybe<MessageConnection>;
  /** The organisations that the linked accounts belong to. Null with an error where they could not be listed at all. */
  readonly organizations?: Maybe<OrganizationConnection>;
  /** The telephone number that the sign-in verified; null where it did not. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** The scenes of all homes that vendors store. Null with an error where they could not be listed at all. */
  readonly scenes?: Maybe<SceneConnection>;
  /** The devices that others own and share with the account. Null with an error where they could not be listed at all. */
  readonly sharedDevices?: Maybe<DeviceConnection>;
  /** What the account's vendor accounts sent and received, newest first within each link. Null with an error where it could not be listed at all. */
  readonly shares?: Maybe<ShareConnection>;
  /** The linked vendor accounts, oldest first. A small list, given whole. */
  readonly vendorLinks: ReadonlyArray<VendorLink>;
  /** The people without an account whom the linked accounts keep. A small list, given whole; each link that failed adds a null with its error. */
  readonly virtualUsers?: Maybe<ReadonlyArray<Maybe<VirtualUser>>>;
  /** The devices on the widgets of the linked accounts. A small list, given whole; each link that failed adds a null with its error. */
  readonly widgetDevices?: Maybe<ReadonlyArray<Maybe<WidgetDevice>>>;
};


/** A person who signed in, and what the vendor accounts that he linked show. */
export type AccountDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** A person who signed in, and what the vendor accounts that he linked show. */
export type AccountFeedbackTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** A person who signed in, and what the vendor accounts that he linked show. */
export type AccountHomesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** A person who signed in, and what the vendor accounts that he linked show. */
export type AccountMessageCountsArgs = {
  delivery?: InputMaybe<MessageDelivery>;
  deviceId?: InputMaybe<Scalars['ID']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  isRead?: InputMaybe<Scalars['Boolean']['input']>;
  kind?: InputMaybe<MessageKind>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


/** A person who signed in, and what the vendor accounts that he linked show. */
export type AccountMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  delivery?: InputMaybe<MessageDelivery>;
  deviceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  first: Scalars['Int']['input'];
  from?: InputMaybe<Scalars['DateTime']['input']>;
  isRead?: InputMaybe<Scalars['Boolean']['input']>;
  kind?: InputMaybe<MessageKind>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


/** A person who signed in, and what the vendor accounts that he linked show. */
export type AccountOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** A person who signed in, and what the vendor accounts that he linked show. */
export type AccountScenesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** A person who signed in, and what the vendor accounts that he linked show. */
export type AccountSharedDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** A person who signed in, and what the vendor accounts that he linked show. */
export type AccountSharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** Something that happened to a device, as the log keeps it. */
export type Activity = {
  /** Its place in the log, to be given as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The device that it happened to; null where the account no longer sees it, and where it happened to none. */
  readonly device?: Maybe<Device>;
  /** When it happened, by the vendor's clock. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** When Hearth heard of it. */
  readonly receivedAt: Scalars['DateTime']['output'];
};

/** A page of activity. */
export type ActivityConnection = {
  readonly __typename?: 'ActivityConnection';
  /** The activity of this page with its cursors. */
  readonly edges: ReadonlyArray<ActivityEdge>;
  /** The activity of this page. */
  readonly nodes: ReadonlyArray<Activity>;
  /** Where the page lies in the log. */
  readonly pageInfo: PageInfo;
  /** How much there is over all pages; null, since the log is not counted. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An activity in a page. */
export type ActivityEdge = {
  readonly __typename?: 'ActivityEdge';
  /** Its place in the log. */
  readonly cursor: Scalars['String']['output'];
  /** The activity. */
  readonly node: Activity;
};

/** New members of a user group. */
export type AddUserGroupMembersInput = {
  /** Who: 1 to 100 people, each once. */
  readonly members: ReadonlyArray<UserGroupMemberInput>;
  /** The user group’s ID. */
  readonly userGroupId: Scalars['ID']['input'];
};

/** What adding members changed. */
export type AddUserGroupMembersPayload = {
  readonly __typename?: 'AddUserGroupMembersPayload';
  /** What became of each, in the order given. A small list, given whole. */
  readonly results: ReadonlyArray<UserGroupMemberResult>;
  /** The group; null with an error where it could not be read back. */
  readonly userGroup?: Maybe<UserGroup>;
};

/** An alarm of a device, and whether somebody is told of it. */
export type AlarmNotice = {
  readonly __typename?: 'AlarmNotice';
  /** The alarm's ID within its device. */
  readonly alarmId: Scalars['String']['output'];
  /** Whether it is told. How it is told, the device's notice mode says. */
  readonly isEnabled: Scalars['Boolean']['output'];
  /** What the device's maker calls it. */
  readonly name: Scalars['String']['output'];
};

/** Invitations to answer. */
export type AnswerSharesInput = {
  /** Whether the account wants what is offered. */
  readonly accept: Scalars['Boolean']['input'];
  /** The IDs of shares, or of single items of one; 1 to 100. */
  readonly shareIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** What became of answering invitations. */
export type AnswerSharesPayload = {
  readonly __typename?: 'AnswerSharesPayload';
  /** One result an ID, in the order asked. */
  readonly results: ReadonlyArray<ShareResult>;
};

/** A device that speaks through a gateway, whoever has it. */
export type AttachedDevice = {
  readonly __typename?: 'AttachedDevice';
  /** The device; null where the signed-in account does not have it. */
  readonly device?: Maybe<Device>;
  /** Whether any account has it. */
  readonly isTaken: Scalars['Boolean']['output'];
  /** What the signed-in account calls it, else the name that it signs in with. */
  readonly name: Scalars['String']['output'];
  /** Whether it can be reached. */
  readonly status: DeviceStatus;
};

/** Devices for a vendor account. */
export type BindDevicesAsOperatorInput = {
  /** The devices, each once; 1 to 100. */
  readonly devices: ReadonlyArray<VendorDeviceInput>;
  /** Makes a repeat of this very request the same request for 24 hours: it gets the first one's answer. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The vendor. */
  readonly vendor: VendorName;
  /** The vendor's own ID of the account. */
  readonly vendorAccountId: Scalars['String']['input'];
};

/** What became of devices for a vendor account. */
export type BindDevicesAsOperatorPayload = {
  readonly __typename?: 'BindDevicesAsOperatorPayload';
  /** What became of each device, in the order given. */
  readonly results: ReadonlyArray<VendorDeviceResult>;
};

/** What BroadLink's own sign-in gives an app, and the organisation that is linked. */
export type BroadlinkCredentialsInput = {
  /** The token of somebody who belongs to the organisation. */
  readonly accessToken: Scalars['String']['input'];
  /** The organisation's name. */
  readonly organizationName: Scalars['String']['input'];
};

/** What signing in to a family of BroadLink's gives an app. */
export type BroadlinkFamilyCredentialsInput = {
  /** The family. */
  readonly familyId: Scalars['String']['input'];
  /** The session that signing in began. */
  readonly loginSession: Scalars['String']['input'];
  /** Who signed in. */
  readonly userId: Scalars['String']['input'];
};

/** What a device can do as a camera. */
export type Camera = Node & {
  readonly __typename?: 'Camera';
  /** The device that it is. */
  readonly device: Device;
  /** The camera's ID. */
  readonly id: Scalars['ID']['output'];
};

/** Invitations to take back. */
export type CancelSharesInput = {
  /** The IDs of shares, or of single items of one; 1 to 100. */
  readonly shareIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** What became of taking invitations back. */
export type CancelSharesPayload = {
  readonly __typename?: 'CancelSharesPayload';
  /** One result an ID, in the order asked. */
  readonly results: ReadonlyArray<ShareResult>;
};

/** The device whose time zone to forget. */
export type ClearMessageTimeZoneInput = {
  /** The device's ID. */
  readonly deviceId: Scalars['ID']['input'];
};

/** What forgetting a time zone changed. */
export type ClearMessageTimeZonePayload = {
  readonly __typename?: 'ClearMessageTimeZonePayload';
  /** The device. */
  readonly device?: Maybe<Device>;
};

/** A list of shares to empty. */
export type ClearSharesInput = {
  /** The link whose list it is; null for those of all links. */
  readonly vendorLinkId?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of emptying lists of shares. */
export type ClearSharesPayload = {
  readonly __typename?: 'ClearSharesPayload';
  /** One result a link that has such a list. */
  readonly results: ReadonlyArray<ClearSharesResult>;
};

/** What became of one link's list. */
export type ClearSharesResult = {
  readonly __typename?: 'ClearSharesResult';
  /** Why it failed; null where it was done. */
  readonly error?: Maybe<ItemError>;
  /** The link. */
  readonly vendorLink: VendorLink;
};

/** Something that a device, or each device of a group, was told. */
export type Command = Node & {
  readonly __typename?: 'Command';
  /** When it was given. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The device that was told; null where a group was, and null with an error where the account no longer sees it. */
  readonly device?: Maybe<Device>;
  /** The device group that was told; null where a single device was, and null with an error where the account no longer sees it. */
  readonly deviceGroup?: Maybe<DeviceGroup>;
  /** Why it failed or was lost; null where it was neither. */
  readonly error?: Maybe<ItemError>;
  /** The command's ID. */
  readonly id: Scalars['ID']['output'];
  /** What it was asked to do. */
  readonly kind: CommandKind;
  /** What a service answered; null for one that answers before it acts, for values, and for groups, whose devices give no answer. */
  readonly output?: Maybe<Scalars['JSON']['output']>;
  /** When nothing more was to come of it; null before. */
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come. */
  readonly status: CommandStatus;
};

/** What a command asks a device to do. */
export type CommandKind =
  /** To do something. */
  | 'INVOKE_SERVICE'
  /** To take values. */
  | 'SET_PROPERTIES';

/** Nothing more is to come of a command. */
export type CommandSettled = Activity & {
  readonly __typename?: 'CommandSettled';
  /** The command; null where it is no longer kept. */
  readonly command?: Maybe<Command>;
  /** Its place in the log, to be given as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The device that it happened to; null where the account no longer sees it. */
  readonly device?: Maybe<Device>;
  /** When it happened, by the vendor's clock. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** When Hearth heard of it. */
  readonly receivedAt: Scalars['DateTime']['output'];
};

/** How far a command has come. */
export type CommandStatus =
  /** The vendor took it; the device has not shown the effect yet. */
  | 'ACCEPTED'
  /** The device's own report shows the effect; of a group, the report of every device that was online. */
  | 'CONFIRMED'
  /** It was refused, and did nothing; `error` says why. */
  | 'FAILED'
  /** It is on its way to the vendor. */
  | 'PENDING'
  /** The vendor took it, but no report showed the effect in time. */
  | 'TIMED_OUT'
  /** The vendor's answer was lost: it may have happened or not. It is never sent again on a guess. */
  | 'UNKNOWN';

/** A new device group. */
export type CreateDeviceGroupInput = {
  /** The IDs of its devices. How many it takes, and of which products, is the rule of the vendor. */
  readonly deviceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The home in which the devices are. */
  readonly homeId: Scalars['ID']['input'];
  /** What its people shall call it; no other group of the home has the same name. */
  readonly name: Scalars['String']['input'];
};

/** What making a device group made. */
export type CreateDeviceGroupPayload = {
  readonly __typename?: 'CreateDeviceGroupPayload';
  /** The new group; null with an error where it could not be read back. */
  readonly deviceGroup?: Maybe<DeviceGroup>;
};

/** A new home. */
export type CreateHomeInput = {
  /**
   * What its people shall call it; no other home of the account has the same name. Which characters it may have is the rule of the vendor that keeps it;
   * of a home that Hearth alone keeps, 1 to 64 of any kind.
   */
  readonly name: Scalars['String']['input'];
};

/** What making a home made. */
export type CreateHomePayload = {
  readonly __typename?: 'CreateHomePayload';
  /** The new home; null with an error where it could not be read back. */
  readonly home?: Maybe<Home>;
};

/** A new room. */
export type CreateRoomInput = {
  /** The home that it is part of. */
  readonly homeId: Scalars['ID']['input'];
  /**
   * What its people shall call it; no other room of the home has the same name. Which characters it may have is the rule of the vendor that keeps it;
   * of a room that Hearth alone keeps, 1 to 64 of any kind.
   */
  readonly name: Scalars['String']['input'];
};

/** What making a room made. */
export type CreateRoomPayload = {
  readonly __typename?: 'CreateRoomPayload';
  /** The new room; null with an error where it could not be read back. */
  readonly room?: Maybe<Room>;
};

/** A scene to store. */
export type CreateSceneInput = {
  /** What it does, as the vendor’s apps write it: there is no schema for it, and nobody checks it. */
  readonly content: Scalars['JSON']['input'];
  /** The home’s ID. */
  readonly homeId: Scalars['ID']['input'];
  /** What starts it. */
  readonly kind: SceneKind;
  /** What people shall call it: 1 to 255 characters. */
  readonly name: Scalars['String']['input'];
};

/** What storing a scene made. */
export type CreateScenePayload = {
  readonly __typename?: 'CreateScenePayload';
  /** The new scene; null with an error where it could not be read back. */
  readonly scene?: Maybe<Scene>;
};

/** Devices to share by a code. */
export type CreateShareCodeInput = {
  /** The devices, all owned by one linked vendor account; 1 to 100. */
  readonly deviceIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** A code that shares devices. */
export type CreateShareCodePayload = {
  readonly __typename?: 'CreateShareCodePayload';
  /** What the QR code is to hold. */
  readonly code: Scalars['String']['output'];
  /** When it ends. */
  readonly expiresAt: Scalars['DateTime']['output'];
};

/** A temporary user to make. The lock is named by exactly one of `lockId` and `behindGateway`. */
export type CreateTemporaryLockUserInput = {
  /** For a lock without an ID. */
  readonly behindGateway?: InputMaybe<DeviceBehindGatewayInput>;
  /** Until when; after `startsAt`. */
  readonly endsAt: Scalars['DateTime']['input'];
  /** The ID of the lock or of its device. */
  readonly lockId?: InputMaybe<Scalars['ID']['input']>;
  /** The lock's own token, which OBOX asks for. */
  readonly lockToken?: InputMaybe<Scalars['String']['input']>;
  /** What the lock's people shall call the user. */
  readonly nickname: Scalars['String']['input'];
  /** The user's telephone number, which the vendor may tell the passcode to; null: nobody is told. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** From when on the passcode opens the lock. */
  readonly startsAt: Scalars['DateTime']['input'];
  /** How often the lock may be opened, at least once; null: without limit. */
  readonly uses?: InputMaybe<Scalars['Int']['input']>;
};

/** A temporary user, and the passcode. */
export type CreateTemporaryLockUserPayload = {
  readonly __typename?: 'CreateTemporaryLockUserPayload';
  /** What to enter at the lock. It is shown here only. */
  readonly passcode: Scalars['String']['output'];
  /** The temporary user. */
  readonly temporaryUser: TemporaryLockUser;
};

/** A new user group. */
export type CreateUserGroupInput = {
  /** Its name: 1 to 255 characters, and no other group of the organisation has it. It cannot be changed later. */
  readonly name: Scalars['String']['input'];
  /** The organisation’s ID. */
  readonly organizationId: Scalars['ID']['input'];
  /** Words to put on it. */
  readonly tags: ReadonlyArray<Scalars['String']['input']>;
};

/** What making a user group made. */
export type CreateUserGroupPayload = {
  readonly __typename?: 'CreateUserGroupPayload';
  /** The new group; null with an error where it could not be read back. */
  readonly userGroup?: Maybe<UserGroup>;
};

/** A new person. */
export type CreateVirtualUserInput = {
  /** What else to keep of the person. */
  readonly attributes?: InputMaybe<ReadonlyArray<VirtualUserAttributeInput>>;
  /** What the person is called. */
  readonly name: Scalars['String']['input'];
  /** The linked account that keeps the person; null for the first that can. */
  readonly vendorLinkId?: InputMaybe<Scalars['ID']['input']>;
};

/** What adding a person made. */
export type CreateVirtualUserPayload = {
  readonly __typename?: 'CreateVirtualUserPayload';
  /** The new person. */
  readonly virtualUser?: Maybe<VirtualUser>;
};

/** The type of a value in a thing model. */
export type DataType =
  /** A list of values of one type. */
  | 'ARRAY'
  /** 0 or 1. */
  | 'BOOL'
  /** A moment: Unix milliseconds, as a text. */
  | 'DATE'
  /** A number of double precision. */
  | 'DOUBLE'
  /** One of a list of numbers with labels. */
  | 'ENUM'
  /** A number. */
  | 'FLOAT'
  /** A whole number. */
  | 'INT'
  /** An object with members. */
  | 'STRUCT'
  /** A text. */
  | 'TEXT'
  /** A type that is not known here. */
  | 'UNKNOWN';

/** Whose messages to delete. Without devices and without a link: every message. */
export type DeleteAllMessagesInput = {
  /** Only those about these devices: 1 to 100, each once. Null for every message. */
  readonly deviceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only those of one linked vendor account; null for all. */
  readonly vendorLinkId?: InputMaybe<Scalars['ID']['input']>;
};

/** What deleting all messages did. */
export type DeleteAllMessagesPayload = {
  readonly __typename?: 'DeleteAllMessagesPayload';
  /**
   * One for each linked vendor account that has messages, or, where devices were named, for each of those and each vendor account that sees it.
   * A small list, given whole.
   */
  readonly results: ReadonlyArray<DeleteAllMessagesResult>;
};

/** What became of the messages of one linked vendor account. */
export type DeleteAllMessagesResult = {
  readonly __typename?: 'DeleteAllMessagesResult';
  /** The device whose messages they were; null where no devices were named. */
  readonly deviceId?: Maybe<Scalars['ID']['output']>;
  /** Why they could not be deleted; null where they were. */
  readonly error?: Maybe<ItemError>;
  /** The linked vendor account; null where there is no such device. */
  readonly vendorLink?: Maybe<VendorLink>;
};

/** The device group to delete. */
export type DeleteDeviceGroupInput = {
  /** The group's ID. */
  readonly deviceGroupId: Scalars['ID']['input'];
};

/** What deleting a device group deleted. */
export type DeleteDeviceGroupPayload = {
  readonly __typename?: 'DeleteDeviceGroupPayload';
  /** The ID of the group that is gone. */
  readonly deletedDeviceGroupId: Scalars['ID']['output'];
  /** For Bluetooth mesh devices: what a phone beside them must send them, in the vendor's own form, so that they leave the group's address. Null where nothing is to be sent. */
  readonly meshConfiguration?: Maybe<Scalars['String']['output']>;
};

/** Device groups to delete. */
export type DeleteDeviceGroupsInput = {
  /** Their IDs: 1 to 100, none twice. */
  readonly deviceGroupIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** What deleting device groups did. */
export type DeleteDeviceGroupsPayload = {
  readonly __typename?: 'DeleteDeviceGroupsPayload';
  /** What became of each group, in the order given. */
  readonly results: ReadonlyArray<DeleteDeviceGroupsResult>;
};

/** What became of one device group that was to be deleted. */
export type DeleteDeviceGroupsResult = {
  readonly __typename?: 'DeleteDeviceGroupsResult';
  /** Its ID, as it was given. */
  readonly deviceGroupId: Scalars['ID']['output'];
  /** Why it is still there; null where it is gone. */
  readonly error?: Maybe<ItemError>;
  /**
   * For Bluetooth mesh devices: what a phone beside them must send them, in the vendor's own form, so that they leave the addresses of all groups of the home that were deleted
   * together. Null where nothing is to be sent.
   */
  readonly meshConfiguration?: Maybe<Scalars['String']['output']>;
};

/** The home to delete. */
export type DeleteHomeInput = {
  /** The home's ID. */
  readonly homeId: Scalars['ID']['input'];
};

/** What became of one vendor's part of a home that was to be deleted. */
export type DeleteHomePartResult = {
  readonly __typename?: 'DeleteHomePartResult';
  /** Why it was not deleted; null where it was. */
  readonly error?: Maybe<ItemError>;
  /** The part, as its vendor knows it; null where no ID of it is told. */
  readonly identity?: Maybe<VendorIdentity>;
};

/** What deleting a home deleted. */
export type DeleteHomePayload = {
  readonly __typename?: 'DeleteHomePayload';
  /** The ID of the home that is gone; null where a part of it could not be deleted, which is the home from then on. */
  readonly deletedHomeId?: Maybe<Scalars['ID']['output']>;
  /** What became of each vendor's part of it. A small list, given whole. */
  readonly parts: ReadonlyArray<DeleteHomePartResult>;
};

/** The messages to delete. */
export type DeleteMessagesInput = {
  /** The messages' IDs: 1 to 100, each once. */
  readonly messageIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** What deleting messages did. */
export type DeleteMessagesPayload = {
  readonly __typename?: 'DeleteMessagesPayload';
  /** One for each message, in the order asked. A small list, given whole. */
  readonly results: ReadonlyArray<DeleteMessagesResult>;
};

/** What became of one message that was to be deleted. */
export type DeleteMessagesResult = {
  readonly __typename?: 'DeleteMessagesResult';
  /** Why it could not be deleted; null where it was. */
  readonly error?: Maybe<ItemError>;
  /** The message's ID, which answers no more where it was deleted. */
  readonly messageId: Scalars['ID']['output'];
};

/** A text to forget. */
export type DeleteOrganizationInfoInput = {
  /** The key. */
  readonly key: Scalars['String']['input'];
  /** The organisation’s ID. */
  readonly organizationId: Scalars['ID']['input'];
};

/** What forgetting a text changed. */
export type DeleteOrganizationInfoPayload = {
  readonly __typename?: 'DeleteOrganizationInfoPayload';
  /** The organisation; null with an error where it could not be read back. */
  readonly organization?: Maybe<Organization>;
};

/** The room to delete. */
export type DeleteRoomInput = {
  /** The room's ID. */
  readonly roomId: Scalars['ID']['input'];
};

/** What deleting a room deleted. */
export type DeleteRoomPayload = {
  readonly __typename?: 'DeleteRoomPayload';
  /** The ID of the room that is gone. */
  readonly deletedRoomId: Scalars['ID']['output'];
};

/** The scene to delete. */
export type DeleteSceneInput = {
  /** The scene’s ID. */
  readonly sceneId: Scalars['ID']['input'];
};

/** What deleting a scene deleted. */
export type DeleteScenePayload = {
  readonly __typename?: 'DeleteScenePayload';
  /** The ID of the scene that is gone. */
  readonly deletedSceneId: Scalars['ID']['output'];
};

/** The user group to delete. */
export type DeleteUserGroupInput = {
  /** The user group’s ID. */
  readonly userGroupId: Scalars['ID']['input'];
};

/** What deleting a user group deleted. */
export type DeleteUserGroupPayload = {
  readonly __typename?: 'DeleteUserGroupPayload';
  /** The ID of the group that is gone. */
  readonly deletedUserGroupId: Scalars['ID']['output'];
};

/** A vendor account to end. */
export type DeleteVendorAccountInput = {
  /** The link's `vendorAccountId`, written out: says that this very account is meant. */
  readonly confirmVendorAccountId: Scalars['String']['input'];
  /** Makes a repeat of this very request the same request for 24 hours: it gets the first one's answer. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The link's ID. */
  readonly vendorLinkId: Scalars['ID']['input'];
};

/** What ending a vendor account removed. */
export type DeleteVendorAccountPayload = {
  readonly __typename?: 'DeleteVendorAccountPayload';
  /** The ID of the link that went with the account. */
  readonly deletedVendorLinkId: Scalars['ID']['output'];
};

/** The person to remove. */
export type DeleteVirtualUserInput = {
  /** The person's ID. */
  readonly virtualUserId: Scalars['ID']['input'];
};

/** What removing a person removed. */
export type DeleteVirtualUserPayload = {
  readonly __typename?: 'DeleteVirtualUserPayload';
  /** The ID of the person who is gone. */
  readonly deletedVirtualUserId: Scalars['ID']['output'];
};

/** A thing in a home that can be read or told. The same thing in several vendors' clouds is one device. */
export type Device = Node & {
  readonly __typename?: 'Device';
  /** When it was connected for the first time; null where the vendor does not tell. */
  readonly activatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What happened to it, newest first. */
  readonly activity?: Maybe<ActivityConnection>;
  /** The device's alarms, and whether the user is told of each. A small list, given whole. Null with an error where no cloud of the device could list them. */
  readonly alarmNotices?: Maybe<ReadonlyArray<AlarmNotice>>;
  /** What it can do as a camera; null where it is none. */
  readonly camera?: Maybe<Camera>;
  /** The events of one kind that it raised. Null with an error where they could not be read. */
  readonly eventHistory?: Maybe<DeviceEventConnection>;
  /**
   * What an app once stored with the device under a key of its own: free text, not part of its thing model. Null when nothing was; null with an
   * error where it could not be read.
   */
  readonly extendedProperty?: Maybe<Scalars['String']['output']>;
  /** The software in it; null where the vendor tells nothing of it. */
  readonly firmware?: Maybe<Firmware>;
  /** What it can do as a gateway; null where it is none. */
  readonly gateway?: Maybe<Gateway>;
  /** The home that it is in; null where it is in none that the account sees. */
  readonly home?: Maybe<Home>;
  /** The device's ID. */
  readonly id: Scalars['ID']['output'];
  /** Under which IDs vendors know it. A small list, given whole. */
  readonly identities: ReadonlyArray<VendorIdentity>;
  /** Whether its status is ONLINE; null where the status is not known. */
  readonly isOnline?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Whether somebody who is a member of some device has this one too. Null where the account does not own it in the cloud that knows that member;
   * null with an error where it could not be read.
   */
  readonly isSharedWith?: Maybe<Scalars['Boolean']['output']>;
  /** The last event of each kind that it raised. A small list, given whole; null with an error where they could not be read. */
  readonly latestEvents?: Maybe<ReadonlyArray<DeviceEvent>>;
  /** What it can do as a door lock; null where it is none. */
  readonly lock?: Maybe<Lock>;
  /** The address of its network interface; null where the vendor does not tell. */
  readonly macAddress?: Maybe<Scalars['String']['output']>;
  /**
   * Who has it: for its owner everybody, for others its owners and themselves. A small list, given whole. Null where its vendor does not tell;
   * null with an error where it could not be read.
   */
  readonly members?: Maybe<ReadonlyArray<DeviceMember>>;
  /** By which messages of the device tell times: an offset from UTC, e.g. `+08:00`. Null where none was chosen; null with an error where no cloud of the device could tell. */
  readonly messageTimeZone?: Maybe<Scalars['String']['output']>;
  /** What its people call it; its product's name where they gave none. */
  readonly name: Scalars['String']['output'];
  /** How it is connected. */
  readonly networkType: DeviceNetworkType;
  /** How it stands to others. */
  readonly nodeType: DeviceNodeType;
  /** What comes of the device's alarms for the user. Null with an error where no cloud of the device could tell. */
  readonly noticeMode?: Maybe<NoticeMode>;
  /** The gateway that it speaks through; null where it speaks to the cloud itself. */
  readonly parentGateway?: Maybe<Gateway>;
  /** What it is one of; null where the vendor does not tell. */
  readonly product?: Maybe<Product>;
  /** Its values. Known ones cost no call to the vendor while the link is live. Null with an error where they could not be read. */
  readonly properties?: Maybe<ReadonlyArray<Property>>;
  /** One of its values; null where the product has no such property, and with an error where it could not be read. */
  readonly property?: Maybe<Property>;
  /** The values that a property had. Null with an error where they could not be read. */
  readonly propertyHistory?: Maybe<PropertyRecordConnection>;
  /** The room that it is in; null where it is in none. */
  readonly room?: Maybe<Room>;
  /** The maker's serial number; null where the vendor does not tell. */
  readonly serialNumber?: Maybe<Scalars['String']['output']>;
  /**
   * Invitations to use it, newest first: those among the newest 200 shares of its vendor account. Null where its vendor's users cannot share;
   * null with an error where they could not be read.
   */
  readonly shares?: Maybe<ReadonlyArray<ShareItem>>;
  /** Whether it is connected; null with an error where that could not be read. */
  readonly status?: Maybe<DeviceStatus>;
  /** When the status changed last; null where no change was seen. */
  readonly statusChangedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The devices that speak through it; empty for what is no gateway. Null with an error where they could not be listed. */
  readonly subDevices?: Maybe<DeviceConnection>;
  /** What it can report, be told and do; null where the vendor has no such model. */
  readonly thingModel?: Maybe<ThingModel>;
  /** What the signed-in account may do with it at present. */
  readonly viewerCan: DevicePermissions;
  /** Its values that a phone's widget could show. A small list, given whole. Null with an error where they could not be read. */
  readonly widgetProperties?: Maybe<ReadonlyArray<WidgetProperty>>;
};


/** A thing in a home that can be read or told. The same thing in several vendors' clouds is one device. */
export type DeviceActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** A thing in a home that can be read or told. The same thing in several vendors' clouds is one device. */
export type DeviceEventHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  from: Scalars['DateTime']['input'];
  identifier: Scalars['String']['input'];
  order: HistoryOrder;
  to: Scalars['DateTime']['input'];
};


/** A thing in a home that can be read or told. The same thing in several vendors' clouds is one device. */
export type DeviceExtendedPropertyArgs = {
  key: Scalars['String']['input'];
};


/** A thing in a home that can be read or told. The same thing in several vendors' clouds is one device. */
export type DeviceIsSharedWithArgs = {
  memberId: Scalars['ID']['input'];
};


/** A thing in a home that can be read or told. The same thing in several vendors' clouds is one device. */
export type DevicePropertiesArgs = {
  identifiers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  maxAge?: InputMaybe<Scalars['Duration']['input']>;
};


/** A thing in a home that can be read or told. The same thing in several vendors' clouds is one device. */
export type DevicePropertyArgs = {
  identifier: Scalars['String']['input'];
  maxAge?: InputMaybe<Scalars['Duration']['input']>;
};


/** A thing in a home that can be read or told. The same thing in several vendors' clouds is one device. */
export type DevicePropertyHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  from: Scalars['DateTime']['input'];
  identifier: Scalars['String']['input'];
  order: HistoryOrder;
  to: Scalars['DateTime']['input'];
};


/** A thing in a home that can be read or told. The same thing in several vendors' clouds is one device. */
export type DeviceSubDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** A device that its vendor lists nowhere, so that it has no ID here: its gateway and its own number name it. */
export type DeviceBehindGatewayInput = {
  /** The ID of the gateway or of its device. */
  readonly gatewayId: Scalars['ID']['input'];
  /** The number printed on the device. */
  readonly serialNumber: Scalars['String']['input'];
};

/** A page of devices. */
export type DeviceConnection = {
  readonly __typename?: 'DeviceConnection';
  /** The devices of this page with their cursors. After the last device of all, each link that failed adds a null with its error. */
  readonly edges: ReadonlyArray<Maybe<DeviceEdge>>;
  /** The devices of this page. After the last device of all, each link that failed adds a null with its error. */
  readonly nodes: ReadonlyArray<Maybe<Device>>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many devices there are over all pages; null where a link failed to list its devices. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A device in a page. */
export type DeviceEdge = {
  readonly __typename?: 'DeviceEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The device. */
  readonly node: Device;
};

/** Something that a device raised. */
export type DeviceEvent = {
  readonly __typename?: 'DeviceEvent';
  /** The event's name within the product. */
  readonly identifier: Scalars['String']['output'];
  /** Its name for people; null where the vendor does not tell. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** When it happened, by the vendor's clock. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** How grave it is, in the maker's word: INFO, ALERT, ERROR and so on. */
  readonly type: Scalars['String']['output'];
  /** The values that came with it; null where none came. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
};

/** A page of events. */
export type DeviceEventConnection = {
  readonly __typename?: 'DeviceEventConnection';
  /** The events of this page with their cursors. */
  readonly edges: ReadonlyArray<DeviceEventEdge>;
  /** The events of this page. */
  readonly nodes: ReadonlyArray<DeviceEvent>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are over all pages; null, since vendors do not count them. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An event in a page. */
export type DeviceEventEdge = {
  readonly __typename?: 'DeviceEventEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: DeviceEvent;
};

/** A device raised an event of its thing model. */
export type DeviceEventRaised = Activity & {
  readonly __typename?: 'DeviceEventRaised';
  /** Its place in the log, to be given as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The device that it happened to; null where the account no longer sees it. */
  readonly device?: Maybe<Device>;
  /** The event's name within the product. */
  readonly identifier: Scalars['String']['output'];
  /** Its name for people; null where the vendor does not tell. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** When it happened, by the vendor's clock. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** When Hearth heard of it. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** How grave it is, in the maker's word: INFO, ALERT, ERROR and so on. */
  readonly type: Scalars['String']['output'];
  /** The values that came with it; null where none came. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
};

/** Devices of one home and one product that are told things together. */
export type DeviceGroup = Node & {
  readonly __typename?: 'DeviceGroup';
  /** When it was made; null where the vendor does not say. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its devices. Null with an error where they could not be listed at all. */
  readonly devices?: Maybe<DeviceConnection>;
  /** The home that it is part of; null with an error where it could not be read. */
  readonly home?: Maybe<Home>;
  /** The group's ID. */
  readonly id: Scalars['ID']['output'];
  /** Under which IDs vendors know it. A small list, given whole. */
  readonly identities: ReadonlyArray<VendorIdentity>;
  /** A picture of it; null where there is none. */
  readonly imageUrl?: Maybe<Scalars['String']['output']>;
  /** What its people call it. */
  readonly name: Scalars['String']['output'];
  /** What its devices are; null where no list has shown the product yet. */
  readonly product?: Maybe<Product>;
  /** What its devices have in common. A value that is not the same in all of them is null. Null with an error where they could not all be listed. */
  readonly properties?: Maybe<ReadonlyArray<Property>>;
  /** ONLINE where one of its devices is, else OFFLINE where one of them is, else UNKNOWN. Null with an error where they could not all be listed. */
  readonly status?: Maybe<DeviceStatus>;
};


/** Devices of one home and one product that are told things together. */
export type DeviceGroupDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** Devices of one home and one product that are told things together. */
export type DeviceGroupPropertiesArgs = {
  identifiers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A page of device groups. */
export type DeviceGroupConnection = {
  readonly __typename?: 'DeviceGroupConnection';
  /** The device groups of this page with their cursors. After the last of all, each link that failed adds a null with its error. */
  readonly edges: ReadonlyArray<Maybe<DeviceGroupEdge>>;
  /** The device groups of this page. After the last of all, each link that failed adds a null with its error. */
  readonly nodes: ReadonlyArray<Maybe<DeviceGroup>>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many device groups there are over all pages; null where a link failed to list its device groups. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A device group in a page. */
export type DeviceGroupEdge = {
  readonly __typename?: 'DeviceGroupEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The device group. */
  readonly node: DeviceGroup;
};

/** Somebody who has a device. */
export type DeviceMember = {
  readonly __typename?: 'DeviceMember';
  /**
   * The device's alarms, and whether its owner lets him be told of each. A small list, given whole. Null for the signed-in account itself;
   * null with an error where it could not be listed: FORBIDDEN for all but the owner.
   */
  readonly alarmNotices?: Maybe<ReadonlyArray<AlarmNotice>>;
  /** The member's ID: of this person with this device. */
  readonly id: Scalars['ID']['output'];
  /** Whether it is the signed-in account itself. */
  readonly isViewer: Scalars['Boolean']['output'];
  /** How the vendor names him: a nickname, or a phone number or e-mail address with its middle hidden; null where it does not tell. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /**
   * What the device's owner lets come of its alarms for him. Null for the signed-in account itself; null with an error where it could not be read:
   * FORBIDDEN for all but the owner.
   */
  readonly noticeMode?: Maybe<NoticeMode>;
  /** His right over the device; null where the vendor does not tell. */
  readonly role?: Maybe<DeviceRole>;
  /** Since when he has it; null where the vendor does not tell. */
  readonly since?: Maybe<Scalars['DateTime']['output']>;
};

/** How a device is connected. */
export type DeviceNetworkType =
  /** Bluetooth. */
  | 'BLUETOOTH'
  /** A mobile network. */
  | 'CELLULAR'
  /** Cable. */
  | 'ETHERNET'
  /** LoRa. */
  | 'LORA'
  /** Something else. */
  | 'OTHER'
  /** The vendor does not say. */
  | 'UNKNOWN'
  /** Wireless LAN. */
  | 'WIFI'
  /** ZigBee. */
  | 'ZIGBEE';

/** How a device stands to others. */
export type DeviceNodeType =
  /** It speaks to the cloud itself. */
  | 'DEVICE'
  /** It speaks to the cloud itself, and for others. */
  | 'GATEWAY'
  /** It speaks through a gateway. */
  | 'SUB_DEVICE'
  /** The vendor does not say. */
  | 'UNKNOWN';

/** What an account may do with a device at present. */
export type DevicePermissions = {
  readonly __typename?: 'DevicePermissions';
  /** Take it out of the account: an owner gives it up for everybody, a member leaves it. */
  readonly remove: Scalars['Boolean']['output'];
  /** Give it a name of the account's own. */
  readonly rename: Scalars['Boolean']['output'];
  /** Share it, see everybody who has it, and take it back from others. */
  readonly share: Scalars['Boolean']['output'];
};

/** What became of one device of several. */
export type DeviceResult = {
  readonly __typename?: 'DeviceResult';
  /** The device; null where there is no such device, or the account no longer has it. */
  readonly device?: Maybe<Device>;
  /** Why it failed; null where it was done. */
  readonly error?: Maybe<ItemError>;
};

/** An account's right over a device. */
export type DeviceRole =
  /** Somebody shares it with the account. */
  | 'MEMBER'
  /** It is the account's own: it may share the device, take it back, and give it up for everybody. */
  | 'OWNER';

/** Whether a device is connected to its vendor's cloud. */
export type DeviceStatus =
  /** The vendor or the owner shut it off. */
  | 'DISABLED'
  /** It never was. */
  | 'INACTIVE'
  /** It is not. */
  | 'OFFLINE'
  /** It is. */
  | 'ONLINE'
  /** The vendor does not say. */
  | 'UNKNOWN';

/** A device was connected, lost or shut off. */
export type DeviceStatusChanged = Activity & {
  readonly __typename?: 'DeviceStatusChanged';
  /** Its place in the log, to be given as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The device that it happened to; null where the account no longer sees it. */
  readonly device?: Maybe<Device>;
  /** When it happened, by the vendor's clock. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** What it was before; null where that was not known. */
  readonly previous?: Maybe<DeviceStatus>;
  /** When Hearth heard of it. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** What it is from then on. */
  readonly status: DeviceStatus;
};

/** What went wrong, from one closed list: the same codes that `extensions.code` of a GraphQL error has. */
export type ErrorCode =
  /** A value in the request breaks a rule; the message names the field and the rule. */
  | 'BAD_USER_INPUT'
  /** It contradicts something that is already so, e.g. another request with the same idempotency key. */
  | 'CONFLICT'
  /** The cursor is older than what the log keeps. */
  | 'CURSOR_EXPIRED'
  /** The device is not connected. */
  | 'DEVICE_OFFLINE'
  /** The account may see the thing but not do this with it. */
  | 'FORBIDDEN'
  /** Something went wrong in Hearth itself; `requestId` finds it in the log. */
  | 'INTERNAL_SERVER_ERROR'
  /** A limit of the vendor's is reached, e.g. the number of homes. */
  | 'LIMIT_EXCEEDED'
  /** The vendor no longer takes the linked account's token: the user must link it again. */
  | 'LINK_EXPIRED'
  /** There is no such thing, or the account does not see it. */
  | 'NOT_FOUND'
  /** Too many requests in too short a time; later it may work. */
  | 'RATE_LIMITED'
  /** Nobody is signed in, or the token is not valid. */
  | 'UNAUTHENTICATED'
  /** The vendor of this thing cannot do that. */
  | 'UNSUPPORTED_BY_VENDOR'
  /** The vendor's answer was not understood. */
  | 'VENDOR_INVALID_RESPONSE'
  /** The vendor refused; `vendorCode` and `vendorMessage` say why in its own words. */
  | 'VENDOR_REJECTED'
  /** The vendor did not answer in time. */
  | 'VENDOR_TIMEOUT'
  /** The vendor cannot be reached. */
  | 'VENDOR_UNAVAILABLE';

/** What devices of a product raise when it happens. */
export type EventModel = {
  readonly __typename?: 'EventModel';
  /** Its name within the product. */
  readonly identifier: Scalars['String']['output'];
  /** Its name for people. */
  readonly name: Scalars['String']['output'];
  /** The values that come with it. Given whole. */
  readonly output: ReadonlyArray<ParameterModel>;
  /** Whether every device of the product has it. */
  readonly required: Scalars['Boolean']['output'];
  /** How grave it is, in the maker's word: INFO, ALERT, ERROR and so on. */
  readonly type: Scalars['String']['output'];
};

/** Logs that were uploaded to the vendor before, under the names that it gave them. */
export type FeedbackAttachmentsInput = {
  /** A batch of error logs of the app; null for none. */
  readonly appErrorBatchId?: InputMaybe<Scalars['String']['input']>;
  /** A batch of error logs of the device; null for none. */
  readonly deviceErrorBatchId?: InputMaybe<Scalars['String']['input']>;
  /** A log of the device; null for none. */
  readonly deviceLogFileId?: InputMaybe<Scalars['String']['input']>;
  /** A log in the vendor's object store; null for none. */
  readonly logObjectName?: InputMaybe<Scalars['String']['input']>;
  /** A log of the phone; null for none. */
  readonly phoneLogFileId?: InputMaybe<Scalars['String']['input']>;
};

/** Who wrote a reply. */
export type FeedbackAuthor =
  /** The user who opened the topic. */
  | 'USER'
  /** The maker of his devices, or whoever answers for him. */
  | 'VENDOR';

/** An error record of a device. */
export type FeedbackDeviceErrorInput = {
  /** The error's code. */
  readonly code: Scalars['Int']['input'];
  /** The version of the device's list of error codes. */
  readonly codeVersion: Scalars['String']['input'];
  /** What the device says of it; null for nothing. */
  readonly message?: InputMaybe<Scalars['String']['input']>;
  /** When it arose; null where the device does not know. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The device's signature of the record. */
  readonly signature: Scalars['String']['input'];
  /** Which secret made the signature. */
  readonly signedWith: FeedbackSignature;
  /** The state that the device was in. */
  readonly state: Scalars['Int']['input'];
};

/** What feedback is about. */
export type FeedbackKind =
  /** The app or the phone does not do what it should. */
  | 'APP_MALFUNCTION'
  /** A device does not do what it should. */
  | 'DEVICE_PROBLEM'
  /** A wish for the app. */
  | 'FEATURE_SUGGESTION'
  /** Something else about the app or the phone. */
  | 'OTHER_APP_PROBLEM'
  /** Something else about a device. */
  | 'OTHER_DEVICE_PROBLEM'
  /** A device could not be set up. */
  | 'PROVISIONING_PROBLEM'
  /** Something that the vendor has a number for and Hearth has no word. */
  | 'UNKNOWN';

/** The phone and the app that feedback was written with. */
export type FeedbackOrigin = {
  readonly __typename?: 'FeedbackOrigin';
  /** The app's version; null where it was not told. */
  readonly appVersion?: Maybe<Scalars['String']['output']>;
  /** The phone's model; null where it was not told. */
  readonly phoneModel?: Maybe<Scalars['String']['output']>;
  /** The phone's operating system; null where it was not told. */
  readonly phoneSystem?: Maybe<Scalars['String']['output']>;
};

/** The phone and the app that feedback is written with. */
export type FeedbackOriginInput = {
  /** The app's version. */
  readonly appVersion: Scalars['String']['input'];
  /** The phone's model. */
  readonly phoneModel: Scalars['String']['input'];
  /** The phone's operating system, e.g. `Android 14`. */
  readonly phoneSystem: Scalars['String']['input'];
};

/** Something written under a topic. */
export type FeedbackReply = {
  readonly __typename?: 'FeedbackReply';
  /** Who wrote it. */
  readonly author: FeedbackAuthor;
  /** When it was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it says. */
  readonly text: Scalars['String']['output'];
};

/** Which secret signed a device's error record. */
export type FeedbackSignature =
  /** The device's own. */
  | 'DEVICE_SECRET'
  /** The one that all devices of the product have. */
  | 'PRODUCT_SECRET';

/** What a user wrote to the maker of his devices, with everything that was written back. */
export type FeedbackTopic = Node & {
  readonly __typename?: 'FeedbackTopic';
  /** How to reach the user, in his own words; null where he did not say. */
  readonly contact?: Maybe<Scalars['String']['output']>;
  /** When it was opened. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The device that it is about; null where it is about none, or about one that the account no longer sees. */
  readonly device?: Maybe<Device>;
  /** Whether there is a reply that the user has not seen. */
  readonly hasUnreadReply: Scalars['Boolean']['output'];
  /** The topic's ID. */
  readonly id: Scalars['ID']['output'];
  /** What it is about. */
  readonly kind: FeedbackKind;
  /** The phone and the app that it was written with. */
  readonly origin: FeedbackOrigin;
  /** The product that it is about; null where it is about none, or about one that the account has no device of. */
  readonly product?: Maybe<Product>;
  /** What was written under it, oldest first. A small list, given whole. Null with an error where it could not be read. */
  readonly replies?: Maybe<ReadonlyArray<FeedbackReply>>;
  /** Its subject line. */
  readonly subject: Scalars['String']['output'];
  /** What the user wrote first. */
  readonly text: Scalars['String']['output'];
  /** When it was last written to. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The linked vendor account that wrote it. */
  readonly vendorLink?: Maybe<VendorLink>;
};

/** A page of feedback topics. */
export type FeedbackTopicConnection = {
  readonly __typename?: 'FeedbackTopicConnection';
  /** The topics of this page with their cursors. After the last topic of all, each link that failed adds a null with its error. */
  readonly edges: ReadonlyArray<Maybe<FeedbackTopicEdge>>;
  /** The topics of this page. After the last topic of all, each link that failed adds a null with its error. */
  readonly nodes: ReadonlyArray<Maybe<FeedbackTopic>>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many topics there are over all pages; null where a link failed to list its topics. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A feedback topic in a page. */
export type FeedbackTopicEdge = {
  readonly __typename?: 'FeedbackTopicEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The topic. */
  readonly node: FeedbackTopic;
};

/** What Feiyan's own sign-in gives an app. */
export type FeiyanCredentialsInput = {
  /** The identity token; it lives for about 20 hours. */
  readonly iotToken: Scalars['String']['input'];
};

/** The software in a device. */
export type Firmware = {
  readonly __typename?: 'Firmware';
  /** Its version as the device reports it; null where the vendor does not tell. */
  readonly version?: Maybe<Scalars['String']['output']>;
};

/** New software for a device came a step further. */
export type FirmwareProgressed = Activity & {
  readonly __typename?: 'FirmwareProgressed';
  /** Its place in the log, to be given as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The device that it happened to; null where the account no longer sees it. */
  readonly device?: Maybe<Device>;
  /** The version that it had; null where the vendor does not tell. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** When it happened, by the vendor's clock. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** When Hearth heard of it. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** How far it is, in a word. */
  readonly state: FirmwareState;
  /** How far it is, in percent; below 0 where it failed. */
  readonly step: Scalars['Int']['output'];
  /** The version that it gets; null where the vendor does not tell. */
  readonly to?: Maybe<Scalars['String']['output']>;
};

/** How far new software has come. */
export type FirmwareState =
  /** Something is odd; it may still end well. */
  | 'ABNORMAL'
  /** It runs. */
  | 'COMPLETE'
  /** It did not work. */
  | 'FAILED'
  /** The vendor gave a state that is not known here. */
  | 'UNKNOWN'
  /** It is being taken in. */
  | 'UPGRADING'
  /** It waits for its turn. */
  | 'WAITING';

/** What a device can do as a gateway: speak to the cloud for others. */
export type Gateway = Node & {
  readonly __typename?: 'Gateway';
  /**
   * Everything that speaks through it, also what no account has taken yet: its vendor is asked each time. A small list, given whole.
   * Null with an error where no cloud of the gateway could list it.
   */
  readonly attachedDevices?: Maybe<ReadonlyArray<AttachedDevice>>;
  /** The device that it is. */
  readonly device: Device;
  /** The gateway's ID. */
  readonly id: Scalars['ID']['output'];
  /** The devices that speak through it. Null with an error where they could not be listed. */
  readonly subDevices?: Maybe<DeviceConnection>;
};


/** What a device can do as a gateway: speak to the cloud for others. */
export type GatewaySubDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** Homes for a user group to reach. */
export type GrantHomeAccessInput = {
  /** The homes: 1 to 100, each once, all of the group’s organisation. */
  readonly homeIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The user group’s ID. */
  readonly userGroupId: Scalars['ID']['input'];
};

/** What giving access changed. */
export type GrantHomeAccessPayload = {
  readonly __typename?: 'GrantHomeAccessPayload';
  /** What became of each home, in the order given. A small list, given whole. */
  readonly results: ReadonlyArray<HomeAccessResult>;
  /** The group; null with an error where it could not be read back. */
  readonly userGroup?: Maybe<UserGroup>;
};

/** In which order a history is given. */
export type HistoryOrder =
  /** The newest first. */
  | 'NEWEST_FIRST'
  /** The oldest first. */
  | 'OLDEST_FIRST';

/** A place with rooms and devices. */
export type Home = Node & {
  readonly __typename?: 'Home';
  /** What happened to its devices, newest first. Null with an error where its devices could not be listed. */
  readonly activity?: Maybe<ActivityConnection>;
  /** When it was made; null where the vendor does not say. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many devices it has; null with an error where they could not all be listed. */
  readonly deviceCount?: Maybe<Scalars['Int']['output']>;
  /** What device groups can be made of here: products of which the home has devices. A small list, given whole. Null with an error where it could not all be listed. */
  readonly deviceGroupProducts?: Maybe<ReadonlyArray<Product>>;
  /** Its device groups. Null with an error where they could not be listed at all. */
  readonly deviceGroups?: Maybe<DeviceGroupConnection>;
  /** Its devices, those in rooms and those in none. Null with an error where they could not be listed at all. */
  readonly devices?: Maybe<DeviceConnection>;
  /** Its devices and device groups in one list, which has an order of its own. Null with an error where they could not be listed at all. */
  readonly elements?: Maybe<HomeElementConnection>;
  /** The home's ID. */
  readonly id: Scalars['ID']['output'];
  /** Under which IDs vendors know it; empty where Hearth alone keeps it. A small list, given whole. */
  readonly identities: ReadonlyArray<VendorIdentity>;
  /** Whether the user chose it as the current one in a vendor's app. */
  readonly isCurrent: Scalars['Boolean']['output'];
  /** What its people call it. */
  readonly name: Scalars['String']['output'];
  /** How many of its devices are connected; null with an error where they could not all be listed. */
  readonly onlineDeviceCount?: Maybe<Scalars['Int']['output']>;
  /** What the signed-in account may do in it: the least over the vendors that know it. */
  readonly role: HomeRole;
  /** Its rooms. Null with an error where they could not be listed at all. */
  readonly rooms?: Maybe<RoomConnection>;
  /** Its devices with buttons that start things. Null with an error where they could not all be listed. A small list, given whole. */
  readonly scenePanels?: Maybe<ReadonlyArray<ScenePanel>>;
  /** Its scenes that vendors store. Null with an error where they could not be listed at all. */
  readonly scenes?: Maybe<SceneConnection>;
  /** What the signed-in account may do with it at present. */
  readonly viewerCan: HomePermissions;
};


/** A place with rooms and devices. */
export type HomeActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** A place with rooms and devices. */
export type HomeDeviceGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** A place with rooms and devices. */
export type HomeDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** A place with rooms and devices. */
export type HomeElementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** A place with rooms and devices. */
export type HomeRoomsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** A place with rooms and devices. */
export type HomeScenesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** What became of one home. */
export type HomeAccessResult = {
  readonly __typename?: 'HomeAccessResult';
  /** Why it failed; null where it did not. */
  readonly error?: Maybe<ItemError>;
  /** The home; null where it failed. */
  readonly home?: Maybe<Home>;
  /** The home’s ID, as it was given. */
  readonly homeId: Scalars['ID']['output'];
};

/** A page of homes. */
export type HomeConnection = {
  readonly __typename?: 'HomeConnection';
  /** The homes of this page with their cursors. After the last home of all, each link that failed adds a null with its error. */
  readonly edges: ReadonlyArray<Maybe<HomeEdge>>;
  /** The homes of this page. After the last home of all, each link that failed adds a null with its error. */
  readonly nodes: ReadonlyArray<Maybe<Home>>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many homes there are over all pages; null where a link failed to list its homes. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A home in a page. */
export type HomeEdge = {
  readonly __typename?: 'HomeEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The home. */
  readonly node: Home;
};

/** What stands in a home and is told things as one. */
export type HomeElement = Device | DeviceGroup;

/** A page of devices and device groups. */
export type HomeElementConnection = {
  readonly __typename?: 'HomeElementConnection';
  /** The devices and groups of this page with their cursors. After the last of all, each link that failed adds a null with its error. */
  readonly edges: ReadonlyArray<Maybe<HomeElementEdge>>;
  /** The devices and groups of this page. After the last of all, each link that failed adds a null with its error. */
  readonly nodes: ReadonlyArray<Maybe<HomeElement>>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are over all pages; null where a link failed to list its own. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A device or a device group in a page. */
export type HomeElementEdge = {
  readonly __typename?: 'HomeElementEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The device or the device group. */
  readonly node: HomeElement;
};

/** What somebody needs to enter a home. Kept nowhere: shown to the caller alone, once. */
export type HomeInvitation = {
  readonly __typename?: 'HomeInvitation';
  /** To be shown to the vendor’s app, as a picture usually; null where the vendor made none. */
  readonly code?: Maybe<Scalars['String']['output']>;
};

/** What an account may do with a home: by its role, and by what the cloud of the home offers. */
export type HomePermissions = {
  readonly __typename?: 'HomePermissions';
  /** Whether it may delete the home. */
  readonly delete: Scalars['Boolean']['output'];
  /** Whether it may rename the home, make, change and delete rooms and device groups in it, and move devices into it. */
  readonly update: Scalars['Boolean']['output'];
};

/** What a person may do in a home. */
export type HomeRole =
  /** Most things, on the owner's behalf. */
  | 'ADMINISTRATOR'
  /** Use it. */
  | 'MEMBER'
  /** Everything. */
  | 'OWNER';

/** Somebody to invite into a home. */
export type InviteToHomeInput = {
  /** The home’s ID. */
  readonly homeId: Scalars['ID']['input'];
  /** Whom: a telephone number, digits perhaps with a plus sign before them. */
  readonly phone: Scalars['String']['input'];
  /** Whether the invited takes the place of the present administrator, willing or not; with the role ADMINISTRATOR only. */
  readonly replacesAdministrator: Scalars['Boolean']['input'];
  /** What the invited may do there: MEMBER or ADMINISTRATOR. */
  readonly role: HomeRole;
};

/** What inviting somebody made. */
export type InviteToHomePayload = {
  readonly __typename?: 'InviteToHomePayload';
  /** The home; null with an error where it could not be read back. */
  readonly home?: Maybe<Home>;
  /** What the invited needs. */
  readonly invitation: HomeInvitation;
};

/** A service for all devices of a group to do. */
export type InvokeDeviceGroupServiceInput = {
  /** An object of values by the names of the service's input; null: none. */
  readonly arguments?: InputMaybe<Scalars['JSON']['input']>;
  /** The group's ID. */
  readonly deviceGroupId: Scalars['ID']['input'];
  /** The same key again, within 24 hours, is the same command: it is not sent twice. Null: every request is a command of its own. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The service's name within the product. */
  readonly service: Scalars['String']['input'];
};

/** What asking a group for a service made. */
export type InvokeDeviceGroupServicePayload = {
  readonly __typename?: 'InvokeDeviceGroupServicePayload';
  /** The command, as far as the vendor's answer brought it. It ends as ACCEPTED: no device of a group answers. */
  readonly command: Command;
};

/** A service for a device to do. */
export type InvokeDeviceServiceInput = {
  /** An object of values by the names of the service's input; null: none. */
  readonly arguments?: InputMaybe<Scalars['JSON']['input']>;
  /** How long to wait for the device's own report before the device is read; at most 10 minutes. */
  readonly confirmWithin: Scalars['Duration']['input'];
  /** The device's ID. */
  readonly deviceId: Scalars['ID']['input'];
  /** The same key again, within 24 hours, is the same command: it is not sent twice. Null: every request is a command of its own. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The service's name within the product. */
  readonly service: Scalars['String']['input'];
};

/** What asking for a service made. */
export type InvokeDeviceServicePayload = {
  readonly __typename?: 'InvokeDeviceServicePayload';
  /** The command, as far as the vendor's answer brought it. */
  readonly command: Command;
};

/** Why one thing failed. */
export type ItemError = {
  readonly __typename?: 'ItemError';
  /** Which kind of failure it was. */
  readonly code: ErrorCode;
  /** For people; its wording may change. */
  readonly message: Scalars['String']['output'];
  /** The ID of the failed call, for asking the vendor; null where no vendor was involved. */
  readonly requestId?: Maybe<Scalars['String']['output']>;
  /** Whether the same may succeed later without a change. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The vendor that was involved; null where none was. */
  readonly vendor?: Maybe<VendorName>;
  /** The vendor's own code, as it came; null where no vendor was involved or none came. */
  readonly vendorCode?: Maybe<Scalars['String']['output']>;
};

/** Two devices that are one. */
export type LinkDevicesInput = {
  /** Their IDs; exactly two. */
  readonly deviceIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** What linking two devices made. */
export type LinkDevicesPayload = {
  readonly __typename?: 'LinkDevicesPayload';
  /** The one device, under the older one's ID. The other ID answers for it too. */
  readonly device: Device;
};

/** A vendor account to link. */
export type LinkVendorAccountInput = {
  /** The vendor's proof that the account is the user's. */
  readonly credentials: VendorCredentialsInput;
};

/** What linking a vendor account made. */
export type LinkVendorAccountPayload = {
  readonly __typename?: 'LinkVendorAccountPayload';
  /** The link: a new one, or the one whose token was renewed. */
  readonly vendorLink: VendorLink;
};

/** An assistant to let in. */
export type LinkVoiceAssistantInput = {
  /** The assistant. */
  readonly assistant: VoiceAssistant;
  /** What the assistant's own sign-in gave; it is good once. */
  readonly authorizationCode: Scalars['String']['input'];
  /** The link's ID. */
  readonly vendorLinkId: Scalars['ID']['input'];
};

/** What letting an assistant in made. */
export type LinkVoiceAssistantPayload = {
  readonly __typename?: 'LinkVoiceAssistantPayload';
  /** The assistant that was let in. */
  readonly voiceAssistant?: Maybe<VoiceAssistantLink>;
};

/** What a device can do as a door lock. */
export type Lock = Node & {
  readonly __typename?: 'Lock';
  /** The device that it is. */
  readonly device: Device;
  /** The lock's ID. */
  readonly id: Scalars['ID']['output'];
};

/** Whose messages to mark as read. */
export type MarkAllMessagesReadInput = {
  /** One linked vendor account; null for all. */
  readonly vendorLinkId?: InputMaybe<Scalars['ID']['input']>;
};

/** What marking all messages as read did. */
export type MarkAllMessagesReadPayload = {
  readonly __typename?: 'MarkAllMessagesReadPayload';
  /** One for each linked vendor account that has messages. A small list, given whole. */
  readonly results: ReadonlyArray<VendorLinkResult>;
};

/** The topic whose replies to mark as read. */
export type MarkFeedbackReadInput = {
  /** The topic's ID. */
  readonly feedbackTopicId: Scalars['ID']['input'];
};

/** What marking replies as read changed. */
export type MarkFeedbackReadPayload = {
  readonly __typename?: 'MarkFeedbackReadPayload';
  /** The topic as it is now; null with an error where it could not be read back. */
  readonly feedbackTopic?: Maybe<FeedbackTopic>;
};

/** The messages to mark as read. */
export type MarkMessagesReadInput = {
  /** The messages' IDs: 1 to 100, each once. */
  readonly messageIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** What marking messages as read changed. */
export type MarkMessagesReadPayload = {
  readonly __typename?: 'MarkMessagesReadPayload';
  /** One for each message, in the order asked. A small list, given whole. */
  readonly results: ReadonlyArray<MarkMessagesReadResult>;
};

/** What became of one message that was to be marked as read. */
export type MarkMessagesReadResult = {
  readonly __typename?: 'MarkMessagesReadResult';
  /** Why it could not be marked; null where it was. */
  readonly error?: Maybe<ItemError>;
  /** The message as it is now, read anew; null where it could not be marked. */
  readonly message?: Maybe<Message>;
  /** The message's ID. */
  readonly messageId: Scalars['ID']['output'];
};

/** What became of one member of several. */
export type MemberResult = {
  readonly __typename?: 'MemberResult';
  /** Why it failed; null where it was done. */
  readonly error?: Maybe<ItemError>;
  /** The ID that was given. */
  readonly memberId: Scalars['ID']['output'];
};

/** Homes to make one. */
export type MergeHomesInput = {
  /** The homes' IDs: 2 to 20, none twice. The oldest one's ID answers for all of them from then on. */
  readonly homeIds: ReadonlyArray<Scalars['ID']['input']>;
  /** What the signed-in account calls the home from then on; other accounts keep their name for it. Null: as the oldest is called now. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** What making homes one changed. */
export type MergeHomesPayload = {
  readonly __typename?: 'MergeHomesPayload';
  /** The home that they are now; null with an error where it could not be read back. */
  readonly home?: Maybe<Home>;
};

/** Something that a vendor's cloud wrote to its user: that a device raised an alarm, that something is shared with him, an announcement. */
export type Message = Node & {
  readonly __typename?: 'Message';
  /** Which of the device's alarms it tells of, as in `Device.alarmNotices`; null where it tells of none. */
  readonly alarmId?: Maybe<Scalars['String']['output']>;
  /** When it was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** How it came to its reader. */
  readonly delivery: MessageDelivery;
  /** The device that it is about; null where it is about none, or about one that the account no longer sees. */
  readonly device?: Maybe<Device>;
  /** The message's ID. */
  readonly id: Scalars['ID']['output'];
  /** Whether the user marked it as read. */
  readonly isRead: Scalars['Boolean']['output'];
  /** What it is about. */
  readonly kind: MessageKind;
  /** What it says. */
  readonly text: Scalars['String']['output'];
  /** Its heading; empty where it has none. */
  readonly title: Scalars['String']['output'];
  /** The linked vendor account that it was written to. */
  readonly vendorLink?: Maybe<VendorLink>;
};

/** A page of messages. */
export type MessageConnection = {
  readonly __typename?: 'MessageConnection';
  /** The messages of this page with their cursors. After the last message of all, each link that failed adds a null with its error. */
  readonly edges: ReadonlyArray<Maybe<MessageEdge>>;
  /** The messages of this page. After the last message of all, each link that failed adds a null with its error. */
  readonly nodes: ReadonlyArray<Maybe<Message>>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many messages there are over all pages; null where a link failed to count them, and where messages of several devices were asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** How many messages there are. */
export type MessageCounts = {
  readonly __typename?: 'MessageCounts';
  /** Announcements. */
  readonly announcement: Scalars['Int']['output'];
  /** Alarms of devices. */
  readonly device: Scalars['Int']['output'];
  /** About shares. */
  readonly share: Scalars['Int']['output'];
  /** Of all kinds that are counted. */
  readonly total: Scalars['Int']['output'];
};

/** How a message came to its reader. */
export type MessageDelivery =
  /** It popped up on the user's phones, and stands in the list. */
  | 'NOTIFICATION'
  /** It only stands in the list. */
  | 'SILENT';

/** A message in a page. */
export type MessageEdge = {
  readonly __typename?: 'MessageEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The message. */
  readonly node: Message;
};

/** What a message is about. */
export type MessageKind =
  /** An announcement to everybody. */
  | 'ANNOUNCEMENT'
  /** An alarm of a device. */
  | 'DEVICE'
  /** Something is shared with the user, or a share was answered. */
  | 'SHARE'
  /** Something that the vendor has a word for and Hearth has none. */
  | 'UNKNOWN';

/** Devices to move to another region. */
export type MigrateDevicesAsOperatorInput = {
  /** Makes a repeat of this very request the same request for 24 hours: it gets the first one's answer. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Their names within the product, each once; 1 to 100. */
  readonly names: ReadonlyArray<Scalars['String']['input']>;
  /** Whether to leave out devices that somebody has. */
  readonly skipHeld: Scalars['Boolean']['input'];
  /** Whether the devices are told to change the region as well; false: only what the vendor keeps of them moves. */
  readonly tellDevices: Scalars['Boolean']['input'];
  /** The vendor. */
  readonly vendor: VendorName;
  /** The vendor's own ID of their product. */
  readonly vendorProductId: Scalars['String']['input'];
};

/** What became of devices that were to move. */
export type MigrateDevicesAsOperatorPayload = {
  readonly __typename?: 'MigrateDevicesAsOperatorPayload';
  /** What became of each device, in the order given. */
  readonly results: ReadonlyArray<VendorDeviceResult>;
};

/** Devices, and where they shall be. */
export type MoveDevicesInput = {
  /** Their IDs: 1 to 100, none twice. */
  readonly deviceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The home that they move into. */
  readonly homeId: Scalars['ID']['input'];
  /** The room of that home that they move into; null: into the home, out of any room. */
  readonly roomId?: InputMaybe<Scalars['ID']['input']>;
};

/** What moving devices did. */
export type MoveDevicesPayload = {
  readonly __typename?: 'MoveDevicesPayload';
  /** What became of each device, in the order given. */
  readonly results: ReadonlyArray<MoveDevicesResult>;
};

/** What became of one device that was to be moved. */
export type MoveDevicesResult = {
  readonly __typename?: 'MoveDevicesResult';
  /** The device where it is now; null with an error where it could not be read back, and null where the account sees no such device. */
  readonly device?: Maybe<Device>;
  /** Its ID, as it was given. */
  readonly deviceId: Scalars['ID']['output'];
  /** Why it was not moved; null where it was. */
  readonly error?: Maybe<ItemError>;
};

/** What can be changed. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Takes what somebody shares by a code. */
  readonly acceptShareCode?: Maybe<AcceptShareCodePayload>;
  /** Adds people to a user group: all of them or none. */
  readonly addUserGroupMembers?: Maybe<AddUserGroupMembersPayload>;
  /** Accepts or declines invitations. Each has a result of its own. */
  readonly answerShares?: Maybe<AnswerSharesPayload>;
  /** For operators: gives devices to a vendor account, as many as there are, each with its own outcome. */
  readonly bindDevicesAsOperator?: Maybe<BindDevicesAsOperatorPayload>;
  /** Takes invitations back that were not answered yet. Each has a result of its own. */
  readonly cancelShares?: Maybe<CancelSharesPayload>;
  /** Takes the choice of a time zone back. */
  readonly clearMessageTimeZone?: Maybe<ClearMessageTimeZonePayload>;
  /** Empties the list of shares, sent and received. Who has which device stays as it is. */
  readonly clearShares?: Maybe<ClearSharesPayload>;
  /** Makes a device group of devices of one product that are in one home. */
  readonly createDeviceGroup?: Maybe<CreateDeviceGroupPayload>;
  /** Makes a home, in the first linked cloud that offers homes and has room for one more; where there is none, a home that Hearth alone keeps, for the signed-in account. */
  readonly createHome?: Maybe<CreateHomePayload>;
  /** Makes a room in a home, in the first cloud of the home that has room for one more; where there is none, a room that Hearth alone keeps, for the signed-in account. */
  readonly createRoom?: Maybe<CreateRoomPayload>;
  /** Stores a scene in a home. UNSUPPORTED_BY_VENDOR where no cloud of the home stores scenes, or none of this kind. */
  readonly createScene?: Maybe<CreateScenePayload>;
  /** Makes a code, to be shown as a QR code, that lets whoever scans it in time use the devices. Whoever gets to see the code can use it. */
  readonly createShareCode?: Maybe<CreateShareCodePayload>;
  /** Lets somebody open a lock for a while. The passcode is shown once, here, and kept nowhere. */
  readonly createTemporaryLockUser?: Maybe<CreateTemporaryLockUserPayload>;
  /** Makes a user group in an organisation, without members. */
  readonly createUserGroup?: Maybe<CreateUserGroupPayload>;
  /** Adds a person without an account of his own. */
  readonly createVirtualUser?: Maybe<CreateVirtualUserPayload>;
  /** Deletes all messages, or all those of some devices. They cannot be brought back. */
  readonly deleteAllMessages?: Maybe<DeleteAllMessagesPayload>;
  /** Deletes a device group. Its devices stay where they are. */
  readonly deleteDeviceGroup?: Maybe<DeleteDeviceGroupPayload>;
  /** Deletes device groups. Each one succeeds or fails on its own; those of one home go together. */
  readonly deleteDeviceGroups?: Maybe<DeleteDeviceGroupsPayload>;
  /** Deletes a home with its rooms, in every cloud that holds a part of it, or nowhere where one may not be deleted. It cannot be undone. */
  readonly deleteHome?: Maybe<DeleteHomePayload>;
  /** Deletes messages. They cannot be brought back. */
  readonly deleteMessages?: Maybe<DeleteMessagesPayload>;
  /** Forgets what an organisation keeps under a key. */
  readonly deleteOrganizationInfo?: Maybe<DeleteOrganizationInfoPayload>;
  /** Deletes a room. Its devices stay in the home, in no room. */
  readonly deleteRoom?: Maybe<DeleteRoomPayload>;
  /** Deletes a stored scene. */
  readonly deleteScene?: Maybe<DeleteScenePayload>;
  /** Deletes a user group: its members lose what it alone gave them. */
  readonly deleteUserGroup?: Maybe<DeleteUserGroupPayload>;
  /** Ends a linked account with its vendor, for good: its homes, its devices' bindings, everybody's share of them. The link goes with it. This cannot be taken back. */
  readonly deleteVendorAccount?: Maybe<DeleteVendorAccountPayload>;
  /** Removes a person. Keys that belonged to him are nobody's from then on. */
  readonly deleteVirtualUser?: Maybe<DeleteVirtualUserPayload>;
  /** Lets the members of a user group reach homes. A home that cannot be given costs no other its own. */
  readonly grantHomeAccess?: Maybe<GrantHomeAccessPayload>;
  /** Makes a code with which somebody may enter a home. UNSUPPORTED_BY_VENDOR where no cloud of the home knows such codes. */
  readonly inviteToHome?: Maybe<InviteToHomePayload>;
  /**
   * Asks all devices of a group to do something at once; those that are offline are left out. The input is checked against the thing model first; a bad one is BAD_USER_INPUT, and
   * nothing is sent.
   */
  readonly invokeDeviceGroupService?: Maybe<InvokeDeviceGroupServicePayload>;
  /** Asks a device to do something. The input is checked against its thing model first; a bad one is BAD_USER_INPUT, and nothing is sent. */
  readonly invokeDeviceService?: Maybe<InvokeDeviceServicePayload>;
  /** Makes two devices one that matching did not recognise as such. The owner's role is needed on both. */
  readonly linkDevices?: Maybe<LinkDevicesPayload>;
  /** Links a vendor account to the signed-in account. Linking the same one again renews its token. */
  readonly linkVendorAccount?: Maybe<LinkVendorAccountPayload>;
  /** Lets an assistant in to control the devices of a linked account by voice. */
  readonly linkVoiceAssistant?: Maybe<LinkVoiceAssistantPayload>;
  /** Marks all messages as read. */
  readonly markAllMessagesRead?: Maybe<MarkAllMessagesReadPayload>;
  /** Marks all replies to a topic as read. */
  readonly markFeedbackRead?: Maybe<MarkFeedbackReadPayload>;
  /** Marks messages as read. */
  readonly markMessagesRead?: Maybe<MarkMessagesReadPayload>;
  /**
   * Makes several homes one, whichever clouds or accounts hold them, and rooms of the same name in them one room. The right to change each of them is needed.
   * No vendor hears of it, and `splitHome` undoes it.
   */
  readonly mergeHomes?: Maybe<MergeHomesPayload>;
  /** For operators: moves devices of one product to the region that this Hearth speaks to, each with its own outcome. */
  readonly migrateDevicesAsOperator?: Maybe<MigrateDevicesAsOperatorPayload>;
  /**
   * Moves devices into a room, or into a home and out of any room. Each one succeeds or fails on its own. Where a device's vendor knows no such home or room, it is
   * given one if it takes it; else Hearth alone keeps the device there, for the signed-in account, until the vendor moves it elsewhere.
   */
  readonly moveDevices?: Maybe<MoveDevicesPayload>;
  /** Asks what Bluetooth mesh devices must be told before they join a group: they listen to an address of the group, which only a phone beside them can give them. */
  readonly prepareDeviceGroupMesh?: Maybe<PrepareDeviceGroupMeshPayload>;
  /** Registers a new gateway with its vendor and adds it to the account, in one go. */
  readonly registerGateway?: Maybe<RegisterGatewayPayload>;
  /** Lets notifications pop up on a phone. A phone that is registered already stays so. */
  readonly registerPushChannel?: Maybe<RegisterPushChannelPayload>;
  /**
   * Takes a device off its gateway and out of the account. An owner gives it up for everybody who has it; a member leaves it. It cannot be undone
   * from here.
   */
  readonly removeDevice?: Maybe<RemoveDevicePayload>;
  /** Takes a gateway, and what speaks through it, out of the account. It cannot be undone from here. */
  readonly removeGateway?: Maybe<RemoveGatewayPayload>;
  /** Takes people out of a user group: all of them or none. */
  readonly removeUserGroupMembers?: Maybe<RemoveUserGroupMembersPayload>;
  /** Gives a device a name of the account's own. Others who have it keep theirs. */
  readonly renameDevice?: Maybe<RenameDevicePayload>;
  /** For operators: gives a vendor account another nickname. */
  readonly renameVendorAccountAsOperator?: Maybe<RenameVendorAccountAsOperatorPayload>;
  /** Moves a device group to another place in `Home.deviceGroups`. */
  readonly reorderDeviceGroup?: Maybe<ReorderDeviceGroupPayload>;
  /** Puts devices first among all of the account's devices, in the order given; the others follow as they were. Each has a result of its own. */
  readonly reorderDevices?: Maybe<ReorderDevicesPayload>;
  /** Moves a device to another place in `Home.devices`. */
  readonly reorderHomeDevice?: Maybe<ReorderHomeDevicePayload>;
  /** Moves a device or a device group to another place in `Home.elements`. */
  readonly reorderHomeElement?: Maybe<ReorderHomeElementPayload>;
  /** Moves a device to another place in its room's own order. */
  readonly reorderRoomDevice?: Maybe<ReorderRoomDevicePayload>;
  /** Puts a home's rooms in a new order. Where several vendors' homes make up the home, each keeps the order of its own rooms; rooms that no vendor holds come last. */
  readonly reorderRooms?: Maybe<ReorderRoomsPayload>;
  /**
   * Puts devices first among those that others share with the account, in the order given; the others follow as they were. Each has a result of
   * its own.
   */
  readonly reorderSharedDevices?: Maybe<ReorderSharedDevicesPayload>;
  /** Adds to a topic. It is sent once: where the vendor's answer is lost, look whether the reply is there before writing again. */
  readonly replyToFeedback?: Maybe<ReplyToFeedbackPayload>;
  /** Takes from the members of a user group what it gave them of homes. A home that cannot be taken away costs no other its own. */
  readonly revokeHomeAccess?: Maybe<RevokeHomeAccessPayload>;
  /** Takes devices back from those they are shared with. Each has a result of its own. */
  readonly revokeShares?: Maybe<RevokeSharesPayload>;
  /** Chooses what comes of the alarms of every device of a vendor account, whatever was chosen for single ones before. */
  readonly setAccountNoticeMode?: Maybe<SetAccountNoticeModePayload>;
  /** Chooses whether somebody is told of an alarm of a device: the user himself, or somebody whom he shares the device with. */
  readonly setAlarmNotice?: Maybe<SetAlarmNoticePayload>;
  /** Makes a home the one that is current in its vendor's app; of a home that Hearth alone keeps, no app knows. */
  readonly setCurrentHome?: Maybe<SetCurrentHomePayload>;
  /**
   * Gives all devices of a group new values at once; those that are offline are left out. The values are checked against the thing model first; a bad one is BAD_USER_INPUT, and nothing
   * is sent.
   */
  readonly setDeviceGroupProperties?: Maybe<SetDeviceGroupPropertiesPayload>;
  /** Chooses what comes of all alarms that a device has now: for the user himself, or for somebody whom he shares the device with. */
  readonly setDeviceNoticeMode?: Maybe<SetDeviceNoticeModePayload>;
  /** Gives a device new values. They are checked against its thing model first; a bad one is BAD_USER_INPUT, and nothing is sent. */
  readonly setDeviceProperties?: Maybe<SetDevicePropertiesPayload>;
  /** Chooses by which time zone messages of devices tell times. */
  readonly setMessageTimeZone?: Maybe<SetMessageTimeZonePayload>;
  /** Keeps a text under a key of an organisation, whether or not there was one before. */
  readonly setOrganizationInfo?: Maybe<SetOrganizationInfoPayload>;
  /** Says which devices are in a room, and in which order. Devices that are in it and are not named leave it, and stay in the home. */
  readonly setRoomDevices?: Maybe<SetRoomDevicesPayload>;
  /** Says what the buttons of a device start from now on. UNSUPPORTED_BY_VENDOR where no cloud of the device stores that. */
  readonly setScenePanel?: Maybe<SetScenePanelPayload>;
  /** Chooses the devices of the widget: these from now on and no others, each on the widget of the linked account that knows it. */
  readonly setWidgetDevices?: Maybe<SetWidgetDevicesPayload>;
  /** Invites somebody to use devices. He has them when he accepts. Each device has a result of its own. */
  readonly shareDevices?: Maybe<ShareDevicesPayload>;
  /** Parts a home that was made of several: each gets its old ID and name back, and its rooms. */
  readonly splitHome?: Maybe<SplitHomePayload>;
  /** Makes a gateway search for new devices. What it finds shows in lists and activity. */
  readonly startDeviceScan?: Maybe<StartDeviceScanPayload>;
  /** Writes to the maker of a device. It is sent once: where the vendor's answer is lost, look whether the topic is there before writing again. */
  readonly submitFeedback?: Maybe<SubmitFeedbackPayload>;
  /** For operators: takes a device from one vendor account, and from those it is shared with where the account owns it. This cannot be taken back. */
  readonly unbindDeviceAsOperator?: Maybe<UnbindDeviceAsOperatorPayload>;
  /** For operators: takes a device from everybody who has it, and with a gateway everything behind it. This cannot be taken back. */
  readonly unbindDeviceFromAllAsOperator?: Maybe<UnbindDeviceFromAllAsOperatorPayload>;
  /** Parts what one vendor knows from a device that matching, or somebody, wrongly took it for. */
  readonly unlinkDevice?: Maybe<UnlinkDevicePayload>;
  /** Forgets a vendor account: its tokens, and what it alone showed. */
  readonly unlinkVendorAccount?: Maybe<UnlinkVendorAccountPayload>;
  /** Shuts an assistant out again. One that was not let in is no error. */
  readonly unlinkVoiceAssistant?: Maybe<UnlinkVoiceAssistantPayload>;
  /** Lets no more notifications pop up on a phone. */
  readonly unregisterPushChannel?: Maybe<UnregisterPushChannelPayload>;
  /** Renames a device group, or changes which devices are in it. */
  readonly updateDeviceGroup?: Maybe<UpdateDeviceGroupPayload>;
  /** Renames a home. The name of a home that several vendors hold, or whose vendor renames none, is the signed-in account's own: no vendor hears of it. */
  readonly updateHome?: Maybe<UpdateHomePayload>;
  /** Renames a room. */
  readonly updateRoom?: Maybe<UpdateRoomPayload>;
  /** Changes a stored scene. What is left out stays as it is. */
  readonly updateScene?: Maybe<UpdateScenePayload>;
  /** Changes for how long, and how often, a temporary user may open a lock. It may come with a new passcode. */
  readonly updateTemporaryLockUser?: Maybe<UpdateTemporaryLockUserPayload>;
  /** Changes the tags of a user group. */
  readonly updateUserGroup?: Maybe<UpdateUserGroupPayload>;
  /** Changes the tags of members of a user group: of all of them or of none. */
  readonly updateUserGroupMembers?: Maybe<UpdateUserGroupMembersPayload>;
  /** Changes what a vendor keeps of the person behind a linked account. */
  readonly updateVendorProfile?: Maybe<UpdateVendorProfilePayload>;
  /** Changes what is kept of a person. */
  readonly updateVirtualUser?: Maybe<UpdateVirtualUserPayload>;
};


/** What can be changed. */
export type MutationAcceptShareCodeArgs = {
  input: AcceptShareCodeInput;
};


/** What can be changed. */
export type MutationAddUserGroupMembersArgs = {
  input: AddUserGroupMembersInput;
};


/** What can be changed. */
export type MutationAnswerSharesArgs = {
  input: AnswerSharesInput;
};


/** What can be changed. */
export type MutationBindDevicesAsOperatorArgs = {
  input: BindDevicesAsOperatorInput;
};


/** What can be changed. */
export type MutationCancelSharesArgs = {
  input: CancelSharesInput;
};


/** What can be changed. */
export type MutationClearMessageTimeZoneArgs = {
  input: ClearMessageTimeZoneInput;
};


/** What can be changed. */
export type MutationClearSharesArgs = {
  input: ClearSharesInput;
};


/** What can be changed. */
export type MutationCreateDeviceGroupArgs = {
  input: CreateDeviceGroupInput;
};


/** What can be changed. */
export type MutationCreateHomeArgs = {
  input: CreateHomeInput;
};


/** What can be changed. */
export type MutationCreateRoomArgs = {
  input: CreateRoomInput;
};


/** What can be changed. */
export type MutationCreateSceneArgs = {
  input: CreateSceneInput;
};


/** What can be changed. */
export type MutationCreateShareCodeArgs = {
  input: CreateShareCodeInput;
};


/** What can be changed. */
export type MutationCreateTemporaryLockUserArgs = {
  input: CreateTemporaryLockUserInput;
};


/** What can be changed. */
export type MutationCreateUserGroupArgs = {
  input: CreateUserGroupInput;
};


/** What can be changed. */
export type MutationCreateVirtualUserArgs = {
  input: CreateVirtualUserInput;
};


/** What can be changed. */
export type MutationDeleteAllMessagesArgs = {
  input: DeleteAllMessagesInput;
};


/** What can be changed. */
export type MutationDeleteDeviceGroupArgs = {
  input: DeleteDeviceGroupInput;
};


/** What can be changed. */
export type MutationDeleteDeviceGroupsArgs = {
  input: DeleteDeviceGroupsInput;
};


/** What can be changed. */
export type MutationDeleteHomeArgs = {
  input: DeleteHomeInput;
};


/** What can be changed. */
export type MutationDeleteMessagesArgs = {
  input: DeleteMessagesInput;
};


/** What can be changed. */
export type MutationDeleteOrganizationInfoArgs = {
  input: DeleteOrganizationInfoInput;
};


/** What can be changed. */
export type MutationDeleteRoomArgs = {
  input: DeleteRoomInput;
};


/** What can be changed. */
export type MutationDeleteSceneArgs = {
  input: DeleteSceneInput;
};


/** What can be changed. */
export type MutationDeleteUserGroupArgs = {
  input: DeleteUserGroupInput;
};


/** What can be changed. */
export type MutationDeleteVendorAccountArgs = {
  input: DeleteVendorAccountInput;
};


/** What can be changed. */
export type MutationDeleteVirtualUserArgs = {
  input: DeleteVirtualUserInput;
};


/** What can be changed. */
export type MutationGrantHomeAccessArgs = {
  input: GrantHomeAccessInput;
};


/** What can be changed. */
export type MutationInviteToHomeArgs = {
  input: InviteToHomeInput;
};


/** What can be changed. */
export type MutationInvokeDeviceGroupServiceArgs = {
  input: InvokeDeviceGroupServiceInput;
};


/** What can be changed. */
export type MutationInvokeDeviceServiceArgs = {
  input: InvokeDeviceServiceInput;
};


/** What can be changed. */
export type MutationLinkDevicesArgs = {
  input: LinkDevicesInput;
};


/** What can be changed. */
export type MutationLinkVendorAccountArgs = {
  input: LinkVendorAccountInput;
};


/** What can be changed. */
export type MutationLinkVoiceAssistantArgs = {
  input: LinkVoiceAssistantInput;
};


/** What can be changed. */
export type MutationMarkAllMessagesReadArgs = {
  input: MarkAllMessagesReadInput;
};


/** What can be changed. */
export type MutationMarkFeedbackReadArgs = {
  input: MarkFeedbackReadInput;
};


/** What can be changed. */
export type MutationMarkMessagesReadArgs = {
  input: MarkMessagesReadInput;
};


/** What can be changed. */
export type MutationMergeHomesArgs = {
  input: MergeHomesInput;
};


/** What can be changed. */
export type MutationMigrateDevicesAsOperatorArgs = {
  input: MigrateDevicesAsOperatorInput;
};


/** What can be changed. */
export type MutationMoveDevicesArgs = {
  input: MoveDevicesInput;
};


/** What can be changed. */
export type MutationPrepareDeviceGroupMeshArgs = {
  input: PrepareDeviceGroupMeshInput;
};


/** What can be changed. */
export type MutationRegisterGatewayArgs = {
  input: RegisterGatewayInput;
};


/** What can be changed. */
export type MutationRegisterPushChannelArgs = {
  input: RegisterPushChannelInput;
};


/** What can be changed. */
export type MutationRemoveDeviceArgs = {
  input: RemoveDeviceInput;
};


/** What can be changed. */
export type MutationRemoveGatewayArgs = {
  input: RemoveGatewayInput;
};


/** What can be changed. */
export type MutationRemoveUserGroupMembersArgs = {
  input: RemoveUserGroupMembersInput;
};


/** What can be changed. */
export type MutationRenameDeviceArgs = {
  input: RenameDeviceInput;
};


/** What can be changed. */
export type MutationRenameVendorAccountAsOperatorArgs = {
  input: RenameVendorAccountAsOperatorInput;
};


/** What can be changed. */
export type MutationReorderDeviceGroupArgs = {
  input: ReorderDeviceGroupInput;
};


/** What can be changed. */
export type MutationReorderDevicesArgs = {
  input: ReorderDevicesInput;
};


/** What can be changed. */
export type MutationReorderHomeDeviceArgs = {
  input: ReorderHomeDeviceInput;
};


/** What can be changed. */
export type MutationReorderHomeElementArgs = {
  input: ReorderHomeElementInput;
};


/** What can be changed. */
export type MutationReorderRoomDeviceArgs = {
  input: ReorderRoomDeviceInput;
};


/** What can be changed. */
export type MutationReorderRoomsArgs = {
  input: ReorderRoomsInput;
};


/** What can be changed. */
export type MutationReorderSharedDevicesArgs = {
  input: ReorderSharedDevicesInput;
};


/** What can be changed. */
export type MutationReplyToFeedbackArgs = {
  input: ReplyToFeedbackInput;
};


/** What can be changed. */
export type MutationRevokeHomeAccessArgs = {
  input: RevokeHomeAccessInput;
};


/** What can be changed. */
export type MutationRevokeSharesArgs = {
  input: RevokeSharesInput;
};


/** What can be changed. */
export type MutationSetAccountNoticeModeArgs = {
  input: SetAccountNoticeModeInput;
};


/** What can be changed. */
export type MutationSetAlarmNoticeArgs = {
  input: SetAlarmNoticeInput;
};


/** What can be changed. */
export type MutationSetCurrentHomeArgs = {
  input: SetCurrentHomeInput;
};


/** What can be changed. */
export type MutationSetDeviceGroupPropertiesArgs = {
  input: SetDeviceGroupPropertiesInput;
};


/** What can be changed. */
export type MutationSetDeviceNoticeModeArgs = {
  input: SetDeviceNoticeModeInput;
};


/** What can be changed. */
export type MutationSetDevicePropertiesArgs = {
  input: SetDevicePropertiesInput;
};


/** What can be changed. */
export type MutationSetMessageTimeZoneArgs = {
  input: SetMessageTimeZoneInput;
};


/** What can be changed. */
export type MutationSetOrganizationInfoArgs = {
  input: SetOrganizationInfoInput;
};


/** What can be changed. */
export type MutationSetRoomDevicesArgs = {
  input: SetRoomDevicesInput;
};


/** What can be changed. */
export type MutationSetScenePanelArgs = {
  input: SetScenePanelInput;
};


/** What can be changed. */
export type MutationSetWidgetDevicesArgs = {
  input: SetWidgetDevicesInput;
};


/** What can be changed. */
export type MutationShareDevicesArgs = {
  input: ShareDevicesInput;
};


/** What can be changed. */
export type MutationSplitHomeArgs = {
  input: SplitHomeInput;
};


/** What can be changed. */
export type MutationStartDeviceScanArgs = {
  input: StartDeviceScanInput;
};


/** What can be changed. */
export type MutationSubmitFeedbackArgs = {
  input: SubmitFeedbackInput;
};


/** What can be changed. */
export type MutationUnbindDeviceAsOperatorArgs = {
  input: UnbindDeviceAsOperatorInput;
};


/** What can be changed. */
export type MutationUnbindDeviceFromAllAsOperatorArgs = {
  input: UnbindDeviceFromAllAsOperatorInput;
};


/** What can be changed. */
export type MutationUnlinkDeviceArgs = {
  input: UnlinkDeviceInput;
};


/** What can be changed. */
export type MutationUnlinkVendorAccountArgs = {
  input: UnlinkVendorAccountInput;
};


/** What can be changed. */
export type MutationUnlinkVoiceAssistantArgs = {
  input: UnlinkVoiceAssistantInput;
};


/** What can be changed. */
export type MutationUnregisterPushChannelArgs = {
  input: UnregisterPushChannelInput;
};


/** What can be changed. */
export type MutationUpdateDeviceGroupArgs = {
  input: UpdateDeviceGroupInput;
};


/** What can be changed. */
export type MutationUpdateHomeArgs = {
  input: UpdateHomeInput;
};


/** What can be changed. */
export type MutationUpdateRoomArgs = {
  input: UpdateRoomInput;
};


/** What can be changed. */
export type MutationUpdateSceneArgs = {
  input: UpdateSceneInput;
};


/** What can be changed. */
export type MutationUpdateTemporaryLockUserArgs = {
  input: UpdateTemporaryLockUserInput;
};


/** What can be changed. */
export type MutationUpdateUserGroupArgs = {
  input: UpdateUserGroupInput;
};


/** What can be changed. */
export type MutationUpdateUserGroupMembersArgs = {
  input: UpdateUserGroupMembersInput;
};


/** What can be changed. */
export type MutationUpdateVendorProfileArgs = {
  input: UpdateVendorProfileInput;
};


/** What can be changed. */
export type MutationUpdateVirtualUserArgs = {
  input: UpdateVirtualUserInput;
};

/** Anything with an ID of its own. */
export type Node = {
  /** Opaque, and the same for the life of the thing, whichever vendor answers. */
  readonly id: Scalars['ID']['output'];
};

/** What comes of a device's alarms. */
export type NoticeMode =
  /** A message in the list, and a notification on the user's phones. So it is until somebody chooses otherwise. */
  | 'MESSAGE_AND_NOTIFICATION'
  /** A message in the list. */
  | 'MESSAGE_ONLY'
  /** Nothing. */
  | 'OFF';

/** OBOX knows no sign-in of its own: Hearth mints the user's key, one for each account. */
export type OboxCredentialsInput = {
  /** A key that exists already; only an operator may give one. Null: Hearth mints it. */
  readonly uniqueKey?: InputMaybe<Scalars['String']['input']>;
};

/** The operator's view of the vendors' projects. Every field is null with an error where the vendor could not be asked, or has no such view. */
export type Operator = {
  readonly __typename?: 'Operator';
  /** Which accounts have a device, its owner's and those that it is shared with. */
  readonly deviceHolders?: Maybe<VendorDeviceHoldingConnection>;
  /** Whether somebody registered with a telephone number or an e-mail address. */
  readonly isRegistered?: Maybe<Scalars['Boolean']['output']>;
  /** The region of an account or a country, and the servers that answer there; null where nobody has that number or address. */
  readonly region?: Maybe<VendorRegion>;
  /** One account of a vendor's project; null where nobody has that ID, number or address. */
  readonly vendorAccount?: Maybe<VendorAccount>;
  /** All accounts of a vendor's project, newest first. */
  readonly vendorAccounts?: Maybe<VendorAccountConnection>;
  /** Several accounts by the vendor's own IDs, in the order asked; an item is null where the project has no such account. */
  readonly vendorAccountsByIds?: Maybe<ReadonlyArray<Maybe<VendorAccount>>>;
};


/** The operator's view of the vendors' projects. Every field is null with an error where the vendor could not be asked, or has no such view. */
export type OperatorDeviceHoldersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  vendor: VendorName;
  vendorDeviceId: Scalars['String']['input'];
};


/** The operator's view of the vendors' projects. Every field is null with an error where the vendor could not be asked, or has no such view. */
export type OperatorIsRegisteredArgs = {
  by: VendorContactInput;
  vendor: VendorName;
};


/** The operator's view of the vendors' projects. Every field is null with an error where the vendor could not be asked, or has no such view. */
export type OperatorRegionArgs = {
  by: VendorRegionKeyInput;
  vendor: VendorName;
};


/** The operator's view of the vendors' projects. Every field is null with an error where the vendor could not be asked, or has no such view. */
export type OperatorVendorAccountArgs = {
  by: VendorAccountKeyInput;
  vendor: VendorName;
};


/** The operator's view of the vendors' projects. Every field is null with an error where the vendor could not be asked, or has no such view. */
export type OperatorVendorAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  vendor: VendorName;
};


/** The operator's view of the vendors' projects. Every field is null with an error where the vendor could not be asked, or has no such view. */
export type OperatorVendorAccountsByIdsArgs = {
  vendor: VendorName;
  vendorAccountIds: ReadonlyArray<Scalars['String']['input']>;
};

/** Something bought from a vendor. */
export type Order = Node & {
  readonly __typename?: 'Order';
  /** The order's ID. */
  readonly id: Scalars['ID']['output'];
  /** Whether what was ordered can be used. */
  readonly status: OrderStatus;
};

/** Whether what was ordered can be used. */
export type OrderStatus =
  /** It can be used. */
  | 'ACTIVE'
  /** Its time is over. */
  | 'EXPIRED'
  /** It was stopped for now. */
  | 'FROZEN'
  /** It is being made, and not paid yet. */
  | 'PENDING'
  /** The vendor gave a status that is not known here. */
  | 'UNKNOWN';

/** Somebody who keeps homes for many people: a company, an estate, a hotel. */
export type Organization = Node & {
  readonly __typename?: 'Organization';
  /** Its homes, as far as they are among the account’s: those of an organisation that is not linked itself are not. Null with an error where they could not be listed at all. */
  readonly homes?: Maybe<HomeConnection>;
  /** The organisation’s ID. */
  readonly id: Scalars['ID']['output'];
  /** Under which IDs vendors know it. A small list, given whole. */
  readonly identities: ReadonlyArray<VendorIdentity>;
  /** A text that it keeps under a key for its apps; null where there is none. */
  readonly info?: Maybe<Scalars['String']['output']>;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its user groups, in the vendor’s order. Null with an error where they could not be listed at all. */
  readonly userGroups?: Maybe<UserGroupConnection>;
};


/** Somebody who keeps homes for many people: a company, an estate, a hotel. */
export type OrganizationHomesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** Somebody who keeps homes for many people: a company, an estate, a hotel. */
export type OrganizationInfoArgs = {
  key: Scalars['String']['input'];
};


/** Somebody who keeps homes for many people: a company, an estate, a hotel. */
export type OrganizationUserGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** A page of organisations. */
export type OrganizationConnection = {
  readonly __typename?: 'OrganizationConnection';
  /** The organisations of this page with their cursors. After the last of all, each link that failed adds a null with its error. */
  readonly edges: ReadonlyArray<Maybe<OrganizationEdge>>;
  /** The organisations of this page. After the last of all, each link that failed adds a null with its error. */
  readonly nodes: ReadonlyArray<Maybe<Organization>>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are over all pages; null where a link failed to list its own. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An organisation in a page. */
export type OrganizationEdge = {
  readonly __typename?: 'OrganizationEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Organization;
};

/** Where a page lies in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the page's last item, to be given as `after` for the next page; null for an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more items follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether items come before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the page's first item; null for an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A value that goes into a service, or comes out of a service or an event. */
export type ParameterModel = {
  readonly __typename?: 'ParameterModel';
  /** The type of its values. */
  readonly dataType: DataType;
  /** Its name within the service or event. */
  readonly identifier: Scalars['String']['output'];
  /** Its name for people. */
  readonly name: Scalars['String']['output'];
  /** The type's limits as the maker wrote them; null where there are none. */
  readonly specs?: Maybe<Scalars['JSON']['output']>;
  /** The unit of its values; null where it has none. */
  readonly unit?: Maybe<Scalars['String']['output']>;
};

/** The systems of phones that notifications can be sent to. */
export type PhonePlatform =
  /** Android, of whichever maker. */
  | 'ANDROID'
  /** Apple's. */
  | 'IOS';

/** Bluetooth mesh devices, and the group that they shall join. */
export type PrepareDeviceGroupMeshInput = {
  /** The group's ID. */
  readonly deviceGroupId: Scalars['ID']['input'];
  /** The IDs of the devices, none twice: devices of the group's product and home. */
  readonly deviceIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** What mesh devices must be told. */
export type PrepareDeviceGroupMeshPayload = {
  readonly __typename?: 'PrepareDeviceGroupMeshPayload';
  /** What a phone beside the devices must send them, in the vendor's own form; null where nothing is to be sent. */
  readonly configuration?: Maybe<Scalars['String']['output']>;
};

/** What a vendor sells: devices of one product are alike. */
export type Product = Node & {
  readonly __typename?: 'Product';
  /** The vendor's category, e.g. `Light`, `Lock` or `Camera`; null where the vendor has none. */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** The product's ID. */
  readonly id: Scalars['ID']['output'];
  /** A picture of it; null where there is none. */
  readonly imageUrl?: Maybe<Scalars['String']['output']>;
  /** The maker's model name; null where the vendor does not tell. */
  readonly model?: Maybe<Scalars['String']['output']>;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** What its devices can report, be told and do; null where the vendor has no such model. */
  readonly thingModel?: Maybe<ThingModel>;
};

/** Values changed, or were reported again. */
export type PropertiesChanged = Activity & {
  readonly __typename?: 'PropertiesChanged';
  /** Its place in the log, to be given as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The device that it happened to; null where the account no longer sees it. */
  readonly device?: Maybe<Device>;
  /** When it happened, by the vendor's clock. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The values as reported then. Given whole. */
  readonly properties: ReadonlyArray<Property>;
  /** When Hearth heard of it. */
  readonly receivedAt: Scalars['DateTime']['output'];
};

/** A device's value, and how it is known. */
export type Property = {
  readonly __typename?: 'Property';
  /** The type of its value. */
  readonly dataType: DataType;
  /** Its name within the product. */
  readonly identifier: Scalars['String']['output'];
  /** True when the vendor tells no changes at present and the value could not be read again: the device may have moved on. */
  readonly isStale: Scalars['Boolean']['output'];
  /** Its name for people. */
  readonly name: Scalars['String']['output'];
  /** How it became known; null when it was never reported. */
  readonly source?: Maybe<PropertySource>;
  /** The value's unit, e.g. `°C`; null where it has none. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** When the device reported it, by the vendor's clock; null when it was never reported or the vendor does not say. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The value, in the type of the thing model; null when it was never reported. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
};

/** A value that devices of a product have. */
export type PropertyModel = {
  readonly __typename?: 'PropertyModel';
  /** Whether it can be read, set, or both. */
  readonly accessMode: AccessMode;
  /** The type of its values. */
  readonly dataType: DataType;
  /** Its name within the product. */
  readonly identifier: Scalars['String']['output'];
  /** Its name for people. */
  readonly name: Scalars['String']['output'];
  /** Whether every device of the product has it. */
  readonly required: Scalars['Boolean']['output'];
  /** The type's limits as the maker wrote them: min, max, step, unit, labels, members; null where there are none. */
  readonly specs?: Maybe<Scalars['JSON']['output']>;
  /** The unit of its values, e.g. `°C`; null where it has none. */
  readonly unit?: Maybe<Scalars['String']['output']>;
};

/** A value that a property had. */
export type PropertyRecord = {
  readonly __typename?: 'PropertyRecord';
  /** The property's name within the product. */
  readonly identifier: Scalars['String']['output'];
  /** When the device reported it, by the vendor's clock; null where the vendor does not say. */
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The value, in the type of the thing model. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
};

/** A page of values that a property had. */
export type PropertyRecordConnection = {
  readonly __typename?: 'PropertyRecordConnection';
  /** The values of this page with their cursors. */
  readonly edges: ReadonlyArray<PropertyRecordEdge>;
  /** The values of this page. */
  readonly nodes: ReadonlyArray<PropertyRecord>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are over all pages; null, since vendors do not count them. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A value in a page. */
export type PropertyRecordEdge = {
  readonly __typename?: 'PropertyRecordEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The value. */
  readonly node: PropertyRecord;
};

/** How a value became known. */
export type PropertySource =
  /** It was set, and the device confirmed it. */
  | 'COMMAND'
  /** The vendor told it when it changed. */
  | 'PUSH'
  /** It was read. */
  | 'READ';

/** How live a link is. */
export type PushState =
  /** Being set up. */
  | 'CONNECTING'
  /** Interrupted: values may be older than they seem. */
  | 'DOWN'
  /** What happens is told at once. */
  | 'LIVE';

/** How a link hears of what happens at the vendor. */
export type PushStatus = {
  readonly __typename?: 'PushStatus';
  /** When the last message came; null before the first one. */
  readonly lastMessageAt?: Maybe<Scalars['DateTime']['output']>;
  /** Without a break since then; null while it is not live. */
  readonly since?: Maybe<Scalars['DateTime']['output']>;
  /** How live the link is. */
  readonly state: PushState;
};

/** What can be read. */
export type Query = {
  readonly __typename?: 'Query';
  /** A camera by its own ID or its device's. Null, with the error NOT_FOUND, where the account sees no such camera. */
  readonly camera?: Maybe<Camera>;
  /** A device by its ID. Null, with the error NOT_FOUND, where the account sees no such device. */
  readonly device?: Maybe<Device>;
  /** A device group by its ID. Null, with the error NOT_FOUND, where the account sees no such group. */
  readonly deviceGroup?: Maybe<DeviceGroup>;
  /** A feedback topic by its ID. Null, with the error NOT_FOUND, where the account sees no such topic. */
  readonly feedbackTopic?: Maybe<FeedbackTopic>;
  /** A home by its ID. Null, with the error NOT_FOUND, where the account sees no such home. */
  readonly home?: Maybe<Home>;
  /** A door lock by its own ID or its device's. Null, with the error NOT_FOUND, where the account sees no such lock. */
  readonly lock?: Maybe<Lock>;
  /** Anything that the signed-in account can see, by its ID. Null, with the error NOT_FOUND, for anything else. */
  readonly node?: Maybe<Node>;
  /** Several things by their IDs, in the order asked. An item is null, with the error NOT_FOUND at its index, where the account sees no such thing. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** What the operator of this Hearth may ask of the vendors' projects: everybody's accounts, linked or not. Null, with the error FORBIDDEN, for anybody else. */
  readonly operator?: Maybe<Operator>;
  /** An organisation by its ID. Null, with the error NOT_FOUND, where no linked account belongs to it. */
  readonly organization?: Maybe<Organization>;
  /** A room by its ID. Null, with the error NOT_FOUND, where the account sees no such room. */
  readonly room?: Maybe<Room>;
  /** A stored scene by its ID. Null, with the error NOT_FOUND, where the account sees no such scene. */
  readonly scene?: Maybe<Scene>;
  /** Every vendor that Hearth knows, whether or not it is set up here. Never null. */
  readonly vendors: ReadonlyArray<Vendor>;
  /** The signed-in account. Null, with the error UNAUTHENTICATED, without one. */
  readonly viewer?: Maybe<Account>;
};


/** What can be read. */
export type QueryCameraArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryDeviceArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryDeviceGroupArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryFeedbackTopicArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryHomeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryLockArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** What can be read. */
export type QueryOrganizationArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryRoomArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QuerySceneArgs = {
  id: Scalars['ID']['input'];
};

/** A gateway to take in. */
export type RegisterGatewayInput = {
  /** The version of its software, as printed on it or shown in its own pages. */
  readonly firmwareVersion: Scalars['String']['input'];
  /** What its people shall call it. */
  readonly name: Scalars['String']['input'];
  /** The number printed on it. */
  readonly serialNumber: Scalars['String']['input'];
  /** Where it stands: the IANA name of its time zone. */
  readonly timeZone: Scalars['String']['input'];
  /** The vendor's kind of gateway. */
  readonly type: Scalars['String']['input'];
  /** The link that takes it in; null: the account's only link that can. */
  readonly vendorLinkId?: InputMaybe<Scalars['ID']['input']>;
};

/** What taking in a gateway made. */
export type RegisterGatewayPayload = {
  readonly __typename?: 'RegisterGatewayPayload';
  /** The gateway. */
  readonly gateway: Gateway;
};

/** A phone to notify. */
export type RegisterPushChannelInput = {
  /** The phone's system. */
  readonly platform: PhonePlatform;
  /** What the vendor's push service on the phone calls it. */
  readonly pushId: Scalars['String']['input'];
  /** Notifications of one linked vendor account; null for all. */
  readonly vendorLinkId?: InputMaybe<Scalars['ID']['input']>;
};

/** What registering a phone did. */
export type RegisterPushChannelPayload = {
  readonly __typename?: 'RegisterPushChannelPayload';
  /** One for each linked vendor account that notifies phones. A small list, given whole. */
  readonly results: ReadonlyArray<VendorLinkResult>;
};

/** The device to remove: exactly one field is given. */
export type RemoveDeviceInput = {
  /** For a device without an ID. */
  readonly behindGateway?: InputMaybe<DeviceBehindGatewayInput>;
  /** The device's ID. */
  readonly deviceId?: InputMaybe<Scalars['ID']['input']>;
};

/** What removing a device removed. */
export type RemoveDevicePayload = {
  readonly __typename?: 'RemoveDevicePayload';
  /** The ID of the device that is gone; null for one that had none. */
  readonly removedDeviceId?: Maybe<Scalars['ID']['output']>;
};

/** The gateway to remove. */
export type RemoveGatewayInput = {
  /** The ID of the gateway or of its device. */
  readonly gatewayId: Scalars['ID']['input'];
  /** Whether the devices that speak through it go with it, where its vendor lets one choose. */
  readonly withSubDevices: Scalars['Boolean']['input'];
};

/** What removing a gateway removed. */
export type RemoveGatewayPayload = {
  readonly __typename?: 'RemoveGatewayPayload';
  /** The ID of the gateway that is gone. */
  readonly removedGatewayId: Scalars['ID']['output'];
};

/** Members to take out of a user group. */
export type RemoveUserGroupMembersInput = {
  /** Their telephone numbers: 1 to 100, each once. */
  readonly phones: ReadonlyArray<Scalars['String']['input']>;
  /** The user group’s ID. */
  readonly userGroupId: Scalars['ID']['input'];
};

/** What taking members out changed. */
export type RemoveUserGroupMembersPayload = {
  readonly __typename?: 'RemoveUserGroupMembersPayload';
  /** What became of each, in the order given. A small list, given whole. */
  readonly results: ReadonlyArray<UserGroupMemberResult>;
  /** The group; null with an error where it could not be read back. */
  readonly userGroup?: Maybe<UserGroup>;
};

/** A new name for a device. */
export type RenameDeviceInput = {
  /** The device's ID. */
  readonly deviceId: Scalars['ID']['input'];
  /** Its new name; not empty. */
  readonly name: Scalars['String']['input'];
};

/** What renaming a device changed. */
export type RenameDevicePayload = {
  readonly __typename?: 'RenameDevicePayload';
  /** The device as it is now; null with an error where it could not be read back. */
  readonly device?: Maybe<Device>;
};

/** A new nickname for a vendor account. */
export type RenameVendorAccountAsOperatorInput = {
  /** The new nickname. */
  readonly nickname: Scalars['String']['input'];
  /** The vendor. */
  readonly vendor: VendorName;
  /** The vendor's own ID of the account. */
  readonly vendorAccountId: Scalars['String']['input'];
};

/** What renaming a vendor account changed. */
export type RenameVendorAccountAsOperatorPayload = {
  readonly __typename?: 'RenameVendorAccountAsOperatorPayload';
  /** The account as it is now; null with an error where it could not be read back. */
  readonly vendorAccount?: Maybe<VendorAccount>;
};

/** A new place for a device group. */
export type ReorderDeviceGroupInput = {
  /** The group's ID. */
  readonly deviceGroupId: Scalars['ID']['input'];
  /** Its new place in `Home.deviceGroups`, counted from 0. */
  readonly position: Scalars['Int']['input'];
};

/** What moving a device group changed. */
export type ReorderDeviceGroupPayload = {
  readonly __typename?: 'ReorderDeviceGroupPayload';
  /** The home as it is now; null with an error where it could not be read back. */
  readonly home?: Maybe<Home>;
};

/** Devices to put first. */
export type ReorderDevicesInput = {
  /** The devices in their new order; 1 to 100. Devices of several links are ordered within each. */
  readonly deviceIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** What became of the order. */
export type ReorderDevicesPayload = {
  readonly __typename?: 'ReorderDevicesPayload';
  /** One result a device, in the order asked. */
  readonly results: ReadonlyArray<DeviceResult>;
};

/** A new place for a device of a home. */
export type ReorderHomeDeviceInput = {
  /** The device's ID. */
  readonly deviceId: Scalars['ID']['input'];
  /** The home's ID. */
  readonly homeId: Scalars['ID']['input'];
  /** Its new place in `Home.devices`, counted from 0. */
  readonly position: Scalars['Int']['input'];
};

/** What moving a device of a home changed. */
export type ReorderHomeDevicePayload = {
  readonly __typename?: 'ReorderHomeDevicePayload';
  /** The home as it is now; null with an error where it could not be read back. */
  readonly home?: Maybe<Home>;
};

/** A new place for a device or a device group. */
export type ReorderHomeElementInput = {
  /** The ID of the device or the device group. */
  readonly elementId: Scalars['ID']['input'];
  /** The home's ID. */
  readonly homeId: Scalars['ID']['input'];
  /** Its new place in `Home.elements`, counted from 0. */
  readonly position: Scalars['Int']['input'];
};

/** What moving a device or a device group changed. */
export type ReorderHomeElementPayload = {
  readonly __typename?: 'ReorderHomeElementPayload';
  /** The home as it is now; null with an error where it could not be read back. */
  readonly home?: Maybe<Home>;
};

/** A new place for a device of a room. */
export type ReorderRoomDeviceInput = {
  /** The device's ID. */
  readonly deviceId: Scalars['ID']['input'];
  /** Its new place in `Room.devices(order: ROOM)`, counted from 0. */
  readonly position: Scalars['Int']['input'];
  /** The room's ID. */
  readonly roomId: Scalars['ID']['input'];
};

/** What moving a device of a room changed. */
export type ReorderRoomDevicePayload = {
  readonly __typename?: 'ReorderRoomDevicePayload';
  /** The room as it is now; null with an error where it could not be read back. */
  readonly room?: Maybe<Room>;
};

/** A new order of a home's rooms. */
export type ReorderRoomsInput = {
  /** The home's ID. */
  readonly homeId: Scalars['ID']['input'];
  /** The IDs of all its rooms, each once, in their new order. */
  readonly roomIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** What a new order of rooms changed. */
export type ReorderRoomsPayload = {
  readonly __typename?: 'ReorderRoomsPayload';
  /** The home as it is now; null with an error where it could not be read back. */
  readonly home?: Maybe<Home>;
};

/** Shared devices to put first. */
export type ReorderSharedDevicesInput = {
  /** The devices in their new order, all shared with the account by others; 1 to 100. Devices of several links are ordered within each. */
  readonly deviceIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** What became of the order. */
export type ReorderSharedDevicesPayload = {
  readonly __typename?: 'ReorderSharedDevicesPayload';
  /** One result a device, in the order asked. */
  readonly results: ReadonlyArray<DeviceResult>;
};

/** Something to add to a topic. */
export type ReplyToFeedbackInput = {
  /** The topic's ID. */
  readonly feedbackTopicId: Scalars['ID']['input'];
  /** The phone and the app that it is written with. */
  readonly origin: FeedbackOriginInput;
  /** What the user has to say; not empty. */
  readonly text: Scalars['String']['input'];
};

/** What adding to a topic changed. */
export type ReplyToFeedbackPayload = {
  readonly __typename?: 'ReplyToFeedbackPayload';
  /** The topic as it is now; null with an error where it could not be read back. */
  readonly feedbackTopic?: Maybe<FeedbackTopic>;
};

/** Homes for a user group to reach no longer. */
export type RevokeHomeAccessInput = {
  /** The homes: 1 to 100, each once, all of the group’s organisation. */
  readonly homeIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The user group’s ID. */
  readonly userGroupId: Scalars['ID']['input'];
};

/** What taking access away changed. */
export type RevokeHomeAccessPayload = {
  readonly __typename?: 'RevokeHomeAccessPayload';
  /** What became of each home, in the order given. A small list, given whole. */
  readonly results: ReadonlyArray<HomeAccessResult>;
  /** The group; null with an error where it could not be read back. */
  readonly userGroup?: Maybe<UserGroup>;
};

/** From whom devices are taken back. */
export type RevokeSharesInput = {
  /** The IDs of members of devices that the account owns; 1 to 100. One person is another member of each device. */
  readonly memberIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** What became of taking devices back. */
export type RevokeSharesPayload = {
  readonly __typename?: 'RevokeSharesPayload';
  /** One result an ID, in the order asked. */
  readonly results: ReadonlyArray<MemberResult>;
};

/** A part of a home. */
export type Room = Node & {
  readonly __typename?: 'Room';
  /** A picture of it; null where none was chosen. */
  readonly backgroundImageUrl?: Maybe<Scalars['String']['output']>;
  /** How many devices are in it; null with an error where they could not all be listed. */
  readonly deviceCount?: Maybe<Scalars['Int']['output']>;
  /** The devices in it. Null with an error where they could not be listed at all. */
  readonly devices?: Maybe<DeviceConnection>;
  /** The home that it is part of; null with an error where it could not be read. */
  readonly home?: Maybe<Home>;
  /** The room's ID. */
  readonly id: Scalars['ID']['output'];
  /** Under which IDs vendors know it; empty where Hearth alone keeps it. A small list, given whole. */
  readonly identities: ReadonlyArray<VendorIdentity>;
  /** What its people call it. */
  readonly name: Scalars['String']['output'];
  /** How many of its devices are connected; null with an error where they could not all be listed. */
  readonly onlineDeviceCount?: Maybe<Scalars['Int']['output']>;
};


/** A part of a home. */
export type RoomDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  order: RoomDeviceOrder;
};

/** A page of rooms. */
export type RoomConnection = {
  readonly __typename?: 'RoomConnection';
  /** The rooms of this page with their cursors. After the last room of all, each link that failed adds a null with its error. */
  readonly edges: ReadonlyArray<Maybe<RoomEdge>>;
  /** The rooms of this page. After the last room of all, each link that failed adds a null with its error. */
  readonly nodes: ReadonlyArray<Maybe<Room>>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many rooms there are over all pages; null where a link failed to list its rooms. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** In which order the devices of a room are listed. */
export type RoomDeviceOrder =
  /** The order of its home's devices, as `reorderHomeDevice` makes it. */
  | 'HOME'
  /** The room's own order, as `reorderRoomDevice` and `setRoomDevices` make it; asking for it costs the vendor a call for each room. */
  | 'ROOM';

/** A room in a page. */
export type RoomEdge = {
  readonly __typename?: 'RoomEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The room. */
  readonly node: Room;
};

/** Several things done as one. */
export type Scene = Node & {
  readonly __typename?: 'Scene';
  /**
   * What it does, where the vendor stores it for its apps and does not look inside: there is no schema for it. Whole numbers too long for a float are texts.
   * Null where it is no JSON.
   */
  readonly content?: Maybe<Scalars['JSON']['output']>;
  /** The home that it is part of; null with an error where it could not be read. */
  readonly home?: Maybe<Home>;
  /** The scene's ID. */
  readonly id: Scalars['ID']['output'];
  /** Under which IDs vendors know it. A small list, given whole. */
  readonly identities: ReadonlyArray<VendorIdentity>;
  /** Whether it can start at present; null where the vendor does not tell. */
  readonly isEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** What starts it. */
  readonly kind: SceneKind;
  /** What its people call it. */
  readonly name: Scalars['String']['output'];
};

/** A page of scenes. */
export type SceneConnection = {
  readonly __typename?: 'SceneConnection';
  /** The scenes of this page with their cursors. After the last of all, each link that failed adds a null with its error. */
  readonly edges: ReadonlyArray<Maybe<SceneEdge>>;
  /** The scenes of this page. After the last of all, each link that failed adds a null with its error. */
  readonly nodes: ReadonlyArray<Maybe<Scene>>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are over all pages; null where a link failed to list its own. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A scene in a page. */
export type SceneEdge = {
  readonly __typename?: 'SceneEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Scene;
};

/** What starts a scene. */
export type SceneKind =
  /** Something that happens does. */
  | 'AUTOMATION'
  /** A person does. */
  | 'MANUAL'
  /** The clock does. */
  | 'TIMER';

/** A device with buttons that start things. */
export type ScenePanel = {
  readonly __typename?: 'ScenePanel';
  /** What its buttons start, as the vendor’s apps wrote it: the vendor does not look inside, so there is no schema for it. Whole numbers too long for a float are texts. Null where it is no JSON. */
  readonly content?: Maybe<Scalars['JSON']['output']>;
  /** The device; null where the home has none of that ID. */
  readonly device?: Maybe<Device>;
  /** Its name with the vendor. */
  readonly name: Scalars['String']['output'];
};

/** What devices of a product can be asked to do. */
export type ServiceModel = {
  readonly __typename?: 'ServiceModel';
  /** Its name within the product. */
  readonly identifier: Scalars['String']['output'];
  /** What it takes. Given whole. */
  readonly input: ReadonlyArray<ParameterModel>;
  /** Whether it answers before the device has acted, so without output. */
  readonly isAsync: Scalars['Boolean']['output'];
  /** Its name for people. */
  readonly name: Scalars['String']['output'];
  /** What it answers. Given whole. */
  readonly output: ReadonlyArray<ParameterModel>;
  /** Whether every device of the product has it. */
  readonly required: Scalars['Boolean']['output'];
};

/** What shall come of the alarms of all devices. */
export type SetAccountNoticeModeInput = {
  /** What shall come of them; vendors may not offer every mode here: Feiyan has no `OFF`. */
  readonly mode: NoticeMode;
  /** One linked vendor account; null for all. */
  readonly vendorLinkId?: InputMaybe<Scalars['ID']['input']>;
};

/** What choosing for all devices changed. */
export type SetAccountNoticeModePayload = {
  readonly __typename?: 'SetAccountNoticeModePayload';
  /** One for each linked vendor account that has notices. A small list, given whole. */
  readonly results: ReadonlyArray<VendorLinkResult>;
};

/** An alarm, and whether to tell of it. Exactly one of `deviceId` and `memberId` is given. */
export type SetAlarmNoticeInput = {
  /** The alarm's ID, from `Device.alarmNotices`. */
  readonly alarmId: Scalars['String']['input'];
  /** The device, for what the user himself is told. */
  readonly deviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it shall be told. */
  readonly isEnabled: Scalars['Boolean']['input'];
  /** Somebody who has the device, from `Device.members`, for what its owner lets him be told. */
  readonly memberId?: InputMaybe<Scalars['ID']['input']>;
};

/** What choosing for an alarm changed. */
export type SetAlarmNoticePayload = {
  readonly __typename?: 'SetAlarmNoticePayload';
  /** The alarms as they are chosen now; null with an error where they could not be read back. */
  readonly alarmNotices?: Maybe<ReadonlyArray<AlarmNotice>>;
  /** The device; null where it was chosen for somebody else. */
  readonly device?: Maybe<Device>;
};

/** The home that shall be current. */
export type SetCurrentHomeInput = {
  /** The home's ID. */
  readonly homeId: Scalars['ID']['input'];
};

/** What choosing a current home changed. */
export type SetCurrentHomePayload = {
  readonly __typename?: 'SetCurrentHomePayload';
  /** The home as it is now; null with an error where it could not be read back. */
  readonly home?: Maybe<Home>;
};

/** Values for all devices of a group. */
export type SetDeviceGroupPropertiesInput = {
  /** How long to wait for the devices' own reports before they are read; at most 10 minutes. */
  readonly confirmWithin: Scalars['Duration']['input'];
  /** The group's ID. */
  readonly deviceGroupId: Scalars['ID']['input'];
  /** The same key again, within 24 hours, is the same command: it is not sent twice. Null: every request is a command of its own. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** An object of values by the properties' names within the product. */
  readonly properties: Scalars['JSON']['input'];
};

/** What setting values of a group made. */
export type SetDeviceGroupPropertiesPayload = {
  readonly __typename?: 'SetDeviceGroupPropertiesPayload';
  /** The command, as far as the vendor's answer brought it. */
  readonly command: Command;
};

/** A device, and what shall come of its alarms. Exactly one of `deviceId` and `memberId` is given. */
export type SetDeviceNoticeModeInput = {
  /** The device, for what the user himself is told. */
  readonly deviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Somebody who has the device, from `Device.members`, for what its owner lets him be told. */
  readonly memberId?: InputMaybe<Scalars['ID']['input']>;
  /** What shall come of them. */
  readonly mode: NoticeMode;
};

/** What choosing for a device changed. */
export type SetDeviceNoticeModePayload = {
  readonly __typename?: 'SetDeviceNoticeModePayload';
  /** The device; null where it was chosen for somebody else. */
  readonly device?: Maybe<Device>;
  /** What comes of the alarms now; null with an error where it could not be read back. */
  readonly noticeMode?: Maybe<NoticeMode>;
};

/** Values for a device. */
export type SetDevicePropertiesInput = {
  /** How long to wait for the device's own report before the device is read; at most 10 minutes. */
  readonly confirmWithin: Scalars['Duration']['input'];
  /** The device's ID. */
  readonly deviceId: Scalars['ID']['input'];
  /** The same key again, within 24 hours, is the same command: it is not sent twice. Null: every request is a command of its own. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** An object of values by the properties' names within the product. */
  readonly properties: Scalars['JSON']['input'];
};

/** What setting values made. */
export type SetDevicePropertiesPayload = {
  readonly __typename?: 'SetDevicePropertiesPayload';
  /** The command, as far as the vendor's answer brought it. */
  readonly command: Command;
};

/** A time zone for messages. */
export type SetMessageTimeZoneInput = {
  /** The devices' IDs: 1 to 100, each once. */
  readonly deviceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** An offset from UTC: `+08:00`, `-03:30`; from `-14:59` to `+14:59`. */
  readonly timeZone: Scalars['String']['input'];
};

/** What choosing a time zone changed. */
export type SetMessageTimeZonePayload = {
  readonly __typename?: 'SetMessageTimeZonePayload';
  /** One for each device, in the order asked. A small list, given whole. */
  readonly results: ReadonlyArray<SetMessageTimeZoneResult>;
};

/** What became of the time zone of one device. */
export type SetMessageTimeZoneResult = {
  readonly __typename?: 'SetMessageTimeZoneResult';
  /** The device; null where there is no such device. */
  readonly device?: Maybe<Device>;
  /** Why it was not chosen; null where it was. */
  readonly error?: Maybe<ItemError>;
};

/** A text for an organisation to keep. */
export type SetOrganizationInfoInput = {
  /** The key: 1 to 255 characters. */
  readonly key: Scalars['String']['input'];
  /** The organisation’s ID. */
  readonly organizationId: Scalars['ID']['input'];
  /** The text: at most 65536 characters. */
  readonly value: Scalars['String']['input'];
};

/** What keeping a text changed. */
export type SetOrganizationInfoPayload = {
  readonly __typename?: 'SetOrganizationInfoPayload';
  /** The organisation; null with an error where it could not be read back. */
  readonly organization?: Maybe<Organization>;
};

/** All devices of a room. */
export type SetRoomDevicesInput = {
  /** The IDs of all its devices from now on, in order: devices of the room's home, at most 100, none twice; an empty list empties the room. */
  readonly deviceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The room's ID. */
  readonly roomId: Scalars['ID']['input'];
};

/** What saying which devices are in a room did. */
export type SetRoomDevicesPayload = {
  readonly __typename?: 'SetRoomDevicesPayload';
  /** What became of each device that was named, in the order given, and then of each one that had to leave. */
  readonly results: ReadonlyArray<SetRoomDevicesResult>;
  /** The room as it is now; null with an error where it could not be read back. */
  readonly room?: Maybe<Room>;
};

/** What became of one device that was to be in a room, or was to leave it. */
export type SetRoomDevicesResult = {
  readonly __typename?: 'SetRoomDevicesResult';
  /** The device where it is now; null with an error where it could not be read back. */
  readonly device?: Maybe<Device>;
  /** Its ID. */
  readonly deviceId: Scalars['ID']['output'];
  /** Why it is not where it was to be; null where it is. */
  readonly error?: Maybe<ItemError>;
};

/** What a device’s buttons shall start. */
export type SetScenePanelInput = {
  /** What they start, as the vendor’s apps write it: there is no schema for it, and nobody checks it. */
  readonly content: Scalars['JSON']['input'];
  /** The device’s ID. */
  readonly deviceId: Scalars['ID']['input'];
};

/** What setting a panel changed. */
export type SetScenePanelPayload = {
  readonly __typename?: 'SetScenePanelPayload';
  /** The panel as it is now; null with an error where it could not be read back. */
  readonly scenePanel?: Maybe<ScenePanel>;
};

/** The devices of the widget. */
export type SetWidgetDevicesInput = {
  /** In the order wanted, each once; none empties the widget. */
  readonly devices: ReadonlyArray<WidgetDeviceInput>;
};

/** What became of the widget. */
export type SetWidgetDevicesPayload = {
  readonly __typename?: 'SetWidgetDevicesPayload';
  /** What became of each device, in the order given. */
  readonly results: ReadonlyArray<SetWidgetDevicesResult>;
};

/** What became of one device for the widget. */
export type SetWidgetDevicesResult = {
  readonly __typename?: 'SetWidgetDevicesResult';
  /** The device. */
  readonly device?: Maybe<Device>;
  /** Why it is not on the widget; null where it is. */
  readonly error?: Maybe<ItemError>;
};

/** What one account offered another in one go: an invitation to use devices. */
export type Share = Node & {
  readonly __typename?: 'Share';
  /** When it was offered; null where the vendor does not tell. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Which way it went. */
  readonly direction: ShareDirection;
  /** The share's ID. */
  readonly id: Scalars['ID']['output'];
  /** How many items it has; null where the vendor does not tell. */
  readonly itemCount?: Maybe<Scalars['Int']['output']>;
  /** What was offered. A small list, given whole; null with an error where it could not be read. */
  readonly items?: Maybe<ReadonlyArray<ShareItem>>;
  /** Who may accept it, as the vendor names people; null where it does not tell. */
  readonly receiver?: Maybe<Scalars['String']['output']>;
  /** Who offered it, as the vendor names people; null where it does not tell. */
  readonly sender?: Maybe<Scalars['String']['output']>;
  /** What became of it; pending while one of its items is. */
  readonly status: ShareStatus;
  /** When something became of it last; null where the vendor does not tell. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The vendor account that sent or received it. */
  readonly vendorLink: VendorLink;
};

/** A page of shares. */
export type ShareConnection = {
  readonly __typename?: 'ShareConnection';
  /** The shares of this page with their cursors. After the last share of all, each link that failed adds a null with its error. */
  readonly edges: ReadonlyArray<Maybe<ShareEdge>>;
  /** The shares of this page. After the last share of all, each link that failed adds a null with its error. */
  readonly nodes: ReadonlyArray<Maybe<Share>>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many shares there are over all pages; null where a link failed to list its shares. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Devices to share. */
export type ShareDevicesInput = {
  /** The devices; 1 to 100. Each goes through a vendor whose users can share, and whose link owns the device. */
  readonly deviceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Who is invited. */
  readonly to: ShareTargetInput;
};

/** What became of sharing devices. */
export type ShareDevicesPayload = {
  readonly __typename?: 'ShareDevicesPayload';
  /** One result a device, in the order asked. Without an error the invitation was sent: whether anybody got it is not told. */
  readonly results: ReadonlyArray<DeviceResult>;
};

/** Which way a share went. */
export type ShareDirection =
  /** Somebody offered it to the account. */
  | 'RECEIVED'
  /** The account offered it to somebody. */
  | 'SENT';

/** A share in a page. */
export type ShareEdge = {
  readonly __typename?: 'ShareEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The share. */
  readonly node: Share;
};

/** One device of a share. */
export type ShareItem = {
  readonly __typename?: 'ShareItem';
  /** When it was offered; null where the vendor does not tell. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** The device; null while it is not the account's to see. */
  readonly device?: Maybe<Device>;
  /** Which way it went. */
  readonly direction: ShareDirection;
  /** The item's ID, for answering or cancelling it alone. */
  readonly id: Scalars['ID']['output'];
  /** A picture of its product; null where the vendor has none. */
  readonly imageUrl?: Maybe<Scalars['String']['output']>;
  /** What the vendor calls it before it is accepted: usually its product's name. */
  readonly name: Scalars['String']['output'];
  /** Who may accept it, as the vendor names people; null where it does not tell. */
  readonly receiver?: Maybe<Scalars['String']['output']>;
  /** Who offered it, as the vendor names people; null where it does not tell. */
  readonly sender?: Maybe<Scalars['String']['output']>;
  /** What became of it. */
  readonly status: ShareStatus;
  /** When something became of it last; null where the vendor does not tell. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What became of one share of several. */
export type ShareResult = {
  readonly __typename?: 'ShareResult';
  /** Why it failed; null where it was done. */
  readonly error?: Maybe<ItemError>;
  /** The share as it is now; null where it is no longer listed. */
  readonly share?: Maybe<Share>;
  /** The ID that was given: of a share, or of one of its items. */
  readonly shareId: Scalars['ID']['output'];
};

/** What became of a share. */
export type ShareStatus =
  /** The receiver has what was shared. */
  | 'ACCEPTED'
  /** Its sender took it back before it was answered. */
  | 'CANCELLED'
  /** The receiver did not want it. */
  | 'DECLINED'
  /** Nobody answered it in time. */
  | 'EXPIRED'
  /** It waits for its receiver's answer. */
  | 'PENDING'
  /** It was accepted, and the receiver no longer has it. */
  | 'REMOVED'
  /** Somebody else has taken the device over. */
  | 'SUPERSEDED'
  /** The vendor does not say. */
  | 'UNKNOWN'
  /** Its sender has given the device up. */
  | 'WITHDRAWN';

/** Somebody to share with: exactly one field is given. Whether anybody has a phone number or e-mail address is not told. */
export type ShareTargetInput =
  /** His e-mail address. */
  { readonly email: Scalars['String']['input']; readonly memberId?: never; readonly phone?: never; readonly vendorAccount?: never; }
  |  /** The ID of a member of some device of the account: a DeviceMember. */
  { readonly email?: never; readonly memberId: Scalars['ID']['input']; readonly phone?: never; readonly vendorAccount?: never; }
  |  /** His telephone number, with its country code: +4915112345678. */
  { readonly email?: never; readonly memberId?: never; readonly phone: Scalars['String']['input']; readonly vendorAccount?: never; }
  |  /** His account at a vendor; for operators. */
  { readonly email?: never; readonly memberId?: never; readonly phone?: never; readonly vendorAccount: VendorAccountInput; };

/** A home to part. */
export type SplitHomeInput = {
  /** The home's ID. */
  readonly homeId: Scalars['ID']['input'];
};

/** What parting a home gave. */
export type SplitHomePayload = {
  readonly __typename?: 'SplitHomePayload';
  /** The homes that it is now. A small list, given whole; null with an error where they could not be read back. */
  readonly homes?: Maybe<ReadonlyArray<Home>>;
};

/** A search for new devices. */
export type StartDeviceScanInput = {
  /** How long to search, in whole seconds; null: as long as the vendor likes. */
  readonly duration?: InputMaybe<Scalars['Duration']['input']>;
  /** The ID of the gateway or of its device. */
  readonly gatewayId: Scalars['ID']['input'];
  /** The number printed on the one device to look for; null: any. */
  readonly serialNumber?: InputMaybe<Scalars['String']['input']>;
};

/** What a search for new devices began with. */
export type StartDeviceScanPayload = {
  readonly __typename?: 'StartDeviceScanPayload';
  /** The gateway that searches now. */
  readonly gateway: Gateway;
};

/** How attaching a device to a gateway ended. */
export type SubDeviceAttachResult =
  /** It speaks through the gateway now. */
  | 'ATTACHED'
  /** Somebody else has it. */
  | 'BOUND_ELSEWHERE'
  /** It did not work. */
  | 'FAILED'
  /** The vendor gave a result that is not known here. */
  | 'UNKNOWN';

/** A device was attached to a gateway, or the attempt failed. */
export type SubDeviceAttached = Activity & {
  readonly __typename?: 'SubDeviceAttached';
  /** Its place in the log, to be given as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The device that it happened to; null where the account no longer sees it. */
  readonly device?: Maybe<Device>;
  /** The gateway that it was attached to; null where the account does not see it. */
  readonly gateway?: Maybe<Gateway>;
  /** When it happened, by the vendor's clock. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The gateway that it spoke through before; null where there was none, or the account does not see it. */
  readonly previousGateway?: Maybe<Gateway>;
  /** When Hearth heard of it. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** How it ended. */
  readonly result: SubDeviceAttachResult;
  /** The device that was attached: the same as `device`. */
  readonly subDevice?: Maybe<Device>;
};

/** What a user writes to the maker of a device. It is about a device or about a product: exactly one of the two is given. */
export type SubmitFeedbackInput = {
  /** Logs that were uploaded to the vendor before; null for none. */
  readonly attachments?: InputMaybe<FeedbackAttachmentsInput>;
  /** How to reach the user, e.g. a telephone number; not empty. */
  readonly contact: Scalars['String']['input'];
  /** Error records that the device itself signed; null for none. */
  readonly deviceErrors?: InputMaybe<ReadonlyArray<FeedbackDeviceErrorInput>>;
  /** The device that it is about. */
  readonly deviceId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is about; not `UNKNOWN`. */
  readonly kind: FeedbackKind;
  /** The phone and the app that it is written with. */
  readonly origin: FeedbackOriginInput;
  /** The product that it is about, where it is about no single device. */
  readonly productId?: InputMaybe<Scalars['ID']['input']>;
  /** Its subject line; not empty. */
  readonly subject: Scalars['String']['input'];
  /** What the user has to say; not empty. */
  readonly text: Scalars['String']['input'];
};

/** What writing to a maker made. */
export type SubmitFeedbackPayload = {
  readonly __typename?: 'SubmitFeedbackPayload';
  /** The new topic; null with an error where it could not be read back. */
  readonly feedbackTopic?: Maybe<FeedbackTopic>;
};

/** What can be listened to, over WebSocket or SSE. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** What happens to all devices that the signed-in account sees, in the order of the log. */
  readonly accountActivity: Activity;
  /** A command: as it stands now, then each change; it ends when the command is settled. */
  readonly command: Command;
  /** What happens to some devices, in the order of the log. */
  readonly deviceActivity: Activity;
  /** What happens to the devices of a home, in the order of the log. */
  readonly homeActivity: Activity;
};


/** What can be listened to, over WebSocket or SSE. */
export type SubscriptionAccountActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What can be listened to, over WebSocket or SSE. */
export type SubscriptionCommandArgs = {
  id: Scalars['ID']['input'];
};


/** What can be listened to, over WebSocket or SSE. */
export type SubscriptionDeviceActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  deviceIds: ReadonlyArray<Scalars['ID']['input']>;
};


/** What can be listened to, over WebSocket or SSE. */
export type SubscriptionHomeActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  homeId: Scalars['ID']['input'];
};

/** Somebody who may open a lock for a while. */
export type TemporaryLockUser = {
  readonly __typename?: 'TemporaryLockUser';
  /** Until when the passcode opens the lock. */
  readonly endsAt: Scalars['DateTime']['output'];
  /** The temporary user's ID, for changing it. */
  readonly id: Scalars['ID']['output'];
  /** What the lock's people call the user. */
  readonly nickname: Scalars['String']['output'];
  /** How often it may still be opened; null: without limit. */
  readonly remainingUses?: Maybe<Scalars['Int']['output']>;
  /** From when on the passcode opens the lock. */
  readonly startsAt: Scalars['DateTime']['output'];
};

/** What the devices of a product can report, be told and do, as its maker described it. */
export type ThingModel = {
  readonly __typename?: 'ThingModel';
  /** What a device raises when it happens. Given whole. */
  readonly events: ReadonlyArray<EventModel>;
  /** Values that a device has. Given whole. */
  readonly properties: ReadonlyArray<PropertyModel>;
  /** What a device can be asked to do. Given whole. */
  readonly services: ReadonlyArray<ServiceModel>;
};

/** A device to take from a vendor account. */
export type UnbindDeviceAsOperatorInput = {
  /** The device. */
  readonly device: VendorDeviceInput;
  /** Makes a repeat of this very request the same request for 24 hours: it gets the first one's answer. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The vendor. */
  readonly vendor: VendorName;
  /** The vendor's own ID of the account. */
  readonly vendorAccountId: Scalars['String']['input'];
};

/** From whom a device was taken. */
export type UnbindDeviceAsOperatorPayload = {
  readonly __typename?: 'UnbindDeviceAsOperatorPayload';
  /** The account that no longer has it; null with an error where it could not be read back. */
  readonly vendorAccount?: Maybe<VendorAccount>;
};

/** A device to take from everybody. */
export type UnbindDeviceFromAllAsOperatorInput = {
  /** The device. */
  readonly device: VendorDeviceInput;
  /** Makes a repeat of this very request the same request for 24 hours: it gets the first one's answer. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The vendor. */
  readonly vendor: VendorName;
};

/** What became of a device that was taken from everybody. */
export type UnbindDeviceFromAllAsOperatorPayload = {
  readonly __typename?: 'UnbindDeviceFromAllAsOperatorPayload';
  /** What became of the device and of each behind it; empty where the vendor gave no details. */
  readonly results: ReadonlyArray<VendorDeviceResult>;
};

/** A vendor's side of a device. */
export type UnlinkDeviceInput = {
  /** The device's ID. */
  readonly deviceId: Scalars['ID']['input'];
  /** The vendor whose side is parted. */
  readonly vendor: VendorName;
  /** The vendor's own ID of it, as `identities` tells it. */
  readonly vendorId: Scalars['String']['input'];
};

/** What parting a device made. */
export type UnlinkDevicePayload = {
  readonly __typename?: 'UnlinkDevicePayload';
  /** The device as it remains. */
  readonly device: Device;
  /** The parted side, a device of its own again. */
  readonly unlinkedDevice: Device;
};

/** The link to remove. */
export type UnlinkVendorAccountInput = {
  /** The link's ID. */
  readonly vendorLinkId: Scalars['ID']['input'];
};

/** What unlinking a vendor account removed. */
export type UnlinkVendorAccountPayload = {
  readonly __typename?: 'UnlinkVendorAccountPayload';
  /** The ID of the link that is gone. */
  readonly unlinkedVendorLinkId: Scalars['ID']['output'];
};

/** An assistant to shut out. */
export type UnlinkVoiceAssistantInput = {
  /** The assistant. */
  readonly assistant: VoiceAssistant;
  /** The link's ID. */
  readonly vendorLinkId: Scalars['ID']['input'];
};

/** What shutting an assistant out changed. */
export type UnlinkVoiceAssistantPayload = {
  readonly __typename?: 'UnlinkVoiceAssistantPayload';
  /** The linked account that it no longer controls. */
  readonly vendorLink?: Maybe<VendorLink>;
};

/** A phone to notify no more. */
export type UnregisterPushChannelInput = {
  /** What the vendor's push service on the phone calls it. */
  readonly pushId: Scalars['String']['input'];
  /** Notifications of one linked vendor account; null for all. */
  readonly vendorLinkId?: InputMaybe<Scalars['ID']['input']>;
};

/** What unregistering a phone did. */
export type UnregisterPushChannelPayload = {
  readonly __typename?: 'UnregisterPushChannelPayload';
  /** One for each linked vendor account that notifies phones. A small list, given whole. */
  readonly results: ReadonlyArray<VendorLinkResult>;
};

/** What to change of a device group: at least one thing. */
export type UpdateDeviceGroupInput = {
  /** The group's ID. */
  readonly deviceGroupId: Scalars['ID']['input'];
  /** The IDs of all its devices from now on; null leaves them as they are. */
  readonly deviceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Its new name; null leaves the name as it is. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** What changing a device group changed. */
export type UpdateDeviceGroupPayload = {
  readonly __typename?: 'UpdateDeviceGroupPayload';
  /** The group as it is now; null with an error where it could not be read back. */
  readonly deviceGroup?: Maybe<DeviceGroup>;
};

/** A new name for a home. */
export type UpdateHomeInput = {
  /** The home's ID. */
  readonly homeId: Scalars['ID']['input'];
  /** Its new name. */
  readonly name: Scalars['String']['input'];
};

/** What renaming a home changed. */
export type UpdateHomePayload = {
  readonly __typename?: 'UpdateHomePayload';
  /** The home as it is now; null with an error where it could not be read back. */
  readonly home?: Maybe<Home>;
};

/** A new name for a room. */
export type UpdateRoomInput = {
  /** Its new name. */
  readonly name: Scalars['String']['input'];
  /** The room's ID. */
  readonly roomId: Scalars['ID']['input'];
};

/** What renaming a room changed. */
export type UpdateRoomPayload = {
  readonly __typename?: 'UpdateRoomPayload';
  /** The room as it is now; null with an error where it could not be read back. */
  readonly room?: Maybe<Room>;
};

/** Changes to a stored scene. */
export type UpdateSceneInput = {
  /** What it does from now on, in place of all that was; null or left out: as it is. */
  readonly content?: InputMaybe<Scalars['JSON']['input']>;
  /** Its new name; null or left out: the one that it has. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The scene’s ID. */
  readonly sceneId: Scalars['ID']['input'];
};

/** What changing a scene changed. */
export type UpdateScenePayload = {
  readonly __typename?: 'UpdateScenePayload';
  /** The scene as it is now; null with an error where it could not be read back. */
  readonly scene?: Maybe<Scene>;
};

/** What shall hold for a temporary user from now on. */
export type UpdateTemporaryLockUserInput = {
  /** Until when; after `startsAt`. */
  readonly endsAt: Scalars['DateTime']['input'];
  /** What the lock's people shall call the user. */
  readonly nickname: Scalars['String']['input'];
  /** The user's telephone number; null: none. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** From when on the passcode opens the lock. */
  readonly startsAt: Scalars['DateTime']['input'];
  /** The temporary user's ID. */
  readonly temporaryUserId: Scalars['ID']['input'];
  /** How often the lock may be opened, at least once; null: without limit. */
  readonly uses?: InputMaybe<Scalars['Int']['input']>;
};

/** A temporary user, and the passcode. */
export type UpdateTemporaryLockUserPayload = {
  readonly __typename?: 'UpdateTemporaryLockUserPayload';
  /** What to enter at the lock from now on. It is shown here only. */
  readonly passcode: Scalars['String']['output'];
  /** The temporary user. */
  readonly temporaryUser: TemporaryLockUser;
};

/** New tags for a user group. */
export type UpdateUserGroupInput = {
  /** Its tags from now on: all of them. */
  readonly tags: ReadonlyArray<Scalars['String']['input']>;
  /** The user group’s ID. */
  readonly userGroupId: Scalars['ID']['input'];
};

/** New tags for members of a user group. */
export type UpdateUserGroupMembersInput = {
  /** Whose: 1 to 100 people, each once. */
  readonly members: ReadonlyArray<UserGroupMemberInput>;
  /** The user group’s ID. */
  readonly userGroupId: Scalars['ID']['input'];
};

/** What changing members changed. */
export type UpdateUserGroupMembersPayload = {
  readonly __typename?: 'UpdateUserGroupMembersPayload';
  /** What became of each, in the order given. A small list, given whole. */
  readonly results: ReadonlyArray<UserGroupMemberResult>;
  /** The group; null with an error where it could not be read back. */
  readonly userGroup?: Maybe<UserGroup>;
};

/** What changing a user group changed. */
export type UpdateUserGroupPayload = {
  readonly __typename?: 'UpdateUserGroupPayload';
  /** The group as it is now; null with an error where it could not be read back. */
  readonly userGroup?: Maybe<UserGroup>;
};

/** What changes of a person's profile; what is null stays. */
export type UpdateVendorProfileInput = {
  /** The address of a picture, as an upload gave it. */
  readonly avatarUrl?: InputMaybe<Scalars['String']['input']>;
  /** An e-mail address: only the one that the sign-in to Hearth verified. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** What the person is called from now on. */
  readonly nickname?: InputMaybe<Scalars['String']['input']>;
  /** A telephone number, without its country's code: only the one that the sign-in to Hearth verified. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** The dialling code of the number's country, e.g. 44; goes with `phone`. */
  readonly phoneCountryCode?: InputMaybe<Scalars['String']['input']>;
  /** The link's ID. */
  readonly vendorLinkId: Scalars['ID']['input'];
};

/** What changing a profile changed. */
export type UpdateVendorProfilePayload = {
  readonly __typename?: 'UpdateVendorProfilePayload';
  /** The linked account, with its profile as it is now. */
  readonly vendorLink?: Maybe<VendorLink>;
};

/** What changes of a person. Attributes that are not named stay. */
export type UpdateVirtualUserInput = {
  /** Attributes to add, or to give another value. */
  readonly attributes?: InputMaybe<ReadonlyArray<VirtualUserAttributeInput>>;
  /** What the person is called from now on; null: as before. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Keys of the attributes to remove; one that is not there is no error. */
  readonly removeAttributes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The person's ID. */
  readonly virtualUserId: Scalars['ID']['input'];
};

/** What changed of a person. */
export type UpdateVirtualUserPayload = {
  readonly __typename?: 'UpdateVirtualUserPayload';
  /** The person as he is kept now; null with an error where that could not be read back. */
  readonly virtualUser?: Maybe<VirtualUser>;
};

/** A form that uploads a file: send it to `url` as multipart/form-data, these fields first, and the file, in a field named `file`, last. */
export type UploadForm = {
  readonly __typename?: 'UploadForm';
  /** It must be sent before. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The form's fields. They stand for the right to upload this once: keep them from others. A small list, given whole. */
  readonly fields: ReadonlyArray<UploadFormField>;
  /** Where the file is afterwards. */
  readonly fileUrl: Scalars['String']['output'];
  /** Where to send it. */
  readonly url: Scalars['String']['output'];
};

/** A field of a form. */
export type UploadFormField = {
  readonly __typename?: 'UploadFormField';
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its value. */
  readonly value: Scalars['String']['output'];
};

/** People of an organisation who reach the same homes. */
export type UserGroup = Node & {
  readonly __typename?: 'UserGroup';
  /** The homes that its members reach, as far as they are among the account’s. Null with an error where they could not be listed at all. */
  readonly homes?: Maybe<HomeConnection>;
  /** The user group’s ID. */
  readonly id: Scalars['ID']['output'];
  /** Under which IDs vendors know it. A small list, given whole. */
  readonly identities: ReadonlyArray<VendorIdentity>;
  /** Who is in it, in the vendor’s order. Null with an error where they could not be listed at all. */
  readonly members?: Maybe<UserGroupMemberConnection>;
  /** Its name, which never changes. */
  readonly name: Scalars['String']['output'];
  /** The organisation that it is part of; null with an error where it could not be read. */
  readonly organization?: Maybe<Organization>;
  /** Words that people put on it. A small list, given whole. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
};


/** People of an organisation who reach the same homes. */
export type UserGroupHomesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** People of an organisation who reach the same homes. */
export type UserGroupMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** A page of user groups. */
export type UserGroupConnection = {
  readonly __typename?: 'UserGroupConnection';
  /** The user groups of this page with their cursors. After the last of all, each link that failed adds a null with its error. */
  readonly edges: ReadonlyArray<Maybe<UserGroupEdge>>;
  /** The user groups of this page. After the last of all, each link that failed adds a null with its error. */
  readonly nodes: ReadonlyArray<Maybe<UserGroup>>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are over all pages; null where a link failed to list its own. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A user group in a page. */
export type UserGroupEdge = {
  readonly __typename?: 'UserGroupEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: UserGroup;
};

/** Somebody in a user group, known by a telephone number. */
export type UserGroupMember = {
  readonly __typename?: 'UserGroupMember';
  /** Whether the number’s owner has signed in at the vendor yet, as far as that tells. */
  readonly hasSignedIn: Scalars['Boolean']['output'];
  /** The telephone number: one number is one person. */
  readonly phone: Scalars['String']['output'];
  /** Words that people put on the member. A small list, given whole. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
};

/** A page of members. */
export type UserGroupMemberConnection = {
  readonly __typename?: 'UserGroupMemberConnection';
  /** The members of this page with their cursors. After the last of all, each link that failed adds a null with its error. */
  readonly edges: ReadonlyArray<Maybe<UserGroupMemberEdge>>;
  /** The members of this page. After the last of all, each link that failed adds a null with its error. */
  readonly nodes: ReadonlyArray<Maybe<UserGroupMember>>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are over all pages; null where a link failed to list its own. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A member in a page. */
export type UserGroupMemberEdge = {
  readonly __typename?: 'UserGroupMemberEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: UserGroupMember;
};

/** A member of a user group. */
export type UserGroupMemberInput = {
  /** The telephone number: digits, perhaps with a plus sign before them. */
  readonly phone: Scalars['String']['input'];
  /** Words to put on the member: all of them. */
  readonly tags: ReadonlyArray<Scalars['String']['input']>;
};

/** What became of one member. */
export type UserGroupMemberResult = {
  readonly __typename?: 'UserGroupMemberResult';
  /** Why it failed; null where it did not. */
  readonly error?: Maybe<ItemError>;
  /** The telephone number. */
  readonly phone: Scalars['String']['output'];
};

/** A vendor of smart-home devices with a cloud of its own. */
export type Vendor = {
  readonly __typename?: 'Vendor';
  /** What its cloud can do; empty where it is not configured. A small list, given whole. */
  readonly capabilities: ReadonlyArray<VendorCapability>;
  /** Its name for people. */
  readonly displayName: Scalars['String']['output'];
  /** Whether calls go through at present. */
  readonly health: VendorHealth;
  /** Whether this Hearth has keys for it. */
  readonly isConfigured: Scalars['Boolean']['output'];
  /** Whether it answers right now: asked for this, it costs a call. Null where it is not configured, or has nothing to be asked. */
  readonly isReachable?: Maybe<Scalars['Boolean']['output']>;
  /** The vendor. */
  readonly name: VendorName;
};

/** An account with a vendor, as the operator of the project sees it: not one that the signed-in account has linked. */
export type VendorAccount = {
  readonly __typename?: 'VendorAccount';
  /** The person's picture; null where there is none. */
  readonly avatarUrl?: Maybe<Scalars['String']['output']>;
  /** When it was made; null where the vendor does not tell, as with accounts looked up by several IDs at once. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** The devices that it has, its own and those shared with it. Null with an error where they could not be listed. */
  readonly devices?: Maybe<VendorDeviceHoldingConnection>;
  /** The e-mail address; null where there is none. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Its ID in the operator's own account system; null where it has none. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** When the person signed in last; null where the vendor does not tell, as with accounts looked up by several IDs at once. */
  readonly lastSignedInAt?: Maybe<Scalars['DateTime']['output']>;
  /** The name that the person signs in with; null where there is none. */
  readonly loginName?: Maybe<Scalars['String']['output']>;
  /** What the person is called; null where that is not told. */
  readonly nickname?: Maybe<Scalars['String']['output']>;
  /** The telephone number; null where there is none. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** The region in which the vendor keeps the account; null where it does not tell. */
  readonly region?: Maybe<Scalars['String']['output']>;
  /** The vendor. */
  readonly vendor: VendorName;
  /** The vendor's own ID of it. */
  readonly vendorId: Scalars['String']['output'];
};


/** An account with a vendor, as the operator of the project sees it: not one that the signed-in account has linked. */
export type VendorAccountDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** A page of vendor accounts. */
export type VendorAccountConnection = {
  readonly __typename?: 'VendorAccountConnection';
  /** The accounts of this page with their cursors. */
  readonly edges: ReadonlyArray<VendorAccountEdge>;
  /** The accounts of this page. */
  readonly nodes: ReadonlyArray<VendorAccount>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are over all pages; null where the vendor does not tell. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A vendor account in a page. */
export type VendorAccountEdge = {
  readonly __typename?: 'VendorAccountEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The account. */
  readonly node: VendorAccount;
};

/** An account at a vendor. */
export type VendorAccountInput = {
  /** The vendor. */
  readonly vendor: VendorName;
  /** The vendor's own ID of it. */
  readonly vendorId: Scalars['String']['input'];
};

/** What an account is looked up by: exactly one field is given. */
export type VendorAccountKeyInput =
  /** Its e-mail address. */
  { readonly email: Scalars['String']['input']; readonly externalId?: never; readonly phone?: never; readonly vendorAccountId?: never; }
  |  /** Its ID in the operator's own account system. */
  { readonly email?: never; readonly externalId: Scalars['String']['input']; readonly phone?: never; readonly vendorAccountId?: never; }
  |  /** Its telephone number. */
  { readonly email?: never; readonly externalId?: never; readonly phone: Scalars['String']['input']; readonly vendorAccountId?: never; }
  |  /** The vendor's own ID of it. */
  { readonly email?: never; readonly externalId?: never; readonly phone?: never; readonly vendorAccountId: Scalars['String']['input']; };

/** What a vendor's cloud can do. */
export type VendorCapability =
  /** Lists of devices. */
  | 'DEVICES'
  /** Feedback to the makers of devices. */
  | 'FEEDBACK'
  /** Taking in gateways, and searching for devices through them. */
  | 'GATEWAYS'
  /** Homes and rooms. */
  | 'HOMES'
  /** Temporary users of door locks. */
  | 'LOCKS'
  /** Messages to the user, and the choice of what he is told of. */
  | 'MESSAGES'
  /** Organisations: user groups, the people in them, and the homes that those reach. */
  | 'ORGANIZATIONS'
  /** What is kept of the person: profile, picture, voice assistants. */
  | 'PROFILES'
  /** Telling at once what happens, without being asked. */
  | 'PUSH'
  /** Scenes that apps store, whatever is in them. */
  | 'SCENES'
  /** Sharing devices with others. */
  | 'SHARING'
  /** Values, services, events and histories of devices. */
  | 'THING_MODEL'
  /** People without an account of their own. */
  | 'VIRTUAL_USERS'
  /** The widget of a phone. */
  | 'WIDGETS';

/** A way to reach somebody: exactly one field is given. */
export type VendorContactInput =
  /** An e-mail address. */
  { readonly email: Scalars['String']['input']; readonly phone?: never; }
  |  /** A telephone number. */
  { readonly email?: never; readonly phone: Scalars['String']['input']; };

/** One vendor's credentials: exactly one field is given. */
export type VendorCredentialsInput =
  /** An organisation of BroadLink's, with its homes. */
  { readonly broadlink: BroadlinkCredentialsInput; readonly broadlinkFamily?: never; readonly feiyan?: never; readonly obox?: never; }
  |  /** A family of BroadLink's. Refused with UNSUPPORTED_BY_VENDOR where the server has nothing that speaks the family interface. */
  { readonly broadlink?: never; readonly broadlinkFamily: BroadlinkFamilyCredentialsInput; readonly feiyan?: never; readonly obox?: never; }
  |  /** An account of Feiyan. */
  { readonly broadlink?: never; readonly broadlinkFamily?: never; readonly feiyan: FeiyanCredentialsInput; readonly obox?: never; }
  |  /** An account of OBOX. */
  { readonly broadlink?: never; readonly broadlinkFamily?: never; readonly feiyan?: never; readonly obox: OboxCredentialsInput; };

/** That a vendor account has a device. */
export type VendorDeviceHolding = {
  readonly __typename?: 'VendorDeviceHolding';
  /** The account that has it; null with an error where it could not be read. */
  readonly account?: Maybe<VendorAccount>;
  /** The device's name within its product, as its label has it; null where that is not told. */
  readonly labelName?: Maybe<Scalars['String']['output']>;
  /** What the account calls it, else its product's name, else its ID. */
  readonly name: Scalars['String']['output'];
  /** The product's name; null where that is not told. */
  readonly productName?: Maybe<Scalars['String']['output']>;
  /** What the account is to it; null where the vendor does not tell. */
  readonly role?: Maybe<VendorDeviceRole>;
  /** Whether it is connected; UNKNOWN where the list does not tell. */
  readonly status: DeviceStatus;
  /** The vendor's own ID of the device. */
  readonly vendorDeviceId: Scalars['String']['output'];
  /** The vendor's own ID of its product; null where that is not told. */
  readonly vendorProductId?: Maybe<Scalars['String']['output']>;
};

/** A page of devices that vendor accounts have. */
export type VendorDeviceHoldingConnection = {
  readonly __typename?: 'VendorDeviceHoldingConnection';
  /** What this page holds, with cursors. */
  readonly edges: ReadonlyArray<VendorDeviceHoldingEdge>;
  /** What this page holds. */
  readonly nodes: ReadonlyArray<VendorDeviceHolding>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are over all pages; null where the vendor does not tell. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A device that a vendor account has, in a page. */
export type VendorDeviceHoldingEdge = {
  readonly __typename?: 'VendorDeviceHoldingEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** That the account has the device. */
  readonly node: VendorDeviceHolding;
};

/** A device as its vendor knows it, linked or not: exactly one field is given. */
export type VendorDeviceInput =
  /** What its label says. */
  { readonly label: VendorDeviceLabelInput; readonly vendorDeviceId?: never; }
  |  /** The vendor's own ID of it. */
  { readonly label?: never; readonly vendorDeviceId: Scalars['String']['input']; };

/** What a device's label says. */
export type VendorDeviceLabelInput = {
  /** The device's name within the product. */
  readonly name: Scalars['String']['input'];
  /** The vendor's own ID of the product. */
  readonly vendorProductId: Scalars['String']['input'];
};

/** What became of one device. */
export type VendorDeviceResult = {
  readonly __typename?: 'VendorDeviceResult';
  /** Why it was not done; null where it was. */
  readonly error?: Maybe<ItemError>;
  /** Whether it was taken from somebody else by being bound. */
  readonly isTakenOver: Scalars['Boolean']['output'];
  /** Its name within the product; null where only the device's ID is known. */
  readonly labelName?: Maybe<Scalars['String']['output']>;
  /** What the account is to it from now on; null where it was not bound. */
  readonly role?: Maybe<VendorDeviceRole>;
  /** The vendor's own ID of it; null where only its label is known. */
  readonly vendorDeviceId?: Maybe<Scalars['String']['output']>;
  /** The vendor's own ID of its product; null where only the device's ID is known. */
  readonly vendorProductId?: Maybe<Scalars['String']['output']>;
};

/** What an account is to a device that it has. */
export type VendorDeviceRole =
  /** The device is shared with it. */
  | 'MEMBER'
  /** It owns the device. */
  | 'OWNER';

/** Whether calls to a vendor go through at present. */
export type VendorHealth =
  /** Calls go through. */
  | 'AVAILABLE'
  /** This Hearth has no keys for the vendor. */
  | 'NOT_CONFIGURED'
  /** So many calls failed that no more are made for a while. */
  | 'UNAVAILABLE';

/** Under which ID one vendor knows a thing. The only place where vendors' own IDs appear. */
export type VendorIdentity = {
  readonly __typename?: 'VendorIdentity';
  /** As what the vendor knows it. */
  readonly kind: VendorIdentityKind;
  /** The linked account that shows it. */
  readonly link: VendorLink;
  /** The vendor. */
  readonly vendor: VendorName;
  /** The vendor's own ID of it. */
  readonly vendorId: Scalars['String']['output'];
};

/** The kinds of thing that a vendor has IDs for. */
export type VendorIdentityKind =
  /** A device. */
  | 'DEVICE'
  /** A device group. */
  | 'DEVICE_GROUP'
  /** A home. */
  | 'HOME'
  /** An organisation. */
  | 'ORGANIZATION'
  /** A product. */
  | 'PRODUCT'
  /** A room. */
  | 'ROOM'
  /** A scene. */
  | 'SCENE'
  /** A user group. */
  | 'USER_GROUP'
  /** A person without an account. */
  | 'VIRTUAL_USER';

/** A vendor account that its owner linked to Hearth. */
export type VendorLink = Node & {
  readonly __typename?: 'VendorLink';
  /** A form with which to upload a picture of the person; its `fileUrl` is then for `updateVendorProfile`. Null for a vendor that keeps no pictures. */
  readonly avatarUpload?: Maybe<UploadForm>;
  /** What the vendor's cloud can do; empty where the vendor is no longer configured. A small list, given whole. */
  readonly capabilities: ReadonlyArray<VendorCapability>;
  /** When it was linked first. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When the link's token ends; null where the vendor does not say. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The link's ID. */
  readonly id: Scalars['ID']['output'];
  /**
   * What comes of alarms of the vendor account's devices, where nothing else was chosen for a device since. Null for a vendor without notices;
   * null with an error where the vendor could not tell.
   */
  readonly noticeMode?: Maybe<NoticeMode>;
  /** What the vendor keeps of the person; null for a vendor that keeps nothing, and with an error where it could not be read. */
  readonly profile?: Maybe<VendorProfile>;
  /** How live it is; null for a vendor that pushes nothing. */
  readonly push?: Maybe<PushStatus>;
  /** The vendor's own ID of the region in which it keeps the account; null for a vendor without regions, and with an error where it could not be read. */
  readonly region?: Maybe<Scalars['String']['output']>;
  /** Whether the vendor still takes the link's token. */
  readonly status: VendorLinkStatus;
  /** The vendor. */
  readonly vendor: VendorName;
  /** The account's ID as the vendor itself told it. */
  readonly vendorAccountId: Scalars['String']['output'];
  /** Assistants that were let in to control the account's devices. A small list, given whole; null for a vendor without any, and with an error where it could not be read. */
  readonly voiceAssistants?: Maybe<ReadonlyArray<VoiceAssistantLink>>;
};


/** A vendor account that its owner linked to Hearth. */
export type VendorLinkAvatarUploadArgs = {
  byteSize: Scalars['Int']['input'];
};

/** What became of something at one linked vendor account. */
export type VendorLinkResult = {
  readonly __typename?: 'VendorLinkResult';
  /** Why it did not happen there; null where it did. */
  readonly error?: Maybe<ItemError>;
  /** The linked vendor account. */
  readonly vendorLink?: Maybe<VendorLink>;
};

/** Whether a vendor still takes a link's token. */
export type VendorLinkStatus =
  /** It does. */
  | 'ACTIVE'
  /** It does not: what is known is kept and marked stale until the user links the account again. */
  | 'EXPIRED';

/** The vendors whose clouds Hearth speaks to. */
export type VendorName =
  /** BroadLink. */
  | 'BROADLINK'
  /** Feiyan, Alibaba Cloud's smart-life platform. */
  | 'FEIYAN'
  /** FogCloud, by MXCHIP. */
  | 'FOG'
  /** OBOX, On-Bright's gateways. */
  | 'OBOX';

/** A telephone number. */
export type VendorPhoneInput = {
  /** The country's dialling code, e.g. 44; null for the vendor's own country. */
  readonly countryCode?: InputMaybe<Scalars['String']['input']>;
  /** The number, without its country's code. */
  readonly number: Scalars['String']['input'];
};

/** What a vendor keeps of the person behind a linked account. */
export type VendorProfile = {
  readonly __typename?: 'VendorProfile';
  /** The person's picture; null where there is none. */
  readonly avatarUrl?: Maybe<Scalars['String']['output']>;
  /** The e-mail address; null where there is none. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** The name that the person signs in with; null where there is none. */
  readonly loginName?: Maybe<Scalars['String']['output']>;
  /** What the person is called; null where that was never told. */
  readonly nickname?: Maybe<Scalars['String']['output']>;
  /** The telephone number; null where there is none. */
  readonly phone?: Maybe<Scalars['String']['output']>;
};

/** A region of a vendor's, with the servers that answer there. */
export type VendorRegion = {
  readonly __typename?: 'VendorRegion';
  /** The server of its API; null where that is not told. */
  readonly apiEndpoint?: Maybe<Scalars['String']['output']>;
  /** Its name; null where that is not told. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The server of its notifications; null where that is not told. */
  readonly notificationEndpoint?: Maybe<Scalars['String']['output']>;
  /** The server of its pushes; null where that is not told. */
  readonly pushEndpoint?: Maybe<Scalars['String']['output']>;
  /** The vendor's own ID of it. */
  readonly regionId: Scalars['String']['output'];
  /** The server of its sign-in; null where that is not told. */
  readonly signInEndpoint?: Maybe<Scalars['String']['output']>;
};

/** What a region is looked up by: exactly one field is given. */
export type VendorRegionKeyInput =
  /** What the operator's own sign-in gave. */
  { readonly authorizationCode: Scalars['String']['input']; readonly country?: never; readonly email?: never; readonly googleAuthorizationCode?: never; readonly phone?: never; }
  |  /** A country's two letters. */
  { readonly authorizationCode?: never; readonly country: Scalars['String']['input']; readonly email?: never; readonly googleAuthorizationCode?: never; readonly phone?: never; }
  |  /** Somebody's e-mail address. */
  { readonly authorizationCode?: never; readonly country?: never; readonly email: Scalars['String']['input']; readonly googleAuthorizationCode?: never; readonly phone?: never; }
  |  /** What Google's sign-in gave. */
  { readonly authorizationCode?: never; readonly country?: never; readonly email?: never; readonly googleAuthorizationCode: Scalars['String']['input']; readonly phone?: never; }
  |  /** Somebody's telephone number. */
  { readonly authorizationCode?: never; readonly country?: never; readonly email?: never; readonly googleAuthorizationCode?: never; readonly phone: VendorPhoneInput; };

/** A person without an account of his own, kept under one that has: a member of the family, to whom keys of a lock may belong. */
export type VirtualUser = Node & {
  readonly __typename?: 'VirtualUser';
  /** What is kept of the person. A small list, given whole. */
  readonly attributes: ReadonlyArray<VirtualUserAttribute>;
  /** The person's ID. */
  readonly id: Scalars['ID']['output'];
  /** Under which IDs vendors know the person. A small list, given whole. */
  readonly identities: ReadonlyArray<VendorIdentity>;
  /** What the person is called: the attribute `name`; "Somebody" where there is none. */
  readonly name: Scalars['String']['output'];
};

/** Something that is kept of a person. */
export type VirtualUserAttribute = {
  readonly __typename?: 'VirtualUserAttribute';
  /** What it is, e.g. `name`. Which there may be is the vendor's own. */
  readonly key: Scalars['String']['output'];
  /** Its value. */
  readonly value: Scalars['String']['output'];
};

/** Something to keep of a person. */
export type VirtualUserAttributeInput = {
  /** What it is; not `name`, which has a field of its own. A key that the vendor does not have is refused. */
  readonly key: Scalars['String']['input'];
  /** Its value. */
  readonly value: Scalars['String']['input'];
};

/** Assistants that can be let in to control the devices of a linked account by voice. */
export type VoiceAssistant =
  /** Tmall Genie, let in by an account of Taobao. */
  | 'TMALL_GENIE';

/** An assistant that was let in. */
export type VoiceAssistantLink = {
  readonly __typename?: 'VoiceAssistantLink';
  /** The account's ID with the assistant. */
  readonly accountId: Scalars['String']['output'];
  /** The assistant. */
  readonly assistant: VoiceAssistant;
};

/** A device on the widget of the account's phone. */
export type WidgetDevice = {
  readonly __typename?: 'WidgetDevice';
  /** The device; null with an error where it could not be read. */
  readonly device?: Maybe<Device>;
  /** Its values that the widget shows. A small list, given whole. */
  readonly properties: ReadonlyArray<WidgetProperty>;
};

/** A device for the widget. */
export type WidgetDeviceInput = {
  /** The device's ID. */
  readonly deviceId: Scalars['ID']['input'];
  /** Identifiers of the values to show, of those in `Device.widgetProperties`; null or none: the device alone. */
  readonly properties?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A value of a device that a widget shows, or could show. */
export type WidgetProperty = {
  readonly __typename?: 'WidgetProperty';
  /** The type of its value. */
  readonly dataType: DataType;
  /** Its identifier in the thing model. */
  readonly identifier: Scalars['String']['output'];
  /** Whether the widget shows it. */
  readonly isShown: Scalars['Boolean']['output'];
  /** Its name for people. */
  readonly name: Scalars['String']['output'];
  /** Its value as the vendor's widget has it; null where none was reported. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
};



export type ResolverTypeWrapper<T> = T | Error | Promise<T>;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Account: Account;
  Camera: Camera;
  Command: Command;
  Device: Device;
  DeviceGroup: DeviceGroup;
  FeedbackTopic: FeedbackTopic;
  Gateway: Gateway;
  Home: Home;
  Lock: Lock;
  Message: Message;
  Order: Order;
  Organization: Organization;
  Product: Product;
  Room: Room;
  Scene: Scene;
  Share: Share;
  UserGroup: UserGroup;
  VendorLink: VendorLink;
  VirtualUser: VirtualUser;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Account:
    ( { __typename: 'Account' }
    & GraphQLRecursivePick<FederationTypes['Account'], {"id":true}> );
  Camera:
    ( { __typename: 'Camera' }
    & GraphQLRecursivePick<FederationTypes['Camera'], {"id":true}> );
  Command:
    ( { __typename: 'Command' }
    & GraphQLRecursivePick<FederationTypes['Command'], {"id":true}> );
  Device:
    ( { __typename: 'Device' }
    & GraphQLRecursivePick<FederationTypes['Device'], {"id":true}> );
  DeviceGroup:
    ( { __typename: 'DeviceGroup' }
    & GraphQLRecursivePick<FederationTypes['DeviceGroup'], {"id":true}> );
  FeedbackTopic:
    ( { __typename: 'FeedbackTopic' }
    & GraphQLRecursivePick<FederationTypes['FeedbackTopic'], {"id":true}> );
  Gateway:
    ( { __typename: 'Gateway' }
    & GraphQLRecursivePick<FederationTypes['Gateway'], {"id":true}> );
  Home:
    ( { __typename: 'Home' }
    & GraphQLRecursivePick<FederationTypes['Home'], {"id":true}> );
  Lock:
    ( { __typename: 'Lock' }
    & GraphQLRecursivePick<FederationTypes['Lock'], {"id":true}> );
  Message:
    ( { __typename: 'Message' }
    & GraphQLRecursivePick<FederationTypes['Message'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  Room:
    ( { __typename: 'Room' }
    & GraphQLRecursivePick<FederationTypes['Room'], {"id":true}> );
  Scene:
    ( { __typename: 'Scene' }
    & GraphQLRecursivePick<FederationTypes['Scene'], {"id":true}> );
  Share:
    ( { __typename: 'Share' }
    & GraphQLRecursivePick<FederationTypes['Share'], {"id":true}> );
  UserGroup:
    ( { __typename: 'UserGroup' }
    & GraphQLRecursivePick<FederationTypes['UserGroup'], {"id":true}> );
  VendorLink:
    ( { __typename: 'VendorLink' }
    & GraphQLRecursivePick<FederationTypes['VendorLink'], {"id":true}> );
  VirtualUser:
    ( { __typename: 'VirtualUser' }
    & GraphQLRecursivePick<FederationTypes['VirtualUser'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptShareCodeInput: AcceptShareCodeInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AcceptShareCodePayload: ResolverTypeWrapper<Omit<AcceptShareCodePayload, 'devices'> & { devices?: Maybe<ReadonlyArray<ResolversTypes['Device']>> }>;
  AccessMode: AccessMode;
  Account: ResolverTypeWrapper<AccountSource>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Activity: ResolverTypeWrapper<ActivitySource>;
  ActivityConnection: ResolverTypeWrapper<ActivityPage>;
  ActivityEdge: ResolverTypeWrapper<ActivityPageEdge>;
  AddUserGroupMembersInput: AddUserGroupMembersInput;
  AddUserGroupMembersPayload: ResolverTypeWrapper<UserGroupChanges>;
  AlarmNotice: ResolverTypeWrapper<AlarmNotice>;
  AnswerSharesInput: AnswerSharesInput;
  AnswerSharesPayload: ResolverTypeWrapper<Omit<AnswerSharesPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['ShareResult']> }>;
  AttachedDevice: ResolverTypeWrapper<AttachedDeviceSource>;
  BindDevicesAsOperatorInput: BindDevicesAsOperatorInput;
  BindDevicesAsOperatorPayload: ResolverTypeWrapper<OperatorResults>;
  BroadlinkCredentialsInput: BroadlinkCredentialsInput;
  BroadlinkFamilyCredentialsInput: BroadlinkFamilyCredentialsInput;
  Camera: ResolverTypeWrapper<FacetSource>;
  CancelSharesInput: CancelSharesInput;
  CancelSharesPayload: ResolverTypeWrapper<Omit<CancelSharesPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['ShareResult']> }>;
  ClearMessageTimeZoneInput: ClearMessageTimeZoneInput;
  ClearMessageTimeZonePayload: ResolverTypeWrapper<NamedSubject>;
  ClearSharesInput: ClearSharesInput;
  ClearSharesPayload: ResolverTypeWrapper<Omit<ClearSharesPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['ClearSharesResult']> }>;
  ClearSharesResult: ResolverTypeWrapper<ClearedShares>;
  Command: ResolverTypeWrapper<CommandView>;
  CommandKind: CommandKind;
  CommandSettled: ResolverTypeWrapper<CommandSettledSource>;
  CommandStatus: CommandStatus;
  CreateDeviceGroupInput: CreateDeviceGroupInput;
  CreateDeviceGroupPayload: ResolverTypeWrapper<DeviceGroupChange>;
  CreateHomeInput: CreateHomeInput;
  CreateHomePayload: ResolverTypeWrapper<HomeChange>;
  CreateRoomInput: CreateRoomInput;
  CreateRoomPayload: ResolverTypeWrapper<RoomChange>;
  CreateSceneInput: CreateSceneInput;
  CreateScenePayload: ResolverTypeWrapper<SceneChange>;
  CreateShareCodeInput: CreateShareCodeInput;
  CreateShareCodePayload: ResolverTypeWrapper<CreateShareCodePayload>;
  CreateTemporaryLockUserInput: CreateTemporaryLockUserInput;
  CreateTemporaryLockUserPayload: ResolverTypeWrapper<Omit<CreateTemporaryLockUserPayload, 'temporaryUser'> & { temporaryUser: ResolversTypes['TemporaryLockUser'] }>;
  CreateUserGroupInput: CreateUserGroupInput;
  CreateUserGroupPayload: ResolverTypeWrapper<UserGroupChange>;
  CreateVirtualUserInput: CreateVirtualUserInput;
  CreateVirtualUserPayload: ResolverTypeWrapper<Omit<CreateVirtualUserPayload, 'virtualUser'> & { virtualUser?: Maybe<ResolversTypes['VirtualUser']> }>;
  DataType: DataType;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteAllMessagesInput: DeleteAllMessagesInput;
  DeleteAllMessagesPayload: ResolverTypeWrapper<Omit<DeleteAllMessagesPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['DeleteAllMessagesResult']> }>;
  DeleteAllMessagesResult: ResolverTypeWrapper<ClearedMessages>;
  DeleteDeviceGroupInput: DeleteDeviceGroupInput;
  DeleteDeviceGroupPayload: ResolverTypeWrapper<DeleteDeviceGroupPayload>;
  DeleteDeviceGroupsInput: DeleteDeviceGroupsInput;
  DeleteDeviceGroupsPayload: ResolverTypeWrapper<Omit<DeleteDeviceGroupsPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['DeleteDeviceGroupsResult']> }>;
  DeleteDeviceGroupsResult: ResolverTypeWrapper<DeletedGroup>;
  DeleteHomeInput: DeleteHomeInput;
  DeleteHomePartResult: ResolverTypeWrapper<DeletedPart>;
  DeleteHomePayload: ResolverTypeWrapper<Omit<DeleteHomePayload, 'parts'> & { parts: ReadonlyArray<ResolversTypes['DeleteHomePartResult']> }>;
  DeleteMessagesInput: DeleteMessagesInput;
  DeleteMessagesPayload: ResolverTypeWrapper<Omit<DeleteMessagesPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['DeleteMessagesResult']> }>;
  DeleteMessagesResult: ResolverTypeWrapper<Outcome>;
  DeleteOrganizationInfoInput: DeleteOrganizationInfoInput;
  DeleteOrganizationInfoPayload: ResolverTypeWrapper<OrganizationChange>;
  DeleteRoomInput: DeleteRoomInput;
  DeleteRoomPayload: ResolverTypeWrapper<DeleteRoomPayload>;
  DeleteSceneInput: DeleteSceneInput;
  DeleteScenePayload: ResolverTypeWrapper<DeleteScenePayload>;
  DeleteUserGroupInput: DeleteUserGroupInput;
  DeleteUserGroupPayload: ResolverTypeWrapper<DeleteUserGroupPayload>;
  DeleteVendorAccountInput: DeleteVendorAccountInput;
  DeleteVendorAccountPayload: ResolverTypeWrapper<DeletedLink>;
  DeleteVirtualUserInput: DeleteVirtualUserInput;
  DeleteVirtualUserPayload: ResolverTypeWrapper<DeleteVirtualUserPayload>;
  Device: ResolverTypeWrapper<DeviceView>;
  DeviceBehindGatewayInput: DeviceBehindGatewayInput;
  DeviceConnection: ResolverTypeWrapper<DevicePage>;
  DeviceEdge: ResolverTypeWrapper<DevicePageEdge>;
  DeviceEvent: ResolverTypeWrapper<EventSource>;
  DeviceEventConnection: ResolverTypeWrapper<EventPage>;
  DeviceEventEdge: ResolverTypeWrapper<EventPageEdge>;
  DeviceEventRaised: ResolverTypeWrapper<DeviceEventRaisedSource>;
  DeviceGroup: ResolverTypeWrapper<DeviceGroupView>;
  DeviceGroupConnection: ResolverTypeWrapper<DeviceGroupPage>;
  DeviceGroupEdge: ResolverTypeWrapper<DeviceGroupPageEdge>;
  DeviceMember: ResolverTypeWrapper<DeviceMemberView>;
  DeviceNetworkType: DeviceNetworkType;
  DeviceNodeType: DeviceNodeType;
  DevicePermissions: ResolverTypeWrapper<DevicePermissions>;
  DeviceResult: ResolverTypeWrapper<Outcome>;
  DeviceRole: DeviceRole;
  DeviceStatus: DeviceStatus;
  DeviceStatusChanged: ResolverTypeWrapper<DeviceStatusChangedSource>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  ErrorCode: ErrorCode;
  EventModel: ResolverTypeWrapper<EventModel>;
  FeedbackAttachmentsInput: FeedbackAttachmentsInput;
  FeedbackAuthor: FeedbackAuthor;
  FeedbackDeviceErrorInput: FeedbackDeviceErrorInput;
  FeedbackKind: FeedbackKind;
  FeedbackOrigin: ResolverTypeWrapper<FeedbackOrigin>;
  FeedbackOriginInput: FeedbackOriginInput;
  FeedbackReply: ResolverTypeWrapper<FeedbackReply>;
  FeedbackSignature: FeedbackSignature;
  FeedbackTopic: ResolverTypeWrapper<FeedbackSource>;
  FeedbackTopicConnection: ResolverTypeWrapper<FeedbackPage>;
  FeedbackTopicEdge: ResolverTypeWrapper<FeedbackPageEdge>;
  FeiyanCredentialsInput: FeiyanCredentialsInput;
  Firmware: ResolverTypeWrapper<Firmware>;
  FirmwareProgressed: ResolverTypeWrapper<FirmwareProgressedSource>;
  FirmwareState: FirmwareState;
  Gateway: ResolverTypeWrapper<FacetSource>;
  GrantHomeAccessInput: GrantHomeAccessInput;
  GrantHomeAccessPayload: ResolverTypeWrapper<UserGroupChanges>;
  HistoryOrder: HistoryOrder;
  Home: ResolverTypeWrapper<HomeView>;
  HomeAccessResult: ResolverTypeWrapper<ItemOutcome>;
  HomeConnection: ResolverTypeWrapper<HomePage>;
  HomeEdge: ResolverTypeWrapper<HomePageEdge>;
  HomeElement: ResolverTypeWrapper<HomeElementSource>;
  HomeElementConnection: ResolverTypeWrapper<HomeElementPage>;
  HomeElementEdge: ResolverTypeWrapper<HomeElementPageEdge>;
  HomeInvitation: ResolverTypeWrapper<HomeInvitation>;
  HomePermissions: ResolverTypeWrapper<HomePermissions>;
  HomeRole: HomeRole;
  InviteToHomeInput: InviteToHomeInput;
  InviteToHomePayload: ResolverTypeWrapper<InvitationSource>;
  InvokeDeviceGroupServiceInput: InvokeDeviceGroupServiceInput;
  InvokeDeviceGroupServicePayload: ResolverTypeWrapper<Omit<InvokeDeviceGroupServicePayload, 'command'> & { command: ResolversTypes['Command'] }>;
  InvokeDeviceServiceInput: InvokeDeviceServiceInput;
  InvokeDeviceServicePayload: ResolverTypeWrapper<Omit<InvokeDeviceServicePayload, 'command'> & { command: ResolversTypes['Command'] }>;
  ItemError: ResolverTypeWrapper<ItemError>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LinkDevicesInput: LinkDevicesInput;
  LinkDevicesPayload: ResolverTypeWrapper<Omit<LinkDevicesPayload, 'device'> & { device: ResolversTypes['Device'] }>;
  LinkVendorAccountInput: LinkVendorAccountInput;
  LinkVendorAccountPayload: ResolverTypeWrapper<Omit<LinkVendorAccountPayload, 'vendorLink'> & { vendorLink: ResolversTypes['VendorLink'] }>;
  LinkVoiceAssistantInput: LinkVoiceAssistantInput;
  LinkVoiceAssistantPayload: ResolverTypeWrapper<LinkVoiceAssistantPayload>;
  Lock: ResolverTypeWrapper<FacetSource>;
  MarkAllMessagesReadInput: MarkAllMessagesReadInput;
  MarkAllMessagesReadPayload: ResolverTypeWrapper<Omit<MarkAllMessagesReadPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['VendorLinkResult']> }>;
  MarkFeedbackReadInput: MarkFeedbackReadInput;
  MarkFeedbackReadPayload: ResolverTypeWrapper<FeedbackChange>;
  MarkMessagesReadInput: MarkMessagesReadInput;
  MarkMessagesReadPayload: ResolverTypeWrapper<Omit<MarkMessagesReadPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['MarkMessagesReadResult']> }>;
  MarkMessagesReadResult: ResolverTypeWrapper<Outcome>;
  MemberResult: ResolverTypeWrapper<Outcome>;
  MergeHomesInput: MergeHomesInput;
  MergeHomesPayload: ResolverTypeWrapper<HomeChange>;
  Message: ResolverTypeWrapper<MessageSource>;
  MessageConnection: ResolverTypeWrapper<MessagePage>;
  MessageCounts: ResolverTypeWrapper<MessageCounts>;
  MessageDelivery: MessageDelivery;
  MessageEdge: ResolverTypeWrapper<MessagePageEdge>;
  MessageKind: MessageKind;
  MigrateDevicesAsOperatorInput: MigrateDevicesAsOperatorInput;
  MigrateDevicesAsOperatorPayload: ResolverTypeWrapper<OperatorResults>;
  MoveDevicesInput: MoveDevicesInput;
  MoveDevicesPayload: ResolverTypeWrapper<Omit<MoveDevicesPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['MoveDevicesResult']> }>;
  MoveDevicesResult: ResolverTypeWrapper<MovedDevice>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<NodeSource>;
  NoticeMode: NoticeMode;
  OboxCredentialsInput: OboxCredentialsInput;
  Operator: ResolverTypeWrapper<OperatorSource>;
  Order: ResolverTypeWrapper<Order>;
  OrderStatus: OrderStatus;
  Organization: ResolverTypeWrapper<OrganizationView>;
  OrganizationConnection: ResolverTypeWrapper<OrganizationPage>;
  OrganizationEdge: ResolverTypeWrapper<OrganizationPageEdge>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ParameterModel: ResolverTypeWrapper<ParameterModel>;
  PhonePlatform: PhonePlatform;
  PrepareDeviceGroupMeshInput: PrepareDeviceGroupMeshInput;
  PrepareDeviceGroupMeshPayload: ResolverTypeWrapper<PrepareDeviceGroupMeshPayload>;
  Product: ResolverTypeWrapper<ProductView>;
  PropertiesChanged: ResolverTypeWrapper<PropertiesChangedSource>;
  Property: ResolverTypeWrapper<PropertyView>;
  PropertyModel: ResolverTypeWrapper<PropertyModel>;
  PropertyRecord: ResolverTypeWrapper<RecordSource>;
  PropertyRecordConnection: ResolverTypeWrapper<RecordPage>;
  PropertyRecordEdge: ResolverTypeWrapper<RecordPageEdge>;
  PropertySource: PropertySource;
  PushState: PushState;
  PushStatus: ResolverTypeWrapper<PushStatusSource>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RegisterGatewayInput: RegisterGatewayInput;
  RegisterGatewayPayload: ResolverTypeWrapper<Omit<RegisterGatewayPayload, 'gateway'> & { gateway: ResolversTypes['Gateway'] }>;
  RegisterPushChannelInput: RegisterPushChannelInput;
  RegisterPushChannelPayload: ResolverTypeWrapper<Omit<RegisterPushChannelPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['VendorLinkResult']> }>;
  RemoveDeviceInput: RemoveDeviceInput;
  RemoveDevicePayload: ResolverTypeWrapper<RemoveDevicePayload>;
  RemoveGatewayInput: RemoveGatewayInput;
  RemoveGatewayPayload: ResolverTypeWrapper<RemoveGatewayPayload>;
  RemoveUserGroupMembersInput: RemoveUserGroupMembersInput;
  RemoveUserGroupMembersPayload: ResolverTypeWrapper<UserGroupChanges>;
  RenameDeviceInput: RenameDeviceInput;
  RenameDevicePayload: ResolverTypeWrapper<DeviceChange>;
  RenameVendorAccountAsOperatorInput: RenameVendorAccountAsOperatorInput;
  RenameVendorAccountAsOperatorPayload: ResolverTypeWrapper<VendorAccountChange>;
  ReorderDeviceGroupInput: ReorderDeviceGroupInput;
  ReorderDeviceGroupPayload: ResolverTypeWrapper<HomeChange>;
  ReorderDevicesInput: ReorderDevicesInput;
  ReorderDevicesPayload: ResolverTypeWrapper<Omit<ReorderDevicesPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['DeviceResult']> }>;
  ReorderHomeDeviceInput: ReorderHomeDeviceInput;
  ReorderHomeDevicePayload: ResolverTypeWrapper<HomeChange>;
  ReorderHomeElementInput: ReorderHomeElementInput;
  ReorderHomeElementPayload: ResolverTypeWrapper<HomeChange>;
  ReorderRoomDeviceInput: ReorderRoomDeviceInput;
  ReorderRoomDevicePayload: ResolverTypeWrapper<RoomChange>;
  ReorderRoomsInput: ReorderRoomsInput;
  ReorderRoomsPayload: ResolverTypeWrapper<HomeChange>;
  ReorderSharedDevicesInput: ReorderSharedDevicesInput;
  ReorderSharedDevicesPayload: ResolverTypeWrapper<Omit<ReorderSharedDevicesPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['DeviceResult']> }>;
  ReplyToFeedbackInput: ReplyToFeedbackInput;
  ReplyToFeedbackPayload: ResolverTypeWrapper<FeedbackChange>;
  RevokeHomeAccessInput: RevokeHomeAccessInput;
  RevokeHomeAccessPayload: ResolverTypeWrapper<UserGroupChanges>;
  RevokeSharesInput: RevokeSharesInput;
  RevokeSharesPayload: ResolverTypeWrapper<Omit<RevokeSharesPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['MemberResult']> }>;
  Room: ResolverTypeWrapper<RoomView>;
  RoomConnection: ResolverTypeWrapper<RoomPage>;
  RoomDeviceOrder: RoomDeviceOrder;
  RoomEdge: ResolverTypeWrapper<RoomPageEdge>;
  Scene: ResolverTypeWrapper<SceneView>;
  SceneConnection: ResolverTypeWrapper<ScenePage>;
  SceneEdge: ResolverTypeWrapper<ScenePageEdge>;
  SceneKind: SceneKind;
  ScenePanel: ResolverTypeWrapper<ScenePanelView>;
  ServiceModel: ResolverTypeWrapper<ServiceModel>;
  SetAccountNoticeModeInput: SetAccountNoticeModeInput;
  SetAccountNoticeModePayload: ResolverTypeWrapper<Omit<SetAccountNoticeModePayload, 'results'> & { results: ReadonlyArray<ResolversTypes['VendorLinkResult']> }>;
  SetAlarmNoticeInput: SetAlarmNoticeInput;
  SetAlarmNoticePayload: ResolverTypeWrapper<NamedSubject>;
  SetCurrentHomeInput: SetCurrentHomeInput;
  SetCurrentHomePayload: ResolverTypeWrapper<HomeChange>;
  SetDeviceGroupPropertiesInput: SetDeviceGroupPropertiesInput;
  SetDeviceGroupPropertiesPayload: ResolverTypeWrapper<Omit<SetDeviceGroupPropertiesPayload, 'command'> & { command: ResolversTypes['Command'] }>;
  SetDeviceNoticeModeInput: SetDeviceNoticeModeInput;
  SetDeviceNoticeModePayload: ResolverTypeWrapper<NamedSubject>;
  SetDevicePropertiesInput: SetDevicePropertiesInput;
  SetDevicePropertiesPayload: ResolverTypeWrapper<Omit<SetDevicePropertiesPayload, 'command'> & { command: ResolversTypes['Command'] }>;
  SetMessageTimeZoneInput: SetMessageTimeZoneInput;
  SetMessageTimeZonePayload: ResolverTypeWrapper<Omit<SetMessageTimeZonePayload, 'results'> & { results: ReadonlyArray<ResolversTypes['SetMessageTimeZoneResult']> }>;
  SetMessageTimeZoneResult: ResolverTypeWrapper<Outcome>;
  SetOrganizationInfoInput: SetOrganizationInfoInput;
  SetOrganizationInfoPayload: ResolverTypeWrapper<OrganizationChange>;
  SetRoomDevicesInput: SetRoomDevicesInput;
  SetRoomDevicesPayload: ResolverTypeWrapper<RoomDevicesChange>;
  SetRoomDevicesResult: ResolverTypeWrapper<PlacedDevice>;
  SetScenePanelInput: SetScenePanelInput;
  SetScenePanelPayload: ResolverTypeWrapper<Omit<SetScenePanelPayload, 'scenePanel'> & { scenePanel?: Maybe<ResolversTypes['ScenePanel']> }>;
  SetWidgetDevicesInput: SetWidgetDevicesInput;
  SetWidgetDevicesPayload: ResolverTypeWrapper<Omit<SetWidgetDevicesPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['SetWidgetDevicesResult']> }>;
  SetWidgetDevicesResult: ResolverTypeWrapper<WidgetOutcome>;
  Share: ResolverTypeWrapper<ShareView>;
  ShareConnection: ResolverTypeWrapper<SharePage>;
  ShareDevicesInput: ShareDevicesInput;
  ShareDevicesPayload: ResolverTypeWrapper<Omit<ShareDevicesPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['DeviceResult']> }>;
  ShareDirection: ShareDirection;
  ShareEdge: ResolverTypeWrapper<SharePageEdge>;
  ShareItem: ResolverTypeWrapper<ShareItemView>;
  ShareResult: ResolverTypeWrapper<Outcome>;
  ShareStatus: ShareStatus;
  ShareTargetInput: ShareTargetInput;
  SplitHomeInput: SplitHomeInput;
  SplitHomePayload: ResolverTypeWrapper<HomesChange>;
  StartDeviceScanInput: StartDeviceScanInput;
  StartDeviceScanPayload: ResolverTypeWrapper<Omit<StartDeviceScanPayload, 'gateway'> & { gateway: ResolversTypes['Gateway'] }>;
  SubDeviceAttachResult: SubDeviceAttachResult;
  SubDeviceAttached: ResolverTypeWrapper<SubDeviceAttachedSource>;
  SubmitFeedbackInput: SubmitFeedbackInput;
  SubmitFeedbackPayload: ResolverTypeWrapper<FeedbackChange>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TemporaryLockUser: ResolverTypeWrapper<LockUserSource>;
  ThingModel: ResolverTypeWrapper<ThingModelSource>;
  UnbindDeviceAsOperatorInput: UnbindDeviceAsOperatorInput;
  UnbindDeviceAsOperatorPayload: ResolverTypeWrapper<VendorAccountChange>;
  UnbindDeviceFromAllAsOperatorInput: UnbindDeviceFromAllAsOperatorInput;
  UnbindDeviceFromAllAsOperatorPayload: ResolverTypeWrapper<OperatorResults>;
  UnlinkDeviceInput: UnlinkDeviceInput;
  UnlinkDevicePayload: ResolverTypeWrapper<Omit<UnlinkDevicePayload, 'device' | 'unlinkedDevice'> & { device: ResolversTypes['Device'], unlinkedDevice: ResolversTypes['Device'] }>;
  UnlinkVendorAccountInput: UnlinkVendorAccountInput;
  UnlinkVendorAccountPayload: ResolverTypeWrapper<UnlinkVendorAccountPayload>;
  UnlinkVoiceAssistantInput: UnlinkVoiceAssistantInput;
  UnlinkVoiceAssistantPayload: ResolverTypeWrapper<VendorLinkChange>;
  UnregisterPushChannelInput: UnregisterPushChannelInput;
  UnregisterPushChannelPayload: ResolverTypeWrapper<Omit<UnregisterPushChannelPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['VendorLinkResult']> }>;
  UpdateDeviceGroupInput: UpdateDeviceGroupInput;
  UpdateDeviceGroupPayload: ResolverTypeWrapper<DeviceGroupChange>;
  UpdateHomeInput: UpdateHomeInput;
  UpdateHomePayload: ResolverTypeWrapper<HomeChange>;
  UpdateRoomInput: UpdateRoomInput;
  UpdateRoomPayload: ResolverTypeWrapper<RoomChange>;
  UpdateSceneInput: UpdateSceneInput;
  UpdateScenePayload: ResolverTypeWrapper<SceneChange>;
  UpdateTemporaryLockUserInput: UpdateTemporaryLockUserInput;
  UpdateTemporaryLockUserPayload: ResolverTypeWrapper<Omit<UpdateTemporaryLockUserPayload, 'temporaryUser'> & { temporaryUser: ResolversTypes['TemporaryLockUser'] }>;
  UpdateUserGroupInput: UpdateUserGroupInput;
  UpdateUserGroupMembersInput: UpdateUserGroupMembersInput;
  UpdateUserGroupMembersPayload: ResolverTypeWrapper<UserGroupChanges>;
  UpdateUserGroupPayload: ResolverTypeWrapper<UserGroupChange>;
  UpdateVendorProfileInput: UpdateVendorProfileInput;
  UpdateVendorProfilePayload: ResolverTypeWrapper<VendorLinkChange>;
  UpdateVirtualUserInput: UpdateVirtualUserInput;
  UpdateVirtualUserPayload: ResolverTypeWrapper<VirtualUserChange>;
  UploadForm: ResolverTypeWrapper<UploadForm>;
  UploadFormField: ResolverTypeWrapper<UploadFormField>;
  UserGroup: ResolverTypeWrapper<UserGroupView>;
  UserGroupConnection: ResolverTypeWrapper<UserGroupPage>;
  UserGroupEdge: ResolverTypeWrapper<UserGroupPageEdge>;
  UserGroupMember: ResolverTypeWrapper<MemberView>;
  UserGroupMemberConnection: ResolverTypeWrapper<MemberPage>;
  UserGroupMemberEdge: ResolverTypeWrapper<MemberPageEdge>;
  UserGroupMemberInput: UserGroupMemberInput;
  UserGroupMemberResult: ResolverTypeWrapper<ItemOutcome>;
  Vendor: ResolverTypeWrapper<Vendor>;
  VendorAccount: ResolverTypeWrapper<VendorAccountSource>;
  VendorAccountConnection: ResolverTypeWrapper<VendorAccountPage>;
  VendorAccountEdge: ResolverTypeWrapper<VendorAccountPageEdge>;
  VendorAccountInput: VendorAccountInput;
  VendorAccountKeyInput: VendorAccountKeyInput;
  VendorCapability: VendorCapability;
  VendorContactInput: VendorContactInput;
  VendorCredentialsInput: VendorCredentialsInput;
  VendorDeviceHolding: ResolverTypeWrapper<VendorHoldingSource>;
  VendorDeviceHoldingConnection: ResolverTypeWrapper<VendorHoldingPage>;
  VendorDeviceHoldingEdge: ResolverTypeWrapper<VendorHoldingPageEdge>;
  VendorDeviceInput: VendorDeviceInput;
  VendorDeviceLabelInput: VendorDeviceLabelInput;
  VendorDeviceResult: ResolverTypeWrapper<OperatorOutcome>;
  VendorDeviceRole: VendorDeviceRole;
  VendorHealth: VendorHealth;
  VendorIdentity: ResolverTypeWrapper<IdentitySource>;
  VendorIdentityKind: VendorIdentityKind;
  VendorLink: ResolverTypeWrapper<Link>;
  VendorLinkResult: ResolverTypeWrapper<LinkOutcome>;
  VendorLinkStatus: VendorLinkStatus;
  VendorName: VendorName;
  VendorPhoneInput: VendorPhoneInput;
  VendorProfile: ResolverTypeWrapper<VendorProfile>;
  VendorRegion: ResolverTypeWrapper<VendorRegion>;
  VendorRegionKeyInput: VendorRegionKeyInput;
  VirtualUser: ResolverTypeWrapper<VirtualUserView>;
  VirtualUserAttribute: ResolverTypeWrapper<VirtualUserAttribute>;
  VirtualUserAttributeInput: VirtualUserAttributeInput;
  VoiceAssistant: VoiceAssistant;
  VoiceAssistantLink: ResolverTypeWrapper<VoiceAssistantLink>;
  WidgetDevice: ResolverTypeWrapper<Omit<WidgetDevice, 'device'> & { device?: Maybe<ResolversTypes['Device']> }>;
  WidgetDeviceInput: WidgetDeviceInput;
  WidgetProperty: ResolverTypeWrapper<WidgetProperty>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptShareCodeInput: AcceptShareCodeInput;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AcceptShareCodePayload: Omit<AcceptShareCodePayload, 'devices'> & { devices?: Maybe<ReadonlyArray<ResolversParentTypes['Device']>> };
  Account: AccountSource;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  Activity: ActivitySource;
  ActivityConnection: ActivityPage;
  ActivityEdge: ActivityPageEdge;
  AddUserGroupMembersInput: AddUserGroupMembersInput;
  AddUserGroupMembersPayload: UserGroupChanges;
  AlarmNotice: AlarmNotice;
  AnswerSharesInput: AnswerSharesInput;
  AnswerSharesPayload: Omit<AnswerSharesPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['ShareResult']> };
  AttachedDevice: AttachedDeviceSource;
  BindDevicesAsOperatorInput: BindDevicesAsOperatorInput;
  BindDevicesAsOperatorPayload: OperatorResults;
  BroadlinkCredentialsInput: BroadlinkCredentialsInput;
  BroadlinkFamilyCredentialsInput: BroadlinkFamilyCredentialsInput;
  Camera: FacetSource;
  CancelSharesInput: CancelSharesInput;
  CancelSharesPayload: Omit<CancelSharesPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['ShareResult']> };
  ClearMessageTimeZoneInput: ClearMessageTimeZoneInput;
  ClearMessageTimeZonePayload: NamedSubject;
  ClearSharesInput: ClearSharesInput;
  ClearSharesPayload: Omit<ClearSharesPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['ClearSharesResult']> };
  ClearSharesResult: ClearedShares;
  Command: CommandView;
  CommandSettled: CommandSettledSource;
  CreateDeviceGroupInput: CreateDeviceGroupInput;
  CreateDeviceGroupPayload: DeviceGroupChange;
  CreateHomeInput: CreateHomeInput;
  CreateHomePayload: HomeChange;
  CreateRoomInput: CreateRoomInput;
  CreateRoomPayload: RoomChange;
  CreateSceneInput: CreateSceneInput;
  CreateScenePayload: SceneChange;
  CreateShareCodeInput: CreateShareCodeInput;
  CreateShareCodePayload: CreateShareCodePayload;
  CreateTemporaryLockUserInput: CreateTemporaryLockUserInput;
  CreateTemporaryLockUserPayload: Omit<CreateTemporaryLockUserPayload, 'temporaryUser'> & { temporaryUser: ResolversParentTypes['TemporaryLockUser'] };
  CreateUserGroupInput: CreateUserGroupInput;
  CreateUserGroupPayload: UserGroupChange;
  CreateVirtualUserInput: CreateVirtualUserInput;
  CreateVirtualUserPayload: Omit<CreateVirtualUserPayload, 'virtualUser'> & { virtualUser?: Maybe<ResolversParentTypes['VirtualUser']> };
  DateTime: Scalars['DateTime']['output'];
  DeleteAllMessagesInput: DeleteAllMessagesInput;
  DeleteAllMessagesPayload: Omit<DeleteAllMessagesPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['DeleteAllMessagesResult']> };
  DeleteAllMessagesResult: ClearedMessages;
  DeleteDeviceGroupInput: DeleteDeviceGroupInput;
  DeleteDeviceGroupPayload: DeleteDeviceGroupPayload;
  DeleteDeviceGroupsInput: DeleteDeviceGroupsInput;
  DeleteDeviceGroupsPayload: Omit<DeleteDeviceGroupsPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['DeleteDeviceGroupsResult']> };
  DeleteDeviceGroupsResult: DeletedGroup;
  DeleteHomeInput: DeleteHomeInput;
  DeleteHomePartResult: DeletedPart;
  DeleteHomePayload: Omit<DeleteHomePayload, 'parts'> & { parts: ReadonlyArray<ResolversParentTypes['DeleteHomePartResult']> };
  DeleteMessagesInput: DeleteMessagesInput;
  DeleteMessagesPayload: Omit<DeleteMessagesPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['DeleteMessagesResult']> };
  DeleteMessagesResult: Outcome;
  DeleteOrganizationInfoInput: DeleteOrganizationInfoInput;
  DeleteOrganizationInfoPayload: OrganizationChange;
  DeleteRoomInput: DeleteRoomInput;
  DeleteRoomPayload: DeleteRoomPayload;
  DeleteSceneInput: DeleteSceneInput;
  DeleteScenePayload: DeleteScenePayload;
  DeleteUserGroupInput: DeleteUserGroupInput;
  DeleteUserGroupPayload: DeleteUserGroupPayload;
  DeleteVendorAccountInput: DeleteVendorAccountInput;
  DeleteVendorAccountPayload: DeletedLink;
  DeleteVirtualUserInput: DeleteVirtualUserInput;
  DeleteVirtualUserPayload: DeleteVirtualUserPayload;
  Device: DeviceView;
  DeviceBehindGatewayInput: DeviceBehindGatewayInput;
  DeviceConnection: DevicePage;
  DeviceEdge: DevicePageEdge;
  DeviceEvent: EventSource;
  DeviceEventConnection: EventPage;
  DeviceEventEdge: EventPageEdge;
  DeviceEventRaised: DeviceEventRaisedSource;
  DeviceGroup: DeviceGroupView;
  DeviceGroupConnection: DeviceGroupPage;
  DeviceGroupEdge: DeviceGroupPageEdge;
  DeviceMember: DeviceMemberView;
  DevicePermissions: DevicePermissions;
  DeviceResult: Outcome;
  DeviceStatusChanged: DeviceStatusChangedSource;
  Duration: Scalars['Duration']['output'];
  EventModel: EventModel;
  FeedbackAttachmentsInput: FeedbackAttachmentsInput;
  FeedbackDeviceErrorInput: FeedbackDeviceErrorInput;
  FeedbackOrigin: FeedbackOrigin;
  FeedbackOriginInput: FeedbackOriginInput;
  FeedbackReply: FeedbackReply;
  FeedbackTopic: FeedbackSource;
  FeedbackTopicConnection: FeedbackPage;
  FeedbackTopicEdge: FeedbackPageEdge;
  FeiyanCredentialsInput: FeiyanCredentialsInput;
  Firmware: Firmware;
  FirmwareProgressed: FirmwareProgressedSource;
  Gateway: FacetSource;
  GrantHomeAccessInput: GrantHomeAccessInput;
  GrantHomeAccessPayload: UserGroupChanges;
  Home: HomeView;
  HomeAccessResult: ItemOutcome;
  HomeConnection: HomePage;
  HomeEdge: HomePageEdge;
  HomeElement: HomeElementSource;
  HomeElementConnection: HomeElementPage;
  HomeElementEdge: HomeElementPageEdge;
  HomeInvitation: HomeInvitation;
  HomePermissions: HomePermissions;
  InviteToHomeInput: InviteToHomeInput;
  InviteToHomePayload: InvitationSource;
  InvokeDeviceGroupServiceInput: InvokeDeviceGroupServiceInput;
  InvokeDeviceGroupServicePayload: Omit<InvokeDeviceGroupServicePayload, 'command'> & { command: ResolversParentTypes['Command'] };
  InvokeDeviceServiceInput: InvokeDeviceServiceInput;
  InvokeDeviceServicePayload: Omit<InvokeDeviceServicePayload, 'command'> & { command: ResolversParentTypes['Command'] };
  ItemError: ItemError;
  JSON: Scalars['JSON']['output'];
  LinkDevicesInput: LinkDevicesInput;
  LinkDevicesPayload: Omit<LinkDevicesPayload, 'device'> & { device: ResolversParentTypes['Device'] };
  LinkVendorAccountInput: LinkVendorAccountInput;
  LinkVendorAccountPayload: Omit<LinkVendorAccountPayload, 'vendorLink'> & { vendorLink: ResolversParentTypes['VendorLink'] };
  LinkVoiceAssistantInput: LinkVoiceAssistantInput;
  LinkVoiceAssistantPayload: LinkVoiceAssistantPayload;
  Lock: FacetSource;
  MarkAllMessagesReadInput: MarkAllMessagesReadInput;
  MarkAllMessagesReadPayload: Omit<MarkAllMessagesReadPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['VendorLinkResult']> };
  MarkFeedbackReadInput: MarkFeedbackReadInput;
  MarkFeedbackReadPayload: FeedbackChange;
  MarkMessagesReadInput: MarkMessagesReadInput;
  MarkMessagesReadPayload: Omit<MarkMessagesReadPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['MarkMessagesReadResult']> };
  MarkMessagesReadResult: Outcome;
  MemberResult: Outcome;
  MergeHomesInput: MergeHomesInput;
  MergeHomesPayload: HomeChange;
  Message: MessageSource;
  MessageConnection: MessagePage;
  MessageCounts: MessageCounts;
  MessageEdge: MessagePageEdge;
  MigrateDevicesAsOperatorInput: MigrateDevicesAsOperatorInput;
  MigrateDevicesAsOperatorPayload: OperatorResults;
  MoveDevicesInput: MoveDevicesInput;
  MoveDevicesPayload: Omit<MoveDevicesPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['MoveDevicesResult']> };
  MoveDevicesResult: MovedDevice;
  Mutation: Record<PropertyKey, never>;
  Node: NodeSource;
  OboxCredentialsInput: OboxCredentialsInput;
  Operator: OperatorSource;
  Order: Order | FederationReferenceTypes['Order'];
  Organization: OrganizationView;
  OrganizationConnection: OrganizationPage;
  OrganizationEdge: OrganizationPageEdge;
  PageInfo: PageInfo;
  ParameterModel: ParameterModel;
  PrepareDeviceGroupMeshInput: PrepareDeviceGroupMeshInput;
  PrepareDeviceGroupMeshPayload: PrepareDeviceGroupMeshPayload;
  Product: ProductView;
  PropertiesChanged: PropertiesChangedSource;
  Property: PropertyView;
  PropertyModel: PropertyModel;
  PropertyRecord: RecordSource;
  PropertyRecordConnection: RecordPage;
  PropertyRecordEdge: RecordPageEdge;
  PushStatus: PushStatusSource;
  Query: Record<PropertyKey, never>;
  RegisterGatewayInput: RegisterGatewayInput;
  RegisterGatewayPayload: Omit<RegisterGatewayPayload, 'gateway'> & { gateway: ResolversParentTypes['Gateway'] };
  RegisterPushChannelInput: RegisterPushChannelInput;
  RegisterPushChannelPayload: Omit<RegisterPushChannelPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['VendorLinkResult']> };
  RemoveDeviceInput: RemoveDeviceInput;
  RemoveDevicePayload: RemoveDevicePayload;
  RemoveGatewayInput: RemoveGatewayInput;
  RemoveGatewayPayload: RemoveGatewayPayload;
  RemoveUserGroupMembersInput: RemoveUserGroupMembersInput;
  RemoveUserGroupMembersPayload: UserGroupChanges;
  RenameDeviceInput: RenameDeviceInput;
  RenameDevicePayload: DeviceChange;
  RenameVendorAccountAsOperatorInput: RenameVendorAccountAsOperatorInput;
  RenameVendorAccountAsOperatorPayload: VendorAccountChange;
  ReorderDeviceGroupInput: ReorderDeviceGroupInput;
  ReorderDeviceGroupPayload: HomeChange;
  ReorderDevicesInput: ReorderDevicesInput;
  ReorderDevicesPayload: Omit<ReorderDevicesPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['DeviceResult']> };
  ReorderHomeDeviceInput: ReorderHomeDeviceInput;
  ReorderHomeDevicePayload: HomeChange;
  ReorderHomeElementInput: ReorderHomeElementInput;
  ReorderHomeElementPayload: HomeChange;
  ReorderRoomDeviceInput: ReorderRoomDeviceInput;
  ReorderRoomDevicePayload: RoomChange;
  ReorderRoomsInput: ReorderRoomsInput;
  ReorderRoomsPayload: HomeChange;
  ReorderSharedDevicesInput: ReorderSharedDevicesInput;
  ReorderSharedDevicesPayload: Omit<ReorderSharedDevicesPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['DeviceResult']> };
  ReplyToFeedbackInput: ReplyToFeedbackInput;
  ReplyToFeedbackPayload: FeedbackChange;
  RevokeHomeAccessInput: RevokeHomeAccessInput;
  RevokeHomeAccessPayload: UserGroupChanges;
  RevokeSharesInput: RevokeSharesInput;
  RevokeSharesPayload: Omit<RevokeSharesPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['MemberResult']> };
  Room: RoomView;
  RoomConnection: RoomPage;
  RoomEdge: RoomPageEdge;
  Scene: SceneView;
  SceneConnection: ScenePage;
  SceneEdge: ScenePageEdge;
  ScenePanel: ScenePanelView;
  ServiceModel: ServiceModel;
  SetAccountNoticeModeInput: SetAccountNoticeModeInput;
  SetAccountNoticeModePayload: Omit<SetAccountNoticeModePayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['VendorLinkResult']> };
  SetAlarmNoticeInput: SetAlarmNoticeInput;
  SetAlarmNoticePayload: NamedSubject;
  SetCurrentHomeInput: SetCurrentHomeInput;
  SetCurrentHomePayload: HomeChange;
  SetDeviceGroupPropertiesInput: SetDeviceGroupPropertiesInput;
  SetDeviceGroupPropertiesPayload: Omit<SetDeviceGroupPropertiesPayload, 'command'> & { command: ResolversParentTypes['Command'] };
  SetDeviceNoticeModeInput: SetDeviceNoticeModeInput;
  SetDeviceNoticeModePayload: NamedSubject;
  SetDevicePropertiesInput: SetDevicePropertiesInput;
  SetDevicePropertiesPayload: Omit<SetDevicePropertiesPayload, 'command'> & { command: ResolversParentTypes['Command'] };
  SetMessageTimeZoneInput: SetMessageTimeZoneInput;
  SetMessageTimeZonePayload: Omit<SetMessageTimeZonePayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['SetMessageTimeZoneResult']> };
  SetMessageTimeZoneResult: Outcome;
  SetOrganizationInfoInput: SetOrganizationInfoInput;
  SetOrganizationInfoPayload: OrganizationChange;
  SetRoomDevicesInput: SetRoomDevicesInput;
  SetRoomDevicesPayload: RoomDevicesChange;
  SetRoomDevicesResult: PlacedDevice;
  SetScenePanelInput: SetScenePanelInput;
  SetScenePanelPayload: Omit<SetScenePanelPayload, 'scenePanel'> & { scenePanel?: Maybe<ResolversParentTypes['ScenePanel']> };
  SetWidgetDevicesInput: SetWidgetDevicesInput;
  SetWidgetDevicesPayload: Omit<SetWidgetDevicesPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['SetWidgetDevicesResult']> };
  SetWidgetDevicesResult: WidgetOutcome;
  Share: ShareView;
  ShareConnection: SharePage;
  ShareDevicesInput: ShareDevicesInput;
  ShareDevicesPayload: Omit<ShareDevicesPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['DeviceResult']> };
  ShareEdge: SharePageEdge;
  ShareItem: ShareItemView;
  ShareResult: Outcome;
  ShareTargetInput: ShareTargetInput;
  SplitHomeInput: SplitHomeInput;
  SplitHomePayload: HomesChange;
  StartDeviceScanInput: StartDeviceScanInput;
  StartDeviceScanPayload: Omit<StartDeviceScanPayload, 'gateway'> & { gateway: ResolversParentTypes['Gateway'] };
  SubDeviceAttached: SubDeviceAttachedSource;
  SubmitFeedbackInput: SubmitFeedbackInput;
  SubmitFeedbackPayload: FeedbackChange;
  Subscription: Record<PropertyKey, never>;
  TemporaryLockUser: LockUserSource;
  ThingModel: ThingModelSource;
  UnbindDeviceAsOperatorInput: UnbindDeviceAsOperatorInput;
  UnbindDeviceAsOperatorPayload: VendorAccountChange;
  UnbindDeviceFromAllAsOperatorInput: UnbindDeviceFromAllAsOperatorInput;
  UnbindDeviceFromAllAsOperatorPayload: OperatorResults;
  UnlinkDeviceInput: UnlinkDeviceInput;
  UnlinkDevicePayload: Omit<UnlinkDevicePayload, 'device' | 'unlinkedDevice'> & { device: ResolversParentTypes['Device'], unlinkedDevice: ResolversParentTypes['Device'] };
  UnlinkVendorAccountInput: UnlinkVendorAccountInput;
  UnlinkVendorAccountPayload: UnlinkVendorAccountPayload;
  UnlinkVoiceAssistantInput: UnlinkVoiceAssistantInput;
  UnlinkVoiceAssistantPayload: VendorLinkChange;
  UnregisterPushChannelInput: UnregisterPushChannelInput;
  UnregisterPushChannelPayload: Omit<UnregisterPushChannelPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['VendorLinkResult']> };
  UpdateDeviceGroupInput: UpdateDeviceGroupInput;
  UpdateDeviceGroupPayload: DeviceGroupChange;
  UpdateHomeInput: UpdateHomeInput;
  UpdateHomePayload: HomeChange;
  UpdateRoomInput: UpdateRoomInput;
  UpdateRoomPayload: RoomChange;
  UpdateSceneInput: UpdateSceneInput;
  UpdateScenePayload: SceneChange;
  UpdateTemporaryLockUserInput: UpdateTemporaryLockUserInput;
  UpdateTemporaryLockUserPayload: Omit<UpdateTemporaryLockUserPayload, 'temporaryUser'> & { temporaryUser: ResolversParentTypes['TemporaryLockUser'] };
  UpdateUserGroupInput: UpdateUserGroupInput;
  UpdateUserGroupMembersInput: UpdateUserGroupMembersInput;
  UpdateUserGroupMembersPayload: UserGroupChanges;
  UpdateUserGroupPayload: UserGroupChange;
  UpdateVendorProfileInput: UpdateVendorProfileInput;
  UpdateVendorProfilePayload: VendorLinkChange;
  UpdateVirtualUserInput: UpdateVirtualUserInput;
  UpdateVirtualUserPayload: VirtualUserChange;
  UploadForm: UploadForm;
  UploadFormField: UploadFormField;
  UserGroup: UserGroupView;
  UserGroupConnection: UserGroupPage;
  UserGroupEdge: UserGroupPageEdge;
  UserGroupMember: MemberView;
  UserGroupMemberConnection: MemberPage;
  UserGroupMemberEdge: MemberPageEdge;
  UserGroupMemberInput: UserGroupMemberInput;
  UserGroupMemberResult: ItemOutcome;
  Vendor: Vendor;
  VendorAccount: VendorAccountSource;
  VendorAccountConnection: VendorAccountPage;
  VendorAccountEdge: VendorAccountPageEdge;
  VendorAccountInput: VendorAccountInput;
  VendorAccountKeyInput: VendorAccountKeyInput;
  VendorContactInput: VendorContactInput;
  VendorCredentialsInput: VendorCredentialsInput;
  VendorDeviceHolding: VendorHoldingSource;
  VendorDeviceHoldingConnection: VendorHoldingPage;
  VendorDeviceHoldingEdge: VendorHoldingPageEdge;
  VendorDeviceInput: VendorDeviceInput;
  VendorDeviceLabelInput: VendorDeviceLabelInput;
  VendorDeviceResult: OperatorOutcome;
  VendorIdentity: IdentitySource;
  VendorLink: Link;
  VendorLinkResult: LinkOutcome;
  VendorPhoneInput: VendorPhoneInput;
  VendorProfile: VendorProfile;
  VendorRegion: VendorRegion;
  VendorRegionKeyInput: VendorRegionKeyInput;
  VirtualUser: VirtualUserView;
  VirtualUserAttribute: VirtualUserAttribute;
  VirtualUserAttributeInput: VirtualUserAttributeInput;
  VoiceAssistantLink: VoiceAssistantLink;
  WidgetDevice: Omit<WidgetDevice, 'device'> & { device?: Maybe<ResolversParentTypes['Device']> };
  WidgetDeviceInput: WidgetDeviceInput;
  WidgetProperty: WidgetProperty;
};

export type AcceptShareCodePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptShareCodePayload'] = ResolversParentTypes['AcceptShareCodePayload']> = {
  devices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Device']>>, ParentType, ContextType>;
};

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account'], FederationReferenceType extends FederationReferenceTypes['Account'] = FederationReferenceTypes['Account']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Account']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activityCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currentHome?: Resolver<Maybe<ResolversTypes['Home']>, ParentType, ContextType>;
  devices?: Resolver<Maybe<ResolversTypes['DeviceConnection']>, ParentType, ContextType, RequireFields<AccountDevicesArgs, 'first'>>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  feedbackTopics?: Resolver<Maybe<ResolversTypes['FeedbackTopicConnection']>, ParentType, ContextType, RequireFields<AccountFeedbackTopicsArgs, 'first'>>;
  hasUnreadFeedbackReply?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  homes?: Resolver<Maybe<ResolversTypes['HomeConnection']>, ParentType, ContextType, RequireFields<AccountHomesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messageCounts?: Resolver<Maybe<ResolversTypes['MessageCounts']>, ParentType, ContextType, Partial<AccountMessageCountsArgs>>;
  messages?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, RequireFields<AccountMessagesArgs, 'first'>>;
  organizations?: Resolver<Maybe<ResolversTypes['OrganizationConnection']>, ParentType, ContextType, RequireFields<AccountOrganizationsArgs, 'first'>>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scenes?: Resolver<Maybe<ResolversTypes['SceneConnection']>, ParentType, ContextType, RequireFields<AccountScenesArgs, 'first'>>;
  sharedDevices?: Resolver<Maybe<ResolversTypes['DeviceConnection']>, ParentType, ContextType, RequireFields<AccountSharedDevicesArgs, 'first'>>;
  shares?: Resolver<Maybe<ResolversTypes['ShareConnection']>, ParentType, ContextType, RequireFields<AccountSharesArgs, 'first'>>;
  vendorLinks?: Resolver<ReadonlyArray<ResolversTypes['VendorLink']>, ParentType, ContextType>;
  virtualUsers?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['VirtualUser']>>>, ParentType, ContextType>;
  widgetDevices?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['WidgetDevice']>>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity']> = {
  __resolveType: TypeResolveFn<'CommandSettled' | 'DeviceEventRaised' | 'DeviceStatusChanged' | 'FirmwareProgressed' | 'PropertiesChanged' | 'SubDeviceAttached', ParentType, ContextType>;
};

export type ActivityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityConnection'] = ResolversParentTypes['ActivityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ActivityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Activity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ActivityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityEdge'] = ResolversParentTypes['ActivityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Activity'], ParentType, ContextType>;
};

export type AddUserGroupMembersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddUserGroupMembersPayload'] = ResolversParentTypes['AddUserGroupMembersPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['UserGroupMemberResult']>, ParentType, ContextType>;
  userGroup?: Resolver<Maybe<ResolversTypes['UserGroup']>, ParentType, ContextType>;
};

export type AlarmNoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlarmNotice'] = ResolversParentTypes['AlarmNotice']> = {
  alarmId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AnswerSharesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerSharesPayload'] = ResolversParentTypes['AnswerSharesPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['ShareResult']>, ParentType, ContextType>;
};

export type AttachedDeviceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachedDevice'] = ResolversParentTypes['AttachedDevice']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  isTaken?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DeviceStatus'], ParentType, ContextType>;
};

export type BindDevicesAsOperatorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BindDevicesAsOperatorPayload'] = ResolversParentTypes['BindDevicesAsOperatorPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['VendorDeviceResult']>, ParentType, ContextType>;
};

export type CameraResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Camera'] = ResolversParentTypes['Camera'], FederationReferenceType extends FederationReferenceTypes['Camera'] = FederationReferenceTypes['Camera']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Camera']> | FederationReferenceType, FederationReferenceType, ContextType>;
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelSharesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelSharesPayload'] = ResolversParentTypes['CancelSharesPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['ShareResult']>, ParentType, ContextType>;
};

export type ClearMessageTimeZonePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClearMessageTimeZonePayload'] = ResolversParentTypes['ClearMessageTimeZonePayload']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
};

export type ClearSharesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClearSharesPayload'] = ResolversParentTypes['ClearSharesPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['ClearSharesResult']>, ParentType, ContextType>;
};

export type ClearSharesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClearSharesResult'] = ResolversParentTypes['ClearSharesResult']> = {
  error?: Resolver<Maybe<ResolversTypes['ItemError']>, ParentType, ContextType>;
  vendorLink?: Resolver<ResolversTypes['VendorLink'], ParentType, ContextType>;
};

export type CommandResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Command'] = ResolversParentTypes['Command'], FederationReferenceType extends FederationReferenceTypes['Command'] = FederationReferenceTypes['Command']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Command']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  deviceGroup?: Resolver<Maybe<ResolversTypes['DeviceGroup']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['ItemError']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CommandKind'], ParentType, ContextType>;
  output?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CommandStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommandSettledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommandSettled'] = ResolversParentTypes['CommandSettled']> = {
  command?: Resolver<Maybe<ResolversTypes['Command']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateDeviceGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateDeviceGroupPayload'] = ResolversParentTypes['CreateDeviceGroupPayload']> = {
  deviceGroup?: Resolver<Maybe<ResolversTypes['DeviceGroup']>, ParentType, ContextType>;
};

export type CreateHomePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateHomePayload'] = ResolversParentTypes['CreateHomePayload']> = {
  home?: Resolver<Maybe<ResolversTypes['Home']>, ParentType, ContextType>;
};

export type CreateRoomPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateRoomPayload'] = ResolversParentTypes['CreateRoomPayload']> = {
  room?: Resolver<Maybe<ResolversTypes['Room']>, ParentType, ContextType>;
};

export type CreateScenePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateScenePayload'] = ResolversParentTypes['CreateScenePayload']> = {
  scene?: Resolver<Maybe<ResolversTypes['Scene']>, ParentType, ContextType>;
};

export type CreateShareCodePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateShareCodePayload'] = ResolversParentTypes['CreateShareCodePayload']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CreateTemporaryLockUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateTemporaryLockUserPayload'] = ResolversParentTypes['CreateTemporaryLockUserPayload']> = {
  passcode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  temporaryUser?: Resolver<ResolversTypes['TemporaryLockUser'], ParentType, ContextType>;
};

export type CreateUserGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUserGroupPayload'] = ResolversParentTypes['CreateUserGroupPayload']> = {
  userGroup?: Resolver<Maybe<ResolversTypes['UserGroup']>, ParentType, ContextType>;
};

export type CreateVirtualUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateVirtualUserPayload'] = ResolversParentTypes['CreateVirtualUserPayload']> = {
  virtualUser?: Resolver<Maybe<ResolversTypes['VirtualUser']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteAllMessagesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAllMessagesPayload'] = ResolversParentTypes['DeleteAllMessagesPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['DeleteAllMessagesResult']>, ParentType, ContextType>;
};

export type DeleteAllMessagesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAllMessagesResult'] = ResolversParentTypes['DeleteAllMessagesResult']> = {
  deviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['ItemError']>, ParentType, ContextType>;
  vendorLink?: Resolver<Maybe<ResolversTypes['VendorLink']>, ParentType, ContextType>;
};

export type DeleteDeviceGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteDeviceGroupPayload'] = ResolversParentTypes['DeleteDeviceGroupPayload']> = {
  deletedDeviceGroupId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  meshConfiguration?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteDeviceGroupsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteDeviceGroupsPayload'] = ResolversParentTypes['DeleteDeviceGroupsPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['DeleteDeviceGroupsResult']>, ParentType, ContextType>;
};

export type DeleteDeviceGroupsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteDeviceGroupsResult'] = ResolversParentTypes['DeleteDeviceGroupsResult']> = {
  deviceGroupId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['ItemError']>, ParentType, ContextType>;
  meshConfiguration?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteHomePartResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteHomePartResult'] = ResolversParentTypes['DeleteHomePartResult']> = {
  error?: Resolver<Maybe<ResolversTypes['ItemError']>, ParentType, ContextType>;
  identity?: Resolver<Maybe<ResolversTypes['VendorIdentity']>, ParentType, ContextType>;
};

export type DeleteHomePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteHomePayload'] = ResolversParentTypes['DeleteHomePayload']> = {
  deletedHomeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['DeleteHomePartResult']>, ParentType, ContextType>;
};

export type DeleteMessagesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteMessagesPayload'] = ResolversParentTypes['DeleteMessagesPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['DeleteMessagesResult']>, ParentType, ContextType>;
};

export type DeleteMessagesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteMessagesResult'] = ResolversParentTypes['DeleteMessagesResult']> = {
  error?: Resolver<Maybe<ResolversTypes['ItemError']>, ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeleteOrganizationInfoPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteOrganizationInfoPayload'] = ResolversParentTypes['DeleteOrganizationInfoPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
};

export type DeleteRoomPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteRoomPayload'] = ResolversParentTypes['DeleteRoomPayload']> = {
  deletedRoomId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeleteScenePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteScenePayload'] = ResolversParentTypes['DeleteScenePayload']> = {
  deletedSceneId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeleteUserGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteUserGroupPayload'] = ResolversParentTypes['DeleteUserGroupPayload']> = {
  deletedUserGroupId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeleteVendorAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteVendorAccountPayload'] = ResolversParentTypes['DeleteVendorAccountPayload']> = {
  deletedVendorLinkId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeleteVirtualUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteVirtualUserPayload'] = ResolversParentTypes['DeleteVirtualUserPayload']> = {
  deletedVirtualUserId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeviceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Device'] = ResolversParentTypes['Device'], FederationReferenceType extends FederationReferenceTypes['Device'] = FederationReferenceTypes['Device']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Device']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  activity?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, RequireFields<DeviceActivityArgs, 'first'>>;
  alarmNotices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AlarmNotice']>>, ParentType, ContextType>;
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType>;
  eventHistory?: Resolver<Maybe<ResolversTypes['DeviceEventConnection']>, ParentType, ContextType, RequireFields<DeviceEventHistoryArgs, 'first' | 'from' | 'identifier' | 'order' | 'to'>>;
  extendedProperty?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<DeviceExtendedPropertyArgs, 'key'>>;
  firmware?: Resolver<Maybe<ResolversTypes['Firmware']>, ParentType, ContextType>;
  gateway?: Resolver<Maybe<ResolversTypes['Gateway']>, ParentType, ContextType>;
  home?: Resolver<Maybe<ResolversTypes['Home']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identities?: Resolver<ReadonlyArray<ResolversTypes['VendorIdentity']>, ParentType, ContextType>;
  isOnline?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isSharedWith?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<DeviceIsSharedWithArgs, 'memberId'>>;
  latestEvents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DeviceEvent']>>, ParentType, ContextType>;
  lock?: Resolver<Maybe<ResolversTypes['Lock']>, ParentType, ContextType>;
  macAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  members?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DeviceMember']>>, ParentType, ContextType>;
  messageTimeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  networkType?: Resolver<ResolversTypes['DeviceNetworkType'], ParentType, ContextType>;
  nodeType?: Resolver<ResolversTypes['DeviceNodeType'], ParentType, ContextType>;
  noticeMode?: Resolver<Maybe<ResolversTypes['NoticeMode']>, ParentType, ContextType>;
  parentGateway?: Resolver<Maybe<ResolversTypes['Gateway']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  properties?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Property']>>, ParentType, ContextType, Partial<DevicePropertiesArgs>>;
  property?: Resolver<Maybe<ResolversTypes['Property']>, ParentType, ContextType, RequireFields<DevicePropertyArgs, 'identifier'>>;
  propertyHistory?: Resolver<Maybe<ResolversTypes['PropertyRecordConnection']>, ParentType, ContextType, RequireFields<DevicePropertyHistoryArgs, 'first' | 'from' | 'identifier' | 'order' | 'to'>>;
  room?: Resolver<Maybe<ResolversTypes['Room']>, ParentType, ContextType>;
  serialNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shares?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ShareItem']>>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DeviceStatus']>, ParentType, ContextType>;
  statusChangedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  subDevices?: Resolver<Maybe<ResolversTypes['DeviceConnection']>, ParentType, ContextType, RequireFields<DeviceSubDevicesArgs, 'first'>>;
  thingModel?: Resolver<Maybe<ResolversTypes['ThingModel']>, ParentType, ContextType>;
  viewerCan?: Resolver<ResolversTypes['DevicePermissions'], ParentType, ContextType>;
  widgetProperties?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WidgetProperty']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceConnection'] = ResolversParentTypes['DeviceConnection']> = {
  edges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['DeviceEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Device']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeviceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceEdge'] = ResolversParentTypes['DeviceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
};

export type DeviceEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceEvent'] = ResolversParentTypes['DeviceEvent']> = {
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type DeviceEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceEventConnection'] = ResolversParentTypes['DeviceEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeviceEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DeviceEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeviceEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceEventEdge'] = ResolversParentTypes['DeviceEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeviceEvent'], ParentType, ContextType>;
};

export type DeviceEventRaisedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceEventRaised'] = ResolversParentTypes['DeviceEventRaised']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceGroup'] = ResolversParentTypes['DeviceGroup'], FederationReferenceType extends FederationReferenceTypes['DeviceGroup'] = FederationReferenceTypes['DeviceGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DeviceGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  devices?: Resolver<Maybe<ResolversTypes['DeviceConnection']>, ParentType, ContextType, RequireFields<DeviceGroupDevicesArgs, 'first'>>;
  home?: Resolver<Maybe<ResolversTypes['Home']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identities?: Resolver<ReadonlyArray<ResolversTypes['VendorIdentity']>, ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  properties?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Property']>>, ParentType, ContextType, Partial<DeviceGroupPropertiesArgs>>;
  status?: Resolver<Maybe<ResolversTypes['DeviceStatus']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceGroupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceGroupConnection'] = ResolversParentTypes['DeviceGroupConnection']> = {
  edges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['DeviceGroupEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['DeviceGroup']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeviceGroupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceGroupEdge'] = ResolversParentTypes['DeviceGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeviceGroup'], ParentType, ContextType>;
};

export type DeviceMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceMember'] = ResolversParentTypes['DeviceMember']> = {
  alarmNotices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AlarmNotice']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isViewer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  noticeMode?: Resolver<Maybe<ResolversTypes['NoticeMode']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['DeviceRole']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DevicePermissionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DevicePermissions'] = ResolversParentTypes['DevicePermissions']> = {
  remove?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rename?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DeviceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceResult'] = ResolversParentTypes['DeviceResult']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['ItemError']>, ParentType, ContextType>;
};

export type DeviceStatusChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceStatusChanged'] = ResolversParentTypes['DeviceStatusChanged']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['DeviceStatus']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DeviceStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export type EventModelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventModel'] = ResolversParentTypes['EventModel']> = {
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  output?: Resolver<ReadonlyArray<ResolversTypes['ParameterModel']>, ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FeedbackOriginResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedbackOrigin'] = ResolversParentTypes['FeedbackOrigin']> = {
  appVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phoneModel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phoneSystem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FeedbackReplyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedbackReply'] = ResolversParentTypes['FeedbackReply']> = {
  author?: Resolver<ResolversTypes['FeedbackAuthor'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FeedbackTopicResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedbackTopic'] = ResolversParentTypes['FeedbackTopic'], FederationReferenceType extends FederationReferenceTypes['FeedbackTopic'] = FederationReferenceTypes['FeedbackTopic']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FeedbackTopic']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  hasUnreadReply?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FeedbackKind'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['FeedbackOrigin'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  replies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FeedbackReply']>>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  vendorLink?: Resolver<Maybe<ResolversTypes['VendorLink']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FeedbackTopicConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedbackTopicConnection'] = ResolversParentTypes['FeedbackTopicConnection']> = {
  edges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['FeedbackTopicEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['FeedbackTopic']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FeedbackTopicEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedbackTopicEdge'] = ResolversParentTypes['FeedbackTopicEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FeedbackTopic'], ParentType, ContextType>;
};

export type FirmwareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Firmware'] = ResolversParentTypes['Firmware']> = {
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FirmwareProgressedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FirmwareProgressed'] = ResolversParentTypes['FirmwareProgressed']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['FirmwareState'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GatewayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Gateway'] = ResolversParentTypes['Gateway'], FederationReferenceType extends FederationReferenceTypes['Gateway'] = FederationReferenceTypes['Gateway']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Gateway']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attachedDevices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AttachedDevice']>>, ParentType, ContextType>;
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subDevices?: Resolver<Maybe<ResolversTypes['DeviceConnection']>, ParentType, ContextType, RequireFields<GatewaySubDevicesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GrantHomeAccessPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantHomeAccessPayload'] = ResolversParentTypes['GrantHomeAccessPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['HomeAccessResult']>, ParentType, ContextType>;
  userGroup?: Resolver<Maybe<ResolversTypes['UserGroup']>, ParentType, ContextType>;
};

export type HomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Home'] = ResolversParentTypes['Home'], FederationReferenceType extends FederationReferenceTypes['Home'] = FederationReferenceTypes['Home']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Home']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activity?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, RequireFields<HomeActivityArgs, 'first'>>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deviceCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  deviceGroupProducts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Product']>>, ParentType, ContextType>;
  deviceGroups?: Resolver<Maybe<ResolversTypes['DeviceGroupConnection']>, ParentType, ContextType, RequireFields<HomeDeviceGroupsArgs, 'first'>>;
  devices?: Resolver<Maybe<ResolversTypes['DeviceConnection']>, ParentType, ContextType, RequireFields<HomeDevicesArgs, 'first'>>;
  elements?: Resolver<Maybe<ResolversTypes['HomeElementConnection']>, ParentType, ContextType, RequireFields<HomeElementsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identities?: Resolver<ReadonlyArray<ResolversTypes['VendorIdentity']>, ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onlineDeviceCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['HomeRole'], ParentType, ContextType>;
  rooms?: Resolver<Maybe<ResolversTypes['RoomConnection']>, ParentType, ContextType, RequireFields<HomeRoomsArgs, 'first'>>;
  scenePanels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ScenePanel']>>, ParentType, ContextType>;
  scenes?: Resolver<Maybe<ResolversTypes['SceneConnection']>, ParentType, ContextType, RequireFields<HomeScenesArgs, 'first'>>;
  viewerCan?: Resolver<ResolversTypes['HomePermissions'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HomeAccessResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HomeAccessResult'] = ResolversParentTypes['HomeAccessResult']> = {
  error?: Resolver<Maybe<ResolversTypes['ItemError']>, ParentType, ContextType>;
  home?: Resolver<Maybe<ResolversTypes['Home']>, ParentType, ContextType>;
  homeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type HomeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HomeConnection'] = ResolversParentTypes['HomeConnection']> = {
  edges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['HomeEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Home']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type HomeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HomeEdge'] = ResolversParentTypes['HomeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Home'], ParentType, ContextType>;
};

export type HomeElementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HomeElement'] = ResolversParentTypes['HomeElement']> = {
  __resolveType: TypeResolveFn<'Device' | 'DeviceGroup', ParentType, ContextType>;
};

export type HomeElementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HomeElementConnection'] = ResolversParentTypes['HomeElementConnection']> = {
  edges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['HomeElementEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['HomeElement']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type HomeElementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HomeElementEdge'] = ResolversParentTypes['HomeElementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HomeElement'], ParentType, ContextType>;
};

export type HomeInvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HomeInvitation'] = ResolversParentTypes['HomeInvitation']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HomePermissionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HomePermissions'] = ResolversParentTypes['HomePermissions']> = {
  delete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  update?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type InviteToHomePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteToHomePayload'] = ResolversParentTypes['InviteToHomePayload']> = {
  home?: Resolver<Maybe<ResolversTypes['Home']>, ParentType, ContextType>;
  invitation?: Resolver<ResolversTypes['HomeInvitation'], ParentType, ContextType>;
};

export type InvokeDeviceGroupServicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvokeDeviceGroupServicePayload'] = ResolversParentTypes['InvokeDeviceGroupServicePayload']> = {
  command?: Resolver<ResolversTypes['Command'], ParentType, ContextType>;
};

export type InvokeDeviceServicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvokeDeviceServicePayload'] = ResolversParentTypes['InvokeDeviceServicePayload']> = {
  command?: Resolver<ResolversTypes['Command'], ParentType, ContextType>;
};

export type ItemErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemError'] = ResolversParentTypes['ItemError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['VendorName']>, ParentType, ContextType>;
  vendorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LinkDevicesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkDevicesPayload'] = ResolversParentTypes['LinkDevicesPayload']> = {
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
};

export type LinkVendorAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkVendorAccountPayload'] = ResolversParentTypes['LinkVendorAccountPayload']> = {
  vendorLink?: Resolver<ResolversTypes['VendorLink'], ParentType, ContextType>;
};

export type LinkVoiceAssistantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkVoiceAssistantPayload'] = ResolversParentTypes['LinkVoiceAssistantPayload']> = {
  voiceAssistant?: Resolver<Maybe<ResolversTypes['VoiceAssistantLink']>, ParentType, ContextType>;
};

export type LockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Lock'] = ResolversParentTypes['Lock'], FederationReferenceType extends FederationReferenceTypes['Lock'] = FederationReferenceTypes['Lock']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Lock']> | FederationReferenceType, FederationReferenceType, ContextType>;
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarkAllMessagesReadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkAllMessagesReadPayload'] = ResolversParentTypes['MarkAllMessagesReadPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['VendorLinkResult']>, ParentType, ContextType>;
};

export type MarkFeedbackReadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkFeedbackReadPayload'] = ResolversParentTypes['MarkFeedbackReadPayload']> = {
  feedbackTopic?: Resolver<Maybe<ResolversTypes['FeedbackTopic']>, ParentType, ContextType>;
};

export type MarkMessagesReadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkMessagesReadPayload'] = ResolversParentTypes['MarkMessagesReadPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['MarkMessagesReadResult']>, ParentType, ContextType>;
};

export type MarkMessagesReadResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkMessagesReadResult'] = ResolversParentTypes['MarkMessagesReadResult']> = {
  error?: Resolver<Maybe<ResolversTypes['ItemError']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MemberResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberResult'] = ResolversParentTypes['MemberResult']> = {
  error?: Resolver<Maybe<ResolversTypes['ItemError']>, ParentType, ContextType>;
  memberId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MergeHomesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeHomesPayload'] = ResolversParentTypes['MergeHomesPayload']> = {
  home?: Resolver<Maybe<ResolversTypes['Home']>, ParentType, ContextType>;
};

export type MessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message'], FederationReferenceType extends FederationReferenceTypes['Message'] = FederationReferenceTypes['Message']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Message']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alarmId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  delivery?: Resolver<ResolversTypes['MessageDelivery'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isRead?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vendorLink?: Resolver<Maybe<ResolversTypes['VendorLink']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  edges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['MessageEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Message']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MessageCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageCounts'] = ResolversParentTypes['MessageCounts']> = {
  announcement?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  device?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MigrateDevicesAsOperatorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MigrateDevicesAsOperatorPayload'] = ResolversParentTypes['MigrateDevicesAsOperatorPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['VendorDeviceResult']>, ParentType, ContextType>;
};

export type MoveDevicesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveDevicesPayload'] = ResolversParentTypes['MoveDevicesPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['MoveDevicesResult']>, ParentType, ContextType>;
};

export type MoveDevicesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveDevicesResult'] = ResolversParentTypes['MoveDevicesResult']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['ItemError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptShareCode?: Resolver<Maybe<ResolversTypes['AcceptShareCodePayload']>, ParentType, ContextType, RequireFields<MutationAcceptShareCodeArgs, 'input'>>;
  addUserGroupMembers?: Resolver<Maybe<ResolversTypes['AddUserGroupMembersPayload']>, ParentType, ContextType, RequireFields<MutationAddUserGroupMembersArgs, 'input'>>;
  answerShares?: Resolver<Maybe<ResolversTypes['AnswerSharesPayload']>, ParentType, ContextType, RequireFields<MutationAnswerSharesArgs, 'input'>>;
  bindDevicesAsOperator?: Resolver<Maybe<ResolversTypes['BindDevicesAsOperatorPayload']>, ParentType, ContextType, RequireFields<MutationBindDevicesAsOperatorArgs, 'input'>>;
  cancelShares?: Resolver<Maybe<ResolversTypes['CancelSharesPayload']>, ParentType, ContextType, RequireFields<MutationCancelSharesArgs, 'input'>>;
  clearMessageTimeZone?: Resolver<Maybe<ResolversTypes['ClearMessageTimeZonePayload']>, ParentType, ContextType, RequireFields<MutationClearMessageTimeZoneArgs, 'input'>>;
  clearShares?: Resolver<Maybe<ResolversTypes['ClearSharesPayload']>, ParentType, ContextType, RequireFields<MutationClearSharesArgs, 'input'>>;
  createDeviceGroup?: Resolver<Maybe<ResolversTypes['CreateDeviceGroupPayload']>, ParentType, ContextType, RequireFields<MutationCreateDeviceGroupArgs, 'input'>>;
  createHome?: Resolver<Maybe<ResolversTypes['CreateHomePayload']>, ParentType, ContextType, RequireFields<MutationCreateHomeArgs, 'input'>>;
  createRoom?: Resolver<Maybe<ResolversTypes['CreateRoomPayload']>, ParentType, ContextType, RequireFields<MutationCreateRoomArgs, 'input'>>;
  createScene?: Resolver<Maybe<ResolversTypes['CreateScenePayload']>, ParentType, ContextType, RequireFields<MutationCreateSceneArgs, 'input'>>;
  createShareCode?: Resolver<Maybe<ResolversTypes['CreateShareCodePayload']>, ParentType, ContextType, RequireFields<MutationCreateShareCodeArgs, 'input'>>;
  createTemporaryLockUser?: Resolver<Maybe<ResolversTypes['CreateTemporaryLockUserPayload']>, ParentType, ContextType, RequireFields<MutationCreateTemporaryLockUserArgs, 'input'>>;
  createUserGroup?: Resolver<Maybe<ResolversTypes['CreateUserGroupPayload']>, ParentType, ContextType, RequireFields<MutationCreateUserGroupArgs, 'input'>>;
  createVirtualUser?: Resolver<Maybe<ResolversTypes['CreateVirtualUserPayload']>, ParentType, ContextType, RequireFields<MutationCreateVirtualUserArgs, 'input'>>;
  deleteAllMessages?: Resolver<Maybe<ResolversTypes['DeleteAllMessagesPayload']>, ParentType, ContextType, RequireFields<MutationDeleteAllMessagesArgs, 'input'>>;
  deleteDeviceGroup?: Resolver<Maybe<ResolversTypes['DeleteDeviceGroupPayload']>, ParentType, ContextType, RequireFields<MutationDeleteDeviceGroupArgs, 'input'>>;
  deleteDeviceGroups?: Resolver<Maybe<ResolversTypes['DeleteDeviceGroupsPayload']>, ParentType, ContextType, RequireFields<MutationDeleteDeviceGroupsArgs, 'input'>>;
  deleteHome?: Resolver<Maybe<ResolversTypes['DeleteHomePayload']>, ParentType, ContextType, RequireFields<MutationDeleteHomeArgs, 'input'>>;
  deleteMessages?: Resolver<Maybe<ResolversTypes['DeleteMessagesPayload']>, ParentType, ContextType, RequireFields<MutationDeleteMessagesArgs, 'input'>>;
  deleteOrganizationInfo?: Resolver<Maybe<ResolversTypes['DeleteOrganizationInfoPayload']>, ParentType, ContextType, RequireFields<MutationDeleteOrganizationInfoArgs, 'input'>>;
  deleteRoom?: Resolver<Maybe<ResolversTypes['DeleteRoomPayload']>, ParentType, ContextType, RequireFields<MutationDeleteRoomArgs, 'input'>>;
  deleteScene?: Resolver<Maybe<ResolversTypes['DeleteScenePayload']>, ParentType, ContextType, RequireFields<MutationDeleteSceneArgs, 'input'>>;
  deleteUserGroup?: Resolver<Maybe<ResolversTypes['DeleteUserGroupPayload']>, ParentType, ContextType, RequireFields<MutationDeleteUserGroupArgs, 'input'>>;
  deleteVendorAccount?: Resolver<Maybe<ResolversTypes['DeleteVendorAccountPayload']>, ParentType, ContextType, RequireFields<MutationDeleteVendorAccountArgs, 'input'>>;
  deleteVirtualUser?: Resolver<Maybe<ResolversTypes['DeleteVirtualUserPayload']>, ParentType, ContextType, RequireFields<MutationDeleteVirtualUserArgs, 'input'>>;
  grantHomeAccess?: Resolver<Maybe<ResolversTypes['GrantHomeAccessPayload']>, ParentType, ContextType, RequireFields<MutationGrantHomeAccessArgs, 'input'>>;
  inviteToHome?: Resolver<Maybe<ResolversTypes['InviteToHomePayload']>, ParentType, ContextType, RequireFields<MutationInviteToHomeArgs, 'input'>>;
  invokeDeviceGroupService?: Resolver<Maybe<ResolversTypes['InvokeDeviceGroupServicePayload']>, ParentType, ContextType, RequireFields<MutationInvokeDeviceGroupServiceArgs, 'input'>>;
  invokeDeviceService?: Resolver<Maybe<ResolversTypes['InvokeDeviceServicePayload']>, ParentType, ContextType, RequireFields<MutationInvokeDeviceServiceArgs, 'input'>>;
  linkDevices?: Resolver<Maybe<ResolversTypes['LinkDevicesPayload']>, ParentType, ContextType, RequireFields<MutationLinkDevicesArgs, 'input'>>;
  linkVendorAccount?: Resolver<Maybe<ResolversTypes['LinkVendorAccountPayload']>, ParentType, ContextType, RequireFields<MutationLinkVendorAccountArgs, 'input'>>;
  linkVoiceAssistant?: Resolver<Maybe<ResolversTypes['LinkVoiceAssistantPayload']>, ParentType, ContextType, RequireFields<MutationLinkVoiceAssistantArgs, 'input'>>;
  markAllMessagesRead?: Resolver<Maybe<ResolversTypes['MarkAllMessagesReadPayload']>, ParentType, ContextType, RequireFields<MutationMarkAllMessagesReadArgs, 'input'>>;
  markFeedbackRead?: Resolver<Maybe<ResolversTypes['MarkFeedbackReadPayload']>, ParentType, ContextType, RequireFields<MutationMarkFeedbackReadArgs, 'input'>>;
  markMessagesRead?: Resolver<Maybe<ResolversTypes['MarkMessagesReadPayload']>, ParentType, ContextType, RequireFields<MutationMarkMessagesReadArgs, 'input'>>;
  mergeHomes?: Resolver<Maybe<ResolversTypes['MergeHomesPayload']>, ParentType, ContextType, RequireFields<MutationMergeHomesArgs, 'input'>>;
  migrateDevicesAsOperator?: Resolver<Maybe<ResolversTypes['MigrateDevicesAsOperatorPayload']>, ParentType, ContextType, RequireFields<MutationMigrateDevicesAsOperatorArgs, 'input'>>;
  moveDevices?: Resolver<Maybe<ResolversTypes['MoveDevicesPayload']>, ParentType, ContextType, RequireFields<MutationMoveDevicesArgs, 'input'>>;
  prepareDeviceGroupMesh?: Resolver<Maybe<ResolversTypes['PrepareDeviceGroupMeshPayload']>, ParentType, ContextType, RequireFields<MutationPrepareDeviceGroupMeshArgs, 'input'>>;
  registerGateway?: Resolver<Maybe<ResolversTypes['RegisterGatewayPayload']>, ParentType, ContextType, RequireFields<MutationRegisterGatewayArgs, 'input'>>;
  registerPushChannel?: Resolver<Maybe<ResolversTypes['RegisterPushChannelPayload']>, ParentType, ContextType, RequireFields<MutationRegisterPushChannelArgs, 'input'>>;
  removeDevice?: Resolver<Maybe<ResolversTypes['RemoveDevicePayload']>, ParentType, ContextType, RequireFields<MutationRemoveDeviceArgs, 'input'>>;
  removeGateway?: Resolver<Maybe<ResolversTypes['RemoveGatewayPayload']>, ParentType, ContextType, RequireFields<MutationRemoveGatewayArgs, 'input'>>;
  removeUserGroupMembers?: Resolver<Maybe<ResolversTypes['RemoveUserGroupMembersPayload']>, ParentType, ContextType, RequireFields<MutationRemoveUserGroupMembersArgs, 'input'>>;
  renameDevice?: Resolver<Maybe<ResolversTypes['RenameDevicePayload']>, ParentType, ContextType, RequireFields<MutationRenameDeviceArgs, 'input'>>;
  renameVendorAccountAsOperator?: Resolver<Maybe<ResolversTypes['RenameVendorAccountAsOperatorPayload']>, ParentType, ContextType, RequireFields<MutationRenameVendorAccountAsOperatorArgs, 'input'>>;
  reorderDeviceGroup?: Resolver<Maybe<ResolversTypes['ReorderDeviceGroupPayload']>, ParentType, ContextType, RequireFields<MutationReorderDeviceGroupArgs, 'input'>>;
  reorderDevices?: Resolver<Maybe<ResolversTypes['ReorderDevicesPayload']>, ParentType, ContextType, RequireFields<MutationReorderDevicesArgs, 'input'>>;
  reorderHomeDevice?: Resolver<Maybe<ResolversTypes['ReorderHomeDevicePayload']>, ParentType, ContextType, RequireFields<MutationReorderHomeDeviceArgs, 'input'>>;
  reorderHomeElement?: Resolver<Maybe<ResolversTypes['ReorderHomeElementPayload']>, ParentType, ContextType, RequireFields<MutationReorderHomeElementArgs, 'input'>>;
  reorderRoomDevice?: Resolver<Maybe<ResolversTypes['ReorderRoomDevicePayload']>, ParentType, ContextType, RequireFields<MutationReorderRoomDeviceArgs, 'input'>>;
  reorderRooms?: Resolver<Maybe<ResolversTypes['ReorderRoomsPayload']>, ParentType, ContextType, RequireFields<MutationReorderRoomsArgs, 'input'>>;
  reorderSharedDevices?: Resolver<Maybe<ResolversTypes['ReorderSharedDevicesPayload']>, ParentType, ContextType, RequireFields<MutationReorderSharedDevicesArgs, 'input'>>;
  replyToFeedback?: Resolver<Maybe<ResolversTypes['ReplyToFeedbackPayload']>, ParentType, ContextType, RequireFields<MutationReplyToFeedbackArgs, 'input'>>;
  revokeHomeAccess?: Resolver<Maybe<ResolversTypes['RevokeHomeAccessPayload']>, ParentType, ContextType, RequireFields<MutationRevokeHomeAccessArgs, 'input'>>;
  revokeShares?: Resolver<Maybe<ResolversTypes['RevokeSharesPayload']>, ParentType, ContextType, RequireFields<MutationRevokeSharesArgs, 'input'>>;
  setAccountNoticeMode?: Resolver<Maybe<ResolversTypes['SetAccountNoticeModePayload']>, ParentType, ContextType, RequireFields<MutationSetAccountNoticeModeArgs, 'input'>>;
  setAlarmNotice?: Resolver<Maybe<ResolversTypes['SetAlarmNoticePayload']>, ParentType, ContextType, RequireFields<MutationSetAlarmNoticeArgs, 'input'>>;
  setCurrentHome?: Resolver<Maybe<ResolversTypes['SetCurrentHomePayload']>, ParentType, ContextType, RequireFields<MutationSetCurrentHomeArgs, 'input'>>;
  setDeviceGroupProperties?: Resolver<Maybe<ResolversTypes['SetDeviceGroupPropertiesPayload']>, ParentType, ContextType, RequireFields<MutationSetDeviceGroupPropertiesArgs, 'input'>>;
  setDeviceNoticeMode?: Resolver<Maybe<ResolversTypes['SetDeviceNoticeModePayload']>, ParentType, ContextType, RequireFields<MutationSetDeviceNoticeModeArgs, 'input'>>;
  setDeviceProperties?: Resolver<Maybe<ResolversTypes['SetDevicePropertiesPayload']>, ParentType, ContextType, RequireFields<MutationSetDevicePropertiesArgs, 'input'>>;
  setMessageTimeZone?: Resolver<Maybe<ResolversTypes['SetMessageTimeZonePayload']>, ParentType, ContextType, RequireFields<MutationSetMessageTimeZoneArgs, 'input'>>;
  setOrganizationInfo?: Resolver<Maybe<ResolversTypes['SetOrganizationInfoPayload']>, ParentType, ContextType, RequireFields<MutationSetOrganizationInfoArgs, 'input'>>;
  setRoomDevices?: Resolver<Maybe<ResolversTypes['SetRoomDevicesPayload']>, ParentType, ContextType, RequireFields<MutationSetRoomDevicesArgs, 'input'>>;
  setScenePanel?: Resolver<Maybe<ResolversTypes['SetScenePanelPayload']>, ParentType, ContextType, RequireFields<MutationSetScenePanelArgs, 'input'>>;
  setWidgetDevices?: Resolver<Maybe<ResolversTypes['SetWidgetDevicesPayload']>, ParentType, ContextType, RequireFields<MutationSetWidgetDevicesArgs, 'input'>>;
  shareDevices?: Resolver<Maybe<ResolversTypes['ShareDevicesPayload']>, ParentType, ContextType, RequireFields<MutationShareDevicesArgs, 'input'>>;
  splitHome?: Resolver<Maybe<ResolversTypes['SplitHomePayload']>, ParentType, ContextType, RequireFields<MutationSplitHomeArgs, 'input'>>;
  startDeviceScan?: Resolver<Maybe<ResolversTypes['StartDeviceScanPayload']>, ParentType, ContextType, RequireFields<MutationStartDeviceScanArgs, 'input'>>;
  submitFeedback?: Resolver<Maybe<ResolversTypes['SubmitFeedbackPayload']>, ParentType, ContextType, RequireFields<MutationSubmitFeedbackArgs, 'input'>>;
  unbindDeviceAsOperator?: Resolver<Maybe<ResolversTypes['UnbindDeviceAsOperatorPayload']>, ParentType, ContextType, RequireFields<MutationUnbindDeviceAsOperatorArgs, 'input'>>;
  unbindDeviceFromAllAsOperator?: Resolver<Maybe<ResolversTypes['UnbindDeviceFromAllAsOperatorPayload']>, ParentType, ContextType, RequireFields<MutationUnbindDeviceFromAllAsOperatorArgs, 'input'>>;
  unlinkDevice?: Resolver<Maybe<ResolversTypes['UnlinkDevicePayload']>, ParentType, ContextType, RequireFields<MutationUnlinkDeviceArgs, 'input'>>;
  unlinkVendorAccount?: Resolver<Maybe<ResolversTypes['UnlinkVendorAccountPayload']>, ParentType, ContextType, RequireFields<MutationUnlinkVendorAccountArgs, 'input'>>;
  unlinkVoiceAssistant?: Resolver<Maybe<ResolversTypes['UnlinkVoiceAssistantPayload']>, ParentType, ContextType, RequireFields<MutationUnlinkVoiceAssistantArgs, 'input'>>;
  unregisterPushChannel?: Resolver<Maybe<ResolversTypes['UnregisterPushChannelPayload']>, ParentType, ContextType, RequireFields<MutationUnregisterPushChannelArgs, 'input'>>;
  updateDeviceGroup?: Resolver<Maybe<ResolversTypes['UpdateDeviceGroupPayload']>, ParentType, ContextType, RequireFields<MutationUpdateDeviceGroupArgs, 'input'>>;
  updateHome?: Resolver<Maybe<ResolversTypes['UpdateHomePayload']>, ParentType, ContextType, RequireFields<MutationUpdateHomeArgs, 'input'>>;
  updateRoom?: Resolver<Maybe<ResolversTypes['UpdateRoomPayload']>, ParentType, ContextType, RequireFields<MutationUpdateRoomArgs, 'input'>>;
  updateScene?: Resolver<Maybe<ResolversTypes['UpdateScenePayload']>, ParentType, ContextType, RequireFields<MutationUpdateSceneArgs, 'input'>>;
  updateTemporaryLockUser?: Resolver<Maybe<ResolversTypes['UpdateTemporaryLockUserPayload']>, ParentType, ContextType, RequireFields<MutationUpdateTemporaryLockUserArgs, 'input'>>;
  updateUserGroup?: Resolver<Maybe<ResolversTypes['UpdateUserGroupPayload']>, ParentType, ContextType, RequireFields<MutationUpdateUserGroupArgs, 'input'>>;
  updateUserGroupMembers?: Resolver<Maybe<ResolversTypes['UpdateUserGroupMembersPayload']>, ParentType, ContextType, RequireFields<MutationUpdateUserGroupMembersArgs, 'input'>>;
  updateVendorProfile?: Resolver<Maybe<ResolversTypes['UpdateVendorProfilePayload']>, ParentType, ContextType, RequireFields<MutationUpdateVendorProfileArgs, 'input'>>;
  updateVirtualUser?: Resolver<Maybe<ResolversTypes['UpdateVirtualUserPayload']>, ParentType, ContextType, RequireFields<MutationUpdateVirtualUserArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Account' | 'Camera' | 'Command' | 'Device' | 'DeviceGroup' | 'FeedbackTopic' | 'Gateway' | 'Home' | 'Lock' | 'Message' | 'Order' | 'Organization' | 'Product' | 'Room' | 'Scene' | 'Share' | 'UserGroup' | 'VendorLink' | 'VirtualUser', ParentType, ContextType>;
};

export type OperatorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Operator'] = ResolversParentTypes['Operator']> = {
  deviceHolders?: Resolver<Maybe<ResolversTypes['VendorDeviceHoldingConnection']>, ParentType, ContextType, RequireFields<OperatorDeviceHoldersArgs, 'first' | 'vendor' | 'vendorDeviceId'>>;
  isRegistered?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<OperatorIsRegisteredArgs, 'by' | 'vendor'>>;
  region?: Resolver<Maybe<ResolversTypes['VendorRegion']>, ParentType, ContextType, RequireFields<OperatorRegionArgs, 'by' | 'vendor'>>;
  vendorAccount?: Resolver<Maybe<ResolversTypes['VendorAccount']>, ParentType, ContextType, RequireFields<OperatorVendorAccountArgs, 'by' | 'vendor'>>;
  vendorAccounts?: Resolver<Maybe<ResolversTypes['VendorAccountConnection']>, ParentType, ContextType, RequireFields<OperatorVendorAccountsArgs, 'first' | 'vendor'>>;
  vendorAccountsByIds?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['VendorAccount']>>>, ParentType, ContextType, RequireFields<OperatorVendorAccountsByIdsArgs, 'vendor' | 'vendorAccountIds'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  homes?: Resolver<Maybe<ResolversTypes['HomeConnection']>, ParentType, ContextType, RequireFields<OrganizationHomesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identities?: Resolver<ReadonlyArray<ResolversTypes['VendorIdentity']>, ParentType, ContextType>;
  info?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<OrganizationInfoArgs, 'key'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userGroups?: Resolver<Maybe<ResolversTypes['UserGroupConnection']>, ParentType, ContextType, RequireFields<OrganizationUserGroupsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  edges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['OrganizationEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Organization']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ParameterModelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParameterModel'] = ResolversParentTypes['ParameterModel']> = {
  dataType?: Resolver<ResolversTypes['DataType'], ParentType, ContextType>;
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  specs?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PrepareDeviceGroupMeshPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrepareDeviceGroupMeshPayload'] = ResolversParentTypes['PrepareDeviceGroupMeshPayload']> = {
  configuration?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  thingModel?: Resolver<Maybe<ResolversTypes['ThingModel']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PropertiesChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PropertiesChanged'] = ResolversParentTypes['PropertiesChanged']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  properties?: Resolver<ReadonlyArray<ResolversTypes['Property']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PropertyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Property'] = ResolversParentTypes['Property']> = {
  dataType?: Resolver<ResolversTypes['DataType'], ParentType, ContextType>;
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isStale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['PropertySource']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type PropertyModelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PropertyModel'] = ResolversParentTypes['PropertyModel']> = {
  accessMode?: Resolver<ResolversTypes['AccessMode'], ParentType, ContextType>;
  dataType?: Resolver<ResolversTypes['DataType'], ParentType, ContextType>;
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  specs?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PropertyRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PropertyRecord'] = ResolversParentTypes['PropertyRecord']> = {
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type PropertyRecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PropertyRecordConnection'] = ResolversParentTypes['PropertyRecordConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PropertyRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PropertyRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PropertyRecordEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PropertyRecordEdge'] = ResolversParentTypes['PropertyRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PropertyRecord'], ParentType, ContextType>;
};

export type PushStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PushStatus'] = ResolversParentTypes['PushStatus']> = {
  lastMessageAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PushState'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType, RequireFields<QueryCameraArgs, 'id'>>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType, RequireFields<QueryDeviceArgs, 'id'>>;
  deviceGroup?: Resolver<Maybe<ResolversTypes['DeviceGroup']>, ParentType, ContextType, RequireFields<QueryDeviceGroupArgs, 'id'>>;
  feedbackTopic?: Resolver<Maybe<ResolversTypes['FeedbackTopic']>, ParentType, ContextType, RequireFields<QueryFeedbackTopicArgs, 'id'>>;
  home?: Resolver<Maybe<ResolversTypes['Home']>, ParentType, ContextType, RequireFields<QueryHomeArgs, 'id'>>;
  lock?: Resolver<Maybe<ResolversTypes['Lock']>, ParentType, ContextType, RequireFields<QueryLockArgs, 'id'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  operator?: Resolver<Maybe<ResolversTypes['Operator']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  room?: Resolver<Maybe<ResolversTypes['Room']>, ParentType, ContextType, RequireFields<QueryRoomArgs, 'id'>>;
  scene?: Resolver<Maybe<ResolversTypes['Scene']>, ParentType, ContextType, RequireFields<QuerySceneArgs, 'id'>>;
  vendors?: Resolver<ReadonlyArray<ResolversTypes['Vendor']>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
};

export type RegisterGatewayPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterGatewayPayload'] = ResolversParentTypes['RegisterGatewayPayload']> = {
  gateway?: Resolver<ResolversTypes['Gateway'], ParentType, ContextType>;
};

export type RegisterPushChannelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterPushChannelPayload'] = ResolversParentTypes['RegisterPushChannelPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['VendorLinkResult']>, ParentType, ContextType>;
};

export type RemoveDevicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveDevicePayload'] = ResolversParentTypes['RemoveDevicePayload']> = {
  removedDeviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type RemoveGatewayPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveGatewayPayload'] = ResolversParentTypes['RemoveGatewayPayload']> = {
  removedGatewayId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RemoveUserGroupMembersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveUserGroupMembersPayload'] = ResolversParentTypes['RemoveUserGroupMembersPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['UserGroupMemberResult']>, ParentType, ContextType>;
  userGroup?: Resolver<Maybe<ResolversTypes['UserGroup']>, ParentType, ContextType>;
};

export type RenameDevicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenameDevicePayload'] = ResolversParentTypes['RenameDevicePayload']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
};

export type RenameVendorAccountAsOperatorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenameVendorAccountAsOperatorPayload'] = ResolversParentTypes['RenameVendorAccountAsOperatorPayload']> = {
  vendorAccount?: Resolver<Maybe<ResolversTypes['VendorAccount']>, ParentType, ContextType>;
};

export type ReorderDeviceGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderDeviceGroupPayload'] = ResolversParentTypes['ReorderDeviceGroupPayload']> = {
  home?: Resolver<Maybe<ResolversTypes['Home']>, ParentType, ContextType>;
};

export type ReorderDevicesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderDevicesPayload'] = ResolversParentTypes['ReorderDevicesPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['DeviceResult']>, ParentType, ContextType>;
};

export type ReorderHomeDevicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderHomeDevicePayload'] = ResolversParentTypes['ReorderHomeDevicePayload']> = {
  home?: Resolver<Maybe<ResolversTypes['Home']>, ParentType, ContextType>;
};

export type ReorderHomeElementPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderHomeElementPayload'] = ResolversParentTypes['ReorderHomeElementPayload']> = {
  home?: Resolver<Maybe<ResolversTypes['Home']>, ParentType, ContextType>;
};

export type ReorderRoomDevicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderRoomDevicePayload'] = ResolversParentTypes['ReorderRoomDevicePayload']> = {
  room?: Resolver<Maybe<ResolversTypes['Room']>, ParentType, ContextType>;
};

export type ReorderRoomsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderRoomsPayload'] = ResolversParentTypes['ReorderRoomsPayload']> = {
  home?: Resolver<Maybe<ResolversTypes['Home']>, ParentType, ContextType>;
};

export type ReorderSharedDevicesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderSharedDevicesPayload'] = ResolversParentTypes['ReorderSharedDevicesPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['DeviceResult']>, ParentType, ContextType>;
};

export type ReplyToFeedbackPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplyToFeedbackPayload'] = ResolversParentTypes['ReplyToFeedbackPayload']> = {
  feedbackTopic?: Resolver<Maybe<ResolversTypes['FeedbackTopic']>, ParentType, ContextType>;
};

export type RevokeHomeAccessPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeHomeAccessPayload'] = ResolversParentTypes['RevokeHomeAccessPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['HomeAccessResult']>, ParentType, ContextType>;
  userGroup?: Resolver<Maybe<ResolversTypes['UserGroup']>, ParentType, ContextType>;
};

export type RevokeSharesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeSharesPayload'] = ResolversParentTypes['RevokeSharesPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['MemberResult']>, ParentType, ContextType>;
};

export type RoomResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Room'] = ResolversParentTypes['Room'], FederationReferenceType extends FederationReferenceTypes['Room'] = FederationReferenceTypes['Room']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Room']> | FederationReferenceType, FederationReferenceType, ContextType>;
  backgroundImageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  devices?: Resolver<Maybe<ResolversTypes['DeviceConnection']>, ParentType, ContextType, RequireFields<RoomDevicesArgs, 'first' | 'order'>>;
  home?: Resolver<Maybe<ResolversTypes['Home']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identities?: Resolver<ReadonlyArray<ResolversTypes['VendorIdentity']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onlineDeviceCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoomConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoomConnection'] = ResolversParentTypes['RoomConnection']> = {
  edges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['RoomEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Room']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RoomEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoomEdge'] = ResolversParentTypes['RoomEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Room'], ParentType, ContextType>;
};

export type SceneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Scene'] = ResolversParentTypes['Scene'], FederationReferenceType extends FederationReferenceTypes['Scene'] = FederationReferenceTypes['Scene']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Scene']> | FederationReferenceType, FederationReferenceType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  home?: Resolver<Maybe<ResolversTypes['Home']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identities?: Resolver<ReadonlyArray<ResolversTypes['VendorIdentity']>, ParentType, ContextType>;
  isEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SceneKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SceneConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SceneConnection'] = ResolversParentTypes['SceneConnection']> = {
  edges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['SceneEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Scene']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SceneEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SceneEdge'] = ResolversParentTypes['SceneEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Scene'], ParentType, ContextType>;
};

export type ScenePanelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScenePanel'] = ResolversParentTypes['ScenePanel']> = {
  content?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ServiceModelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceModel'] = ResolversParentTypes['ServiceModel']> = {
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  input?: Resolver<ReadonlyArray<ResolversTypes['ParameterModel']>, ParentType, ContextType>;
  isAsync?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  output?: Resolver<ReadonlyArray<ResolversTypes['ParameterModel']>, ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SetAccountNoticeModePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAccountNoticeModePayload'] = ResolversParentTypes['SetAccountNoticeModePayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['VendorLinkResult']>, ParentType, ContextType>;
};

export type SetAlarmNoticePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAlarmNoticePayload'] = ResolversParentTypes['SetAlarmNoticePayload']> = {
  alarmNotices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AlarmNotice']>>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
};

export type SetCurrentHomePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCurrentHomePayload'] = ResolversParentTypes['SetCurrentHomePayload']> = {
  home?: Resolver<Maybe<ResolversTypes['Home']>, ParentType, ContextType>;
};

export type SetDeviceGroupPropertiesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetDeviceGroupPropertiesPayload'] = ResolversParentTypes['SetDeviceGroupPropertiesPayload']> = {
  command?: Resolver<ResolversTypes['Command'], ParentType, ContextType>;
};

export type SetDeviceNoticeModePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetDeviceNoticeModePayload'] = ResolversParentTypes['SetDeviceNoticeModePayload']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  noticeMode?: Resolver<Maybe<ResolversTypes['NoticeMode']>, ParentType, ContextType>;
};

export type SetDevicePropertiesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetDevicePropertiesPayload'] = ResolversParentTypes['SetDevicePropertiesPayload']> = {
  command?: Resolver<ResolversTypes['Command'], ParentType, ContextType>;
};

export type SetMessageTimeZonePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetMessageTimeZonePayload'] = ResolversParentTypes['SetMessageTimeZonePayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['SetMessageTimeZoneResult']>, ParentType, ContextType>;
};

export type SetMessageTimeZoneResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetMessageTimeZoneResult'] = ResolversParentTypes['SetMessageTimeZoneResult']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['ItemError']>, ParentType, ContextType>;
};

export type SetOrganizationInfoPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetOrganizationInfoPayload'] = ResolversParentTypes['SetOrganizationInfoPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
};

export type SetRoomDevicesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetRoomDevicesPayload'] = ResolversParentTypes['SetRoomDevicesPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['SetRoomDevicesResult']>, ParentType, ContextType>;
  room?: Resolver<Maybe<ResolversTypes['Room']>, ParentType, ContextType>;
};

export type SetRoomDevicesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetRoomDevicesResult'] = ResolversParentTypes['SetRoomDevicesResult']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['ItemError']>, ParentType, ContextType>;
};

export type SetScenePanelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetScenePanelPayload'] = ResolversParentTypes['SetScenePanelPayload']> = {
  scenePanel?: Resolver<Maybe<ResolversTypes['ScenePanel']>, ParentType, ContextType>;
};

export type SetWidgetDevicesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetWidgetDevicesPayload'] = ResolversParentTypes['SetWidgetDevicesPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['SetWidgetDevicesResult']>, ParentType, ContextType>;
};

export type SetWidgetDevicesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetWidgetDevicesResult'] = ResolversParentTypes['SetWidgetDevicesResult']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['ItemError']>, ParentType, ContextType>;
};

export type ShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Share'] = ResolversParentTypes['Share'], FederationReferenceType extends FederationReferenceTypes['Share'] = FederationReferenceTypes['Share']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Share']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['ShareDirection'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  itemCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  items?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ShareItem']>>, ParentType, ContextType>;
  receiver?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShareStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendorLink?: Resolver<ResolversTypes['VendorLink'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShareConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShareConnection'] = ResolversParentTypes['ShareConnection']> = {
  edges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['ShareEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Share']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ShareDevicesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShareDevicesPayload'] = ResolversParentTypes['ShareDevicesPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['DeviceResult']>, ParentType, ContextType>;
};

export type ShareEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShareEdge'] = ResolversParentTypes['ShareEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Share'], ParentType, ContextType>;
};

export type ShareItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShareItem'] = ResolversParentTypes['ShareItem']> = {
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['ShareDirection'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receiver?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShareStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ShareResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShareResult'] = ResolversParentTypes['ShareResult']> = {
  error?: Resolver<Maybe<ResolversTypes['ItemError']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Share']>, ParentType, ContextType>;
  shareId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SplitHomePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SplitHomePayload'] = ResolversParentTypes['SplitHomePayload']> = {
  homes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Home']>>, ParentType, ContextType>;
};

export type StartDeviceScanPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartDeviceScanPayload'] = ResolversParentTypes['StartDeviceScanPayload']> = {
  gateway?: Resolver<ResolversTypes['Gateway'], ParentType, ContextType>;
};

export type SubDeviceAttachedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubDeviceAttached'] = ResolversParentTypes['SubDeviceAttached']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  gateway?: Resolver<Maybe<ResolversTypes['Gateway']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previousGateway?: Resolver<Maybe<ResolversTypes['Gateway']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['SubDeviceAttachResult'], ParentType, ContextType>;
  subDevice?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubmitFeedbackPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitFeedbackPayload'] = ResolversParentTypes['SubmitFeedbackPayload']> = {
  feedbackTopic?: Resolver<Maybe<ResolversTypes['FeedbackTopic']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  accountActivity?: SubscriptionResolver<ResolversTypes['Activity'], "accountActivity", ParentType, ContextType, Partial<SubscriptionAccountActivityArgs>>;
  command?: SubscriptionResolver<ResolversTypes['Command'], "command", ParentType, ContextType, RequireFields<SubscriptionCommandArgs, 'id'>>;
  deviceActivity?: SubscriptionResolver<ResolversTypes['Activity'], "deviceActivity", ParentType, ContextType, RequireFields<SubscriptionDeviceActivityArgs, 'deviceIds'>>;
  homeActivity?: SubscriptionResolver<ResolversTypes['Activity'], "homeActivity", ParentType, ContextType, RequireFields<SubscriptionHomeActivityArgs, 'homeId'>>;
};

export type TemporaryLockUserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TemporaryLockUser'] = ResolversParentTypes['TemporaryLockUser']> = {
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nickname?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remainingUses?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ThingModelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ThingModel'] = ResolversParentTypes['ThingModel']> = {
  events?: Resolver<ReadonlyArray<ResolversTypes['EventModel']>, ParentType, ContextType>;
  properties?: Resolver<ReadonlyArray<ResolversTypes['PropertyModel']>, ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<ResolversTypes['ServiceModel']>, ParentType, ContextType>;
};

export type UnbindDeviceAsOperatorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnbindDeviceAsOperatorPayload'] = ResolversParentTypes['UnbindDeviceAsOperatorPayload']> = {
  vendorAccount?: Resolver<Maybe<ResolversTypes['VendorAccount']>, ParentType, ContextType>;
};

export type UnbindDeviceFromAllAsOperatorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnbindDeviceFromAllAsOperatorPayload'] = ResolversParentTypes['UnbindDeviceFromAllAsOperatorPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['VendorDeviceResult']>, ParentType, ContextType>;
};

export type UnlinkDevicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnlinkDevicePayload'] = ResolversParentTypes['UnlinkDevicePayload']> = {
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  unlinkedDevice?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
};

export type UnlinkVendorAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnlinkVendorAccountPayload'] = ResolversParentTypes['UnlinkVendorAccountPayload']> = {
  unlinkedVendorLinkId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UnlinkVoiceAssistantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnlinkVoiceAssistantPayload'] = ResolversParentTypes['UnlinkVoiceAssistantPayload']> = {
  vendorLink?: Resolver<Maybe<ResolversTypes['VendorLink']>, ParentType, ContextType>;
};

export type UnregisterPushChannelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnregisterPushChannelPayload'] = ResolversParentTypes['UnregisterPushChannelPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['VendorLinkResult']>, ParentType, ContextType>;
};

export type UpdateDeviceGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateDeviceGroupPayload'] = ResolversParentTypes['UpdateDeviceGroupPayload']> = {
  deviceGroup?: Resolver<Maybe<ResolversTypes['DeviceGroup']>, ParentType, ContextType>;
};

export type UpdateHomePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateHomePayload'] = ResolversParentTypes['UpdateHomePayload']> = {
  home?: Resolver<Maybe<ResolversTypes['Home']>, ParentType, ContextType>;
};

export type UpdateRoomPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateRoomPayload'] = ResolversParentTypes['UpdateRoomPayload']> = {
  room?: Resolver<Maybe<ResolversTypes['Room']>, ParentType, ContextType>;
};

export type UpdateScenePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateScenePayload'] = ResolversParentTypes['UpdateScenePayload']> = {
  scene?: Resolver<Maybe<ResolversTypes['Scene']>, ParentType, ContextType>;
};

export type UpdateTemporaryLockUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateTemporaryLockUserPayload'] = ResolversParentTypes['UpdateTemporaryLockUserPayload']> = {
  passcode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  temporaryUser?: Resolver<ResolversTypes['TemporaryLockUser'], ParentType, ContextType>;
};

export type UpdateUserGroupMembersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateUserGroupMembersPayload'] = ResolversParentTypes['UpdateUserGroupMembersPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['UserGroupMemberResult']>, ParentType, ContextType>;
  userGroup?: Resolver<Maybe<ResolversTypes['UserGroup']>, ParentType, ContextType>;
};

export type UpdateUserGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateUserGroupPayload'] = ResolversParentTypes['UpdateUserGroupPayload']> = {
  userGroup?: Resolver<Maybe<ResolversTypes['UserGroup']>, ParentType, ContextType>;
};

export type UpdateVendorProfilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateVendorProfilePayload'] = ResolversParentTypes['UpdateVendorProfilePayload']> = {
  vendorLink?: Resolver<Maybe<ResolversTypes['VendorLink']>, ParentType, ContextType>;
};

export type UpdateVirtualUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateVirtualUserPayload'] = ResolversParentTypes['UpdateVirtualUserPayload']> = {
  virtualUser?: Resolver<Maybe<ResolversTypes['VirtualUser']>, ParentType, ContextType>;
};

export type UploadFormResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadForm'] = ResolversParentTypes['UploadForm']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['UploadFormField']>, ParentType, ContextType>;
  fileUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UploadFormFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadFormField'] = ResolversParentTypes['UploadFormField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserGroup'] = ResolversParentTypes['UserGroup'], FederationReferenceType extends FederationReferenceTypes['UserGroup'] = FederationReferenceTypes['UserGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['UserGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  homes?: Resolver<Maybe<ResolversTypes['HomeConnection']>, ParentType, ContextType, RequireFields<UserGroupHomesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identities?: Resolver<ReadonlyArray<ResolversTypes['VendorIdentity']>, ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['UserGroupMemberConnection']>, ParentType, ContextType, RequireFields<UserGroupMembersArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserGroupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserGroupConnection'] = ResolversParentTypes['UserGroupConnection']> = {
  edges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['UserGroupEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['UserGroup']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserGroupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserGroupEdge'] = ResolversParentTypes['UserGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UserGroup'], ParentType, ContextType>;
};

export type UserGroupMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserGroupMember'] = ResolversParentTypes['UserGroupMember']> = {
  hasSignedIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  phone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserGroupMemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserGroupMemberConnection'] = ResolversParentTypes['UserGroupMemberConnection']> = {
  edges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['UserGroupMemberEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['UserGroupMember']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserGroupMemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserGroupMemberEdge'] = ResolversParentTypes['UserGroupMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UserGroupMember'], ParentType, ContextType>;
};

export type UserGroupMemberResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserGroupMemberResult'] = ResolversParentTypes['UserGroupMemberResult']> = {
  error?: Resolver<Maybe<ResolversTypes['ItemError']>, ParentType, ContextType>;
  phone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VendorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Vendor'] = ResolversParentTypes['Vendor']> = {
  capabilities?: Resolver<ReadonlyArray<ResolversTypes['VendorCapability']>, ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  health?: Resolver<ResolversTypes['VendorHealth'], ParentType, ContextType>;
  isConfigured?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isReachable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['VendorName'], ParentType, ContextType>;
};

export type VendorAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VendorAccount'] = ResolversParentTypes['VendorAccount']> = {
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  devices?: Resolver<Maybe<ResolversTypes['VendorDeviceHoldingConnection']>, ParentType, ContextType, RequireFields<VendorAccountDevicesArgs, 'first'>>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSignedInAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  loginName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nickname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['VendorName'], ParentType, ContextType>;
  vendorId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VendorAccountConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VendorAccountConnection'] = ResolversParentTypes['VendorAccountConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VendorAccountEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['VendorAccount']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VendorAccountEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VendorAccountEdge'] = ResolversParentTypes['VendorAccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['VendorAccount'], ParentType, ContextType>;
};

export type VendorDeviceHoldingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VendorDeviceHolding'] = ResolversParentTypes['VendorDeviceHolding']> = {
  account?: Resolver<Maybe<ResolversTypes['VendorAccount']>, ParentType, ContextType>;
  labelName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['VendorDeviceRole']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DeviceStatus'], ParentType, ContextType>;
  vendorDeviceId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vendorProductId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VendorDeviceHoldingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VendorDeviceHoldingConnection'] = ResolversParentTypes['VendorDeviceHoldingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VendorDeviceHoldingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['VendorDeviceHolding']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VendorDeviceHoldingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VendorDeviceHoldingEdge'] = ResolversParentTypes['VendorDeviceHoldingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['VendorDeviceHolding'], ParentType, ContextType>;
};

export type VendorDeviceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VendorDeviceResult'] = ResolversParentTypes['VendorDeviceResult']> = {
  error?: Resolver<Maybe<ResolversTypes['ItemError']>, ParentType, ContextType>;
  isTakenOver?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  labelName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['VendorDeviceRole']>, ParentType, ContextType>;
  vendorDeviceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorProductId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VendorIdentityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VendorIdentity'] = ResolversParentTypes['VendorIdentity']> = {
  kind?: Resolver<ResolversTypes['VendorIdentityKind'], ParentType, ContextType>;
  link?: Resolver<ResolversTypes['VendorLink'], ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['VendorName'], ParentType, ContextType>;
  vendorId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VendorLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VendorLink'] = ResolversParentTypes['VendorLink'], FederationReferenceType extends FederationReferenceTypes['VendorLink'] = FederationReferenceTypes['VendorLink']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VendorLink']> | FederationReferenceType, FederationReferenceType, ContextType>;
  avatarUpload?: Resolver<Maybe<ResolversTypes['UploadForm']>, ParentType, ContextType, RequireFields<VendorLinkAvatarUploadArgs, 'byteSize'>>;
  capabilities?: Resolver<ReadonlyArray<ResolversTypes['VendorCapability']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  noticeMode?: Resolver<Maybe<ResolversTypes['NoticeMode']>, ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['VendorProfile']>, ParentType, ContextType>;
  push?: Resolver<Maybe<ResolversTypes['PushStatus']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['VendorLinkStatus'], ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['VendorName'], ParentType, ContextType>;
  vendorAccountId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  voiceAssistants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['VoiceAssistantLink']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VendorLinkResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VendorLinkResult'] = ResolversParentTypes['VendorLinkResult']> = {
  error?: Resolver<Maybe<ResolversTypes['ItemError']>, ParentType, ContextType>;
  vendorLink?: Resolver<Maybe<ResolversTypes['VendorLink']>, ParentType, ContextType>;
};

export type VendorProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VendorProfile'] = ResolversParentTypes['VendorProfile']> = {
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  loginName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nickname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VendorRegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VendorRegion'] = ResolversParentTypes['VendorRegion']> = {
  apiEndpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notificationEndpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pushEndpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signInEndpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VirtualUserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VirtualUser'] = ResolversParentTypes['VirtualUser'], FederationReferenceType extends FederationReferenceTypes['VirtualUser'] = FederationReferenceTypes['VirtualUser']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VirtualUser']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attributes?: Resolver<ReadonlyArray<ResolversTypes['VirtualUserAttribute']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identities?: Resolver<ReadonlyArray<ResolversTypes['VendorIdentity']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VirtualUserAttributeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VirtualUserAttribute'] = ResolversParentTypes['VirtualUserAttribute']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VoiceAssistantLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VoiceAssistantLink'] = ResolversParentTypes['VoiceAssistantLink']> = {
  accountId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  assistant?: Resolver<ResolversTypes['VoiceAssistant'], ParentType, ContextType>;
};

export type WidgetDeviceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WidgetDevice'] = ResolversParentTypes['WidgetDevice']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  properties?: Resolver<ReadonlyArray<ResolversTypes['WidgetProperty']>, ParentType, ContextType>;
};

export type WidgetPropertyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WidgetProperty'] = ResolversParentTypes['WidgetProperty']> = {
  dataType?: Resolver<ResolversTypes['DataType'], ParentType, ContextType>;
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isShown?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AcceptShareCodePayload?: AcceptShareCodePayloadResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  Activity?: ActivityResolvers<ContextType>;
  ActivityConnection?: ActivityConnectionResolvers<ContextType>;
  ActivityEdge?: ActivityEdgeResolvers<ContextType>;
  AddUserGroupMembersPayload?: AddUserGroupMembersPayloadResolvers<ContextType>;
  AlarmNotice?: AlarmNoticeResolvers<ContextType>;
  AnswerSharesPayload?: AnswerSharesPayloadResolvers<ContextType>;
  AttachedDevice?: AttachedDeviceResolvers<ContextType>;
  BindDevicesAsOperatorPayload?: BindDevicesAsOperatorPayloadResolvers<ContextType>;
  Camera?: CameraResolvers<ContextType>;
  CancelSharesPayload?: CancelSharesPayloadResolvers<ContextType>;
  ClearMessageTimeZonePayload?: ClearMessageTimeZonePayloadResolvers<ContextType>;
  ClearSharesPayload?: ClearSharesPayloadResolvers<ContextType>;
  ClearSharesResult?: ClearSharesResultResolvers<ContextType>;
  Command?: CommandResolvers<ContextType>;
  CommandSettled?: CommandSettledResolvers<ContextType>;
  CreateDeviceGroupPayload?: CreateDeviceGroupPayloadResolvers<ContextType>;
  CreateHomePayload?: CreateHomePayloadResolvers<ContextType>;
  CreateRoomPayload?: CreateRoomPayloadResolvers<ContextType>;
  CreateScenePayload?: CreateScenePayloadResolvers<ContextType>;
  CreateShareCodePayload?: CreateShareCodePayloadResolvers<ContextType>;
  CreateTemporaryLockUserPayload?: CreateTemporaryLockUserPayloadResolvers<ContextType>;
  CreateUserGroupPayload?: CreateUserGroupPayloadResolvers<ContextType>;
  CreateVirtualUserPayload?: CreateVirtualUserPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteAllMessagesPayload?: DeleteAllMessagesPayloadResolvers<ContextType>;
  DeleteAllMessagesResult?: DeleteAllMessagesResultResolvers<ContextType>;
  DeleteDeviceGroupPayload?: DeleteDeviceGroupPayloadResolvers<ContextType>;
  DeleteDeviceGroupsPayload?: DeleteDeviceGroupsPayloadResolvers<ContextType>;
  DeleteDeviceGroupsResult?: DeleteDeviceGroupsResultResolvers<ContextType>;
  DeleteHomePartResult?: DeleteHomePartResultResolvers<ContextType>;
  DeleteHomePayload?: DeleteHomePayloadResolvers<ContextType>;
  DeleteMessagesPayload?: DeleteMessagesPayloadResolvers<ContextType>;
  DeleteMessagesResult?: DeleteMessagesResultResolvers<ContextType>;
  DeleteOrganizationInfoPayload?: DeleteOrganizationInfoPayloadResolvers<ContextType>;
  DeleteRoomPayload?: DeleteRoomPayloadResolvers<ContextType>;
  DeleteScenePayload?: DeleteScenePayloadResolvers<ContextType>;
  DeleteUserGroupPayload?: DeleteUserGroupPayloadResolvers<ContextType>;
  DeleteVendorAccountPayload?: DeleteVendorAccountPayloadResolvers<ContextType>;
  DeleteVirtualUserPayload?: DeleteVirtualUserPayloadResolvers<ContextType>;
  Device?: DeviceResolvers<ContextType>;
  DeviceConnection?: DeviceConnectionResolvers<ContextType>;
  DeviceEdge?: DeviceEdgeResolvers<ContextType>;
  DeviceEvent?: DeviceEventResolvers<ContextType>;
  DeviceEventConnection?: DeviceEventConnectionResolvers<ContextType>;
  DeviceEventEdge?: DeviceEventEdgeResolvers<ContextType>;
  DeviceEventRaised?: DeviceEventRaisedResolvers<ContextType>;
  DeviceGroup?: DeviceGroupResolvers<ContextType>;
  DeviceGroupConnection?: DeviceGroupConnectionResolvers<ContextType>;
  DeviceGroupEdge?: DeviceGroupEdgeResolvers<ContextType>;
  DeviceMember?: DeviceMemberResolvers<ContextType>;
  DevicePermissions?: DevicePermissionsResolvers<ContextType>;
  DeviceResult?: DeviceResultResolvers<ContextType>;
  DeviceStatusChanged?: DeviceStatusChangedResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  EventModel?: EventModelResolvers<ContextType>;
  FeedbackOrigin?: FeedbackOriginResolvers<ContextType>;
  FeedbackReply?: FeedbackReplyResolvers<ContextType>;
  FeedbackTopic?: FeedbackTopicResolvers<ContextType>;
  FeedbackTopicConnection?: FeedbackTopicConnectionResolvers<ContextType>;
  FeedbackTopicEdge?: FeedbackTopicEdgeResolvers<ContextType>;
  Firmware?: FirmwareResolvers<ContextType>;
  FirmwareProgressed?: FirmwareProgressedResolvers<ContextType>;
  Gateway?: GatewayResolvers<ContextType>;
  GrantHomeAccessPayload?: GrantHomeAccessPayloadResolvers<ContextType>;
  Home?: HomeResolvers<ContextType>;
  HomeAccessResult?: HomeAccessResultResolvers<ContextType>;
  HomeConnection?: HomeConnectionResolvers<ContextType>;
  HomeEdge?: HomeEdgeResolvers<ContextType>;
  HomeElement?: HomeElementResolvers<ContextType>;
  HomeElementConnection?: HomeElementConnectionResolvers<ContextType>;
  HomeElementEdge?: HomeElementEdgeResolvers<ContextType>;
  HomeInvitation?: HomeInvitationResolvers<ContextType>;
  HomePermissions?: HomePermissionsResolvers<ContextType>;
  InviteToHomePayload?: InviteToHomePayloadResolvers<ContextType>;
  InvokeDeviceGroupServicePayload?: InvokeDeviceGroupServicePayloadResolvers<ContextType>;
  InvokeDeviceServicePayload?: InvokeDeviceServicePayloadResolvers<ContextType>;
  ItemError?: ItemErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LinkDevicesPayload?: LinkDevicesPayloadResolvers<ContextType>;
  LinkVendorAccountPayload?: LinkVendorAccountPayloadResolvers<ContextType>;
  LinkVoiceAssistantPayload?: LinkVoiceAssistantPayloadResolvers<ContextType>;
  Lock?: LockResolvers<ContextType>;
  MarkAllMessagesReadPayload?: MarkAllMessagesReadPayloadResolvers<ContextType>;
  MarkFeedbackReadPayload?: MarkFeedbackReadPayloadResolvers<ContextType>;
  MarkMessagesReadPayload?: MarkMessagesReadPayloadResolvers<ContextType>;
  MarkMessagesReadResult?: MarkMessagesReadResultResolvers<ContextType>;
  MemberResult?: MemberResultResolvers<ContextType>;
  MergeHomesPayload?: MergeHomesPayloadResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageCounts?: MessageCountsResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  MigrateDevicesAsOperatorPayload?: MigrateDevicesAsOperatorPayloadResolvers<ContextType>;
  MoveDevicesPayload?: MoveDevicesPayloadResolvers<ContextType>;
  MoveDevicesResult?: MoveDevicesResultResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Operator?: OperatorResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ParameterModel?: ParameterModelResolvers<ContextType>;
  PrepareDeviceGroupMeshPayload?: PrepareDeviceGroupMeshPayloadResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  PropertiesChanged?: PropertiesChangedResolvers<ContextType>;
  Property?: PropertyResolvers<ContextType>;
  PropertyModel?: PropertyModelResolvers<ContextType>;
  PropertyRecord?: PropertyRecordResolvers<ContextType>;
  PropertyRecordConnection?: PropertyRecordConnectionResolvers<ContextType>;
  PropertyRecordEdge?: PropertyRecordEdgeResolvers<ContextType>;
  PushStatus?: PushStatusResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RegisterGatewayPayload?: RegisterGatewayPayloadResolvers<ContextType>;
  RegisterPushChannelPayload?: RegisterPushChannelPayloadResolvers<ContextType>;
  RemoveDevicePayload?: RemoveDevicePayloadResolvers<ContextType>;
  RemoveGatewayPayload?: RemoveGatewayPayloadResolvers<ContextType>;
  RemoveUserGroupMembersPayload?: RemoveUserGroupMembersPayloadResolvers<ContextType>;
  RenameDevicePayload?: RenameDevicePayloadResolvers<ContextType>;
  RenameVendorAccountAsOperatorPayload?: RenameVendorAccountAsOperatorPayloadResolvers<ContextType>;
  ReorderDeviceGroupPayload?: ReorderDeviceGroupPayloadResolvers<ContextType>;
  ReorderDevicesPayload?: ReorderDevicesPayloadResolvers<ContextType>;
  ReorderHomeDevicePayload?: ReorderHomeDevicePayloadResolvers<ContextType>;
  ReorderHomeElementPayload?: ReorderHomeElementPayloadResolvers<ContextType>;
  ReorderRoomDevicePayload?: ReorderRoomDevicePayloadResolvers<ContextType>;
  ReorderRoomsPayload?: ReorderRoomsPayloadResolvers<ContextType>;
  ReorderSharedDevicesPayload?: ReorderSharedDevicesPayloadResolvers<ContextType>;
  ReplyToFeedbackPayload?: ReplyToFeedbackPayloadResolvers<ContextType>;
  RevokeHomeAccessPayload?: RevokeHomeAccessPayloadResolvers<ContextType>;
  RevokeSharesPayload?: RevokeSharesPayloadResolvers<ContextType>;
  Room?: RoomResolvers<ContextType>;
  RoomConnection?: RoomConnectionResolvers<ContextType>;
  RoomEdge?: RoomEdgeResolvers<ContextType>;
  Scene?: SceneResolvers<ContextType>;
  SceneConnection?: SceneConnectionResolvers<ContextType>;
  SceneEdge?: SceneEdgeResolvers<ContextType>;
  ScenePanel?: ScenePanelResolvers<ContextType>;
  ServiceModel?: ServiceModelResolvers<ContextType>;
  SetAccountNoticeModePayload?: SetAccountNoticeModePayloadResolvers<ContextType>;
  SetAlarmNoticePayload?: SetAlarmNoticePayloadResolvers<ContextType>;
  SetCurrentHomePayload?: SetCurrentHomePayloadResolvers<ContextType>;
  SetDeviceGroupPropertiesPayload?: SetDeviceGroupPropertiesPayloadResolvers<ContextType>;
  SetDeviceNoticeModePayload?: SetDeviceNoticeModePayloadResolvers<ContextType>;
  SetDevicePropertiesPayload?: SetDevicePropertiesPayloadResolvers<ContextType>;
  SetMessageTimeZonePayload?: SetMessageTimeZonePayloadResolvers<ContextType>;
  SetMessageTimeZoneResult?: SetMessageTimeZoneResultResolvers<ContextType>;
  SetOrganizationInfoPayload?: SetOrganizationInfoPayloadResolvers<ContextType>;
  SetRoomDevicesPayload?: SetRoomDevicesPayloadResolvers<ContextType>;
  SetRoomDevicesResult?: SetRoomDevicesResultResolvers<ContextType>;
  SetScenePanelPayload?: SetScenePanelPayloadResolvers<ContextType>;
  SetWidgetDevicesPayload?: SetWidgetDevicesPayloadResolvers<ContextType>;
  SetWidgetDevicesResult?: SetWidgetDevicesResultResolvers<ContextType>;
  Share?: ShareResolvers<ContextType>;
  ShareConnection?: ShareConnectionResolvers<ContextType>;
  ShareDevicesPayload?: ShareDevicesPayloadResolvers<ContextType>;
  ShareEdge?: ShareEdgeResolvers<ContextType>;
  ShareItem?: ShareItemResolvers<ContextType>;
  ShareResult?: ShareResultResolvers<ContextType>;
  SplitHomePayload?: SplitHomePayloadResolvers<ContextType>;
  StartDeviceScanPayload?: StartDeviceScanPayloadResolvers<ContextType>;
  SubDeviceAttached?: SubDeviceAttachedResolvers<ContextType>;
  SubmitFeedbackPayload?: SubmitFeedbackPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TemporaryLockUser?: TemporaryLockUserResolvers<ContextType>;
  ThingModel?: ThingModelResolvers<ContextType>;
  UnbindDeviceAsOperatorPayload?: UnbindDeviceAsOperatorPayloadResolvers<ContextType>;
  UnbindDeviceFromAllAsOperatorPayload?: UnbindDeviceFromAllAsOperatorPayloadResolvers<ContextType>;
  UnlinkDevicePayload?: UnlinkDevicePayloadResolvers<ContextType>;
  UnlinkVendorAccountPayload?: UnlinkVendorAccountPayloadResolvers<ContextType>;
  UnlinkVoiceAssistantPayload?: UnlinkVoiceAssistantPayloadResolvers<ContextType>;
  UnregisterPushChannelPayload?: UnregisterPushChannelPayloadResolvers<ContextType>;
  UpdateDeviceGroupPayload?: UpdateDeviceGroupPayloadResolvers<ContextType>;
  UpdateHomePayload?: UpdateHomePayloadResolvers<ContextType>;
  UpdateRoomPayload?: UpdateRoomPayloadResolvers<ContextType>;
  UpdateScenePayload?: UpdateScenePayloadResolvers<ContextType>;
  UpdateTemporaryLockUserPayload?: UpdateTemporaryLockUserPayloadResolvers<ContextType>;
  UpdateUserGroupMembersPayload?: UpdateUserGroupMembersPayloadResolvers<ContextType>;
  UpdateUserGroupPayload?: UpdateUserGroupPayloadResolvers<ContextType>;
  UpdateVendorProfilePayload?: UpdateVendorProfilePayloadResolvers<ContextType>;
  UpdateVirtualUserPayload?: UpdateVirtualUserPayloadResolvers<ContextType>;
  UploadForm?: UploadFormResolvers<ContextType>;
  UploadFormField?: UploadFormFieldResolvers<ContextType>;
  UserGroup?: UserGroupResolvers<ContextType>;
  UserGroupConnection?: UserGroupConnectionResolvers<ContextType>;
  UserGroupEdge?: UserGroupEdgeResolvers<ContextType>;
  UserGroupMember?: UserGroupMemberResolvers<ContextType>;
  UserGroupMemberConnection?: UserGroupMemberConnectionResolvers<ContextType>;
  UserGroupMemberEdge?: UserGroupMemberEdgeResolvers<ContextType>;
  UserGroupMemberResult?: UserGroupMemberResultResolvers<ContextType>;
  Vendor?: VendorResolvers<ContextType>;
  VendorAccount?: VendorAccountResolvers<ContextType>;
  VendorAccountConnection?: VendorAccountConnectionResolvers<ContextType>;
  VendorAccountEdge?: VendorAccountEdgeResolvers<ContextType>;
  VendorDeviceHolding?: VendorDeviceHoldingResolvers<ContextType>;
  VendorDeviceHoldingConnection?: VendorDeviceHoldingConnectionResolvers<ContextType>;
  VendorDeviceHoldingEdge?: VendorDeviceHoldingEdgeResolvers<ContextType>;
  VendorDeviceResult?: VendorDeviceResultResolvers<ContextType>;
  VendorIdentity?: VendorIdentityResolvers<ContextType>;
  VendorLink?: VendorLinkResolvers<ContextType>;
  VendorLinkResult?: VendorLinkResultResolvers<ContextType>;
  VendorProfile?: VendorProfileResolvers<ContextType>;
  VendorRegion?: VendorRegionResolvers<ContextType>;
  VirtualUser?: VirtualUserResolvers<ContextType>;
  VirtualUserAttribute?: VirtualUserAttributeResolvers<ContextType>;
  VoiceAssistantLink?: VoiceAssistantLinkResolvers<ContextType>;
  WidgetDevice?: WidgetDeviceResolvers<ContextType>;
  WidgetProperty?: WidgetPropertyResolvers<ContextType>;
};

