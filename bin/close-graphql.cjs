#!/usr/bin/env node
// The command of the package. CommonJS, because it must run on old versions of Node to name the required one.
require('../scripts/require-node.cjs');
require('../scripts/runtime.cjs');
// In Node's default folder for temporary files, because the package's own may be read-only.
require('node:module').enableCompileCache();
// biome-ignore lint/correctness/useImportExtensions: the package has the compiled module.
import('../src/main.js');
