// Runs after `npm ci` in a clone, and removes parts of packages that nothing uses. CommonJS, because it must run on old versions
// of Node.
const { existsSync, readdirSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const MODULES = join(__dirname, '..', 'node_modules');
/** Folders, below packages whose names match; of some, only files whose names match. */
const UNUSED = [
  // Headers to compile add-ons with: 67 MB.
  [/^node-(?:linux|win)-/, 'include'],
  // For versions of Node without streams: 9 MB.
  [/^web-streams-polyfill$/, 'dist'],
  // The sources, and a file for script tags: 4 MB.
  [/^rxjs$/, 'src'],
  [/^rxjs$/, 'dist/bundles'],
  // The CommonJS copy, and maps: 12 MB.
  [/^@modelcontextprotocol\//, 'dist', /\.(?:map|cjs|d\.cts)$/],
];

const scopes = readdirSync(MODULES).filter((name) => name.startsWith('@'));
const packages = [
  ...readdirSync(MODULES),
  ...scopes.flatMap((scope) => readdirSync(join(MODULES, scope)).map((name) => `${scope}/${name}`)),
];
for (const [pattern, folder, files] of UNUSED) {
  for (const name of packages.filter((each) => pattern.test(each))) {
    const path = join(MODULES, name, folder);
    if (files === undefined) rmSync(path, { recursive: true, force: true });
    else for (const file of filesIn(path)) if (files.test(file)) rmSync(join(path, file));
  }
}

function filesIn(folder) {
  return existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
}
