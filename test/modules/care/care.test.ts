import { codesOf, type Company, startCompany } from '../features/company';

let company: Company;
beforeAll(async () => {
  company = await startCompany();
});
afterAll(() => company?.close());

const record = (path: string, body: object) =>
  company.send('specialist', 'POST', `/accounts/${company.accountId}/${path}`, body);

it('F17 useful information passed to the customer and back is kept with who got it and what came of it', async () => {
  const contactId = await company.contact();
  const said = { topic: '一季度搜索趋势', content: '品牌词上升 18%', contactIds: [contactId], passedOn: '2026-03-02' };
  const passed = await record('useful-information', { ...said, direction: 'toCustomer', effect: '客户调整投放' });
  expect([passed.status, passed.body.content]).toEqual([
    201,
    { ...said, direction: 'toCustomer', effect: '客户调整投放' },
  ]);
  expect((await record('useful-information', { ...said, direction: 'fromCustomer' })).status).toBe(201);
  const future = await record('useful-information', { ...said, direction: 'toCustomer', passedOn: '2026-03-03' });
  expect([future.status, ...codesOf(future)]).toEqual([422, 'passedOn in-the-future']);
  const list = await company.send('auditor', 'GET', `/accounts/${company.accountId}/useful-information`);
  expect(list.body.items).toHaveLength(2);
});

it('F19 a value-added service is planned, rendered and told of by the customer', async () => {
  const service = {
    service: '竞品投放分析月报',
    purpose: '巩固合作',
    ownerId: company.people.specialist.id,
    plannedOn: '2026-03-20',
  };
  const planned = await record('value-added-services', service);
  expect(planned.status).toBe(201);
  const early = await record('value-added-services', { ...service, feedback: '很好' });
  expect([early.status, ...codesOf(early)]).toEqual([422, 'feedback feedback-before-rendering']);
  const path = `/accounts/${company.accountId}/value-added-services/${planned.body.id}`;
  const rendered = await company.send('manager', 'PUT', path, {
    ...service,
    ...{ renderedOn: '2026-03-02', feedback: '希望每月提供' },
  });
  expect([rendered.status, rendered.body.version]).toEqual([200, 2]);
});
