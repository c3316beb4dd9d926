import type { CustomActivityTypeRow, CustomObjectTypeRow, CustomTypeRow } from '../../rows/index.ts';
import type { LoadScope } from '../load-scope.ts';
import { createWriter } from '../writes/writer.ts';
import { DEFINITION_CATALOGUES } from './custom-field-writer.ts';

/** A deleted type takes its fields with it, and associations of shared fields. */
const writerOf =
  <Row extends CustomTypeRow>(path: string) =>
  (scope: LoadScope) =>
    createWriter<Row, Row>(scope, path, (row) => row, DEFINITION_CATALOGUES);

export const createCustomObjectTypeWriter = writerOf<CustomObjectTypeRow>('/custom_object_type/');
export const createCustomActivityTypeWriter = writerOf<CustomActivityTypeRow>('/custom_activity/');
