import { graphql } from '../gql/gql.ts';

export const CONTACT = graphql(`
  fragment ContactRow on Contact {
    id
    name
    displayName
    title
    emails {
      email
      type
    }
    phones {
      phone
      phoneFormatted
      type
    }
  }
`);

export const TASK = graphql(`
  fragment TaskRow on Task {
    id
    type
    text
    subject
    date
    dueDate
    isComplete
    priority
    lead {
      id
      name
    }
    assignedTo {
      id
      name
    }
  }
`);

export const ENTRY = graphql(`
  fragment TimelineEntry on Activity {
    __typename
    id
    dateCreated
    activityAt
    direction
    summary
    user {
      id
      name
    }
    ... on Note {
      note
    }
    ... on OpportunityStatusChange {
      newStatus {
        id
        label
      }
    }
    ... on LeadStatusChange {
      newStatus {
        id
        label
      }
    }
  }
`);

export const LEAD = graphql(`
  query Lead($id: ID!) {
    eventCursor
    lead(id: $id) {
      id
      displayName
      description
      url
      status {
        id
        label
      }
      contacts(first: 50) {
        nodes {
          id
          ...ContactRow
        }
      }
      opportunities(first: 50) {
        nodes {
          id
          value {
            cents
            currency
          }
          valuePeriod
          confidence
          status {
            id
            label
            type
          }
        }
      }
      tasks(first: 50) {
        nodes {
          id
          ...TaskRow
        }
      }
      customFields {
        definition {
          id
          name
        }
        value
      }
    }
    activities(first: 25, filter: { leadId: { eq: $id } }) {
      nodes {
        id
        ...TimelineEntry
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const TIMELINE = graphql(`
  query Timeline($id: ID!, $after: String!) {
    activities(first: 25, after: $after, filter: { leadId: { eq: $id } }) {
      nodes {
        id
        ...TimelineEntry
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const LEAD_CHANGES = graphql(`
  subscription TimelineChanges($leadId: ID!, $after: String!) {
    activityChanged(leadId: $leadId, after: $after) {
      cursor
      action
      activity {
        id
        ...TimelineEntry
      }
    }
  }
`);

export const SET_STATUS = graphql(`
  mutation SetLeadStatus($id: ID!, $statusId: ID!) {
    leadUpdate(id: $id, input: { statusId: $statusId }) {
      lead {
        id
        status {
          id
          label
        }
      }
      userErrors {
        path
        message
      }
    }
  }
`);

export const EDIT_CONTACT = graphql(`
  mutation EditContact($id: ID!, $input: ContactUpdateInput!) {
    contactUpdate(id: $id, input: $input) {
      contact {
        id
        ...ContactRow
      }
      userErrors {
        path
        message
      }
    }
  }
`);

export const ADD_NOTE = graphql(`
  mutation AddNote($input: NoteCreateInput!) {
    noteCreate(input: $input) {
      note {
        id
        ...TimelineEntry
      }
      userErrors {
        path
        message
      }
    }
  }
`);

export const ADD_TASK = graphql(`
  mutation AddTask($input: TaskCreateInput!) {
    taskCreate(input: $input) {
      task {
        id
        ...TaskRow
      }
      userErrors {
        path
        message
      }
    }
  }
`);

export const COMPLETE_TASK = graphql(`
  mutation CompleteTask($id: ID!) {
    taskComplete(id: $id) {
      task {
        id
        isComplete
      }
      userErrors {
        path
        message
      }
    }
  }
`);
