import { foldWords, type EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import type { Grade, GradedQuery } from './graded-query.test-data.js';

/** What the register says of an entry: grades are given by it, never by what the search made of it. */
interface EntryFact {
  readonly id: string;
  readonly room: EntryRoom;
  readonly slug: string;
  readonly territory: string | null;
  readonly label: string;
  readonly kind: string[];
  readonly category: string[];
  readonly theme: string[];
  readonly sdg: string[];
  readonly form: string[];
  readonly programme: string[];
  readonly seat: string[];
  readonly action: string[];
  readonly partner: string[];
  readonly kin: string[];
}

const FACTS_SQL = `
SELECT f.id, f.room, f.slug, CASE WHEN a.kind = 'authority' AND a.tier <> 'syndicate' THEN a.territory_tier || ':' || a.territory_code END AS territory,
  coalesce(a.label, p.title, '') AS label, ARRAY[f.kind] AS kind, ARRAY[f.category] AS category, f.themes AS theme,
  f.sdgs::text[] AS sdg, f.forms AS form, ARRAY(SELECT m.programme FROM funding m WHERE m.project_id = f.id) AS programme,
  f.seat_refs AS seat, f.action_refs AS action, f.partner_refs AS partner,
  ARRAY(SELECT k.kin_id FROM entry_kin k WHERE k.entry_id = f.id) AS kin
FROM entry_facts f LEFT JOIN actor a ON a.id = f.id LEFT JOIN project p ON p.id = f.id WHERE f.state = 'published'`;

/**
 * Grades entries as the lines of the file say. What is expected is written:
 * - `msf`: the entry of that slug; `msf?` when the data may lack it: a question mark says so of every key
 * - `commune:13055`, `departement:69`, `region:93`, `epci:200046977`: the authority of that territory
 * - `kind=association&any=country:ML,country:SN`: every entry of the room that has those facts, "or" within commas; `seat`,
 *   `action`, `partner` and `any` are senses of place, `with` an actor that takes part, `label` a word of the label
 */
export class Grader {
  private constructor(private readonly facts: readonly EntryFact[]) {}

  static async open(register: Queryable): Promise<Grader> {
    return new Grader(await register.query<EntryFact>(FACTS_SQL));
  }

  /** Grades by id; an entry that deserves two has the better one. */
  grade({ room, query, expected }: GradedQuery): Map<string, Grade> {
    const grades = new Map<string, Grade>();
    for (const grade of [1, 2, 3] as const) {
      for (const key of expected[grade]) {
        const found = this.find(room, key.replaceAll('?', ''));
        if (found.length === 0 && !key.includes('?')) throw new Error(`Nothing is "${key}", expected of "${query}".`);
        for (const { id } of found) grades.set(id, grade);
      }
    }
    return grades;
  }

  private find(room: EntryRoom, key: string): EntryFact[] {
    const known = this.facts.filter((fact) => fact.room === room);
    if (key.includes('=')) return key.split('&').reduce((kept, condition) => this.keep(kept, condition), known);
    return known.filter(({ territory, slug }) => (key.includes(':') ? territory === key : slug === key));
  }

  private keep(facts: readonly EntryFact[], condition: string): EntryFact[] {
    const [name, list] = condition.split('=') as [string, string];
    const values = list.split(',');
    if (name === 'with') {
      const kin = new Set(values.flatMap((value) => this.find('actors', value)).flatMap((actor) => actor.kin));
      return facts.filter(({ id }) => kin.has(id));
    }
    return facts.filter((fact) => values.some((value) => valuesOf(fact, name).includes(value)));
  }
}

function valuesOf(fact: EntryFact, name: string): readonly (string | null)[] {
  switch (name) {
    case 'label':
      return foldWords(fact.label);
    case 'any':
      return [...fact.seat, ...fact.action, ...fact.partner];
    case 'kind':
    case 'category':
    case 'theme':
    case 'sdg':
    case 'form':
    case 'programme':
    case 'seat':
    case 'action':
    case 'partner':
      return fact[name];
    default:
      throw new Error(`Entries are not graded by "${name}".`);
  }
}
