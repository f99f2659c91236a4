import { html } from "hono/html";
import { wayBack } from "../../../kit/way-back";
import { page } from "./page";

/** @param what the page that people were sent to, after "does not have" */
export function missingPage(what: string, appUrl: string | undefined) {
  return page(
    "Not in the lab",
    html`<p role="alert">The lab’s Cognito does not have ${what}.</p>
      ${wayBack(appUrl)}`,
  );
}
