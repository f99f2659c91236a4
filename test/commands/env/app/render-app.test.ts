import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parseEnv } from "node:util";
import { parse } from "yaml";
import { type AppSettings, readAppSettings } from "../../../../commands/env/app/app-settings";
import { FORMATS, type FormatName, renderApp } from "../../../../commands/env/app/render-app";
import { ROOT } from "../../../../commands/setup/paths";
import { run } from "../../../../commands/terminal/run";
import { readDocument } from "../../../support/documents";
import { evaluated } from "../../../support/evaluated";
import { OUTPUTS, SECRET } from "./deployed-state";

const WEB = readAppSettings({ environment: "dev", client: "web", outputs: OUTPUTS });
const SERVER = readAppSettings({ environment: "dev", client: "server", outputs: OUTPUTS, secret: SECRET });
const NAMES = Object.keys(FORMATS) as FormatName[];

/** The app client that docs/apps.md shows a configuration of, if that is not the usual one. */
const WEB_OF_GUIDE: Partial<Record<FormatName, AppSettings>> = {
  authjs: { ...SERVER, scopes: WEB.scopes, signOutUrl: OUTPUTS.sign_out_urls.web },
  appauth: { ...WEB, callbackUrls: ["com.acme.app:/callback"] },
};

test("every configuration says what it is for, the library's version, and how it was made", () => {
  for (const name of NAMES) {
    const { library, comment } = FORMATS[name];
    assert.deepEqual(renderApp(WEB, name).split("\n").slice(0, 2), [
      `${comment} Sign in with Microsoft by the app client web of dev, for ${library}.`,
      `${comment} Made by: npm run -s env -- app dev web --for ${name}`,
    ]);
  }
});

test("the versions of the libraries that the tests sign in with are those that they are said to be for", () => {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  for (const [name, library] of [
    ["amplify", "@aws-amplify/auth"],
    ["oidc-client-ts", "oidc-client-ts"],
    ["authjs", "@auth/core"],
    ["cognito-identity-js", "amazon-cognito-identity-js"],
  ] as const) {
    const [, version = ""] = new RegExp(`${library} ([\\d.]+)`).exec(FORMATS[name].library) ?? [];
    assert.ok(`${devDependencies[library]}.`.startsWith(`${version}.`), `${library} ${version}`);
    assert.notEqual(version, "", library);
  }
});

test("docs/apps.md lists every library, and which app clients it takes", () => {
  const guide = readFileSync(join(ROOT, "docs", "apps.md"), "utf8");
  const rows = [...guide.matchAll(/^\| \[?`([\w-]+)`[^|]*\| ([^|]+) \| (public|both kinds) \|$/gm)];
  assert.deepEqual(
    rows.map(([, name, , kinds]) => [name, kinds]),
    NAMES.map((name) => [name, FORMATS[name].inBrowser ? "public" : "both kinds"]),
  );
  for (const [, name, library = ""] of rows)
    assert.ok(library.startsWith(FORMATS[name as FormatName].library), library);
});

test("docs/apps.md shows what is printed for each library that it has a section on", () => {
  const shown = readDocument("docs/apps.md").blocks.filter(({ language }) => language === "ts");
  for (const name of ["amplify", "oidc-client-ts", "authjs", "cognito-identity-js", "appauth"] as const) {
    const printed = renderApp(WEB_OF_GUIDE[name] ?? WEB, name).trimEnd();
    assert.ok(
      shown.some(({ text }) => text === printed),
      `docs/apps.md lacks:\n${printed}`,
    );
  }
});

test("no configuration has the secret, and each for a server says how to get it", () => {
  for (const name of NAMES.filter((each) => !FORMATS[each].inBrowser)) {
    const text = renderApp(SERVER, name);
    assert.equal(text.includes(SECRET), false, name);
    assert.match(text, /npm run -s env -- secret dev server/, name);
    assert.doesNotMatch(renderApp(WEB, name), /secret dev/, name);
  }
});

for (const name of NAMES.filter((each) => FORMATS[each].inBrowser)) {
  test(`${name} refuses a confidential app client, whose secret a browser would show`, () => {
    assert.throws(() => renderApp(SERVER, name), {
      code: "client-is-confidential",
      message: `dev: server is a confidential app client, and ${name} runs in a browser or on a device, which can't keep its secret.\nTo do: --for dotenv, --for authjs, or --for spring for an app on a server; for this app, add an app client with kind: public to environments/dev.yaml.`,
    });
  });
}

const VARIABLES = {
  COGNITO_REGION: OUTPUTS.region,
  COGNITO_USER_POOL_ID: OUTPUTS.user_pool_id,
  COGNITO_DOMAIN: OUTPUTS.domain,
  COGNITO_ISSUER: OUTPUTS.issuer,
  COGNITO_JWKS_URI: OUTPUTS.jwks_uri,
  COGNITO_AUTHORIZATION_ENDPOINT: OUTPUTS.authorization_endpoint,
  COGNITO_TOKEN_ENDPOINT: OUTPUTS.token_endpoint,
  COGNITO_USERINFO_ENDPOINT: OUTPUTS.userinfo_endpoint,
  COGNITO_REVOCATION_ENDPOINT: OUTPUTS.revocation_endpoint,
  COGNITO_LOGOUT_ENDPOINT: OUTPUTS.logout_endpoint,
  COGNITO_IDENTITY_PROVIDER: OUTPUTS.identity_provider,
  COGNITO_SCOPES: "openid email profile",
  COGNITO_CLIENT_ID: "id-of-web",
  COGNITO_CALLBACK_URL: "https://dev.acme.com/auth/callback",
  COGNITO_LOGOUT_URL: "https://dev.acme.com/bye?a=1",
  COGNITO_SIGN_OUT_URL: OUTPUTS.sign_out_urls.web,
};

test("the variables are the outputs, and Node.js reads them", () => {
  assert.deepEqual({ ...parseEnv(renderApp(WEB, "dotenv")) }, VARIABLES);
});

test("a shell reads the same variables", async () => {
  const { stdout } = await run("sh", ["-c", `set -a; ${renderApp(WEB, "dotenv")}\nenv`], { env: {} });
  const read = Object.fromEntries(stdout.split("\n").map((line) => line.split(/=(.*)/).slice(0, 2)));
  for (const [name, value] of Object.entries(VARIABLES)) assert.equal(read[name], value, name);
});

test("the variables of a confidential app client have a place for its secret", () => {
  assert.equal(parseEnv(renderApp(SERVER, "dotenv")).COGNITO_CLIENT_SECRET, "");
});

test("the configuration for Amplify is that of the outputs", () => {
  const given: unknown[] = [];
  const { signIn } = evaluated(renderApp(WEB, "amplify"), {
    "aws-amplify": { Amplify: { configure: (configuration: object) => given.push(configuration) } },
    "aws-amplify/auth": { signInWithRedirect: (input: object) => given.push(input), signOut: async () => {} },
  });
  (signIn as () => void)();
  assert.deepEqual(given, [
    {
      Auth: {
        Cognito: {
          userPoolId: OUTPUTS.user_pool_id,
          userPoolClientId: "id-of-web",
          loginWith: {
            oauth: {
              domain: OUTPUTS.domain,
              scopes: OUTPUTS.client_scopes.web,
              redirectSignIn: OUTPUTS.callback_urls.cognito.web,
              redirectSignOut: ["https://dev.acme.com/bye?a=1"],
              responseType: "code",
            },
          },
        },
      },
    },
    { provider: { custom: "Microsoft" } },
  ]);
});

test("Amplify gets an empty list where the app client has no logout URL, because it asks for one", () => {
  const { logoutUrl: _, signOutUrl: __, ...settings } = WEB;
  const text = renderApp(settings, "amplify");
  assert.match(text, /redirectSignOut: \[\],/);
  assert.doesNotMatch(text, /signOut\b/);
});

for (const name of ["amplify", "oidc-client-ts", "cognito-identity-js"] as const) {
  test(`the configuration for ${name} signs out by the link of the app client, if it has one`, () => {
    const link = `window.location.assign(${JSON.stringify(OUTPUTS.sign_out_urls.web)})`;
    assert.ok(renderApp(WEB, name).includes(link));
    const { signOutUrl: _, ...settings } = WEB;
    assert.doesNotMatch(renderApp(settings, name), /function signOut/);
  });
}

test("the configuration for oidc-client-ts is that of the outputs", () => {
  class UserManager {
    constructor(readonly settings: object) {}
  }
  const exported = evaluated(renderApp(WEB, "oidc-client-ts"), { "oidc-client-ts": { UserManager } });
  assert.deepEqual((exported.userManager as UserManager).settings, {
    authority: OUTPUTS.issuer,
    client_id: "id-of-web",
    redirect_uri: "https://dev.acme.com/auth/callback",
    response_type: "code",
    scope: "openid email profile",
    extraQueryParams: { identity_provider: "Microsoft" },
  });
});

test("the configuration for AppAuth is that of the outputs, with the app's own scheme", () => {
  const callbackUrls = ["https://dev.acme.com/auth/callback", "com.acme.app:/callback"];
  assert.deepEqual(evaluated(renderApp({ ...WEB, callbackUrls }, "appauth"), {}), {
    configuration: {
      issuer: OUTPUTS.issuer,
      clientId: "id-of-web",
      redirectUrl: "com.acme.app:/callback",
      scopes: OUTPUTS.scopes,
      additionalParameters: { identity_provider: "Microsoft" },
    },
    signOutUrl: OUTPUTS.sign_out_urls.web,
  });
});

test("AppAuth gets the first callback URL where no scheme is the app's own, and no link where there is none", () => {
  const { signOutUrl: _, ...settings } = WEB;
  const { configuration, ...others } = evaluated(renderApp(settings, "appauth"), {});
  assert.equal(Object(configuration).redirectUrl, "https://dev.acme.com/auth/callback");
  assert.deepEqual(others, {});
});

test("Auth.js redirects to the app's own addresses, and to the link that signs out", () => {
  const redirectOf = (settings: typeof WEB) => {
    let given: { callbacks?: { redirect?: (to: { url: string; baseUrl: string }) => string } } = {};
    const nextAuth = (configuration: object) => {
      given = configuration;
      return {};
    };
    evaluated(renderApp(settings, "authjs"), {
      "next-auth": { __esModule: true, default: nextAuth },
      "next-auth/providers/cognito": { __esModule: true, default: () => {} },
    });
    return given.callbacks?.redirect;
  };
  const baseUrl = "https://dev.acme.com";
  const to = (url: string) => redirectOf(WEB)?.({ url, baseUrl });
  assert.equal(to(OUTPUTS.sign_out_urls.web), OUTPUTS.sign_out_urls.web);
  assert.equal(to("/orders?all"), "https://dev.acme.com/orders?all");
  assert.equal(to("https://dev.acme.com/orders"), "https://dev.acme.com/orders");
  for (const foreign of ["https://evil.example/", "//evil.example", `${OUTPUTS.sign_out_urls.web}&more`]) {
    assert.equal(to(foreign), baseUrl, foreign);
  }
  const { signOutUrl: _, ...settings } = WEB;
  assert.equal(redirectOf(settings as typeof WEB), undefined);
});

test("the configuration for Auth.js follows the callback URL's path", () => {
  const callbackUrls = ["https://dev.acme.com/other", "https://dev.acme.com/auth/callback/microsoft"];
  const text = renderApp({ ...SERVER, callbackUrls }, "authjs");
  assert.match(text, /^ {2}basePath: "\/auth",$/m);
  assert.match(text, /^ {6}id: "microsoft",$/m);
  assert.doesNotMatch(text, /Auth\.js takes callbacks/);
});

test("Auth.js, which takes callbacks at its own path only, says which one is to be added", () => {
  assert.match(
    renderApp(WEB, "authjs"),
    /^\/\/ Auth\.js takes callbacks at its own path only\. Add https:\/\/dev\.acme\.com\/api\/auth\/callback\/cognito to\n\/\/ cognito\.clients\.web\.callbackUrls in environments\/dev\.yaml, which has https:\/\/dev\.acme\.com\/auth\/callback, http:\/\/localhost:3000\/auth\/callback\.$/m,
  );
});

test("the configuration for Spring is that of the outputs", () => {
  const callbackUrls = ["https://dev.acme.com/other", "https://dev.acme.com/login/oauth2/code/microsoft"];
  const text = renderApp({ ...SERVER, callbackUrls }, "spring");
  assert.deepEqual(parse(text).spring.security.oauth2.client, {
    registration: {
      microsoft: {
        "client-id": "id-of-server",
        "client-secret": "${COGNITO_CLIENT_SECRET}",
        "authorization-grant-type": "authorization_code",
        "redirect-uri": "https://dev.acme.com/login/oauth2/code/microsoft",
        scope: OUTPUTS.client_scopes.server,
      },
    },
    provider: {
      microsoft: {
        "issuer-uri": OUTPUTS.issuer,
        "authorization-uri": `${OUTPUTS.authorization_endpoint}?identity_provider=Microsoft`,
        "user-name-attribute": "sub",
      },
    },
  });
  assert.doesNotMatch(text, /redirectionEndpoint/);
});

test("Spring gets a public app client without a secret, another callback's path, and the link to sign out", () => {
  const text = renderApp(WEB, "spring");
  const { cognito } = parse(text).spring.security.oauth2.client.registration;
  assert.equal(cognito["client-authentication-method"], "none");
  assert.equal("client-secret" in cognito, false);
  assert.match(text, /baseUri\("\/auth\/callback"\)/);
  assert.match(text, new RegExp(`logoutSuccessUrl\\("${escaped(OUTPUTS.sign_out_urls.web)}"\\)`));
});

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

test("with several identity providers no library asks for one, but Amplify, whose app says which", () => {
  const { identityProvider: _, ...settings } = WEB;
  const several = { ...settings, identityProviders: ["Fabrikam", "Contoso"] };
  for (const name of NAMES) {
    const text = renderApp(several, name);
    assert.doesNotMatch(text, /identity_provider|IDENTITY_PROVIDER|undefined/, name);
    const sameButThat = renderApp(WEB, name).replaceAll(
      /\n.*(?:extraQueryParams|additionalParameters|COGNITO_IDENTITY_PROVIDER).*|, identity_provider: "Microsoft"|\?identity_provider=Microsoft/g,
      "",
    );
    if (name !== "amplify") assert.equal(text, sameButThat, name);
  }
  assert.ok(
    renderApp(several, "amplify").includes(`export const signIn = (organization: "Fabrikam" | "Contoso") =>
  signInWithRedirect({ provider: { custom: organization } });`),
  );
});
