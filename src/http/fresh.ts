/** Whether the caller wants data that is read now, by `Cache-Control: no-cache`. */
export function wantsFresh(headers: Pick<Headers, 'get'>): boolean {
  const directives = headers.get('cache-control')?.split(',') ?? [];
  return directives.some((directive) => directive.trim().toLowerCase() === 'no-cache');
}
