/**
 * Imports run one way: doors → operations → rules, domains → platform. `npm run check` holds it.
 * Test files are free: they may look at everything.
 */
const SERVER = '^plugins/helpdesk/server/src/';
const CONTRACTS = '^plugins/helpdesk/contracts/';
const ADMIN = '^plugins/helpdesk/admin/src/';
const TESTS = '\\.(test|spec)\\.tsx?$';
const RULES = ['/rules/', '/rules\\.ts$', '/rules-[^/]+\\.ts$'];
const DOORS = ['/routes\\.ts$', '/controller\\.ts$', '-routes\\.ts$', '-controller\\.ts$'];
/** What assembles the doors: each domain's index, the list of all routes, and Strapi's entry points. */
const ASSEMBLERS = ['/index\\.ts$', '/register\\.ts$', '/bootstrap\\.ts$', '/destroy\\.ts$'];
const OUTSIDE = [
  '^(fs|path|os|net|http|https|crypto|child_process|worker_threads|timers)$',
  'node_modules/(@strapi|knex|koa)',
];

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Files that import each other cannot be read one after the other, be it for types alone.',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { circular: true },
    },
    {
      name: 'doors-are-imported-by-nobody',
      comment: 'A door is called from outside. Only what assembles the plugin knows it.',
      severity: 'error',
      from: { path: SERVER, pathNot: [TESTS, ...ASSEMBLERS, ...DOORS] },
      to: { path: DOORS },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules take what they need as arguments: no Strapi, no input or output, no clock.',
      severity: 'error',
      from: { path: RULES, pathNot: TESTS },
      to: { path: OUTSIDE, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-import-rules-only',
      comment:
        'A rule uses rules, contracts and the error catalogue; no operation and no platform.',
      severity: 'error',
      from: { path: RULES, pathNot: TESTS },
      to: {
        path: SERVER,
        pathNot: [...RULES, `${SERVER}errors\\.ts$`],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'platform-knows-no-domain',
      comment: 'Domains use the platform, never the other way round.',
      severity: 'error',
      from: { path: `${SERVER}platform/`, pathNot: TESTS },
      to: { path: SERVER, pathNot: [`${SERVER}platform/`, `${SERVER}(errors|config)\\.ts$`] },
    },
    {
      name: 'contracts-stand-alone',
      comment:
        'Contracts import nothing but the types of each other; schemas also import zod and lists.',
      severity: 'error',
      from: { path: CONTRACTS, pathNot: [TESTS, '\\.schema\\.ts$', `${CONTRACTS}index\\.ts$`] },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'schemas-import-contracts-and-zod',
      comment: 'A schema takes zod from @strapi/utils and the lists of its contract.',
      severity: 'error',
      from: { path: `${CONTRACTS}.+\\.schema\\.ts$` },
      to: { pathNot: [CONTRACTS, 'node_modules/(@strapi/utils|zod)'] },
    },
    {
      name: 'browser-imports-no-server',
      comment: 'The admin panel and the widget share contracts with the server, nothing else.',
      severity: 'error',
      from: { path: [ADMIN, '^plugins/helpdesk/widget/'] },
      to: { path: [SERVER, `${CONTRACTS}.+\\.schema\\.ts$`] },
    },
    {
      name: 'server-imports-no-browser',
      severity: 'error',
      from: { path: SERVER },
      to: { path: ADMIN },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
