// CommonJS without modern syntax, because it must run on old versions of Node.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(
    `close-graphql requires Node 22.19 or later; this is ${process.versions.node}. On Linux (x64, arm64) and Windows (x64) ` +
      '`npm ci` installs Node 24 as an optional dependency. On other platforms, install Node 24 from https://nodejs.org.',
  );
  process.exit(1);
}
