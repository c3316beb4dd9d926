/** Uploads of files, and files of leads: documented. The storage is INVENTED, and keeps nothing. */
import { createHash } from 'node:crypto';
import { zonedDate } from '../dates.ts';
import { notFound } from '../errors.ts';
import type { Json, Row } from '../json.ts';
import { organizationId } from '../lookups.ts';
import type { RequestContext, Route } from '../request-context.ts';
import { type BodySchema, parseBody, type Values } from './request-body.ts';
import { InvalidValue, required, text, type Validator } from './validators.ts';
import { Write } from './write.ts';

const UPLOAD_FIELDS = { filename: required(text), content_type: required(text) };
const UPLOAD: BodySchema<Values<typeof UPLOAD_FIELDS>> = {
  fields: UPLOAD_FIELDS,
  required: ['filename', 'content_type'],
  closed: true,
};

const CLOSE_FILES = 'https://app.close.com/go/file/';
const digest = (value: string) => createHash('sha256').update(value).digest('base64url').slice(0, 22);

function prepare(context: RequestContext): { body: Json } {
  const { filename = '', content_type = '' } = parseBody(UPLOAD, context);
  const id = context.store.newId('upload');
  const key = `temporary/${context.me.id}/${digest(id)}/${encodeURIComponent(filename)}`;
  const body = {
    download: { url: `${CLOSE_FILES}${key}/` },
    upload: {
      url: 'https://files.storage.example/',
      fields: {
        AWSAccessKeyId: `AKIA${digest(`key ${id}`)}`,
        'Content-Disposition': `inline; filename="${filename}"`,
        'Content-Type': content_type,
        key,
        policy: digest(`policy ${id}`),
        signature: digest(`signature ${id}`),
        success_action_status: '201',
      },
    },
  };
  return { body };
}

const closeFile: Validator<string> = required((value, context) => {
  const url = text(value, context);
  if (!url.startsWith(CLOSE_FILES)) throw new InvalidValue('Invalid URL.');
  return url;
});
const FILE_FIELDS = { ...UPLOAD_FIELDS, url: closeFile };
const FILE: BodySchema<Values<typeof FILE_FIELDS>> = {
  fields: FILE_FIELDS,
  required: ['filename', 'content_type', 'url'],
  closed: true,
};

/** Only this answer shows the file: no list is documented. */
function attach(context: RequestContext): { status: number; body: Row } {
  const lead = context.tables.lead.get(context.ids[0] ?? null);
  if (lead === undefined) throw notFound('Lead');
  const { filename = '', content_type = '', url = '' } = parseBody(FILE, context);
  const { at } = new Write(context);
  const id = context.store.newId('file');
  const body: Row = {
    id,
    organization_id: organizationId(lead, context),
    lead_id: lead.id,
    name: filename,
    content_type,
    checksum: digest(url),
    size: filename.length,
    is_pinned: false,
    download_url: url.replace('/temporary/', '/persisted/'),
    thumbnail_url: null,
    last_object_id: lead.id,
    last_object_type: 'lead',
    last_activity_at: zonedDate(at),
    date_created: zonedDate(at),
    date_updated: zonedDate(at),
    updated_by: context.me.id,
  };
  return { status: 201, body };
}

export const fileRoutes: Route[] = [
  { path: '/files/upload/', POST: { params: [], handle: prepare } },
  { path: '/lead/{id}/files/', POST: { params: [], handle: attach } },
];
