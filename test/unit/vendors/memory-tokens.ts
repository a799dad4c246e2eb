// A token store without a database, which remembers what it was asked.
import type { StoredToken, TokenStore } from '../../../src/domain/link.js';

export interface MemoryTokens extends TokenStore {
  readonly links: Map<string, StoredToken>;
  readonly sessions: Map<string, StoredToken>;
  readonly projects: Map<string, StoredToken>;
}

export function createMemoryTokens(): MemoryTokens {
  const links = new Map<string, StoredToken>();
  const sessions = new Map<string, StoredToken>();
  const projects = new Map<string, StoredToken>();
  return {
    links,
    sessions,
    projects,
    readLinkToken: async (linkId) => links.get(linkId) ?? null,
    readSessionToken: async (linkId) => sessions.get(linkId) ?? null,
    async saveSessionToken(linkId, token) {
      sessions.set(linkId, token);
    },
    async projectToken(vendor, name, isUsable, renew) {
      const known = projects.get(`${vendor} ${name}`);
      if (known !== undefined && isUsable(known)) return known;
      const fresh = await renew(known ?? null);
      projects.set(`${vendor} ${name}`, fresh);
      return fresh;
    },
  };
}
