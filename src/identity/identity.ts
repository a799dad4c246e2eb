// All of identity in one place: what its parts remember is shared here, and nowhere else.
import type { Pool } from 'pg';
import type { Clock, Random } from '../domain/clock.js';
import type { TokenStore } from '../domain/link.js';
import type { PrismaClient } from '../generated/prisma/client.js';
import type { Log } from '../log.js';
import { type Accounts, createAccounts } from './accounts.js';
import { createHomeGroups } from './database-home-groups.js';
import { createLinks } from './database-links.js';
import { createMatching } from './database-matching.js';
import { createOwnSpaces } from './database-own-spaces.js';
import { createRegistry } from './database-registry.js';
import { createEncryption } from './encryption.js';
import type { HomeGroups } from './home-groups.js';
import type { Links } from './links.js';
import type { Matching } from './matching.js';
import { createIdentityMemory } from './memory.js';
import type { OwnSpaces } from './own-spaces.js';
import { createProductModels, type ProductModels } from './product-models.js';
import type { Registry } from './registry.js';
import { createRegroup } from './regrouping.js';
import { createTokenStore } from './token-store.js';

interface IdentityDeps {
  readonly prisma: PrismaClient;
  readonly pool: Pool;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** HEARTH_ENCRYPTION_KEY: 32 bytes each, in base64; the first encrypts, all decrypt. */
  readonly encryptionKeys: readonly string[];
}

export interface Identities {
  readonly accounts: Accounts;
  readonly links: Links;
  readonly registry: Registry;
  readonly matching: Matching;
  readonly homeGroups: HomeGroups;
  readonly ownSpaces: OwnSpaces;
  readonly tokens: TokenStore;
  readonly productModels: ProductModels;
}

/**
 * Makes everything of identity over one database, so that a change made through one shows in the others at once.
 * @throws Error that says which encryption key is not one
 */
export function createIdentity({ prisma, pool, clock, random, log, encryptionKeys }: IdentityDeps): Identities {
  const memory = createIdentityMemory(clock);
  const regroup = createRegroup({ pool, memory });
  const encryption = createEncryption({ keys: encryptionKeys, random });
  const tokens = createTokenStore({ prisma, pool, clock, encryption, log });
  return {
    accounts: createAccounts({ pool, random }),
    links: createLinks({ prisma, clock, random, log, tokens, onRemoved: memory.forgetLink }),
    registry: createRegistry({ pool, clock, random, memory }),
    matching: createMatching({ pool, clock, log, regroup }),
    homeGroups: createHomeGroups({ regroup, random }),
    ownSpaces: createOwnSpaces({ pool, clock, random }),
    tokens,
    productModels: createProductModels({ pool, log }),
  };
}
