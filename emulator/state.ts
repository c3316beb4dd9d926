/** The whole content of an emulator as JSON, to continue from later. */
import { z } from 'zod';
import type { SavedClock } from './clock.ts';
import { ControlError } from './control/errors.ts';
import { isObject } from './json.ts';
import type { OrganizationState } from './organization-store.ts';
import type { PlayState } from './play/play-state.ts';
import type { WindowState } from './rate-limit.ts';
import type { CursorsState } from './search/cursors.ts';
import { EMPTY_ROWS, type StoredRows } from './tables.ts';
import type { QueueState } from './webhooks/queue.ts';

export const STATE_FORMAT = 'close-emulator-state';
/** Raised when an older emulator could not read the state. */
export const STATE_VERSION = 1;

const isRow = (value: unknown): boolean => isObject(value) && typeof value.id === 'string';

/** Rows are checked for their ids alone: they were checked when they were written. */
const tables = z
  .custom<Partial<StoredRows>>(
    (value) =>
      isObject(value) && Object.values(value).every((rows) => Array.isArray(rows) && rows.every((row) => isRow(row))),
    'must contain lists of rows with ids',
  )
  .refine((value) => Object.keys(value).every((kind) => Object.hasOwn(EMPTY_ROWS, kind)), 'contains an unknown table')
  .refine(({ organization }) => organization?.length === 1, 'must contain one organization')
  // A table that a newer emulator has is empty.
  .transform((value): StoredRows => ({ ...EMPTY_ROWS, ...value }));

const jsonObject = <T>() => z.custom<T>((value) => isObject(value), 'must be an object');

const play: z.ZodType<PlayState> = z.object({
  running: z.boolean(),
  intervalMs: z.number().positive(),
  count: z.int(),
  failures: z.int(),
  nextAt: z.number(),
  activeTarget: z.int(),
  taskTarget: z.int(),
  leads: z.array(z.string()),
});

const organization: z.ZodType<OrganizationState> = z
  .object({
    keys: z.record(z.string(), z.string()),
    startedAt: z.number(),
    ids: z.record(z.string(), z.int()),
    events: z.int(),
    webhooks: z
      .custom<QueueState>((value) => isObject(value) && Array.isArray(value.unmatched) && isObject(value.waiting))
      .default({ unmatched: [], waiting: {} }),
    play: play.nullable().default(null),
    index: jsonObject<OrganizationState['index']>().default({}),
    tables,
  })
  .refine(
    ({ keys, tables: { user } }) => Object.values(keys).every((id) => user.some((row) => row.id === id)),
    'has an API key of an unknown user',
  )
  .refine(({ keys }) => Object.keys(keys).length > 0, 'has no API key');

const window = z.object({ name: z.string(), used: z.number(), ends: z.number() });

const cursors: z.ZodType<CursorsState> = z.object({
  count: z.int(),
  lists: z.array(z.array(z.tuple([z.string(), z.string()]))),
  results: z.array(
    z.object({
      cursor: z.string(),
      list: z.int(),
      key: z.string().nullable(),
      total: z.int(),
      offset: z.int(),
      fingerprint: z.string(),
      expires: z.number(),
    }),
  ),
});

export interface EmulatorState {
  readonly format: typeof STATE_FORMAT;
  readonly version: typeof STATE_VERSION;
  readonly clock: SavedClock;
  readonly cursors: CursorsState;
  readonly rateLimit: readonly WindowState[];
  readonly organizations: readonly OrganizationState[];
}

const stateSchema: z.ZodType<EmulatorState> = z.object({
  format: z.literal(STATE_FORMAT),
  version: z.literal(STATE_VERSION),
  clock: z.object({ offsetMs: z.number(), frozenAt: z.number().nullable() }),
  cursors: cursors.default({ count: 0, lists: [], results: [] }),
  rateLimit: z.array(window).default([]),
  organizations: z.array(organization).min(1),
});

/** Checks a state. Throws a `ControlError` that names the problem. */
export function parseState(json: unknown): EmulatorState {
  if (!isObject(json) || json.format !== STATE_FORMAT) throw new ControlError(400, 'This is no state of an emulator.');
  if (json.version !== STATE_VERSION) {
    throw new ControlError(
      400,
      `The state has version ${JSON.stringify(json.version)}, this emulator reads ${STATE_VERSION}.`,
    );
  }
  const result = stateSchema.safeParse(json);
  if (!result.success) throw new ControlError(400, `The state is not valid.\n${z.prettifyError(result.error)}`);
  return result.data;
}
