/** Outcomes of both types, and playbooks, one of them archived. */
import { CATALOGUE_CREATED, CATALOGUE_UPDATED } from './dates.ts';
import { idOf } from './random.ts';
import { OUTCOME_TARGETS } from './schema/outcome.ts';
import type { CustomField, Outcome, Playbook, User } from './schema.ts';

/** The outcomes that calls and meetings of the seed have. */
export const CHOSEN_OUTCOMES = 3;
export const outcomeId = (n: number, namespace: string): string => idOf('outcome', n, namespace);
export const playbookId = (n: number, namespace: string): string => idOf('convtyp', n, namespace);

export function buildOutcomes(users: readonly User[], namespace: string): Outcome[] {
  const [me = '', other = me] = users.map(({ id }) => id);
  const outcome = (n: number, name: string, description: string | null): Outcome => ({
    ...{ id: outcomeId(n, namespace), name, description, type: 'custom', applies_to: [...OUTCOME_TARGETS] },
    ...{ created_by: me, updated_by: other, date_created: CATALOGUE_CREATED, date_updated: CATALOGUE_UPDATED },
  });
  return [
    outcome(0, 'Demo booked', 'They want to see an instrument.'),
    outcome(1, 'Call back later', null),
    outcome(2, 'Not interested', 'They have bought elsewhere.'),
    { ...outcome(3, 'Left a voicemail', 'Set by Close.'), type: 'vm-dropped', applies_to: ['calls'] },
  ];
}

export function buildPlaybooks(
  users: readonly User[],
  outcomes: readonly Outcome[],
  fields: readonly CustomField[],
  namespace: string,
): Playbook[] {
  const [me = '', other = me] = users.map(({ id }) => id);
  const shared = fields.filter(({ object }) => object === 'shared').map(({ id }) => id);
  const playbook = (n: number, name: string, outcomeCount: number): Playbook => ({
    ...{ id: playbookId(n, namespace), name, description: `${name} with a new contact.`, position: n },
    summary_guidance: n === 0 ? 'What do they measure, and with what?' : null,
    outcome_ids: outcomes.slice(0, outcomeCount).map(({ id }) => id),
    custom_field_ids: n === 0 ? shared : [],
    ...{ archived_at: null, archived_by_id: null },
    ...{ created_at: CATALOGUE_CREATED, created_by_id: me, updated_at: CATALOGUE_UPDATED, updated_by_id: other },
  });
  return [
    playbook(0, 'Discovery', 3),
    playbook(1, 'Demonstration', 2),
    { ...playbook(2, 'Fair in spring', 0), position: null, archived_at: CATALOGUE_UPDATED, archived_by_id: me },
  ];
}
