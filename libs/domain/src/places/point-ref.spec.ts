import { parsePointRef, writePointRef } from './index.js';

describe('a point shown on a map', () => {
  it('comes back from its reference', () => {
    const thies = { country: 'SN', lon: -16.92594, lat: 14.79155, label: 'Thiès : marché' };
    expect(parsePointRef(writePointRef(thies))).toEqual(thies);
  });

  it.each(['point:SN:-16.9,14.7:', 'point:SN:-16.9,14.7: ', 'point:FR:5.37,43.29:Marseille', 'point:SN:181,2:Loin', 'point:SN:1,91:Loin', 'point:SN:1,2:a\nb', 'point:sn:1,2:a', 'commune:13055', ''])(
    'is refused as %j',
    (ref) => expect(parsePointRef(ref)).toBeNull(),
  );
});
