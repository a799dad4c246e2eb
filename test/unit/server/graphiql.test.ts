// The playground: its files for everyone, its session for people at this very machine.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Door, openDoor } from './door.js';

describe('GraphiQL', () => {
  let root: string;
  let door: Door;
  const session = { token: 'a token', tabs: [{ title: 'First screen', query: '{ viewer { id } }' }] };
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'hearth-graphiql-'));
    await writeFile(join(root, 'index.html'), '<title>GraphiQL</title>');
    door = await openDoor({ graphiql: { root, session: () => session } });
  });
  afterAll(async () => {
    await door.server.stop();
    await rm(root, { recursive: true });
  });
  const ask = async (path: string, host?: string) => {
    const { statusCode, headers, body } = await request(`${door.url}${path}`, host === undefined ? {} : { headers: { host } });
    return { statusCode, location: headers['location'], text: await body.text() };
  };

  it('is served from our own files', async () => {
    expect(await ask('/graphiql')).toMatchObject({ statusCode: 302, location: '/graphiql/' });
    expect(await ask('/graphiql/')).toMatchObject({ statusCode: 200, text: '<title>GraphiQL</title>' });
  });

  it.each(['localhost', 'localhost:4000', '127.0.0.1:4000', '127.8.8.8', '[::1]:4000'])(
    'gives its session to a peer of this machine that calls it %s',
    async (host) => {
      expect(await ask('/graphiql/session', host)).toMatchObject({ statusCode: 200, text: JSON.stringify(session) });
    },
  );

  it.each(['evil.example.org', 'localhost.evil.example.org', '127.0.0.1.evil.example.org', '192.168.1.7:4000'])(
    'gives no session to a page that calls this machine %s',
    async (host) => {
      const { statusCode, text } = await ask('/graphiql/session', host);
      expect(statusCode).toBe(404);
      expect(text).not.toContain('a token');
    },
  );

  it('has no session without the sandbox, and says where it is not built', async () => {
    await using bare = await openDoor();
    expect((await request(`${bare.url}/graphiql/session`)).statusCode).toBe(404);
    expect((await request(`${bare.url}/graphiql`)).statusCode).toBe(503);
  });
});
