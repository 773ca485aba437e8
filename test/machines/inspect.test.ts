import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setup } from 'xstate';
import { allCriteria } from '../../src/machines/account-path/criteria';
import { accountPathEffects, pathTemplates } from '../../src/machines/account-path/effects';
import { codesOf, inspectMachine, inspectMachines } from '../../src/machines/inspect';
import { defaultPolicy } from '../../src/machines/policy/default-policy';
import { criterionIds } from '../../src/machines/policy/stages';
import { proveAccountPath, unknownEvents } from '../../src/machines/prove';
import { properties } from '../../src/machines/prove/properties';
import { machineEffects, machines } from '../../src/machines/registry';
import { accountPathDefinition } from '../../src/machines/account-path/account-path.machine';
import { restore } from '../../src/machines/machine';
import { awaiting, given, pathIn, pathNow, send, systemSender, administrator } from '../support/builders/path';

const dictionary = (locale: string) =>
  JSON.parse(
    readFileSync(join(__dirname, '../../src/modules/platform/i18n/locales', locale, 'criteria.json'), 'utf8'),
  ) as Record<string, unknown>;
const texts = { en: dictionary('en'), 'zh-CN': dictionary('zh-CN') };
const hasText = (locale: 'en' | 'zh-CN', key: string) =>
  key
    .split('.')
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], texts[locale]) !==
  undefined;

describe('the charts as they are', () => {
  it('have no unreachable state, no dead end, no undeclared effect, and every criterion its texts', () => {
    expect(inspectMachines(machines, machineEffects, hasText)).toEqual([]);
  });
  it('say so where a text is missing', () => {
    const problems = inspectMachines(
      machines,
      machineEffects,
      (locale, key) => !(locale === 'zh-CN' && key === 'T2.noNextStep'),
    );
    expect(problems).toEqual([
      { code: 'criterion-without-text', machine: 'account-path', detail: 'zh-CN T2.noNextStep' },
    ]);
  });
  it('hold no text that no criterion uses', () => {
    const used = new Map(allCriteria.map((each) => [each.id, ['name', 'met', ...codesOf(each.tree)]]));
    const unused = Object.entries(texts.en).flatMap(([id, entry]) =>
      typeof entry === 'object' && id !== 'fields'
        ? Object.keys(entry as object)
            .filter((key) => !used.get(id)?.includes(key))
            .map((key) => `${id}.${key}`)
        : [],
    );
    expect(unused).toEqual([]);
  });
  it('hold every criterion of section 4, in its order', () => {
    expect(allCriteria.map((each) => each.id)).toEqual(Object.values(criterionIds).flat());
    expect(new Set(allCriteria.map((each) => each.name)).size).toBe(allCriteria.length);
  });
  it('are data: a tree survives being written down', () => {
    for (const each of allCriteria) expect(JSON.parse(JSON.stringify(each.tree))).toEqual(each.tree);
  });
});

describe('a chart with a fault', () => {
  const broken = setup({
    types: { events: {} as { type: string } },
    actions: { unknownEffect: () => undefined },
  }).createMachine({
    id: 'broken',
    initial: 'one',
    states: {
      one: { on: { go: { target: 'two', actions: 'unknownEffect' } } },
      two: {},
      island: { on: { go: 'one' } },
      end: { type: 'final' },
    },
  });
  const definition = { id: 'broken', version: 1, machine: broken as never, contextKeys: [], migrations: {} };

  it('is found out', () => {
    expect(
      inspectMachine(definition, ['twice', 'twice'])
        .map(({ code, detail }) => `${code} ${detail}`)
        .sort(),
    ).toEqual([
      'effect-declared-twice twice',
      'effect-undeclared unknownEffect',
      'state-dead-end two',
      'state-unreachable end',
      'state-unreachable island',
    ]);
  });
});

describe('effects of the path', () => {
  it('are all emitted somewhere, and nothing else is', () => {
    const system = { actor: systemSender };
    const adopted = send(
      pathIn({}, { visit: 1 }),
      'path.adopt',
      { state: 'abandoned', enteredAt: '2025-11-01T00:00:00.000Z', source: 'x' },
      { actor: administrator },
    );
    const sent = [
      send(pathIn({ lifecycle: 'valuation' }), 'stage.complete', {}, { gate: 'A2' }),
      send(pathIn({ lifecycle: 'closing' }), 'stage.complete'),
      send(pathIn({ lifecycle: 'targeting' }), 'stage.complete'),
      send(
        pathIn({ lifecycle: 'closing', request: 'awaiting' }, awaiting('path.abandon')),
        'stage.sendBack',
        { to: 'targeting', reason: 'x' },
        { actor: { kind: 'user', id: 'd', roles: ['seniorManagement'], relations: [] } },
      ),
      send(pathIn({ lifecycle: 'targeting' }), 'path.nurture', { reason: 'x', reviewAt: '2026-09-01T00:00:00.000Z' }),
      send(pathIn({ lifecycle: 'abandoned' }, { leftFrom: 'targeting' }), 'path.reactivate', {
        to: 'targeting',
        reason: 'x',
      }),
      send(pathIn({ lifecycle: 'partnered' }), 'cycle.start', { project: 'p' }),
      send(pathIn(), 'owner.transfer', { to: 'u-2', reason: 'x' }),
      send(pathIn(), 'credit.changed', { to: 'watch', reason: 'x' }, system),
      adopted,
      send(adopted.envelope, 'path.adoptUndone', { reason: 'x' }, { actor: administrator }),
    ];
    expect(sent.filter((each) => !each.accepted).map((each) => each.refusal)).toEqual([]);
    expect(new Set(sent.flatMap((each) => each.effectTypes))).toEqual(new Set(accountPathEffects));
  });
  it('name messages that have a template', () => {
    const sent = send(pathIn({ lifecycle: 'targeting' }), 'clock.warned', { visit: 4 }, { actor: systemSender });
    expect(pathTemplates).toContain(sent.effects[0]?.params.template);
  });
});

describe('proof over every state of the path', () => {
  it('holds under the default policy, and nothing is left out of the walk', () => {
    const proof = proveAccountPath(defaultPolicy);
    expect(proof.properties.filter((property) => !property.holds)).toEqual([]);
    expect(proof.states).toBeGreaterThan(300);
    expect(unknownEvents()).toEqual([]);
  });
  it('holds under a policy that gates nothing but V8, and under one that gates every exit', () => {
    for (const gates of [
      defaultPolicy.gates.slice(0, 1),
      [...defaultPolicy.gates, { event: 'stage.complete' as const, kind: 'A9' as const }],
    ]) {
      expect(proveAccountPath({ ...defaultPolicy, gates }).properties.filter((property) => !property.holds)).toEqual(
        [],
      );
    }
  });

  const snapshot = (...args: Parameters<typeof pathIn>) => restore(accountPathDefinition, pathIn(...args));
  const event = (type: string, known = {}) => ({
    type,
    payload: {},
    given: given(known) as unknown as Record<string, unknown>,
  });
  const wrong: [string, Parameters<(typeof properties)[number]['holds']>[0]][] = [
    [
      'noStageCompletedWithoutItsCriteria',
      {
        before: snapshot({ lifecycle: 'targeting' }),
        event: event('stage.complete', { verdicts: {} }),
        after: snapshot({ lifecycle: 'discovery' }, { visit: 5 }),
      },
    ],
    [
      'forwardOnlyByCompletionAdoptionOrReactivation',
      {
        before: snapshot({ lifecycle: 'targeting' }),
        event: event('owner.transfer'),
        after: snapshot({ lifecycle: 'closing' }, { visit: 5 }),
      },
    ],
    [
      'reactivatedNotBeyondWhereItLeft',
      {
        before: snapshot({ lifecycle: 'nurture' }, { leftFrom: 'targeting' }),
        event: event('path.reactivate'),
        after: snapshot({ lifecycle: 'closing' }, { visit: 5 }),
      },
    ],
    [
      'valuationLeftOnlyWithApprovedPlan',
      {
        before: snapshot({ lifecycle: 'valuation' }),
        event: event('stage.complete'),
        after: snapshot({ lifecycle: 'relationship' }, { visit: 5 }),
      },
    ],
    [
      'partneredOnlyWithCreditNotOnHold',
      {
        before: snapshot({ lifecycle: 'closing', credit: 'hold' }),
        event: event('stage.complete'),
        after: snapshot({ lifecycle: 'partnered' }, { visit: 5 }),
      },
    ],
    [
      'atMostOneRequestAwaits',
      { before: snapshot(), event: event('owner.transfer'), after: snapshot({ request: 'awaiting' }) },
    ],
    [
      'gatedEventsMoveNothingUntilGranted',
      {
        before: snapshot({ lifecycle: 'discovery' }),
        event: event('path.abandon', { gate: 'A9' }),
        after: snapshot({ lifecycle: 'abandoned' }, { visit: 5 }),
      },
    ],
    [
      'grantedOnlyOnVerdictsOfThatMoment',
      {
        before: snapshot({ lifecycle: 'valuation', request: 'awaiting' }, awaiting('stage.complete')),
        event: event('approval.granted', { verdicts: {} }),
        after: snapshot({ lifecycle: 'relationship' }, { visit: 5 }),
      },
    ],
    [
      'backInValuationThePlanNeedsApprovalAgain',
      {
        before: snapshot({ lifecycle: 'closing' }),
        event: event('stage.sendBack'),
        after: snapshot(
          { lifecycle: 'valuation' },
          { approvedPlan: { revision: 1, requestId: null, approvedAt: pathNow } },
        ),
      },
    ],
    [
      'waiversDieWithTheirStage',
      {
        before: snapshot(),
        event: event('stage.complete'),
        after: snapshot(
          { lifecycle: 'discovery' },
          { waivers: [{ criterion: 'T3', stage: 'targeting', reason: 'x', expiresAt: pathNow, requestId: null }] },
        ),
      },
    ],
    [
      'sentBackRequestsAreVoid',
      {
        before: snapshot(),
        event: event('stage.sendBack'),
        after: snapshot({ request: 'awaiting' }, awaiting('path.abandon')),
      },
    ],
  ];
  it.each(wrong)('%s is not blind', (id, step) => {
    expect(properties.find((property) => property.id === id)?.holds(step)).toBe(false);
  });
});
