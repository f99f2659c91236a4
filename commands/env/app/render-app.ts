import { UserError } from "../../../environments/user-error";
import type { AppSettings } from "./app-settings";
import { amplify } from "./formats/amplify";
import { appauth } from "./formats/appauth";
import { authjs } from "./formats/authjs";
import { cognitoIdentityJs } from "./formats/cognito-identity-js";
import { dotenv } from "./formats/dotenv";
import type { Format } from "./formats/format";
import { oidcClientTs } from "./formats/oidc-client-ts";
import { spring } from "./formats/spring";

/** By the value of `--for`. */
export const FORMATS = {
  dotenv,
  amplify,
  "oidc-client-ts": oidcClientTs,
  authjs,
  "cognito-identity-js": cognitoIdentityJs,
  appauth,
  spring,
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

const OR = new Intl.ListFormat("en", { type: "disjunction" });

/**
 * The configuration of an app, to paste.
 *
 * @throws UserError where the app could not keep its app client's secret
 */
export function renderApp(app: AppSettings, name: FormatName): string {
  const { environment, client, isConfidential } = app;
  const { inBrowser, library, comment, render }: Format = FORMATS[name];
  if (inBrowser && isConfidential) {
    const others = Object.entries(FORMATS).flatMap(([each, format]) =>
      format.inBrowser ? [] : [`--for ${each}`],
    );
    throw new UserError(
      "client-is-confidential",
      `${environment}: ${client} is a confidential app client, and ${name} runs in a browser or on a device, which can't keep its secret.\nTo do: ${OR.format(others)} for an app on a server; for this app, add an app client with kind: public to environments/${environment}.yaml.`,
    );
  }
  return `${comment} Sign in with Microsoft by the app client ${client} of ${environment}, for ${library}.
${comment} Made by: npm run -s env -- app ${environment} ${client} --for ${name}
${render(app)}\n`;
}
