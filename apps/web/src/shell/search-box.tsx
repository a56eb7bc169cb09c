import { QUERY_MAX_LENGTH, sitePaths, type Suggestion } from '@portulan/contract';
import { SearchCombobox, type ComboboxGroup, type ComboboxOption } from '@portulan/ui';
import { useState, type MouseEvent } from 'react';
import { Form, useNavigate } from 'react-router';
import { inLang, useLang } from './lang.js';
import { forgetSearches, rememberSearch, useRecentSearches, type RecentSearch } from './recent-searches.js';
import styles from './search-box.module.css';
import { LangInput } from './site-link.js';
import { useSuggestions, type Suggestions } from './suggestions.js';
import { useWords } from './words.js';

interface Option extends ComboboxOption {
  label: string;
  url: string;
}

const optionOf = ({ group, id, label, detail, url }: Suggestion): Option => ({ id: `${group}-${id}`, label, detail, url });
const recentOf = ({ label, url }: RecentSearch, index: number): Option => ({ id: `recent-${index}`, label, url });

/**
 * The box of every page: suggestions of every kind as one types, each a way in; Enter searches the directory of actors.
 * Empty, it shows what was looked for before in this browser. Without script it is a plain form that searches.
 * `name` tells this box from another on the same page.
 */
export function SearchBox({ size = 'medium', name }: { size?: 'medium' | 'large'; name?: string }) {
  const { say } = useWords();
  const lang = useLang();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const found = useSuggestions(typed, lang);
  const recent = useRecentSearches();
  const isEmpty = typed === '';
  const groups = isEmpty ? groupOfRecent(recent, say('shell.search.recent')) : groupsOf(found, say);
  const announcement = useAnnouncement(found);

  const remember = () => {
    const words = typed.trim();
    rememberSearch({ label: words, url: `${sitePaths.actors()}?${new URLSearchParams({ q: words })}` });
    setTyped('');
  };

  return (
    <Form action={sitePaths.actors()} method="get" role="search" aria-label={name} onSubmit={remember}>
      <LangInput />
      <SearchCombobox
        name="q"
        size={size}
        label={say('shell.search.label')}
        placeholder={say(size === 'large' ? 'shell.search.invitation' : 'shell.search.placeholder')}
        submitLabel={say('shell.search.submit')}
        value={typed}
        maxLength={QUERY_MAX_LENGTH}
        onType={setTyped}
        groups={groups}
        onChoose={({ label, url }) => {
          rememberSearch({ label, url });
          setTyped('');
          void navigate(inLang(url, lang));
        }}
        announcement={isEmpty && recent.length > 0 ? say('shell.search.recent-count', { count: recent.length }) : announcement}
        footer={isEmpty ? <Forget /> : say('shell.search.all', { words: typed.trim() })}
      />
    </Form>
  );
}

function groupsOf({ answer }: Suggestions, say: ReturnType<typeof useWords>['say']): ComboboxGroup<Option>[] {
  return answer.groups.map(({ group, items, total }) => ({
    id: group,
    heading: say(`shell.search.group.${group}`, { total }),
    options: items.map(optionOf),
  }));
}

function groupOfRecent(recent: readonly RecentSearch[], heading: string): ComboboxGroup<Option>[] {
  return recent.length === 0 ? [] : [{ id: 'recent', heading, options: recent.map(recentOf) }];
}

/** What was looked for is this browser's own affair, and can be forgotten. */
function Forget() {
  const { say } = useWords();
  const forget = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    // The list folds with the button in it: the keyboard goes back to the box.
    currentTarget.form?.querySelector<HTMLInputElement>('[role=combobox]')?.focus();
    forgetSearches();
  };
  return (
    <span className={styles.forget}>
      {say('shell.search.recent-note')}
      <button type="button" className={styles.button} onClick={forget}>
        {say('shell.search.recent-forget')}
      </button>
    </span>
  );
}

function useAnnouncement({ query, answer, hasFailed }: Suggestions): string {
  const { say } = useWords();
  if (query === '') return '';
  if (hasFailed) return say('shell.search.failed');
  const count = answer.groups.reduce((sum, group) => sum + group.items.length, 0);
  return say('shell.search.announcement', { count, words: answer.didYouMean ?? query });
}
