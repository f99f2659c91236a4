import type { Context } from "hono";
import { html } from "hono/html";
import type { ConsentQuestion } from "./consent";
import { showPage } from "./layout";

/**
 * Tells a person that an administrator has to consent: AADSTS90094, in the words of the documents. The person may sign in as
 * one, or leave.
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/configure-risk-based-step-up-consent
 * @see https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/troubleshoot-consent-issues
 */
export function adminApprovalPage(
  c: Context,
  { action, ctx, application, user }: Omit<ConsentQuestion, "permissions">,
): Response | Promise<Response> {
  const { displayName } = application.properties;
  return showPage(c, {
    title: "Sign in to your account",
    content: html`<p>${user.account.userPrincipalName}</p>
      <h1>Need admin approval</h1>
      <p><strong>${displayName}</strong><br>
        <span class="unverified">unverified</span></p>
      <p id="error" role="alert">AADSTS90094: ${displayName} needs permission to access resources in your organization that only an admin can grant. Ask an admin to grant permission to this app before you can use it.</p>
      <form method="post" action="${action}">
        <input type="hidden" name="ctx" value="${ctx}">
        <button class="tile" name="decision" value="other-account">Have an admin account? Sign in with that account</button>
        <button class="tile" name="decision" value="deny">Return to the application without granting consent</button>
      </form>`,
  });
}
