import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvCell } from './csv.js';

describe('a cell of a CSV file', () => {
  it.each(['=1+1', '+33', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('is no formula when a text begins like %j', (text) => {
    expect(csvCell(text, 'text', ';')).toMatch(/^"?'/);
  });

  it('keeps a number a number, be it negative', () => {
    expect([csvCell(-17.44, 'number', ';'), csvCell('-12.50', 'amount', ';'), csvCell(null, 'number', ';')]).toEqual(['-17.44', '-12.50', '']);
  });

  it('reads back as it was, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'aé ;,"\n\r\'=-') }), { minLength: 2, maxLength: 5 }), fc.constantFrom(';', ','), (texts, delimiter) => {
        const line = texts.map((text) => csvCell(text, 'text', delimiter)).join(delimiter);
        const [row = []] = parse(`${line}\r\n`, { delimiter, record_delimiter: '\r\n', relax_column_count: true, skip_empty_lines: false });
        expect(row.map((cell, index) => (texts[index] === cell ? cell : cell.slice(1)))).toEqual(texts);
        expect(row.every((cell) => !/^[=+\-@\t\r]/.test(cell))).toBe(true);
      }),
    );
  });
});
