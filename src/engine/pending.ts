/** Values that arrive later, and errors. A run counts what is pending; graphql-js has a promise per field, object and list. */
import { locatedError } from 'graphql';
import type { Complete, FieldPlan, Position, Run } from './run.ts';

/** Completes a value when it arrives and puts it into its place. Returns what is there until then. */
export function later(run: Run, position: Position, value: PromiseLike<unknown>, complete: Complete): undefined {
  run.pending += 1;
  Promise.resolve(value).then(
    (late) => arrived(run, position, late, complete),
    (error) => missed(run, position, error),
  );
}

function arrived(run: Run, position: Position, value: unknown, complete: Complete): void {
  try {
    if (!isOver(run)) position.fill(complete(run, value, position));
    checkSize(run);
    settled(run);
  } catch (error) {
    missed(run, position, error);
  }
}

function missed(run: Run, position: Position, error: unknown): void {
  if (!isOver(run)) {
    const located = locatedError(error, position.field.nodes, position.keys);
    const { nullable } = position;
    run.errors.add(located, nullable);
    if (nullable === undefined) run.isNull = true;
    else nullable.fill(null);
  }
  settled(run);
}

function settled(run: Run): void {
  run.pending -= 1;
  if (run.pending > 0 && !isOver(run)) return;
  const { onSettled } = run;
  run.onSettled = undefined;
  onSettled?.();
}

/** Resolves when nothing is pending any more, or does not matter any more. */
export const whenSettled = (run: Run): Promise<void> =>
  new Promise((resolve) => {
    run.onSettled = resolve;
  });

export const isOver = (run: Run): boolean => run.isNull || run.overflow !== undefined;

/** Throws once the result exceeds its limit. */
export function checkSize(run: Run): void {
  if (run.bytes <= run.limit.maxBytes) return;
  run.overflow ??= run.limit.exceeded(run.bytes);
  throw run.overflow;
}

/** Null, with the error added to the result. Throws the error if the position may not be null, so that its parent becomes null. */
export function failed(run: Run, position: Position, error: unknown): null {
  // Not an error of this field: it must not be caught on the way up.
  if (run.overflow !== undefined) throw run.overflow;
  const located = locatedError(error, position.field.nodes, position.keys);
  if (!position.isNullable) throw located;
  run.errors.add(located, position);
  return null;
}

/** The value. Throws if it is null and may not be. */
export function notNull(value: unknown, isNullable: boolean, { parent, definition }: FieldPlan): unknown {
  if (value !== null || isNullable) return value;
  throw new Error(`Cannot return null for non-nullable field ${parent.name}.${definition.name}.`);
}
