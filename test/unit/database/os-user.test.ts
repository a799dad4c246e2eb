import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { assertReachable, lesserUser } from '../../../src/database/embedded/os-user.js';

const stranger = { name: 'postgres', uid: 4_000_000, gid: 4_000_000 };

it('prefers the user postgres, then nobody, and names both where neither is there', () => {
  const root = 'root:x:0:0:root:/root:/bin/bash\n';
  const nobody = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n';
  expect(lesserUser(`${root}${nobody}postgres:x:101:104::/var/lib/postgresql:/bin/bash\n`)).toEqual({ name: 'postgres', uid: 101, gid: 104 });
  expect(lesserUser(`${root}${nobody}`)).toEqual({ name: 'nobody', uid: 65534, gid: 65534 });
  expect(() => lesserUser(root)).toThrow(/no user postgres or nobody.*DATABASE_URL.*HEARTH_DATA_DIR/);
});

it('names the folder that keeps the user out, and both settings that help', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-reach-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const open = join(folder, 'open');
  await mkdir(open);
  await chmod(folder, 0o755);
  await expect(assertReachable(join(open, 'pg'), stranger)).resolves.toBeUndefined();
  await chmod(folder, 0o700);
  await expect(assertReachable(join(open, 'pg'), stranger)).rejects.toThrow(
    new RegExp(`cannot enter ${folder} \\(mode 0700\\).*DATABASE_URL.*HEARTH_DATA_DIR`),
  );
});
