import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createIntl } from 'react-intl';

type Catalogue = Record<string, string>;

const readRoom = (lang: string, file: string) => JSON.parse(readFileSync(join(__dirname, lang, file), 'utf8')) as Catalogue;
const rooms = readdirSync(join(__dirname, 'fr')).filter((file) => file.endsWith('.json'));

/** The names a message asks for; the braces after `one`, `other` or `=0` hold words, not names. */
const ARGUMENT = /(?<!(?:=\d+|zero|one|two|few|many|other)\s*)\{\s*(\w+)\s*[,}]/g;
const argumentsOf = (message: string) => [...new Set([...message.matchAll(ARGUMENT)].map(([, name]) => name))].sort();
const tagsOf = (message: string) => [...new Set([...message.matchAll(/<(\w+)>/g)].map(([, name]) => name))].sort();

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) && !/\.spec\.tsx?$/.test(name) ? [path] : [];
  });
}

it('has the same rooms in both languages', () => {
  expect(readdirSync(join(__dirname, 'en')).filter((file) => file.endsWith('.json'))).toEqual(rooms);
});

describe.each(rooms)('%s', (file) => {
  const room = file.replace('.json', '');
  const [fr, en] = [readRoom('fr', file), readRoom('en', file)];

  it('says the same things in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
  });

  it('opens each key with the name of the room', () => {
    expect(Object.keys(fr).filter((key) => !key.startsWith(`${room}.`))).toEqual([]);
  });

  it('asks for the same values in both languages', () => {
    const asked = (catalogue: Catalogue) => Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [key, [argumentsOf(text), tagsOf(text)]]));
    expect(asked(en)).toEqual(asked(fr));
  });

  it('counts to zero in French, where none is singular like one', () => {
    const saysOne = /, plural, (?!=0)[^{}]*one \{[^{}#]*\bune? [^{}#]*\}/i;
    expect(Object.entries(fr).filter(([, text]) => saysOne.test(text))).toEqual([]);
  });

  it.each([
    ['fr', fr],
    ['en', en],
  ] as const)('is well written for the formatter in %s', (locale, messages) => {
    const intl = createIntl({
      locale,
      messages,
      onError: (failure) => {
        throw failure;
      },
    });
    for (const [id, text] of Object.entries(messages)) {
      const values = Object.fromEntries(argumentsOf(text).map((name) => [name, 2]));
      const tags = Object.fromEntries(tagsOf(text).map((name) => [name, (parts: unknown) => String(parts)]));
      expect(String(intl.formatMessage({ id }, { ...values, ...tags }))).not.toBe('');
    }
  });

  it('keeps the typography of French', () => {
    const faulty = Object.entries(fr).filter(([key, text]) => !key.endsWith('.address') && / [:;!?»]|« |[a-zé]'[a-zéè]/.test(text));
    expect(faulty).toEqual([]);
  });
});

it('sends with every page the rooms that visitors walk through, and those alone', () => {
  const everywhere = (lang: string) => readFileSync(join(__dirname, `${lang}.ts`), 'utf8').match(/\{([\w,]+)\}\.json/)?.[1]?.split(',') ?? [];
  expect(everywhere('en')).toEqual(everywhere('fr'));
  const named = everywhere('fr').flatMap((room) => {
    const folder = join(__dirname, '..', room);
    expect(statSync(folder).isDirectory()).toBe(true);
    return sources(folder).flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\b(?:say|sayRich)\(\s*['`]([a-z]+)\./g)].map(([, other]) => `${room} says ${String(other)}`));
  });
  expect([...new Set(named)].filter((line) => !everywhere('fr').includes(line.split(' ').at(-1) ?? ''))).toEqual([]);
});

it('has every word that a component names in full', () => {
  const known = new Set(rooms.flatMap((file) => Object.keys(readRoom('fr', file))));
  const named = sources(join(__dirname, '..')).flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    return [...text.matchAll(/\b(?:say|sayRich)\(\s*'([a-z]+\.[\w.-]+)'/g)].map(([, id]) => ({ path: path.slice(__dirname.length - 5), id: String(id) }));
  });
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(({ id }) => !known.has(id))).toEqual([]);
});
