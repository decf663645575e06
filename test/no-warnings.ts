/* Tests print no warnings: one that expects a warning catches it, any other fails. */
console.warn = (warning: unknown) => {
  throw new Error(`An unexpected warning: ${warning}`);
};
