import type { Concern } from './dto/receivable.dto';
import type { AgeBand } from './reports/statement.dto';

const before = (days: number) => (days === 0 ? '$1::date' : `$1::date - ${days}`);

/** Conditions on an open receivable `r` by how late it is; $1 is today. Ranges of the due date, so that its index serves them. */
export const BANDS: Record<AgeBand, string> = {
  notDue: `r.due_on >= ${before(0)}`,
  days1to7: `r.due_on BETWEEN ${before(7)} AND ${before(1)}`,
  days8to15: `r.due_on BETWEEN ${before(15)} AND ${before(8)}`,
  days16to30: `r.due_on BETWEEN ${before(30)} AND ${before(16)}`,
  days31to60: `r.due_on BETWEEN ${before(60)} AND ${before(31)}`,
  daysOver60: `r.due_on < ${before(60)}`,
};

/** Conditions on an open receivable `r` by what is to be looked after. */
export const CONCERNS: Record<Concern, string> = {
  promised: `r.state = 'promised'`,
  brokenPromise: `r.broken_promises > 0 AND r.state <> 'promised'`,
  disputed: `r.state = 'disputed'`,
  extension: `r.requested = 'extension'`,
  writeOff: `r.requested = 'writeOff'`,
};
