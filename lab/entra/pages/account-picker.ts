import type { Context } from "hono";
import { html } from "hono/html";
import type { Account } from "../../people/cast";
import type { Application } from "../data";
import { configScript } from "./config";
import { showPage } from "./layout";

export interface AccountPicker {
  /** Gets the choice by POST, as `account` (the account's ID) and `ctx`. */
  readonly action: string;
  readonly ctx: string;
  readonly application: Application;
  readonly accounts: readonly Account[];
  /** IDs of the accounts that are signed in in the browser. */
  readonly signedIn: readonly string[];
}

/** Asks who is signing in. The lab has no passwords: picking an account signs it in. */
export function accountPickerPage(
  c: Context,
  { action, ctx, application, accounts, signedIn }: AccountPicker,
): Response | Promise<Response> {
  return showPage(c, {
    title: "Sign in to your account",
    // Nobody is signed in yet.
    script: configScript({ pgid: "ConvergedSignIn", sErrorCode: "50058", urlPost: action }),
    content: html`<h1>Pick an account</h1>
      <p>to continue to ${application.properties.displayName}</p>
      <form method="post" action="${action}">
        <input type="hidden" name="ctx" value="${ctx}">
        ${accounts.map(
          ({ id, name, userPrincipalName }) => html`<button class="tile" name="account" value="${id}">
            ${name}
            <small>${userPrincipalName}</small>
            ${signedIn.includes(id) ? html`<small>Signed in</small>` : ""}
          </button>`,
        )}
      </form>`,
  });
}
