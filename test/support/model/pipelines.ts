import { type ModelMutations, pick, problemsIf } from './mutation.ts';
import type { ModelPipeline, OrganizationModel } from './organization.ts';

const hasLabel = (items: readonly { readonly id: string; readonly label: string }[], label: string, ownId?: string) =>
  items.some((item) => item.label === label && item.id !== ownId);
const TYPES = ['ACTIVE', 'WON', 'LOST'] as const;

function put(model: OrganizationModel, pipeline: ModelPipeline): void {
  model.pipelines = model.pipelines.map((other) => (other.id === pipeline.id ? pipeline : other));
}

/** Mutations of statuses and pipelines. */
export const PIPELINE_MUTATIONS: ModelMutations = {
  leadStatusCreate: (model, { text }) => ({
    signature: 'leadStatusCreate($input: LeadStatusInput!)',
    variables: { input: { label: text } },
    ...problemsIf(hasLabel(model.leadStatuses, text), 'INVALID input.label'),
    apply: ({ id }) => {
      model.leadStatuses = [...model.leadStatuses, { id, label: text }];
      return [id];
    },
  }),
  leadStatusUpdate: (model, { n, text }) => {
    const status = pick(model.leadStatuses, n[0]);
    if (status === undefined) return null;
    return {
      signature: 'leadStatusUpdate($id: ID!, $input: LeadStatusInput!)',
      variables: { id: status.id, input: { label: text } },
      ...problemsIf(hasLabel(model.leadStatuses, text, status.id), 'INVALID input.label'),
      apply: ({ id }) => {
        model.leadStatuses = model.leadStatuses.map((other) => (other.id === id ? { id, label: text } : other));
        return [id];
      },
    };
  },
  leadStatusDelete: (model, { n }) => {
    const status = pick(model.leadStatuses, n[0]);
    if (status === undefined || model.leadStatuses.length === 1) return null;
    return {
      signature: 'leadStatusDelete($id: ID!)',
      variables: { id: status.id },
      ...problemsIf(
        model.leads.all().some(({ statusId }) => statusId === status.id),
        'IN_USE id',
      ),
      apply: () => {
        model.leadStatuses = model.leadStatuses.filter(({ id }) => id !== status.id);
        return [status.id];
      },
    };
  },
  leadStatusReorder: (model, { n }) => {
    const reversed = model.leadStatuses.toReversed();
    const isShort = (n[0] ?? 0) % 3 === 0;
    return {
      signature: 'leadStatusReorder($ids: [ID!]!)',
      variables: { ids: reversed.slice(isShort ? 1 : 0).map(({ id }) => id) },
      ...problemsIf(isShort, 'INVALID ids'),
      apply: () => {
        model.leadStatuses = reversed;
        return [];
      },
    };
  },
  opportunityStatusCreate: (model, { n, text }) => {
    const [pipeline, type = 'ACTIVE'] = [pick(model.pipelines, n[0]), pick(TYPES, n[1])];
    if (pipeline === undefined) return null;
    return {
      signature: 'opportunityStatusCreate($input: OpportunityStatusCreateInput!)',
      variables: { input: { label: text, type, pipelineId: pipeline.id } },
      ...problemsIf(hasLabel(pipeline.statuses, text), 'INVALID input.label'),
      apply: ({ id }) => {
        put(model, { ...pipeline, statuses: [...pipeline.statuses, { id, label: text, type }] });
        return [id];
      },
    };
  },
  opportunityStatusUpdate: (model, { n, text }) => {
    const status = pick(model.statuses, n[0]);
    if (status === undefined) return null;
    const { pipeline } = status;
    return {
      signature: 'opportunityStatusUpdate($id: ID!, $input: OpportunityStatusUpdateInput!)',
      variables: { id: status.id, input: { label: text } },
      ...problemsIf(hasLabel(pipeline.statuses, text, status.id), 'INVALID input.label'),
      apply: ({ id }) => {
        const statuses = pipeline.statuses.map((other) => (other.id === id ? { ...other, label: text } : other));
        put(model, { ...pipeline, statuses });
        return [id];
      },
    };
  },
  opportunityStatusDelete: (model, { n }) => {
    const status = pick(model.statuses, n[0]);
    if (status === undefined || model.statuses.length === 1) return null;
    return {
      signature: 'opportunityStatusDelete($id: ID!)',
      variables: { id: status.id },
      ...problemsIf(
        model.opportunities.all().some(({ statusId }) => statusId === status.id),
        'IN_USE id',
      ),
      apply: () => {
        const statuses = status.pipeline.statuses.filter(({ id }) => id !== status.id);
        put(model, { ...status.pipeline, statuses });
        return [status.id];
      },
    };
  },
  pipelineCreate: (model, { n, text }) => {
    const statuses = TYPES.slice(0, (n[0] ?? 0) % 4).map((type) => ({ label: `${text} ${type}`, type }));
    return {
      signature: 'pipelineCreate($input: PipelineCreateInput!)',
      variables: { input: { name: text, statuses } },
      apply: ({ id, statuses: made }) => {
        const named = statuses.map((status, at) => ({ ...status, id: made[at]?.id ?? '' }));
        model.pipelines = [...model.pipelines, { id, name: text, statuses: named }];
        return [id];
      },
    };
  },
  pipelineReorder: (model, { n, text }) => {
    const pipeline = pick(model.pipelines, n[0]);
    if (pipeline === undefined) return null;
    const reversed = pipeline.statuses.toReversed();
    const isShort = (n[1] ?? 0) % 3 === 0 && reversed.length > 0;
    return {
      signature: 'pipelineUpdate($id: ID!, $input: PipelineUpdateInput!)',
      variables: {
        id: pipeline.id,
        input: { name: text, statusIds: reversed.slice(isShort ? 1 : 0).map(({ id }) => id) },
      },
      ...problemsIf(isShort, 'INVALID input.statusIds'),
      apply: ({ id }) => {
        put(model, { id, name: text, statuses: reversed });
        return [id];
      },
    };
  },
  pipelineMoveIn: (model, { n }) => {
    const to = pick(model.pipelines, n[0]);
    const moving = pick(
      model.statuses.filter(({ pipeline }) => pipeline.id !== to?.id),
      n[1],
    );
    if (to === undefined || moving === undefined) return null;
    const { pipeline: from, ...status } = moving;
    const statuses = to.statuses.toSpliced((n[2] ?? 0) % (to.statuses.length + 1), 0, status);
    return {
      signature: 'pipelineUpdate($id: ID!, $input: PipelineUpdateInput!)',
      variables: { id: to.id, input: { statusIds: statuses.map(({ id }) => id) } },
      ...problemsIf(hasLabel(to.statuses, status.label), 'INVALID input.statusIds'),
      apply: ({ id }) => {
        put(model, { ...from, statuses: from.statuses.filter((other) => other.id !== status.id) });
        put(model, { ...to, statuses });
        return [id];
      },
    };
  },
  pipelineDelete: (model, { n }) => {
    const pipeline = pick(model.pipelines, n[0]);
    if (pipeline === undefined || model.pipelines.length === 1) return null;
    return {
      signature: 'pipelineDelete($id: ID!)',
      variables: { id: pipeline.id },
      ...problemsIf(pipeline.statuses.length > 0, 'IN_USE id'),
      apply: () => {
        model.pipelines = model.pipelines.filter(({ id }) => id !== pipeline.id);
        return [pipeline.id];
      },
    };
  },
};
