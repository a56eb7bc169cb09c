import type { EntryRoom } from '@portulan/domain';
import type { EntryPart } from '../rows/index.js';
import { joined, text, type Column } from './column.js';

const FOLDERS: Readonly<Record<EntryRoom, string>> = { actors: 'acteurs', projects: 'projets', cooperations: 'cooperations' };

/** The path of an entry on the site. */
export const pathOf = (room: EntryRoom, slug: string): string => `/${FOLDERS[room]}/${encodeURIComponent(slug)}`;

/** What it is about; the columns of every room. */
export const topicColumns = <Row extends EntryPart>(): Column<Row>[] => [
  text('thematiques', 'themes', ({ themes }, { names }) => joined(themes?.map(names.theme))),
  text('thematiques_codes', 'theme_codes', ({ themes }) => joined(themes)),
  text('odd', 'sdgs', ({ sdgs }) => joined(sdgs)),
];

/** Who answers for it and whence it comes; the last columns of every room. */
export const lifeColumns = <Row extends EntryPart>(room: EntryRoom): Column<Row>[] => [
  text('reseau_referent', 'keeper', ({ keeper }) => keeper),
  text('verifie_le', 'checked_on', ({ checkedOn }) => checkedOn),
  text('modifie_le', 'updated_on', ({ updatedOn }) => updatedOn),
  text('sources', 'sources', ({ sources }) => joined(sources?.map(({ label, url }) => (url === null ? label : `${label} <${url}>`)))),
  text('licences', 'licences', ({ sources }) => joined(sources?.flatMap(({ licence }) => licence ?? []))),
  text('adresse', 'url', ({ slug }, { addressOf }) => addressOf(pathOf(room, slug))),
];
