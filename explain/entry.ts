/** Who speaks in an error: a hop of the chain, the app behind it, or what deploys it. */
export const SPEAKERS = [
  "Entra",
  "Auth0",
  "Cognito",
  "the app",
  "Microsoft Graph",
  "Auth0's Management API",
  "AWS",
  "Terraform",
  "this project",
] as const;

export type Speaker = (typeof SPEAKERS)[number];

/** An error that people meet on this chain, and what to do about it. */
export interface ErrorEntry {
  /** In kebab-case, and never changed: scripts and links use it. `aadsts50011` for an error of Entra's with a number. */
  readonly id: string;
  readonly speaker: Speaker;
  /** Recognizes the error in a text: a page, a URL's parameter, a line of a log. */
  readonly pattern: RegExp;
  /** The number without which the pattern takes no text, as Entra writes it: `AADSTS50011`. */
  readonly number?: string;
  /** As the speaker writes it. The pattern takes each. */
  readonly examples: readonly [string, ...string[]];
  /**
   * Whether it only passes on what a hop before it said, as Cognito does with an error of Auth0's: another entry that fits the same
   * text knows more.
   *
   * @default false
   */
  readonly isWrapper?: true;
  /** What it means for the person who signs in, or for the deploy. One or two sentences. */
  readonly means: string;
  /** What may be behind it, the likeliest first. */
  readonly causes: readonly [Cause, ...Cause[]];
  /** Where it is documented or was reported: URLs. */
  readonly sources: readonly [string, ...string[]];
}

/** What may be behind an error. Commands name the environment as `<environment>`. */
export interface Cause {
  /** A clause: `the connection has an old client secret`. */
  readonly because: string;
  /** What tells this cause from the others: a command, or where to look. */
  readonly check: string;
  /** What to do, as an instruction. */
  readonly fix: string;
}
