import type { Understood } from '@portulan/contract';
import { Fragment, memo } from 'react';
import { useLocation } from 'react-router';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { wordsOfUnderstood } from './filter-names.js';
import { toAddress } from './list-address.js';
import { withLiteral, withLiteralPart, withoutLiteral } from './understood-address.js';
import styles from './understood-line.module.css';

interface UnderstoodLineProps {
  readonly understood: readonly Understood[];
  readonly params: URLSearchParams;
}

/**
 * How the question was understood, under the box, and the way to have its words taken as they are: all of them, or one
 * part. Its room is there before it speaks, so that nothing moves.
 */
export const UnderstoodLine = memo(function UnderstoodLine({ understood, params }: UnderstoodLineProps) {
  const { say } = useWords();
  return (
    <p className={styles.line} aria-live="polite">
      {understood.length > 0 ? <Parts understood={understood} params={params} /> : null}
      {understood.length === 0 && params.get('literal') === 'true' && params.get('q') ? (
        <>
          {say('lists.literal')} <LineLink to={withoutLiteral(params)}>{say('lists.literal-undo')}</LineLink>
        </>
      ) : null}
    </p>
  );
});

function Parts({ understood, params }: UnderstoodLineProps) {
  const { say } = useWords();
  return (
    <>
      {say('lists.understood')}{' '}
      {understood.map((part, index) => {
        const words = wordsOfUnderstood(part, say);
        return (
          <Fragment key={`${part.name}:${part.value}`}>
            {index > 0 ? <span aria-hidden="true"> · </span> : null}
            {understood.length === 1 ? (
              <strong className={styles.part}>{words}</strong>
            ) : (
              <LineLink
                to={withLiteralPart(params, understood, part)}
                className={styles.part}
                title={say('lists.understood-part', { words: part.words })}
              >
                {words}
              </LineLink>
            )}
          </Fragment>
        );
      })}
      <span aria-hidden="true"> — </span>
      <LineLink to={withLiteral(params)}>{say('lists.understood-literal', { count: understood.length })}</LineLink>
    </>
  );
}

interface LineLinkProps {
  readonly to: URLSearchParams;
  readonly className?: string;
  readonly title?: string;
  readonly children: string;
}

function LineLink({ to, children, ...rest }: LineLinkProps) {
  const { pathname } = useLocation();
  return (
    <SiteLink to={toAddress(pathname, to)} preventScrollReset {...rest}>
      {children}
    </SiteLink>
  );
}
