/** What a search of several types finds. */

/** The nouns that Close's search finds. */
export type SearchNoun = 'Lead' | 'Contact' | 'Opportunity';
