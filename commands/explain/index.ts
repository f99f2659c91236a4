import { findErrors } from "../../explain/find-errors";
import { commandOf } from "../terminal/command";
import { print } from "../terminal/print";

/** `npm run explain -- <text>`: says which hop speaks in an error, what it means, and what to do. */
export const command = commandOf("explain", "says what an error of a sign-in means, and what to do", {
  examples: ["npm run explain -- AADSTS50011", "npm run explain -- 'https://app.example/callback?error=…'"],
  exitCodes: { 0: "explained", 1: "an error", 4: "unknown" },
})
  .argument("<text...>", "an error, a URL, a line of a log, or a token")
  .action((words) => {
    const found = findErrors(words.join(" "));
    print(found.map(({ id, means }) => `${id}: ${means}`).join("\n") || "unknown");
    if (found.length === 0) process.exitCode = 4;
  });
