import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { nodeById } from './common/edges.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    form: nodeById('Form'),
    forms: async (_query, { isArchived = null }, { load }) => {
      const forms = await load.Form.all();
      return isArchived === null ? forms : forms.filter((form) => (form.is_archived ?? false) === isArchived);
    },
  },
};
