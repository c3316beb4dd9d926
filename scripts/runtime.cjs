// Settings of the process that must precede the first import.
// In development mode, graphql-js checks for duplicate copies of itself on every type check.
process.env.NODE_ENV ??= 'production';
