// GraphiQL as static files that the server hands out at /graphiql/; nothing comes from elsewhere.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/graphiql/',
  resolve: { dedupe: ['graphql', 'react', 'react-dom'] },
  build: {
    outDir: fileURLToPath(new URL('../../dist/graphiql', import.meta.url)),
    emptyOutDir: true,
    chunkSizeWarningLimit: 8_000, // kB: the editor is what it is
    rolldownOptions: { checks: { invalidAnnotation: false }, onwarn: () => undefined }, // "use client" in React libraries
  },
});
