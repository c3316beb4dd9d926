// CommonJS without modern syntax, because it must run on old versions of Node.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  // Only a clone has the file. A package brings no Node.
  const isClone = existsSync(join(__dirname, '..', 'package-lock.json'));
  console.error(
    `close-graphql requires Node 22.19 or later; this is ${process.versions.node}. ${
      isClone
        ? 'On Linux (x64, arm64) and Windows (x64) `npm ci` installs Node 24 as an optional dependency. On other platforms, install'
        : 'Install'
    } Node 24 from https://nodejs.org.`,
  );
  process.exit(1);
}
