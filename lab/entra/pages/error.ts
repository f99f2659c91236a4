import type { Context } from "hono";
import { html } from "hono/html";
import { wayBack } from "../../kit/way-back";
import type { StsError } from "../sts-error";
import { configScript } from "./config";
import { showPage } from "./layout";

/**
 * Shows a person an error. Like Entra's, the page has status 200.
 *
 * @see https://learn.microsoft.com/azure/active-directory/azuread-dev/azure-ad-developers-reference-errors
 */
export function errorPage(
  c: Context,
  error: StsError,
  appUrl: string | undefined,
): Response | Promise<Response> {
  const { message, traceId, correlationId, timestamp } = error.report();
  return showPage(c, {
    title: "Sign in to your account",
    script: configScript({
      pgid: "ConvergedError",
      iErrorCode: error.code,
      strMainMessage: "Sorry, but we’re having trouble signing you in.",
      strServiceExceptionMessage: message,
    }),
    content: html`<h1>Sorry, but we’re having trouble signing you in.</h1>
      <p id="error" role="alert">${message}</p>
      <h2>Troubleshooting details</h2>
      <dl>
        <dt>Request Id</dt>
        <dd>${traceId}</dd>
        <dt>Correlation Id</dt>
        <dd>${correlationId}</dd>
        <dt>Timestamp</dt>
        <dd>${timestamp}</dd>
      </dl>
      ${wayBack(appUrl)}`,
  });
}
