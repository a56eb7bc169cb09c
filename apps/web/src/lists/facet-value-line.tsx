import type { FacetName } from '@portulan/contract';
import { NumberTile, VisuallyHidden } from '@portulan/ui';
import { useWords } from '../shell/words.js';
import type { FacetLine } from './facet-values.js';
import { FormStroke } from './form-stroke.js';
import styles from './facet-group.module.css';
import { LIST_FORM } from './list-form.js';
import type { ListChoices } from './use-list-address.js';

interface FacetValueLineProps {
  readonly name: FacetName;
  readonly line: FacetLine;
  readonly address: ListChoices;
}

/** One value to tick, with how many entries have it. */
export function FacetValueLine({ name, line, address }: FacetValueLineProps) {
  const { say, count } = useWords();
  return (
    <label className={styles.value} data-chosen={line.isChosen || undefined}>
      <input
        type="checkbox"
        form={LIST_FORM}
        name={name}
        value={line.value}
        checked={line.isChosen}
        onChange={(event) => address.choose(name, line.value, event.currentTarget.checked)}
      />
      <span className={styles.label}>
        {name === 'form' ? <FormStroke form={line.value} className={styles.stroke} /> : null}
        {name === 'sdg' ? <Goal value={line.value} /> : line.label}
      </span>
      <span className={styles.count}>
        <span aria-hidden="true">{count(line.count)}</span>
        <VisuallyHidden>{say('lists.facet-value-count', { count: line.count })}</VisuallyHidden>
      </span>
    </label>
  );
}

/** A goal of the seventeen: its tile, then its name. */
function Goal({ value }: { readonly value: string }) {
  const { say } = useWords();
  return (
    <span className={styles.goal}>
      <NumberTile number={Number(value)} size={1.25} />
      <span>{say(`lists.sdg.${value}`)}</span>
    </span>
  );
}
