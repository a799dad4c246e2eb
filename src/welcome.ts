// What the terminal shows when Hearth is ready: where it listens, a token, and a query to paste.
import type { Sandbox } from './sandbox/index.js';

/** The greeting; shorter without the sandbox, whose people have ready-made tokens. */
export function welcome(url: string, sandbox: Pick<Sandbox, 'tokens' | 'control'> | null): string {
  const lines = ['', `  Hearth is ready at ${url}/graphql`, `  Playground:        ${url}/graphiql`];
  const token = sandbox?.tokens['alice'];
  if (token === undefined) return [...lines, '', ''].join('\n');
  const query = '{ viewer { homes { nodes { name rooms { nodes { name devices { nodes { name status } } } } } } } }';
  return [
    ...lines,
    `  Sandbox control:   ${sandbox?.control ?? ''}`,
    '',
    '  Try it as alice, who has four homes in the sandbox:',
    '',
    `  curl -s ${url}/graphql -H 'content-type: application/json' \\`,
    `    -H 'authorization: Bearer ${token}' \\`,
    `    -d '${JSON.stringify({ query })}'`,
    '',
    '',
  ].join('\n');
}
