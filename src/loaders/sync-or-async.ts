/**
 * Applies `next` to a value that may be a promise, and stays synchronous if it is not. A page of rows does this hundreds
 * of times; a promise for each would cost more than the work itself.
 */
export function mapMaybeAsync<T, Next>(
  value: T | Promise<T>,
  next: (value: T) => Next | Promise<Next>,
): Next | Promise<Next> {
  return value instanceof Promise ? value.then(next) : next(value);
}
