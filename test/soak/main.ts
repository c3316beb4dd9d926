/** `npm run soak [SECONDS]` measures memory under load; `npm run soak -- --overload [SECONDS]` measures overload. */
await import(process.argv.includes('--overload') ? './overload.ts' : './memory.ts');
