// `npm run codegen`: everything generated, made anew. With --check: fails when that differs from what is committed.
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const GENERATED = ['src/generated', 'src/graph/generated', 'test/graph/generated'];

// Prisma's CLI would download an engine that generating does not use: it is shown one that is there.
const env = {
  ...process.env,
  CHECKPOINT_DISABLE: '1',
  PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'scripts/no-schema-engine.mjs'),
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
};
const run = (program, ...args) => {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

run('prisma/build/index.js', 'generate');
run('@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.yml');

if (process.argv.includes('--check')) {
  const changes = execFileSync('git', ['status', '--porcelain', '--', ...GENERATED], { cwd: root, encoding: 'utf8' });
  if (changes !== '') {
    console.error(`Generated files differ from what is committed; run \`npm run codegen\` and commit:\n${changes}`);
    process.exit(1);
  }
}
