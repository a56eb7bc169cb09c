import { sampleActor, samplePartner, samplePlace, sampleShort } from '../entries/sample-entries.js';
import { sayKind, sayNames, sayPlace } from './say-actor.js';

const say = (id: string, values?: Record<string, string | number>) => (values ? `${id}(${values['count']})` : id);

describe('what is said of an actor', () => {
  it('calls an authority by its tier and an institution by its category, when they are known', () => {
    expect(sayKind(sampleActor({ tier: 'region' }), say)).toBe('lists.tier.region');
    expect(sayKind(sampleActor({ kind: 'institution', category: 'funder' }), say)).toBe('lists.category.funder');
    expect(sayKind(sampleShort(), say)).toBe('lists.kind.authority');
    expect(sayKind(samplePartner(), say)).toBe('lists.kind.partner-government');
  });

  it('does not repeat the name of a town after the town', () => {
    expect(sayPlace(samplePlace(), 'Marseille')).toBe('Bouches-du-Rhône');
    expect(sayPlace(samplePlace(), 'MARSEILLE')).toBe('Bouches-du-Rhône');
    expect(sayPlace(samplePlace(), 'Comité de jumelage')).toBe('Marseille, Bouches-du-Rhône');
  });

  it('goes up to the region, then the country, when nearer names are already said', () => {
    const departement = samplePlace({ label: 'Bouches-du-Rhône', commune: null });
    expect(sayPlace(departement, 'Bouches-du-Rhône')).toBe('Provence-Alpes-Côte d’Azur');
    const region = samplePlace({ label: 'Bretagne', departement: null, departementLabel: null, regionLabel: 'Bretagne' });
    expect(sayPlace(region, 'Bretagne')).toBe('France');
    expect(sayPlace(region, 'Bretagne Solidaire')).toBe('Bretagne');
  });

  it('names the country of what is abroad', () => {
    expect(sayPlace(samplePartner().place, 'Dakar')).toBe('Sénégal');
    expect(sayPlace(null)).toBeNull();
  });

  it('shortens a long side', () => {
    expect(sayNames(['Brest'], say)).toBe('Brest');
    expect(sayNames(['Brest', 'Quimper', 'Vannes'], say)).toBe('Brest lists.and-more(2)');
    expect(sayNames(['Brest', 'Quimper', 'Vannes'], say, 2)).toBe('Brest, Quimper lists.and-more(1)');
  });
});
