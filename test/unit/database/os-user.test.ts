import { expect, it } from 'vitest';
import { lesserUser } from '../../../src/database/embedded/os-user.js';

it('prefers the user postgres, then nobody, and names both where neither is there', () => {
  const root = 'root:x:0:0:root:/root:/bin/bash\n';
  const nobody = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n';
  expect(lesserUser(`${root}${nobody}postgres:x:101:104::/var/lib/postgresql:/bin/bash\n`)).toEqual({ name: 'postgres', uid: 101, gid: 104 });
  expect(lesserUser(`${root}${nobody}`)).toEqual({ name: 'nobody', uid: 65534, gid: 65534 });
  expect(() => lesserUser(root)).toThrow(/no user postgres or nobody.*DATABASE_URL.*HEARTH_DATA_DIR/);
});
