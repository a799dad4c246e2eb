// The playground: GraphiQL over HTTP and WebSocket, signed in with the session's token, with the session's examples as tabs.
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { loadSession, type Session } from './session';

const TABS = 'graphiql:tabState'; // GraphiQL's own key
const EXAMPLES = 'hearth:examples';

function createFetcher(token: string | null): ReturnType<typeof createGraphiQLFetcher> {
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  const socket = new URL('/graphql', window.location.href);
  socket.protocol = socket.protocol.replace('http', 'ws');
  return createGraphiQLFetcher({ url: '/graphql', subscriptionUrl: socket.href, headers, wsConnectionParams: headers });
}

/** GraphiQL opens the tabs of the last visit; where the examples have changed since (another world), they come anew. */
function forgetOldExamples(examples: string): void {
  if (localStorage.getItem(EXAMPLES) === examples) return;
  localStorage.removeItem(TABS);
  localStorage.setItem(EXAMPLES, examples);
}

function render({ token, tabs }: Session): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  forgetOldExamples(JSON.stringify(tabs));
  const defaultTabs = tabs.map(({ name, query, variables }) => ({ query: `# ${name}\n${query}`, variables: JSON.stringify(variables, null, 2) }));
  createRoot(root).render(<GraphiQL fetcher={createFetcher(token)} {...(tabs.length > 0 && { defaultTabs })} defaultEditorToolsVisibility="variables" />);
}

render(await loadSession());
