// All resolvers, by noun.
import type { Resolvers } from '../generated/resolvers.js';
import { Account } from './account.js';
import { activitySubscriptions, CommandSettled, PropertiesChanged, SubDeviceAttached } from './activity.js';
import { Camera } from './camera.js';
import { Command, commandMutations, commandSubscription } from './command.js';
import { Device, deviceMutations, RenameDevicePayload } from './device.js';
import { DeleteDeviceGroupsResult, DeviceGroup, DeviceGroupPayload, deviceGroupMutations } from './device-group.js';
import { FeedbackPayload, FeedbackTopic, feedbackMutations } from './feedback.js';
import { AttachedDevice, Gateway, gatewayMutations } from './gateway.js';
import { DeleteHomePartResult, Home, HomePayload, homeMutations, MoveDevicesResult, SplitHomePayload } from './home.js';
import { Lock, lockMutations } from './lock.js';
import {
  DeleteAllMessagesResult,
  DeleteMessagesResult,
  MarkMessagesReadResult,
  Message,
  MessageConnection,
  messageMutations,
  VendorLinkResult,
} from './message.js';
import { memberNotices, NoticePayload, noticeMutations, SetAlarmNoticePayload, SetDeviceNoticeModePayload, SetMessageTimeZoneResult } from './notice.js';
import { Operator, operatorQuery, VendorAccount, VendorDeviceHolding } from './operator.js';
import { operatorMutations, VendorAccountPayload, VendorDeviceResult } from './operator-mutations.js';
import { Order } from './order.js';
import { organizationMutations, organizationTypes } from './organization.js';
import { Product } from './product.js';
import { Query } from './query.js';
import { Room, RoomPayload, roomMutations } from './room.js';
import { sceneMutations, sceneTypes } from './scene.js';
import { ClearSharesResult, DeviceMember, DeviceResult, MemberResult, Share, ShareItem, ShareResult, shareMutations } from './share.js';
import { spaceOrderMutations } from './space-order.js';
import { Vendor } from './vendor.js';
import { linkMutations, VendorLink } from './vendor-link.js';
import { linkProfile, profileMutations, VendorLinkPayload } from './vendor-profile.js';
import { accountVirtualUsers, UpdateVirtualUserPayload, VirtualUser, virtualUserMutations } from './virtual-user.js';
import { accountWidgets, deviceWidget, SetWidgetDevicesResult, widgetMutations } from './widget.js';

export const resolvers = {
  Query: { ...Query, ...operatorQuery },
  Mutation: {
    ...commandMutations,
    ...linkMutations,
    ...deviceMutations,
    ...gatewayMutations,
    ...organizationMutations,
    ...sceneMutations,
    ...lockMutations,
    ...homeMutations,
    ...roomMutations,
    ...deviceGroupMutations,
    ...virtualUserMutations,
    ...operatorMutations,
    ...profileMutations,
    ...widgetMutations,
    ...messageMutations,
    ...noticeMutations,
    ...feedbackMutations,
    ...spaceOrderMutations,
    ...shareMutations,
  },
  Subscription: { ...activitySubscriptions, ...commandSubscription },
  ...organizationTypes,
  ...sceneTypes,
  Account: { ...Account, ...accountVirtualUsers, ...accountWidgets },
  AttachedDevice,
  Camera,
  ClearMessageTimeZonePayload: NoticePayload,
  ClearSharesResult,
  Command,
  CommandSettled,
  CreateDeviceGroupPayload: DeviceGroupPayload,
  CreateHomePayload: HomePayload,
  CreateRoomPayload: RoomPayload,
  DeleteHomePartResult,
  DeleteDeviceGroupsResult,
  Device: { ...Device, ...deviceWidget },
  DeleteAllMessagesResult,
  DeleteMessagesResult,
  DeviceGroup,
  FeedbackTopic,
  DeviceMember: { ...DeviceMember, ...memberNotices },
  DeviceResult,
  Gateway,
  Home,
  Lock,
  MergeHomesPayload: HomePayload,
  MarkFeedbackReadPayload: FeedbackPayload,
  MarkMessagesReadResult,
  Message,
  MessageConnection,
  MemberResult,
  MoveDevicesResult,
  Operator,
  Order,
  Product,
  PropertiesChanged,
  RenameVendorAccountAsOperatorPayload: VendorAccountPayload,
  ReplyToFeedbackPayload: FeedbackPayload,
  ReorderDeviceGroupPayload: HomePayload,
  ReorderHomeDevicePayload: HomePayload,
  ReorderHomeElementPayload: HomePayload,
  ReorderRoomDevicePayload: RoomPayload,
  ReorderRoomsPayload: HomePayload,
  RenameDevicePayload,
  Room,
  SetAlarmNoticePayload,
  SetCurrentHomePayload: HomePayload,
  Share,
  ShareItem,
  ShareResult,
  SplitHomePayload,
  SetWidgetDevicesResult,
  SetDeviceNoticeModePayload,
  SetMessageTimeZoneResult,
  SetRoomDevicesPayload: RoomPayload,
  SetRoomDevicesResult: MoveDevicesResult,
  SubDeviceAttached,
  SubmitFeedbackPayload: FeedbackPayload,
  UpdateDeviceGroupPayload: DeviceGroupPayload,
  UpdateHomePayload: HomePayload,
  UpdateRoomPayload: RoomPayload,
  UnbindDeviceAsOperatorPayload: VendorAccountPayload,
  UnlinkVoiceAssistantPayload: VendorLinkPayload,
  UpdateVendorProfilePayload: VendorLinkPayload,
  UpdateVirtualUserPayload,
  Vendor,
  VendorAccount,
  VendorDeviceHolding,
  VendorDeviceResult,
  VendorLink: { ...VendorLink, ...linkProfile },
  VirtualUser,
  VendorLinkResult,
} satisfies Resolvers;
