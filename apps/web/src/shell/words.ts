import type { Lang } from '@portulan/contract';
import { Children, createContext, createElement, Fragment, useContext, type ReactNode } from 'react';
import { tellMessage, type Message, type Values } from '../words/message.js';

/** Everything the interface says in one language: message by `<room>.<key>`. */
export type Words = Readonly<Record<string, Message>>;

type TextValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;
type RichValues = Readonly<Record<string, ReactNode | ((parts: ReactNode[]) => ReactNode)>>;
type Instant = string | number | Date;

/** English dates and lists are those of Great Britain, as the site is read in Europe. */
const LOCALES: Readonly<Record<Lang, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** The day and the hour are those of Paris, on the server as in any browser: a page says the same wherever it is written. */
const ZONE = 'Europe/Paris';

/** How the interface speaks one language. Its methods may be taken off it. */
export interface Speaker {
  readonly lang: Lang;
  /** A message as text. */
  say(this: void, id: string, values?: TextValues): string;
  /** A message that holds marked parts, or values that are more than text. */
  sayRich(this: void, id: string, values: RichValues): ReactNode;
  /** Whether there is such a message. */
  knows(this: void, id: string): boolean;
  /** A figure: `12 345`. */
  count(this: void, value: number): string;
  /** A figure told another way: as a share, as money. */
  figure(this: void, value: number, look: Intl.NumberFormatOptions): string;
  /** `1er mai 2026`, of a day or of a moment of it. */
  day(this: void, at: Instant): string;
  /** `1er mai 2026 à 14:05`. */
  moment(this: void, at: Instant): string;
  /** `14:05`. */
  hour(this: void, at: Instant): string;
  /** `Lyon, Dakar et Fès`. */
  list(this: void, names: readonly string[]): string;
}

/**
 * Makes a speaker of these words. What cannot be said is shown by its id.
 *
 * @param onFault is told why
 */
export function createSpeaker(lang: Lang, words: () => Words, onFault: (fault: Error) => void = () => undefined): Speaker {
  const locale = LOCALES[lang];
  const plurals = new Intl.PluralRules(locale);
  const figures = keep((look: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, look));
  const times = keep((look: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...look }));
  const lists = keep((look: Intl.ListFormatOptions) => new Intl.ListFormat(locale, look));
  const count = (value: number) => figures(PLAIN).format(value);
  const tell = (at: Instant, look: Intl.DateTimeFormatOptions) => {
    const date = new Date(at);
    if (Number.isNaN(date.getTime())) return String(at);
    const told = times(look).format(date);
    return lang === 'fr' ? told.replace(/^1(?= \p{L})/u, '1er') : told;
  };
  const day = (at: Instant) => tell(at, DAY);
  const telling = { figure: count, day, pluralOf: (value: number) => plurals.select(value) };
  const piecesOf = (id: string, values: Values): unknown[] => {
    const message = words()[id];
    if (typeof message === 'string') return [message];
    try {
      if (message === undefined) throw new Error('No such message');
      return tellMessage(message, values, telling);
    } catch (fault) {
      onFault(new Error(`${id} cannot be said in ${lang}`, { cause: fault }));
      return [id];
    }
  };
  return {
    lang,
    say: (id, values = NOTHING) => piecesOf(id, values).join(''),
    sayRich: (id, values) => createElement(Fragment, null, ...(piecesOf(id, markParts(values)) as ReactNode[])),
    knows: (id) => Object.hasOwn(words(), id),
    count,
    figure: (value, look) => figures(look).format(value),
    day,
    moment: (at) => tell(at, MOMENT),
    hour: (at) => tell(at, HOUR),
    list: (names) => lists(PLAIN).format(names),
  };
}

const NOTHING = {};
const PLAIN = {};
const DAY = { dateStyle: 'long' } as const;
const MOMENT = { dateStyle: 'long', timeStyle: 'short' } as const;
const HOUR = { timeStyle: 'short' } as const;

/** Formatters of the browser are dear to make, and the same few are asked for all the time. */
function keep<Look, Format>(make: (look: Look) => Format): (look: Look) => Format {
  const made = new Map<string, Format>();
  return (look) => {
    const name = JSON.stringify(look);
    const known = made.get(name) ?? make(look);
    made.set(name, known);
    return known;
  };
}

/** The parts given to a mark are children like any others, each with its key. */
function markParts(values: RichValues): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'function' ? (parts: ReactNode[]) => value(Children.toArray(parts)) : value]),
  );
}

const catalogues = new Map<Lang, Words>();
const learnt = new WeakSet<Words>();
const speakers = new Map<Lang, Speaker>();

/** Puts words of a language within reach, beside those learnt before: all of them on the server, in the browser those of the pages seen. */
export function learnWords(lang: Lang, ...pieces: readonly Words[]): void {
  const news = pieces.filter((piece) => !learnt.has(piece));
  if (news.length === 0) return;
  for (const piece of news) learnt.add(piece);
  catalogues.set(lang, Object.assign({}, catalogues.get(lang), ...news) as Words);
}

/** Who speaks a language: always the same, whatever words are learnt since. */
export function speakerOf(lang: Lang): Speaker {
  const known = speakers.get(lang) ?? createSpeaker(lang, () => catalogues.get(lang) ?? {});
  speakers.set(lang, known);
  return known;
}

/** The speaker of the page. */
export const WordsContext = createContext<Speaker | null>(null);

/** How a component speaks: `say` for text, `sayRich` where a message holds marked parts, `count` for figures, `day` for dates. */
export function useWords(): Speaker {
  const speaker = useContext(WordsContext);
  if (speaker === null) throw new Error('Nobody speaks here: a page stands within WordsContext');
  return speaker;
}
