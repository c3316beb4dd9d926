import type { IConfiguration, ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser';

/**
 * Which folder may import which. `npm run check` fails on a violation.
 *
 * The folders are in the order in which a request travels, from the command to Close. A folder imports itself and the
 * folders below it in this list.
 */
const LAYERS: readonly (readonly [name: string, path: string])[] = [
  ['main', '^src/[^/]+$'],
  ['cli', '^src/cli/'],
  ['library', '^src/library/'],
  ['http', '^src/http/'],
  ['mcp', '^src/mcp/'],
  ['graph', '^src/graph/'],
  ['resolvers', '^resolvers/'],
  ['admission', '^src/admission/'],
  ['mapping', '^src/mapping/'],
  ['live', '^src/live/'],
  ['loaders', '^src/loaders/'],
  ['close', '^src/close/'],
  ['state', '^src/state/'],
  ['telemetry', '^src/telemetry/'],
  ['domain', '^src/domain/'],
  ['config', '^src/config/'],
  ['rows', '^src/rows/'],
];

/** Any folder may import these. They import no folder of the list, except types of `rows/`. */
const ENGINE = '^src/engine/';
const GENERATED = '^src/generated/';
/** What each column of Close must contain: a table that the readers use. */
const GENERATED_TABLE = '^src/generated/columns\\.ts$';
const ROWS = '^src/rows/';

const EMULATOR = '^emulator/';
/** Everything that runs in the gateway or in the emulator. */
const SOURCES = '^(?:src|resolvers|emulator)/';
const pathOf = (name: string) => LAYERS.find(([layer]) => layer === name)?.[1] ?? '';

const layerRules: readonly IForbiddenRuleType[] = LAYERS.map(([name, path], index) => ({
  name: `layer-${name}`,
  comment: `${name} imports only: ${[...LAYERS.slice(index + 1).map(([below]) => below), 'engine', 'generated'].join(', ')}`,
  severity: 'error',
  from: { path },
  to: {
    path: SOURCES,
    pathNot: [
      ...LAYERS.slice(index).map(([, allowed]) => allowed),
      ENGINE,
      GENERATED,
      // Its own rule says who may import it.
      EMULATOR,
    ],
  },
}));

/** Only that layer imports more than types of the package. */
const packageRule = (name: string, layer: string): IForbiddenRuleType => ({
  name: `package-${name}`,
  comment: `Only ${layer} imports ${name}. Its types may be imported anywhere`,
  severity: 'error',
  from: { path: SOURCES, pathNot: [pathOf(layer), EMULATOR] },
  // A module of Node has no folder.
  to: { path: `^(?:node:)?${name}$|node_modules/${name}/`, dependencyTypesNot: ['type-only'] },
});

export const forbidden: IForbiddenRuleType[] = [
  {
    name: 'no-circular',
    comment: 'No import cycles, imports of types included',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'not-to-unresolvable',
    comment: 'The imported module does not exist',
    severity: 'error',
    from: { pathNot: '^test/' },
    to: { couldNotResolve: true },
  },
  ...layerRules,
  {
    name: 'layer-engine',
    comment: 'engine/ executes GraphQL and knows nothing of Close',
    severity: 'error',
    from: { path: ENGINE },
    to: { path: SOURCES, pathNot: ENGINE },
  },
  {
    name: 'types-only-domain',
    comment: 'domain/ computes from rows: of ours it imports only types of rows/ and generated/',
    severity: 'error',
    from: { path: pathOf('domain') },
    to: { path: SOURCES, pathNot: [pathOf('domain'), GENERATED, ROWS] },
  },
  {
    name: 'types-only-generated',
    comment: 'generated/ imports only types of rows/',
    severity: 'error',
    from: { path: GENERATED },
    to: { path: SOURCES, pathNot: [GENERATED, ROWS] },
  },
  {
    name: 'types-only',
    comment: 'rows/ and generated/ contain only types, and one table: import them with `import type`',
    severity: 'error',
    from: { path: SOURCES },
    to: { path: [GENERATED, ROWS], pathNot: GENERATED_TABLE, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'emulator-alone',
    comment: 'emulator/ imports nothing of the gateway',
    severity: 'error',
    from: { path: EMULATOR },
    to: { path: SOURCES, pathNot: EMULATOR },
  },
  {
    name: 'emulator-from-cli',
    comment: 'Only commands start the emulator',
    severity: 'error',
    from: { path: SOURCES, pathNot: [pathOf('cli'), EMULATOR] },
    to: { path: EMULATOR },
  },
  {
    name: 'sources-alone',
    comment: 'What runs in production imports no tests, scripts or benchmarks',
    severity: 'error',
    from: { path: SOURCES },
    to: { path: '^(?:test|scripts|bench|examples)/' },
  },
  packageRule('undici', 'close'),
  packageRule('dataloader', 'loaders'),
  packageRule('graphql-yoga', 'http'),
  packageRule('http', 'http'),
  packageRule('@redis/client', 'state'),
  {
    name: 'rest-without-graphql',
    comment: 'loaders/, close/ and emulator/ do not know GraphQL',
    severity: 'error',
    from: { path: [pathOf('loaders'), pathOf('close'), EMULATOR] },
    to: { path: 'node_modules/@?graphql' },
  },
];

export const options: ICruiseOptions = {
  // TypeScript 7 has no API that dependency-cruiser can read.
  parser: 'swc',
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  // As Node resolves an import. The clone lacks the CommonJS copy of some packages (scripts/trim.cjs).
  enhancedResolveOptions: { conditionNames: ['import', 'node', 'default', 'types'], exportsFields: ['exports'] },
  // No module imports a test, and the parser does not know `using`. Peers of benchmarks have packages of their own.
  exclude: { path: '\\.test\\.ts$|^bench/peers/' },
};

export default { forbidden, options } satisfies IConfiguration;
