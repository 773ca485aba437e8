import { aStep } from './builders';
import { Desk } from './desk';

const before = { amount: 'a1', 'fields.total': 't1', 'fields.note': 'n1' };
const discount = { fields: { edit: ['amount'] }, editorsMayDecide: true };
const desk = () =>
  new Desk([aStep('first', ['a', 'b'], discount), aStep('last', ['c'])]).file('h1', { fieldHashes: before });
const edited = (fieldHashes: object, follows?: string[]) =>
  desk().edit('a', 'h2', { fieldHashes: { ...before, ...fieldHashes }, ...(follows ? { follows } : {}) }).refused;

describe('section 8, field visibility: what follows from an edited field', () => {
  it('needs no right of its own', () => {
    expect(edited({ amount: 'a2', 'fields.total': 't2' }, ['fields.total'])).toBe(false);
  });
  it('is what the subject names, nothing else', () => {
    expect(edited({ amount: 'a2', 'fields.total': 't2' })).toBe(true);
    expect(edited({ amount: 'a2', 'fields.note': 'n2' }, ['fields.total'])).toBe(true);
  });
});
