import type {
  IntegrationLinkTemplateCreateInput,
  IntegrationLinkTemplateUpdateInput,
  IntegrationLinkType,
} from '../../generated/graphql.ts';
import { type InputTable, isWebUrl, nonBlank, nonNull, textWhere } from './rules.ts';

/** A placeholder can stand for any part of the URL but the scheme, which must not depend on what a lead contains. */
const isUrlTemplate = (value: string): boolean => isWebUrl(value.replaceAll(/\{\{[^{}]*\}\}/g, 'x'));

/** https://developer.close.com/api/resources/integration-links/update */
export const INTEGRATION_LINK_TEMPLATE_UPDATE: InputTable<IntegrationLinkTemplateUpdateInput> = {
  name: nonBlank('name'),
  type: nonNull('type', (type: IntegrationLinkType) => type.toLowerCase()),
  url: textWhere('url', isUrlTemplate, 'Must be a URL that begins with http:// or https://.'),
};

/** https://developer.close.com/api/resources/integration-links/create */
export const INTEGRATION_LINK_TEMPLATE_CREATE: InputTable<IntegrationLinkTemplateCreateInput> =
  INTEGRATION_LINK_TEMPLATE_UPDATE;
