/** The best results of searches of several types: by name, then by age, with a share for each type. */

export interface Candidate {
  /** The text that is compared with the query. */
  readonly name: string | null | undefined;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** Case, accents and runs of spaces make no difference. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** 0: the name is the query. 1: the name begins with it. 2: something else matches. */
function rankOf(name: string, query: string): number {
  if (name === query) return 0;
  return name.startsWith(query) ? 1 : 2;
}

/**
 * The `first` best candidates of all lists, in order. Each list keeps at least its share, the best `first / lists` of its
 * candidates, as far as it has them.
 */
export function bestOf<C extends Candidate>(
  lists: readonly (readonly C[])[],
  query: string,
  first: number,
): readonly C[] {
  const words = plain(query);
  const ranked = lists
    .flatMap((list, of) =>
      list.map((candidate) => ({ candidate, of, rank: rankOf(plain(candidate.name ?? ''), words) })),
    )
    .toSorted((a, b) => a.rank - b.rank || b.candidate.createdAt - a.candidate.createdAt);
  const share = Math.floor(first / Math.max(1, lists.filter((list) => list.length > 0).length));
  const taken = new Map<number, number>();
  const isShared = ranked.map(({ of }) => {
    const count = (taken.get(of) ?? 0) + 1;
    taken.set(of, count);
    return count <= share;
  });
  let rest = first - isShared.filter((shared) => shared).length;
  return ranked.flatMap(({ candidate }, index) => {
    if (isShared[index] === true) return [candidate];
    rest -= 1;
    return rest >= 0 ? [candidate] : [];
  });
}
