import type { TestAnswer } from '../../support/app';
import type { Company } from './company';

type Post = Parameters<Company['send']>[0];

/** Shows the request to the one who decides and decides for exactly what was shown. */
export async function decide(
  company: Company,
  by: Post,
  approvalId: string,
  decision = 'approve',
): Promise<TestAnswer> {
  const shown = await company.send(by, 'GET', `/approvals/${approvalId}`);
  if (shown.status !== 200) throw new Error(`${by} sees approval: ${shown.status} ${shown.text}`);
  const body = { decision, comment: '意见', contentHash: shown.body.contentHash };
  return company.send(by, 'POST', `/approvals/${approvalId}/decisions`, body);
}

/** Submits and has every step approved. Answers the id of the request. */
export async function approved(company: Company, by: Post, subject: string, ...deciders: Post[]): Promise<string> {
  const submitted = await company.send(by, 'POST', `${subject}/submit`);
  if (submitted.status !== 202) throw new Error(`submit: ${submitted.status} ${submitted.text}`);
  for (const decider of deciders) {
    const decided = await decide(company, decider, submitted.body.id);
    if (decided.status >= 300) throw new Error(`${decider} decides: ${decided.status} ${decided.text}`);
  }
  return submitted.body.id as string;
}

export function stateOf(answer: TestAnswer): [number, string] {
  return [answer.status, answer.body.state ?? answer.body.code];
}
