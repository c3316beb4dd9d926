/** The bodies of requests to the control. */
import { z } from 'zod';
import type { ClockChange } from '../clock.ts';
import type { Fault, PendingFault } from '../faults.ts';
import type { JsonObject } from '../json.ts';
import { ControlError } from './errors.ts';
import type { PlayChange } from './play-change.ts';

const milliseconds = z.number().min(0).max(9_999_999);

/** A regular expression as JSON. */
const pattern = z.strictObject({ pattern: z.string(), flags: z.string().optional() });

const pathOf = (path: string | z.output<typeof pattern>, context: z.RefinementCtx): string | RegExp => {
  if (typeof path === 'string') return path;
  try {
    return new RegExp(path.pattern, path.flags);
  } catch (error) {
    context.addIssue(error instanceof Error ? error.message : 'Invalid regular expression');
    return z.NEVER;
  }
};

const fault = z
  .strictObject({
    method: z.string().toUpperCase(),
    path: z.union([z.string(), pattern]).transform(pathOf),
    times: z.int().min(1),
    skip: z.int().min(0),
    status: z.int().min(200).max(599),
    body: z.json(),
    headers: z.record(z.string(), z.string()),
    delayMs: milliseconds,
    reset: z.enum(['before', 'after']),
  })
  .partial();

const clockChange = z
  .strictObject({
    now: z.union([z.iso.datetime({ offset: true }), z.number()]),
    advanceMs: z.number(),
    frozen: z.boolean(),
  })
  .partial();

const playChange = z.strictObject({ running: z.boolean(), intervalMs: z.number().min(10).max(3_600_000) }).partial();

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new ControlError(400, z.prettifyError(result.error));
}

/** A body without undefined values. */
const withoutAbsent = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

export const faultOf = (body: unknown): Fault => withoutAbsent(parse(fault, body));
export const clockChangeOf = (body: unknown): ClockChange => withoutAbsent(parse(clockChange, body));
export const playChangeOf = (body: unknown): PlayChange => withoutAbsent(parse(playChange, body));
export const latencyOf = (body: unknown): number => parse(z.strictObject({ milliseconds }), body).milliseconds;

/** A fault as JSON. */
export function faultJson({ path, ...rest }: Fault | PendingFault): JsonObject {
  const shown = path instanceof RegExp ? { pattern: path.source, flags: path.flags } : path;
  return { ...rest, ...(shown === undefined ? {} : { path: shown }) } as JsonObject;
}
