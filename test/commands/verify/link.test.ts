import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { discoveryOf } from "../../../commands/verify/link/broker-document";
import { readOffered } from "../../../commands/verify/link/offered-providers";
import { isLink, readLink, walkLink } from "../../../commands/verify/walk-link";
import { UserError } from "../../../environments/user-error";
import { type FakeAnswer, fakeProbe } from "./fake-probe";

const HOST = "acme.auth.eu-west-1.amazoncognito.com";
const LINK = `https://${HOST}/oauth2/authorize?response_type=code&client_id=abc&redirect_uri=https%3A%2F%2Fapp.acme.com%2Fcallback`;
const LIKE = "https://<domain>/oauth2/authorize?response_type=code&client_id=…&redirect_uri=…";

describe("a link", () => {
  test("is told from an environment's name", () => {
    assert.deepEqual([LINK, "http://x", `${HOST}/login`, HOST, "dev", "dev.yaml", "devv"].map(isLink), [
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test("is read with its host, with spaces around it", () => {
    assert.deepEqual(readLink(` ${LINK}\n`), { host: HOST, url: new URL(LINK) });
    assert.equal(readLink(LINK.replace("/oauth2/authorize", "/login")).host, HOST);
  });

  const BAD: readonly (readonly [title: string, text: string, code: string, message: string])[] = [
    [
      "no link at all",
      `${HOST}/login`,
      "link-invalid",
      `"${HOST}/login" is not a link.\nTo do: give it like ${LIKE}, as the app sends people to it.`,
    ],
    [
      "http",
      LINK.replace("https:", "http:"),
      "link-not-https",
      `"http://${HOST}/oauth2/authorize" does not begin with https://.\nTo do: give it like ${LIKE}, as the app sends people to it.`,
    ],
    [
      "Microsoft's end of the chain",
      "https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=x",
      "link-not-at-cognito",
      `"https://login.microsoftonline.com/common/oauth2/v2.0/authorize" begins at Microsoft, which is the end of the chain.\nTo do: give the link with which the app starts, like ${LIKE}, as the app sends people to it.`,
    ],
    [
      "another path",
      "https://app.acme.com/sign-in?client_id=abc",
      "link-not-at-cognito",
      `"https://app.acme.com/sign-in" has the path /sign-in, and a sign-in at Cognito starts at /oauth2/authorize or /login.\nTo do: give it like ${LIKE}, as the app sends people to it.`,
    ],
    [
      "what a shell leaves of a link without quotes",
      `https://${HOST}/oauth2/authorize?response_type=code`,
      "link-incomplete",
      `"https://${HOST}/oauth2/authorize" has no client_id, and no redirect_uri. In a shell, a link needs quotes: everything after & is lost without them.\nTo do: give it like '${LIKE}', as the app sends people to it.`,
    ],
    [
      "a callback that is no URL",
      LINK.replace(/redirect_uri=.*/, "redirect_uri=callback"),
      "link-incomplete",
      `"https://${HOST}/oauth2/authorize" has the redirect_uri callback, which is no URL.\nTo do: give the app's callback URL, with its scheme.`,
    ],
  ];
  for (const [title, text, code, message] of BAD) {
    test(`that is ${title} is one error`, () => {
      assert.throws(
        () => readLink(text),
        (error) => {
          assert.ok(error instanceof UserError);
          assert.deepEqual([error.code, error.message], [code, message]);
          return true;
        },
      );
    });
  }
});

describe("Cognito's own page", () => {
  test("has a button for each identity provider: of the lab, and of the classic page", () => {
    assert.deepEqual(
      readOffered(`<form action="/oauth2/authorize"><input type="hidden" name="client_id" value="abc" />
        <button name="identity_provider" value="Acme">Continue with Acme</button>
        <button name="identity_provider" value="Contoso">Continue with Contoso</button></form>`),
      { providers: ["Acme", "Contoso"], asksForEmail: false, hasPasswordForm: false },
    );
    assert.deepEqual(
      readOffered(`<form name="loginWithIdentityProvider" action="" method="post">
        <span class="idpDescription-customizable">Sign in with your corporate ID</span>
        <input type="button" value="Azure" class="btn btn-info idpButton-customizable" aria-label="Azure" />
        </form><form><input name="username"><input name="password" type="password"></form>`),
      { providers: ["Azure"], asksForEmail: false, hasPasswordForm: true },
    );
    assert.deepEqual(
      readOffered(
        `<a href="/oauth2/authorize?client_id=abc&amp;identity_provider=Acme+Ltd&amp;scope=openid">`,
      ),
      { providers: ["Acme Ltd"], asksForEmail: false, hasPasswordForm: false },
    );
  });

  test("may ask for an e-mail address, or be made by a script", () => {
    assert.deepEqual(
      readOffered(`<h2>Sign in with your corporate ID</h2><input id="corporateEmail" name="email">`),
      { providers: [], asksForEmail: true, hasPasswordForm: false },
    );
    assert.deepEqual(readOffered(`<div id="root"></div><script src="/main.js"></script>`), {
      providers: [],
      asksForEmail: false,
      hasPasswordForm: false,
    });
  });
});

test("a broker's discovery document is where its kind has it", () => {
  for (const [endpoint, issuer] of [
    ["https://acme.eu.auth0.com/authorize", "https://acme.eu.auth0.com"],
    ["https://sso.acme.com/realms/acme/protocol/openid-connect/auth", "https://sso.acme.com/realms/acme"],
    [
      "https://sso.acme.com/auth/realms/acme/protocol/openid-connect/auth",
      "https://sso.acme.com/auth/realms/acme",
    ],
    ["https://acme.okta.com/oauth2/default/v1/authorize", "https://acme.okta.com/oauth2/default"],
    ["https://acme.okta.com/oauth2/v1/authorize", "https://acme.okta.com"],
    ["https://sts.acme.com/adfs/oauth2/authorize/", "https://sts.acme.com/adfs"],
  ] as const) {
    assert.equal(discoveryOf(new URL(endpoint)), `${issuer}/.well-known/openid-configuration`);
  }
});

describe("a chain known by its link alone", () => {
  const LOGIN = "https://login.microsoftonline.com";
  const AUTHORIZE = `GET https://${HOST}/oauth2/authorize`;
  const nameFailed = async (answers: Readonly<Record<string, FakeAnswer>>) => {
    const checks = await walkLink(readLink(LINK), fakeProbe(answers));
    return checks.flatMap(({ id, verdict, because, statement }) =>
      verdict === "passed" ? [] : [[verdict, id, because ?? statement]],
    );
  };

  test("sends the link as it is, but for its state", async () => {
    const probe = fakeProbe({
      [AUTHORIZE]: { to: "https://accounts.google.com/o/oauth2/v2/auth?client_id=x" },
    });
    await walkLink(readLink(`${LINK}&nonce=n&idp_identifier=acme.com&scope=openid+email&state=s`), probe);
    assert.equal(
      probe.sent[0],
      `GET https://${HOST}/oauth2/authorize?response_type=code&nonce=n&idp_identifier=acme.com&client_id=abc&redirect_uri=https%3A%2F%2Fapp.acme.com%2Fcallback&scope=openid+email&state=verify`,
    );
  });

  test("straight to organizations lets nobody in", async () => {
    const to = `${LOGIN}/organizations/oauth2/v2.0/authorize?client_id=x&response_type=code&scope=openid&redirect_uri=https%3A%2F%2F${HOST}%2Foauth2%2Fidpresponse`;
    const failed = await nameFailed({
      [AUTHORIZE]: { to },
      [`GET ${LOGIN}/organizations/oauth2/v2.0/authorize`]: { text: "<html></html>" },
      [`GET ${LOGIN}/organizations/v2.0/.well-known/openid-configuration`]: {
        json: {
          issuer: `${LOGIN}/{tenantid}/v2.0`,
          authorization_endpoint: `${LOGIN}/organizations/oauth2/v2.0/authorize`,
        },
      },
      [`GET ${LOGIN}/organizations/discovery/v2.0/keys`]: {
        json: { keys: [{ kty: "RSA", use: "sig", kid: "k", n: "n", e: "AQAB" }] },
      },
    });
    assert.deepEqual(
      failed.filter(([, id]) => !id?.startsWith("cognito-other")),
      [
        [
          "failed",
          "cognito-microsoft-endpoint",
          "Cognito sends people to where Microsoft signs in people of one tenant",
        ],
      ],
    );
  });

  test("with a password alone does not lead to Microsoft", async () => {
    const page = `https://${HOST}/login?client_id=abc`;
    const failed = await nameFailed({
      [AUTHORIZE]: { to: page },
      [`GET https://${HOST}/login`]: {
        text: `<input name="username"><input name="password" type="password">`,
      },
    });
    assert.deepEqual(failed.at(-1), ["failed", "entra-reached", "The link leads to Microsoft"]);
  });

  test("with a page that a script makes asks for the identity provider's name", async () => {
    const checks = await walkLink(
      readLink(LINK),
      fakeProbe({
        [AUTHORIZE]: { to: `https://${HOST}/login?client_id=abc` },
        [`GET https://${HOST}/login`]: { text: `<div id="root"></div>` },
      }),
    );
    assert.deepEqual(checks.at(-1), {
      id: "entra-reached",
      hop: "entra",
      verdict: "unseen",
      statement: "The link leads to Microsoft",
      means: "Cognito's own page decides whose sign-in it is, and its buttons can't be read",
      toDo: "give the link with &identity_provider=<name of the identity provider>",
    });
  });

  test("that nobody answers is hidden by the check of its host", async () => {
    const checks = await walkLink(readLink(LINK), fakeProbe({}));
    assert.deepEqual(checks.at(-1)?.because, "cognito-host");
    assert.ok(checks.every(({ verdict }) => verdict === "unseen"));
  });
});
