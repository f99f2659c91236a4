import type { Action } from "../plan";
import type { Review } from "../review";

const PLANNED: Readonly<Record<Action, string>> = {
  nothing: "stays",
  create: "is created",
  update: "is changed",
  replace: "is REPLACED",
  delete: "is DESTROYED",
  forget: "is FORGOTTEN",
  import: "is taken over",
};

/** What becomes of a resource, or became of it. */
export const actionInWords = (action: Action, kind: Review["kind"]): string =>
  kind === "drift" ? (action === "delete" ? "is GONE" : "was changed") : PLANNED[action];
