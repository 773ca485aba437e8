import { defaultRoutes, requestKinds } from '../../src/machines/approval';
import { neverEdited, notShown, shownFields } from '../../src/machines/approval/shown-fields';
import { agreementSubject } from '../../src/modules/contracts/contract.subject';
import { expenseSubject } from '../../src/modules/expenses/expense.subject';
import { quotationSubject } from '../../src/modules/quotations/quotation.subject';
import { receptionSubject } from '../../src/modules/receptions/reception.subject';
import { visitLevelSubject } from '../../src/modules/visits/visit-level.subject';

const subjects = [agreementSubject, expenseSubject, quotationSubject, receptionSubject, visitLevelSubject];

describe('section 8, fields that the check of a policy knows', () => {
  it.each(subjects.map((subject) => [subject.request, subject] as const))(
    '%s: those its subject lets edit',
    (kind, subject) => {
      const fields = Object.keys((subject.edits as { fields?: object } | undefined)?.fields ?? {});
      expect([...(shownFields[kind]?.edit ?? [])].sort()).toEqual(fields.sort());
      expect(notShown(kind, fields)).toEqual([]);
    },
  );
  it.each(requestKinds)('%s: the default route names none that there is not', (kind) => {
    for (const { fields } of defaultRoutes.routes[kind].steps) {
      expect(neverEdited(kind, fields?.edit ?? [])).toEqual([]);
      expect(notShown(kind, [...(fields?.edit ?? []), ...(fields?.hidden ?? [])])).toEqual([]);
    }
  });
});
