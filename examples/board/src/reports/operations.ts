import { graphql } from '../gql/gql.ts';

const PERIOD = graphql(`
  fragment Period on OpportunityGroup {
    year
    month
    opportunityCount
    aggregates {
      totalValue {
        annualized {
          cents
          currency
        }
      }
      expectedValue {
        annualized {
          cents
          currency
        }
      }
    }
  }
`);

export { PERIOD };

export const FORECAST = graphql(`
  query Forecast($pipelineId: ID!, $from: Date!, $to: Date!) {
    won: opportunityGroups(
      first: 24
      groupBy: DATE_WON_MONTH
      filter: { pipelineId: { eq: $pipelineId }, statusType: { eq: WON }, dateWon: { gte: $from, lt: $to } }
    ) {
      nodes {
        ...Period
      }
    }
    open: opportunityGroups(
      first: 24
      groupBy: DATE_WON_MONTH
      filter: { pipelineId: { eq: $pipelineId }, statusType: { eq: ACTIVE }, dateWon: { gte: $from, lt: $to } }
    ) {
      nodes {
        ...Period
      }
    }
  }
`);

export const FUNNEL = graphql(`
  query Funnel($pipelineId: ID!, $from: DateTime!) {
    pipeline(id: $pipelineId) {
      id
      funnel(filter: { from: $from }, maxChanges: 2000) {
        winRate
        won {
          opportunityCount
          value {
            cents
            currency
          }
        }
        lost {
          opportunityCount
        }
        statuses {
          status {
            id
            label
            type
          }
          entered {
            opportunityCount
            value {
              cents
              currency
            }
          }
          conversionRate
          averageSeconds
        }
      }
    }
  }
`);
