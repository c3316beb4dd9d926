/** Changes a few opportunities so that seeds contain cases that careless clients get wrong. */
import type { Catalogue } from './catalogue.ts';
import type { Lead, Opportunity } from './schema.ts';

/** Gives pairs of opportunities the same creation date and value, as imports do. An order needs a tiebreaker. */
export function addTies(opportunities: Opportunity[]): void {
  for (let n = 25; n < opportunities.length; n += 25) {
    const [opportunity, other] = [opportunities[n], opportunities[n - 1]];
    if (opportunity === undefined || other === undefined) continue;
    const [created = opportunity.date_created] = [opportunity.date_created, other.date_created].sort();
    Object.assign(opportunity, { date_created: created, value: other.value });
    other.date_created = created;
  }
}

/**
 * Makes the opportunity of the unnamed lead active, leaves a few opportunities without an owner, and gives a few a value
 * of more than 2^31 cents.
 */
export function addEdgeCases(opportunities: Opportunity[], unnamed: Lead | undefined, catalogue: Catalogue): void {
  const first = opportunities.find(({ lead_id }) => lead_id === unnamed?.id);
  const status = catalogue.pipelines[0]?.statuses[1];
  if (first !== undefined && status !== undefined) {
    Object.assign(first, {
      status_id: status.id,
      date_lost: null,
      confidence: 50,
      value: 1_250_050,
      value_period: 'annual',
    });
  }
  for (let n = 7; n < opportunities.length; n += 170) {
    const opportunity = opportunities[n];
    if (opportunity !== undefined) opportunity.user_id = null;
  }
  for (let n = 12; n < opportunities.length; n += 120) {
    const opportunity = opportunities[n];
    if (opportunity !== undefined) opportunity.value = 2_147_483_648 + n * 1_000_003;
  }
}
