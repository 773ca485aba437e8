import { aCompany, type Company } from './company';

let company: Company;
beforeAll(async () => {
  company = await aCompany();
});
afterAll(() => company?.close());

const change = (id: string, disabled: boolean) =>
  company.app.request('PATCH', `/api/v1/users/${id}`, { as: company.tokens.administrator, body: { disabled } });

it('S6: requests that wait for a person are counted when they are disabled, decided ones are not', async () => {
  const { codirector } = company.ids;
  const first = await company.file('A9');
  await company.file('A9');
  await company.decide('director', first);
  expect((await change(codirector, true)).body.openWork).toMatchObject({ approvals: 1, accountsOwned: 0 });
  expect((await change(codirector, false)).body.openWork).toBeNull();
  expect((await change(company.ids.buyer, true)).body.openWork).toMatchObject({ approvals: 0 });
});
