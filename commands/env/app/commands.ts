import { findEnvironment } from "../../environment/find-environment";
import { choice, subcommandOf } from "../../terminal/command";
import { printApp } from "./print-app";
import { printSecret } from "./print-secret";
import { readDeployedClient } from "./read-deployed-client";
import { FORMAT_NAMES } from "./render-app";

/** `npm run env -- app`. */
export const appCommand = subcommandOf("app", "prints the configuration of an app, to paste", {
  examples: ["npm run -s env -- app dev web >> .env", "npm run -s env -- app dev web --for amplify"],
  exitCodes: { 0: "printed", 1: "an error, for instance that the app client is not deployed" },
})
  .argument("<environment>", "the environment that the app signs in to")
  .argument("<client>", "the app client, by its name in the environment file")
  .addOption(choice("--for <library>", "the library that reads it", FORMAT_NAMES).default("dotenv" as const))
  .action(async (name, client, { for: library }) =>
    printApp(await readDeployedClient(findEnvironment(name), client), library),
  );

/** `npm run env -- secret`. */
export const secretCommand = subcommandOf("secret", "prints the client secret of a confidential app client", {
  examples: [
    "npm run -s env -- secret dev server",
    "npm run -s env -- secret dev server | docker secret create cognito -",
  ],
  exitCodes: { 0: "printed", 1: "an error, for instance that the app client is public" },
})
  .argument("<environment>", "the environment that the app signs in to")
  .argument("<client>", "the app client, by its name in the environment file")
  .action(async (name, client) => printSecret(await readDeployedClient(findEnvironment(name), client)));
