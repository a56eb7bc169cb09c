const SHOWN_PER_SIDE = 2;

const others = (count: number, lang: 'fr' | 'en') =>
  lang === 'fr' ? ` et ${count} autre${count > 1 ? 's' : ''}` : ` and ${count} other${count > 1 ? 's' : ''}`;

function labelSide(labels: readonly string[], lang: 'fr' | 'en'): string {
  const hidden = labels.length - SHOWN_PER_SIDE;
  return labels.slice(0, SHOWN_PER_SIDE).join(', ') + (hidden > 0 ? others(hidden, lang) : '');
}

/** What a cooperation is called: `Marseille – Dakar`, `Lyon, Grenoble et 2 autres – Ouagadougou`. */
export const labelCooperation = (french: readonly string[], partners: readonly string[], lang: 'fr' | 'en' = 'fr'): string =>
  `${labelSide(french, lang)} – ${labelSide(partners, lang)}`;
