// Settings of the process that must precede the first import.
// In development mode, graphql-js checks for duplicate copies of itself on every type check.
process.env.NODE_ENV ??= 'production';
// V8 allocates objects in the old generation if earlier ones from the same allocation site lived long. Under load, lists of
// rows do, and then they keep everything they reference alive until a major GC (docs/decisions/030).
require('node:v8').setFlagsFromString('--no-allocation-site-pretenuring');
