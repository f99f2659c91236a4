import { html } from "hono/html";

/**
 * What an error page ends with: a link to the lab's app, if the lab has one. The originals' pages leave people where they are.
 *
 * @param appUrl the app's first page
 */
export const wayBack = (appUrl: string | undefined) =>
  html`${appUrl !== undefined && html`<p><a href="${appUrl}">Back to the lab’s app</a></p>`}`;
