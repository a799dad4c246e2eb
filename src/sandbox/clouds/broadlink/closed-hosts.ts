// The operations of BroadLink's document that nobody can call from it: their hosts take no caller whom it describes.
import type { Operation } from '../../../transport/operation.js';
import { deviceResources } from '../../../vendors/broadlink/operations/device-resource.js';
import { privateResources } from '../../../vendors/broadlink/operations/private-resource.js';

const FAMILY = 'the family interface’s login and encryption are not described: its host answers that nobody is logged in';
const DEVICE = 'called by devices, with a ticket and an encryption that are not described: its host answers that the ticket is invalid';

/** Operations without a handler, and why: a stateful one would be guesswork from the first header on. */
export const WITHOUT_HANDLER: readonly (readonly [operation: Operation, reason: string])[] = [
  ...Object.values(privateResources).map((operation) => [operation, FAMILY] as const),
  ...Object.values(deviceResources).map((operation) => [operation, DEVICE] as const),
];
