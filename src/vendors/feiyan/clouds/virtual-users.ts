// People under a user's account (6.6.21 to 6.6.25).
import type { VirtualUserAttribute, VirtualUserCloud, VirtualUserListing } from '../../../domain/virtual-user.js';
import { virtualUserRef } from '../mapping/refs.js';
import { virtualUsers } from '../operations/virtual-user.js';
import type { FeiyanSession } from '../session.js';
import { allPages } from './pages.js';

const PAGE_SIZE = 100; // no maximum is documented
const ADD = 1;
const CHANGE = 2;
const DELETE = 3;

interface Row {
  readonly userId: string;
  readonly attrList?: readonly { readonly attrKey: string; readonly attrValue: string }[] | null | undefined;
}

export function createVirtualUserCloud(session: FeiyanSession): VirtualUserCloud {
  return {
    async listVirtualUsers(scope) {
      const fetch = (pageNo: number) => session.asUser(scope, virtualUsers.list, { pageNo, pageSize: PAGE_SIZE });
      return (await allPages(PAGE_SIZE, undefined, fetch, ({ userId }) => userId)).map(listing);
    },

    virtualUser: async (scope, { key: virtualUserId }) => listing(await session.asUser(scope, virtualUsers.get, { virtualUserId })),

    createVirtualUser: async (scope, attributes) => listing(await session.asUser(scope, virtualUsers.create, { attrList: attributes.map(attribute) })),

    // Adding what is there and changing what is not are refused: only the present attributes tell which it is.
    async updateVirtualUser(scope, { key: virtualUserId }, { set, remove }) {
      const { attributes } = listing(await session.asUser(scope, virtualUsers.get, { virtualUserId }));
      const present = new Map(attributes.map(({ key, value }) => [key, value]));
      const steps = [
        { opType: DELETE, attrList: attributes.filter(({ key }) => remove.includes(key)) },
        { opType: CHANGE, attrList: set.filter(({ key, value }) => present.has(key) && present.get(key) !== value) },
        { opType: ADD, attrList: set.filter(({ key }) => !present.has(key)) },
      ] as const;
      for (const { opType, attrList } of steps) {
        if (attrList.length > 0) await session.asUser(scope, virtualUsers.update, { virtualUserId, opType, attrList: attrList.map(attribute) });
      }
    },

    async deleteVirtualUser(scope, { key: virtualUserId }) {
      await session.asUser(scope, virtualUsers.delete, { virtualUserId });
    },
  };
}

function listing({ userId, attrList }: Row): VirtualUserListing {
  return { ref: virtualUserRef(userId), attributes: (attrList ?? []).map(({ attrKey, attrValue }) => ({ key: attrKey, value: attrValue })) };
}

function attribute({ key, value }: VirtualUserAttribute) {
  return { attrKey: key, attrValue: value };
}
