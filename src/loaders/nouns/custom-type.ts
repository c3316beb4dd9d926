/** The types that an organization made of its own objects and activities, with the definitions of their fields. */
import { CloseError } from '../../close/wire/errors.ts';
import type { CustomFieldDefinitionRow, CustomTypeRow, Rows } from '../../rows/index.ts';
import type { Catalogue } from '../catalogues/catalogue.ts';
import { cataloguesOf } from '../catalogues/catalogues.ts';
import type { ListBody } from '../lists/list.ts';
import { byId, type Operation } from '../rows/rows.ts';
import type { Definitions } from './custom-field.ts';

/** The types, and the definitions of the fields of all of them. */
export interface CustomTypes<Row extends CustomTypeRow> {
  readonly byId: ReadonlyMap<string, Row>;
  readonly fields: Definitions;
}

/** Types held as a catalogue; `fresh` reads them anew. */
const reader =
  <Row extends CustomTypeRow>(path: string, catalogueOf: (operation: Operation) => Catalogue<CustomTypes<Row>>) =>
  async (operation: Operation, { fresh = false } = {}): Promise<CustomTypes<Row>> => {
    const load = async () => {
      const { data } = await operation.session.get<ListBody<Row>>(path, {}, { outlives: true });
      if (!Array.isArray(data)) throw new CloseError('malformed', { request: `GET ${path}` });
      return {
        byId: byId(data),
        fields: byId(data.flatMap(({ fields = [] }): readonly CustomFieldDefinitionRow[] => fields)),
      };
    };
    const catalogue = catalogueOf(operation);
    return fresh ? catalogue.renew(load, operation) : catalogue.get(load, operation);
  };

/** https://developer.close.com/api/resources/custom-object-types */
export const readCustomObjectTypes = reader<Rows['CustomObjectType']>(
  '/custom_object_type/',
  (operation) => cataloguesOf(operation).customObjectTypes,
);

/** https://developer.close.com/api/resources/custom-activities */
export const readCustomActivityTypes = reader<Rows['CustomActivityType']>(
  '/custom_activity/',
  (operation) => cataloguesOf(operation).customActivityTypes,
);
