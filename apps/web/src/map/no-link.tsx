import type { AppliedFilter, Relaxation } from '@portulan/contract';
import { buttonClass, State } from '@portulan/ui';
import { useLocation } from 'react-router';
import { toAddress, withoutChoice, wordsWithout } from '../lists/index.js';
import { usePageSearch } from '../shell/page-address.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';

interface NoLinkProps {
  readonly applied: readonly AppliedFilter[];
  /** What dropping each filter gives back; without it every filter may be tried. */
  readonly relaxations: readonly Relaxation[];
  readonly unplaced: number;
}

/** Why the map is empty, and the filter to drop. */
export function NoLink({ applied, relaxations, unplaced }: NoLinkProps) {
  const { say } = useWords();
  const { pathname } = useLocation();
  const search = usePageSearch();
  const params = new URLSearchParams(search);
  const ways: readonly (AppliedFilter & Partial<Pick<Relaxation, 'words' | 'total'>>)[] = relaxations.length > 0 ? relaxations : applied;
  return (
    <State
      title={say('map.none-title')}
      actions={ways.map(({ total, ...filter }) => (
        <SiteLink
          key={`${filter.name}:${filter.value}:${filter.words ?? ''}`}
          to={toAddress(pathname, withoutChoice(params, filter))}
          className={buttonClass({ size: 'small' })}
          preventScrollReset
        >
          {total === undefined ? wordsWithout(filter, say) : say('map.none-drop', { without: wordsWithout(filter, say), count: total })}
        </SiteLink>
      ))}
    >
      <p>{unplaced > 0 ? say('map.none-unplaced', { count: unplaced }) : say('map.none')}</p>
    </State>
  );
}
