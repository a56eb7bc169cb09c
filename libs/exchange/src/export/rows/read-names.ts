import type { Lang } from '@portulan/contract';
import type { Queryable } from '@portulan/register';

/** What codes are called in one language; a code without a name is its own. */
export interface Names {
  readonly country: (code: string) => string;
  readonly theme: (code: string) => string;
  /** @param ref `tier:code` */
  readonly territory: (ref: string) => string;
}

/** The lists that codes come from, read once for a file. Communes and groupings are called by the place that lies in them. */
export async function readNames(register: Queryable, lang: Lang): Promise<Names> {
  const label = lang === 'en' ? 'label_en' : 'label_fr';
  const rows = await register.query<{ list: string; code: string; label: string }>(`
    SELECT 'country' AS list, code, ${label} AS label FROM country
    UNION ALL SELECT 'theme', code, ${label} FROM theme
    UNION ALL SELECT 'territory', tier || ':' || code, label FROM territory WHERE tier IN ('region', 'departement')`);
  const names = new Map(rows.map(({ list, code, label: name }) => [`${list} ${code}`, name]));
  const nameIn = (list: string) => (code: string) => names.get(`${list} ${code}`) ?? code;
  return { country: nameIn('country'), theme: nameIn('theme'), territory: nameIn('territory') };
}
