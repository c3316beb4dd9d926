import type { MutationFileUploadCreateArgs, MutationLeadFileAttachArgs, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { toUserErrors } from '../src/mapping/errors.ts';
import { ATTACHMENT, FILE_UPLOAD_CREATE } from '../src/mapping/inputs/file.ts';
import { inputPath } from '../src/mapping/inputs/paths.ts';
import { writeInput } from '../src/mapping/inputs/rules.ts';
import type { FileUploadCreatePayloadRow, LeadFilePayloadRow } from '../src/rows/index.ts';
import { mediaUrl } from './common/values.ts';
import { idProblems, payload } from './common/writes.ts';

const CREATES = { definitions: null, creates: true } as const;

async function prepareUpload(
  _mutation: object,
  { input }: MutationFileUploadCreateArgs,
  { write }: Context,
): Promise<FileUploadCreatePayloadRow> {
  const { body, problems } = writeInput(FILE_UPLOAD_CREATE, input, CREATES);
  if (problems.length > 0) return { upload: null, userErrors: problems };
  try {
    return { upload: await write.files.prepareUpload(body), userErrors: [] };
  } catch (error) {
    return { upload: null, userErrors: toUserErrors(error, inputPath(FILE_UPLOAD_CREATE, input), null) };
  }
}

async function attachToLead(
  _mutation: object,
  { leadId, input }: MutationLeadFileAttachArgs,
  { write }: Context,
): Promise<LeadFilePayloadRow> {
  const { body, problems } = writeInput(ATTACHMENT, input, CREATES);
  const userErrors = [...idProblems('Lead', leadId, 'leadId'), ...problems];
  if (userErrors.length > 0) return { file: null, userErrors };
  try {
    return { file: await write.files.attachToLead(leadId, body), userErrors: [] };
  } catch (error) {
    return { file: null, userErrors: toUserErrors(error, inputPath(ATTACHMENT, input), ['leadId']) };
  }
}

export const resolvers: Resolvers<Context> = {
  Mutation: { fileUploadCreate: prepareUpload, leadFileAttach: attachToLead },
  FileUploadCreatePayload: payload,
  LeadFilePayload: payload,
  LeadFile: {
    url: (file, _args, context) => context.mediaUrl(file.download_url) ?? file.download_url,
    thumbnailUrl: mediaUrl('thumbnail_url'),
  },
};
