import { sitePaths, type Suggestion } from '@portulan/contract';
import { SearchCombobox, type ComboboxGroup, type ComboboxOption } from '@portulan/ui';
import { useState } from 'react';
import { Form, useNavigate } from 'react-router';
import { inLang, useLang } from './lang.js';
import { LangInput } from './site-link.js';
import { useSuggestions, type Suggestions } from './suggestions.js';
import { useWords } from './words.js';

/** As the API has it (`QUERY_MAX_LENGTH`), without bringing its schemas to every page. */
export const LONGEST_QUERY = 300;

interface Option extends ComboboxOption {
  url: string;
}

const optionOf = ({ group, id, label, detail, url }: Suggestion): Option => ({ id: `${group}-${id}`, label, detail, url });

/**
 * The box of every page: suggestions of every kind as one types, each a way in; Enter searches the directory of actors.
 * Without script it is a plain form that does the latter. `name` tells this box from another on the same page.
 */
export function SearchBox({ size = 'medium', name }: { size?: 'medium' | 'large'; name?: string }) {
  const { say } = useWords();
  const lang = useLang();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const found = useSuggestions(typed, lang);
  const groups: ComboboxGroup<Option>[] = found.answer.groups.map(({ group, items, total }) => ({
    id: group,
    heading: say(`shell.search.group.${group}`, { total }),
    options: items.map(optionOf),
  }));

  return (
    <Form action={sitePaths.actors()} method="get" role="search" aria-label={name} onSubmit={() => setTyped('')}>
      <LangInput />
      <SearchCombobox
        name="q"
        size={size}
        label={say('shell.search.label')}
        placeholder={say(size === 'large' ? 'shell.search.invitation' : 'shell.search.placeholder')}
        submitLabel={say('shell.search.submit')}
        value={typed}
        maxLength={LONGEST_QUERY}
        onType={setTyped}
        groups={groups}
        onChoose={(option) => {
          setTyped('');
          void navigate(inLang(option.url, lang));
        }}
        announcement={useAnnouncement(found)}
        footer={say('shell.search.all', { words: typed.trim() })}
      />
    </Form>
  );
}

function useAnnouncement({ query, answer, hasFailed }: Suggestions): string {
  const { say } = useWords();
  if (query === '') return '';
  if (hasFailed) return say('shell.search.failed');
  const count = answer.groups.reduce((sum, group) => sum + group.items.length, 0);
  return say('shell.search.announcement', { count, words: answer.didYouMean ?? query });
}
