declare module 'theirs' {
  export { execute } from 'graphql';
}
