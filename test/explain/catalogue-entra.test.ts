import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../commands/setup/paths";
import { CATALOGUE } from "../../explain/catalogue";
import { lookUp, REFERENCE } from "../../explain/catalogue/entra-number";
import { findError, findErrors } from "../../explain/find-errors";
import { StsError } from "../../lab/entra/sts-error";

const idsIn = (text: string) => findErrors(text).map(({ id }) => id);

/** Each number that the lab's Entra can give: where it makes an error, and what its comments say. */
function numbersOfTheLab(): number[] {
  const folder = join(ROOT, "lab/entra");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(folder, file), "utf8"));
  const places = sources.flatMap((source) => [
    ...(source.match(/(?:new StsError|refusal|notEnabled)\([^"`]*(?:"\w+",)?[^"`]*/g) ?? []),
    ...(source.match(/AADSTS\d+(?:, (?:AADSTS)?\d+)*/g) ?? []),
  ]);
  const numbers = places.flatMap((place) => place.match(/\d{5,}/g) ?? []).map(Number);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

test("every number that the lab's Entra can give has an entry", () => {
  const numbers = numbersOfTheLab();
  for (const known of [50011, 900144, 9002346, 76023, 700051, 90094, 399274]) {
    assert.ok(numbers.includes(known), String(known));
  }
  assert.ok(numbers.length >= 70, `only ${numbers.length}`);
  const missing = numbers.filter(
    (number) => findError(new StsError("invalid_request", number, "…").report().message) === undefined,
  );
  assert.deepEqual(missing, []);
});

test("a number is taken as a whole", () => {
  assert.deepEqual(idsIn("AADSTS50011: The redirect URI"), ["aadsts50011"]);
  assert.deepEqual(idsIn("AADSTS500113: No reply address is registered"), ["aadsts500113"]);
  assert.deepEqual(idsIn("AADSTS500112"), ["aadsts500112"]);
  assert.deepEqual(idsIn("AADSTS5001"), []);
});

test("a number is found in a URL, in JSON and in lower case", () => {
  const url =
    "https://acme.eu.auth0.com/login/callback?error=invalid_client&error_description=AADSTS7000215%3a+Invalid+client+secret";
  assert.deepEqual(idsIn(url), ["aadsts7000215"]);
  assert.deepEqual(idsIn("?error_description=%20AADSTS50105%3A"), ["aadsts50105"]);
  assert.deepEqual(idsIn(JSON.stringify({ error_description: "AADSTS7000222: The provided" })), [
    "aadsts7000222",
  ]);
  assert.deepEqual(idsIn("aadsts65001"), ["aadsts65001"]);
});

test("an error of Entra's that names two numbers is explained by both", () =>
  assert.deepEqual(
    idsIn(
      "AADSTS70002: Error validating credentials. AADSTS50011: The reply address 'https://a' does not match",
    ),
    ["aadsts50011", "aadsts70002"],
  ));

test("a page of Microsoft's, or a program, that leaves the number out is explained by the words", () => {
  assert.deepEqual(
    idsIn("Selected user account does not exist in tenant 'Acme' and cannot access the application"),
    ["aadsts50020"],
  );
  assert.deepEqual(
    idsIn(
      "AADSTS90072: User account 'eve@fabrikam.com' from identity provider 'live.com' does not exist in tenant 'Acme'",
    ),
    ["aadsts90072"],
  );
});

test("an entry with a number cites Microsoft's list only if that has the number, and no page about another one", () => {
  const sourcesOf = (id: string): readonly string[] =>
    CATALOGUE.find((entry) => entry.id === id)?.sources ?? [];
  assert.ok(sourcesOf("aadsts50011").includes(REFERENCE));
  assert.ok(!sourcesOf("aadsts500113").includes(REFERENCE));
  assert.deepEqual(sourcesOf("aadsts9000411")[1], lookUp(9000411));
  for (const { id, sources } of CATALOGUE) {
    for (const source of sources)
      assert.match(source, new RegExp(`^(?!.*/error\\?code=)|code=${id.slice(6)}$`), id);
  }
});

test("OAuth's word explains an error of Microsoft's only if no number does", () => {
  const declined = "?error=consent_required&error_description=AADSTS65004%3a+User+declined+to+consent";
  assert.deepEqual(idsIn(declined), ["aadsts65004"]);
  assert.deepEqual(idsIn("?error=consent_required&state=x"), ["microsoft-consent-required"]);
  assert.deepEqual(idsIn('{"error":"temporarily_unavailable"}'), ["microsoft-temporarily-unavailable"]);
});

test("every entry with a number says which number it is", () => {
  const numbered = CATALOGUE.filter(({ id }) => /^aadsts\d/.test(id));
  assert.ok(numbered.length >= 250, `only ${numbered.length}`);
  for (const { id, examples, speaker } of numbered) {
    assert.equal(speaker, "Entra", id);
    assert.match(examples[0], new RegExp(`^${id}: `, "i"));
  }
});
