import type { Context } from "hono";
import { html } from "hono/html";
import type { Application } from "../data";
import type { DelegatedPermission } from "../delegated-permissions";
import type { User } from "../people";
import { showPage } from "./layout";

export interface ConsentQuestion {
  /** Gets the decision by POST, as `decision` (`accept` or `deny`) and `ctx`. */
  readonly action: string;
  readonly ctx: string;
  readonly application: Application;
  readonly user: User;
  readonly permissions: readonly DelegatedPermission[];
  /** Whether the person may consent for everyone in the organisation, and so is asked whether to. */
  readonly isAdministrator?: boolean;
  /** Whether the question is for everyone in the organisation. @default false */
  readonly isForEveryone?: boolean;
}

/** Asks whether an application may have its permissions. No application of the lab has a verified publisher. */
export function consentPage(
  c: Context,
  {
    action,
    ctx,
    application,
    user,
    permissions,
    isAdministrator = false,
    isForEveryone = false,
  }: ConsentQuestion,
): Response | Promise<Response> {
  return showPage(c, {
    title: "Permissions requested",
    content: html`<p>${user.account.userPrincipalName}</p>
      <h1>Permissions requested</h1>
      ${isForEveryone ? html`<p>Review for your organization</p>` : ""}
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
        ${
          isAdministrator
            ? html`<p><label><input type="checkbox" name="organization" value="true">
          Consent on behalf of your organization</label></p>`
            : ""
        }
        <div class="actions">
          <button name="decision" value="deny">Cancel</button>
          <button class="primary" name="decision" value="accept">Accept</button>
        </div>
      </form>`,
  });
}
