import type {
  MutationSharedSchedulingLinkMapArgs,
  MutationSharedSchedulingLinkUnmapArgs,
  Resolvers,
  SchedulingLinkSource,
} from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { inputPath } from '../src/mapping/inputs/paths.ts';
import { writeInput } from '../src/mapping/inputs/rules.ts';
import {
  SCHEDULING_LINK_CREATE,
  SCHEDULING_LINK_UPDATE,
  SHARED_SCHEDULING_LINK_CREATE,
  SHARED_SCHEDULING_LINK_MAP,
  SHARED_SCHEDULING_LINK_UPDATE,
} from '../src/mapping/inputs/scheduling-link.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { enumValue } from './common/values.ts';
import {
  attempt,
  changed,
  creation,
  deletion,
  idProblems,
  payload,
  problem,
  refused,
  update,
} from './common/writes.ts';

const SOURCES = ['MANUAL', 'THIRD_PARTY', 'CALENDLY'] as const satisfies SchedulingLinkSource[];

const ONE_TARGET = problem('INVALID', 'Exactly one of schedulingLinkId and url must be set.', 'input');

function map(_mutation: object, { id, input }: MutationSharedSchedulingLinkMapArgs, { write }: Context) {
  const { body, problems } = writeInput(SHARED_SCHEDULING_LINK_MAP, input, { definitions: null, creates: false });
  const hasOne = (input.schedulingLinkId === undefined) !== (input.url === undefined);
  const invalid = [...idProblems('SharedSchedulingLink', id), ...problems, ...(hasOne ? [] : [ONE_TARGET])];
  if (invalid.length > 0) return refused(...invalid);
  return attempt(() => write.SharedSchedulingLink.map(id, body), inputPath(SHARED_SCHEDULING_LINK_MAP, input));
}

function unmap(_mutation: object, { id, userId = null }: MutationSharedSchedulingLinkUnmapArgs, { write }: Context) {
  const problems = [
    ...idProblems('SharedSchedulingLink', id),
    ...(userId === null ? [] : idProblems('User', userId, 'userId')),
  ];
  if (problems.length > 0) return refused(...problems);
  return attempt(
    () => write.SharedSchedulingLink.unmap(id, userId),
    () => (userId === null ? [] : ['userId']),
  );
}

export const resolvers: Resolvers<Context> = {
  Query: {
    schedulingLink: nodeById('SchedulingLink'),
    schedulingLinks: (_query, _args, { load }) => load.SchedulingLink.all(),
    sharedSchedulingLink: nodeById('SharedSchedulingLink'),
    sharedSchedulingLinks: (_query, _args, { load }) => load.SharedSchedulingLink.all(),
  },
  Mutation: {
    schedulingLinkCreate: creation('SchedulingLink', SCHEDULING_LINK_CREATE),
    schedulingLinkUpdate: update('SchedulingLink', SCHEDULING_LINK_UPDATE),
    schedulingLinkDelete: deletion('SchedulingLink'),
    sharedSchedulingLinkCreate: creation('SharedSchedulingLink', SHARED_SCHEDULING_LINK_CREATE),
    sharedSchedulingLinkUpdate: update('SharedSchedulingLink', SHARED_SCHEDULING_LINK_UPDATE),
    sharedSchedulingLinkDelete: deletion('SharedSchedulingLink'),
    sharedSchedulingLinkMap: map,
    sharedSchedulingLinkUnmap: unmap,
  },
  SchedulingLinkPayload: { ...payload, schedulingLink: changed('SchedulingLink') },
  SharedSchedulingLinkPayload: { ...payload, sharedSchedulingLink: changed('SharedSchedulingLink') },
  SchedulingLink: {
    ...edgeResolvers('SchedulingLink'),
    source: ({ source }) => enumValue(SOURCES, source),
  },
};
