import assert from "node:assert/strict";
import { test } from "node:test";
import { type Clock, waitUntilAccepted } from "../../../commands/rotate/wait-until-accepted";
import { MINIMAL } from "../../support/environment";

const CREDENTIALS = { clientId: "the-client", clientSecret: "the-secret-that-nobody-sees" };

/** A clock on which waiting takes no time. */
function clock(): Clock & { readonly waited: () => number } {
  let now = 0;
  return {
    now: () => now,
    waited: () => now,
    async wait(milliseconds) {
      now += milliseconds;
    },
  };
}

/** A cloud that gives each of the answers once, and the last for ever. */
function cloud(...answers: readonly (readonly [status: number, body: object | string])[]) {
  const asked: { url: string; form: Record<string, string> }[] = [];
  return {
    asked,
    async fetch(request: Request) {
      asked.push({
        url: request.url,
        form: Object.fromEntries(new URLSearchParams(await request.text())),
      });
      const [status, body] = answers[Math.min(asked.length, answers.length) - 1] ?? assert.fail();
      return new Response(typeof body === "string" ? body : JSON.stringify(body), { status });
    },
  };
}

const WRONG = {
  error: "invalid_client",
  error_description:
    "AADSTS7000215: Invalid client secret provided. Trace ID: 1 Correlation ID: 2 Timestamp: 2026-11-24 14:02:07Z",
};
const NO_CODE = { error: "invalid_grant", error_description: "Invalid authorization code" };
const DENIED = { error: "access_denied", error_description: "Unauthorized" };

test("a new Entra secret is accepted once Entra gives tokens for it, three times in a row", async () => {
  const [entra, time, details] = [
    cloud([401, WRONG], [200, { access_token: "t" }], [401, WRONG], [200, { access_token: "t" }]),
    clock(),
    [] as string[],
  ];
  await waitUntilAccepted(MINIMAL, "entra", CREDENTIALS, entra.fetch, time, (text) => details.push(text));
  assert.equal(entra.asked.length, 6);
  assert.deepEqual(entra.asked[0], {
    url: "https://login.microsoftonline.com/3f2c1d4e-0000-4000-8000-000000000001/oauth2/v2.0/token",
    form: {
      grant_type: "client_credentials",
      client_id: "the-client",
      client_secret: "the-secret-that-nobody-sees",
      scope: "https://graph.microsoft.com/.default",
    },
  });
  assert.equal(
    details[0],
    "not yet: HTTP 401 invalid_client, AADSTS7000215: Invalid client secret provided.",
  );
});

test("a new Auth0 client is accepted once Auth0 refuses only the code", async () => {
  const [auth0, time] = [cloud([401, DENIED], [403, NO_CODE]), clock()];
  await waitUntilAccepted(MINIMAL, "auth0", CREDENTIALS, auth0.fetch, time);
  assert.equal(auth0.asked.length, 4);
  assert.equal(time.waited(), 5000 + 1000 + 1000);
  assert.deepEqual(auth0.asked[0], {
    url: "https://acme-dev.eu.auth0.com/oauth/token",
    form: {
      grant_type: "authorization_code",
      client_id: "the-client",
      client_secret: "the-secret-that-nobody-sees",
      code: "not-a-code",
      redirect_uri: "https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse",
    },
  });
});

test("the error after five minutes has the cloud's answer, and nothing secret", async () => {
  const time = clock();
  await assert.rejects(waitUntilAccepted(MINIMAL, "auth0", CREDENTIALS, cloud([401, DENIED]).fetch, time), {
    name: "UserError",
    message:
      "dev: the new auth0.secret (Auth0's client for Cognito) is not accepted after 5 minutes: HTTP 401 access_denied, Unauthorized. The old one is still in use, and sign-in works.\nTo do: run the same command again, which goes on waiting. If it fails again, somebody has changed the secret in the cloud: npm run drift -- dev shows what.",
  });
  assert.equal(time.waited(), 5 * 60_000);
});

test("an answer that is not JSON is a refusal too", async () => {
  await assert.rejects(
    waitUntilAccepted(MINIMAL, "entra", CREDENTIALS, cloud([502, "<html>Bad gateway</html>"]).fetch, clock()),
    /after 5 minutes: HTTP 502\. The old one/,
  );
});
