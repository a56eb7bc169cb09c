import { DENSITY_MAX, DENSITY_MIN, LINK_COLOURS, SHADE_MEASURES, type LinkColour, type MapState, type ShadeMeasure } from '@portulan/map';
import { inputClass } from '@portulan/ui';
import { useEffect, useId, useState } from 'react';
import { useWords } from '../shell/words.js';
import styles from './map-dress.module.css';
import { useHeldValue } from './use-held-value.js';

interface MapDressProps {
  readonly state: MapState;
  /** Links on the map, and all there are for the filters. */
  readonly shown: number;
  readonly total: number;
  /** How many the zoom would draw by itself. */
  readonly usual: number;
  readonly onChange: (state: MapState, lasting: boolean) => void;
}

/** How the map is drawn: what colours its links, what shades its countries, how many links it bears. */
export function MapDress({ state, shown, total, usual, onChange }: MapDressProps) {
  const { say } = useWords();
  // Ahead of the address, which follows a moment later: no control takes back what was just chosen.
  const [colour, setColour] = useState(state.colour);
  const [shade, setShade] = useState(state.shade);
  useEffect(() => setColour(state.colour), [state.colour]);
  useEffect(() => setShade(state.shade), [state.shade]);
  const paint = (next: LinkColour) => {
    setColour(next);
    onChange({ ...state, shade, colour: next }, true);
  };
  const tint = (next: ShadeMeasure | null) => {
    setShade(next);
    onChange({ ...state, colour, shade: next }, true);
  };
  const shadeId = useId();
  const densityId = useId();
  const [step, move] = useHeldValue(stepOf(state.density ?? usual), (value, lasting) => onChange({ ...state, colour, shade, density: STEPS[value] ?? null }, lasting));
  return (
    <div className={styles.dress}>
      <fieldset className={styles.colours}>
        <legend className={styles.label}>{say('map.colour')}</legend>
        {LINK_COLOURS.map((told) => (
          <label key={told} className={styles.colour}>
            <input type="radio" name="colour-of-links" value={told} checked={colour === told} onChange={() => paint(told)} />
            <span>{say(`map.colour.${told}`)}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles.field}>
        <label htmlFor={shadeId} className={styles.label}>
          {say('map.shade')}
        </label>
        <select
          id={shadeId}
          className={inputClass}
          value={shade ?? ''}
          onChange={(event) => tint(readShade(event.currentTarget.value))}
        >
          <option value="">{say('map.shade.none')}</option>
          {SHADE_MEASURES.map((measure) => (
            <option key={measure} value={measure}>
              {say(`map.shade.${measure}`)}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.field}>
        <label htmlFor={densityId} className={styles.label}>
          {say('map.density')}
        </label>
        <input
          id={densityId}
          type="range"
          className={styles.slider}
          min={0}
          max={STEPS.length - 1}
          step={1}
          value={step}
          aria-valuetext={say('map.density-shown', { shown, total })}
          onChange={(event) => move(Number(event.currentTarget.value))}
        />
        <span className={styles.ends} aria-hidden="true">
          <span>{say('map.density-fewer')}</span>
          <span>{say('map.density-shown', { shown, total })}</span>
          <span>{say('map.density-more')}</span>
        </span>
      </div>
    </div>
  );
}

/** Links to draw, each step half as many again as the one before. */
const STEPS: readonly number[] = [DENSITY_MIN, 20, 40, 70, 100, 140, 180, 240, 350, 500, 700, DENSITY_MAX];

/** The step nearest to a number of links. */
function stepOf(density: number): number {
  const distances = STEPS.map((step) => Math.abs(Math.log(step / density)));
  return distances.indexOf(Math.min(...distances));
}

function readShade(value: string): ShadeMeasure | null {
  return SHADE_MEASURES.find((measure) => measure === value) ?? null;
}
