import assert from "node:assert/strict";
import { test } from "node:test";
import { findError, findErrors } from "../../explain/find-errors";

const SAID = "Error: the plan's “file”: Saved plan is stale & old";
const words = encodeURIComponent(SAID);

for (const [how, text] of [
  ["as it is", SAID],
  ["percent-encoded", words],
  ["percent-encoded twice", encodeURIComponent(words)],
  ["with a plus for each space", words.replaceAll("%20", "+")],
  ["in HTML, with entities", "<html><body><p>Error: Saved&nbsp;plan&#32;is <b>stale</b></p></body></html>"],
  ["in colours", "\u001b[31m│\u001b[0m \u001b[1mError: \u001b[0mSaved plan \u001b[1mis stale\u001b[0m"],
  ["in Terraform's frame, over two lines", "╷\n│ Error: Saved plan\n│ is stale\n╵"],
  ["over lines of Windows", "Error: Saved plan\r\n  is stale\r\n"],
  ["in JSON in JSON", JSON.stringify({ log: JSON.stringify({ message: "Error: Saved plan\nis stale" }) })],
  ["in a URL in a URL", `https://a.example/?next=${encodeURIComponent(`https://b.example/?e=${words}`)}`],
] as const) {
  test(`an error is found ${how}`, () => assert.equal(findError(text)?.id, "plan-stale"));
}

test("what only passed it on comes last, and the first hop that spoke first", () => {
  const said = "Microsoft Error - 400 invalid_client AADSTS7000215: Invalid client secret provided.";
  assert.deepEqual(
    findErrors(said).map(({ id, isWrapper = false }) => ({ id, isWrapper })),
    [
      { id: "aadsts7000215", isWrapper: false },
      { id: "cognito-provider-error", isWrapper: true },
    ],
  );
});

test("the ID of an entry, as npm run verify names it, is that entry", () =>
  assert.deepEqual(
    findErrors(" cognito-id-token-issuer\n").map(({ id }) => id),
    ["cognito-id-token-issuer"],
  ));

for (const nonsense of [
  "the quick brown fox",
  "Lorem ipsum dolor sit amet",
  "error",
  "Error:",
  "%%%%",
  "%E0%A4%A",
  "<<<>>>",
  "\\u12",
  "{}",
  "a".repeat(100_000),
  "AADSTS",
  "https://example.com/",
  "12",
]) {
  test(`no error is found in ${nonsense.slice(0, 30)}`, () => assert.deepEqual(findErrors(nonsense), []));
}
