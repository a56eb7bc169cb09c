/** More shades of one colour than these cannot be told apart on a map. */
export const CLASSES_MAX = 5;

/** One class of a shaded map: every value from `least` to `most`, both included, and how many there are. */
export interface ShadeClass {
  readonly least: number;
  readonly most: number;
  readonly count: number;
}

/**
 * Sorts values into classes that hold about as many countries each (quantiles), so that every shade is used whatever a few
 * very large values do. Equal values never part: a class may then hold more than its share, and there may be fewer classes.
 * Nought is no class of its own: a country where nothing is counted stays plain.
 *
 * @returns the classes from the least to the most; none without a value above nought
 */
export function classesOf(values: readonly number[]): readonly ShadeClass[] {
  const counted = values.filter((value) => Number.isFinite(value) && value > 0).sort((a, b) => a - b);
  const classes: { least: number; most: number; count: number }[] = [];
  let opened = -1;
  counted.forEach((value, index) => {
    const share = Math.min(CLASSES_MAX - 1, Math.floor((index * CLASSES_MAX) / counted.length));
    const current = classes.at(-1);
    if (current !== undefined && (value === current.most || share === opened)) {
      current.most = value;
      current.count += 1;
    } else {
      classes.push({ least: value, most: value, count: 1 });
      opened = share;
    }
  });
  return classes;
}

/** The place of a value among the classes, from 0; -1 when it is in none. */
export function classOf(value: number, classes: readonly ShadeClass[]): number {
  return classes.findIndex(({ least, most }) => value >= least && value <= most);
}
