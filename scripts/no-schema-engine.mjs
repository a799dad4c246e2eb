#!/usr/bin/env node
// Stands where the Prisma CLI looks for its schema engine, so that `prisma generate` does not try to download one; generating never calls it.
console.error('This is not a schema engine: only `prisma generate` works without one. Migrations are applied by src/database/migrate.ts.');
process.exit(1);
