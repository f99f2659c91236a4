import { BOTH, idleOf, nextStep, type Rotated, SECRETS, type Secret, type Step, slotsOf } from "./slots";
import type { SecretStep } from "./steps";

/** What each step is. */
export const STEPS: Readonly<Record<Step, string>> = {
  renew: "renew, which makes a new one beside the one in use",
  switch: "switch, which lets the new one be used",
  retire: "retire, which makes the old one void",
};

/** The secrets in a sentence. */
export const inSentence = (secrets: readonly Secret[]): string =>
  secrets.map((secret) => SECRETS[secret].what).join(" and ");

/** Steps in a sentence. */
export const stepsInWords = (steps: readonly SecretStep[]): string =>
  steps.map(({ secret, step }) => `${step} ${SECRETS[secret].what}`).join(", ");

/** How far the rotation of each secret is, a line for each. */
export function standOf(environment: Rotated): string {
  return BOTH.map((secret) => {
    const slots = slotsOf(environment, secret);
    const idle = idleOf(slots);
    const since = (time: string | null) => (time === "first" ? "of the first deployment" : `of ${time}`);
    const stand = {
      renew: `slot ${slots.active}, ${since(slots[slots.active])}, is in use, and there is no other one`,
      switch: `slot ${slots.active}, ${since(slots[slots.active])}, is in use; slot ${idle}, ${since(slots[idle])}, is new and not in use yet`,
      retire: `slot ${slots.active}, ${since(slots[slots.active])}, is in use; slot ${idle}, ${since(slots[idle])}, is the old one and still valid`,
    };
    return `  ${SECRETS[secret].what}: ${stand[nextStep(environment, secret)]}.`;
  }).join("\n");
}

/** What is left to do after a rotation, or while it is under way. */
export function nextOf(environment: Rotated): string {
  const steps = BOTH.map((secret) => nextStep(environment, secret));
  const { name } = environment;
  if (steps.includes("switch")) return `npm run rotate -- ${name}, which goes on with the rotation`;
  if (!steps.includes("retire")) return "nothing is left to do";
  return `retire the old one, but not at once: sign-ins that are under way end with it, and clouds may have it cached for a while. In an hour or later: npm run rotate -- ${name} --retire. After a leak, do it now`;
}

/** What comes after a pull request with a step. */
export function afterDeploy(name: string, step: Step): string {
  const command = `npm run rotate -- ${name} --plan-only`;
  if (step === "retire") return "nothing is left to do";
  if (step === "renew") return `${command} makes the switch to the new one`;
  return `an hour or more later, ${command} --retire makes the old one's end`;
}
