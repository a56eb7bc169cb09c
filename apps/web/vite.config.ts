import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [reactRouter()],
  // The libraries are built from their sources: one pass, one copy of React.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  ssr: {
    // Production carries no React: the server bundle holds all it needs.
    noExternal: true,
    resolve: { conditions: ['source', 'module', 'node', 'development|production'], externalConditions: ['source', 'node'] },
  },
  environments: {
    ssr: { build: { rollupOptions: { input: './src/server.ts' } } },
  },
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
  server: { port: 4011 },
});
