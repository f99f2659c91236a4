import assert from "node:assert/strict";

/** Texts that a terminal, a page or a log would obey, hide or turn round: what a name at a cloud or in a file could be. */
export const NASTY_TEXTS: Readonly<Record<string, string>> = {
  "moves of the cursor": "Acme\x1b[60A\x1b[Jdev:\x1b[1Cno\x1b[1Cchanges\x1b[8m",
  "a link of a terminal": "\x1b]8;;https://evil.example\x1b\\Acme\x1b]8;;\x1b\\",
  "a title of a window": "\x1b]0;pwned\x07",
  "an escape in one character": "Acme\u009b2J\u009d0;x\u009c",
  "a return to the line's beginning": "Acme\rdev: no changes",
  backspaces: "evil\b\b\b\bAcme",
  "another direction": "Acme \u202egnp.exe",
  "an isolated direction": "\u2066Acme\u2069",
  "a space without width": "Ac\u200bme",
  "a byte order mark": "\ufeffAcme",
  "a null": "Acme\0",
  "letters that nobody sees": "Ac\u115f\u3164\u034fme",
  "a tag": "Acme\u{e0041}\u{e0042}",
  "a private letter": "Acme\ue000",
  "variations of what has none": "Ac\ufe0em\ufe0fe",
  "half a character": "Acme\ud83d",
  "ends of lines": "Acme\u2028dev: no changes\u2029\u0085x",
  "a command to the runner": "::add-mask::a",
  "a command after a space that is none": "\ufeff\u00a0 ::error::pwned",
  "a command in pieces": ":\u200b:warning::pwned",
  "an old command": "Acme ##[error]pwned",
  "an old command in pieces": "Acme #\u200b#\u2060[add-mask]a",
  "the end of a block": "]]></script></details><!-- -->",
  "backticks and links": "```\n[Acme](https://evil.example) ![x](HTTPS://evil.example/x.png) @team #12",
  "a long line": "a".repeat(10_000),
};

export const ALL_NASTY = Object.values(NASTY_TEXTS).join(" ");

/** What no terminal, page or log may be given: control characters, changes of direction, and what nobody sees. */
const UNSEEN =
  /(?![\n\t]|(?<=\p{Extended_Pictographic}|[0-9#*](?=\ufe0f\u20e3))[\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/gu;

/** @param but characters that are allowed all the same */
export function assertTame(text: string, but = ""): void {
  const found = (text.match(UNSEEN) ?? []).filter((character) => !but.includes(character));
  assert.deepEqual(
    found.map((character) => character.codePointAt(0)?.toString(16)),
    [],
    JSON.stringify(text),
  );
}

/** Whether GitHub's runner would take a line for a command, as its parser does: {@link https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs} */
export const isCommand = (line: string): boolean => {
  const read = line.replace(/[\p{M}\p{DI}]/gu, ""); // a comparison by a culture's rules doesn't see them
  return read.trimStart().startsWith("::") || read.includes("##[");
};

export function assertNoCommand(text: string): void {
  assert.deepEqual(text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).filter(isCommand), []);
}
