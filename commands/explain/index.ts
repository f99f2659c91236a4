import { UserError } from "../../environments/user-error";
import { explainText, MAX_LENGTH } from "../../explain/explain-text";
import { commandOf } from "../terminal/command";
import { print, printJson } from "../terminal/print";
import { renderJson } from "./render-json";
import { renderText } from "./render-text";

/** `npm run explain -- <text>`: says which hop speaks in an error, what it means, and what to do. */
export const command = commandOf("explain", "says what an error of a sign-in means, and what to do", {
  examples: [
    "npm run explain -- AADSTS50011",
    "npm run explain -- 'https://app.example/callback?error=…'",
    "npm run explain -- - < token.txt",
  ],
  exitCodes: { 0: "explained", 1: "an error", 4: "unknown" },
})
  .argument(
    "<text...>",
    "an error, a URL, a line of a log, a page, a token or a SAML response, in quotes. - reads it from standard input, so that a token stays out of the shell's history. Nothing leaves this machine, and nothing is kept",
  )
  .option("--json", "print JSON, for a program")
  .action(async (words, { json }) => {
    const text = words.join(" ") === "-" ? await readInput() : words.join(" ");
    assertSize(text);
    const explanation = explainText(text, namesHost(text) ? readChains() : []);
    if (json) printJson(renderJson(explanation));
    else print(renderText(explanation));
    if (!explanation.isKnown) process.exitCode = 4;
  });

/** Reads no more than decides that it is too much. */
async function readInput(): Promise<string> {
  let text = "";
  for await (const part of process.stdin.setEncoding("utf8")) {
    text += part;
    if (text.length > MAX_LENGTH) break;
  }
  return text;
}

function assertSize(text: string): void {
  if (text.trim() === "") {
    throw new UserError(
      "nothing-to-explain",
      "There is nothing to explain: the text is empty.\nTo do: give it the error in quotes, or - and the text on standard input.",
    );
  }
  if (text.length > MAX_LENGTH) {
    throw new UserError(
      "text-too-long",
      `The text has more than ${MAX_LENGTH} characters.\nTo do: give it the lines around the error.`,
    );
  }
}

/** Only then an environment may be meant: reading their files takes longer than all else. */
const namesHost = (text: string) => /[\w-]\.[a-z]{2,}|eyJ|%2e|[\w+/=]{100}/i.test(text);

const readChains = () => (require("./known-chains") as typeof import("./known-chains")).readKnownChains();
