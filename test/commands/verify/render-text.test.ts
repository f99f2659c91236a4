import assert from "node:assert/strict";
import { test } from "node:test";
import { wrap } from "../../../commands/terminal/print";
import { checksOf } from "../../../commands/verify/check";
import { renderText } from "../../../commands/verify/render-text";
import { outputBlock } from "../../support/documents";
import { HEALTHY, verificationOf, WITHOUT_SLASH } from "./verifications";

const { failed, passed, unseen } = checksOf("broker");

test("of a healthy chain, people read in the first line that they can sign in", () =>
  assert.equal(
    renderText(verificationOf(HEALTHY), "dev"),
    `dev: people can sign in, as far as can be seen without a password.
5 passed, in 0.4 s

    ok Cognito acme-dev.auth.eu-west-1.amazoncognito.com
  → ok Auth0 acme.eu.auth0.com
  → ok Entra login.microsoftonline.com

ok  this machine  this machine's clock is right
ok  Cognito       Cognito sends the app client web to Auth0; and 1 more like it: server
ok  Auth0         Auth0's issuer is the one that Cognito expects
ok  Entra         Entra knows the app registration

Next: npm run explain -- '<error>', if somebody can't sign in all the same`,
  ));

test("a failed check comes first, says what to do, and points at the slash that is missing", () =>
  assert.equal(
    wrap(renderText(verificationOf(WITHOUT_SLASH), "dev"), 80),
    outputBlock("docs/verify.md", "test/commands/verify/render-text.test.ts"),
  ));

test("what nothing hides says itself why it could not be seen", () => {
  const shown = renderText(
    verificationOf([
      unseen("secret", "Auth0 takes the secret that Cognito has", {
        means: "the state is not here",
        toDo: "deploy dev",
      }),
    ]),
    "dev",
  );
  assert.match(shown, /^dev: nothing wrong was seen, but 1 check could not be made\.$/m);
  assert.match(
    shown,
    /^\?\? {2}Auth0 {2}Auth0 takes the secret that Cognito has \(broker-secret\)\n {4}why {7}the state is not here\n {4}to do {5}deploy dev$/m,
  );
  assert.match(shown, /^Next: npm run verify -- dev, after what is to do above$/m);
});

test("a check that is hidden by a hidden one counts for the one that failed", () => {
  const shown = renderText(
    verificationOf([
      failed("host", "acme.eu.auth0.com answers"),
      unseen("discovery", "Auth0 says its endpoints", { because: "broker-host" }),
      unseen("issuer", "Auth0's issuer is the one that Cognito expects", { because: "broker-discovery" }),
    ]),
    "dev",
  );
  assert.match(shown, /^ {4}2 more could not be seen because of that\.$/m);
  assert.doesNotMatch(shown, /^\?\? {2}/m);
});

test("failed checks of two hops name both", () =>
  assert.match(
    renderText(
      verificationOf([
        checksOf("cognito").failed("callback", "Cognito refuses a wrong callback URL"),
        failed("issuer", "Auth0's issuer is the one that Cognito expects"),
      ]),
      "dev",
    ),
    /^dev: Cognito and Auth0 are wrong: 2 checks failed\.$/m,
  ));

test("many app clients fold into one line", () =>
  assert.match(
    renderText(
      verificationOf(
        ["web", "phone", "desk"].map((of) => passed("client", `Auth0 knows the client ${of}`, { of })),
      ),
      "dev",
    ),
    /^ok {2}Auth0 {2}Auth0 knows the client web; and 2 more like it: phone, desk$/m,
  ));

test("a cloud's answer can't steer the terminal, nor break a line", () => {
  const shown = renderText(
    verificationOf([
      failed("issuer", "Auth0's issuer is the one that Cognito expects", {
        expected: "https://acme.eu.auth0.com/",
        seen: "\u001b[2J\nok  all is well\u202e\u200b",
      }),
    ]),
    "dev",
  );
  assert.match(shown, /^ {4}seen {6}<U\+001B>\[2J<U\+000A>ok {2}all is well<U\+202E><U\+200B>$/m);
});

test("the app is on the line of the chain only if something is wrong there", () => {
  const { failed: appFailed } = checksOf("app");
  const wrong = verificationOf([appFailed("callback", "the app's callback URL is one that Cognito takes")]);
  assert.match(renderText(wrong, "dev"), /^ {4}NO the app app\.acme\.example$/m);
  assert.doesNotMatch(renderText(verificationOf(HEALTHY), "dev"), /app\.acme\.example/);
});

test("a chain that fits is on one line, and a broker that we don't know has its host's name", () => {
  const hops = [
    { hop: "cognito", host: "login.acme.example", name: "Cognito" },
    { hop: "broker", host: "id.acme.example", name: "id.acme.example" },
  ] as const;
  const link = "https://login.acme.example/oauth2/authorize?client_id=1";
  const shown = renderText(
    { ...verificationOf([failed("issuer", "the issuers fit")]), chain: "login.acme.example", hops },
    link,
  );
  assert.match(shown, /^login\.acme\.example: id\.acme\.example is wrong\. Not so: the issuers fit\.$/m);
  assert.match(shown, /^ {2}-- Cognito login\.acme\.example → NO id\.acme\.example$/m);
  assert.match(
    shown,
    /^Next: broker-issuer above says what to do; then the same command with --watch says when it works$/m,
  );
  assert.ok(!shown.includes("client_id"));
});
