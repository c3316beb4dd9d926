import { isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import {
  CHANGING_TYPES,
  changeAction,
  changedType,
  EVENT_OBJECT_TYPES,
  previousValues,
  REPORTED_CATALOGUES,
} from '../../src/domain/events.ts';
import { CORE_SCHEMA, createSchema } from '../../src/graph/schema.ts';
import { catalogueNames } from '../../src/loaders/catalogues/catalogue.ts';
import { columnNameOf } from '../../src/mapping/column-names.ts';
import { changedFields } from '../../src/mapping/events.ts';
import { EDGES } from '../../src/mapping/noun-columns.ts';
import { columnsAlwaysRead } from '../../src/mapping/projection.ts';

const changed = (object_type: string, ...changed_fields: string[]) =>
  changedFields({ object_type, changed_fields }, CORE_SCHEMA);

describe('the changed fields of an event', () => {
  test.each([
    ['opportunity', ['status_id', 'status_label', 'status_type'], ['status']],
    ['opportunity', ['value', 'value_formatted', 'expected_value'], ['value', 'expectedValue']],
    ['opportunity', ['lead_id', 'date_created'], ['lead', 'dateCreated']],
    ['opportunity', ['pipeline_id', 'pipeline_name'], ['pipeline']],
    ['opportunity', ['custom.cf_1', 'confidence'], ['customFields.cf_1', 'confidence']],
    ['lead', ['contact_ids', 'addresses', 'status_id'], ['contacts', 'addresses', 'status']],
    ['contact', ['lead_id', 'emails'], ['lead', 'emails']],
    ['task.lead', ['date', 'assigned_to', 'object_id'], ['date', 'dateTime', 'assignedTo', 'object']],
    ['activity.note', ['pinned', 'note_html', 'user_name'], ['isPinned', 'noteHtml', 'user']],
    ['activity.lead_status_change', ['new_status_id', 'new_status_label'], ['newStatus', 'summary']],
    ['activity.future', ['user_id', 'secret_column'], ['user']],
    ['future', ['is_archived', 'steps'], ['isArchived', 'steps']],
  ])('of type %s: %j', (type, columns, fields) => {
    expect(changed(type, ...columns)).toEqual(fields);
  });

  test('are none if Close reports none, or something else', () => {
    for (const changed_fields of [null, undefined, 'status_id', [1, null], []]) {
      expect(changedFields({ object_type: 'lead', changed_fields } as never, CORE_SCHEMA)).toEqual([]);
    }
  });

  test('are the inverse of the columns that each field reads', () => {
    for (const type of CHANGING_TYPES) {
      const object = CORE_SCHEMA.getType(type);
      if (!isObjectType(object)) throw new Error(type);
      const names = EVENT_OBJECT_TYPES.map((each) => each.replace('*', 'x'));
      const [name = ''] = names.filter((each) => changedType({ object_type: each }) === type);
      for (const field of Object.values(object.getFields())) {
        const isEdge = Object.hasOwn(EDGES[type as keyof typeof EDGES] ?? {}, field.name);
        const columns = isEdge ? columnsAlwaysRead(type, field.name) : [columnNameOf(type, field.name)];
        for (const column of columns) expect(changed(name, column), `${type}.${field.name}`).toContain(field.name);
      }
    }
  });

  test('of typed custom fields are their names', () => {
    const definition = { id: 'cf_1', name: 'Renewal', type: 'date', description: null } as never;
    const current = { definition, isDefined: true };
    const opportunity = [
      { ...current, name: 'old', deprecated: 'Renamed. Use `renewal`.' },
      { ...current, name: 'renewal', deprecated: null },
    ];
    const schema = createSchema({ lead: [], contact: [], opportunity });
    const event = { object_type: 'opportunity', changed_fields: ['custom.cf_1', 'custom.cf_2'] };
    expect(changedFields(event, schema)).toEqual(['custom.renewal', 'customFields.cf_2']);
  });
});

test('the catalogues that events outdate exist, and the others are those of which Close reports nothing', () => {
  const names = catalogueNames();
  expect([...REPORTED_CATALOGUES].filter((name) => !names.includes(name))).toEqual([]);
  expect(names.filter((name) => !REPORTED_CATALOGUES.has(name)).toSorted()).toEqual([
    'blockedPhoneNumbers',
    'connectedAccounts',
    'forms',
    'integrationLinkTemplates',
    'metrics',
    'outcomes',
    'playbooks',
    'roles',
    'schedulingLinks',
    'sharedSchedulingLinks',
  ]);
});

test('every documented action has a name, and other values are OTHER', () => {
  expect(changeAction({ action: 'started' })).toBe('MEETING_STARTED');
  expect(changeAction({ action: 'deactivated' })).toBe('DEACTIVATED');
  for (const action of ['__proto__', 'constructor', '', 'Updated', 7, null, undefined]) {
    expect(changeAction({ action } as never)).toBe('OTHER');
  }
});

test('no other object type has a type of this schema', () => {
  for (const object_type of [
    '__proto__',
    'constructor',
    'task',
    'activity',
    'status.x',
    'pipeline',
    'import',
    3,
    null,
  ]) {
    expect(changedType({ object_type } as never)).toBeNull();
  }
});

test('previous values are those that changed, with the currency of the opportunity', () => {
  const event = { object_type: 'opportunity', data: { value_currency: 'EUR', note: 'x' }, previous_data: { value: 5 } };
  expect(previousValues(event)).toEqual({ __typename: 'PreviousOpportunity', value: 5, value_currency: 'EUR' });
  for (const previous_data of [null, undefined, [], 'x'])
    expect(previousValues({ ...event, previous_data })).toBeNull();
  expect(previousValues({ ...event, object_type: 'activity.note' })).toBeNull();
});
