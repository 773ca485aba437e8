import { type RequestKind, requestKinds, type RouteCondition, type RoutePolicy, type RouteStep } from './route-policy';
import { neverEdited, notShown } from './shown-fields';

/** Something in a route that does not do what it seems to; the policy may be put in force all the same. */
export interface RoutePolicyWarning {
  /** Path below `approvals`, such as `routes.A7.steps.1`. */
  field: string;
  /**
   * `field-not-edited`: its subject takes no change of it. `field-not-shown`: hiding it hides nothing.
   * `condition-on-unknown`: it is never known, so the condition always holds.
   */
  code: 'field-not-edited' | 'field-not-shown' | 'condition-on-unknown' | 'approver-never-named';
  params: { step: string; fields: string[] };
}

type Finding = (kind: RequestKind, step: RouteStep) => string[];

const findings: Record<RoutePolicyWarning['code'], Finding> = {
  'field-not-edited': (kind, { fields }) => neverEdited(kind, fields?.edit ?? []),
  'field-not-shown': (kind, { fields }) => notShown(kind, fields?.hidden ?? []),
  'condition-on-unknown': (kind, { when }) => notShown(kind, fieldsIn(when)),
  'approver-never-named': (kind, { approvers }) =>
    approvers.by === 'namedInRequest' ? notShown(kind, [`fields.${approvers.field}`]) : [],
};

/** Fields that routes name and that requests of the kind do not have. */
export function routePolicyWarnings(policy: RoutePolicy): RoutePolicyWarning[] {
  return requestKinds.flatMap((kind) =>
    policy.routes[kind].steps.flatMap((step, index) =>
      (Object.keys(findings) as RoutePolicyWarning['code'][]).flatMap((code) => {
        const fields = findings[code](kind, step);
        const field = `routes.${kind}.steps.${index}`;
        return fields.length > 0 ? [{ field, code, params: { step: step.name, fields } }] : [];
      }),
    ),
  );
}

function fieldsIn(condition: RouteCondition | undefined): string[] {
  if (!condition) return [];
  if ('any' in condition) return condition.any.flatMap(fieldsIn);
  if ('all' in condition) return condition.all.flatMap(fieldsIn);
  return condition.when === 'fieldIn' ? [`fields.${condition.field}`] : [];
}
