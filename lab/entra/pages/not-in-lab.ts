import type { Context } from "hono";
import { html } from "hono/html";
import { wayBack } from "../../kit/way-back";
import type { NotInLab } from "../not-in-lab";
import { showPage } from "./layout";

/** Shows a person what the original has and the lab lacks. */
export function notInLabPage(
  c: Context,
  { message }: NotInLab,
  appUrl: string | undefined,
): Response | Promise<Response> {
  return showPage(
    c,
    {
      title: "Not in the lab",
      content: html`<h1>Not in the lab</h1>
      <p id="error" role="alert">${message}</p>
      ${wayBack(appUrl)}`,
    },
    501,
  );
}
