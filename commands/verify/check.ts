/** Where a check looks. The broker is Auth0, but for a chain that somebody else made with another one. */
export const HOPS = ["machine", "app", "cognito", "broker", "entra"] as const;

export type Hop = (typeof HOPS)[number];

/** What one look at the chain came to. */
export interface Check {
  /** In kebab-case, and never changed: scripts use it. It starts with its hop: `broker-issuer`. */
  readonly id: string;
  readonly hop: Hop;
  /** What it is of, where the chain has several: an app client, an identity provider, a host. */
  readonly of?: string;
  /** `unseen`: could not be seen from here, so nobody knows. */
  readonly verdict: "passed" | "failed" | "unseen";
  /** What was looked at, as a statement that is true if it passed: `Auth0's issuer is the one that Cognito expects`. */
  readonly statement: string;
  /** A value as it should be, exactly. */
  readonly expected?: string;
  /** A value as it is, exactly; shortened where it is long, and never secret. */
  readonly seen?: string;
  /** Of a failed one: what it means for the people who sign in. Of an unseen one: why it could not be seen. */
  readonly means?: string;
  readonly toDo?: string;
  /** The id of an error in the catalogue of `npm run explain`. */
  readonly error?: string;
  /** Of an unseen one: the check that failed, and so hides this one. */
  readonly because?: string;
}

type Details = Omit<Check, "id" | "hop" | "verdict" | "statement">;

/** Makes checks of one hop. `checks.passed("issuer", …)` has the id `broker-issuer`. */
export function checksOf(hop: Hop) {
  const as =
    (verdict: Check["verdict"]) =>
    (id: string, statement: string, details: Details = {}): Check => ({
      id: `${hop}-${id}`,
      hop,
      verdict,
      statement,
      ...details,
    });
  return { passed: as("passed"), failed: as("failed"), unseen: as("unseen") };
}

/** 0: all passed, 1: something failed, 4: nothing failed, and something could not be seen. */
export function exitCodeOf(checks: readonly Check[]): 0 | 1 | 4 {
  const has = (verdict: Check["verdict"]) => checks.some((check) => check.verdict === verdict);
  return has("failed") ? 1 : has("unseen") ? 4 : 0;
}
