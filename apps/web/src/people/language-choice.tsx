import { inputClass } from '@portulan/ui';
import { useId } from 'react';
import { useWords } from '../shell/words.js';
import styles from './person-page.module.css';

/** In which language someone is written to. */
export function LanguageChoice({ lang, label }: { lang: 'fr' | 'en'; label?: string }) {
  const { say } = useWords();
  const id = useId();
  return (
    <div className={styles.select}>
      <label htmlFor={id}>{label ?? say('people.field.lang')}</label>
      <select id={id} name="lang" className={inputClass} defaultValue={lang}>
        <option value="fr">Français</option>
        <option value="en">English</option>
      </select>
    </div>
  );
}
