/** The command `npm run emulator`. */
import { runEmulator } from './run.ts';

process.exitCode = await runEmulator(process.argv.slice(2), process.env, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
