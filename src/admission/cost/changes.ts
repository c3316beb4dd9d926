/** What changes cost: the write, and what is read before and after. */
import { nounOf } from '../../domain/activities.ts';
import { selectedFields } from '../../engine/selection.ts';
import { rowSourceOf } from '../../loaders/nouns/index.ts';
import { covers } from '../../loaders/rows/columns.ts';
import type { Target } from '../../mapping/edges.ts';
import { CONTACT_CREATE, CONTACT_UPDATE } from '../../mapping/inputs/contact.ts';
import { LEAD_CREATE, LEAD_UPDATE } from '../../mapping/inputs/lead.ts';
import { OPPORTUNITY_CREATE, OPPORTUNITY_UPDATE } from '../../mapping/inputs/opportunity.ts';
import { customFieldsIn, type InputTable } from '../../mapping/inputs/rules.ts';
import { withChangesById } from '../../mapping/inputs/typed-field.ts';
import { columnsOf } from '../../mapping/projection.ts';
import { definitionsOf } from './custom-fields.ts';
import { type Costs, ONE, type Rule } from './walk.ts';

/** What a change asks beside the write: reads, catalogues, and, by the table of its input, definitions of custom fields. */
interface Beside {
  readonly reads?: number;
  readonly catalogues?: readonly string[];
  readonly table?: InputTable<object>;
  /** Whether the answer to the write holds whatever can be asked of the object. */
  readonly answersWhole?: boolean;
}

/** A change: the write, what it must read before, and what its payload needs beyond the answer. */
const change =
  (
    noun: Target,
    payload: string,
    { reads = 0, catalogues = [], table = {}, answersWhole = false }: Beside = {},
  ): Rule =>
  (walk, field, rows, type) => {
    walk.ask(rows, 1 + reads);
    for (const name of catalogues) walk.catalogue(name);
    const { input } = walk.arguments(type, field);
    const { schema } = walk.info;
    const written = withChangesById((input ?? {}) as object, schema.getMutationType()?.getFields()[field.name], schema);
    for (const { owner } of customFieldsIn(table, written)) definitionsOf(walk, owner);
    for (const { name, nodes } of selectedFields(payload, field.nodes, walk.info)) {
      if (name === 'userErrors') continue;
      const columns = columnsOf(noun, nodes, walk.info);
      const source = rowSourceOf(nounOf(noun));
      const isHeld = answersWhole || (source !== undefined && covers(source.defaults, columns));
      if (!isHeld) walk.load(nounOf(noun), columns, ONE);
      walk.select(noun, nodes, ONE);
    }
  };

const deletion: Rule = (walk, _field, rows) => walk.ask(rows, 1);

export const CHANGE_COSTS: Costs = {
  Mutation: {
    leadCreate: change('Lead', 'LeadPayload', { table: LEAD_CREATE }),
    leadUpdate: change('Lead', 'LeadPayload', { table: LEAD_UPDATE }),
    leadDelete: deletion,
    leadMerge: change('Lead', 'LeadPayload', { reads: 1 }),
    contactCreate: change('Contact', 'ContactPayload', { table: CONTACT_CREATE }),
    contactUpdate: change('Contact', 'ContactPayload', { table: CONTACT_UPDATE }),
    contactDelete: deletion,
    ...Object.fromEntries(
      ['Email', 'Phone', 'Url'].flatMap((item) =>
        ['Add', 'Remove'].map((act) => [`contact${item}${act}`, change('Contact', 'ContactPayload', { reads: 1 })]),
      ),
    ),
    opportunityCreate: change('Opportunity', 'OpportunityPayload', { catalogues: ['me'], table: OPPORTUNITY_CREATE }),
    opportunityUpdate: change('Opportunity', 'OpportunityPayload', { table: OPPORTUNITY_UPDATE }),
    opportunityMarkWon: change('Opportunity', 'OpportunityPayload', { reads: 1, catalogues: ['me'] }),
    opportunityMarkLost: change('Opportunity', 'OpportunityPayload', { reads: 1, catalogues: ['me'] }),
    opportunityDelete: deletion,
    taskCreate: change('Task', 'TaskPayload'),
    taskUpdate: change('Task', 'TaskPayload'),
    taskComplete: change('Task', 'TaskPayload'),
    taskDelete: deletion,
    taskBulkUpdate: (walk, field, rows) => {
      const counts = selectedFields('TaskBulkUpdatePayload', field.nodes, walk.info).some(
        ({ name }) => name === 'matchedCount',
      );
      walk.ask(rows, counts ? 2 : 1);
    },
    opportunityStatusCreate: change('OpportunityStatus', 'OpportunityStatusPayload'),
    opportunityStatusUpdate: change('OpportunityStatus', 'OpportunityStatusPayload'),
    opportunityStatusDelete: deletion,
    leadStatusCreate: change('LeadStatus', 'LeadStatusPayload'),
    leadStatusUpdate: change('LeadStatus', 'LeadStatusPayload'),
    leadStatusDelete: deletion,
    leadStatusReorder: change('LeadStatus', 'LeadStatusReorderPayload', { reads: 2 }),
    pipelineCreate: change('Pipeline', 'PipelinePayload'),
    pipelineUpdate: change('Pipeline', 'PipelinePayload', { reads: 1 }),
    pipelineDelete: deletion,
    ...Object.fromEntries(
      (['Note', 'Call', 'Email', 'SMS'] as const).flatMap((type) => {
        const name = type.toLowerCase();
        const written = change(type, `${type}Payload`, { answersWhole: true });
        return [
          [`${name}Create`, written],
          [`${name}Update`, written],
          [`${name}Delete`, deletion],
        ];
      }),
    ),
  },
};
