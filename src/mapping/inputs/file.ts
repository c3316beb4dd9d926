import type { AttachmentInput, EmailAttachmentInput, FileUploadCreateInput } from '../../generated/graphql.ts';
import { type InputTable, integerBetween, nonBlank, startingWith } from './rules.ts';

/** https://developer.close.com/api/resources/files/create */
export const FILE_UPLOAD_CREATE: InputTable<FileUploadCreateInput> = {
  filename: nonBlank('filename'),
  contentType: nonBlank('content_type'),
};

/** Where Close's own files are (documented). */
const CLOSE_FILES = 'https://app.close.com/go/file/';

export const ATTACHMENT: InputTable<AttachmentInput> = {
  ...FILE_UPLOAD_CREATE,
  downloadUrl: startingWith('url', CLOSE_FILES),
};

export const EMAIL_ATTACHMENT: InputTable<EmailAttachmentInput> = {
  ...ATTACHMENT,
  size: integerBetween('size', 0, Number.MAX_SAFE_INTEGER),
};
