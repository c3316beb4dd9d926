// Plain old JavaScript on purpose: this must run, and speak plainly, on a Node that can run nothing else here.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(
    `close-graphql needs Node 22.19 or later, and this is ${process.versions.node}. On Linux (x64, arm64) and Windows (x64) ` +
      '`npm ci` brings Node 24 along, unless it was told to omit optional dependencies; elsewhere install Node 24 from https://nodejs.org.',
  );
  process.exit(1);
}
