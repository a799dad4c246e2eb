// Who may know whom, as the table in ARCHITECTURE.md says. Each rule tells what to do instead.

const SHARED = '^src/(log|metrics|config|settings)\\.ts$'; // for their types; their values are injected by app.ts
const ROOT = '^src/(app|main)\\.ts$';

/** A folder of src and the parts of src that it may import. */
const room = (name, allowed, comment) => ({
  name: `${name}-knows-only`,
  severity: 'error',
  comment,
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: [SHARED, `^src/${name}/`, ...allowed] },
});

/** Packages that only these files may import. */
const library = (name, packages, homes, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: '^src/', pathNot: homes },
  to: { path: packages.map((id) => `node_modules/${id}/`) },
});

export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two files that need each other hide a third: move what both need into a file of its own, or hand one to the other as an argument.',
      from: { pathNot: '^src/generated/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Nobody imports this file: wire it where it belongs (src/app.ts, an index.ts, a table of records), or delete it.',
      from: { orphan: true, path: '^src/', pathNot: ['^src/main\\.ts$', '\\.d\\.ts$', '^src/generated/', '^src/graphiql/'] },
      to: {},
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'This import leads nowhere: relative imports end in .js, and packages must be in package.json.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-package',
      severity: 'error',
      comment: 'src runs with production dependencies alone: put the package into "dependencies", or move the code to test/, bench/ or scripts/.',
      from: { path: '^src/', pathNot: '^src/graphiql/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'src-never-imports-test',
      severity: 'error',
      comment: 'The product does not know its tests: move what both need into src, or copy it.',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts)/' },
    },

    room('domain', [], 'The domain is the foundation and knows nobody: describe what you need as an interface here, and keep that promise elsewhere.'),
    room(
      'transport',
      ['^src/domain/'],
      'Transport knows no vendor: pass what differs (signing, envelope, codes) in, as part of the operation record or the client.',
    ),
    room(
      'identity',
      ['^src/domain/', '^src/generated/prisma/'],
      'Identity knows only nouns and the database: what it needs of a vendor is a promise in src/domain, handed to it by app.ts.',
    ),
    room(
      'live',
      ['^src/domain/', '^src/identity/', '^src/generated/prisma/'],
      'Live knows nouns and identity: it meets a vendor only as PushCloud (src/domain/push.ts).',
    ),
    room(
      'routing',
      ['^src/domain/', '^src/identity/', '^src/live/(log|state|feed|push-status)\\.ts$', '^src/generated/prisma/'],
      'Routing meets vendors only through the promises of src/domain, and live only through its log, state, feed and push status.',
    ),
    room(
      'graph',
      ['^src/domain/', '^src/routing/', '^src/live/feed\\.ts$'],
      'Resolvers ask reads, commands and the feed of their context: put the work into src/routing.',
    ),
    room(
      'server',
      ['^src/domain/', '^src/graph/'],
      'The server knows requests, not homes: what it needs of the rest (context, health, executor) is handed to it by app.ts.',
    ),
    room(
      'sandbox',
      ['^src/domain/', '^src/transport/operation\\.ts$', '^src/vendors/[^/]+/operations/', '^src/system\\.ts$'],
      'The sandbox shares operation records with the product and nothing else, so that the two cannot share a mistake: write it from the vendor documents again.',
    ),
    {
      name: 'vendor-knows-only',
      severity: 'error',
      comment: 'A vendor keeps the promises of src/domain through src/transport and knows nothing above: return nouns, and let routing decide.',
      from: { path: '^src/vendors/([^/]+)/' },
      to: { path: '^src/', pathNot: [SHARED, '^src/domain/', '^src/transport/', '^src/vendors/$1/'] },
    },
    {
      name: 'vendor-by-its-index-only',
      severity: 'error',
      comment: 'createVendor in index.ts is the only door into a vendor: add what you need to a promise in src/domain.',
      from: { path: '^src/', pathNot: '^src/vendors/' },
      to: { path: '^src/vendors/', pathNot: ['^src/vendors/[^/]+/index\\.ts$', '^src/vendors/[^/]+/operations/'] },
    },
    {
      name: 'operations-are-data',
      severity: 'error',
      comment: 'Operation records are read by the sandbox too: they may import the record type, zod and one another, and nothing that acts.',
      from: { path: '^src/vendors/([^/]+)/operations/' },
      to: { path: '^src/', pathNot: ['^src/transport/operation\\.ts$', '^src/domain/', '^src/vendors/$1/operations/'] },
    },
    {
      name: 'sandbox-only-dynamically',
      severity: 'error',
      comment: 'The sandbox is loaded only when it runs: `await import()` it in app.ts.',
      from: { path: '^src/', pathNot: ['^src/sandbox/'] },
      to: { path: '^src/sandbox/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'shared-values-are-injected',
      severity: 'error',
      comment: 'Import the type only: the log, the metrics, the settings, the clock and the randomness are made once, in app.ts, and handed down.',
      from: { path: '^src/', pathNot: [ROOT, '^src/(log|metrics|config|settings|redaction|system)\\.ts$', '^src/sandbox/standalone\\.ts$'] },
      to: { path: '^src/(log|metrics|config|settings|redaction|system)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'composition-at-the-root-only',
      severity: 'error',
      comment: 'app.ts wires the rest and is known by main.ts alone: take what you need as an argument.',
      from: { path: '^src/', pathNot: ROOT },
      to: { path: ROOT },
    },

    library(
      'database-client-in-its-rooms',
      ['pg', '@prisma/[^/]+'],
      ['^src/(identity|live|database|generated)/', '^src/routing/commands/', '^src/app\\.ts$'],
      'Only identity, live and routing/commands talk to the database: ask one of them through its interface.',
    ),
    {
      name: 'prisma-client-in-its-rooms',
      severity: 'error',
      comment: 'Only identity, live and routing/commands talk to the database: ask one of them through its interface.',
      from: { path: '^src/', pathNot: ['^src/(identity|live|database|generated)/', '^src/routing/commands/', '^src/app\\.ts$'] },
      to: { path: '^src/generated/prisma/' },
    },
    library(
      'http-in-transport',
      ['undici'],
      ['^src/transport/'],
      'Every call to a vendor is an operation record that src/transport carries out: add a record.',
    ),
    library(
      'mqtt-in-live',
      ['mqtt', '@nats-io/[^/]+'],
      ['^src/live/'],
      'Only live listens to brokers: describe the topic and parse the payload in the vendor (push.ts).',
    ),
    library('broker-in-sandbox', ['aedes'], ['^src/sandbox/'], 'Only the sandbox runs a broker.'),
    library(
      'batching-in-routing',
      ['dataloader'],
      ['^src/(routing|graph)/'],
      'Reads are gathered into batches where requests live: ask the reads of the context.',
    ),
    library(
      'graphql-in-graph',
      ['graphql', 'graphql-[^/]+', '@apollo/[^/]+'],
      ['^src/(graph|server)/'],
      'GraphQL stays in graph and server: below them speak in nouns and AppError.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    includeOnly: { path: ['^src/', '^node_modules/', '^(test|bench|scripts)/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    skipAnalysisNotInRules: true,
  },
};
