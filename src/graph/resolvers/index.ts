// All resolvers, by noun.
import type { Resolvers } from '../generated/resolvers.js';
import { Account } from './account.js';
import { activitySubscriptions, CommandSettled, PropertiesChanged, SubDeviceAttached } from './activity.js';
import { Camera } from './camera.js';
import { Command, commandMutations, commandSubscription } from './command.js';
import { Device, deviceMutations } from './device.js';
import { Gateway, gatewayMutations } from './gateway.js';
import { Home } from './home.js';
import { Lock, lockMutations } from './lock.js';
import { Order } from './order.js';
import { Product } from './product.js';
import { Query } from './query.js';
import { Room } from './room.js';
import { Scene } from './scene.js';
import { linkMutations, VendorLink } from './vendor-link.js';

export const resolvers = {
  Query,
  Mutation: { ...commandMutations, ...linkMutations, ...deviceMutations, ...gatewayMutations, ...lockMutations },
  Subscription: { ...activitySubscriptions, ...commandSubscription },
  Account,
  Camera,
  Command,
  CommandSettled,
  Device,
  Gateway,
  Home,
  Lock,
  Order,
  Product,
  PropertiesChanged,
  Room,
  Scene,
  SubDeviceAttached,
  VendorLink,
} satisfies Resolvers;
