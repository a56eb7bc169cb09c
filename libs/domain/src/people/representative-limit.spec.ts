import { mayRepresentativeWrite } from './index.js';

it('a representative writes at once what its network lets it: all, what presents the entry, or nothing', () => {
  const fields = ['names', 'kind', 'seatId', 'identifiers', 'phone', 'descriptionFr', 'frenchIds'];
  expect(fields.filter((field) => mayRepresentativeWrite('all', field))).toEqual(fields);
  expect(fields.filter((field) => mayRepresentativeWrite('presentation', field))).toEqual(['phone', 'descriptionFr']);
  expect(fields.filter((field) => mayRepresentativeWrite('none', field))).toEqual([]);
});
