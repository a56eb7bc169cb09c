import { SHEET_FIELDS, type EntryRoom } from '@portulan/domain';
import { readDate, readWebsite } from './cell-text.js';
import { actorName, ownRecord, participants, plain, registryNumber, sdgs, side, themes, word } from './field-makers.js';
import { seatField } from './seat-fields.js';
import type { SheetField } from './sheet-field.js';

const TOPICS = [plain('descriptionFr'), plain('descriptionEn'), themes, sdgs];
const DATES = [plain('since', readDate), plain('until', readDate), word('status')];

const FIELDS: Readonly<Record<EntryRoom, readonly SheetField[]>> = {
  actors: [
    ...[ownRecord, actorName('name', 'official'), actorName('usualName', 'usual'), actorName('acronym', 'acronym'), word('kind'), word('category'), word('tier')],
    ...(['siren', 'siret', 'rna', 'insee', 'wikidata'] as const).map(registryNumber),
    ...[word('country'), ...(['commune', 'place', 'longitude', 'latitude'] as const).map(seatField)],
    ...[plain('address'), plain('website', readWebsite), plain('email'), plain('phone'), ...TOPICS],
  ],
  cooperations: [ownRecord, word('form'), side('frenchActors', 'frenchIds'), side('partners', 'partnerIds'), ...DATES, ...TOPICS],
  projects: [ownRecord, plain('title'), plain('titleEn'), ...DATES, ...['lead', 'partner', 'funder', 'implementer', 'beneficiary'].map(participants), ...TOPICS],
};

/** The fields of a room that cells tell, by name. */
export const fieldsOfRoom = (room: EntryRoom): ReadonlyMap<string, SheetField> => new Map(FIELDS[room].map((field) => [field.name, field]));

/** The names of everything a column can mean, those that only tell which entry it is included. */
export const fieldNames = (room: EntryRoom): readonly string[] => SHEET_FIELDS[room];
