import { CloseError } from '../../close/wire/errors.ts';
import { pathSegment } from '../../close/wire/path.ts';
import { isRecord } from '../../domain/records.ts';
import type { EmailTemplateRow, RenderedEmailRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readAllRows } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById } from '../rows/by-id.ts';
import { createWriter } from '../writes/writer.ts';
import { type CataloguedNoun, PartialCatalogueLoader } from './noun.ts';
import { singlesAt } from './singles.ts';

const PATH = '/email_template/';

type Templates = ReadonlyMap<string, EmailTemplateRow>;

/** Whether the list contains archived templates unless `is_archived` says so is not documented. */
const ACTIVE = new Catalogue<Templates>('emailTemplates');
const ARCHIVED = new Catalogue<Templates>('archivedEmailTemplates');

const fetchTemplates =
  (is_archived: boolean) =>
  async ({ session, sizes }: LoadScope): Promise<Templates> =>
    indexById(await readAllRows<EmailTemplateRow>(session, sizes, PATH, { is_archived }));
const fetchActive = fetchTemplates(false);
const fetchArchived = fetchTemplates(true);

const readActive = (scope: LoadScope) => ACTIVE.get(scope, fetchActive);

/** The list lacks archived templates, and those that are part of a sequence. */
const SINGLES = singlesAt<EmailTemplateRow>(PATH, { include_embedded: true });

class EmailTemplateLoader extends PartialCatalogueLoader<EmailTemplateRow> {
  /** The ids of the sequences that use the template. */
  async sequenceIds(id: string): Promise<readonly string[] | null> {
    const template = await this.singles.read(this.scope, id);
    return template?.used_by_sequences?.filter(isRecord).map((sequence) => sequence.id) ?? null;
  }

  async archived(): Promise<readonly EmailTemplateRow[]> {
    return [...(await ARCHIVED.get(this.scope, fetchArchived)).values()];
  }

  /** The template with the values of a lead and a contact. Null if Close has nothing to render. */
  async render(id: string, lead_id: string, contact_id: string): Promise<RenderedEmailRow | null> {
    const path = `${PATH}${pathSegment(id)}/render/`;
    const body = await this.scope.session.get<unknown>(path, { lead_id, contact_id });
    if (!isRecord(body)) throw new CloseError('malformed', { request: `GET ${path}` });
    return Object.keys(body).length === 0 ? null : (body as unknown as RenderedEmailRow);
  }
}

/** https://developer.close.com/api/resources/email-templates */
export const EMAIL_TEMPLATE = {
  idPrefixes: ['tmpl_'],
  catalogues: () => [ACTIVE],
  read: readActive,
  size: (scope) => ACTIVE.peek(scope)?.size,
  loader: (scope) => new EmailTemplateLoader(scope, readActive, SINGLES),
} satisfies CataloguedNoun<EmailTemplateRow>;

export const createEmailTemplateWriter = (scope: LoadScope) =>
  createWriter<EmailTemplateRow, EmailTemplateRow>(
    scope,
    PATH,
    (row) => row,
    [ACTIVE, ARCHIVED],
    ['id', 'date_updated'],
  );
