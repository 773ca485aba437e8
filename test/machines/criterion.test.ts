import { textParams, evaluateCriterion } from '../../src/machines/criterion';
import { derivedNames } from '../../src/machines/criterion/derived';
import type { Node } from '../../src/machines/criterion/tree';
import { defaultPolicy } from '../../src/machines/policy/default-policy';
import type { Facts } from '../../src/machines/account-path/facts';
import { fact, factsWith } from '../support/builders/facts';
import { supplied } from '../support/builders/supply';

const judge = (tree: Node, facts: Facts = factsWith()) =>
  evaluateCriterion({ id: 'X1', name: 'x', tree }, facts, defaultPolicy);
const dossierHas = (field: string): Node => ({
  some: { facts: 'dossier' },
  satisfies: { present: { item: field }, code: field },
  code: 'none',
});
const dossier = (content: object) => factsWith({ of: { dossier: [fact('dossier', { id: 'd', ...content })] } });

describe('criterion trees', () => {
  it('all is met by nothing, any is not', () => {
    expect(judge({ all: [] }).met).toBe(true);
    expect(judge({ any: [] }).met).toBe(false);
  });
  it('atLeast asks for so many, and offers every choice of the missing', () => {
    const tree: Node = { atLeast: 2, of: [dossierHas('phone'), dossierHas('website'), dossierHas('industry')] };
    expect(judge(tree, dossier({ phone: '1', website: '2' })).met).toBe(true);
    const { met, unblock } = judge(tree, dossier({ phone: '1' }));
    expect(met).toBe(false);
    expect(unblock.map((alternative) => alternative.map((supply) => Object.keys(supply.required)))).toEqual([
      [['website']],
      [['industry']],
    ]);
  });
  it('of steps only the first that fails is told, and all are asked for', () => {
    const steps: Node = { all: [dossierHas('phone'), dossierHas('website')], stepwise: true };
    const { reasons, unblock } = judge(steps, dossier({}));
    expect(reasons.map(({ code }) => code)).toEqual(['X1.phone']);
    expect(Object.keys(unblock[0]![0]!.required)).toEqual(['phone', 'website']);
    expect(judge(steps, dossier({ phone: '1' })).reason.code).toBe('X1.website');
    expect(judge(steps, dossier({ phone: '1', website: '2' })).met).toBe(true);
  });
  it('any offers each side, and what is asked for twice is asked for once', () => {
    const tree: Node = {
      any: [dossierHas('phone'), { all: [dossierHas('phone'), dossierHas('website')] }, dossierHas('website')],
    };
    expect(judge(tree, dossier({})).unblock).toEqual([
      [
        expect.objectContaining({
          fact: 'dossier',
          id: 'd',
          required: { phone: { present: true } },
          role: 'specialist',
          form: 'dossier',
        }),
      ],
      [expect.objectContaining({ required: { website: { present: true } } })],
    ]);
  });
  it('puts what one fact lacks together', () => {
    const [alternative] = judge({ all: [dossierHas('phone'), dossierHas('website')] }, dossier({})).unblock;
    expect(alternative).toHaveLength(1);
    expect(Object.keys(alternative![0]!.required)).toEqual(['phone', 'website']);
  });
  it('two demands that cannot both be met leave no way', () => {
    const equals = (value: string): Node => ({
      some: { facts: 'dossier' },
      satisfies: { compare: [{ item: 'industry' }, 'eq', { value }], code: 'no' },
      code: 'none',
    });
    expect(judge({ all: [equals('a'), equals('b')] }, dossier({})).unblock).toEqual([]);
  });
  it('count asks for so many new ones', () => {
    const tree: Node = { count: { facts: 'obstacle' }, atLeast: 3, code: 'few' };
    const facts = factsWith({ of: { obstacle: [fact('obstacle', { id: 'o', description: 'x' })] } });
    const verdict = judge(tree, facts);
    expect(verdict.reason).toMatchObject({ code: 'X1.few', params: { value: 1, bound: 3 } });
    expect(verdict.unblock[0]).toHaveLength(2);
    expect(judge(tree, supplied(facts, defaultPolicy, verdict.unblock[0]!)).met).toBe(true);
  });
  it('not is a condition and cannot be supplied', () => {
    expect(judge({ not: dossierHas('phone') }).met).toBe(true);
    expect(judge({ not: dossierHas('phone') }, dossier({ phone: '1' }))).toMatchObject({ met: false, unblock: [] });
  });
  it('every names each failing item', () => {
    const tree: Node = {
      every: { facts: 'concern' },
      satisfies: { present: { item: 'closedOn' }, code: 'open' },
      code: 'open',
    };
    const facts = factsWith({
      of: {
        concern: ['账期', '交付', '服务'].map((description, index) =>
          fact('concern', { id: `c-${index}`, description, raisedOn: '2026-01-01' }),
        ),
      },
    });
    const { reason, unblock } = judge(tree, facts);
    expect(reason).toEqual({ code: 'X1.open', params: { items: ['账期', '交付', '服务'] } });
    expect(unblock).toHaveLength(1);
    expect(unblock[0]!.map((supply) => supply.label)).toEqual(['账期', '交付', '服务']);
  });
  it('facts of an earlier cycle do not count where they are of the cycle', () => {
    const facts = factsWith({
      cycle: 2,
      of: { concern: [fact('concern', { id: 'c', description: 'x', raisedOn: '2026-01-01' })] },
    });
    expect(judge({ count: { facts: 'concern' }, atLeast: 1, code: 'few' }, facts).met).toBe(false);
  });
  it('offers at most six ways, the cheapest first', () => {
    const fields = [
      'phone',
      'website',
      'industry',
      'notes',
      'officeAddress',
      'legalName',
      'mainProducts',
      'presentSuppliers',
    ];
    expect(judge({ any: fields.map(dossierHas) }, dossier({})).unblock).toHaveLength(6);
  });
  it('evidence names the version of the fact, once', () => {
    const verdict = judge({ all: [dossierHas('phone'), dossierHas('phone')] }, dossier({ phone: '1', version: 7 }));
    expect(verdict.evidence).toEqual([{ kind: 'dossier', id: 'd', version: 7 }]);
  });
  it('money without a rate is not compared', () => {
    const tree = (currency: string): Node => ({
      compare: [{ value: { amount: '100.00', currency } }, 'ge', { value: { amount: '1.00', currency: 'CNY' } }],
      code: 'x',
    });
    expect(judge(tree('CNY')).met).toBe(true);
    expect(judge(tree('USD')).met).toBe(false);
  });
  it.each(derivedNames)('%s of nothing is nothing, and no surprise', (derived) => {
    expect(() => judge({ present: { derived, of: [{ item: '' }] }, code: 'x' })).not.toThrow();
  });
});

describe('texts of reasons', () => {
  const fieldName = (field: string) => `<${field}>`;

  it('speak the language, name fields, and know percent', () => {
    const params = {
      items: ['王总', { en: 'Tender', 'zh-CN': '招标' }, { field: 'phone' }],
      value: 6_250,
      bound: { amount: '1.00', currency: 'CNY' },
    };
    expect(textParams(params, 'en', fieldName)).toEqual({
      items: '王总, Tender, <phone>',
      value: '6250',
      valuePercent: '62.5',
      bound: 'CNY 1.00',
    });
    expect(textParams(params, 'zh-CN', fieldName).items).toBe('王总、招标、<phone>');
  });
});
