import type { MutationFileUploadCreateArgs, MutationLeadFileAttachArgs, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { ATTACHMENT, FILE_UPLOAD_CREATE } from '../src/mapping/inputs/file.ts';
import { inputPath } from '../src/mapping/inputs/paths.ts';
import { writeInput } from '../src/mapping/inputs/rules.ts';
import { mediaUrl } from './common/values.ts';
import { attempt, idProblems, payload, refused } from './common/writes.ts';

const CREATES = { definitions: null, creates: true } as const;

function prepareUpload(_mutation: object, { input }: MutationFileUploadCreateArgs, { write }: Context) {
  const { body, problems } = writeInput(FILE_UPLOAD_CREATE, input, CREATES);
  if (problems.length > 0) return refused(...problems);
  return attempt(() => write.files.prepareUpload(body), inputPath(FILE_UPLOAD_CREATE, input), null);
}

function attachToLead(_mutation: object, { leadId, input }: MutationLeadFileAttachArgs, { write }: Context) {
  const { body, problems } = writeInput(ATTACHMENT, input, CREATES);
  const userErrors = [...idProblems('Lead', leadId, 'leadId'), ...problems];
  if (userErrors.length > 0) return refused(...userErrors);
  return attempt(() => write.files.attachToLead(leadId, body), inputPath(ATTACHMENT, input), ['leadId']);
}

export const resolvers: Resolvers<Context> = {
  Mutation: { fileUploadCreate: prepareUpload, leadFileAttach: attachToLead },
  FileUploadCreatePayload: { ...payload, upload: ({ row }) => row },
  LeadFilePayload: { ...payload, file: ({ row }) => row },
  LeadFile: {
    url: (file, _args, context) => context.mediaUrl(file.download_url) ?? file.download_url,
    thumbnailUrl: mediaUrl('thumbnail_url'),
  },
};
