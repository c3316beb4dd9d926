// Loaded before the sources. Enables Node's compile cache for the next start (docs/measurements.md). On a read-only disk,
// every start is a cold start.
require('./require-node.cjs');
require('./runtime.cjs');
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');
enableCompileCache(join(__dirname, '..', 'node_modules', '.cache', 'close-graphql'));
