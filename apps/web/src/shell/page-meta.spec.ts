import { compileCatalogue } from '../words/compile-message.js';
import { pageMeta, type MetaContext } from './page-meta.js';
import { learnWords } from './words.js';

const WORDS = compileCatalogue({ 'shell.name': 'Portulan', 'shell.title': '{title} · Portulan', 'shell.description': 'Qui coopère avec qui.' });

const at = (pathname: string, search = ''): MetaContext => ({
  location: { pathname, search },
  matches: [{ id: 'root', loaderData: { publicUrl: 'https://portulan.example' } }],
});

const find = (tags: ReturnType<typeof pageMeta>, wanted: object) => tags.find((tag) => Object.entries(wanted).every(([key, value]) => (tag as Record<string, unknown>)[key] === value));

describe('pageMeta', () => {
  beforeAll(() => {
    learnWords('fr', WORDS);
    learnWords('en', { ...WORDS, 'shell.description': 'Who cooperates with whom.' });
  });

  it('signs the title with the name of the site, but for the home page', () => {
    expect(pageMeta(at('/acteurs'), () => ({ title: 'Acteurs' }))).toContainEqual({ title: 'Acteurs · Portulan' });
    expect(pageMeta(at('/'), () => ({ title: 'Portulan, la carte' }))).toContainEqual({ title: 'Portulan, la carte' });
  });

  it('gives one address of record per language, filters in a stable order', () => {
    const tags = pageMeta(at('/acteurs', '?theme=water&lang=en&country=SN'), () => ({ title: 'Actors' }));
    expect(find(tags, { rel: 'canonical' })).toMatchObject({ href: 'https://portulan.example/acteurs?country=SN&theme=water&lang=en' });
    expect(find(tags, { hrefLang: 'fr' })).toMatchObject({ href: 'https://portulan.example/acteurs?country=SN&theme=water' });
    expect(find(tags, { hrefLang: 'x-default' })).toMatchObject({ href: 'https://portulan.example/acteurs?country=SN&theme=water' });
  });

  it('describes the site where the page does not describe itself, in the language of the page', () => {
    const tags = pageMeta(at('/acteurs', '?lang=en'), (say, lang) => ({ title: `${say('shell.name')} ${lang}` }));
    expect(find(tags, { name: 'description' })).toMatchObject({ content: 'Who cooperates with whom.' });
    expect(find(tags, { property: 'og:title' })).toMatchObject({ content: 'Portulan en' });
    expect(find(tags, { property: 'og:locale' })).toMatchObject({ content: 'en_GB' });
  });

  it('keeps a page out of the indexes only when asked', () => {
    expect(find(pageMeta(at('/x'), () => ({ title: 'x' })), { name: 'robots' })).toBeUndefined();
    expect(find(pageMeta(at('/x'), () => ({ title: 'x', isUnlisted: true })), { name: 'robots' })).toMatchObject({ content: 'noindex, follow' });
  });
});
