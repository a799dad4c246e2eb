// Feiyan's virtual users: people under an account who have none of their own (6.6).
import { virtualUsers } from '../../../vendors/feiyan/operations/virtual-user.js';
import type { FeiyanVirtualUser } from '../../world/feiyan-profile.js';
import type { World } from '../../world/world.js';
import { refuse } from './codes.js';
import type { FeiyanCall, FeiyanRegistry } from './gateway.js';
import { pageOf } from './listing.js';

/** The platform's keys are a fixed set that the document does not list. */
const KEYS = new Set(['name', 'phone', 'email', 'avatar', 'gender', 'birthday', 'relation', 'nickName']);

interface Attribute {
  readonly attrKey: string;
  readonly attrValue: string;
}

/** Registers 6.6.21 to 6.6.25. */
export function onVirtualUsers(cloud: FeiyanRegistry, world: World): void {
  let made = 0;

  cloud.on(virtualUsers.create, ({ attrList = [] }, call) => {
    const { identityId, profile } = call.user();
    const attributes = new Map(checked(attrList));
    made += 1;
    const user: FeiyanVirtualUser = { userId: world.stream(`virtual user ${made} of ${identityId}`).hex(32), attributes };
    profile.virtualUsers.push(user);
    return shown(user);
  });

  cloud.on(virtualUsers.delete, ({ virtualUserId }, call) => {
    const user = own(call, virtualUserId);
    const { profile } = call.user();
    profile.virtualUsers = profile.virtualUsers.filter((one) => one !== user);
    return shown(user);
  });

  cloud.on(virtualUsers.update, ({ virtualUserId, opType, attrList }, call) => {
    const user = own(call, virtualUserId);
    if (attrList.length === 0) throw refuse(28529);
    const changes = checked(attrList);
    // An attribute is added once, and only one that is there can be changed.
    if (opType !== 3 && changes.some(([key]) => user.attributes.has(key) === (opType === 1))) throw refuse(460);
    for (const [key, value] of changes) {
      if (opType === 3) user.attributes.delete(key);
      else user.attributes.set(key, value);
    }
    return shown(user);
  });

  cloud.on(virtualUsers.list, ({ pageNo, pageSize }, call) => {
    const { rows, ...counts } = pageOf(call.user().profile.virtualUsers, { pageNo, pageSize });
    return { ...counts, data: rows.map(shown) };
  });

  cloud.on(virtualUsers.get, ({ virtualUserId }, call) => shown(own(call, virtualUserId)));
}

/** The caller's virtual user. @throws Refusal 28532 for another's, or none */
function own(call: FeiyanCall, userId: string): FeiyanVirtualUser {
  const user = call.user().profile.virtualUsers.find((one) => one.userId === userId);
  if (user === undefined) throw refuse(28532);
  return user;
}

/** @throws Refusal 460 for a key that the platform does not have */
function checked(attributes: readonly Attribute[]): [string, string][] {
  return attributes.map(({ attrKey, attrValue }) => {
    if (!KEYS.has(attrKey)) throw refuse(460);
    return [attrKey, attrValue];
  });
}

function shown({ userId, attributes }: FeiyanVirtualUser) {
  return { userId, attrList: [...attributes].map(([attrKey, attrValue]) => ({ attrKey, attrValue })) };
}
