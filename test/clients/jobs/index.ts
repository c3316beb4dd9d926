import type { Job } from '../job.ts';
import { CHANGES } from './changes.ts';
import { REPORTS } from './reports.ts';
import { UNSUPPORTED } from './unsupported.ts';

/** All 27 scripts of closeio/close-api-scripts@97017ac. */
export const JOBS: readonly Job[] = [...REPORTS, ...CHANGES, ...UNSUPPORTED].sort((a, b) =>
  a.script < b.script ? -1 : 1,
);
