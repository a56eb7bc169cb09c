import { differingFields, readMergeChoices } from './merge-choice.js';

describe('two entries to be made one', () => {
  it('differ in fields to choose from, and in lists that are put together', () => {
    const a = { names: [{ name: 'A' }], kind: 'association', category: null, country: 'FR', phone: '1', email: null, website: 'https://a.example', themes: ['water'], sdgs: [6] };
    const b = { ...a, names: [{ name: 'B' }], phone: '2', email: 'b@b.example', themes: ['health'] };
    expect(differingFields(a, b).map(({ field, sort }) => [field, sort])).toEqual([
      ['names', 'choice'],
      ['phone', 'choice'],
      ['email', 'united'],
      ['themes', 'united'],
    ]);
  });

  it('keep what goes with the kind with it', () => {
    const fields = differingFields({ kind: 'association', category: null, country: 'FR' }, { kind: 'institution', category: 'school', country: 'FR' });
    expect(fields.map(({ field }) => field)).toEqual(['kind']);
  });

  it('are merged the way the form says, whichever of them stays', () => {
    const form = new FormData();
    for (const [name, value] of [['kept', 'b'], ['field.phone', 'a'], ['field.names', 'b'], ['field.email', 'c'], ['reason', 'x']] as const) form.set(name, value);
    expect(readMergeChoices(form)).toEqual({ kept: 'b', choices: { phone: 'absorbed', names: 'survivor' } });
  });
});
