import type { SmsTemplateRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readAllRows } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById } from '../rows/by-id.ts';
import { createWriter } from '../writes/writer.ts';
import { type CataloguedNoun, PartialCatalogueLoader } from './noun.ts';
import { singlesAt } from './singles.ts';

const PATH = '/sms_template/';

const SMS_TEMPLATES = new Catalogue<ReadonlyMap<string, SmsTemplateRow>>('smsTemplates');

const readSmsTemplates = (scope: LoadScope) => SMS_TEMPLATES.get(scope, fetchSmsTemplates);

const fetchSmsTemplates = async ({ session, sizes }: LoadScope) =>
  indexById(await readAllRows<SmsTemplateRow>(session, sizes, PATH));

/** The list lacks templates that are part of a sequence. */
const SINGLES = singlesAt<SmsTemplateRow>(PATH, { include_embedded: true });

/** https://developer.close.com/api/resources/sms-templates */
export const SMS_TEMPLATE = {
  idPrefixes: ['smstmpl_'],
  catalogues: () => [SMS_TEMPLATES],
  read: readSmsTemplates,
  size: (scope) => SMS_TEMPLATES.peek(scope)?.size,
  loader: (scope) => new PartialCatalogueLoader(scope, readSmsTemplates, SINGLES),
} satisfies CataloguedNoun<SmsTemplateRow>;

export const createSmsTemplateWriter = (scope: LoadScope) =>
  createWriter<SmsTemplateRow, SmsTemplateRow>(scope, PATH, (row) => row, [SMS_TEMPLATES]);
