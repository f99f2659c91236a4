import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "node-html-parser";
import { checksOf } from "../../../../commands/verify/check";
import { renderPage } from "../../../../commands/verify/html/render-page";
import { HEALTHY, verificationOf, WITHOUT_SLASH } from "../verifications";

const pageOf = (...args: Parameters<typeof verificationOf>) =>
  parse(renderPage(verificationOf(...args), "0.1.0"));

const textOf = (page: ReturnType<typeof parse>, selector: string) =>
  page.querySelectorAll(selector).map((each) => each.structuredText.replace(/\s+/g, " ").trim());

test("a page has the verdict, when it was and by which version it was made", () => {
  const page = pageOf(HEALTHY);
  assert.deepEqual(textOf(page, "h1"), [
    "dev: people can sign in, as far as can be seen without a password.",
  ]);
  assert.deepEqual(textOf(page, "header p"), ["5 passed, in 0.4 s · 2026-11-29 18:03:10 UTC"]);
  assert.match(page.querySelector(".note")?.structuredText ?? "", /cognito-microsoft-sign-in 0\.1\.0/);
});

test("the chain is drawn with each hop's host, what it came to, and the ways between", () => {
  const page = pageOf(WITHOUT_SLASH);
  assert.deepEqual(
    page.querySelectorAll(".chain > li").map((each) => each.getAttribute("class")),
    ["hop passed", "way passed", "hop passed", "way failed", "hop failed", "way unseen", "hop unseen"],
  );
  assert.deepEqual(textOf(page, ".chain .hop code"), [
    "app.acme.example",
    "acme-dev.auth.eu-west-1.amazoncognito.com",
    "acme.eu.auth0.com",
    "login.microsoftonline.com",
  ]);
});

test("the hop that is wrong comes first, and within it what failed", () => {
  const page = pageOf([...WITHOUT_SLASH, checksOf("broker").passed("keys", "Auth0 signs with RS256")]);
  assert.deepEqual(textOf(page, "h2"), ["Auth0", "Cognito", "Entra", "This machine"]);
  assert.deepEqual(
    page.querySelectorAll("#broker .checks > li").map((each) => each.getAttribute("class")),
    ["failed", "passed"],
  );
});

test("what was expected and what was seen are beneath each other, with the difference marked", () => {
  const values = pageOf(WITHOUT_SLASH).querySelectorAll("#broker .failed dd code");
  assert.deepEqual(
    values.slice(0, 2).map((each) => each.innerHTML),
    [
      "https://acme.eu.auth0.com<mark>/</mark>",
      'https://acme.eu.auth0.com<mark class="gap"><span class="hidden">(something is missing here)</span></mark>',
    ],
  );
});

test("a value of a check that passed is shown with it", () => {
  const page = pageOf([
    checksOf("broker").passed("issuer", "the issuer fits", { expected: "https://acme.eu.auth0.com/" }),
  ]);
  assert.deepEqual(textOf(page, "#broker .checks code"), ["https://acme.eu.auth0.com/"]);
});

test("whatever a cloud answers is text, and never markup", () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>\u0000\u202e'`;
  const details = { of: hostile, expected: hostile, seen: `${hostile}!`, means: hostile, toDo: hostile };
  const { failed, passed, unseen } = checksOf("broker");
  const text = renderPage(
    {
      ...verificationOf([
        failed("issuer", hostile, { ...details, error: hostile }),
        unseen("keys", hostile, { ...details, because: hostile }),
        passed("client", hostile, details),
      ]),
      chain: hostile,
      hops: [{ hop: "broker", host: hostile, name: hostile }],
    },
    "0.1.0",
  );
  const page = parse(text);
  assert.deepEqual(page.querySelectorAll("script, img"), []);
  assert.ok(!text.includes("\u0000") && !text.includes("\u202e"));
  assert.match(page.querySelector("h1")?.structuredText ?? "", /<script>alert\(1\)<\/script>/);
  for (const element of page.querySelectorAll("main *"))
    for (const name of Object.keys(element.attributes)) assert.doesNotMatch(name, /^on/);
});

test("nothing is allowed to load or to run, but for the page's own style", () =>
  assert.match(
    pageOf(HEALTHY).querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ??
      "",
    /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'$/,
  ));
