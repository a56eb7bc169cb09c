import fc from 'fast-check';
import { sampleActor, sampleCooperation, sampleProject } from './sample-entries.js';
import { describeActor, describeCooperation, describeProject, writeJsonLd } from './json-ld.js';

const addressOf = (path: string) => `https://example.org${path}`;
const read = (text: string) => JSON.parse(text) as Record<string, unknown>;

describe('linked data', () => {
  it('describes an actor as an organisation with its address and point', () => {
    expect(read(writeJsonLd(describeActor(sampleActor(), addressOf)))).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'GovernmentOrganization',
      '@id': 'https://example.org/acteurs/marseille',
      name: 'Marseille',
      address: { '@type': 'PostalAddress', addressCountry: 'FR' },
      location: { geo: { longitude: 5.37, latitude: 43.3 } },
    });
  });

  it('leaves out what is not known', () => {
    const text = writeJsonLd(describeActor(sampleActor({ email: null, description: '' }), addressOf));
    expect(Object.keys(read(text))).not.toEqual(expect.arrayContaining(['email']));
    expect(Object.keys(read(text))).not.toEqual(expect.arrayContaining(['description']));
    expect(text).not.toContain('null');
  });

  it('describes a project by its roles', () => {
    expect(read(writeJsonLd(describeProject(sampleProject(), addressOf)))).toMatchObject({
      '@type': 'Project',
      parentOrganization: [{ name: 'Marseille' }],
      funder: [{ name: 'Agence de l’eau' }],
    });
  });

  it('describes a cooperation as a page about both its ends', () => {
    const { about } = read(writeJsonLd(describeCooperation(sampleCooperation(), addressOf)));
    expect(about).toMatchObject([{ name: 'Marseille' }, { name: 'Dakar' }]);
  });

  it('cannot be escaped by what an entry is called', () => {
    fc.assert(
      fc.property(fc.constantFrom('</script>', '<!--', '<script>', ']]>', '\u2028'), fc.string(), (attack, rest) => {
        const label = `${rest}${attack}${rest}`;
        const text = writeJsonLd(describeActor(sampleActor({ label }), addressOf));
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
        expect(read(text)['name']).toBe(label);
      }),
    );
  });
});
