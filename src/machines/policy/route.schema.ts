import { requestKinds, roles } from '../approval';
import type { Schema } from './policy.schema';

const object = (properties: Record<string, Schema>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});
const list = (items: Schema, minItems = 0): Schema => ({ type: 'array', items, minItems, maxItems: 200 });
const whole = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum });
const is = (value: string): Schema => ({ const: value });

const words: Schema = { type: 'string', minLength: 1, maxLength: 500 };
const role: Schema = { enum: [...roles] };
const days = whole(0, 3_650);
const money = object({
  amount: { type: 'string', pattern: '^(0|[1-9]\\d{0,15})(\\.\\d{1,2})?$' },
  currency: { type: 'string', pattern: '^[A-Z]{3}$' },
});

const source: Schema = {
  anyOf: [
    object({ by: is('roleInDepartment'), role }),
    object({ by: is('roleInCompany'), role }),
    object({ by: is('superior'), levels: whole(1, 20) }),
    object({ by: is('superiorChain') }),
    object({ by: is('post'), post: { enum: ['buyer', 'compliance', 'finance'] } }),
    object({ by: is('person'), personId: words }),
    object({ by: is('people'), personIds: list(words, 1) }),
    object({ by: is('group'), groupId: words }),
    object({ by: is('namedInRequest'), field: words }),
    object({ by: is('earlierApprover'), step: words }),
  ],
};

const ref = (name: keyof typeof routeDefinitions): Schema => ({ $ref: `#/definitions/${name}` });
const conditions: Schema = { type: 'array', items: { $ref: '#/definitions/condition' }, minItems: 1, maxItems: 200 };
const condition: Schema = {
  anyOf: [
    object({ when: { enum: ['amountOver', 'amountFrom', 'accumulatedOver'] }, limit: money }),
    object({ when: is('discountOver'), basisPoints: whole(0, 10_000) }),
    object({ when: is('classIn'), classes: list(words, 1) }),
    object({ when: is('recipientKindIn'), kinds: list(words, 1) }),
    object({ when: is('fieldIn'), field: words, values: list(words, 1) }),
    object({ any: conditions }),
    object({ all: conditions }),
  ],
};

const weights: Schema = { type: 'object', additionalProperties: whole(0, 100) };
const counting: Schema = {
  anyOf: [
    ...['anyOne', 'all', 'oneAfterAnother'].map((rule) => object({ rule: is(rule) })),
    object({ rule: is('nOfM'), n: { type: 'integer' } }),
    object({ rule: is('quorum'), percent: { type: 'integer' }, weights }, ['weights']),
  ],
};
const fields = object({ hidden: list(words), edit: list(words) }, ['hidden', 'edit']);
const afterReturn: Schema = { enum: ['resume', 'restart'] };

const step = object(
  {
    name: words,
    approvers: { $ref: '#/definitions/source' },
    when: { $ref: '#/definitions/condition' },
    counting,
    fields,
    afterReturn,
    remindAfterWorkingDays: days,
    escalateAfterWorkingDays: days,
  },
  ['when', 'fields', 'afterReturn', 'remindAfterWorkingDays', 'escalateAfterWorkingDays'],
);
const yes: Schema = { type: 'boolean' };
const route = object(
  {
    filedBy: list(role, 1),
    steps: list({ $ref: '#/definitions/step' }),
    copyTo: list({ $ref: '#/definitions/source' }),
    afterReturn,
    accumulates: yes,
    distinctPeople: yes,
    skipRepeated: yes,
    editorsMayDecide: yes,
    bulk: yes,
    mail: yes,
    urge: object({ times: whole(0, 100), everyWorkingHours: whole(0, 1_000) }),
  },
  [
    ...['filedBy', 'copyTo', 'afterReturn', 'accumulates', 'distinctPeople', 'skipRepeated', 'editorsMayDecide'],
    ...['bulk', 'mail', 'urge'],
  ],
);

/** What the schema of the routes refers to; they belong to the root of the policy's schema. */
export const routeDefinitions = { source, condition, step, route };

/** A route for every kind of request; what lies between its fields is `routePolicyProblems`. */
export const routesSchema: Schema = object(Object.fromEntries(requestKinds.map((kind) => [kind, ref('route')])));
