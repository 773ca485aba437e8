import { fractionDue, nextWorkingInstant } from '../../machines/calendar';
import { isDevelopmentStage, type PathStage } from '../../machines/policy/stages';
import { rhythmGap } from '../../machines/rules';
import type { PolicyVersion } from '../policy/policy.service';
import { type DemoPace, demoScenarios, type Scenario } from './demo-scenarios';
import { stageDeeds } from './demo-stages';
import type { Deed, DemoStory } from './demo-story';

const DAY_MS = 86_400_000;

/** A deed at its instant. */
export interface Scheduled {
  at: Date;
  story: DemoStory;
  deed: Deed;
}

/** Days before the start, and what is done then; more days come first. */
interface Planned {
  daysAgo: number;
  deed: Deed;
}

/** An instant of work so many days ago: nights, weekends and holidays move to the next working time, never past the start. */
export function instantOf({ calendar }: PolicyVersion, now: Date, daysAgo: number): Date {
  const plain = new Date(now.getTime() - daysAgo * DAY_MS);
  const working = nextWorkingInstant(calendar, plain);
  return working <= now ? working : plain;
}

/** Everything that happens to one account, the earliest first. */
export function timelineOf(story: DemoStory): Scheduled[] {
  const { now, hands, customer } = story;
  const scenario: Scenario = demoScenarios[customer.scenario];
  const planned = scenario.adopted ? adoption(scenario) : walk(story, scenario);
  const inOrder = planned
    .map((each, order) => ({ ...each, order }))
    .sort((a, b) => b.daysAgo - a.daysAgo || a.order - b.order);
  return inOrder.map(({ daysAgo, deed }) => ({ at: instantOf(hands.policy, now, daysAgo), story, deed }));
}

const open: Deed = async (story, { tx, at }) => {
  const { customer, owner } = story;
  story.accountId = await story.hands.open(tx, owner, customer.name, [customer.specialist], customer.group, at);
};

function adoption({ standing }: Scenario): Planned[] {
  const adopt: Deed = ({ hands, accountId, later, now }, { tx, at }) =>
    hands.adopt(
      tx,
      'he.xiaofeng',
      accountId,
      { state: 'relationship', enteredAt: later(now, -Number(standing)), source: '历史客户台账' },
      at,
    );
  return [
    { daysAgo: 4, deed: open },
    { daysAgo: 4, deed: adopt },
  ];
}

function walk(story: DemoStory, scenario: Scenario): Planned[] {
  const present = presentStage(scenario);
  const standing =
    typeof scenario.standing === 'number' ? scenario.standing : daysUntil(story, present, scenario.standing);
  const walkedDays = scenario.walked.reduce((sum, [, days]) => sum + days, 0);
  const planned: Planned[] = [{ daysAgo: standing + walkedDays, deed: open }];
  let entered = standing + walkedDays;
  for (const [stage, days] of scenario.walked) {
    planned.push(
      ...work(stage, entered, days, 1),
      ...touches(story, stage, entered, entered - days),
      ...leaving(stage, entered - days),
    );
    entered -= days;
  }
  const until = scenario.since ?? 0;
  const firstTurn = Math.max(
    until,
    ...(scenario.turns ?? []).map(({ daysAgo }) => daysAgo).filter((daysAgo) => daysAgo < entered),
  );
  planned.push(...work(present, entered, entered - firstTurn, scenario.share));
  planned.push(...touches(story, present, entered, Math.max(until, scenario.quietFor ?? 0)));
  if (until > 0 && scenario.state !== 'abandoned') planned.push(...touches(story, scenario.state, until, 0));
  return [...planned, ...(scenario.turns ?? [])];
}

/** Stage whose work is under way, or was when the account left the path. */
function presentStage({ walked }: Scenario): PathStage {
  const stages = ['intake', 'targeting', 'discovery', 'valuation', 'relationship', 'closing', 'partnered'] as const;
  return stages[walked.length] ?? 'partnered';
}

/** The stage's own work, spread over the days that it took. */
function work(stage: PathStage, entered: number, days: number, share: number): Planned[] {
  if (stage === 'partnered') return [];
  const all = stageDeeds[stage];
  const done = all.slice(0, Math.round(all.length * share));
  return done.map((deed, index) => ({ daysAgo: entered - (days * (index + 1) * 0.85) / (done.length + 1), deed }));
}

/** Out of valuation one asks first (V8, A2); the director answers a day later. */
function leaving(stage: PathStage, daysAgo: number): Planned[] {
  const complete: Deed = (story, moment) => story.send(moment, 'stage.complete');
  if (stage !== 'valuation') return [{ daysAgo, deed: complete }];
  return [
    { daysAgo: daysAgo + 1, deed: complete },
    { daysAgo, deed: (story, moment) => story.approve(moment, '同意投入，按里程碑复盘') },
  ];
}

/** B3, B4: somebody is in touch in the rhythm of the stage, and each touch books the next one. */
function touches(story: DemoStory, stage: string, from: number, to: number): Planned[] {
  if (stage === 'intake') return [];
  const { dueDays } = rhythmGap(story.hands.policy.policy.engagement.rhythm, stage, []);
  const gap = Math.max(2, dueDays * 0.8);
  const planned: Planned[] = [];
  for (let daysAgo = from - (stage === 'targeting' ? 2.2 : 0.6); daysAgo > to + 0.3; daysAgo -= gap) {
    planned.push({ daysAgo, deed: touch(stage, Math.min(gap, 20)) });
  }
  return planned;
}

const words: Record<string, readonly (readonly [outcome: string, next: string])[]> = {
  targeting: [
    ['了解推广现状与不满', '发送产品资料'],
    ['确认半年内有更换窗口', '约见市场负责人'],
  ],
  discovery: [
    ['梳理部门分工与采购流程', '安排产品演示'],
    ['收集现供应商服务情况', '与经办人核对预算'],
    ['经办人愿意协助引荐', '约见决策人'],
  ],
  valuation: [
    ['核对测算口径', '内部评估后反馈'],
    ['讨论试投范围', '提交开发方案'],
  ],
  relationship: [
    ['决策人关注切换风险', '准备切换预案'],
    ['分享同行业案例', '安排高层互访'],
    ['就报价结构交换意见', '提交正式报价'],
  ],
  closing: [
    ['逐条确认合同条款', '法务会签'],
    ['答复数据安全问题', '安排来访考察'],
  ],
  partnered: [
    ['季度回访，投放效果达成预期', '下季度预算沟通'],
    ['回访收集改进意见', '提交优化方案'],
  ],
  nurture: [['例行问候，内部调整仍在进行', '下季度再联系']],
};

function touch(stage: string, next: number): Deed {
  return (story, { tx, at }) => {
    const { boss, finance } = story.ids;
    const known = [boss, finance].filter((id) => id !== undefined);
    if (known.length === 0) return Promise.resolve();
    const choices = words[stage] ?? words.targeting!;
    const turn = (story.ids.turn = String(Number(story.ids.turn ?? story.index) + 1));
    const [outcome, action] = choices[Number(turn) % choices.length]!;
    const kind = (['telephone', 'visit', 'video', 'visit', 'email'] as const)[Number(turn) % 5]!;
    const by = stage === 'targeting' || Number(turn) % 3 === 0 ? story.customer.specialist : story.owner;
    const content = {
      ...{
        kind,
        heldAt: at.toISOString(),
        contactIds: known,
        participants: [{ userId: story.hands.person(by), executive: false }],
      },
      ...{
        purpose: stage === 'partnered' ? ('returnVisit' as const) : ('contact' as const),
        outcome,
        successful: true,
      },
      nextStep: { action, kind: 'visit' as const, at: story.later(at, next) },
    };
    return story.hands.record(tx, by, story.accountId, 'engagement', content, at);
  };
}

/** The fewest days, by quarters, that an account must have stood in the stage for its clock to show the pace, and a bit more. */
function daysUntil({ hands: { policy }, now }: DemoStory, stage: PathStage, pace: DemoPace): number {
  if (!isDevelopmentStage(stage)) return 3;
  const { warnedAtPercent, breachedAtPercent, escalatedAtPercent } = policy.policy.pace;
  const percent = { onTrack: 0, warned: warnedAtPercent, breached: breachedAtPercent, escalated: escalatedAtPercent }[
    pace
  ];
  const { length } = policy.policy.stages[stage];
  const isPast = (daysAgo: number) =>
    fractionDue(policy.calendar, instantOf(policy, now, daysAgo), length, percent) < now;
  let daysAgo = 0.25;
  while (!isPast(daysAgo) && daysAgo < 120) daysAgo += 0.25;
  return daysAgo;
}
