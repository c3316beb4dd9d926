import type { LeadCustomObjectsArgs, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { CUSTOM_OBJECT_CREATE, CUSTOM_OBJECT_UPDATE } from '../src/mapping/inputs/custom-object.ts';
import { CUSTOM_OBJECT_TYPE_CREATE, CUSTOM_OBJECT_TYPE_UPDATE } from '../src/mapping/inputs/custom-type.ts';
import { projection } from '../src/mapping/projection.ts';
import { early, type ParentId } from './common/early.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { changed, creation, deletion, payload, update } from './common/writes.ts';
import { customFieldsOf } from './custom-field.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    customObject: nodeById('CustomObject'),
    customObjectType: nodeById('CustomObjectType'),
    customObjectTypes: (_query, _args, { load }) => load.CustomObjectType.all(),
  },
  Mutation: {
    customObjectTypeCreate: creation('CustomObjectType', CUSTOM_OBJECT_TYPE_CREATE),
    customObjectTypeUpdate: update('CustomObjectType', CUSTOM_OBJECT_TYPE_UPDATE),
    customObjectTypeDelete: deletion('CustomObjectType'),
    customObjectCreate: creation('CustomObject', CUSTOM_OBJECT_CREATE),
    customObjectUpdate: update('CustomObject', CUSTOM_OBJECT_UPDATE),
    customObjectDelete: deletion('CustomObject'),
  },
  CustomObjectPayload: { ...payload, customObject: changed('CustomObject') },
  Lead: {
    customObjects: early('Lead.customObjects', ({ id }: ParentId, { typeId }: LeadCustomObjectsArgs, { load }, info) =>
      load.customObjectsOf(id, typeId ?? null, projection('CustomObject', info)),
    ),
  },
  CustomObject: {
    ...edgeResolvers('CustomObject'),
    customFields: customFieldsOf('custom_object'),
  },
  CustomObjectTypePayload: { ...payload, customObjectType: changed('CustomObjectType') },
  CustomObjectType: edgeResolvers('CustomObjectType'),
};
