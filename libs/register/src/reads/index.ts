export type { EntryLifeRecord, SourceRecord } from './entry-life.js';
export type { EntryReading } from './find-entry.js';
export * from './find-territory.js';
export * from './get-actor.js';
export * from './get-cooperation.js';
export * from './get-country.js';
export * from './get-project.js';
export * from './list-vocabularies.js';
export type { PlaceRecord } from './place-record.js';
