import { fieldErrors } from '../errors.ts';
import type { Json } from '../json.ts';
import type { Call } from '../request-context.ts';
import { leadStatusesOf, type PlacedStatus, statusesOf } from '../store.ts';
import { type Clean, Invalid, text } from './validators.ts';

/** Recorded for leads, with what was sent in place of the label; inferred for opportunities. */
const notAStatus = (value: Json, noun: string) =>
  new Invalid(
    'Not a valid choice. Please go to Customizations in your organization settings and add ' +
      `"${String(value)}" to the list of ${noun} statuses.`,
  );

function oneOf<T extends { id: string }>(
  statuses: (call: Call) => Iterable<T>,
  fits: (status: T, sent: string) => boolean,
  noun: string,
): Clean<T> {
  return (value, call) => {
    const sent = text(value, call);
    const found = Iterator.from(statuses(call)).find((status) => fits(status, sent));
    if (found === undefined) throw notAStatus(value, noun);
    return found;
  };
}

type LeadStatus = { id: string; label: string };
const leadStatuses = ({ tables }: Call) => leadStatusesOf(tables);
const opportunityStatuses = ({ tables }: Call) => statusesOf(tables).values();

/** A status by its id, or by its label. */
export const leadStatus: Clean<LeadStatus> = oneOf(leadStatuses, ({ id }, sent) => id === sent, 'lead');
export const leadStatusLabelled: Clean<LeadStatus> = oneOf(leadStatuses, ({ label }, sent) => label === sent, 'lead');
export const opportunityStatus: Clean<PlacedStatus> = oneOf(
  opportunityStatuses,
  ({ id }, sent) => id === sent,
  'opportunity',
);

/** Deprecated by Close, as labels repeat across pipelines: the first pipeline that has it wins (inferred). */
export const opportunityStatusLabelled: Clean<PlacedStatus> = oneOf(
  opportunityStatuses,
  ({ label }, sent) => label === sent,
  'opportunity',
);

/** The status that was sent, by its id or by its label. Documented: not by both. */
export function statusSent<T>({
  status,
  status_id,
}: {
  status: T | undefined;
  status_id: T | undefined;
}): T | undefined {
  if (status !== undefined && status_id !== undefined) {
    throw fieldErrors({ status: 'Send either status or status_id, not both.' });
  }
  return status_id ?? status;
}
