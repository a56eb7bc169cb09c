/** The files of a starter directory and their columns, in the order they are read. */
export const STARTER_FILES = {
  sources: ['id', 'label', 'publisher', 'url', 'licence', 'licenceUrl', 'retrievedOn'],
  actors: [
    'key', 'kind', 'category', 'tier', 'name', 'usualName', 'acronym', 'otherNames', 'territory', 'country', 'placeLabel', 'address', 'postcode',
    'lon', 'lat', 'website', 'email', 'phone', 'themes', 'siren', 'wikidata', 'descriptionFr', 'descriptionEn', 'sources',
  ],
  networks: ['id', 'actor', 'acronym', 'perimeter', 'colour', 'website'],
  cooperations: ['key', 'form', 'french', 'partners', 'since', 'until', 'status', 'themes', 'sdgs', 'descriptionFr', 'descriptionEn', 'sources'],
  projects: [
    'key', 'title', 'titleEn', 'descriptionFr', 'descriptionEn', 'since', 'until', 'status', 'themes', 'sdgs', 'lead', 'partners', 'implementers',
    'beneficiaries', 'cooperation', 'places', 'sources',
  ],
  fundings: ['project', 'funder', 'programme', 'kind', 'amount', 'currency', 'year', 'source'],
} as const;

export type StarterFile = keyof typeof STARTER_FILES;
export type StarterCells<File extends StarterFile> = Readonly<Record<(typeof STARTER_FILES)[File][number], string>>;

/** A row of one of the files. */
export interface StarterRow<File extends StarterFile> {
  readonly file: File;
  /** Line of the file, from 1. */
  readonly line: number;
  readonly cells: StarterCells<File>;
}

/** A row of whichever file. */
export type AnyStarterRow = { [File in StarterFile]: StarterRow<File> }[StarterFile];

/** Every file of a directory, as it was read. */
export type StarterSheets = { readonly [File in StarterFile]: readonly StarterRow<File>[] };

/** The items of a list cell, separated by ` ; `. */
export const splitList = (cell: string): string[] =>
  cell.split(/\s+;\s+/).map((item) => item.trim()).filter((item) => item !== '');

export interface SourceCell {
  readonly sourceId: string;
  readonly url: string | null;
}

/** `sourceId` or `sourceId|https://page`, several of them. */
export const splitSources = (cell: string): SourceCell[] =>
  splitList(cell).map((item) => {
    const [sourceId = '', url] = item.split('|');
    return { sourceId: sourceId.trim(), url: url?.trim() || null };
  });
