import type { Action } from "../plan";
import type { Review, ReviewedChange } from "../review";

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
export function renderAction({ action, isImported }: ReviewedChange, kind: Review["kind"]): string {
  if (kind === "drift") return action === "delete" ? "is GONE" : "was changed";
  const isMore = isImported && action !== "import";
  return isMore ? `${PLANNED.import} and ${PLANNED[action].replace("is ", "")}` : PLANNED[action];
}
