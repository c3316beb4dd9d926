import { badRequest } from '../errors.ts';
import { opportunityStatusesOf } from '../lookups.ts';
import type { RequestContext } from '../request-context.ts';
import type { Opportunity } from '../seed/schema.ts';
import { opportunityText, textMatcher } from '../text.ts';

type Property = (value: string, context: RequestContext) => (opportunity: Opportunity) => boolean;

/** The emulated properties of the text language of `query`. Close documents more. */
const PROPERTIES: { readonly [name: string]: Property } = {
  note: (value) => {
    const matches = textMatcher(value, 'phrase');
    return (opportunity) => matches(opportunity.note);
  },
  opportunity_status_type: (value, { tables }) => {
    return (opportunity) => opportunityStatusesOf(tables).get(opportunity.status_id)?.type === value;
  },
  opportunity_status: (value, { tables }) => {
    return (opportunity) =>
      opportunityStatusesOf(tables).get(opportunity.status_id)?.label.toLowerCase() === value.toLowerCase();
  },
};

/** Parses `word`, `"some words"`, `name:word` and `name:"some words"`. An opportunity must match all of them. */
export function textQuery(text: string, context: RequestContext): (opportunity: Opportunity) => boolean {
  const tests = [...text.matchAll(/(?:([a-z_]+):)?(?:"([^"]*)"|(\S+))/g)].map(([, name, quoted, word]) => {
    const value = quoted ?? word ?? '';
    if (name !== undefined) {
      const property = Object.hasOwn(PROPERTIES, name) ? PROPERTIES[name] : undefined;
      if (property === undefined) throw badRequest(`The query names a property that is not known here: ${name}.`);
      return property(value, context);
    }
    const matches = textMatcher(value, quoted === undefined ? 'full_words' : 'phrase');
    return (opportunity: Opportunity) => matches(opportunityText(opportunity, context.tables));
  });
  return (opportunity) => tests.every((test) => test(opportunity));
}
