// Links over their table: the first thing that every request asks for, so they are remembered.
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Clock, Random } from '../domain/clock.js';
import { mintId, VENDOR_NAMES, type VendorName } from '../domain/ids.js';
import { LINK_STATUSES, type Link, type VerifiedAccount } from '../domain/link.js';
import { Prisma, type PrismaClient } from '../generated/prisma/client.js';
import type { Log } from '../log.js';
import type { LinkChange, Links } from './links.js';
import { createRemembered } from './remembered.js';
import type { LinkTokens } from './token-store.js';

interface LinksDeps {
  readonly prisma: PrismaClient;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly tokens: LinkTokens;
  /** Told before listeners are, when a link was removed. */
  readonly onRemoved: (linkId: string) => void;
}

const IN_MEMORY = 10_000;
const TOUCH_EVERY_MS = 5_000;
const ID_BYTES = 16;
const OVERTAKEN = new Set(['P2002', 'P2025']); // Prisma's codes: a row came, or went, between two statements

const LINK_COLUMNS = { id: true, accountId: true, vendor: true, vendorAccountId: true, status: true, expiresAt: true, createdAt: true } as const;
const IN_ORDER = [{ createdAt: 'asc' }, { id: 'asc' }] satisfies Prisma.LinkOrderByWithRelationInput[];

const linkRow = z
  .object({
    id: z.string(),
    accountId: z.string(),
    vendor: z.enum(VENDOR_NAMES),
    vendorAccountId: z.string(),
    status: z.enum(LINK_STATUSES),
    expiresAt: z.date().nullable(),
    createdAt: z.date(),
  })
  .transform((row): Link => ({ ...row, expiresAt: row.expiresAt?.getTime() ?? null, createdAt: row.createdAt.getTime() }));

/** Makes the links. Changes are told after they are committed; a listener's error is logged and harms no other. */
export function createLinks({ prisma, clock, random, log, tokens, onRemoved }: LinksDeps): Links {
  const listeners = new Set<(change: LinkChange) => void>();
  const touched = new LRUCache<string, { readonly at: number; readonly writtenAt: number }>({ max: IN_MEMORY });

  const byAccount = createRemembered<readonly Link[]>({
    clock,
    max: IN_MEMORY,
    load: async (accountId) => z.array(linkRow).parse(await prisma.link.findMany({ where: { accountId }, select: LINK_COLUMNS, orderBy: IN_ORDER })),
  });
  const byId = createRemembered<Link | null>({ clock, max: IN_MEMORY, load: readLink });

  async function readLink(id: string): Promise<Link | null> {
    return linkRow.nullable().parse(await prisma.link.findUnique({ where: { id }, select: LINK_COLUMNS }));
  }

  function changed(kind: LinkChange['kind'], link: Link): void {
    byAccount.forget(link.accountId);
    byId.forget(link.id);
    if (kind !== 'expired') tokens.forget(link.id);
    if (kind === 'removed') onRemoved(link.id);
    for (const listener of listeners) {
      try {
        listener({ kind, link });
      } catch (error) {
        log.error({ err: error, linkId: link.id, change: kind }, 'a listener to link changes failed');
      }
    }
  }

  async function saveRow(accountId: string, vendor: VendorName, { vendorAccountId, token }: VerifiedAccount): Promise<Link> {
    const known = await prisma.link.findUnique({ where: { accountId_vendor_vendorAccountId: { accountId, vendor, vendorAccountId } }, select: { id: true } });
    const id = known?.id ?? mintId('link', random.bytes(ID_BYTES));
    const renewal = {
      status: 'ACTIVE',
      tokenCipher: tokens.seal(id, token.secret),
      expiresAt: token.expiresAt === null ? null : new Date(token.expiresAt),
      sessionCipher: null,
      sessionExpiresAt: null,
    };
    const row =
      known === null
        ? await prisma.link.create({ data: { id, accountId, vendor, vendorAccountId, ...renewal }, select: LINK_COLUMNS })
        : await prisma.link.update({ where: { id }, data: renewal, select: LINK_COLUMNS });
    return linkRow.parse(row);
  }

  return {
    ofAccount: (accountId) => byAccount.get(accountId),
    get: (linkId) => byId.get(linkId),
    all: async (status) => z.array(linkRow).parse(await prisma.link.findMany({ where: { status }, select: LINK_COLUMNS, orderBy: IN_ORDER })),
    async save(accountId, vendor, verified) {
      const link = await saveRow(accountId, vendor, verified).catch((error: unknown) => {
        // The same vendor account was linked, or unlinked, at the same moment.
        if (error instanceof Prisma.PrismaClientKnownRequestError && OVERTAKEN.has(error.code)) return saveRow(accountId, vendor, verified);
        throw error;
      });
      changed('linked', link);
      return link;
    },
    async expire(linkId) {
      const tokenCipher = tokens.servedCipher(linkId);
      const { count } = await prisma.link.updateMany({
        // A token that another process renewed meanwhile is not the one that died.
        where: { id: linkId, status: 'ACTIVE', ...(tokenCipher === null ? {} : { tokenCipher }) },
        data: { status: 'EXPIRED' },
      });
      const link = await readLink(linkId);
      if (link === null) return;
      if (count > 0) return changed('expired', link);
      byAccount.forget(link.accountId);
      byId.forget(linkId);
      tokens.forget(linkId);
    },
    async remove(linkId) {
      const link = await readLink(linkId);
      const { count } = await prisma.link.deleteMany({ where: { id: linkId } });
      if (count > 0 && link !== null) changed('removed', link);
    },
    async setPush(linkId, since) {
      await prisma.link.updateMany({ where: { id: linkId }, data: { pushSince: since === null ? null : new Date(since) } });
    },
    async touch(linkIds, at) {
      const due = linkIds.filter((linkId) => {
        const last = touched.get(linkId);
        const isDue = last === undefined || at - last.writtenAt >= TOUCH_EVERY_MS;
        touched.set(linkId, { at: Math.max(at, last?.at ?? at), writtenAt: isDue ? at : last.writtenAt });
        return isDue;
      });
      if (due.length === 0) return;
      const lastMessageAt = new Date(at);
      await prisma.link.updateMany({
        where: { id: { in: due }, OR: [{ lastMessageAt: null }, { lastMessageAt: { lt: lastMessageAt } }] },
        data: { lastMessageAt },
      });
    },
    async push(linkId) {
      const row = await prisma.link.findUnique({ where: { id: linkId }, select: { pushSince: true, lastMessageAt: true } });
      if (row === null) return null;
      const times = [row.lastMessageAt?.getTime(), touched.get(linkId)?.at].filter((at) => at !== undefined);
      return { since: row.pushSince?.getTime() ?? null, lastMessageAt: times.length === 0 ? null : Math.max(...times) };
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
