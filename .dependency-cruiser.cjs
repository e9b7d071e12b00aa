// The allowed imports. docs/architecture.md describes them; `domain-map.json` lists which domain may import which.
// Each comment is what a reader of a failing test is told to do.
const map = require('./domain-map.json');

/** Keys with a slash are domains, the others are groups of domains (and the platform). */
const domains = Object.keys(map).filter((name) => name.includes('/'));
const inDomain = (file) => `^src/domains/.+/${file}`;

/** The files of a domain (docs/architecture.md, "What a domain holds"). */
const file = {
  model: inDomain('model\\.ts$'),
  policy: inDomain('policy\\.ts$'),
  access: inDomain('access\\.ts$'),
  queries: inDomain('queries(\\.ts$|/[^/]+$)'),
  commands: inDomain('commands/[^/]+$'),
  forms: inDomain('forms\\.ts$'),
  paths: inDomain('paths\\.ts$'),
  routes: inDomain('routes(\\.tsx$|/[^/]+$)'),
  /** Answers that several route files give, also those of neighbours. */
  answers: inDomain('answers\\.tsx$'),
  steps: inDomain('steps/[^/]+$'),
  events: inDomain('events\\.ts$'),
  jobs: inDomain('jobs\\.ts$'),
  content: inDomain('content\\.ts$'),
  ownData: inDomain('own-data\\.ts$'),
  erasure: inDomain('erasure\\.ts$'),
  notices: inDomain('notices\\.ts$'),
  documents: inDomain('documents/[^/]+$'),
  domain: inDomain('domain\\.ts$'),
  parts: inDomain('parts/[^/]+$'),
  // There is a domain named pages, too.
  pages: '^src/domains/[^/]+/[^/]+/(pages|.+/pages)/[^/]+$',
  followUps: inDomain('follow-ups\\.ts$'),
};
/** All commands record events, and follow-ups have the shape that events give them. */
const eventLogEntry = '^src/domains/core/event-log/(transact|follow-ups)\\.ts$';
/** Where domains declare their content, and where the declarations are read. */
const contentEntry = '^src/domains/core/content/registry\\.ts$';
/** Where domains declare what they hold about people, and where the declarations are read. */
const ownDataEntry = '^src/domains/core/own-data/registry\\.ts$';
/** Where domains declare what becomes of it when an account is erased, and where the declarations are read. */
const erasureEntry = '^src/domains/core/erasure/registry\\.ts$';
/** Where domains declare for which notices people choose, and where the declarations are read. */
const noticesEntry = '^src/domains/core/notifications/registry\\.ts$';
/** The manifests of the domains and their list. */
const assembly = '^src/domains/(manifest|all)\\.ts$';
const kernel = '^src/kernel/';
const ui = '^src/ui/';
/** Kysely, the database's types, and the pure functions that a lookup needs: an id, a hash, conditions and names as SQL. */
const database = [
  'node_modules/kysely/',
  '^src/platform/(command|db|db-types|full-name|new-id|served-by|tokens|word-search)\\.ts$',
];
/** What a view may know of the platform: who reads and the words for them; nothing that reaches outside. */
const words = '^src/platform/(http|i18n)\\.ts$';
/** The typed keys of the catalogues: which message says a thing is part of what the thing is. */
const message = '^src/platform/i18n\\.ts$';
/** Reading what was typed, formatted text too; what was wrong with it is shown by pages. */
const readingForms = '^src/platform/(forms|clean-html)\\.ts$';
const preact = 'node_modules/preact';

/** Files that may import what is listed and nothing else; `types` may be imported as types only. */
const closed = {
  model: {
    may: [kernel, file.model],
    types: [message],
    say: 'model.ts is pure: kernel and models only; keys of messages as types',
  },
  policy: {
    may: [kernel, file.model, file.policy],
    types: [message],
    say: 'policy.ts is pure: kernel, models and policies only; keys of messages as types',
  },
  access: {
    may: [kernel, file.model, file.policy, file.access, contentEntry, ...database],
    types: [message],
    say: 'access.ts loads one thing for an actor: model, policy, access and the database only',
  },
  queries: {
    may: [
      kernel,
      file.model,
      file.policy,
      file.access,
      file.queries,
      file.paths,
      contentEntry,
      erasureEntry,
      ...database,
    ],
    types: [file.forms, message],
    say: 'queries.ts lists for an actor: model, policy, access, paths and the database only; inputs of a search as types',
  },
  forms: {
    may: [kernel, file.model, file.forms, words, readingForms, 'node_modules/zod'],
    say: 'forms.ts holds schemas: zod, kernel and model only',
  },
  events: {
    may: [kernel, file.events, '^src/domains/core/event-log/model\\.ts$'],
    types: [file.model],
    say: 'events.ts declares verbs and the types of their details: kernel, models as types and core/event-log/model only',
  },
  jobs: {
    may: [kernel, file.jobs, '^src/platform/jobs\\.ts$'],
    types: [file.model],
    say: 'jobs.ts declares jobs: kernel and platform/jobs only',
  },
  notices: {
    may: [file.notices],
    types: [file.model],
    say: 'notices.ts declares kinds of notices: core/notifications/model as a type only',
  },
  paths: { may: [kernel, file.paths], say: 'paths.ts makes addresses from ids: kernel only' },
  pages: {
    may: [kernel, file.model, file.policy, file.paths, file.pages, file.parts, ui, words, preact],
    types: [file.access, file.queries, file.forms, readingForms, contentEntry, erasureEntry],
    say: 'a page is a pure view: hand it the data from routes.tsx; access, queries and forms only as types',
  },
  parts: {
    may: [kernel, file.model, file.policy, file.paths, file.parts, ui, words, preact, readingForms, 'node_modules/zod'],
    types: [file.access, file.queries],
    say: 'a part is a form that neighbours build into their pages, its view or the reading of its fields: as pure as pages and forms',
  },
};

function closedRules([name, { may, types = [], say }]) {
  const from = { path: file[name] };
  return [
    { name: `domain-file-${name}`, severity: 'error', comment: say, from, to: { pathNot: [...may, ...types] } },
    ...(types.length === 0
      ? []
      : [
          {
            name: `domain-file-${name}-types`,
            severity: 'error',
            comment: `${say} (write \`import type\`)`,
            from,
            to: { path: types, pathNot: may, dependencyTypesNot: ['type-only'] },
          },
        ]),
  ];
}

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

/**
 * A domain may know every domain of the groups that its group knows, and in its own group those of its line in the map. Addresses
 * (paths.ts) are open to all: a link couples nothing.
 */
function edgeRule(domain) {
  const [group] = domain.split('/');
  const known = [domain, ...map[domain].knows, ...map[group].knows.map((name) => `${name}/[^/]+`)].join('|');
  return rule(
    `${domain}-knows-its-neighbours`,
    `${domain} does not know that domain: reverse the dependency, or add the edge to domain-map.json and say why`,
    { path: `^src/domains/${domain}/` },
    { path: `^src/domains/(?!(${known})/)`, pathNot: [file.paths, assembly] },
  );
}

const outside =
  'pg|pg-boss|@electric-sql/pglite|nodemailer|pino|prom-client|sharp|@node-rs/argon2|rate-limiter-flexible';

module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'two files that need each other are one, or hide a third: types that both name stand in a file of their own',
      {},
      { circular: true },
    ),
    rule('resolvable', 'no such file or package: mend the path', { path: '^src/' }, { couldNotResolve: true }),
    rule(
      'no-development-packages',
      'the program runs without devDependencies: move the package to dependencies',
      { path: '^src/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    ),
    rule('kernel-is-the-ground', 'the kernel imports nothing', { path: kernel }, { pathNot: kernel }),
    rule(
      'platform-knows-no-domain',
      'hand the platform what it needs as a parameter',
      { path: '^src/platform/' },
      { path: '^src/(?!platform/|kernel/)' },
    ),
    rule(
      'ui-knows-no-domain',
      'a component gets plain data: ui, kernel, words of the platform and preact only',
      { path: ui },
      { pathNot: [ui, kernel, words, preact, 'node_modules/lucide-static'] },
    ),
    rule(
      'domains-know-no-assembly',
      'web, worker and demo put domains together, never the other way',
      { path: '^src/domains/' },
      { path: '^src/(web|worker|demo|browser)/' },
    ),
    rule(
      'browser-stands-alone',
      'browser code imports its own files, the kernel (which imports nothing) and browser libraries',
      { path: '^src/browser/' },
      { path: '^src/(?!browser/|kernel/)' },
    ),
    rule(
      'browser-has-no-node',
      'node modules do not run there',
      { path: '^src/browser/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'nobody-imports-browser',
      'a page names the element; the build delivers its code',
      { path: '^src/(?!browser/)' },
      { path: '^src/browser/' },
    ),
    rule(
      'framework-stays-in-web',
      'answer with values of platform/http; only src/web knows the framework',
      { path: '^src/(?!web/)' },
      { path: 'node_modules/(fastify|@fastify)/' },
    ),
    rule(
      'sql-only-in-data-files',
      'ask the database in access, queries, commands or follow-ups',
      {
        path: '^src/(?!platform/)',
        pathNot: [
          ...['access', 'queries', 'commands', 'steps', 'followUps', 'content', 'ownData', 'erasure'].map(
            (name) => file[name],
          ),
          eventLogEntry,
          contentEntry,
          ownDataEntry,
          erasureEntry,
          '^src/(demo|worker)/',
        ],
      },
      { path: 'node_modules/kysely/' },
    ),
    rule(
      'outside-world-stays-in-platform',
      'go through src/platform, which can be swapped and tested',
      { path: '^src/(domains|ui|kernel|browser)/' },
      { path: `node_modules/(${outside})/` },
    ),
    rule(
      'neighbours-by-the-front-door',
      'a neighbour shows model, policy, access, queries, paths, commands, steps, events, jobs, parts, answers (and how every command writes), nothing else',
      { path: '^src/domains/([^/]+/[^/]+)/' },
      {
        path: '^src/domains/',
        pathNot: [
          '^src/domains/$1/',
          ...[
            'model',
            'policy',
            'access',
            'queries',
            'paths',
            'commands',
            'steps',
            'events',
            'jobs',
            'content',
            'parts',
            'answers',
          ].map((name) => file[name]),
          eventLogEntry,
          contentEntry,
          ownDataEntry,
          erasureEntry,
          noticesEntry,
          assembly,
        ],
      },
    ),
    rule(
      'commands-know-no-view',
      'a command, step or follow-up never needs a route, a page or HTTP',
      { path: [file.commands, file.steps, file.followUps] },
      { path: [file.routes, file.answers, file.pages, '^src/platform/http\\.ts$'] },
    ),
    rule(
      'commands-come-first',
      'follow-ups call commands, never the other way',
      { path: [file.commands, file.steps] },
      { path: file.followUps, pathNot: eventLogEntry },
    ),
    rule(
      'commands-stand-alone',
      'a use case does not call another: what both do is a step in steps/, within the transaction of the one who calls it',
      { path: file.commands },
      { path: file.commands },
    ),
    rule(
      'steps-know-no-command',
      'a step is done inside a transaction that a command has opened; it opens none',
      { path: file.steps },
      { path: file.commands },
    ),
    rule(
      'answers-are-given-by-routes',
      'answers.tsx holds what several route files answer with; nothing else needs it',
      { path: '^src/domains/', pathNot: [file.routes, file.answers] },
      { path: file.answers },
    ),
    rule(
      'answers-know-no-route',
      'routes give answers, never the other way',
      { path: file.answers },
      { path: [file.routes, file.commands] },
    ),
    rule(
      'routes-stand-alone',
      'what two route files need goes to a file of its own',
      { path: file.routes, pathNot: '^src/domains/[^/]+/[^/]+/routes\\.tsx$' },
      { path: file.routes },
    ),
    ...Object.entries(closed).flatMap(closedRules),
    ...domains.map(edgeRule),
  ],
  options: {
    exclude: { path: '\\.test\\.tsx?$' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};
