/**
 * Imports run one way:
 * composition -> jobs -> features -> approvals -> users, auth, policy, deadlines -> platform -> machines -> xstate.
 * A test executes these rules (test/architecture/layers.test.ts).
 */
const COMMON_GROUND = '^src/modules/(users|auth|policy|deadlines|calendar)/';
const PLATFORM = '^src/modules/platform/';
const FEATURES = '^src/modules/(?!(?:platform|users|auth|policy|deadlines|calendar)/)([^/]+)/';
/** What features stand on: kinds of fact, subjects with a request of their own, and the account's own doors. */
const FEATURE_GROUND = [
  '^src/modules/(facts|subjects)/',
  '^src/modules/accounts/(account-gate|account-sight|fact-store|fact-watchers|submitted-content)\\.ts$',
];
const APPROVALS = '^src/approvals/';
const JOBS = '^src/jobs/';
const COMPOSITION = '^src/(launcher/|cli/|[^/]+\\.ts$)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'machines-are-pure',
      comment:
        'A machine decides from its arguments: no IO, no framework, nothing of this project outside src/machines.',
      severity: 'error',
      from: { path: '^src/machines/' },
      to: { pathNot: '^(src/machines/|node_modules/(@types/)?(xstate|decimal\\.js|luxon)/)' },
    },
    {
      name: 'machines-use-no-node',
      comment: 'No file, clock, randomness or process in a machine.',
      severity: 'error',
      from: { path: '^src/machines/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'platform-knows-no-business',
      severity: 'error',
      from: { path: PLATFORM },
      to: { path: '^src/', pathNot: [PLATFORM, '^src/machines/'] },
    },
    {
      name: 'common-ground-is-below-approvals-and-features',
      severity: 'error',
      from: { path: COMMON_GROUND },
      to: { path: [FEATURES, APPROVALS, JOBS, COMPOSITION] },
    },
    {
      name: 'approvals-know-no-feature',
      comment: 'Features register a subject with approvals; approvals call back and never import one.',
      severity: 'error',
      from: { path: APPROVALS },
      to: { path: [FEATURES, JOBS, COMPOSITION] },
    },
    {
      name: 'features-write-outbox-rows-and-never-see-jobs',
      severity: 'error',
      from: { path: FEATURES },
      to: { path: [JOBS, COMPOSITION] },
    },
    {
      name: 'a-feature-is-entered-by-its-service',
      comment: 'Another feature is used through its service (or composed by its module), never by its insides.',
      severity: 'error',
      from: { path: FEATURES },
      to: { path: FEATURES, pathNot: ['^src/modules/$1/', '\\.(service|module)\\.ts$', ...FEATURE_GROUND] },
    },
    {
      name: 'jobs-are-composed-not-imported',
      severity: 'error',
      from: { path: '^src/', pathNot: [JOBS, COMPOSITION] },
      to: { path: JOBS },
    },
    {
      name: 'jobs-know-no-composition',
      severity: 'error',
      from: { path: JOBS },
      to: { path: COMPOSITION },
    },
    {
      name: 'bullmq-lives-in-jobs',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/jobs/', '^src/launcher/backends/'] },
      to: { path: '^node_modules/bullmq/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'runs-without-development-packages',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'source-imports-no-test',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'everything-imported-is-there',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default', 'types'] },
  },
};
