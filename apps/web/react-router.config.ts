import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'src',
  // The site has few routes: knowing them all from the first page spares a request at each new one.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
