/**
 * A stand-in for one cloud: it answers requests for the host names it owns, and only those.
 * The edge (`lab/network`) terminates TLS for the real host name and hands the request over unchanged.
 */
export interface Cloud {
  /** Short name for logs: `entra`, `auth0`, `aws`. */
  readonly name: string;
  /** Whether this cloud answers for the host name (lower case, no port). */
  owns(host: string): boolean;
  /** Answers a request whose URL has the real host name, for instance `https://graph.microsoft.com/v1.0/applications`. */
  fetch(request: Request): Response | Promise<Response>;
  /** Ends background work, and writes what is not on disk yet. */
  close?(): Promise<void>;
}
