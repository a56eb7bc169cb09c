import { isValidElement, type ReactElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createSpeaker } from '../shell/words.js';
import { compileCatalogue, compileMessage } from './compile-message.js';
import { tellMessage, type Telling } from './message.js';

const telling: Telling = { figure: (value) => `#${value}`, day: String, pluralOf: (value) => (value < 2 ? 'one' : 'other') };
const tell = (text: string, values = {}) => tellMessage(compileMessage(text), values, telling).join('');
const plain = (text: string) => text.replace(/\s/gu, ' ');

describe('a message', () => {
  it('of nothing but text stays text', () => {
    expect(compileMessage('Rien à ajouter.')).toBe('Rien à ajouter.');
    expect(compileMessage('')).toBe('');
  });

  it('puts values and figures in their places', () => {
    expect(tell('{who} : {count, number} fiches', { who: 'Lyon', count: 3 })).toBe('Lyon : #3 fiches');
  });

  it('takes the form of its count, an exact one first', () => {
    const text = 'il y a {count, plural, =0 {zéro fiche} one {# fiche} other {# fiches de {where}}}';
    expect([0, 1, 2].map((count) => tell(text, { count, where: 'Lyon' }))).toEqual(['il y a zéro fiche', 'il y a #1 fiche', 'il y a #2 fiches de Lyon']);
  });

  it('chooses by a word, and keeps to the last choice for any other', () => {
    const text = '{from, select, nobody {personne} other {{from}}}';
    expect([tell(text, { from: 'nobody' }), tell(text, { from: 'constructor' })]).toEqual(['personne', 'constructor']);
  });

  it('chooses within a count, and counts within a choice', () => {
    expect(tell('{n, plural, one {# {what, select, other {{what}}}} other {# {what, select, link {liens} other {{what}}}}}', { n: 2, what: 'link' })).toBe('#2 liens');
    expect(tell('{what, select, link {{n, plural, one {# lien} other {# liens}}} other {}}', { n: 3, what: 'link' })).toBe('#3 liens');
  });

  it('that asks for what is not given, or for what no page can tell, is refused', () => {
    expect(() => tell('{who}')).toThrow('who');
    expect(() => compileMessage('{count, selectordinal, other {#}}')).toThrow();
    expect(() => compileMessage('{price, number, ::currency/EUR}')).toThrow();
    expect(() => compileMessage('{open')).toThrow();
  });
});

describe('a speaker', () => {
  const words = compileCatalogue({ 'a.marked': 'Voir <link>la licence {name}</link>.', 'a.day': 'le {at, date, long}' });
  const fr = createSpeaker('fr', () => words);
  const en = createSpeaker('en', () => words);

  it('gives marked parts to whoever makes something of them', () => {
    const said = fr.sayRich('a.marked', { name: 'Etalab', link: (parts) => <LinkTo>{parts}</LinkTo> });
    expect(isValidElement(said)).toBe(true);
    expect(renderToStaticMarkup(said as ReactElement)).toBe('Voir <a href="/x">la licence Etalab</a>.');
  });

  it('says days as they are said, those of Paris wherever the machine stands', () => {
    expect(fr.say('a.day', { at: '2026-05-01' })).toBe('le 1er mai 2026');
    expect(fr.day('2026-05-11')).toBe('11 mai 2026');
    expect(fr.day('2026-04-30T22:30:00Z')).toBe('1er mai 2026');
    expect(en.day('2026-05-01')).toBe('1 May 2026');
    expect(plain(fr.moment('2026-05-01T12:05:00Z'))).toBe('1er mai 2026 à 14:05');
    expect(fr.hour('2026-11-01T12:05:00Z')).toBe('13:05');
    expect(fr.day('')).toBe('');
  });

  it('writes figures and lists in its language', () => {
    expect(plain(fr.count(12_345))).toBe('12 345');
    expect(plain(fr.figure(0.5, { style: 'percent' }))).toBe('50 %');
    expect([fr.list(['Lyon', 'Dakar', 'Fès']), en.list(['Lyon', 'Dakar', 'Fès'])]).toEqual(['Lyon, Dakar et Fès', 'Lyon, Dakar and Fès']);
  });

  it('shows the id of what it does not know, and tells of it', () => {
    const faults: string[] = [];
    const { say, knows } = createSpeaker('fr', () => words, ({ message }) => faults.push(message));
    expect([say('a.nothing'), knows('a.nothing'), knows('a.day'), knows('constructor')]).toEqual(['a.nothing', false, true, false]);
    expect(faults).toEqual(['a.nothing cannot be said in fr']);
  });
});

function LinkTo({ children }: { readonly children: ReactNode }) {
  return <a href="/x">{children}</a>;
}
