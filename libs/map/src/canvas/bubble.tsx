import type { Flow, Lang } from '@portulan/contract';
import { Popup } from '@vis.gl/react-maplibre';
import type { LookedAt } from '../behaviours/index.js';
import { flowId, mainForm, type Link } from '../links/index.js';
import { formProperty } from '../palette/index.js';
import { wordsIn } from '../words/index.js';
import styles from './canvas.module.css';

interface BubbleProps {
  readonly lookedAt: LookedAt | null;
  readonly links: readonly Link[];
  readonly lang: Lang;
}

/** What the pointer is on, in a few words. A convenience of the pointer: the list says the same. */
export function Bubble({ lookedAt, links, lang }: BubbleProps) {
  if (lookedAt === null) return null;
  const words = wordsIn(lang);
  const link = lookedAt.kind === 'link' ? links.find(({ flow }) => flowId(flow) === lookedAt.id) : undefined;
  if (lookedAt.kind === 'link' && link === undefined) return null;
  return (
    <Popup
      longitude={lookedAt.lon}
      latitude={lookedAt.lat}
      closeButton={false}
      closeOnClick={false}
      focusAfterOpen={false}
      offset={14}
      maxWidth="16rem"
      className={`${styles.popup} ${styles.passive}`}
    >
      {link === undefined ? (
        <PlaceWords lookedAt={lookedAt as LookedAt & { kind: 'place' }} lang={lang} />
      ) : (
        <>
          <strong>
            {link.from.label} – {link.to.label}
          </strong>
          <span className={styles.detail}>
            <i className={styles.stroke} style={{ background: formProperty(mainForm(link.flow)) }} />
            {words.forms[mainForm(link.flow)]}
            {' · '}
            {words.cooperations(link.flow.count)}
          </span>
          <Since flow={link.flow} lang={lang} />
        </>
      )}
    </Popup>
  );
}

function PlaceWords({ lookedAt, lang }: { readonly lookedAt: LookedAt & { kind: 'place' }; readonly lang: Lang }) {
  return (
    <>
      <strong>{lookedAt.label}</strong>
      <span className={styles.detail}>{wordsIn(lang).cooperations(lookedAt.count)}</span>
    </>
  );
}

/** Since when, where that is known. */
function Since({ flow: { first, last }, lang }: { readonly flow: Flow; readonly lang: Lang }) {
  if (first === null || last === null) return null;
  return <span className={styles.detail}>{wordsIn(lang).years(first, last)}</span>;
}
