import { pathSegment } from '../../close/wire/path.ts';
import type { SmsTemplateRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readAllRows } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById, readById } from '../rows/by-id.ts';
import type { Columns } from '../rows/columns.ts';
import { createWriter } from '../writes/writer.ts';
import { type CataloguedNoun, CatalogueLoader } from './noun.ts';

const PATH = '/sms_template/';

const SMS_TEMPLATES = new Catalogue<ReadonlyMap<string, SmsTemplateRow>>('smsTemplates');

const readSmsTemplates = (scope: LoadScope) => SMS_TEMPLATES.get(scope, fetchSmsTemplates);

const fetchSmsTemplates = async ({ session, sizes }: LoadScope) =>
  indexById(await readAllRows<SmsTemplateRow>(session, sizes, PATH));

class SmsTemplateLoader extends CatalogueLoader<SmsTemplateRow> {
  /** Costs a GET if the cached list lacks the template: one that is new, or part of a sequence. */
  override async load(id: string, columns: Columns): Promise<SmsTemplateRow | null> {
    const listed = await super.load(id, columns);
    const query = { include_embedded: true };
    return listed ?? readById<SmsTemplateRow>(this.scope.session, `${PATH}${pathSegment(id)}/`, [], { query });
  }
}

/** https://developer.close.com/api/resources/sms-templates */
export const SMS_TEMPLATE = {
  idPrefixes: ['smstmpl_'],
  catalogues: () => [SMS_TEMPLATES],
  read: readSmsTemplates,
  size: (scope) => SMS_TEMPLATES.peek(scope)?.size,
  loader: (scope) => new SmsTemplateLoader(scope, readSmsTemplates),
} satisfies CataloguedNoun<SmsTemplateRow>;

export const createSmsTemplateWriter = (scope: LoadScope) =>
  createWriter<SmsTemplateRow, SmsTemplateRow>(scope, PATH, (row) => row, [SMS_TEMPLATES]);
