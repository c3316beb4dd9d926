// Loaded before the sources. Enables Node's compile cache for the next start (docs/measurements.md). On a read-only disk,
// every start is a cold start.
require('./require-node.cjs');
// In development mode, graphql-js checks for duplicate copies of itself on every type check.
process.env.NODE_ENV ??= 'production';
// V8 allocates objects in the old generation if earlier ones from the same allocation site lived long. Under load, lists of
// rows do, and then they keep everything they reference alive until a major GC (docs/decisions/030).
require('node:v8').setFlagsFromString('--no-allocation-site-pretenuring');
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');
enableCompileCache(join(__dirname, '..', 'node_modules', '.cache', 'close-graphql'));
