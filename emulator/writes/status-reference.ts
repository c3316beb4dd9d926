import { fieldErrors } from '../errors.ts';
import type { Json } from '../json.ts';
import { leadStatusesOf, opportunityStatusesOf, type PipelineStatus } from '../lookups.ts';
import type { RequestContext } from '../request-context.ts';
import { InvalidValue, text, type Validator } from './validators.ts';

/** The message is recorded for leads, with the sent value as the label, and inferred for opportunities. */
const unknownStatus = (value: Json, noun: string) =>
  new InvalidValue(
    'Not a valid choice. Please go to Customizations in your organization settings and add ' +
      `"${String(value)}" to the list of ${noun} statuses.`,
  );

function statusValidator<T extends { id: string }>(
  statuses: (context: RequestContext) => Iterable<T>,
  fits: (status: T, sent: string) => boolean,
  noun: string,
): Validator<T> {
  return (value, context) => {
    const sent = text(value, context);
    const found = Iterator.from(statuses(context)).find((status) => fits(status, sent));
    if (found === undefined) throw unknownStatus(value, noun);
    return found;
  };
}

type LeadStatus = { id: string; label: string };
const leadStatuses = ({ tables }: RequestContext) => leadStatusesOf(tables);
const opportunityStatuses = ({ tables }: RequestContext) => opportunityStatusesOf(tables).values();

export const leadStatusById: Validator<LeadStatus> = statusValidator(
  leadStatuses,
  ({ id }, sent) => id === sent,
  'lead',
);
export const leadStatusByLabel: Validator<LeadStatus> = statusValidator(
  leadStatuses,
  ({ label }, sent) => label === sent,
  'lead',
);
export const opportunityStatusById: Validator<PipelineStatus> = statusValidator(
  opportunityStatuses,
  ({ id }, sent) => id === sent,
  'opportunity',
);

/** Deprecated by Close, because pipelines can share labels. The first pipeline with the label wins (inferred). */
export const opportunityStatusByLabel: Validator<PipelineStatus> = statusValidator(
  opportunityStatuses,
  ({ label }, sent) => label === sent,
  'opportunity',
);

/** The status that was sent by id or by label. Documented: not by both. */
export function givenStatus<T>({
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
