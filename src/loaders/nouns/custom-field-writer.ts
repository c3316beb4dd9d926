import { CloseError } from '../../close/wire/errors.ts';
import { pathSegment } from '../../close/wire/path.ts';
import { isRecord } from '../../domain/records.ts';
import type { CustomFieldAssociationRow, CustomFieldDefinitionRow } from '../../rows/index.ts';
import type { Catalogue } from '../catalogues/catalogue.ts';
import { areRows } from '../lists/readable-rows.ts';
import type { LoadScope } from '../load-scope.ts';
import { type Write, write } from '../writes/write.ts';
import { createWriter, type Writer } from '../writes/writer.ts';
import { type CustomFieldKind, DEFINITION_LISTS } from './custom-field.ts';
import { CUSTOM_TYPE_CATALOGUES } from './custom-type.ts';

/** A type of object that has custom fields. `typeId` is null unless its objects have types of their own. */
export interface FieldTarget {
  readonly kind: Exclude<CustomFieldKind, 'shared'>;
  readonly typeId: string | null;
}

/** What contains definitions. Types contain those of their fields, and a shared field can be anywhere. */
export const DEFINITION_CATALOGUES: readonly Catalogue<unknown>[] = [...DEFINITION_LISTS, ...CUSTOM_TYPE_CATALOGUES];

/** The kinds whose last part of a path is not their name. */
const IN_PATHS: { readonly [kind in CustomFieldKind]?: string } = { custom_object: 'custom_object_type' };
/** Close's names for types of objects in associations, and in paths of associations. */
const ASSOCIATED = { activity: 'custom_activity_type', custom_object: 'custom_object_type' } as const;

/** The type of object as an association names it. */
const associated = ({ kind, typeId }: FieldTarget): CustomFieldAssociationRow =>
  kind === 'activity' || kind === 'custom_object'
    ? { object_type: ASSOCIATED[kind], [`${ASSOCIATED[kind]}_id`]: typeId }
    : { object_type: kind };

/** `lead/`, or `activity/actitype_…/`: the id of a type is a separate segment. */
const segments = (name: string, typeId: string | null): string =>
  typeId === null ? `${name}/` : `${name}/${pathSegment(typeId)}/`;

/** https://developer.close.com/api/resources/custom-fields */
export class CustomFieldWriter {
  readonly #scope: LoadScope;

  constructor(scope: LoadScope) {
    this.#scope = scope;
  }

  /** Creates, changes and deletes definitions of one kind. */
  ofKind(kind: CustomFieldKind): Writer<CustomFieldDefinitionRow> {
    const path = `/custom_field/${IN_PATHS[kind] ?? kind}/`;
    return createWriter<CustomFieldDefinitionRow, CustomFieldDefinitionRow>(
      this.#scope,
      path,
      (row) => row,
      DEFINITION_CATALOGUES,
    );
  }

  /** Puts the fields of a type of object into this order. Returns all its fields. */
  async reorder({ kind, typeId }: FieldTarget, ids: readonly string[]): Promise<readonly CustomFieldDefinitionRow[]> {
    const path = `/custom_field_schema/${segments(kind, typeId)}`;
    const answer = await this.#write('PUT', path, { fields: ids.map((id) => ({ id })) });
    const fields = isRecord(answer) ? answer.fields : null;
    if (areRows<CustomFieldDefinitionRow>(fields)) return fields;
    throw new CloseError('unknown-outcome', { request: `PUT ${path}` });
  }

  async associate(id: string, target: FieldTarget, rules: object): Promise<CustomFieldAssociationRow> {
    const path = `/custom_field/shared/${pathSegment(id)}/association/`;
    const sent = { ...associated(target), ...rules };
    return answered(await this.#write('POST', path, sent), sent);
  }

  async updateAssociation(id: string, target: FieldTarget, rules: object): Promise<CustomFieldAssociationRow> {
    return answered(await this.#write('PUT', pathOf(id, target), rules), { ...associated(target), ...rules });
  }

  async dissociate(id: string, target: FieldTarget): Promise<void> {
    await this.#write('DELETE', pathOf(id, target));
  }

  #write(method: Write<unknown>['method'], path: string, body?: object): Promise<unknown> {
    const change = { method, path, touches: () => [], clears: DEFINITION_CATALOGUES };
    return write<unknown>(this.#scope, body === undefined ? change : { ...change, body });
  }
}

const pathOf = (id: string, target: FieldTarget): string =>
  `/custom_field/shared/${pathSegment(id)}/association/${segments(associated(target).object_type, target.typeId)}`;

/** What Close says of the association, or what was sent if its answer is empty. */
const answered = (answer: unknown, sent: CustomFieldAssociationRow): CustomFieldAssociationRow =>
  isRecord(answer) && typeof answer.object_type === 'string' ? { ...sent, ...answer } : sent;
