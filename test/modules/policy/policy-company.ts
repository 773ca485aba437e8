import type { TestAnswer } from '../../support/app';
import { aCompany, type Company, type Post } from '../../approvals/company';

/** A company whose organisation decides everything, and what its people do with the policy. */
export interface PolicyCompany extends Company {
  draft(as: Post, changes: unknown, more?: Record<string, unknown>): Promise<TestAnswer>;
  /** Drafted by the one director, put in force by the other. */
  enact(changes: unknown): Promise<TestAnswer>;
  post(as: Post, path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
  get(as: Post, path: string): Promise<TestAnswer>;
}

export async function aPolicyCompany(): Promise<PolicyCompany> {
  const company = await aCompany();
  await company.rows('UPDATE users SET department_id = $1, superior_id = $2 WHERE id = $3', [
    company.departmentId,
    company.ids.director,
    company.ids.stranger,
  ]);
  await company.rows('DELETE FROM departments WHERE id <> $1', [company.departmentId]);
  const request = (method: string) => (as: Post, path: string, body?: unknown, headers?: Record<string, string>) =>
    company.app.request(method, `/api/v1/policy${path}`, { as: company.tokens[as], body, headers });
  const post = request('POST');
  const draft: PolicyCompany['draft'] = (as, changes, more = {}) =>
    post(as, '/drafts', { summary: '调整', changes, ...more });
  return {
    ...company,
    ...{ post, draft },
    get: (as, path) => request('GET')(as, path),
    async enact(changes) {
      const { status, body, text } = await draft('director', changes);
      if (status !== 201) throw new Error(`draft answered ${status}: ${text}`);
      return post('codirector', `/drafts/${body.id}/activate`, {});
    },
  };
}

/** The director alone up to the limit, senior management above it. */
export function limited(limit: string): unknown[] {
  const anyOne = { rule: 'anyOne' };
  const over = { when: 'amountFrom', limit: { amount: limit, currency: 'CNY' } };
  return [
    { name: 'director', approvers: { by: 'roleInDepartment', role: 'director' }, counting: anyOne },
    { name: 'senior', approvers: { by: 'roleInCompany', role: 'seniorManagement' }, when: over, counting: anyOne },
  ];
}
