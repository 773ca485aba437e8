import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is said, attached, copied, read, urged and printed beside a request. Nothing of it is a state; none of it changes later. */
export class ApprovalConversation1765000000040 implements MigrationInterface {
  readonly name = 'ApprovalConversation1765000000040';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COMMENTS, ATTACHMENTS, COPIES, READS, URGINGS, PRINTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX approval_requests_returned;
      DROP INDEX approval_copies_unread;
      ALTER TABLE approval_copies DROP COLUMN copied_by, DROP COLUMN read_at;
      DROP TABLE approval_prints, approval_urgings, approval_reads, approval_attachment_parts, approval_attachments,
        approval_comment_withdrawals, approval_comments`);
  }
}

const appendOnly = (table: string): string => `
CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
`;

const COMMENTS = `
CREATE TABLE approval_comments (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES approval_requests,
  round integer NOT NULL,
  author_id uuid NOT NULL REFERENCES users,
  text text NOT NULL,
  mentions uuid[] NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL
);
CREATE INDEX approval_comments_request ON approval_comments (request_id, at, id);
CREATE TABLE approval_comment_withdrawals (
  comment_id uuid PRIMARY KEY REFERENCES approval_comments,
  at timestamptz NOT NULL
);
${appendOnly('approval_comments')}${appendOnly('approval_comment_withdrawals')}`;

/** Bytes in parts, so that a file is read as it is sent and never lies in memory whole. They do not compress twice. */
const ATTACHMENTS = `
CREATE TABLE approval_attachments (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES approval_requests,
  round integer NOT NULL,
  added_after_filing boolean NOT NULL,
  comment_id uuid REFERENCES approval_comments,
  name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL CHECK (size > 0),
  sha256 text NOT NULL,
  added_by uuid NOT NULL REFERENCES users,
  at timestamptz NOT NULL
);
CREATE INDEX approval_attachments_request ON approval_attachments (request_id, at, id);
CREATE TABLE approval_attachment_parts (
  attachment_id uuid NOT NULL REFERENCES approval_attachments,
  part integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (attachment_id, part)
);
ALTER TABLE approval_attachment_parts ALTER COLUMN bytes SET STORAGE EXTERNAL;
${appendOnly('approval_attachments')}${appendOnly('approval_attachment_parts')}`;

/** Without \`copied_by\` the route gave the copy. \`read_at\` repeats approval_reads for the index of what is unread. */
const COPIES = `
ALTER TABLE approval_copies ADD COLUMN copied_by uuid REFERENCES users, ADD COLUMN read_at timestamptz;
CREATE INDEX approval_copies_unread ON approval_copies (person_id, copied_at DESC, request_id DESC) WHERE read_at IS NULL;
CREATE INDEX approval_requests_returned ON approval_requests (requester_id) WHERE status = 'returned';
`;

const READS = `
CREATE TABLE approval_reads (
  request_id uuid NOT NULL REFERENCES approval_requests,
  person_id uuid NOT NULL REFERENCES users,
  round integer NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (request_id, person_id)
);
${appendOnly('approval_reads')}`;

const URGINGS = `
CREATE TABLE approval_urgings (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES approval_requests,
  round integer NOT NULL,
  step integer NOT NULL,
  urged_by uuid NOT NULL REFERENCES users,
  recipients uuid[] NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX approval_urgings_request ON approval_urgings (request_id, at);
${appendOnly('approval_urgings')}`;

/** One code for each state that was printed: the same page again has the same code. */
const PRINTS = `
CREATE TABLE approval_prints (
  code text PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES approval_requests,
  document_hash text NOT NULL,
  content_hash text NOT NULL,
  head_seq integer NOT NULL,
  head_hash text NOT NULL,
  status text NOT NULL,
  concluded_at timestamptz,
  printed_by uuid NOT NULL REFERENCES users,
  printed_at timestamptz NOT NULL,
  UNIQUE (request_id, document_hash)
);
${appendOnly('approval_prints')}`;
