import type { Queryable } from '@portulan/register';
import { openMoment } from '../port/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import { readShorts } from './read-cards.js';

/** Documents of actors, with what was asked for. */
function openDocuments() {
  const documents = { change: 1, removed: new Set<string>(), labels: {} as Record<string, string>, looks: 0, asked: [] as string[][] };
  const card = (id: string) => ({ id, slug: id, label: { fr: documents.labels[id] ?? id, en: id }, kind: 'association', place: { label: null, country: 'SN', region: null, departement: null } });
  const prepared = (sql: string, [, ids]: readonly unknown[]) => {
    if (sql.includes('search_epoch')) {
      documents.looks += 1;
      return Promise.resolve([{ epoch: '1', change: String(documents.change) }]);
    }
    documents.asked.push(ids as string[]);
    return Promise.resolve((ids as string[]).filter((id) => !documents.removed.has(id)).map((id) => ({ id, card: card(id) })));
  };
  const register = { prepared } as unknown as Queryable;
  const now = () => ({ register, vocabulary: { countries: new Map() } as unknown as Vocabulary, moment: openMoment(register) });
  const labels = async (...ids: string[]) => (await readShorts(now(), ids, 'fr')).map(({ label }) => label);
  return { documents, now, labels };
}

describe('cards', () => {
  it('come in the order asked for, and are read once while nothing changes', async () => {
    const { documents, labels } = openDocuments();
    expect(await labels('a', 'b')).toEqual(['a', 'b']);
    expect(await labels('c', 'b', 'a')).toEqual(['c', 'b', 'a']);
    expect(documents.asked).toEqual([['a', 'b'], ['c']]);
  });

  it('are those of the moment after a change, without what is not published any more', async () => {
    const { documents, labels } = openDocuments();
    await labels('a', 'b');
    documents.labels['a'] = 'autre';
    documents.removed.add('b');
    documents.change = 2;
    expect(await labels('a', 'b')).toEqual(['autre']);
  });

  it('share one look at their room with all that is asked at one moment', async () => {
    const { documents, now } = openDocuments();
    const sources = now();
    await Promise.all([readShorts(sources, ['a'], 'fr'), readShorts(sources, ['b'], 'fr')]);
    await readShorts(sources, ['c'], 'fr');
    expect(documents.looks).toBe(1);
  });
});
