// Loaded before the sources: Node keeps what it makes of them beside the packages, for the next start
// (docs/measurements.md). Where nothing can be written, it starts as the first time.
require('./require-node.cjs');
// Without it graphql-js looks for copies of itself wherever it asks of what kind a type is.
process.env.NODE_ENV ??= 'production';
// V8 makes objects in the old part of its heap where those that were made at the same place lived long. Lists of rows do,
// under load, and there they keep alive all that they hold (docs/decisions/030).
require('node:v8').setFlagsFromString('--no-allocation-site-pretenuring');
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');
enableCompileCache(join(__dirname, '..', 'node_modules', '.cache', 'close-graphql'));
