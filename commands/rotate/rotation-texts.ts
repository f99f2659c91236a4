import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { nextStep, SECRETS, type Secret, type Step, secretsOf, slotsOf } from "./slots";
import type { SecretStep } from "./steps";

/** What each step does. */
const STEP_TEXTS: Readonly<Record<Step, string>> = {
  renew: "make a new one beside the one in use",
  switch: "start using the new one",
  retire: "make the old one invalid",
};

/** The clouds that accept the secrets. */
export const joinClouds = (secrets: readonly Secret[]): string =>
  [...new Set(secrets.map((secret) => SECRETS[secret].cloud))].join(" and ");

/** The secrets, in a sentence. */
const joinSecrets = (secrets: readonly Secret[]): string =>
  secrets.map((secret) => SECRETS[secret].what).join(" and ");

/** The steps, in a sentence. */
export const joinSteps = (steps: readonly SecretStep[]): string =>
  steps.map(({ secret, step }) => `${step} ${SECRETS[secret].what}`).join(", ");

/** A step that comes next, of the secrets that take it. */
export const renderStep = (step: Step, secrets: readonly Secret[]): string =>
  `${step}: ${STEP_TEXTS[step]} (${joinSecrets(secrets)})`;

/** How far the rotation of each secret is: what is in each of its slots. */
export function renderStage(environment: Environment): string {
  return secretsOf(environment)
    .flatMap((secret) => {
      const slots = slotsOf(environment, secret);
      const idle = { renew: "empty", switch: "new, not in use yet", retire: "old, still valid" }[
        nextStep(environment, secret)
      ];
      return [
        `  ${SECRETS[secret].what}`,
        ...(["a", "b"] as const).map(
          (slot) =>
            `    slot ${slot}: ${slot === slots.active ? "in use" : idle}${renderOrigin(slots[slot])}`,
        ),
      ];
    })
    .join("\n");
}

function renderOrigin(time: string | null): string {
  if (time === null) return "";
  return time === "first" ? ", made by the first deployment" : `, made ${time}`;
}

/** What is left to do after a rotation, or half-way through it. */
export function renderNext(environment: Environment): string {
  const steps = secretsOf(environment).map((secret) => nextStep(environment, secret));
  const command = `npm run rotate -- ${environment.name}`;
  if (steps.includes("switch")) return `Next: ${command}, which goes on with the rotation`;
  if (!steps.includes("retire")) return "Nothing is left to do.";
  return [
    `Next: ${command} --retire, in an hour or later; after a leak, now`,
    "Until then the old ones stay valid: sign-ins under way use them, and clouds may cache them.",
  ].join("\n");
}

/** What comes once a step is in the environment file. */
export function renderNextAfterWriting(name: string, step: Step): string {
  const command = `npm run rotate -- ${name} --write-only`;
  const after = {
    renew: `After that: ${command}, which writes the switch to the new one`,
    switch: `After that, in an hour or later: ${command} --retire`,
    retire: "After that nothing is left to do.",
  };
  return `Next: commit the file, and deploy it.\n${after[step]}`;
}

/** What is said where the environment file has a step that is not deployed, and no other is to be written. */
export function renderWritten(name: string, steps: readonly SecretStep[]): string {
  const last = steps.at(-1)?.step ?? "retire";
  return `environments/${name}.yaml has the step already: ${joinSteps(steps)}. It is not deployed yet.\nNothing was changed.\n${renderNextAfterWriting(name, last)}`;
}

/** What is pending besides a rotation, and that it stays so. */
export const renderPending = (name: string, pending: readonly string[]): string =>
  `Also pending, not applied; npm run plan -- ${name} shows it:\n${indentLines(pending)}`;

/** What is pending of the secrets themselves, and is not the step that the slots say. */
export const explainUnsettled = (name: string, changes: readonly string[]): UserError =>
  new UserError(
    "other-changes-not-deployed",
    `${name}: what is deployed of its secrets is not what environments/${name}.yaml says, and not a step before it:\n${indentLines(changes)}\nNothing was changed.\nTo do: npm run plan -- ${name}, and deploy that; or put back the slots of the file (git log -p environments/${name}.yaml). Then run the same command again.`,
  );

export const indentLines = (texts: readonly string[]): string => texts.map((text) => `  ${text}`).join("\n");
