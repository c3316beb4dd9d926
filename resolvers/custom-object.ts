import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { projection } from '../src/mapping/projection.ts';
import { byId, edgesOf } from './common/edges.ts';
import { customFieldsOf } from './custom-field.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    customObject: byId('CustomObject'),
    customObjectType: byId('CustomObjectType'),
    customObjectTypes: (_query, _args, { load }) => load.CustomObjectType.all(),
  },
  Lead: {
    customObjects: ({ id }, { typeId }, { load }, info) =>
      load.customObjectsOf(id, typeId ?? null, projection('CustomObject', info)),
  },
  CustomObject: {
    ...edgesOf('CustomObject'),
    customFields: customFieldsOf('custom_object'),
  },
  CustomObjectType: edgesOf('CustomObjectType'),
};
