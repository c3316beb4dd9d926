/** The executable schema: the SDL in `schema/` with the resolvers in `resolvers/`. */
import { makeExecutableSchema } from '@graphql-tools/schema';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { activityResolvers } from '../../resolvers/activity.ts';
import { activityReportResolvers } from '../../resolvers/activity-report.ts';
import { callResolvers } from '../../resolvers/call.ts';
import { contactResolvers } from '../../resolvers/contact.ts';
import { customActivityResolvers } from '../../resolvers/custom-activity.ts';
import { customFieldResolvers } from '../../resolvers/custom-field.ts';
import { customObjectResolvers } from '../../resolvers/custom-object.ts';
import { emailResolvers } from '../../resolvers/email.ts';
import { federationResolvers } from '../../resolvers/federation.ts';
import { funnelResolvers } from '../../resolvers/funnel.ts';
import { funnelReportResolvers } from '../../resolvers/funnel-report.ts';
import { groupResolvers } from '../../resolvers/group.ts';
import { leadResolvers } from '../../resolvers/lead.ts';
import { leadStatusResolvers } from '../../resolvers/lead-status.ts';
import { meetingResolvers } from '../../resolvers/meeting.ts';
import { membershipResolvers } from '../../resolvers/membership.ts';
import { moneyResolvers } from '../../resolvers/money.ts';
import { mutationResolvers } from '../../resolvers/mutation.ts';
import { nodeResolvers } from '../../resolvers/node.ts';
import { noteResolvers } from '../../resolvers/note.ts';
import { opportunityResolvers } from '../../resolvers/opportunity.ts';
import { opportunityGroupResolvers } from '../../resolvers/opportunity-group.ts';
import { opportunitySearchResolvers } from '../../resolvers/opportunity-search.ts';
import { opportunityStatusResolvers } from '../../resolvers/opportunity-status.ts';
import { organizationResolvers } from '../../resolvers/organization.ts';
import { pipelineResolvers } from '../../resolvers/pipeline.ts';
import { reportResolvers } from '../../resolvers/report.ts';
import { roleResolvers } from '../../resolvers/role.ts';
import { scalarResolvers } from '../../resolvers/scalars.ts';
import { searchResolvers } from '../../resolvers/search.ts';
import { smartViewResolvers } from '../../resolvers/smart-view.ts';
import { smsResolvers } from '../../resolvers/sms.ts';
import { statusChangeResolvers } from '../../resolvers/status-change.ts';
import { statusReportResolvers } from '../../resolvers/status-report.ts';
import { taskResolvers } from '../../resolvers/task.ts';
import { typedFieldResolvers } from '../../resolvers/typed-field.ts';
import { userResolvers } from '../../resolvers/user.ts';
import { withoutInfo } from '../engine/execute.ts';
import type { TypedFields } from '../mapping/custom-fields/typed-fields.ts';
import { snakeCase } from '../mapping/projection.ts';
import { subgraphSdl, typeDefs } from './sdl.ts';

/** The core schema, or with it the custom fields of one organization as fields of their own. */
export function createSchema(fields: TypedFields | null = null): GraphQLSchema {
  const schema = makeExecutableSchema({
    typeDefs: [...typeDefs(fields)],
    resolvers: [
      activityResolvers,
      callResolvers,
      emailResolvers,
      meetingResolvers,
      noteResolvers,
      smsResolvers,
      contactResolvers,
      customFieldResolvers,
      customActivityResolvers,
      customObjectResolvers,
      federationResolvers(() => subgraphSdl(fields)),
      funnelResolvers,
      groupResolvers,
      leadResolvers,
      leadStatusResolvers,
      membershipResolvers,
      moneyResolvers,
      mutationResolvers,
      nodeResolvers,
      opportunityGroupResolvers,
      opportunityResolvers,
      opportunitySearchResolvers,
      opportunityStatusResolvers,
      organizationResolvers,
      pipelineResolvers,
      smartViewResolvers,
      roleResolvers,
      scalarResolvers,
      searchResolvers,
      taskResolvers,
      ...(fields === null ? [] : [typedFieldResolvers(fields)]),
      statusChangeResolvers,
      activityReportResolvers,
      funnelReportResolvers,
      reportResolvers,
      statusReportResolvers,
      userResolvers,
    ],
    resolverValidationOptions: {
      requireResolversForArgs: 'error',
      requireResolversForResolveType: 'error',
      requireResolversToMatchSchema: 'error',
    },
  });
  prepareResolvers(schema);
  return schema;
}

/**
 * GraphQL's names are Close's in camelCase: a field without a resolver reads its snake_case twin. Resolvers with fewer
 * than four parameters do not read `info` (a test checks that none hides it behind default or rest parameters).
 */
function prepareResolvers(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const twin = snakeCase(field.name);
      if (field.resolve === undefined && twin !== field.name) {
        field.resolve = (row: Readonly<Record<string, unknown>>) => row[twin];
      }
      if (field.resolve !== undefined && field.resolve.length < 4) withoutInfo(field.resolve);
    }
  }
}
