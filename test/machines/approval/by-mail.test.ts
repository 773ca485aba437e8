import {
  decidableByMail,
  defaultRoutes,
  linkDays,
  requestKinds,
  routePolicyProblems,
} from '../../../src/machines/approval';

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const open = { ...defaultRoutes, routes: { ...defaultRoutes.routes, A9: { ...defaultRoutes.routes.A9, mail: true } } };

describe('what may be decided by mail', () => {
  it('is nothing until a company says so', () => {
    expect(requestKinds.filter((kind) => decidableByMail(kind, {}, defaultRoutes))).toEqual([]);
  });

  it('is a kind that says so, up to the limit and with what was given before', () => {
    expect(decidableByMail('A9', {}, open)).toBe(true);
    expect(decidableByMail('A9', { amount: cny('200000.00') }, open)).toBe(true);
    expect(decidableByMail('A9', { amount: cny('200000.01') }, open)).toBe(false);
    expect(decidableByMail('A9', { amount: cny('150000.00'), accumulated: cny('50000.01') }, open)).toBe(false);
    expect(decidableByMail('A8', {}, open)).toBe(false);
  });

  it('is no amount where no limit is set, or where a currency has no rate', () => {
    const { byMail: _, ...unlimited } = open;
    expect(decidableByMail('A9', { amount: cny('0.01') }, unlimited)).toBe(false);
    expect(decidableByMail('A9', {}, unlimited)).toBe(true);
    expect(decidableByMail('A9', { amount: { amount: '1.00', currency: 'USD' } }, open)).toBe(false);
    const rated = { ...open, rates: { USD: '7.2' } };
    expect(decidableByMail('A9', { amount: { amount: '27777.78', currency: 'USD' } }, rated)).toBe(false);
    expect(decidableByMail('A9', { amount: { amount: '27777.77', currency: 'USD' } }, rated)).toBe(true);
  });

  it('ends after seven days, or as the policy says; a limit without a rate is not saved', () => {
    expect([linkDays({}), linkDays({ byMail: { upTo: cny('1'), linkDays: 2 } })]).toEqual([7, 2]);
    const foreign = { ...open, byMail: { upTo: { amount: '1.00', currency: 'USD' }, linkDays: 7 } };
    expect(routePolicyProblems(foreign)).toEqual([{ field: 'byMail.upTo', code: 'limit-without-rate' }]);
  });
});
