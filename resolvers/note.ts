import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { NOTE_CREATE, NOTE_UPDATE } from '../src/mapping/inputs/note.ts';
import { activityResolvers } from './common/activity-fields.ts';
import { noteProblems } from './common/activity-writes.ts';
import { changed, creation, deletion, payload, update } from './common/writes.ts';

export const resolvers: Resolvers<Context> = {
  Mutation: {
    noteCreate: creation('Note', NOTE_CREATE, noteProblems),
    noteUpdate: update('Note', NOTE_UPDATE, noteProblems),
    noteDelete: deletion('Note'),
  },
  NotePayload: { ...payload, note: changed('Note') },
  Note: activityResolvers('Note'),
};
