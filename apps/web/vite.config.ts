import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { compileWords } from './compile-words.js';

// What every page needs travels in two pieces instead of twenty; what many pages need of the maps and of the lists, in one piece for
// each sort of page; the rest follows its route.
const CLIENT_CHUNKS = [
  { name: 'engine', test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/ },
  { name: 'shell', test: /(apps[\\/]web[\\/]src[\\/](shell|root)|libs[\\/]ui[\\/]src|libs[\\/]contract[\\/]src[\\/]paths)/ },
  { name: 'picture', test: /libs[\\/]map[\\/]src[\\/](static|flat|curves|palette|shades|links|address|area|living|mercator)/ },
  { name: 'tellings', test: /apps[\\/]web[\\/]src[\\/]lists[\\/](marked-text|mark-words|partial-date|say-|form-stroke|amount|freshness|goal-tiles|list-address|filter-names|list-form|unfold)/ },
  { name: 'take-away', test: /apps[\\/]web[\\/]src[\\/]sharing[\\/]/ },
  { name: 'list', test: /apps[\\/]web[\\/]src[\\/]lists[\\/]/ },
];

// What these do, they do when they are called: one that a page does not use is not sent to it, though the door of its room names it.
const CALLED_ALONE = /(libs[\\/](domain|contract|ui|map)|apps[\\/]web)[\\/]src[\\/](?!entry\.).*\.tsx?$/;

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
    rollupOptions: { treeshake: { moduleSideEffects: [{ test: CALLED_ALONE, sideEffects: false }] } },
  },
  server: { port: 4011 },
}));
