import assert from "node:assert/strict";
import { test } from "node:test";
import { renderJson } from "../../../commands/explain/render-json";
import { renderText } from "../../../commands/explain/render-text";
import { wrap } from "../../../commands/terminal/print";
import { explainText } from "../../../explain/explain-text";
import { CHAINS, NOW, OF_AUTH0, OF_STRANGER, SIGNATURE, tokenOf } from "../../explain/chain";
import { outputBlock } from "../../support/documents";

const explain = (text: string) => explainText(text, CHAINS, NOW);
const render = (text: string) => renderText(explain(text));

test("an error is rendered with its causes in order, what tells them apart, and its sources", () =>
  assert.equal(
    render("Error: Saved plan is stale, at https://login.acme.example/"),
    `Environment: dev
Terraform says this: plan-stale

The state has changed since the plan was made, so the plan would not do what was reviewed.

What is behind it:
  1. somebody has deployed in between
     To tell: the pipeline's runs, or the time at which the state was written
     To do: run npm run plan -- dev, and review that

Source: https://github.com/hashicorp/terraform/blob/v1.11.4/internal/backend/local/backend_local.go`,
  ));

test("a command names no environment where the text tells none", () =>
  assert.match(
    render("Error: Saved plan is stale"),
    /To do: run npm run plan -- <environment>, and review that/,
  ));

test("a token is rendered with who would take it, as the guide shows it", () => {
  const judged = render(tokenOf(OF_STRANGER)).split("\n\n")[1] ?? "";
  assert.equal(wrap(judged, 80), outputBlock("docs/debug.md", "test/commands/explain/render.test.ts"));
});

test("an unknown error says so, and how to look further", () =>
  assert.equal(
    render("AADSTS9999999: what is this"),
    `unknown: Entra says this, and the catalogue has no such error

Microsoft says what AADSTS9999999 means: https://login.microsoftonline.com/error?code=9999999
npm run verify -- <environment> says which hop is wrong.`,
  ));

test("a text of an explanation fits 80 columns, but for addresses", () => {
  for (const text of ["Error: Saved plan is stale", tokenOf(OF_STRANGER), "AADSTS9999999"]) {
    const lines = wrap(render(text), 80).split("\n");
    assert.deepEqual(
      lines.filter((line) => line.length > 80 && !line.includes("https://")),
      [],
    );
  }
});

const SECRET = "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4";
const TOKEN = tokenOf(OF_AUTH0);

for (const [where, text] of [
  ["a code and a state", `https://app.acme.example/callback?code=${SECRET}&state=${SECRET}`],
  [
    "a code in a description",
    `https://app.acme.example/callback?error=x&error_description=code=${SECRET}%20failed&state=${SECRET}`,
  ],
  ["a token in a description", `https://app.acme.example/callback?error=x&error_description=${TOKEN}`],
  [
    "tokens in a fragment",
    `https://app.acme.example/callback#access_token=${TOKEN}&id_token=${TOKEN}&state=${SECRET}`,
  ],
  ["a token", TOKEN],
  ["a line of a log", `Error: Saved plan is stale ${SECRET} client_secret=${SECRET}`],
] as const) {
  test(`nothing secret is printed back of ${where}`, () => {
    for (const printed of [render(text), renderJson(explain(text))])
      for (const secret of [SECRET, SIGNATURE, TOKEN]) assert.ok(!printed.includes(secret), printed);
  });
}

test("JSON has the same for a program", () => {
  const { isKnown, speaker, error, environments, documents } = JSON.parse(
    renderJson(explain("Error: Saved plan is stale, at https://login.acme.example/")),
  );
  assert.deepEqual(
    { isKnown, speaker, id: error.id, keys: Object.keys(error), environments, documents },
    {
      isKnown: true,
      speaker: "Terraform",
      id: "plan-stale",
      keys: ["id", "speaker", "means", "causes", "sources"],
      environments: ["dev"],
      documents: [],
    },
  );
});
