import type { ActorDraft, CooperationDraft, ProjectDraft } from '@portulan/domain';
import type { EntryDraft } from '@portulan/register';
import { v7 as newId } from 'uuid';

/** The source of everything the factories make; `saveDrafts` sees to it that it is there. */
export const TEST_SOURCE = 'test';

type Life = Partial<Pick<EntryDraft, 'id' | 'slug' | 'state' | 'keeper' | 'checkedOn' | 'sources'>>;
type DraftOf<Room extends EntryDraft['room']> = Extract<EntryDraft, { room: Room }> & { readonly id: string };

let made = 0;

const live = ({ id = newId(), state = 'published', sources = [{ sourceId: TEST_SOURCE }], ...life }: Life) => ({ ...life, id, state, sources });

/**
 * An actor, by default the authority of a French commune with a name of its own.
 *
 * @example anActor({ kind: 'association', tier: null, country: 'SN' })
 */
export function anActor(actor: Partial<ActorDraft> & { readonly name?: string } = {}, life: Life = {}): DraftOf<'actors'> {
  made += 1;
  const { name = `Commune d’essai ${made}`, ...given } = actor;
  const kind = given.kind ?? 'authority';
  return {
    room: 'actors',
    ...live(life),
    actor: {
      kind,
      country: kind === 'partner-government' ? 'SN' : 'FR',
      category: kind === 'institution' ? 'other' : null,
      tier: kind === 'authority' ? 'commune' : kind === 'partner-government' ? 'municipality' : null,
      names: [{ type: 'official', name }],
      ...given,
    },
  };
}

/** A local government abroad, in Senegal by default. */
export const aPartner = (actor: Parameters<typeof anActor>[0] = {}, life: Life = {}): DraftOf<'actors'> =>
  anActor({ kind: 'partner-government', name: `Ville partenaire ${made + 1}`, ...actor }, life);

/** A cooperation between the two, a twinning by default; the actors are to be saved with it or before. */
export function aCooperation(
  french: { readonly id: string },
  partner: { readonly id: string },
  cooperation: Partial<CooperationDraft> = {},
  life: Life = {},
): DraftOf<'cooperations'> {
  return {
    room: 'cooperations',
    ...live(life),
    cooperation: { form: 'twinning', frenchIds: [french.id], partnerIds: [partner.id], ...cooperation },
  };
}

/** A project without participants, money or places but those given. */
export function aProject(project: Partial<ProjectDraft> = {}, life: Life = {}): DraftOf<'projects'> {
  made += 1;
  return { room: 'projects', ...live(life), project: { title: `Projet d’essai ${made}`, ...project } };
}
