/**
 * The types of Auth0's log events that a sign-in by this chain leaves.
 *
 * @see https://auth0.com/docs/deploy-monitor/logs/log-event-type-codes
 */
const TYPES: Readonly<Record<string, string>> = {
  s: "a sign-in that went well",
  ssa: "a silent sign-in that went well",
  seacft: "a code that was exchanged for an access token",
  slo: "a sign-out that went well",
  f: "a sign-in that failed",
  fp: "a sign-in that failed, as the password was wrong",
  fu: "a sign-in that failed, as the e-mail address or user name was wrong",
  fc: "a sign-in that failed, as the connector did",
  fco: "a request that failed, as its origin is not allowed",
  fsa: "a silent sign-in that failed",
  feacft: "a code that could not be exchanged for an access token",
  feccft: "client credentials that could not be exchanged for an access token",
  fertft: "a refresh token that could not be exchanged for an access token",
  flo: "a sign-out that failed",
  fapi: "a request to the Management API that failed",
  limit_wc: "an address that was blocked after too many sign-ins that failed",
  limit_mu: "an address that was blocked after too many attempts",
  w: "a warning during a sign-in",
  api_limit: "a limit of requests that was reached",
};

/** What a line of Auth0's log is about, if the text is one. */
export function auth0EventIn(readings: readonly string[]): string | undefined {
  for (const reading of readings) {
    const isLog = /"(?:log_id|client_name|tenant_name|connection_id|strategy_type)"\s*:/.test(reading);
    const type = /"type"\s*:\s*"([a-z_]+)"/.exec(reading)?.[1];
    if (isLog && type !== undefined && Object.hasOwn(TYPES, type))
      return `a line of Auth0's log: ${TYPES[type]} (${type})`;
  }
  return undefined;
}
