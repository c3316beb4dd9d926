import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** What parsed documents may take in memory, about. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What a token takes, with the node that it is a part of: measured as 90 for comments, 490 for fields. */
const BYTES_A_TOKEN = 500;

/**
 * For Yoga to keep parsed documents in, the least recently used first out. By their size and not by their number, for
 * callers who write their values into their documents send another one each time. What does not parse is not kept.
 */
export function documentCache() {
  return {
    documentCache: new LRUCache<string, DocumentNode>({
      maxSize: MOST_BYTES,
      sizeCalculation: (document, text) => 4 * text.length + BYTES_A_TOKEN * tokensOf(document),
    }),
    errorCache: { get: () => undefined, set: () => undefined },
  };
}

/** Comments too. */
function tokensOf({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token = loc?.startToken ?? null; token !== null; token = token.next) tokens += 1;
  return tokens;
}
