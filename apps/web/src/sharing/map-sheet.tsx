import type { AppliedFilter, FlowsAnswer } from '@portulan/contract';
import { mainForm } from '@portulan/map';
import { useRouteLoaderData, useLocation } from 'react-router';
import { wordsOfFilter } from '../lists/filter-names.js';
import { FormStroke } from '../lists/form-stroke.js';
import { useWords } from '../shell/words.js';
import styles from './map-sheet.module.css';

/** The day on which a sheet is made, in words. */
export const sayToday = (lang: string): string => new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(new Date());

interface MapSheetProps {
  readonly flows: FlowsAnswer;
  readonly applied: readonly AppliedFilter[];
}

/** What a printed map says beside the map: its legend, what was filtered, the source, the date and where to find it again. */
export function MapSheet({ flows, applied }: MapSheetProps) {
  const { say, lang } = useWords();
  const { pathname, search } = useLocation();
  const root = useRouteLoaderData('root') as { publicUrl?: string } | undefined;
  const forms = [...new Set(flows.flows.map(mainForm))];
  return (
    <aside className={styles.sheet} aria-label={say('sharing.sheet')}>
      <ul role="list" className={styles.legend}>
        {forms.map((form) => (
          <li key={form}>
            <FormStroke form={form} className={styles.stroke} />
            {say(`lists.form.${form}`)}
          </li>
        ))}
      </ul>
      {applied.length > 0 ? <p>{say('sharing.filters', { filters: applied.map((filter) => wordsOfFilter(filter, say)).join(' · ') })}</p> : null}
      <p suppressHydrationWarning>{say('sharing.source', { date: sayToday(lang) })}</p>
      <p className={styles.address}>{(root?.publicUrl ?? '') + pathname + search}</p>
    </aside>
  );
}
