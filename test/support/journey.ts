import { addDepartment, addPerson, type TestPerson } from './people';
import type { TestAnswer, TestApp } from './app';

export interface Company {
  department: string;
  specialist: TestPerson;
  manager: TestPerson;
  director: TestPerson;
  executive: TestPerson;
  administrator: TestPerson;
  tokens: Record<'specialist' | 'manager' | 'director' | 'executive' | 'administrator', string>;
}

/** One department with everybody that a deal needs, logged in. */
export async function company(app: TestApp): Promise<Company> {
  const department = await addDepartment(app);
  const executive = await addPerson(app, { roles: ['seniorManagement'] });
  const director = await addPerson(app, { roles: ['director'], departmentId: department, superiorId: executive.id });
  const manager = await addPerson(app, { roles: ['manager'], departmentId: department, superiorId: director.id });
  const specialist = await addPerson(app, { roles: ['specialist'], departmentId: department, superiorId: manager.id });
  const administrator = await addPerson(app, { roles: ['administrator'] });
  const people = { specialist, manager, director, executive, administrator };
  const known = { department, ...people, tokens: {} as Company['tokens'] };
  await logIn(app, known);
  return known;
}

/** Everybody logs in (again): sessions end with time, also with a set clock. */
export async function logIn(app: TestApp, people: Company): Promise<void> {
  const roles = ['specialist', 'manager', 'director', 'executive', 'administrator'] as const;
  const tokens = await Promise.all(roles.map((role) => app.login(people[role].email)));
  roles.forEach((role, index) => (people.tokens[role] = tokens[index]!));
}

type Who = keyof Company['tokens'];
const cny = (amount: string) => ({ amount, currency: 'CNY' });
const HASH = 'ab'.repeat(32);

/** One account on its way, driven over HTTP by real people. Dates follow the application's clock. */
export class Journey {
  accountId = '';
  readonly ids: Record<string, string> = {};

  constructor(
    readonly app: TestApp,
    readonly people: Company,
  ) {}

  async open(name = '杭州云帆电子商务有限公司'): Promise<this> {
    const body = { name, memberIds: [this.people.specialist.id] };
    const account = await this.must('manager', 'POST', '/api/v1/accounts', body, 201);
    this.accountId = account.id as string;
    return this;
  }

  send(who: Who, method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer> {
    return this.app.request(method, path, { as: this.people.tokens[who], body, headers });
  }

  async must(who: Who, method: string, path: string, body?: unknown, status?: number): Promise<Record<string, any>> {
    const answer = await this.send(who, method, path, body);
    const right = status === undefined ? answer.status < 300 : answer.status === status;
    if (!right) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`);
    return answer.body as Record<string, any>;
  }

  event(who: Who, event: Record<string, unknown>, headers?: Record<string, string>): Promise<TestAnswer> {
    return this.send(who, 'POST', `/api/v1/accounts/${this.accountId}/path/events`, event, headers);
  }

  async path(who: Who = 'manager'): Promise<Record<string, any>> {
    return this.must(who, 'GET', `/api/v1/accounts/${this.accountId}/path`);
  }

  /** Records a fact and remembers its id under a name. */
  async record(who: Who, path: string, body: unknown, name = path): Promise<string> {
    const fact = await this.must(who, 'POST', `/api/v1/accounts/${this.accountId}/${path}`, body);
    this.ids[name] = fact.id as string;
    return fact.id as string;
  }

  async change(who: Who, path: string, id: string, body: unknown): Promise<Record<string, any>> {
    return this.must(who, 'PUT', `/api/v1/accounts/${this.accountId}/${path}/${id}`, body);
  }

  async decide(
    who: Who,
    approvalId: string,
    decision: 'approve' | 'reject' | 'return',
    comment?: string,
  ): Promise<TestAnswer> {
    const { contentHash } = await this.must(who, 'GET', `/api/v1/approvals/${approvalId}`);
    const body = { decision, contentHash, ...(comment === undefined ? {} : { comment }) };
    return this.send(who, 'POST', `/api/v1/approvals/${approvalId}/decisions`, body);
  }

  async approve(approvalId: string, ...deciders: Who[]): Promise<void> {
    for (const who of deciders) {
      const answer = await this.decide(who, approvalId, 'approve');
      if (answer.status >= 300) throw new Error(`approval answered ${answer.status}: ${answer.text}`);
    }
  }

  /** Submits a subject and has it approved. */
  async approved(who: Who, subject: string, id: string, ...deciders: Who[]): Promise<void> {
    const filed = await this.must(who, 'POST', `/api/v1/${subject}/${id}/submit`, undefined, 202);
    await this.approve(filed.id as string, ...deciders);
  }

  at(offsetHours = 0): string {
    return new Date(this.app.clock.now().getTime() + offsetHours * 3_600_000).toISOString();
  }

  on(offsetDays = 0): string {
    return this.at(offsetDays * 24 + 8).slice(0, 10);
  }
}

type Supply = (journey: Journey) => Promise<unknown>;

const profile = {
  ageRange: '40–50',
  character: '稳重',
  profession: '市场',
  interests: '羽毛球',
  education: '本科',
  background: '甲方十年',
  motives: '业绩',
};

async function engagement(journey: Journey, more: Record<string, unknown>, who: Who = 'manager'): Promise<string> {
  const body = {
    ...{
      kind: 'visit',
      heldAt: journey.at(-1),
      contactIds: [journey.ids.boss],
      purpose: 'contact',
      outcome: '谈妥下一步',
      successful: true,
    },
    nextStep: { action: '再访', kind: 'visit', at: journey.at(72) },
    ...more,
  };
  return journey.record(who, 'engagements', body);
}

/** What meets each criterion, in the order in which people would do it. */
export const supplies: Record<string, [string, Supply][]> = {
  intake: [
    [
      'I1',
      (j) =>
        j.record('specialist', 'information', {
          sources: [{ kind: 'website', description: '官网', obtainedOn: j.on() }],
          summary: '年广告投放约五百万',
        }),
    ],
    ['I2', (j) => j.record('specialist', 'first-analysis', { findings: '投放以信息流为主', conclusion: '值得跟进' })],
    ['I3', (j) => j.record('manager', 'class-grounds', { potential: true, potentialReason: '预算增长' })],
  ],
  targeting: [
    [
      'T1',
      (j) =>
        j.record('manager', 'needs', {
          description: '搜索营销外包',
          reasonToChange: '现供应商响应慢',
          urgency: 'high',
        }),
    ],
    [
      'T2',
      async (j) => {
        await j.record(
          'specialist',
          'contacts',
          {
            name: '王总',
            title: '市场总监',
            keyDecisionMaker: false,
            decides: true,
            stance: 'neutral',
            weight: 60,
            champion: false,
          },
          'boss',
        );
        await engagement(j, { kind: 'telephone' }, 'specialist');
      },
    ],
    ['T4', (j) => j.record('manager', 'opportunity', { exists: true, judgement: '三个月内换供应商' })],
    [
      'T3',
      (j) =>
        j.record('specialist', 'dossier', { legalName: '杭州云帆电子商务有限公司', businessOverview: '跨境女装电商' }),
    ],
    [
      'T5',
      (j) =>
        j.must('specialist', 'PUT', `/api/v1/accounts/${j.accountId}/dossier`, {
          ...{
            legalName: '杭州云帆电子商务有限公司',
            industry: '电商',
            officeAddress: '杭州市滨江区',
            phone: '0571-88888888',
          },
          ...{ mainProducts: '女装', businessOverview: '跨境女装电商', presentSuppliers: '某代理' },
        }),
    ],
  ],
  discovery: [
    [
      'D1',
      (j) =>
        j.record(
          'specialist',
          'contacts',
          {
            ...{
              name: '李采购',
              title: '采购经理',
              keyDecisionMaker: false,
              decides: false,
              stance: 'supports',
              weight: 10,
              champion: true,
            },
            championChecklist: {
              position: '采购经理',
              goodwill: true,
              canTalk: true,
              longEnough: true,
              knowsInside: true,
            },
          },
          'champion',
        ),
    ],
    [
      'D2',
      (j) =>
        j.change('specialist', 'contacts', j.ids.boss!, {
          name: '王总',
          title: '市场总监',
          keyDecisionMaker: true,
          decides: true,
          stance: 'neutral',
          weight: 60,
          champion: false,
          profile,
        }),
    ],
    [
      'D3',
      async (j) => {
        const policy = await j.must('manager', 'GET', '/api/v1/policy');
        const people = [{ contactId: j.ids.boss, role: '决策', duties: '拍板' }];
        for (const { code } of policy.document.purchasing.steps as { code: string }[]) {
          await j.record('specialist', 'purchasing-steps', { step: code, department: '市场部', people });
        }
      },
    ],
    [
      'D4',
      (j) =>
        j.record('manager', 'demonstrations', {
          heldAt: j.at(-1),
          product: '搜索营销平台',
          contactIds: [j.ids.boss],
          feedback: '报表清晰',
        }),
    ],
    [
      'D5',
      (j) =>
        j.must('manager', 'PUT', `/api/v1/accounts/${j.accountId}/needs`, {
          ...{ description: '搜索营销外包', reasonToChange: '现供应商响应慢', urgency: 'high' },
          ...{ requestedBy: j.ids.champion, decidedBy: j.ids.boss, scale: '每月五十万', budget: cny('6000000.00') },
        }),
    ],
    [
      'D6',
      async (j) => {
        const policy = await j.must('manager', 'GET', '/api/v1/policy');
        for (const { code } of policy.document.analysis.headings as { code: string }[]) {
          await j.record('specialist', 'analysis', { heading: code, content: '已了解', source: '拜访' });
        }
      },
    ],
    [
      'D7',
      async (j) => {
        const filed = await j.must('manager', 'POST', `/api/v1/expenses/${j.ids.expense}/submit`, undefined, 202);
        await j.approve(filed.id as string, 'director');
        await j.must('manager', 'POST', `/api/v1/expenses/${j.ids.expense}/spend`, {
          spentOn: j.on(),
          actualAmount: cny('300.00'),
          receiptHash: HASH,
        });
      },
    ],
  ],
  valuation: [
    ['V1', (j) => j.record('manager', 'valuation', { likelihood: { score: 70, grounds: '预算已批' } })],
    [
      'V2',
      async (j) => {
        const policy = await j.must('manager', 'GET', '/api/v1/policy');
        const items = policy.document.valuation.difficultyItems as { code: string }[];
        const difficulty = items.map(({ code }) => ({ item: code, score: 40, grounds: '有同类案例' }));
        await j.must('manager', 'PUT', `/api/v1/accounts/${j.accountId}/valuation`, {
          likelihood: { score: 70, grounds: '预算已批' },
          difficulty,
        });
        j.ids.difficulty = JSON.stringify(difficulty);
      },
    ],
    ['V3', (j) => j.must('manager', 'PUT', `/api/v1/accounts/${j.accountId}/valuation`, valuation(j))],
    [
      'V5',
      (j) =>
        j.must('manager', 'PUT', `/api/v1/accounts/${j.accountId}/valuation`, {
          ...valuation(j),
          expectedExpense: cny('80000.00'),
        }),
    ],
    [
      'V4',
      (j) =>
        j.record('manager', 'obstacles', {
          description: '现供应商关系深',
          counterMeasure: '小单试投',
          ownerId: j.people.manager.id,
        }),
    ],
    ['V6', (j) => j.record('manager', 'plan', planBody(j))],
  ],
  relationship: [
    [
      'R1',
      (j) =>
        j.record('manager', 'ways-in', {
          contactId: j.ids.boss,
          approach: '行业沙龙',
          grounds: '兴趣相投',
          championHelp: '引荐',
        }),
    ],
    [
      'R4',
      async (j) => {
        const participantIds = [j.people.manager.id, j.people.executive.id];
        j.ids.executiveVisit = await engagement(j, { participantIds });
      },
    ],
    [
      'R2',
      (j) =>
        j.record('manager', 'relationship-levels', {
          contactId: j.ids.boss,
          level: 3,
          grounds: '可私下沟通',
          engagementId: j.ids.executiveVisit,
        }),
    ],
    [
      'R3',
      (j) =>
        j.record('manager', 'simulation', {
          contactId: j.ids.boss,
          heldOn: j.on(),
          findings: '担心交接',
          gaps: [{ description: '交接风险', dealtWith: true, how: '双轨一个月' }],
        }),
    ],
    [
      'R5',
      (j) =>
        j.change('specialist', 'contacts', j.ids.boss!, {
          name: '王总',
          title: '市场总监',
          keyDecisionMaker: true,
          decides: true,
          stance: 'supports',
          weight: 60,
          champion: false,
          profile,
        }),
    ],
    [
      'R6',
      async (j) => {
        const lines = [{ product: '搜索营销服务', quantity: '12', unitPrice: '500000.00' }];
        const id = await j.record('manager', 'quotations', {
          number: 'Q-2026-001',
          lines,
          total: cny('6000000.00'),
          discountBasisPoints: 0,
          validUntil: j.on(60),
        });
        await j.approved('manager', 'quotations', id, 'director', 'executive');
        await j.must('manager', 'POST', `/api/v1/quotations/${id}/give`, {
          givenAt: j.at(),
          channel: 'email',
          toContactIds: [j.ids.boss],
          documentHash: HASH,
        });
      },
    ],
  ],
  closing: [
    [
      'C1',
      (j) => engagement(j, { participantIds: [j.people.manager.id, j.people.executive.id], purpose: 'executiveTalk' }),
    ],
    [
      'C4',
      (j) =>
        j.record('manager', 'negotiation-preparation', {
          goals: '年框六百万',
          limits: '折扣不低于九折',
          roles: '经理主谈',
          concessions: '账期',
        }),
    ],
    [
      'C5',
      (j) =>
        j.record('manager', 'negotiation-rounds', {
          number: 1,
          heldAt: j.at(-1),
          minutes: '价格与账期达成一致',
          agreed: true,
        }),
    ],
    [
      'C3',
      async (j) => {
        const body = { contactId: j.ids.boss, description: '担心数据安全', raisedOn: j.on() };
        await j.change('manager', 'concerns', j.ids.concern!, { ...body, closedOn: j.on(), resolution: '签保密协议' });
      },
    ],
    [
      'C6',
      async (j) => {
        const id = await j.record('manager', 'agreements', {
          number: 'SA-1',
          title: '战略合作协议',
          kindOfDeal: await kindOfDeal(j),
          terms: '三年',
          startsOn: j.on(),
          endsOn: j.on(1000),
        });
        await j.approved('manager', 'contracts', id, 'director', 'executive');
        await j.must('manager', 'POST', `/api/v1/contracts/${id}/sign`, {
          signer: '王总',
          signedOn: j.on(),
          documentHash: HASH,
        });
      },
    ],
    [
      'C7',
      async (j) => {
        const id = await j.record('manager', 'subcontracts', {
          number: 'SC-1',
          title: '搜索营销服务合同',
          agreementId: j.ids.agreements,
          amount: cny('12000000.00'),
          startsOn: j.on(),
          endsOn: j.on(365),
        });
        await j.approved('manager', 'contracts', id, 'director', 'executive');
        await j.must('manager', 'POST', `/api/v1/contracts/${id}/sign`, {
          signer: '王总',
          signedOn: j.on(),
          documentHash: HASH,
        });
      },
    ],
  ],
};

async function kindOfDeal(j: Journey): Promise<string> {
  const policy = await j.must('manager', 'GET', '/api/v1/policy');
  return policy.document.agreement.kindsOfDeal[0].code as string;
}

export function valuation(j: Journey): Record<string, unknown> {
  return {
    likelihood: { score: 70, grounds: '预算已批' },
    difficulty: JSON.parse(j.ids.difficulty ?? '[]') as unknown,
    value: {
      sales: cny('6000000.00'),
      profit: cny('900000.00'),
      people: cny('120000.00'),
      travel: cny('30000.00'),
      operating: cny('60000.00'),
      riskBasisPoints: 1000,
    },
  };
}

export function planBody(j: Journey, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    ...{
      strategy: '以试投切入',
      method: j.ids.method ?? 'consultative',
      pathToDeal: '试投—年框',
      direction: '市场部',
      decisionMakers: [j.ids.boss],
      effortDays: 20,
      expense: cny('80000.00'),
    },
    steps: [
      {
        title: '试投',
        focus: '效果',
        expectedEffect: 'ROI 提升',
        ownerId: j.people.manager.id,
        startsOn: j.on(1),
        endsOn: j.on(20),
      },
    ],
    ...more,
  };
}

/** Does everything that a stage asks for, without looking at the refusals on the way. */
export async function supplyStage(journey: Journey, stage: string): Promise<void> {
  await prepare(journey, stage);
  for (const [, supply] of supplies[stage] ?? []) await supply(journey);
}

/** What stands in the way from the beginning: a champion expense without approval (D7), an open concern (C3), the method's name. */
export async function prepare(journey: Journey, stage: string): Promise<void> {
  if (stage === 'discovery') {
    const champion = {
      name: '李采购',
      keyDecisionMaker: false,
      decides: false,
      stance: 'supports',
      weight: 10,
      champion: true,
    };
    await journey.record('specialist', 'contacts', champion, 'lateChampion');
    const body = {
      contactId: journey.ids.lateChampion,
      kind: await expenseKind(journey),
      purpose: '工作餐',
      amount: cny('300.00'),
      occursOn: journey.on(),
    };
    await journey.record('manager', 'expenses', body, 'expense');
  }
  if (stage === 'valuation') {
    const policy = await journey.must('manager', 'GET', '/api/v1/policy');
    journey.ids.method = policy.document.developmentMethods[0].code as string;
  }
  if (stage === 'closing') {
    const body = { contactId: journey.ids.boss, description: '担心数据安全', raisedOn: journey.on() };
    await journey.record('manager', 'concerns', body, 'concern');
  }
}

async function expenseKind(journey: Journey): Promise<string> {
  const policy = await journey.must('manager', 'GET', '/api/v1/policy');
  return policy.document.expenses.kinds[0].code as string;
}
