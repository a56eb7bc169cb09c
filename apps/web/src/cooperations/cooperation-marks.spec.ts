import { sampleCooperationCard, samplePartner, samplePlace, sampleShort } from '../entries/sample-entries.js';
import { listMarks } from './cooperation-marks.js';

describe('cooperations as marks on a map', () => {
  it('draws a line from the French seat to the partner’s, under the id of the cooperation', () => {
    const card = sampleCooperationCard();
    const { points, lines } = listMarks([card]);
    expect(points.map(({ label }) => label)).toEqual(['Marseille', 'Dakar']);
    expect(lines).toEqual([
      { id: card.id, from: [5.37, 43.3], to: [-17.44, 14.69], form: 'twinning', label: card.label, url: card.url },
    ]);
  });

  it('draws an actor of several cooperations once', () => {
    const { points, lines } = listMarks([sampleCooperationCard(), sampleCooperationCard({ id: 'other' })]);
    expect(points).toHaveLength(2);
    expect(lines).toHaveLength(2);
  });

  it('joins every pair when a side is several', () => {
    const sisters = [sampleShort(), sampleShort({ id: 'b', label: 'Aix-en-Provence' })];
    const { lines } = listMarks([sampleCooperationCard({ authorities: sisters })]);
    expect(lines).toHaveLength(2);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(2);
  });

  it('leaves out an end whose point is not known', () => {
    const partner = samplePartner({ place: samplePlace({ lon: null, lat: null }) });
    const { points, lines } = listMarks([sampleCooperationCard({ partners: [partner] })]);
    expect(points).toHaveLength(1);
    expect(lines).toEqual([]);
  });
});
