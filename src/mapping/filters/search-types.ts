import type { SearchType } from '../../generated/graphql.ts';
import type { SearchNoun } from '../../rows/index.ts';

const NOUNS: Readonly<Record<SearchType, SearchNoun>> = {
  LEAD: 'Lead',
  CONTACT: 'Contact',
  OPPORTUNITY: 'Opportunity',
};

/** What a search is to look for: each type once; everything if it does not say. */
export function searchNouns(types: readonly SearchType[] | null | undefined): readonly SearchNoun[] {
  return types === null || types === undefined ? Object.values(NOUNS) : [...new Set(types.map((type) => NOUNS[type]))];
}
