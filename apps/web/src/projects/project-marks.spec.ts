import { samplePlace, sampleProject, sampleShort } from '../entries/sample-entries.js';
import { listProjectMarks } from './project-marks.js';

describe('a project as marks on a map', () => {
  it('joins its lead to each place of action', () => {
    const { points, lines } = listProjectMarks(sampleProject());
    expect(points.map(({ label }) => label)).toEqual(['Marseille', 'Dakar']);
    expect(lines).toMatchObject([{ from: [5.37, 43.3], to: [-17.44, 14.69], form: 'twinning' }]);
  });

  it('shows the places alone when no lead is known', () => {
    const { points, lines } = listProjectMarks(sampleProject({ lead: null }));
    expect(points.map(({ label }) => label)).toEqual(['Dakar']);
    expect(lines).toEqual([]);
  });

  it('draws no line from a place to itself', () => {
    const { points, lines } = listProjectMarks(sampleProject({ places: [samplePlace()] }));
    expect(points.map(({ label }) => label)).toEqual(['Marseille']);
    expect(lines).toEqual([]);
  });

  it('falls back on the link it belongs to when no place is known', () => {
    const { points } = listProjectMarks(sampleProject({ places: [] }));
    expect(points.map(({ label }) => label)).toEqual(['Marseille', 'Dakar']);
  });

  it('leaves out what has no point', () => {
    const lead = sampleShort({ place: null });
    const places = [samplePlace({ lon: null, lat: null })];
    expect(listProjectMarks(sampleProject({ lead, places, cooperation: null }))).toEqual({ points: [], lines: [] });
  });
});
