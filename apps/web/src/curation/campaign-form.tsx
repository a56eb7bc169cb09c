import type { CampaignRequest } from '@portulan/contract';
import { ACTOR_KINDS, CAMPAIGN_BOUNDS, ENTRY_ROOMS } from '@portulan/domain';
import { Field, inputClass } from '@portulan/ui';
import { useId, type ReactNode } from 'react';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import type { FieldLists } from './field-box.js';
import sheet from './sheets.module.css';

/** What the form of a campaign says, as it was typed: whatever cannot be read is refused by its field. */
export function readCampaignForm(form: FormData): CampaignRequest {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const orNull = (name: string) => (text(name) === '' ? null : text(name));
  const number = (name: string) => (/^\d{1,4}$/.test(text(name)) ? Number(text(name)) : 0);
  const words = (lang: string) => ({ subject: text(`words.${lang}.subject`), introduction: text(`words.${lang}.introduction`) });
  return {
    title: text('title'),
    choice: {
      room: ENTRY_ROOMS.find((room) => room === text('room')) ?? null,
      kind: ACTOR_KINDS.find((kind) => kind === text('kind')) ?? null,
      ...{ country: orNull('country'), theme: orNull('theme'), uncheckedSince: orNull('uncheckedSince') },
    },
    lang: text('lang') === 'en' ? 'en' : 'fr',
    words: { fr: words('fr'), en: words('en') },
    ...{ linkDays: number('linkDays'), reminderDays: number('reminderDays'), remindersMax: number('remindersMax') },
  };
}

interface CampaignFormProps {
  readonly campaign: CampaignRequest;
  readonly lists: FieldLists;
  readonly errorOf: (field: string) => string | undefined;
}

/** Whom a campaign asks, what it says, and how often. */
export function CampaignForm({ campaign, lists, errorOf }: CampaignFormProps) {
  const { say } = useWords();
  const { title, choice, lang, words } = campaign;
  const told = (field: string) => {
    const error = errorOf(field);
    return error === undefined ? {} : { error };
  };
  const every = <option value="">{say('campaigns.any')}</option>;
  return (
    <>
      <section className={styles.section} aria-labelledby="whom">
        <h2 id="whom">{say('campaigns.whom')}</h2>
        <p className={styles.note}>{say('campaigns.whom-note')}</p>
        <Field label={say('campaigns.title-field')} hint={say('campaigns.title-hint')} name="title" maxLength={120} defaultValue={title} required {...told('title')} />
        <div className={styles.pair}>
          <Select label={say('campaigns.room')} name="room" value={choice.room}>
            {every}
            {ENTRY_ROOMS.map((room) => (
              <option key={room} value={room}>
                {say(`sheets.room.${room}`)}
              </option>
            ))}
          </Select>
          <Select label={say('campaigns.kind')} name="kind" value={choice.kind}>
            {every}
            {ACTOR_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {say(`lists.kind.${kind}`)}
              </option>
            ))}
          </Select>
          <Select label={say('campaigns.country')} name="country" value={choice.country}>
            {every}
            {lists.countries.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </Select>
          <Select label={say('campaigns.theme')} name="theme" value={choice.theme}>
            {every}
            {lists.themes.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </Select>
        </div>
        <Field label={say('campaigns.unchecked')} hint={say('campaigns.unchecked-hint')} name="uncheckedSince" type="date" defaultValue={choice.uncheckedSince ?? ''} {...told('choice.uncheckedSince')} />
      </section>
      <section className={styles.section} aria-labelledby="words">
        <h2 id="words">{say('campaigns.words')}</h2>
        <p className={styles.note}>{say('campaigns.words-note')}</p>
        <Select label={say('campaigns.lang')} name="lang" value={lang}>
          <option value="fr">{say('campaigns.lang.fr')}</option>
          <option value="en">{say('campaigns.lang.en')}</option>
        </Select>
        {(['fr', 'en'] as const).map((one) => (
          <fieldset key={one} className={styles.rows}>
            <legend>{say(`campaigns.lang.${one}`)}</legend>
            <Field label={say('campaigns.subject')} name={`words.${one}.subject`} lang={one} maxLength={150} defaultValue={words[one].subject} required {...told(`words.${one}.subject`)} />
            <Paragraphs label={say('campaigns.introduction')} name={`words.${one}.introduction`} lang={one} value={words[one].introduction} error={errorOf(`words.${one}.introduction`)} />
          </fieldset>
        ))}
      </section>
      <section className={styles.section} aria-labelledby="rhythm">
        <h2 id="rhythm">{say('campaigns.rhythm')}</h2>
        <div className={styles.pair}>
          {(Object.entries(CAMPAIGN_BOUNDS) as [keyof typeof CAMPAIGN_BOUNDS, readonly [number, number]][]).map(([field, [min, max]]) => (
            <Field key={field} label={say(`campaigns.${field}`)} hint={say(`campaigns.${field}-hint`, { min, max })} name={field} type="number" min={min} max={max} defaultValue={campaign[field]} required {...told(field)} />
          ))}
        </div>
      </section>
    </>
  );
}

function Select({ label, name, value, children }: { label: string; name: string; value: string | null; children: ReactNode }) {
  return (
    <label className={sheet.field}>
      <span>{label}</span>
      <select name={name} className={inputClass} defaultValue={value ?? ''}>
        {children}
      </select>
    </label>
  );
}

function Paragraphs({ label, name, lang, value, error }: { label: string; name: string; lang: string; value: string; error: string | undefined }) {
  const { say } = useWords();
  const id = useId();
  return (
    <div className={styles.box}>
      <label htmlFor={id}>{label}</label>
      <span id={`${id}-hint`} className={styles.hint}>
        {say('campaigns.introduction-hint')}
      </span>
      <textarea
        id={id}
        name={name}
        lang={lang}
        rows={8}
        maxLength={3000}
        defaultValue={value}
        required
        aria-describedby={`${id}-hint${error === undefined ? '' : ` ${id}-error`}`}
        aria-invalid={error === undefined ? undefined : true}
        className={`${inputClass} ${styles.textarea}`}
      />
      {error !== undefined && (
        <span id={`${id}-error`} className={styles.error}>
          {error}
        </span>
      )}
    </div>
  );
}
