// What the launchers run, and what must be built for it.

export const SERVER = 'apps/api/dist/main.js';
export const COMMANDS = 'apps/api/dist/portulan.js';
export const SITE = 'apps/web/build/server/index.js';
export const BENCH = 'apps/bench/dist/main.js';

export const SERVER_PROJECTS = ['api', 'web'];
export const SERVER_OUTPUTS = [SERVER, COMMANDS, SITE];
export const BENCH_PROJECTS = ['bench', 'api', 'web'];
export const BENCH_OUTPUTS = [BENCH, ...SERVER_OUTPUTS];
export const ALL_PROJECTS = ['api', 'web', 'bench', 'testing'];
export const ALL_OUTPUTS = BENCH_OUTPUTS;
