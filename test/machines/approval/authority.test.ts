import Decimal from 'decimal.js';
import { type ApproverSource, coversAmount, decidesInOwnRight, type Role } from '../../../src/machines/approval';
import fc from '../../support/properties';

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const policy = {
  baseCurrency: 'CNY',
  rates: {},
  authority: [
    { by: 'role' as const, role: 'director' as Role, limit: cny('200000.00') },
    { by: 'role' as const, role: 'seniorManagement' as Role, limit: null },
  ],
};
const who = (...roles: Role[]) => ({ id: roles.join('-') || 'nobody', roles });
const manager = who('manager');
const director = who('director');
const senior = who('seniorManagement');
const finance = who('finance');
const atTheTop: ApproverSource = { by: 'roleInCompany', role: 'seniorManagement' };
const asks: Record<string, ApproverSource> = {
  director: { by: 'roleInDepartment', role: 'director' },
  senior: atTheTop,
  finance: { by: 'post', post: 'finance' },
  chain: { by: 'superiorChain' },
  named: { by: 'people', personIds: ['x'] },
};

describe('section 8 standing in, transfer and hand-over raise nobody’s limit', () => {
  it.each([
    ['a director’s step by another director', 'director', director, director, '900000.00', true],
    ['a director’s step by senior management', 'director', senior, director, null, true],
    ['a director’s step of money by a manager', 'director', manager, director, '1.00', false],
    ['a director’s step without money by a manager', 'director', manager, director, null, true],
    ['senior management’s step by a manager', 'senior', manager, senior, '11808000.00', false],
    ['senior management’s step by a director, whatever the amount', 'senior', director, senior, '1.00', false],
    ['senior management’s step without money by a director', 'senior', director, senior, null, false],
    ['senior management’s step by senior management', 'senior', senior, senior, null, true],
    ['finance’s step of money by a manager', 'finance', manager, finance, '1.00', false],
    ['finance’s step of money by a director within the limit', 'finance', director, finance, '200000.00', true],
    ['finance’s step of money by a director above it', 'finance', director, finance, '200000.01', false],
    ['finance’s step by finance', 'finance', finance, finance, null, true],
    ['the end of a chain by a director within the limit', 'chain', director, senior, '200000.00', true],
    ['the end of a chain by a director above it', 'chain', director, senior, '200000.01', false],
    ['a named director’s step without money by a manager', 'named', manager, director, null, true],
    ['a named general manager’s step without money by a manager', 'named', manager, senior, null, false],
    ['a named director’s step of money by a manager', 'named', manager, director, '100.00', false],
    ['a named manager’s step of money by a manager', 'named', manager, who('manager'), '100.00', true],
    ['the step of somebody named who is not known any more', 'named', manager, null, '100.00', false],
  ] as const)('%s', (_, step, person, owner, amount, expected) => {
    const content = amount === null ? {} : { amount: cny(amount) };
    expect(decidesInOwnRight(person, owner, asks[step]!, content, policy)).toBe(expected);
  });
  it('an amount in a currency without a rate is beyond every limit, not nothing', () => {
    const content = { amount: { amount: '1.00', currency: 'JPY' } };
    expect(decidesInOwnRight(manager, director, asks['director']!, content, policy)).toBe(false);
    expect(decidesInOwnRight(director, senior, asks['chain']!, content, policy)).toBe(false);
  });
  it('what was given before counts too', () => {
    const content = { amount: cny('150000.00'), accumulated: cny('60000.00') };
    expect(decidesInOwnRight(director, senior, asks['chain']!, content, policy)).toBe(false);
  });

  it('whoever is let in to a request of money covers it, holds what the step asks, or replaces somebody who does not cover it either', () => {
    const roles = fc.subarray<Role>(['manager', 'director', 'seniorManagement', 'finance']);
    const amounts = fc.integer({ min: 0, max: 400_000 });
    fc.assert(
      fc.property(roles, roles, fc.constantFrom(...Object.keys(asks)), amounts, (own, others, step, amount) => {
        const [person, owner, sum] = [who(...own), who(...others), new Decimal(amount)];
        if (!decidesInOwnRight(person, owner, asks[step]!, { amount: cny(`${amount}.00`) }, policy)) return;
        const post = { director: 'director', senior: 'seniorManagement', finance: 'finance' }[step] as Role | undefined;
        const holds = post !== undefined && own.includes(post);
        const asMuch = step === 'named' && !coversAmount(owner, sum, policy);
        expect(coversAmount(person, sum, policy) || holds || asMuch).toBe(true);
        if (step === 'senior') expect(own).toContain('seniorManagement');
      }),
    );
  });
});
