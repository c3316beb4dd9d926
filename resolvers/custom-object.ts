import type { LeadCustomObjectsArgs, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { projection } from '../src/mapping/projection.ts';
import { early, type ParentId } from './common/early.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { customFieldsOf } from './custom-field.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    customObject: nodeById('CustomObject'),
    customObjectType: nodeById('CustomObjectType'),
    customObjectTypes: (_query, _args, { load }) => load.CustomObjectType.all(),
  },
  Lead: {
    customObjects: early('Lead.customObjects', ({ id }: ParentId, { typeId }: LeadCustomObjectsArgs, { load }, info) =>
      load.customObjectsOf(id, typeId ?? null, projection('CustomObject', info)),
    ),
  },
  CustomObject: {
    ...edgeResolvers('CustomObject'),
    customFields: customFieldsOf('custom_object'),
  },
  CustomObjectType: edgeResolvers('CustomObjectType'),
};
