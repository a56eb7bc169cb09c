import fc from 'fast-check';
import { isIdentifier, isInseeCommune, isInseeDepartement, isInseeRegion, isQid, isRna, isSiren, isSiret, repairInseeCommune } from './registry-numbers.js';

const digits = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

describe('registry numbers', () => {
  it('takes real SIREN and refuses every slip of one digit', () => {
    for (const siren of ['211300553', '356000000', '732829320']) {
      expect(isSiren(siren)).toBe(true);
      for (let index = 0; index < 9; index += 1) {
        const slip = siren.slice(0, index) + String((Number(siren[index]) + 1) % 10) + siren.slice(index + 1);
        expect(isSiren(slip)).toBe(false);
      }
    }
  });

  it('has exactly one key for the first eight digits of a SIREN', () => {
    fc.assert(
      fc.property(digits(8), (start) => {
        const keys = [...'0123456789'].filter((key) => isSiren(start + key));
        expect(keys).toHaveLength(start === '00000000' ? 0 : 1);
      }),
    );
  });

  it('takes the SIRET of an establishment only with the right key', () => {
    expect(isSiret('73282932000074')).toBe(true);
    expect(isSiret('73282932000075')).toBe(false);
    expect(isSiret('7328293200007')).toBe(false);
  });

  it('takes the establishments of La Poste, whose digits sum up to a multiple of five', () => {
    expect(isSiret('35600000000048')).toBe(true);
    expect(isSiret('35600000049837')).toBe(true);
    expect(isSiret('35600000049838')).toBe(false);
    expect(isSiret('73282932000011')).toBe(false);
  });

  it.each(['W751123456', 'W9R1000001', 'W2A1000001'])('takes %s as a number of the register of associations', (value) => {
    expect(isRna(value)).toBe(true);
  });
  it.each(['751123456', 'W75112345', 'w751123456', 'W7511234567', ''])('refuses "%s" as one', (value) => {
    expect(isRna(value)).toBe(false);
  });

  it.each(['01004', '2A004', '2B033', '75056', '97411', '98735'])('takes %s as a commune', (code) => {
    expect(isInseeCommune(code)).toBe(true);
  });
  it.each(['1004', '20004', '2a004', '00001', '99001', '96001', '010040'])('refuses %s as a commune', (code) => {
    expect(isInseeCommune(code)).toBe(false);
  });

  it('tells départements and régions from communes', () => {
    expect(['01', '2A', '13', '971', '988'].every(isInseeDepartement)).toBe(true);
    expect(['20', '00', '96', '1', '13055'].some(isInseeDepartement)).toBe(false);
    expect(['01', '93', '94', '988'].every(isInseeRegion)).toBe(true);
    expect(['00', '9', '2A'].some(isInseeRegion)).toBe(false);
  });

  it('gives back the zero that a spreadsheet took off, and nothing else', () => {
    expect(repairInseeCommune('1004')).toBe('01004');
    expect(repairInseeCommune(' 1004.0 ')).toBe('01004');
    expect(repairInseeCommune('2a004')).toBe('2A004');
    expect(repairInseeCommune('13055')).toBe('13055');
    expect(repairInseeCommune('104')).toBeNull();
    expect(repairInseeCommune('Marseille')).toBeNull();
  });

  it('checks each number by the rules of its registry', () => {
    expect(isQid('Q23482')).toBe(true);
    expect(['Q0', 'q1', '23482', 'Q'].some(isQid)).toBe(false);
    expect(isIdentifier('geonames', '2995469')).toBe(true);
    expect(isIdentifier('geonames', '0')).toBe(false);
    expect(isIdentifier('iati', 'FR-3')).toBe(true);
    expect(isIdentifier('iati', 'FR 3')).toBe(false);
    expect(isIdentifier('insee', '93')).toBe(true);
    expect(isIdentifier('siren', '123456789')).toBe(false);
  });
});
