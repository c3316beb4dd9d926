import type { Resolvers } from '../src/generated/graphql.ts';
import { NOTE_CREATE, NOTE_UPDATE } from '../src/inputs/note.ts';
import { noteProblems } from './activity-changes.ts';
import { changed, creation, deletion, payload, update } from './changes.ts';
import { edgesOf } from './shared.ts';

export const noteResolvers: Resolvers = {
  Mutation: {
    noteCreate: creation('Note', NOTE_CREATE, noteProblems),
    noteUpdate: update('Note', NOTE_UPDATE, noteProblems),
    noteDelete: deletion('Note'),
  },
  NotePayload: { ...payload, note: changed('Note') },
  Note: { ...edgesOf('Note'), attachments: ({ attachments }) => attachments ?? [] },
};
