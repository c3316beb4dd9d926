import { type ModelMutations, type PlannedMutation, pick, problemsIf, TODAY } from './mutation.ts';
import type { ModelOpportunity, OrganizationModel } from './organization.ts';

/** The fields that change with a move to or from a won or lost status. */
function outcomeFields(
  opportunity: Pick<ModelOpportunity, 'dateWon' | 'isLost'>,
  from: string | null,
  to: string,
): Partial<ModelOpportunity> {
  if (from === to) return {};
  return { dateWon: to === 'WON' ? (opportunity.dateWon ?? TODAY) : opportunity.dateWon, isLost: to === 'LOST' };
}

/** Mutations of opportunities. */
export const OPPORTUNITY_MUTATIONS: ModelMutations = {
  opportunityCreate: (model, { n, text }, { discount }) => {
    const lead = pick(model.leads.all(), n[0]);
    const status = pick([undefined, pick(model.statuses, n[2])], n[1]);
    const pipeline = pick(
      [
        undefined,
        status?.pipeline,
        pick(
          model.pipelines.filter(({ statuses }) => statuses.length > 0),
          n[4],
        ),
      ],
      n[3],
    );
    const confidence = pick([0, 30, 100, 101], n[5]) ?? 0;
    if (lead === undefined) return null;
    const first =
      status ?? model.statuses.find((candidate) => pipeline === undefined || candidate.pipeline.id === pipeline.id);
    if (first === undefined) return null;
    const isMisplaced = status !== undefined && pipeline !== undefined && status.pipeline.id !== pipeline.id;
    return {
      signature: 'opportunityCreate($input: OpportunityCreateInput!)',
      variables: {
        input: {
          leadId: lead.id,
          value: n[4],
          note: text,
          confidence,
          customFields: [{ id: discount, value: 5 }],
          ...(status === undefined ? {} : { statusId: status.id }),
          ...(pipeline === undefined ? {} : { pipelineId: pipeline.id }),
        },
      },
      ...(confidence > 100
        ? { problems: ['INVALID input.confidence'] }
        : problemsIf(isMisplaced, 'INVALID input.statusId')),
      apply: ({ id }) => {
        const base = {
          id,
          leadId: lead.id,
          contactId: null,
          statusId: first.id,
          value: n[4] ?? null,
          confidence,
          note: text,
        };
        const made = { ...base, dateWon: null, isLost: false, custom: { [discount]: 5 } };
        model.opportunities.put({ ...made, ...outcomeFields(made, null, first.type) });
        return [id, lead.id];
      },
    };
  },
  opportunityUpdate: (model, { n, text }) => {
    const opportunity = pick(model.opportunities.all(), n[0]);
    if (opportunity === undefined) return null;
    const change =
      pick<Partial<ModelOpportunity>>(
        [
          { value: null },
          { value: 2 ** 40 },
          { note: text },
          { confidence: 77 },
          { contactId: null },
          { dateWon: '2027-02-03' },
          { dateWon: null },
        ],
        n[1],
      ) ?? {};
    return {
      signature: 'opportunityUpdate($id: ID!, $input: OpportunityUpdateInput!)',
      variables: { id: opportunity.id, input: change },
      apply: () => {
        model.opportunities.change(opportunity.id, change);
        return [opportunity.id, opportunity.leadId];
      },
    };
  },
  opportunityMove: (model, { n }) => {
    const [opportunity, to] = [pick(model.opportunities.all(), n[0]), pick(model.statuses, n[1])];
    if (opportunity === undefined || to === undefined) return null;
    return {
      signature: 'opportunityUpdate($id: ID!, $input: OpportunityUpdateInput!)',
      variables: { id: opportunity.id, input: { statusId: to.id } },
      apply: () => {
        model.opportunities.change(opportunity.id, {
          statusId: to.id,
          ...outcomeFields(opportunity, model.status(opportunity.statusId).type, to.type),
        });
        return [opportunity.id, opportunity.leadId];
      },
    };
  },
  opportunityMarkWon: (model, { n }) =>
    closeOpportunity(model, n, 'WON', 'opportunityMarkWon($id: ID!, $dateWon: Date)'),
  opportunityMarkLost: (model, { n }) => closeOpportunity(model, n, 'LOST', 'opportunityMarkLost($id: ID!)'),
  opportunityDelete: (model, { n }) => {
    const opportunity = pick(model.opportunities.all(), n[0]);
    if (opportunity === undefined) return null;
    return {
      signature: 'opportunityDelete($id: ID!)',
      variables: { id: opportunity.id },
      apply: () => {
        model.opportunities.delete(opportunity.id);
        return [opportunity.id, opportunity.leadId];
      },
    };
  },
};

/** Moves an opportunity to the first status of a type in its pipeline. */
function closeOpportunity(
  model: OrganizationModel,
  n: readonly number[],
  type: 'WON' | 'LOST',
  signature: string,
): PlannedMutation | null {
  const opportunity = pick(model.opportunities.all(), n[0]);
  if (opportunity === undefined) return null;
  const status = model.status(opportunity.statusId);
  const to = status.type === type ? status : status.pipeline.statuses.find((candidate) => candidate.type === type);
  const given = type === 'WON' && (n[1] ?? 0) % 2 === 0 ? '2026-05-06' : undefined;
  const won = type === 'WON' && status.type !== 'WON' ? TODAY : opportunity.dateWon;
  return {
    signature,
    variables: { id: opportunity.id, ...(given === undefined ? {} : { dateWon: given }) },
    ...problemsIf(to === undefined, 'INVALID id'),
    apply: () => {
      const dateWon = given ?? won;
      model.opportunities.change(opportunity.id, { statusId: to?.id ?? '', dateWon, isLost: type === 'LOST' });
      return [opportunity.id, opportunity.leadId];
    },
  };
}
