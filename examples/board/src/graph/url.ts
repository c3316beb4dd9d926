/** The gateway serves the page, so its endpoint is on the same origin. */
export const GRAPHQL_URL = new URL('/graphql', location.href).href;
