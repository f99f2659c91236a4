import assert from "node:assert/strict";
import { test } from "node:test";
import type { Environment } from "../../../environments/schema";
import { appClientWith, environmentWith, MINIMAL } from "../../support/environment";
import { resource, synthesized } from "../../support/synthesized";

type Client = Environment["cognito"]["clients"][string];

const client = (...logoutUrls: string[]): Client => appClientWith({ logoutUrls });
const everywhere = (clients: Record<string, Client>) =>
  environmentWith({ signOut: "everywhere", cognito: { clients } });

/** Where each hop of an environment may lead a person on to. */
function leadsOn(environment: Environment) {
  const app = (name: string) =>
    resource(environment, "aws_cognito_user_pool_client", `cognito_client-${name}`).logout_urls;
  return {
    cognito: Object.keys(environment.cognito.clients).map(app),
    auth0: resource(environment, "auth0_client", "auth0_client").allowed_logout_urls,
    entra: resource(environment, "azuread_application", "entra_application").web.redirect_uris.slice(1),
  };
}

const AUTH0_LOGOUT =
  "https://acme-dev.eu.auth0.com/v2/logout?federated&client_id=${auth0_client.auth0_client.client_id}&returnTo=";

test("signOut: broker lets Auth0 redirect to the pool, the pool to the app, and Entra nowhere", () => {
  assert.deepEqual(leadsOn(MINIMAL), {
    cognito: [["https://dev.acme.com/"]],
    auth0: ["https://acme-dev.auth.eu-west-1.amazoncognito.com/logout"],
    entra: [],
  });
});

test("signOut: everywhere lets the pool redirect to Auth0 as well, and Auth0 and Entra to the app", () => {
  assert.deepEqual(leadsOn(environmentWith({ signOut: "everywhere" })), {
    cognito: [["https://dev.acme.com/", `${AUTH0_LOGOUT}https%3A%2F%2Fdev.acme.com%2F`]],
    auth0: ["https://dev.acme.com/"],
    entra: ["https://dev.acme.com/"],
  });
});

test("signOut: everywhere comes back only to the first logout URL of each app client, each once", () => {
  const environment = everywhere({
    web: client("https://acme.com/bye", "https://acme.com/other"),
    server: client("https://acme.com/bye"),
    admin: client("https://admin.acme.com/"),
    phone: client(),
  });
  const toBye = `${AUTH0_LOGOUT}https%3A%2F%2Facme.com%2Fbye`;
  const ends = ["https://acme.com/bye", "https://admin.acme.com/"];
  assert.deepEqual(leadsOn(environment), {
    cognito: [
      ["https://acme.com/bye", "https://acme.com/other", toBye],
      ["https://acme.com/bye", toBye],
      ["https://admin.acme.com/", `${AUTH0_LOGOUT}https%3A%2F%2Fadmin.acme.com%2F`],
      [],
    ],
    auth0: ends,
    entra: ends,
  });
});

test("signOut: everywhere adds a slash to a URL without a path, but not for the pool", () => {
  assert.deepEqual(
    leadsOn(everywhere({ web: client("https://acme.com"), server: client("https://acme.com/") })),
    {
      cognito: [
        ["https://acme.com", `${AUTH0_LOGOUT}https%3A%2F%2Facme.com%2F`],
        ["https://acme.com/", `${AUTH0_LOGOUT}https%3A%2F%2Facme.com%2F`],
      ],
      auth0: ["https://acme.com/"],
      entra: ["https://acme.com/"],
    },
  );
});

test("signOut: everywhere has links through the pool to what the pool has registered", () => {
  const { sign_out_urls, logout_urls } = synthesized(environmentWith({ signOut: "everywhere" })).output;
  assert.equal(
    sign_out_urls.description,
    "Where each app client with a logout URL signs a person out of the pool, the broker and Microsoft",
  );
  assert.deepEqual(sign_out_urls.value, {
    web: `https://acme-dev.auth.eu-west-1.amazoncognito.com/logout?client_id=\${aws_cognito_user_pool_client.cognito_client-web.id}&logout_uri=\${urlencode("${AUTH0_LOGOUT}https%3A%2F%2Fdev.acme.com%2F")}`,
  });
  assert.deepEqual(logout_urls, synthesized(MINIMAL).output.logout_urls);
});

test("signOut: everywhere has no link for an app client without a logout URL", () => {
  const { output } = synthesized(everywhere({ web: client("https://acme.com/"), phone: client() }));
  assert.deepEqual(Object.keys(output.sign_out_urls.value), ["web"]);
});

test("signOut: everywhere ends Auth0's session on its custom domain", () => {
  const environment = environmentWith({
    signOut: "everywhere",
    auth0: { customDomain: "login.dev.acme.com" },
  });
  const [, toAuth0] = leadsOn(environment).cognito[0];
  assert.equal(new URL(toAuth0).host, "login.dev.acme.com");
});

test("signOut changes nothing else", () => {
  const [one, other] = [MINIMAL, environmentWith({ signOut: "everywhere" })].map((environment) => {
    const { resource: resources, output } = synthesized(environment);
    delete resources.aws_cognito_user_pool_client["cognito_client-web"].logout_urls;
    delete resources.auth0_client.auth0_client.allowed_logout_urls;
    delete resources.auth0_connection.auth0_microsoft.options.scripts.getLogoutUrl;
    delete resources.azuread_application.entra_application.web.redirect_uris;
    delete output.sign_out_urls;
    delete output.admin_consent_url;
    return { resources, output };
  });
  assert.deepEqual(one, other);
});
