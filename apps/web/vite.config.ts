import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { compileWords } from './compile-words.js';

// What every page needs travels in two pieces instead of twenty; the rest follows its route.
const CLIENT_CHUNKS = [
  { name: 'engine', test: /node_modules[\\/](react|react-dom|scheduler|react-router|react-intl|intl-messageformat|@formatjs)[\\/]/ },
  { name: 'shell', test: /(apps[\\/]web[\\/]src[\\/](shell|root)|libs[\\/](ui|domain)[\\/]src|libs[\\/]contract[\\/]src[\\/]paths)/ },
];

export default defineConfig(({ command }) => ({
  plugins: [compileWords(), reactRouter()],
  // The libraries are built from their sources: one pass, one copy of React.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  ssr: {
    // Production carries no React: the server bundle holds all it needs.
    noExternal: true,
    resolve: { conditions: ['source', 'module', 'node', 'development|production'], externalConditions: ['source', 'node'] },
  },
  environments: {
    client: { build: { rollupOptions: { output: { codeSplitting: { groups: CLIENT_CHUNKS } } } } },
    ssr: {
      build: { rollupOptions: { input: './src/server.ts' } },
      // A bundle for Node asks this while it runs, and whoever starts it may not say: the React of developers, three
      // times slower, would then write the pages.
      ...(command === 'build' ? { define: { 'process.env.NODE_ENV': '"production"' } } : {}),
    },
  },
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    // A schema that a page does not use is not sent to it.
    rollupOptions: { treeshake: { moduleSideEffects: [{ test: /libs\/(domain|contract)\/src/, sideEffects: false }] } },
  },
  server: { port: 4011 },
}));
