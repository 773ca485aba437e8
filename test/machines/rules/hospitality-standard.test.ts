import { againstStandard, hospitalityTotal } from '../../../src/machines/rules';
import fc from '../../support/properties';

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const standard = { boardPerDay: cny('150.00'), lodgingPerNight: cny('400.00') };

describe('standards of board and lodging', () => {
  it('B7 board counts for each day, lodging for each night, for everybody', () => {
    expect(hospitalityTotal(standard, { persons: 1, nights: 0 })).toEqual(cny('150.00'));
    expect(hospitalityTotal(standard, { persons: 3, nights: 2 })).toEqual(cny('3750.00'));
  });

  it('B7 the standard itself is within it, a cent more is not; what cannot be compared is said to be so', () => {
    expect(againstStandard(cny('150'), cny('150.00'))).toBe('withinStandard');
    expect(againstStandard(cny('150.01'), cny('150.00'))).toBe('overStandard');
    expect(againstStandard({ amount: '1.00', currency: 'USD' }, cny('150.00'))).toBe('notComparable');
    expect(againstStandard({ amount: '30.00', currency: 'USD' }, cny('150.00'), { USD: '7.0' })).toBe('overStandard');
  });

  it('B7 more guests or nights never lower the standard', () => {
    const count = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(count, count, count, (persons, nights, more) => {
        const cents = (stay: { persons: number; nights: number }) => Number(hospitalityTotal(standard, stay).amount);
        expect(cents({ persons: persons + more, nights })).toBeGreaterThanOrEqual(cents({ persons, nights }));
        expect(cents({ persons, nights: nights + more })).toBeGreaterThanOrEqual(cents({ persons, nights }));
      }),
    );
  });
});
