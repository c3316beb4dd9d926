import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Maximum estimated memory of parsed documents. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Estimated bytes per token and its share of a node. Measured: 90 for comments, 490 for fields. */
const BYTES_PER_TOKEN = 500;

/**
 * Yoga's cache of parsed documents: least recently used, bounded by size instead of count, because callers who inline
 * values send a different document each time. Documents with syntax errors are not cached.
 */
export function documentCache() {
  return {
    documentCache: new LRUCache<string, DocumentNode>({
      maxSize: MAX_BYTES,
      sizeCalculation: (document, text) => 4 * text.length + BYTES_PER_TOKEN * countTokens(document),
    }),
    errorCache: { get: () => undefined, set: () => undefined },
  };
}

/** The number of tokens, comments included. */
function countTokens({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token = loc?.startToken ?? null; token !== null; token = token.next) tokens += 1;
  return tokens;
}
