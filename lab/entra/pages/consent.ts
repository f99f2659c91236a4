import type { Context } from "hono";
import { html } from "hono/html";
import type { Application } from "../data";
import type { User } from "../people";
import type { DelegatedPermission } from "../permissions";
import { showPage } from "./layout";

export interface ConsentQuestion {
  /** Gets the decision by POST, as `decision` (`accept` or `deny`) and `ctx`. */
  readonly action: string;
  readonly ctx: string;
  readonly application: Application;
  readonly user: User;
  readonly permissions: readonly DelegatedPermission[];
}

/** Asks whether an application may have its permissions. No application of the lab has a verified publisher. */
export function consentPage(
  c: Context,
  { action, ctx, application, user, permissions }: ConsentQuestion,
): Response | Promise<Response> {
  return showPage(c, {
    title: "Permissions requested",
    content: html`<p>${user.account.userPrincipalName}</p>
      <h1>Permissions requested</h1>
      <p><strong>${application.properties.displayName}</strong><br>
        <span class="unverified">unverified</span></p>
      <p><strong>This application is not published by Microsoft or your organization.</strong></p>
      <p id="permissions">This app would like to:</p>
      <ul aria-labelledby="permissions">
        ${permissions.map(({ consent }) => html`<li>${consent}</li>`)}
      </ul>
      <p>Accepting these permissions means that you allow this app to use your data as specified in their terms of
        service and privacy statement.</p>
      <form method="post" action="${action}">
        <input type="hidden" name="ctx" value="${ctx}">
        <div class="actions">
          <button name="decision" value="deny">Cancel</button>
          <button class="primary" name="decision" value="accept">Accept</button>
        </div>
      </form>`,
  });
}
