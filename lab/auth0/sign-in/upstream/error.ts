/** The upstream did not sign the person in: its own error, or Auth0's about its answer. */
export class UpstreamError extends Error {
  constructor(
    readonly error: string,
    readonly description: string,
    options?: ErrorOptions,
  ) {
    super(description, options);
  }
}
