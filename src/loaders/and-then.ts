/** What `next` makes of a value, at once if the value is here already: a page of rows asks for hundreds of them. */
export function andThen<T, Next>(
  value: T | Promise<T>,
  next: (value: T) => Next | Promise<Next>,
): Next | Promise<Next> {
  return value instanceof Promise ? value.then(next) : next(value);
}
