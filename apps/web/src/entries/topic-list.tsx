import type { Labelled } from '@portulan/contract';
import { chipClass, ChipList } from '@portulan/ui';
import { SiteLink } from '../shell/site-link.js';
import { toAddress } from '../lists/index.js';

interface TopicListProps {
  readonly topics: readonly Labelled[];
  /** What the list is of, read out. */
  readonly label: string;
  /** The list a topic leads to, and the filter it sets there. */
  readonly path: string;
  readonly filter: string;
}

/** Themes or countries, each leading to the others that share it. */
export function TopicList({ topics, label, path, filter }: TopicListProps) {
  if (topics.length === 0) return null;
  return (
    <ChipList label={label}>
      {topics.map((topic) => (
        <SiteLink key={topic.code} to={toAddress(path, new URLSearchParams([[filter, topic.code]]))} className={chipClass()}>
          {topic.label}
        </SiteLink>
      ))}
    </ChipList>
  );
}
