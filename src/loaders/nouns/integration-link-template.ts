import type { IntegrationLinkTemplateRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readUnpaged } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById } from '../rows/by-id.ts';
import { createWriter } from '../writes/writer.ts';
import { type CataloguedNoun, CatalogueLoader } from './noun.ts';

const PATH = '/integration_link/';

const TEMPLATES = new Catalogue<ReadonlyMap<string, IntegrationLinkTemplateRow>>('integrationLinkTemplates');

const readTemplates = (scope: LoadScope) => TEMPLATES.get(scope, fetchTemplates);

const fetchTemplates = async ({ session }: LoadScope) =>
  indexById(await readUnpaged<IntegrationLinkTemplateRow>(session, PATH, {}, { outlives: true }));

/** Close calls them integration links, as those that rows contain. https://developer.close.com/api/resources/integration-links */
export const INTEGRATION_LINK_TEMPLATE = {
  idPrefixes: ['ilink_'],
  catalogues: () => [TEMPLATES],
  read: readTemplates,
  size: (scope) => TEMPLATES.peek(scope)?.size,
  loader: (scope) => new CatalogueLoader(scope, readTemplates),
} satisfies CataloguedNoun<IntegrationLinkTemplateRow>;

export const createIntegrationLinkTemplateWriter = (scope: LoadScope) =>
  createWriter<IntegrationLinkTemplateRow, IntegrationLinkTemplateRow>(scope, PATH, (row) => row, [TEMPLATES]);
