import { objectOf } from './request-body.ts';
import { arrayOf, boolean, integer, nullable, required, text } from './validators.ts';

/** The files of an object. `content_id` and `inline_only` are for emails, and no answer has them. */
export const attachments = arrayOf(
  objectOf(
    {
      fields: {
        filename: required(text),
        url: required(text),
        content_type: nullable(text),
        size: nullable(integer(0, Number.MAX_SAFE_INTEGER)),
        content_id: nullable(text),
        inline_only: boolean,
      },
      required: ['filename', 'url'],
      ignored: ['thumbnail_url', 'media_id'],
    },
    ({ content_type = null, filename = '', size = null, url = '' }) => ({ content_type, filename, size, url }),
  ),
);
