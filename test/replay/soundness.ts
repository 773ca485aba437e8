import { VerificationService } from '../../src/modules/platform/workflow/verification.service';
import type { TestApp } from '../support/app';

/** What the tables themselves must say after any number of cases; each query finds what breaks a rule. */
const QUESTIONS: Record<string, string> = {
  'an approved request without an approval of every step of its last round': `
    SELECT r.id FROM approval_requests r WHERE r.status = 'approved' AND EXISTS (
      SELECT 1 FROM generate_series(1, jsonb_array_length(r.steps)) AS step WHERE NOT EXISTS (
        SELECT 1 FROM approval_decisions d WHERE d.request_id = r.id AND d.round = r.round AND d.step = step
          AND d.decision = 'approve' AND d.content_hash = r.content_hash))`,
  'a decision by its requester': `
    SELECT r.id FROM approval_requests r JOIN approval_decisions d ON d.request_id = r.id AND d.person_id = r.requester_id`,
  'a declaration marked approved by a request that is not': `
    SELECT d.id FROM replay_declarations d LEFT JOIN approval_requests r ON r.id = d.approved_by_request
    WHERE d.status = 'approved' AND r.status IS DISTINCT FROM 'approved'`,
  'a payment of what was never approved': `
    SELECT d.id FROM replay_declarations d WHERE d.paid_at IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM approval_requests r WHERE r.subject_id = d.id AND r.status = 'approved')`,
  'two running requests of one declaration': `
    SELECT subject_id AS id FROM approval_requests WHERE status IN ('draft', 'open', 'returned', 'suspended', 'held')
    GROUP BY subject_id HAVING count(*) > 1`,
  'a request that was held': `SELECT id FROM approval_requests WHERE status = 'held'`,
  'a task left pending where nothing is open': `
    SELECT r.id FROM approval_requests r JOIN approval_tasks t ON t.request_id = r.id AND t.status = 'pending' WHERE r.status <> 'open'`,
};

/** Which rules are broken, with how many; empty where all hold and the whole history verifies. */
export async function unsound({ app, dataSource }: TestApp): Promise<string[]> {
  const { flawed } = await app.get(VerificationService, { strict: false }).verify();
  const broken = flawed.slice(0, 5).map((each) => `the history of ${each.id} does not verify`);
  for (const [what, sql] of Object.entries(QUESTIONS)) {
    const rows = await dataSource.query<{ id: string }[]>(sql);
    if (rows.length > 0) broken.push(`${what}: ${rows.length}, such as ${rows[0]?.id}`);
  }
  return broken;
}
