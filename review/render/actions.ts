import type { Action } from "../plan";
import type { Review, ReviewedChange } from "../review";

const PLANNED_ACTIONS: Readonly<Record<Action, string>> = {
  nothing: "stays",
  create: "is created",
  update: "is changed",
  replace: "is REPLACED",
  delete: "is DESTROYED",
  forget: "is FORGOTTEN",
  import: "is adopted",
};

/** What happens to a resource, or happened to it. */
export function renderAction({ action, isImported }: ReviewedChange, kind: Review["kind"]): string {
  if (kind === "drift") return action === "delete" ? "is GONE" : "was changed";
  const isMore = isImported && action !== "import";
  return isMore
    ? `${PLANNED_ACTIONS.import} and ${PLANNED_ACTIONS[action].replace("is ", "")}`
    : PLANNED_ACTIONS[action];
}
