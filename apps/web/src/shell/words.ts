import type { Lang } from '@portulan/contract';
import { useMemo, type ReactNode } from 'react';
import { createIntl, createIntlCache, useIntl, type IntlConfig, type IntlShape } from 'react-intl';

/** Everything the interface says in one language: message by `<room>.<key>`, as written or as parsed when the site was built. */
export type Words = Readonly<NonNullable<IntlConfig['messages']>>;

type Values = Record<string, string | number | boolean | Date | null | undefined>;
type RichValues = Record<string, string | number | ReactNode | ((parts: ReactNode[]) => ReactNode)>;

const catalogues = new Map<Lang, Words>();
const speakers = new Map<Lang, IntlShape>();

/** Puts words of a language within reach, beside those learnt before: all of them on the server, in the browser those of the pages seen. */
export function learnWords(lang: Lang, words: Words): void {
  const known = catalogues.get(lang) ?? {};
  if (Object.keys(words).every((id) => id in known)) return;
  catalogues.set(lang, { ...known, ...words } as Words);
  speakers.delete(lang);
}

/** The words of a language that was learnt. */
export function wordsOf(lang: Lang): Words {
  return catalogues.get(lang) ?? {};
}

/** For what speaks outside a component (titles, descriptions): the react-intl object of a language. */
export function intlOf(lang: Lang): IntlShape {
  const known = speakers.get(lang);
  if (known !== undefined) return known;
  const made = createIntl({ locale: lang, messages: wordsOf(lang) }, createIntlCache());
  speakers.set(lang, made);
  return made;
}

/** How a component speaks: `say` for text, `sayRich` where a message holds marked parts, `count` for figures. */
export function useWords() {
  const intl = useIntl();
  return useMemo(
    () => ({
      lang: intl.locale as Lang,
      intl,
      say: (id: string, values?: Values): string => intl.formatMessage({ id }, values),
      sayRich: (id: string, values: RichValues): ReactNode => intl.formatMessage({ id }, values as never) as ReactNode,
      count: (value: number): string => intl.formatNumber(value),
    }),
    [intl],
  );
}
