import { Injectable } from '@nestjs/common';
import type { Actor } from '../../modules/auth/actor';
import { type Statement, UnitOfWork } from '../../modules/platform/database/unit-of-work';
import { Problem } from '../../modules/platform/http/problem';
import type { PrintedDocument } from './printed-document.query';
import { newCode, shownCode, typedCode } from './verification-code';
import { VerificationThrottle } from './verification-throttle';

export interface Verification {
  code: string;
  genuine: boolean;
  documentMatches: boolean | null;
  kind: string;
  status: string;
  filedAt: Date;
  concludedAt: Date | null;
  contentHash: string;
  documentHash: string;
  headHash: string;
  printedAt: Date;
  historyIntact: boolean;
  moved: boolean;
}

const ADD: Statement = {
  name: 'approval-print-add',
  text: `INSERT INTO approval_prints (code, request_id, document_hash, content_hash, head_seq, head_hash, status, concluded_at, printed_by, printed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (request_id, document_hash) DO NOTHING`,
};
const CODE: Statement = {
  name: 'approval-print-code',
  text: 'SELECT code, printed_at AS "printedAt" FROM approval_prints WHERE request_id = $1 AND document_hash = $2',
};
/** Nothing of the business and nobody's name: whoever holds a page knows them, whoever guesses learns nothing. */
const FIND: Statement = {
  name: 'approval-print-find',
  text: `SELECT p.code, r.kind, p.status, r.filed_at AS "filedAt", p.concluded_at AS "concludedAt", p.content_hash AS "contentHash",
      p.document_hash AS "documentHash", p.head_hash AS "headHash", p.printed_at AS "printedAt",
      COALESCE((SELECT t.hash = p.head_hash FROM transitions t WHERE t.instance_id = p.request_id AND t.seq = p.head_seq), FALSE) AS "historyIntact",
      EXISTS (SELECT 1 FROM transitions t WHERE t.instance_id = p.request_id AND t.seq > p.head_seq) AS moved
    FROM approval_prints p JOIN approval_requests r ON r.id = p.request_id WHERE p.code = $1`,
};

/** Codes of printed pages: given to a state of a request when it is first printed, and looked up by anybody who holds a page. */
@Injectable()
export class PrintsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: VerificationThrottle,
  ) {}

  /** The code of exactly this document. The same state printed again has the same code, whoever prints it. */
  codeOf({ detail, head, hash }: PrintedDocument, actor: Actor, at: Date): Promise<{ code: string; printedAt: Date }> {
    const { id, contentHash, status, concludedAt } = detail;
    return this.unitOfWork.run(async (tx) => {
      await tx.query(ADD, [
        ...[newCode(), id, hash, contentHash, head.seq, head.hash],
        ...[status, concludedAt, actor.id, at],
      ]);
      const [print] = await tx.query<{ code: string; printedAt: Date }>(CODE, [id, hash]);
      if (!print) throw new Error(`the print of approval request ${id} is gone`);
      return print;
    });
  }

  /**
   * What is known of a printed page. Wrong codes are counted by network address, over all processes.
   *
   * @param document the document hash on the page, or as many of its first characters as are printed
   * @throws Problem 404 `verification-code-unknown`, 429 `verification-throttled`
   */
  async verify(typed: string, document: string | undefined, address: string, at: Date): Promise<Verification> {
    const code = typedCode(typed);
    const found = await this.unitOfWork.run(async (tx) => {
      await this.throttle.admit(tx, address, at);
      const [row] =
        code === null ? [] : await tx.query<Omit<Verification, 'genuine' | 'documentMatches'>>(FIND, [code]);
      if (row) await this.throttle.succeeded(tx, address);
      return row;
    });
    if (!found) throw new Problem(404, 'verification-code-unknown');
    const documentMatches = document === undefined ? null : found.documentHash.startsWith(document.toLowerCase());
    const genuine = found.historyIntact && documentMatches !== false;
    return { ...found, code: shownCode(found.code), genuine, documentMatches };
  }
}
