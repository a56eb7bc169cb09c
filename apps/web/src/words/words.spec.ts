import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { createSpeaker } from '../shell/words.js';
import { compileCatalogue } from './compile-message.js';

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
    ['fr', fr, 'fr-FR'],
    ['en', en, 'en-GB'],
  ] as const)('is said in %s as the reference of its format says it', (lang, messages, locale) => {
    const words = compileCatalogue(messages);
    const { say, knows } = createSpeaker(lang, () => words, (fault) => {
      throw fault;
    });
    for (const [id, text] of Object.entries(messages)) {
      // Marks are compared by the renderer of pages.
      if (tagsOf(text).length > 0 || argumentsOf(text).some((name) => text.includes(`{${name}, date`))) continue;
      for (const value of [0, 1, 2, 12_345, 1_000_000, 'none']) {
        const values = Object.fromEntries(argumentsOf(text).map((name) => [name, value]));
        if (value === 'none' && / (?:plural|number)/.test(text)) continue;
        expect(say(id, values)).toBe(String(new IntlMessageFormat(text, locale).format(values)));
      }
    }
    expect(Object.keys(messages).filter((id) => !knows(id))).toEqual([]);
  });

  it('keeps the typography of French', () => {
    const faulty = Object.entries(fr).filter(([key, text]) => !key.endsWith('.address') && / [:;!?»]|« |[a-zé]'[a-zéè]/.test(text));
    expect(faulty).toEqual([]);
  });
});

describe.each([
  ['the lists', ['']],
  ['the rooms that visitors walk through', ['', '-around']],
])('what is sent with %s', (_, pieces) => {
  const roomsOf = (lang: string) => pieces.flatMap((piece) => readFileSync(join(__dirname, `${lang}${piece}.ts`), 'utf8').match(/\{([\w,]+)\}\.json/)?.[1]?.split(',') ?? []);

  it('holds every room that they name', () => {
    const sent = roomsOf('fr');
    expect(roomsOf('en')).toEqual(sent);
    const named = sent.flatMap((room) => {
      const folder = join(__dirname, '..', room);
      expect(statSync(folder).isDirectory()).toBe(true);
      return sources(folder).flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\b(?:say|sayRich)\(\s*['`]([a-z]+)\./g)].map(([, other]) => `${room} says ${String(other)}`));
    });
    expect([...new Set(named)].filter((line) => !sent.includes(line.split(' ').at(-1) ?? ''))).toEqual([]);
  });
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
