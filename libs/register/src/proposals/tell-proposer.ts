import type { EntryRoom, ProposalSort } from '@portulan/domain';
import type { Queryable } from '../database/index.js';
import { writeLetter } from '../people/index.js';

interface ToldProposal {
  readonly id: string;
  readonly sort: ProposalSort;
  readonly room: EntryRoom;
  readonly email: string | null;
  readonly author: string | null;
  readonly lang: 'fr' | 'en';
  /** What the entry is called in public; empty for one that is not shown. */
  readonly label: string;
}

const READ = `
SELECT p.id, p.sort, p.room, p.author, coalesce(p.email, m.email) AS email, coalesce(m.lang, p.lang) AS lang,
  CASE WHEN e.state IN ('published', 'dormant')
    THEN coalesce((SELECT label FROM actor WHERE id = e.id), (SELECT title FROM project WHERE id = e.id), e.slug) ELSE '' END AS label
FROM proposal p LEFT JOIN entry e ON e.id = p.entry_id LEFT JOIN person m ON 'person:' || m.id = p.author WHERE p.id = $1`;

/**
 * Asks the address of a visitor to answer. Nothing that the visitor typed is in the letter: it may go to somebody else,
 * who asked for nothing.
 */
export async function askProposer(unit: Queryable, proposalId: string): Promise<void> {
  const [told] = await unit.query<ToldProposal>(READ, [proposalId]);
  if (told === undefined || told.email === null) return;
  const { email, lang, sort, room, label } = told;
  await writeLetter(unit, { template: 'proposal-received', email, lang, content: { sort, room, label }, token: { purpose: 'proposal', content: { proposalId } } });
}

/** Tells whoever proposed what became of it, with the words of whoever answered. */
export async function tellProposer(unit: Queryable, proposalId: string, outcome: 'accepted' | 'partly' | 'refused', answer: string | null): Promise<void> {
  const [told] = await unit.query<ToldProposal>(READ, [proposalId]);
  if (told === undefined || told.email === null) return;
  const { email, lang, sort, room, label } = told;
  const content = { sort, room, label, outcome, answer: answer ?? '' };
  // A claim that was accepted leads to signing in: from now on its author edits the entry itself.
  if (sort === 'claim' && outcome !== 'refused') return writeLetter(unit, { template: 'claim-accepted', email, lang, content });
  return writeLetter(unit, { template: 'proposal-answered', email, lang, content, token: { purpose: 'proposal', content: { proposalId } } });
}
