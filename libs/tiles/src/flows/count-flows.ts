import { COOPERATION_FORMS, type CooperationForm } from '@portulan/domain';
import type { Flow, FlowLevel, FlowsAnswer } from '@portulan/contract';
import type { EntryColumns } from '../columns/entry-columns.js';
import type { CooperationEnds } from './cooperation-ends.js';

interface Counted {
  readonly from: number;
  readonly to: number;
  count: number;
  readonly forms: Map<CooperationForm, number>;
  cooperation: number;
}

/**
 * Counts the cooperations between ends at a level and keeps the strongest. A cooperation of several partners counts
 * once for each pair of ends it joins.
 *
 * @param mask 1 for each cooperation to count.
 * @param top how many flows to keep at most; ties fall in the order of their ends' names, so that answers are stable.
 */
export function countFlows(
  columns: EntryColumns,
  { ends, french, partner, parents }: CooperationEnds,
  mask: Uint8Array,
  { level, top, lang }: { level: FlowLevel; top: number; lang: 'fr' | 'en' },
): FlowsAnswer {
  const flows = new Map<number, Counted>();
  let cooperations = 0;
  let unplaced = 0;
  const parentOf = parents[level];
  for (let row = 0; row < columns.count; row++) {
    if (!mask[row]) continue;
    cooperations++;
    const froms = distinctEnds(french, row, parentOf.french);
    const tos = distinctEnds(partner, row, parentOf.partner);
    if (froms.size === 0 || tos.size === 0) unplaced++;
    for (const from of froms) {
      for (const to of tos) addTo(flows, from, to, ends.length, row, formOf(columns, row));
    }
  }
  const strongest = [...flows.values()].sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to).slice(0, top);
  const used = [...new Set(strongest.flatMap(({ from, to }) => [from, to]))];
  return {
    level,
    ends: used.map((number) => {
      const end = ends[number] as CooperationEnds['ends'][number];
      return { ref: end.ref, label: lang === 'en' ? end.labelEn : end.labelFr, country: end.country, lon: end.lon, lat: end.lat };
    }),
    flows: strongest.map((counted): Flow => ({
      from: (ends[counted.from] as CooperationEnds['ends'][number]).ref,
      to: (ends[counted.to] as CooperationEnds['ends'][number]).ref,
      count: counted.count,
      forms: Object.fromEntries(COOPERATION_FORMS.flatMap((form) => (counted.forms.has(form) ? [[form, counted.forms.get(form)]] : []))),
      cooperation: counted.count === 1 ? columns.slugs.at(counted.cooperation) : null,
    })),
    shown: strongest.length,
    total: flows.size,
    cooperations,
    unplaced,
  };
}

function distinctEnds(lists: CooperationEnds['french'], row: number, parents: Uint32Array): Set<number> {
  const found = new Set<number>();
  const end = lists.offsets[row + 1] as number;
  for (let index = lists.offsets[row] as number; index < end; index++) found.add(parents[lists.values[index] as number] as number);
  return found;
}

const formOf = (columns: EntryColumns, row: number): CooperationForm =>
  columns.words.words[columns.forms.values[columns.forms.offsets[row] as number] as number] as CooperationForm;

function addTo(flows: Map<number, Counted>, from: number, to: number, size: number, row: number, form: CooperationForm): void {
  const key = from * size + to;
  let counted = flows.get(key);
  if (!counted) flows.set(key, (counted = { from, to, count: 0, forms: new Map(), cooperation: row }));
  counted.count++;
  counted.forms.set(form, (counted.forms.get(form) ?? 0) + 1);
}
