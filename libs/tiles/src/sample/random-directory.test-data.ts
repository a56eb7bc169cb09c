import { COOPERATION_FORMS, PARTICIPATION_ROLES } from '@portulan/domain';
import { saveNetworks, type EntryDraft, type Register } from '@portulan/register';
import { aCooperation, anActor, aPartner, aProject, saveDrafts } from '@portulan/testing';
import { Chance } from './chance.test-data.js';

export const SAMPLE_THEMES = ['water', 'health', 'culture', 'youth', 'water/sanitation'] as const;

/** label, country, lon, lat, commune, EPCI, département, région; a point that is not known, on both sides of the date line. */
const SPOTS: readonly (readonly [string, string, number | null, number | null, string?, string?, string?, string?])[] = [
  ['Marseille', 'FR', 5.37, 43.3, '13055', '200054807', '13', '93'],
  ['Aix-en-Provence', 'FR', 5.44, 43.53, '13001', '200054807', '13', '93'],
  ['Lyon', 'FR', 4.84, 45.76, '69123', '200046977', '69', '84'],
  ['Rennes', 'FR', -1.68, 48.11, '35238', '243500139', '35', '53'],
  ['Saint-Denis', 'FR', 55.45, -20.88, '97411', '249740119', '974', '04'],
  ['Quelque part en Isère', 'FR', null, null, undefined, undefined, '38', '84'],
  ['Dakar', 'SN', -17.44, 14.69],
  ['Thiès', 'SN', -16.93, 14.79],
  ['Bamako', 'ML', -8.0, 12.65],
  ['Hamburg', 'DE', 9.99, 53.55],
  ['Nadi', 'FJ', 177.42, -17.8],
  ['Apia', 'WS', -171.76, -13.83],
  ['Quelque part au Bénin', 'BJ', null, null],
];

interface SavedDraft {
  readonly draft: EntryDraft & { readonly id: string };
}

/** A directory that grows and changes by chance: every room, state and sense of place. */
export class RandomDirectory {
  private readonly actors: (SavedDraft & { readonly isFrench: boolean })[] = [];
  private readonly cooperations: SavedDraft[] = [];
  private readonly projects: SavedDraft[] = [];
  /** Those that were published at least once. */
  private readonly published = new Set<string>();
  private readonly places: { readonly id: string; readonly country: string }[] = [];

  constructor(
    private readonly register: Register,
    private readonly chance: Chance,
  ) {}

  /** Places and networks, then as many actors, and half as many of each kind of work. */
  async fill(actors: number): Promise<void> {
    for (const [label, country, lon, lat, commune = null, epci = null, departement = null, region = null] of SPOTS) await this.addPlace({ label, country, lon, lat, precision: commune ? 'municipality' : 'point', commune, epci, departement, region });
    await this.addPlace({ label: 'Vieux-Port', country: 'FR', lon: 5.374, lat: 43.295, precision: 'point', commune: '13055', epci: '200054807', departement: '13', region: '93' });
    await this.register.transaction((unit) =>
      saveNetworks(unit, [
        { id: 'sud', label: 'Réseau Sud', perimeter: ['region:93'] },
        { id: 'rhone', label: 'Réseau Rhône', perimeter: ['departement:69', 'epci:243500139'] },
      ]),
    );
    const drafts: EntryDraft[] = [];
    for (let made = 0; made < actors; made++) drafts.push(this.drawActor());
    for (let made = 0; made < actors / 2; made++) drafts.push(this.drawCooperation());
    for (let made = 0; made < actors / 2; made++) drafts.push(this.drawProject());
    await this.save(drafts);
  }

  /** A few changes in one transaction: entries made, edited, withdrawn, brought back. */
  async change(): Promise<void> {
    const drafts = new Map<string, EntryDraft>();
    for (let made = 0; made < 1 + this.chance.below(4); made++) {
      const draft = this.drawChange();
      drafts.set(draft.id as string, draft);
    }
    await this.save([...drafts.values()]);
  }

  private drawChange(): EntryDraft {
    switch (this.chance.below(6)) {
      case 0:
        return this.drawActor();
      case 1:
        return this.drawCooperation();
      case 2:
        return this.drawProject();
      case 3:
        return this.drawCooperation(this.chance.pick(this.cooperations).draft.id);
      case 4:
        return this.drawProject(this.chance.pick(this.projects).draft.id);
      default:
        return this.moveActor();
    }
  }

  /** Another seat, name or state; its kind and country stay, as cooperations stand on them. */
  private moveActor(): EntryDraft {
    const { draft, isFrench } = this.chance.pick(this.actors);
    if (draft.room !== 'actors') throw new Error('Not an actor.');
    const seats = this.places.filter(({ country }) => country === draft.actor.country);
    return {
      ...draft,
      state: this.chance.is(0.3) ? this.rest(draft.id) : 'published',
      keeper: isFrench && this.chance.is(0.3) ? 'rhone' : null,
      actor: { ...draft.actor, seatId: seats.length > 0 && this.chance.is(0.8) ? this.chance.pick(seats).id : null, themes: this.chance.some(SAMPLE_THEMES, 2) },
    };
  }

  private drawActor(): EntryDraft {
    const isFrench = this.chance.is(0.5);
    const seat = this.chance.pick(this.places.filter(({ country }) => (country === 'FR') === isFrench));
    const given = { country: seat.country, seatId: this.chance.is(0.85) ? seat.id : null, themes: this.chance.some(SAMPLE_THEMES, 2), sdgs: this.drawSdgs() };
    const isFunder = isFrench && this.chance.is(0.2);
    const kind = isFunder ? ({ kind: 'institution', category: 'funder' } as const) : this.chance.is(0.3) ? ({ kind: 'association', tier: null } as const) : {};
    const life = { state: this.chance.pick(['published', 'published', 'published', 'draft'] as const), keeper: this.chance.is(0.2) ? 'rhone' : null };
    const draft = isFrench ? anActor({ ...(kind.kind ? {} : { tier: 'other' as const }), ...kind, ...given }, life) : aPartner({ ...given, ...(kind.kind === 'association' ? kind : {}) }, life);
    this.actors.push({ draft, isFrench });
    return draft;
  }

  private drawCooperation(id?: string): EntryDraft {
    const side = (isFrench: boolean) => this.pickActors(isFrench, 1 + this.chance.below(2));
    const [french, partners] = [side(true), side(false)];
    const since = 1960 + this.chance.below(60);
    const draft = aCooperation(french[0] as { id: string }, partners[0] as { id: string }, {
      frenchIds: french.map((actor) => actor.id),
      partnerIds: partners.map((actor) => actor.id),
      form: this.chance.pick(COOPERATION_FORMS),
      since: this.chance.is(0.7) ? String(since) : null,
      until: this.chance.is(0.3) ? String(since + this.chance.below(20)) : null,
      themes: this.chance.some(SAMPLE_THEMES, 2),
      sdgs: this.drawSdgs(),
    }, this.drawLife(id)); // prettier-ignore
    if (id === undefined) this.cooperations.push({ draft });
    return draft;
  }

  private drawProject(id?: string): EntryDraft {
    const actors = [...this.pickActors(true, 2), ...this.pickActors(false, 1)];
    const since = 1990 + this.chance.below(36);
    const funders = this.actors.filter(({ draft }) => draft.room === 'actors' && draft.actor.kind === 'institution');
    const draft = aProject({
      since: String(since),
      until: this.chance.is(0.6) ? String(since + this.chance.below(6)) : null,
      cooperationId: this.chance.is(0.4) && this.cooperations.length > 0 ? this.chance.pick(this.cooperations).draft.id : null,
      participations: actors.map((actor, index) => ({ actorId: actor.id, role: index === 0 ? 'lead' as const : this.chance.pick(PARTICIPATION_ROLES) })),
      fundings: funders.length === 0 ? [] : this.chance.some(['commitment', 'grant', 'disbursement'] as const, 2).map((kind) => ({
        funderId: this.chance.pick(funders).draft.id, kind, amount: `${this.chance.below(90_000)}.${10 + this.chance.below(90)}`,
        currency: this.chance.is(0.8) ? 'EUR' : 'USD', programme: null, date: null, sourceId: null, recordId: null,
      })),
      placeIds: this.chance.some(this.places, 2).map((place) => place.id),
      themes: this.chance.some(SAMPLE_THEMES, 2),
      sdgs: this.drawSdgs(),
    }, this.drawLife(id)); // prettier-ignore
    if (id === undefined) this.projects.push({ draft });
    return draft;
  }

  private drawSdgs(): number[] {
    return this.chance.some([1, 4, 6, 13], 2);
  }

  private drawLife(id: string | undefined) {
    const state = id === undefined ? this.chance.pick(['published', 'published', 'published', 'draft'] as const) : this.chance.is(0.3) ? this.rest(id) : 'published';
    return { ...(id === undefined ? {} : { id }), state, keeper: this.chance.is(0.2) ? 'sud' : null };
  }

  /** Not shown in lists any more, or not yet. */
  private rest(id: string): 'dormant' | 'draft' {
    return this.published.has(id) ? 'dormant' : 'draft';
  }

  private async save(drafts: readonly EntryDraft[]): Promise<void> {
    await saveDrafts(this.register, ...drafts);
    for (const { id, state } of drafts) if (state === 'published') this.published.add(id as string);
  }

  private pickActors(isFrench: boolean, count: number): { readonly id: string }[] {
    const from = this.actors.filter((actor) => actor.isFrench === isFrench);
    return [...new Set(Array.from({ length: count }, () => this.chance.pick(from).draft))];
  }

  private async addPlace(place: Readonly<Record<string, string | number | null>>): Promise<void> {
    const id = `00000000-0000-7000-8000-${String(this.places.length + 1).padStart(12, '0')}`;
    const names = Object.keys(place);
    const values = names.map((_, index) => `$${index + 2}`);
    await this.register.query(`INSERT INTO place (id, flags, ${names.join()}) VALUES ($1, '{outside-country}', ${values.join()})`, [id, ...Object.values(place)]);
    this.places.push({ id, country: String(place['country']) });
  }
}
