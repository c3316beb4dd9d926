import { CloseError } from '../../close/wire/errors.ts';
import { pathSegment } from '../../close/wire/path.ts';
import { isRecord } from '../../domain/records.ts';
import type { FileUploadRow, LeadFileRow } from '../../rows/index.ts';
import { isRow } from '../lists/readable-rows.ts';
import type { LoadScope } from '../load-scope.ts';
import { write } from './write.ts';

const UPLOAD = '/files/upload/';

/** Uploads go to Close's storage, not through the gateway. https://developer.close.com/api/resources/files */
export const createFileWriter = (scope: LoadScope) => ({
  prepareUpload: async (body: object): Promise<FileUploadRow> => {
    const answer = await write<unknown>(scope, { method: 'POST', path: UPLOAD, body, touches: () => [] });
    const [upload, download] = isRecord(answer) ? [answer.upload, answer.download] : [];
    const url = textIn(upload, 'url');
    const download_url = textIn(download, 'url');
    const fields = isRecord(upload) && isRecord(upload.fields) ? Object.entries(upload.fields) : [];
    if (url === null || download_url === null) throw new CloseError('unknown-outcome', { request: `POST ${UPLOAD}` });
    return { url, download_url, fields: fields.map(([name, value]) => ({ name, value: String(value) })) };
  },
  attachToLead: async (leadId: string, body: object): Promise<LeadFileRow> => {
    const path = `/lead/${pathSegment(leadId)}/files/`;
    const answer = await write<LeadFileRow>(scope, { method: 'POST', path, body, touches: () => [leadId] });
    if (!isRow(answer)) throw new CloseError('unknown-outcome', { request: `POST ${path}` });
    return answer;
  },
});

function textIn(part: unknown, name: string): string | null {
  const value = isRecord(part) ? part[name] : null;
  return typeof value === 'string' ? value : null;
}
