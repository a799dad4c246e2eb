// The same migrations and queries on the PostgreSQL that this machine has installed, which is older than the embedded one.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connectDatabase } from '../../src/database/connect.js';
import { openDataFolder } from '../../src/database/embedded/data-folder.js';
import { chooseUser } from '../../src/database/embedded/os-user.js';
import { findRunning } from '../../src/database/embedded/running.js';
import { startServer, stopServer } from '../../src/database/embedded/server.js';
import { migrate } from '../../src/database/migrate.js';
import { systemRandom } from '../../src/system.js';

const pgCtl = process.env['TEST_PG_CTL'];

describe.skipIf(pgCtl === undefined)("PostgreSQL of the machine's own", () => {
  it('takes the migrations, and rows by Prisma and by the pool', async () => {
    const bin = dirname(pgCtl ?? '');
    const binaries = { initdb: join(bin, 'initdb'), pgCtl: join(bin, 'pg_ctl'), postgres: join(bin, 'postgres') };
    const dataDir = await mkdtemp(join(tmpdir(), 'hearth-postgresql-'));
    onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
    const user = await chooseUser();
    const folder = await openDataFolder(dataDir, { binaries, user, random: systemRandom });
    const server = { binaries, user, folder, settings: { fsync: 'off' } };
    expect(await startServer(server)).toBeNull();
    onTestFinished(() => stopServer(server, 'fast'));
    const running = await findRunning(folder.path);
    const url = `postgresql://postgres:${folder.password}@127.0.0.1:${running?.port}/postgres`;

    expect(await migrate(url)).toContain('20260101000000_init');
    const database = connectDatabase(url);
    onTestFinished(() => database.close());
    await database.prisma.account.create({ data: { id: 'account_1', issuer: 'test', subject: 'alice' } });
    const { rows } = await database.pool.query('SELECT subject, current_setting($1) AS version FROM account', ['server_version']);
    expect(rows).toEqual([{ subject: 'alice', version: expect.stringMatching(/^\d+\./) }]);
  });
});
