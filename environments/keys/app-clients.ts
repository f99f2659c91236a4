import { z } from "zod";
import { isReverseDomain, ownSchemeOf } from "../schemes";
import { CLIENT_NAME, MAX_URLS, oldScheme, otherProviderName, url } from "../values";
import { despiteOthers } from "./despite-others";
import { key } from "./key";
import { map } from "./map";
import { scopes } from "./scopes";
import { tokens } from "./tokens";
import { uniqueList } from "./unique-list";

/** How many identity providers a user pool has at most, by its highest quota. */
const MAX_PROVIDERS = 1000;

const MAX_SCHEMES = 10;

const urls = uniqueList(url, { many: MAX_URLS, what: "URLs" });

const appClient = map({
  callbackUrls: key(urls.min(1, "must be at least one URL"), {
    description:
      "Where people come back to after they sign in, compared character by character: https, http for localhost alone, or an app's own scheme like com.acme.app:/callback",
    sample: ["https://dev.acme.com/auth/callback"],
    question: "App client: where people come back to after they sign in (URLs, separated by spaces)",
    details: `1 to ${MAX_URLS} absolute URLs of at most 1024 characters. \`http\` is for \`localhost\`, \`127.0.0.1\` and \`[::1]\`. No fragment, no wildcard, no user name. A scheme of the app's own is in reverse-domain form, as [RFC 8252](https://www.rfc-editor.org/rfc/rfc8252#section-7.1) asks: \`com.acme.app\`.`,
    later: "changed in place. The app can't sign anyone in at a URL that is removed.",
  }),
  logoutUrls: key(urls, {
    description: "Where people may be sent after they sign out; `[]` for nowhere",
    sample: ["https://dev.acme.com/"],
    question: "App client: where people may be sent after they sign out (URLs, separated by spaces)",
    details: `Up to ${MAX_URLS} URLs as above. The links of the output \`sign_out_urls\` lead to the first.`,
    later: "changed in place.",
  }),
  oldSchemes: key(uniqueList(oldScheme, { many: MAX_SCHEMES, what: "schemes" }).exactOptional(), {
    description: "Schemes without a domain in them that the app's URLs may have, as they had before",
    derivedDefault: "none",
    sample: ["myapp"],
    details:
      "For an app that people have on their devices. Any other app can claim `myapp` as well, and then gets the codes of people who sign in. With PKCE it can't redeem them. That is the app's duty: Cognito takes a code without PKCE too. Give the app a scheme like `com.acme.app` or an https link, and take the key out when nobody has the old version any more.",
    later: "changes nothing in the clouds.",
  }),
  kind: key(
    z
      .enum(["public", "confidential"], "must be public (PKCE, no secret) or confidential (has a secret)")
      .default("public"),
    {
      description: "What kind of app it is",
      choices: {
        public: "in a browser or on a device, with PKCE and no secret",
        confidential: "a server, with a secret",
      },
      question: "App client: what kind of app it is",
      later: "a new app client with a new client ID, which the app needs. Users keep their user ID.",
    },
  ),
  scopes,
  tokens,
  refreshRotation: key(z.boolean("must be true or false").exactOptional(), {
    description: "Whether each refresh gives a new refresh token, and the old one ends a minute later",
    derivedDefault: "`false`; an adopted app client keeps what it has",
    sample: true,
    details: `Whoever steals a refresh token then has it until the app refreshes next, and not for as long as it lives. \`npm run env -- new\` writes \`true\` for a public app client. The minute lets an app try again if an answer was lost. A refresh does not make the session longer: \`tokens.refresh\` counts from the sign-in.

The app must keep the new token. Libraries of OpenID Connect do, and Amplify from 6.15.4 on. Cognito's older call, \`InitiateAuth\` with \`REFRESH_TOKEN_AUTH\`, is refused, and amazon-cognito-identity-js knows no other.`,
    later:
      "changed in place. Before you switch it on, check that the app keeps the refresh token that each refresh gives it.",
  }),
  alsoSignInWith: key(
    uniqueList(otherProviderName, { many: MAX_PROVIDERS, what: "names of identity providers" }).default([]),
    {
      description:
        "Other identity providers of the user pool that its app offers, by their names there; `COGNITO` is the user pool itself, with passwords",
      sample: ["COGNITO", "Google"],
      details: `For a user pool that was adopted, or that others work in: each must be there, since the stack makes none but \`cognito.providerName\`, which every app client has.

\`COGNITO\` opens a way in without Microsoft: whoever has a password in the user pool signs in with it, on Cognito's page and through Cognito's API (the stack allows \`ALLOW_USER_SRP_AUTH\`). Nobody can sign up: an administrator makes such users.`,
      later:
        "changed in place. Who signed in through a name that is removed is locked out of the app, and stays in the user pool.",
    },
  ),
})
  .superRefine(({ callbackUrls, logoutUrls, oldSchemes }, { addIssue }) => {
    const known: readonly unknown[] = Array.isArray(oldSchemes) ? oldSchemes : [];
    for (const [name, list] of Object.entries({ callbackUrls, logoutUrls })) {
      for (const [index, each] of (Array.isArray(list) ? list : []).entries()) {
        const scheme = url.safeParse(each).success ? ownSchemeOf(each) : undefined;
        if (scheme === undefined || isReverseDomain(scheme) || known.includes(scheme)) continue;
        addIssue({ code: "custom", path: [name, index], message: mustNameOwner(scheme) });
      }
    }
  }, despiteOthers)
  .meta({ description: "An app client" });

const mustNameOwner = (scheme: string) =>
  [
    "must have a scheme in reverse-domain form, like com.acme.app:/callback, or an https link that opens the app",
    `Any other app can claim ${scheme} too, and then gets the codes of people who sign in.`,
    `An app that has it already keeps it with oldSchemes: [${scheme}] in its app client. It must use PKCE, which Cognito doesn't enforce.`,
  ].join("\n");

/** The app clients, by name. */
export const appClients = key(
  z
    .record(z.string(), appClient, "must be a map with an app client for each name, like web")
    .superRefine((byName, { addIssue }) => {
      const names = Object.keys(byName);
      const inKey = (name: string, message: string) =>
        addIssue({ code: "invalid_key", origin: "record", issues: [], path: [name], message });
      const first = new Map<string, string>();
      for (const name of names) {
        const twin = first.get(name.toLowerCase());
        if (twin === undefined) first.set(name.toLowerCase(), name);
        if (!CLIENT_NAME.test(name)) {
          inKey(name, "must be at most 128 letters, digits and hyphens, starting with a letter");
        } else if (twin !== undefined) {
          inKey(name, `must differ from ${twin} in more than upper and lower case`);
        }
      }
    }, despiteOthers)
    .meta({ propertyNames: { pattern: CLIENT_NAME.source } })
    .exactOptional(),
  {
    description: "The app clients, by name",
    requiredUnless: "cognito.userPool",
    sample: {
      web: {
        callbackUrls: ["https://acme.com/auth/callback"],
        logoutUrls: ["https://acme.com/"],
        kind: "confidential",
        tokens: { access: "15 minutes", id: "15 minutes", refresh: "8 hours" },
        alsoSignInWith: ["COGNITO"],
      },
      phone: {
        callbackUrls: ["com.acme.app:/callback", "acme:/callback"],
        logoutUrls: [],
        oldSchemes: ["acme"],
        kind: "public",
        scopes: ["openid", "email", "profile", "orders/read"],
        refreshRotation: true,
      },
    },
    details:
      "At least one; with `cognito.userPool` there may be none. A name is at most 128 letters, digits and hyphens and starts with a letter. No two names may differ in upper and lower case alone.",
    later:
      "a new name is a new app client with a new client ID, which the app needs. Users keep their user ID.",
  },
);
