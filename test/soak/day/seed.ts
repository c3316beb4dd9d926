/** What the two processes of a simulated day share. */
import { buildSeed } from '../../../emulator/index.ts';

export interface CloseStarted {
  readonly url: string;
}
/** From the parent: milliseconds since 1970. */
export type CloseCommand = number;

/** Small, because the day has hundreds of thousands of operations. */
export const seedOfDay = () => buildSeed({ leads: 30, contacts: 60, opportunities: 80 });
