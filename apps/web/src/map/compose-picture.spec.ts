import fc from 'fast-check';
import { wrapText } from './compose-picture.js';

const width = (text: string) => text.length;

it('fills lines with words, none of them lost', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'é'), minLength: 1, maxLength: 12 }), { minLength: 1 }), fc.integer({ min: 1, max: 30 }), (words, room) => {
      const lines = wrapText(words.join(' '), room, width);
      expect(lines.join(' ')).toBe(words.join(' '));
      for (const line of lines) expect(line.includes(' ') ? width(line) <= room : true).toBe(true);
    }),
  );
});
