/** What a person says on a page about consent. */
export type Decision = "accept" | "accept-for-everyone" | "deny" | "other-account";

/** Reads the answer to a page about consent. Everything that is not an answer declines. */
export function readDecision(form: URLSearchParams): Decision {
  switch (form.get("decision")) {
    case "accept":
      return form.has("organization") ? "accept-for-everyone" : "accept";
    case "other-account":
      return "other-account";
    default:
      return "deny";
  }
}
