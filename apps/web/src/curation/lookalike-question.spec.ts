import { lookalikeQuestion } from './lookalike-question.js';

const form = (...boxes: [string, string][]) => {
  const said = new FormData();
  for (const [name, value] of boxes) said.append(name, value);
  return said;
};

describe('whether an entry like the one in a form is there', () => {
  it('is asked of an actor by its name, kind and country', () => {
    expect(lookalikeQuestion('actors', form(['names.0.name', 'Eau'], ['kind', 'association'], ['country', 'FR']))).toBe('/api/v1/staff/lookalikes?name=Eau&kind=association&country=FR');
    expect(lookalikeQuestion('actors', form(['names.0.name', 'Ea']))).toBeNull();
  });

  it('is asked of a project by its title and those who lead it', () => {
    const boxes: [string, string][] = [['title', ' Puits '], ['participations.0.actorId', 'a'], ['participations.0.role', 'partner'], ['participations.1.actorId', 'b'], ['participations.1.role', 'lead']];
    expect(lookalikeQuestion('projects', form(...boxes))).toBe('/api/v1/staff/lookalikes/projects?title=Puits&lead=b');
    expect(lookalikeQuestion('projects', form(['title', '']))).toBeNull();
  });

  it('is asked of a cooperation once both sides are chosen', () => {
    const boxes: [string, string][] = [['frenchIds', 'a'], ['partnerIds', 'b'], ['form', 'twinning']];
    expect(lookalikeQuestion('cooperations', form(...boxes))).toBe('/api/v1/staff/lookalikes/cooperations?actor=a&actor=b&form=twinning');
    expect(lookalikeQuestion('cooperations', form(...boxes.slice(1)))).toBeNull();
  });
});
