import { ENTRY_ROOMS, ENTRY_STATES } from '@portulan/domain';
import { Button, Field, inputClass } from '@portulan/ui';
import { Form } from 'react-router';
import { LangInput, SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import type { FieldLists } from './field-box.js';
import { CHOICE_NAMES, writeWorkChoice, type WorkChoice } from './work-choice.js';
import work from './work.module.css';

/** The filters over a list, folded as long as none is chosen, and the name to keep it under. */
export function WorkFilters({ choice, themes }: { choice: WorkChoice; themes: FieldLists['themes'] }) {
  const { say } = useWords();
  const { list, filter } = choice;
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <details className={work.filters} open={isFiltered}>
      <summary>{say(isFiltered ? 'curation.filtered' : 'curation.filter')}</summary>
      <Form method="get" className={styles.save} key={JSON.stringify(choice)}>
        <LangInput />
        <input type="hidden" name={CHOICE_NAMES.list} value={list} />
        <div className={styles.pair}>
          <Field label={say('curation.filter.words')} name={CHOICE_NAMES.q} maxLength={100} defaultValue={filter.q ?? ''} />
          <Choice name="room" value={filter.room} options={ENTRY_ROOMS.map((room) => [room, say(`curation.room.${room}`)])} />
          <Choice name="theme" value={filter.theme} options={themes.map(({ code, label }) => [code, label])} />
          <Choice name="state" value={filter.state} options={ENTRY_STATES.map((state) => [state, say(`curation.state.${state}`)])} />
          <Field label={say('curation.filter.uncheckedSince')} name={CHOICE_NAMES.uncheckedSince} type="date" defaultValue={filter.uncheckedSince ?? ''} />
        </div>
        <div className={styles.actions}>
          <Button type="submit" size="small">
            {say('curation.filter.apply')}
          </Button>
          {isFiltered && <SiteLink to={`?${new URLSearchParams({ [CHOICE_NAMES.list]: list })}`}>{say('curation.filter.clear')}</SiteLink>}
        </div>
      </Form>
      <Form method="post" className={styles.save}>
        <input type="hidden" name="intent" value="keep" />
        {Object.entries(writeWorkChoice(choice)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field label={say('curation.keep-list.name')} hint={say('curation.keep-list.hint')} name="name" maxLength={80} required />
        <div className={styles.actions}>
          <Button type="submit" size="small">
            {say('curation.keep-list')}
          </Button>
        </div>
      </Form>
    </details>
  );
}

function Choice({ name, value, options }: { name: 'room' | 'theme' | 'state'; value: string | undefined; options: readonly (readonly [value: string, label: string])[] }) {
  const { say } = useWords();
  const id = `filter-${name}`;
  return (
    <div className={styles.box}>
      <label htmlFor={id}>{say(`curation.filter.${name}`)}</label>
      <select id={id} name={CHOICE_NAMES[name]} className={inputClass} defaultValue={value ?? ''}>
        <option value="">{say('curation.filter.any')}</option>
        {options.map(([one, label]) => (
          <option key={one} value={one}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
