import { join } from "node:path";
import { UserError } from "../../environments/user-error";
import { chromiumFlags } from "../../lab/network/chromium-flags";
import { domainNameOf } from "../../stacks/endpoints";
import { assertChromium } from "../setup/chromium";
import { setUp } from "../setup/machine";
import { ENVIRONMENTS, LAB_FOLDER } from "../setup/paths";
import { print } from "../terminal/print";
import type { Progress } from "../terminal/progress";
import { knownEnvironments } from "./known-environments";
import { launchChromium } from "./launch-chromium";
import { labAccess, labApp, raiseLab } from "./this-lab";

/** A browser of the lab's own, quiet: nothing that it would ask of the internet by itself, or of the person. */
const QUIET = [
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--password-store=basic", // instead of the desktop's keyring
  "--use-mock-keychain", // the same on macOS
  "--test-type", // instead of a bar that warns of the flags with which the lab is found
];

/**
 * `npm run lab -- browser`: opens the app in a browser that finds the clouds in the lab, and starts the lab if it is down. The
 * browser has a profile of its own, so that nothing is installed in the system or in the browser that people use every day.
 */
export async function openBrowser(progress: Progress): Promise<void> {
  const program = assertChromium();
  const app = labApp();
  if (app === undefined) {
    throw new UserError(
      "lab-without-app",
      "environments/lab.yaml cognito.clients: no app client has a callback URL at http://localhost, so the lab has no app to open.\nTo do: add one, for instance callbackUrls: [http://localhost:3000/callback].",
    );
  }
  const machine = await setUp(progress);
  const { port } = await progress.step("the lab's three clouds", () => raiseLab(machine));
  const { certificateFile } = labAccess();
  await progress.step("the browser", () =>
    launchChromium({
      program,
      flags: [
        ...chromiumFlags({ port, certificateFile, customDomains: findCustomDomains() }),
        ...QUIET,
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), // Chromium refuses its sandbox to root
      ],
      profile: join(LAB_FOLDER, `browser-${port}`),
      logFile: join(LAB_FOLDER, "browser.log"),
      url: `${app.origin}/`,
    }),
  );
  print(
    `${app.origin} is open in a browser of the lab's own, which alone finds the clouds in the lab.\nNobody in the lab has a password: pick an account. Nell Newcomer is asked for consent each time.`,
  );
}

function findCustomDomains(): string[] {
  return knownEnvironments(ENVIRONMENTS)().flatMap((environment) => [
    ...("auth0" in environment ? [environment.auth0.customDomain ?? []].flat() : []),
    ...(typeof environment.cognito.domain === "string" ? [] : [domainNameOf(environment.cognito)]),
  ]);
}
