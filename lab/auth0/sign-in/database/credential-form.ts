import { html } from "hono/html";
import type { Html } from "../page";
import type { Credentials, Mistake } from "./accounts";

/** What a form for an e-mail and a password shows. */
export interface CredentialForm {
  /** Name of the field for the e-mail: Auth0 calls it differently on its two pages. */
  readonly emailField: "username" | "email";
  readonly autocomplete: "current-password" | "new-password";
  /** What the person typed, if something was wrong with it. */
  readonly email?: string;
  readonly mistake?: Mistake;
}

/** Mistakes that Auth0 shows with the e-mail; all others are shown with the password. */
const OF_EMAIL = new Set(["no-email", "invalid-email-format", "email-in-use"]);

/** The fields, named as Auth0 names them, and what was wrong. */
export function credentialFields({ emailField, autocomplete, email = "", mistake }: CredentialForm): Html {
  const at = mistake && (OF_EMAIL.has(mistake.code) ? emailField : "password");
  const errorAt = (field: string) =>
    at === field &&
    html`<p class="error" id="error-element-${field}" role="alert" data-error-code="${mistake?.code}">${mistake?.message}</p>`;
  return html`<label for="${emailField}">Email address</label>
<input id="${emailField}" name="${emailField}" type="text" inputmode="email" autocomplete="email" value="${email}">
${errorAt(emailField)}
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="${autocomplete}">
${errorAt("password")}`;
}

export function readCredentials(
  form: URLSearchParams,
  emailField: CredentialForm["emailField"],
): Credentials {
  return { email: (form.get(emailField) ?? "").trim(), password: form.get("password") ?? "" };
}
