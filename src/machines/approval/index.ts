export { type Department, type Organisation, type Person, type Role, roles } from './organisation';
export {
  type ApproverSource,
  type Counting,
  type Post,
  type RequestKind,
  requestKinds,
  type Route,
  type RouteCondition,
  type RoutePolicy,
  type RouteStep,
} from './route-policy';
export { defaultRoutes } from './default-routes';
export type { ApprovalContent } from './approval-content';
