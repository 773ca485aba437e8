import { type Company, startCompany } from '../features/company';
import { must, pay, planned, signedContract } from './money';

let company: Company;
beforeEach(async () => {
  company = await startCompany();
});
afterEach(() => company.close());

async function classes(): Promise<string[]> {
  const account = must(await company.send('manager', 'GET', `/accounts/${company.accountId}`));
  return (account.classes as { code: string }[]).map(({ code }) => code);
}

it('K2 high-value: one contract consumed over ten million with good payment credit, K1 premium by the same; gone when the payment is taken back', async () => {
  const contractId = await signedContract(company, '12000000.00');
  const id = await planned(company, { contractId, amount: '10000000.00' });
  must(await pay(company, { [id]: '10000000.00' }), 201);
  expect(await classes()).toEqual([]); // exactly ten million is not over it
  const more = await planned(company, { contractId, amount: '0.01' });
  const paid = must(await pay(company, { [more]: '0.01' }), 201);
  expect(await classes()).toEqual(['K1', 'K2']);
  must(await company.send('finance', 'POST', `/payments/${paid.id}/reverse`, { reason: '退票' }));
  expect(await classes()).toEqual([]);
});

it('K1 premium: several contracts together over ten million; K2 is not met by them', async () => {
  for (const amount of ['6000000.00', '5000000.00']) {
    const id = await planned(company, { contractId: await signedContract(company, amount), amount });
    must(await pay(company, { [id]: amount }), 201);
  }
  expect(await classes()).toEqual(['K1']);
});

it('K1, K2 need good payment credit: paid more than fifteen days late there is none', async () => {
  const id = await planned(company, {
    contractId: await signedContract(company, '12000000.00'),
    amount: '12000000.00',
    dueOn: '2026-02-01',
  });
  must(await pay(company, { [id]: '12000000.00' }), 201);
  expect(await classes()).toEqual([]);
});
