import type { LabelOf } from '@portulan/exchange';
import { VALUE_LABELS } from '@portulan/search';

/** The word for a value that is part of the code; one without a word is its own. */
export const sayValue: LabelOf = (list, code, lang) => VALUE_LABELS[list]?.[code]?.[lang] ?? code;
