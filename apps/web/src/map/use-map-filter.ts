import { readFilter, type EntryFilter } from '@portulan/contract';
import { STATE_PARAMETERS, VIEW_PARAMETERS } from '@portulan/map';
import { useMemo } from 'react';
import { useLocation } from 'react-router';

/** The filters of the address: another object only when one of them is another, so that a moved view draws nothing of them again. */
export function useMapFilter(): EntryFilter {
  const asked = filtersOf(useLocation().search);
  return useMemo(() => readFilter(new URLSearchParams(asked)), [asked]);
}

function filtersOf(search: string): string {
  const params = new URLSearchParams(search);
  for (const name of [...VIEW_PARAMETERS, STATE_PARAMETERS.pinned]) params.delete(name);
  return params.toString();
}
