import type { ActorName, Identifier, IdentifierScheme, NameType, SheetWordField, SourceRef } from '@portulan/domain';
import { joinCell, splitCell } from './cell-text.js';
import { readAs, refuseCell, type CellReader, type SheetField } from './sheet-field.js';

const orNull = (text: string): string | null => (text === '' ? null : text);

/** A field that is one text. */
export const plain = (name: string, read: (cell: string) => string = (cell) => cell): SheetField => ({
  name,
  write: (fields) => String(fields[name] ?? ''),
  read: (fields, cell) => readAs(fields, { [name]: orNull(read(cell)) }),
});

const unknownWord = (field: string, word: string) => refuseCell(field, 'word-unknown', `"${word}" is no value of this list: say what it means.`);

/** A field that is one word of a list. */
export const word = (name: SheetWordField): SheetField => ({
  name,
  write: (fields, { words, lang }) => (typeof fields[name] === 'string' ? words.labelOf(name, fields[name], lang) : ''),
  read: (fields, cell, { words, meanings }) => {
    const code = cell === '' ? '' : words.codeOf(name, cell, meanings);
    return code === null ? unknownWord(name, cell) : readAs(fields, { [name]: orNull(code) });
  },
});

export const themes: SheetField = {
  name: 'themes',
  write: (fields, { words, lang }) => joinCell(((fields['themes'] ?? []) as readonly string[]).map((code) => words.labelOf('themes', code, lang))),
  read: (fields, cell, { words, meanings }) => {
    const parts = splitCell(cell).map((part) => ({ part, code: words.codeOf('themes', part, meanings) }));
    const strange = parts.find(({ code }) => code === null);
    return strange === undefined ? readAs(fields, { themes: [...new Set(parts.flatMap(({ code }) => code || []))].sort() }) : unknownWord('themes', strange.part);
  },
};

export const sdgs: SheetField = {
  name: 'sdgs',
  write: (fields) => joinCell(((fields['sdgs'] ?? []) as readonly number[]).map(String)),
  read: (fields, cell) => {
    const goals = cell.split(/[;,/|]+/).map((part) => part.replace(/^\s*(ODD|SDG)\s*/i, '').trim()).filter((part) => part !== '');
    const strange = goals.find((goal) => !/^(1[0-7]|[1-9])$/.test(goal));
    if (strange !== undefined) return refuseCell('sdgs', 'sdg-unknown', `"${strange}" is not one of the 17 goals.`);
    return readAs(fields, { sdgs: [...new Set(goals.map(Number))].sort((a, b) => a - b) });
  },
};

/** The first name of a type; the others stay. */
export const actorName = (name: string, type: NameType): SheetField => {
  const namesOf = (names: unknown) => (names ?? []) as readonly ActorName[];
  return {
    name,
    write: ({ names }) => namesOf(names).find((one) => one.type === type)?.name ?? '',
    read: (fields, cell) => {
      const names = namesOf(fields['names']);
      const at = names.findIndex((one) => one.type === type);
      // Files of others say what an actor is called: a name it bears already is nothing new.
      if (cell !== '' && names.some((one) => one.name === cell)) return readAs(fields, {});
      if (cell === '') return readAs(fields, { names: names.filter((_, index) => index !== at) });
      if (at === -1) return readAs(fields, { names: type === 'official' ? [{ type, name: cell, lang: null }, ...names] : [...names, { type, name: cell, lang: null }] });
      return readAs(fields, { names: names.map((one, index) => (index === at ? { ...one, name: cell } : one)) });
    },
  };
};

const READ_NUMBER: Readonly<Partial<Record<IdentifierScheme, (cell: string) => string>>> = {
  siren: (cell) => cell.replace(/\s/g, ''),
  siret: (cell) => cell.replace(/\s/g, ''),
  rna: (cell) => cell.replace(/\s/g, '').toUpperCase(),
  // Spreadsheets take a code for a number and drop its zero.
  insee: (cell) => (/^\d{4}$/.test(cell) ? `0${cell}` : cell.toUpperCase()),
  wikidata: (cell) => /Q\d+$/.exec(cell)?.[0] ?? cell,
};

/** The number of a registry as it is kept, from a cell. */
export const readNumber = (scheme: IdentifierScheme, cell: string): string => READ_NUMBER[scheme]?.(cell) ?? cell;

/** The first number of a registry; the others stay. */
export const registryNumber = (scheme: IdentifierScheme): SheetField => ({
  name: scheme,
  write: ({ identifiers }) => ((identifiers ?? []) as readonly Identifier[]).find((one) => one.scheme === scheme)?.value ?? '',
  read: (fields, cell) => {
    const numbers = (fields['identifiers'] ?? []) as readonly Identifier[];
    const at = numbers.findIndex((one) => one.scheme === scheme);
    const others = numbers.filter((_, index) => index !== at);
    const value = readNumber(scheme, cell);
    const next = cell === '' || others.some((one) => one.scheme === scheme && one.value === value) ? others : [...others, { scheme, value }];
    return readAs(fields, { identifiers: [...next].sort((a, b) => (`${a.scheme} ${a.value}` < `${b.scheme} ${b.value}` ? -1 : 1)) });
  },
});

/** The number a thing bears in the files of the network: the same row is known again by it. */
export const ownRecord: SheetField = {
  name: 'record',
  write: ({ sources }, { sourceId }) => ((sources ?? []) as readonly SourceRef[]).find((one) => one.sourceId === sourceId && (one.recordId ?? '') !== '')?.recordId ?? '',
  read: (fields, cell, { sourceId }) => {
    const sources = (fields['sources'] ?? []) as readonly SourceRef[];
    if (cell === '' || sources.some((one) => one.sourceId === sourceId && one.recordId === cell)) return readAs(fields, {});
    return readAs(fields, { sources: [...sources.filter((one) => one.sourceId !== sourceId || (one.recordId ?? '') !== ''), { sourceId, recordId: cell, url: null, retrievedOn: null }] });
  },
};

/** `Commune de Lyon <0192…>`: people read the name, the id tells which. */
export const writeActor = (id: string, actorLabel: (id: string) => string): string => `${actorLabel(id).replaceAll(';', ',')} <${id}>`;

function readActors(field: string, cell: string, { actorOf }: CellReader): readonly string[] | ReturnType<typeof refuseCell> {
  const ids: string[] = [];
  for (const part of splitCell(cell)) {
    const id = actorOf(part);
    if (id === 'unknown') return refuseCell(field, 'actor-unknown', `There is no actor "${part}": give its id, its official number, or enter it first.`);
    if (id === 'ambiguous') return refuseCell(field, 'actor-ambiguous', `Several actors are called "${part}": give the id or the official number of the one that is meant.`);
    if (!ids.includes(id)) ids.push(id);
  }
  return ids;
}

const isRefused = (read: readonly string[] | ReturnType<typeof refuseCell>): read is ReturnType<typeof refuseCell> => !Array.isArray(read);

/** The actors of a side of a cooperation. */
export const side = (name: string, field: 'frenchIds' | 'partnerIds'): SheetField => ({
  name,
  write: (fields, { actorLabel }) => joinCell(((fields[field] ?? []) as readonly string[]).map((id) => writeActor(id, actorLabel))),
  read: (fields, cell, reader) => {
    const ids = readActors(name, cell, reader);
    return isRefused(ids) ? ids : readAs(fields, { [field]: ids });
  },
});

interface Taking {
  readonly actorId: string;
  readonly role: string;
}

/** The actors of a project in one role; those in others stay. */
export const participants = (role: string): SheetField => ({
  name: role,
  write: (fields, { actorLabel }) => joinCell(((fields['participations'] ?? []) as readonly Taking[]).filter((one) => one.role === role).map(({ actorId }) => writeActor(actorId, actorLabel))),
  read: (fields, cell, reader) => {
    const ids = readActors(role, cell, reader);
    if (isRefused(ids)) return ids;
    const all = (fields['participations'] ?? []) as readonly Taking[];
    const kept = all.filter((one) => one.role === role && ids.includes(one.actorId));
    const added = ids.filter((id) => !kept.some((one) => one.actorId === id)).map((actorId) => ({ actorId, role }));
    return readAs(fields, { participations: [...all.filter((one) => one.role !== role || kept.includes(one)), ...added] });
  },
});
