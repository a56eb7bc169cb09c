import type { ActorDraft, Participation } from '@portulan/domain';
import { foldName } from '@portulan/domain';
import type { EntryDraft } from '@portulan/register';
import { v7 as newId } from 'uuid';
import type { Suggestion } from '../../import/index.js';
import { authorityDraft, refOf } from '../../resolution/index.js';
import type { ActorIndex, CountryBook, Gazetteer, KnownActor, OfficialLists, PlaceShelf } from '../../resolution/index.js';
import { OFFICIAL_CODE } from '../official-code.js';
import { kindOfChannel, seatOfName } from './channel-kinds.js';
import type { ChannelKind } from './channel-kinds.js';
import type { Cofunder } from './cofunders.js';
import { readAuthority } from './read-authority.js';
import type { AuthorityReading } from './read-authority.js';
import { readableName } from './readable-name.js';

const AFD_NAME = 'Agence française de développement';
const PARIS = 'commune:75056';
/** Names of the file under which the register may know the structure by another. */
const KNOWN_AS: Readonly<Record<string, string>> = {
  'Grand Est Solidarités Coopérations Développement': 'GESCOD',
  'Réseau Bretagne Solidaire (RBS)': 'Réseau Bretagne Solidaire',
  'GUILDE EUROPEENNE DU RAID': 'La Guilde',
  'Expertise France AFETI': 'Expertise France',
};
const knownAs = new Map(Object.entries(KNOWN_AS).map(([name, alias]) => [foldName(name), alias]));

/** Everything needed to recognise or make the actors of projects. */
export interface ParticipantBooks {
  readonly sourceId: string;
  readonly gazetteer: Gazetteer;
  readonly countries: CountryBook;
  readonly lists: OfficialLists;
  readonly actors: ActorIndex;
  readonly places: PlaceShelf;
}

export interface FoundParticipant {
  readonly participation: Participation | null;
  readonly suggestion: Suggestion | null;
}

const nobody: FoundParticipant = { participation: null, suggestion: null };

/** Recognises the actors that rows name, and drafts those that are new. */
export class Participants {
  /** New actors since the last `takeDrafts`. */
  private drafts: EntryDraft[] = [];

  constructor(private readonly books: ParticipantBooks) {}

  takeDrafts(): EntryDraft[] {
    const taken = this.drafts;
    this.drafts = [];
    return taken;
  }

  /** The territories named by labels, to make their authorities and places known beforehand. */
  territoriesOf(labels: readonly string[]): string[] {
    return labels.flatMap((label) => {
      const territory = readAuthority(this.books.gazetteer, label)?.territory;
      return territory ? [refOf(territory)] : [];
    });
  }

  afdId(): string {
    const known = this.structureNamed(AFD_NAME, 'FR');
    if (known) return known.id;
    const paris = this.books.gazetteer.get(PARIS);
    return this.make({
      kind: 'institution',
      category: 'funder',
      names: [{ type: 'official', name: AFD_NAME, lang: 'fr' }, { type: 'acronym', name: 'AFD' }],
      country: 'FR',
      seatId: paris ? this.books.places.placeOf(paris) : null,
      website: 'https://www.afd.fr',
    });
  }

  /** The structure that received a financing, in the role its kind gives it. */
  beneficiary(label: string, channel: string, country: string | null): FoundParticipant {
    if (label === '') return nobody;
    if (foldName(label) === foldName(AFD_NAME)) return { participation: { actorId: this.afdId(), role: 'implementer' }, suggestion: null };
    const kind = kindOfChannel(channel, label);
    const authority = channel.startsWith('12') && channel !== '12002' ? null : readAuthority(this.books.gazetteer, label);
    if (authority && this.isFrench(authority, channel)) return { participation: { actorId: this.authorityId(label, authority), role: 'lead' }, suggestion: null };
    const alias = knownAs.get(foldName(label));
    const seat = this.seatOf(label, kind, channel === '' ? 'any' : 'listed', country);
    const known = (alias === undefined ? null : this.structureNamed(alias, null)) ?? this.structureNamed(label, seat);
    if (known) return { participation: { actorId: known.id, role: kind.role }, suggestion: null };
    if (seat === null) {
      return {
        participation: null,
        suggestion: { code: 'beneficiary-country-unknown', sentence: `The beneficiary "${label}" was left out: nothing tells in which country it has its seat (channel ${channel || 'not given'}).` },
      };
    }
    return { participation: { actorId: this.structureId(label, kind, seat), role: kind.role }, suggestion: null };
  }

  /** A funder named beside AFD. */
  cofunder({ name, acronym, alias, country }: Cofunder): FoundParticipant {
    const known = (alias === null ? null : this.structureNamed(alias, null)) ?? this.structureNamed(name, country);
    if (known) return { participation: { actorId: known.id, role: 'funder' }, suggestion: null };
    if (country === null) {
      return { participation: null, suggestion: { code: 'cofunder-unclear', sentence: `The co-funder "${name}" was left out: the text does not say clearly who it is.` } };
    }
    const names: ActorDraft['names'] = [{ type: 'official', name, lang: 'fr' }, ...(acronym === null ? [] : [{ type: 'acronym' as const, name: acronym }])];
    return { participation: { actorId: this.make({ kind: 'institution', category: 'funder', names, country }), role: 'funder' }, suggestion: null };
  }

  /** Without a territory, only a channel of French authorities makes a local government French. */
  private isFrench({ tier, territory }: AuthorityReading, channel: string): boolean {
    return territory !== null || channel === '11002' || (tier === 'syndicate' && !channel.startsWith('12'));
  }

  /** A channel of the country helped outweighs what a name may suggest of a third one. */
  private seatOf(label: string, { seat }: ChannelKind, channel: 'any' | 'listed', country: string | null): string | null {
    const word = seatOfName(label);
    const named = word !== null && this.books.countries.has(word) ? word : null;
    if (seat === 'country') return (channel === 'any' || named === 'FR' || country === null ? named : null) ?? country ?? this.countryInName(label);
    return named ?? (seat === 'france' ? 'FR' : null);
  }

  /** `REPUBLIQUE DU NIGER` tells its country even under a project of several. */
  private countryInName(label: string): string | null {
    const bare = label.replace(/^(?:r[ée]publique|royaume|union|etat)(?:\s+(?:populaire|islamique|arabe|f[ée]d[ée]rale?|et|d[ée]mocratique))*\s+(?:du |de la |des |de l'|de |d')/i, '');
    return this.books.countries.find(label) ?? this.books.countries.find(bare);
  }

  private structureNamed(name: string, country: string | null): KnownActor | null {
    const named = this.books.actors.structuresNamed(name);
    return named.find((actor) => actor.country === country) ?? (country === null ? named[0] : undefined) ?? null;
  }

  private authorityId(label: string, { tier, territory }: AuthorityReading): string {
    if (territory === null) {
      const known = this.structureNamed(label, 'FR');
      return known?.id ?? this.make({ kind: 'authority', tier, names: [{ type: 'official', name: readableName(label), lang: 'fr' }], country: 'FR' });
    }
    const ref = refOf(territory);
    const known = this.books.actors.authorityOf(ref);
    if (known) return known.id;
    const draft = { ...authorityDraft(territory, this.books.places.placeOf(territory), this.books.lists), tier };
    return this.make(draft, [{ sourceId: OFFICIAL_CODE.id, recordId: ref }]);
  }

  private structureId(label: string, { kind, category, tier }: ChannelKind, country: string): string {
    const name = readableName(label);
    if (kind === 'partner-government') {
      const known = country === 'FR' ? null : this.books.actors.partnerNamed(country, name, tier ?? 'municipality', null);
      if (known) return known.id;
    }
    // A local government has the channel of the country helped; in France that can only be another public body.
    const own = kind === 'partner-government' && country === 'FR' ? ({ kind: 'institution', category: 'public-body' } as const) : { kind, category: category ?? null, tier: tier ?? null };
    return this.make({ ...own, names: [{ type: 'official', name }], country });
  }

  private make(actor: ActorDraft, sources: EntryDraft['sources'] = [{ sourceId: this.books.sourceId, recordId: actor.names[0]?.name ?? '' }]): string {
    const id = newId();
    this.drafts.push({ room: 'actors', id, state: 'published', sources, actor });
    this.books.actors.add({
      id,
      kind: actor.kind,
      tier: actor.tier ?? null,
      country: actor.country,
      names: actor.names.map(({ name }) => name),
      point: null,
      commune: null,
      territory: actor.territory ?? null,
    });
    return id;
  }
}
