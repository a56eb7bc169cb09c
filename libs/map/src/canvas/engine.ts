import * as maplibre from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

// The engine's worker is served with the site, under its own hash: it cannot guess where.
maplibre.setWorkerUrl(workerAddress);

/** MapLibre, ready to work. Importing this file fetches it: only from files that are themselves loaded late. */
export const engine = maplibre;
