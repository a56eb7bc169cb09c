import { Protocol } from 'pmtiles';
import { engine } from './engine.js';

let isServed = false;

/** Lets the engine read tiles out of archives (`pmtiles://<address>`), by parts of one file. */
export function servePmtiles(): void {
  if (isServed) return;
  isServed = true;
  engine.addProtocol('pmtiles', new Protocol().tile);
}
