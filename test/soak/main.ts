/**
 * `npm run soak -- [SECONDS] [--rate OPERATIONS_A_SECOND]` measures memory under load, `npm run soak -- --overload [SECONDS]`
 * overload, and `npm run soak -- --day` memory over 24 simulated hours.
 */
const modes = { '--overload': './overload.ts', '--day': './day/main.ts' } as const;
const mode = Object.entries(modes).find(([flag]) => process.argv.includes(flag));
await import(mode?.[1] ?? './memory.ts');
