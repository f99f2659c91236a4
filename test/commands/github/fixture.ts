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
