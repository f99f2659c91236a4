/** A person who is signed in to Auth0 in a browser: what makes single sign-on. */
export interface Session {
  /** The session's public id: `sid` of ID tokens. */
  readonly sid: string;
  readonly userId: string;
  /** Id of the connection that the person came through. */
  readonly connectionId: string;
  /** Seconds since the epoch at which the person signed in. */
  readonly authTime: number;
}
