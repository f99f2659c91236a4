import assert from "node:assert/strict";
import { test } from "node:test";
import { assertTame, NASTY_TEXTS } from "../support/nasty-texts";
import { COMPLETE, mistakesOf } from "./folder";

/** The mistakes in a file, without the file's name. */
const mistakes = (source: string) =>
  mistakesOf({ "dev.yaml": source }).map((line) => line.replace("environments/dev.yaml:", ""));
const WHOLE =
  "must be a map with route, microsoft, auth0, cognito, signOut, state, protection, tags, waivers, adopt, former";

for (const [what, source, ...expected] of [
  ["an empty file", "", `1:1 file: is empty, but ${WHOLE}`],
  ["a file with comments alone", "# nothing yet\n", `1:1 file: is empty, but ${WHOLE}`],
  ["a file that is a list", "- dev\n- prod\n", `1:1 file: is a list of 2, but ${WHOLE}`],
  ["a file that is a word", "\nacme\n", `2:1 file: is "acme", but ${WHOLE}`],
  [
    "every error of a file that is not YAML",
    "microsoft: accounts: any\nauth0: [\n",
    "1:12 file: is not YAML: Nested mappings are not allowed in compact mappings",
    "3:1 file: is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
  ],
  ["a tab", `cognito:\n\tregion: eu-west-1\n`, "2:1 file: is not YAML: Tabs are not allowed as indentation"],
  ["a tag", COMPLETE.replace("local", "!here local"), "19:8 file: is not YAML: Unresolved tag: !here"],
  [
    "a second document",
    `${COMPLETE}---\n${COMPLETE}`,
    "22:1 file: has a second document here, but must have one: give the other a file of its own",
  ],
] as const) {
  test(`refuses ${what}`, () => {
    assert.deepEqual(mistakes(source), expected);
  });
}

test("refuses a key that is given twice, and reads on", () => {
  assert.deepEqual(mistakes(`${COMPLETE}auth0: {}\nprotection: maybe\n`.replace("eu-west-1", "eu-west-7")), [
    '11:11 cognito.region: is "eu-west-7", but must be an AWS region with Cognito user pools; did you mean eu-west-1?',
    "22:1 auth0: is given a second time, but must be once: delete one of the two",
    "23:1 protection: is given a second time, but must be once: delete one of the two",
  ]);
});

test("does not follow an alias", () => {
  const source = COMPLETE.replace("logoutUrls: [", "logoutUrls: &acme [").replace(
    /callbackUrls: .*/,
    "callbackUrls: *acme",
  );
  assert.deepEqual(mistakes(source), [
    "16:21 cognito.clients.web.callbackUrls: is the alias *acme, which is not followed, but must be a list of URLs",
  ]);
});

test("does not merge maps", () => {
  assert.deepEqual(mistakes(COMPLETE.replace("state: local", "<<: { state: local }")), [
    '19:1 ["<<"]: is unknown, but must be one of route, microsoft, auth0, cognito, signOut, state, protection, tags, waivers, adopt, former',
  ]);
});

test("shows a number as it was written", () => {
  assert.match(String(mistakes(COMPLETE.replace('"123456789012"', "0o17"))), /: is the number 0o17, but/);
});

test("tells an empty value from one that is missing", () => {
  assert.match(
    String(mistakes(COMPLETE.replace("domain: acme-dev\n", "domain:\n"))),
    /12:10 cognito.domain: is empty, but/,
  );
});

test("cuts long values and keys", () => {
  const long = "x".repeat(100);
  assert.deepEqual(
    mistakes(COMPLETE.replace("organizations", long).replace("strategy: both", `${long}: both`)),
    [
      `3:13 microsoft.accounts: is "${"x".repeat(60)}…", but must be any (every organisation and personal accounts), organizations or tenant`,
      `8:3 auth0["${"x".repeat(60)}…"]: is unknown, but must be one of domain, customDomain, strategy, connections, userIdAttribute, secret`,
    ],
  );
});

test("keeps a value with line breaks in one line", () => {
  assert.deepEqual(mistakes(COMPLETE.replace("organizations", "|\n    a\n    b")), [
    '3:13 microsoft.accounts: is "a\\nb\\n", but must be any (every organisation and personal accounts), organizations or tenant',
  ]);
});

test("does not show the password of a URL", () => {
  assert.deepEqual(
    mistakes(COMPLETE.replace("https://dev.acme.com/auth", "https://me:secret@dev.acme.com/auth")),
    [
      '16:22 cognito.clients.web.callbackUrls[0]: is "https://…@dev.acme.com/auth/callback", but must not contain a user name or a password',
    ],
  );
});

for (const [where, place, given, at] of [
  ["the file", "state: local", "__proto__: { state: local }", "19:1 __proto__"],
  ["a map of it", "  domain: acme-dev\n", "  domain: acme-dev\n  __proto__: {}\n", "13:3 cognito.__proto__"],
  [
    "the app clients",
    "    web:",
    "    __proto__: { callbackUrls: [] }\n    web:",
    "15:5 cognito.clients.__proto__",
  ],
  ["an app client", "      kind: confidential", "      __proto__: 1", "18:7 cognito.clients.web.__proto__"],
  ["the tags", "protection: off", "tags: { __proto__: eve }", "20:9 tags.__proto__"],
] as const) {
  test(`refuses __proto__ as a key of ${where}, which no map can have`, () => {
    assert.deepEqual(mistakes(COMPLETE.replace(place, given)), [
      `${at}: is a key that no map can have, but must be another one: rename it`,
    ]);
  });
}

const UNSEEN = "must have no characters that nobody sees: delete";

for (const [what, written, character, shown] of [
  ["an escape", '"Acme\\e[2J"', "<U+001B>", "Acme<U+001B>[2J"],
  ["another direction", "Acme \u202egnp", "<U+202E>", "Acme <U+202E>gnp"],
  ["the same as an escape", '"Acme \\u202egnp"', "<U+202E>", "Acme <U+202E>gnp"],
  ["a space without width", "Ac\u200bme", "<U+200B>", "Ac<U+200B>me"],
  ["a private letter", "Acme\ue000", "<U+E000>", "Acme<U+E000>"],
  ["a code point without a meaning", '"Acme\\uffff"', "<U+FFFF>", "Acme<U+FFFF>"],
  ["a filler", "Ac\u3164me", "<U+3164>", "Ac<U+3164>me"],
] as const) {
  test(`refuses ${what} in a value, and names it`, () => {
    assert.deepEqual(mistakes(COMPLETE.replace("Acme sign-in", written)), [
      `4:16 microsoft.displayName: is "${shown}", but ${UNSEEN} ${character}, or type the line again`,
    ]);
  });
}

test("refuses what nobody sees wherever a text may be any", () => {
  const source = COMPLETE.replace(/callbackUrls: .*/, 'callbackUrls: ["https://acme.com/cb\\e[60A\\e[8m"]');
  assert.deepEqual(mistakes(source), [
    `16:22 cognito.clients.web.callbackUrls[0]: is "https://acme.com/cb<U+001B>[60A<U+001B>[8m", but ${UNSEEN} <U+001B>, or type the line again`,
  ]);
});

test("refuses what nobody sees in a key, and in a comment", () => {
  const source = `# \u202eyamalp\n${COMPLETE.replace("    web:", "    w\u200beb:")}`;
  const found = mistakes(source);
  assert.equal(found[0], `1:1 file: has <U+202E> here, but ${UNSEEN} <U+202E>, or type the line again`);
  assert.ok(
    found.includes(
      `16:5 cognito.clients["w<U+200B>eb"]: is "w<U+200B>eb", but ${UNSEEN} <U+200B>, or type the line again`,
    ),
    found.join("\n"),
  );
});

test("takes a byte order mark at the beginning, ends of lines of Windows, accents, and signs", () => {
  const source = `\ufeff# ⚠️ für später\n${COMPLETE.replace("Acme sign-in", "Ácme 日本 ✏️")}`;
  assert.deepEqual(mistakes(source.replaceAll("\n", "\r\n")), []);
});

test("a refusal has nothing in it that a terminal would obey", () => {
  for (const text of Object.values(NASTY_TEXTS)) {
    const files = {
      "dev.yaml": COMPLETE.replace("Acme sign-in", JSON.stringify(text)).replace(
        "web:",
        `${JSON.stringify(text)}:`,
      ),
      "raw.yaml": `# ${text}\n${COMPLETE.replace("acme-dev", text)}`,
      [`${text.replace(/[\0/]/g, "").slice(0, 60)}.yaml`]: "[",
    };
    for (const mistake of mistakesOf(files)) assertTame(mistake);
  }
});
