import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentParts } from '../../../src/machines/approval/content-fields';
import en from '../../../src/modules/platform/i18n/locales/en/approvals-record.json';
import zh from '../../../src/modules/platform/i18n/locales/zh-CN/approvals-record.json';

interface Schema {
  $ref?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
}

const { schemas } = (
  JSON.parse(readFileSync(join(__dirname, '../../../docs/openapi.json'), 'utf8')) as {
    components: { schemas: Record<string, Schema> };
  }
).components;

/** Every name of a field in a body, in depth. */
function namesIn(schema: Schema | undefined): string[] {
  if (!schema) return [];
  if (schema.$ref !== undefined) return namesIn(schemas[schema.$ref.split('/').at(-1)!]);
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, each]) => [name, ...namesIn(each)]);
  return [...own, ...[...parts, ...(schema.items ? [schema.items] : [])].flatMap(namesIn)];
}

/** What approvers of each kind are shown: the body that was filed, and what its subject adds to it. */
const shown: Record<string, { bodies: string[]; added: string[] }> = {
  'A1, an expense': {
    bodies: ['ExpenseDto'],
    added: ['recipient', 'name', 'title', 'department', 'champion', 'recipientYear'],
  },
  'A3, A4, a quotation': { bodies: ['QuotationDto'], added: [] },
  'A5, a reception': { bodies: ['ReceptionDto'], added: ['guests', 'name', 'title'] },
  'A6, an agreement': { bodies: ['AgreementDto'], added: [] },
  'A7, a contract under it': { bodies: ['SubcontractDto'], added: ['agreement', 'number', 'title'] },
  'A6, A7, an amendment': { bodies: ['AmendmentDto', 'AgreementDto', 'SubcontractDto'], added: ['before', 'after'] },
  'A8, a promotion plan': { bodies: ['PromotionPlanDto'], added: ['contract', 'number', 'title', 'owner'] },
  'an event of the path': {
    bodies: ['PathEventBody'],
    added: ['account', 'event', 'stage', 'criteria', 'id', 'met', 'toName', 'withdrawn'],
  },
  'A2, a plan with what it rests on': {
    bodies: ['PlanDto', 'ValuationDto', 'ObstacleDto'],
    added: ['plan', 'valuation', 'obstacle', 'id', 'version'],
  },
  'any of them': { bodies: [], added: [...contentParts, 'filedAttachments', 'id', 'name', 'size', 'sha256'] },
};

describe.each(Object.entries(shown))('%s', (_, { bodies, added }) => {
  it('is made of bodies of the interface', () => {
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(bodies));
  });

  it.each([
    ['en', en.fields],
    ['zh-CN', zh.fields],
  ] as [string, Record<string, string>][])('every field has a label in %s', (__, labels) => {
    const names = new Set([...bodies.flatMap((body) => namesIn(schemas[body])), ...added]);
    expect([...names].filter((name) => !labels[name])).toEqual([]);
  });
});
