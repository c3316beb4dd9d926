/** The command `emulator`. The emulator has its own command line, because it does not know the gateway. */
import { runEmulator } from '../../emulator/run.ts';
import type { Run } from './command.ts';

export const emulator: Run = (args, { env, out, err }) => runEmulator(args, env, { out, err });
