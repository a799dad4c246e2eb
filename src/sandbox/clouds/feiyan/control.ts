// Telling a device something, for users and for the project alike: values to take, services to run.
import type { Device } from '../../world/model.js';
import type { World } from '../../world/world.js';
import { refuse } from './codes.js';
import { checkArguments, checkItems } from './values.js';

/** Answers before the device acts. @throws Refusal 460, 28504 for a device that is offline. */
export function setProperties(world: World, device: Device, items: Readonly<Record<string, unknown>>): null {
  checkItems(device.product.description, items);
  if (world.command(device, items) === 'OFFLINE') throw refuse(28504);
  return null;
}

/** Tells devices of one product the same; those that are offline are left out. @throws Refusal 460, 28504 when all are offline. */
export function setPropertiesOfAll(world: World, devices: readonly Device[], items: Readonly<Record<string, unknown>>): null {
  for (const { product } of devices) checkItems(product.description, items);
  const told = devices.filter((device) => world.command(device, items) === 'ACCEPTED');
  if (told.length === 0) throw refuse(28504);
  return null;
}

/** Asks devices of one product to do the same; those that are offline are left out, and none answers. @throws Refusal 460, 28504 when all are offline. */
export function invokeServiceOfAll(world: World, devices: readonly Device[], identifier: string, args: Readonly<Record<string, unknown>>): null {
  for (const { product } of devices) checkArguments(product.description, identifier, args);
  const outcomes = devices.map((device) => world.invoke(device, identifier, args));
  if (outcomes.some(({ kind }) => kind === 'UNKNOWN_SERVICE')) throw refuse(460);
  if (!outcomes.some(({ kind }) => kind === 'ANSWERED')) throw refuse(28504);
  return null;
}

/** @returns the device's answer, null from an asynchronous service. @throws Refusal 460, 28504 */
export function invokeService(
  world: World,
  device: Device,
  identifier: string,
  args: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | null {
  checkArguments(device.product.description, identifier, args);
  const outcome = world.invoke(device, identifier, args);
  if (outcome.kind === 'OFFLINE') throw refuse(28504);
  if (outcome.kind === 'UNKNOWN_SERVICE') throw refuse(460);
  return outcome.output;
}
