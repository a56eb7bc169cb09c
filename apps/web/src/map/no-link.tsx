import type { AppliedFilter } from '@portulan/contract';
import { buttonClass, State } from '@portulan/ui';
import { useLocation } from 'react-router';
import { toAddress, withoutValue } from '../lists/index.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';

interface NoLinkProps {
  readonly applied: readonly AppliedFilter[];
  readonly unplaced: number;
}

/** Why the map is empty, and the filter to drop. */
export function NoLink({ applied, unplaced }: NoLinkProps) {
  const { say } = useWords();
  const { pathname, search } = useLocation();
  const params = new URLSearchParams(search);
  return (
    <State
      title={say('map.none-title')}
      actions={applied.map(({ name, value, label }) => (
        <SiteLink
          key={`${name}:${value}`}
          to={toAddress(pathname, withoutValue(params, name, value))}
          className={buttonClass({ size: 'small' })}
          preventScrollReset
        >
          {say('map.none-drop', { label })}
        </SiteLink>
      ))}
    >
      <p>{unplaced > 0 ? say('map.none-unplaced', { count: unplaced }) : say('map.none')}</p>
    </State>
  );
}
