import type { Check } from "../../../commands/verify/check";
import type { Review } from "../../../review/review";

/** A review of a plan that changes nothing, with some of it changed. */
export function reviewWith(changes: Partial<Review> = {}): Review {
  return {
    environment: "dev",
    kind: "plan",
    verdict: "nothing",
    people: [],
    findings: [],
    changes: [],
    outputs: [],
    refusals: [],
    ...changes,
  };
}

/** A change of the app registration. */
export const RENAMED: Review["changes"][number] = {
  hop: "Entra",
  resource: "app registration",
  address: "azuread_application.entra_application",
  action: "update",
  differences: [{ attribute: "display_name", text: "dev sign-in → Acme" }],
};

/** A finding that forbids a plan. */
export const POOL_LOST: Review["findings"][number] = {
  id: "pool-replaced",
  severity: "forbidden",
  means: "Every user is lost: the user pool is replaced.",
  people: "Every user is lost",
  cause: "the user pool is replaced",
  mend: "Put it back.",
  fix: "Put it back.",
  address: "aws_cognito_user_pool.cognito_pool",
};

/** A check that failed. */
export const WRONG_ISSUER: Check = {
  id: "broker-issuer",
  hop: "broker",
  verdict: "failed",
  statement: "Auth0's issuer is the one that Cognito expects",
  expected: "https://acme.eu.auth0.com/",
  seen: "https://acme.eu.auth0.com",
  means: "Nobody can sign in: Cognito refuses the token",
  toDo: "npm run plan -- dev shows the difference",
  error: "cognito-bad-issuer",
};

/** One that passed. */
export const SENT_ON: Check = {
  id: "cognito-sends",
  hop: "cognito",
  verdict: "passed",
  statement: "Cognito sends people to Auth0",
};

/** One that nobody knows of. */
export const NOT_SEEN: Check = {
  id: "entra-page",
  hop: "entra",
  verdict: "unseen",
  statement: "Microsoft's page has no error",
  means: "login.microsoftonline.com does not answer",
};
