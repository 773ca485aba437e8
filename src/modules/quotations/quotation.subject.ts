import { DateTime } from 'luxon';
import { listOf } from '../facts/fact-rules';
import type { PlanRecord, SubjectKind } from '../subjects/subject-kind';
import { notLater } from '../facts/fact-rules';
import { QuotationDto, type QuotationGivingDto } from './quotation.dto';
import { quotationTotal } from './quotation.rules';

export const quotationSubject: SubjectKind<'quotation'> = {
  kind: 'quotation',
  type: 'quotation',
  request: 'A3',
  fileWith: 'requests.file',
  recordWith: 'quotations.write',
  label: ({ number }) => number,
  edits: {
    Body: QuotationDto,
    fields: {
      discountBasisPoints: {
        part: 'discountBasisPoints',
        follows: ['fields.discountBasisPoints', 'amount', 'fields.total'],
      },
      'fields.validUntil': { part: 'validUntil', follows: [] },
    },
    complete: (quotation) => ({
      ...quotation,
      total: { ...quotation.total, amount: quotationTotal(quotation) },
    }),
    contradictions: ({ discountBasisPoints: before }, { discountBasisPoints: after }) => {
      const params = { present: `${before / 100} %` };
      return after > before ? [{ field: 'discountBasisPoints', code: 'only-lowered', params }] : [];
    },
  },
  shown: (_, { account, fact: { content } }) =>
    Promise.resolve({
      fields: { ...content },
      amount: content.total,
      discountBasisPoints: content.discountBasisPoints,
      classes: account.classes,
    }),
};

/** R6: given by whoever records it, to people of this customer, while it was valid. */
export function quotationGiving(said: QuotationGivingDto, actorId: string): PlanRecord<'quotation'> {
  return ({ fact, moment }) => {
    const day = DateTime.fromISO(said.givenAt, { zone: moment.policy.time.zone }).toFormat('yyyy-MM-dd');
    const { validUntil } = fact.content;
    const expired = day > validUntil ? [{ field: 'givenAt', code: 'after-validity', params: { validUntil } }] : [];
    return {
      by: actorId,
      on: said.givenAt,
      day,
      dayField: 'givenAt',
      documentHash: said.documentHash,
      details: { channel: said.channel, toContactIds: said.toContactIds },
      references: listOf('toContactIds', 'contact', said.toContactIds),
      contradictions: [...notLater(said.givenAt, 'givenAt', moment), ...expired],
    };
  };
}
