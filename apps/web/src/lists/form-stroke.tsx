import { seriesColour } from '@portulan/ui';
import type { CooperationCard } from '@portulan/contract';
import type { CSSProperties } from 'react';
import styles from './form-stroke.module.css';

type Form = CooperationCard['form'];

/** Place of each form in the palette, the same as on the maps. */
const SERIES: Readonly<Record<Form, number>> = {
  twinning: 0,
  'decentralised-cooperation': 1,
  friendship: 2,
  'cross-border': 3,
  humanitarian: 4,
  'technical-exchange': 5,
  other: 6,
};

const isForm = (value: string): value is Form => value in SERIES;

/** A short stroke in the colour a form has on the maps. An ornament: the words beside it say the form. */
export function FormStroke({ form, className }: { readonly form: string; readonly className?: string }) {
  if (!isForm(form)) return null;
  const style = { '--stroke': seriesColour(SERIES[form]) } as CSSProperties;
  return <span aria-hidden="true" className={[styles.stroke, className].filter(Boolean).join(' ')} style={style} />;
}
