// GraphiQL as built, in a real browser, before a small graph that tells who called it and how.
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { buildSchema, graphql } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';

const executablePath = process.env['TEST_CHROMIUM'];
const built = new URL('../../dist/graphiql/', import.meta.url).pathname;
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.ttf': 'font/ttf' };

const schema = buildSchema('type Query { caller: String } type Subscription { ticks: String }');
const session = {
  token: 'the-token',
  tabs: [
    { name: 'Who calls', query: 'query WhoCalls {\n  caller\n}', variables: {} },
    { name: 'Watch', query: 'subscription Watch {\n  ticks\n}', variables: { since: 7 } },
  ],
};

describe.skipIf(executablePath === undefined)('GraphiQL in Chromium', () => {
  let server: Server;
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://local').pathname;
      if (path === '/graphiql/session') return void response.setHeader('content-type', 'application/json').end(JSON.stringify(session));
      if (path === '/graphql') {
        let body = '';
        request.on('data', (chunk: Buffer) => {
          body += chunk.toString();
        });
        request.on('end', async () => {
          const { query: source } = JSON.parse(body);
          const result = await graphql({ schema, source, rootValue: { caller: () => request.headers.authorization } });
          response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
        });
        return;
      }
      const file = path === '/graphiql/' ? 'index.html' : path.replace('/graphiql/', '');
      readFile(join(built, file)).then(
        (content) => response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream').end(content),
        () => response.writeHead(404).end(),
      );
    });
    useServer(
      {
        schema,
        roots: {
          subscription: {
            ticks: async function* (_: unknown, context: { connectionParams?: Record<string, unknown> }) {
              yield { ticks: `first for ${String(context.connectionParams?.['authorization'])}` };
            },
          },
        },
        context: ({ connectionParams }) => ({ connectionParams }),
      },
      new WebSocketServer({ server, path: '/graphql' }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }), args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  it('opens signed in with the examples as tabs, runs a query and a subscription, and asks nobody but its own server', async () => {
    const page = await browser.newPage();
    const elsewhere: string[] = [];
    const problems: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
    });
    page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${origin}/graphiql/`);

    await page.getByRole('tab', { name: 'WhoCalls' }).waitFor();
    await runUntil(page, /"Bearer\sthe-token"/);
    await page.getByRole('tab', { name: 'Watch' }).click();
    await page.locator('.graphiql-editor-tool', { hasText: 'since' }).first().waitFor();
    await runUntil(page, /first\sfor\sBearer\sthe-token/);

    expect(problems).toEqual([]);
    expect(elsewhere).toEqual([]);
    await page.close();
  });

  it('keeps what was typed over a visit, and takes new examples when the world has changed', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}/graphiql/`);
    await page.getByRole('tab', { name: 'WhoCalls' }).waitFor();
    const before = session.tabs[0];
    session.tabs[0] = { name: 'Another', query: 'query Another {\n  caller\n}', variables: {} };
    await page.reload();
    await page.getByRole('tab', { name: 'Another' }).waitFor();
    expect(await page.getByRole('tab').count()).toBe(2);
    if (before !== undefined) session.tabs[0] = before;
    await context.close();
  });
});

/** Runs the tab's operation; again, when GraphiQL had not read the tab yet and ran the one before. */
async function runUntil(page: Page, response: RegExp): Promise<void> {
  const shown = page.locator('.graphiql-response', { hasText: response });
  await expect
    .poll(
      async () => {
        await page.locator('.graphiql-execute-button').click();
        return shown.waitFor({ timeout: 3_000 }).then(
          () => true,
          () => false,
        );
      },
      { timeout: 30_000 },
    )
    .toBe(true);
}
