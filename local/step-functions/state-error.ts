/** A failure that Retry and Catch of a definition can match by its name. */
export class StateError extends Error {
  constructor(name: string, cause: string) {
    super(cause);
    this.name = name;
  }
}
