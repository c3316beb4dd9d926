/**
 * A text as one segment of a path. Lone surrogates, which a URL cannot contain, are replaced. A segment of one or two dots
 * would change the path, in any encoding, so it becomes a name that no object has.
 */
export const pathSegment = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(/^\.{1,2}$/, (dots) => dots.replaceAll('.', '%252E'));
