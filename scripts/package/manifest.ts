/** The `package.json` of the package: what its users need of the clone's, and the entries. */
import clone from '../../package.json' with { type: 'json' };

/** Modules with types, by the path in an import. */
const MODULES: Readonly<Record<string, string>> = {
  '.': 'src/index',
  './emulator': 'emulator/index',
  './operations': 'src/operations',
};

/** The declarations of the package are those that these modules reach. */
export const ENTRIES: readonly string[] = Object.values(MODULES);

const { version, description, license, engines, dependencies, peerDependencies, peerDependenciesMeta } = clone;

/** Without the clone's optional dependencies: they would replace the `node` of npm scripts in the user's project. */
export const manifest = {
  name: clone.name,
  version,
  description,
  license,
  keywords: ['close', 'close.com', 'crm', 'graphql', 'gateway', 'emulator'],
  type: 'module',
  engines,
  bin: { 'close-graphql': 'bin/close-graphql.cjs' },
  exports: {
    ...Object.fromEntries(
      Object.entries(MODULES).map(([path, file]) => [path, { types: `./${file}.d.ts`, default: `./${file}.js` }]),
    ),
    './operations/*.graphql': './operations/*.graphql',
    './schema.graphql': './schema.generated.graphql',
    './package.json': './package.json',
  },
  dependencies,
  peerDependencies,
  peerDependenciesMeta,
};
