import type { ActorCard, ActorShort, CooperationCard, Labelled, Lang, PlaceAnswer, ProjectCard } from '@portulan/contract';
import { addressOf } from '../settings/index.js';
import { labelOf, type Vocabulary } from '../vocabulary/index.js';
import type { NeutralActor, NeutralCards, NeutralCooperation, NeutralPlace, NeutralProject, NeutralShort } from './neutral-card.js';

export interface Cards {
  actors: ActorCard;
  cooperations: CooperationCard;
  projects: ProjectCard;
}

/** Turns kept cards into the cards of the contract, in one language. */
export class CardLocaliser {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly lang: Lang,
  ) {}

  card<Room extends keyof Cards>(room: Room, card: NeutralCards[Room]): Cards[Room] {
    const localise = {
      actors: (actor: NeutralActor) => this.actor(actor),
      cooperations: (cooperation: NeutralCooperation) => this.cooperation(cooperation),
      projects: (project: NeutralProject) => this.project(project),
    } as { [Each in keyof Cards]: (card: NeutralCards[Each]) => Cards[Each] };
    return localise[room](card);
  }

  short({ id, slug, label, kind, place }: NeutralShort): ActorShort {
    return { id, slug, label: label[this.lang], url: addressOf('actors', slug), kind, place: this.place(place) };
  }

  private actor(actor: NeutralActor): ActorCard {
    return {
      ...this.short(actor),
      category: actor.category,
      tier: actor.tier,
      acronym: actor.acronym,
      themes: this.labelled('theme', actor.themes),
      sdgs: [...actor.sdgs],
      partnerCountries: this.labelled('country', actor.partnerCountries),
      cooperationCount: actor.cooperationCount,
      projectCount: actor.projectCount,
      checkedOn: actor.checkedOn,
      staleOn: actor.staleOn,
    };
  }

  private cooperation({ id, slug, label, ...rest }: NeutralCooperation): CooperationCard {
    return {
      id,
      slug,
      label: label[this.lang],
      url: addressOf('cooperations', slug),
      form: rest.form,
      since: rest.since,
      until: rest.until,
      status: rest.status,
      authorities: rest.authorities.map((actor) => this.short(actor)),
      partners: rest.partners.map((actor) => this.short(actor)),
      themes: this.labelled('theme', rest.themes),
      sdgs: [...rest.sdgs],
      checkedOn: rest.checkedOn,
      staleOn: rest.staleOn,
    };
  }

  private project({ id, slug, label, ...rest }: NeutralProject): ProjectCard {
    return {
      id,
      slug,
      label: label[this.lang],
      url: addressOf('projects', slug),
      period: { since: rest.since, until: rest.until },
      status: rest.status,
      lead: rest.lead && this.short(rest.lead),
      countries: this.labelled('country', rest.countries),
      themes: this.labelled('theme', rest.themes),
      sdgs: [...rest.sdgs],
      amount: rest.amount,
      checkedOn: rest.checkedOn,
      staleOn: rest.staleOn,
    };
  }

  private place(place: NeutralPlace): PlaceAnswer {
    const territory = (tier: string, code: string | null) => code && labelOf(this.vocabulary, tier, code, this.lang);
    const countryLabel = labelOf(this.vocabulary, 'country', place.country, this.lang);
    return {
      ...place,
      label: place.label ?? countryLabel,
      countryLabel,
      regionLabel: territory('region', place.region),
      departementLabel: territory('departement', place.departement),
    };
  }

  private labelled(name: string, codes: readonly string[]): Labelled[] {
    return codes.map((code) => ({ code, label: labelOf(this.vocabulary, name, code, this.lang) }));
  }
}
