import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildGround, GROUND_MAX_ZOOM } from './build-ground.mjs';
import { buildLabels } from './build-labels.mjs';
import { buildCountries, buildOutline } from './build-outline.mjs';
import { buildTopology } from './build-topology.mjs';
import { readCountries } from './read-countries.mjs';
import { rhumbLines } from './rhumb-lines.mjs';

/**
 * Makes the basemap from Natural Earth (public domain, through `world-atlas`): the ground as vector tiles, the outlines of the
 * static pictures, the names. All of it is served with the site: no map server.
 */
const folder = join(dirname(fileURLToPath(import.meta.url)), '../dist/basemap');
mkdirSync(folder, { recursive: true });
const write = (name, content) =>
  writeFileSync(join(folder, name), typeof content === 'string' || Buffer.isBuffer(content) ? content : `${JSON.stringify(content)}\n`);

const countries = readCountries('10m');
const outline = buildTopology(countries, { leastTriangle: 0.03, leastIsland: 0.03, grid: 1e4 });

// From afar islets would only spot the sea.
const far = buildTopology(countries, { leastTriangle: 0.01, leastIsland: 0.004, grid: 1e6 });
const near = buildTopology(countries, { leastTriangle: 0.0001, leastIsland: 0, grid: 1e6 });
write('ground.tiles', buildGround([{ world: far, until: 3 }, { world: near, until: GROUND_MAX_ZOOM }]));
write('labels.json', buildLabels(countries));
write('rhumbs.json', rhumbLines());
write('outline-mercator.svg', buildOutline(outline, 'mercator'));
write('outline-natural-earth.svg', buildOutline(outline, 'natural-earth'));
write('countries-mercator.svg', buildCountries(outline, 'mercator'));
write('countries-natural-earth.svg', buildCountries(outline, 'natural-earth'));
