// All resolvers, by noun.
import type { Resolvers } from '../generated/resolvers.js';
import { Account } from './account.js';
import { activitySubscriptions, CommandSettled, PropertiesChanged, SubDeviceAttached } from './activity.js';
import { Camera } from './camera.js';
import { Command, commandMutations, commandSubscription } from './command.js';
import { Device, deviceMutations } from './device.js';
import { DeviceGroup, DeviceGroupPayload, deviceGroupMutations } from './device-group.js';
import { Gateway, gatewayMutations } from './gateway.js';
import { DeleteHomePartResult, Home, HomePayload, homeMutations, MoveDevicesResult, SplitHomePayload } from './home.js';
import { Lock, lockMutations } from './lock.js';
import { Order } from './order.js';
import { Product } from './product.js';
import { Query } from './query.js';
import { Room, RoomPayload, roomMutations } from './room.js';
import { Scene } from './scene.js';
import { linkMutations, VendorLink } from './vendor-link.js';

export const resolvers = {
  Query,
  Mutation: {
    ...commandMutations,
    ...linkMutations,
    ...deviceMutations,
    ...gatewayMutations,
    ...lockMutations,
    ...homeMutations,
    ...roomMutations,
    ...deviceGroupMutations,
  },
  Subscription: { ...activitySubscriptions, ...commandSubscription },
  Account,
  Camera,
  Command,
  CommandSettled,
  CreateDeviceGroupPayload: DeviceGroupPayload,
  CreateHomePayload: HomePayload,
  CreateRoomPayload: RoomPayload,
  DeleteHomePartResult,
  Device,
  DeviceGroup,
  Gateway,
  Home,
  Lock,
  MergeHomesPayload: HomePayload,
  MoveDevicesResult,
  Order,
  Product,
  PropertiesChanged,
  Room,
  Scene,
  SetCurrentHomePayload: HomePayload,
  SplitHomePayload,
  SubDeviceAttached,
  UpdateDeviceGroupPayload: DeviceGroupPayload,
  UpdateHomePayload: HomePayload,
  UpdateRoomPayload: RoomPayload,
  VendorLink,
} satisfies Resolvers;
