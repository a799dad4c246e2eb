// The project's token (7.1): a new one ends the one before it.
import type { Random } from '../../../domain/clock.js';
import { cloudTokens } from '../../../vendors/feiyan/operations/cloud-token.js';
import type { Mint } from '../../world/mint.js';
import { refuse } from './codes.js';
import type { FeiyanRegistry, ProjectTokens } from './gateway.js';

const LIFE_SECONDS = 7200; // as both printed examples

export interface ProjectTokenDesk extends ProjectTokens {
  /** A new token; the old one is void from now on. */
  issue(): string;
  /** The same token for another life. */
  extend(token: string): void;
}

/** @param now wall clock, Unix ms. */
export function createProjectTokens(now: () => number, random: Random, mint: Mint): ProjectTokenDesk {
  let current: { token: string; until: number } | null = null;
  return {
    isGood: (token) => current !== null && current.token === token && current.until > now(),
    issue() {
      const token = mint('cloudToken', Buffer.from(random.bytes(24)).toString('hex'));
      current = { token, until: now() + LIFE_SECONDS * 1000 };
      return token;
    },
    extend(token) {
      current = { token, until: now() + LIFE_SECONDS * 1000 };
    },
  };
}

/** Registers 7.1.1 and 7.1.2, for one project. */
export function onCloudTokens(cloud: FeiyanRegistry, tokens: ProjectTokenDesk, projectId: string): void {
  cloud.on(cloudTokens.create, ({ res }) => {
    if (res !== projectId) throw refuse(28501);
    return { cloudToken: tokens.issue(), expiresIn: LIFE_SECONDS };
  });

  cloud.on(cloudTokens.refresh, ({ cloudToken }) => {
    if (!tokens.isGood(cloudToken)) throw refuse(20017);
    tokens.extend(cloudToken);
    return { cloudToken, expiresIn: LIFE_SECONDS };
  });
}
