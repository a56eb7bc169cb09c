import type { Labelled } from '@portulan/contract';
import { useWords } from '../shell/words.js';
import { EntrySection } from './entry-section.js';
import { GoalList } from './goal-list.js';
import { TopicList } from './topic-list.js';

interface EntryTopicsProps {
  readonly entry: { readonly themes: readonly Labelled[]; readonly sdgs: readonly number[] };
  /** The list where the other entries on the same topic are. */
  readonly path: string;
}

/** What an entry is about: its themes and the goals it serves, each a way to what shares them. */
export function EntryTopics({ entry: { themes, sdgs }, path }: EntryTopicsProps) {
  const { say } = useWords();
  return (
    <>
      {themes.length === 0 ? null : (
        <EntrySection id="thematiques" title={say('entries.themes')}>
          <TopicList topics={themes} label={say('entries.themes')} path={path} filter="theme" />
        </EntrySection>
      )}
      {sdgs.length === 0 ? null : (
        <EntrySection id="odd" title={say('entries.sdgs')}>
          <GoalList goals={sdgs} path={path} />
        </EntrySection>
      )}
    </>
  );
}
