import {
  ALL_SECRETS,
  idleOf,
  nextStep,
  type RotatableEnvironment,
  SECRETS,
  type Secret,
  type Step,
  slotsOf,
} from "./slots";
import type { SecretStep } from "./steps";

/** What each step is. */
export const STEP_TEXTS: Readonly<Record<Step, string>> = {
  renew: "renew, which makes a new one beside the one in use",
  switch: "switch, which puts the new one into use",
  retire: "retire, which makes the old one void",
};

/** The secrets, in a sentence. */
export const joinSecrets = (secrets: readonly Secret[]): string =>
  secrets.map((secret) => SECRETS[secret].what).join(" and ");

/** The steps, in a sentence. */
export const joinSteps = (steps: readonly SecretStep[]): string =>
  steps.map(({ secret, step }) => `${step} ${SECRETS[secret].what}`).join(", ");

/** How far the rotation of each secret is, a line for each. */
export function renderStage(environment: RotatableEnvironment): string {
  return ALL_SECRETS.map((secret) => {
    const slots = slotsOf(environment, secret);
    const idle = idleOf(slots);
    const since = (time: string | null) => (time === "first" ? "of the first deployment" : `of ${time}`);
    const inUse = `slot ${slots.active}, ${since(slots[slots.active])}, is in use`;
    const stage = {
      renew: `${inUse}, and the other one is empty`,
      switch: `${inUse}; slot ${idle}, ${since(slots[idle])}, is new and not in use yet`,
      retire: `${inUse}; slot ${idle}, ${since(slots[idle])}, is the old one and still valid`,
    };
    return `  ${SECRETS[secret].what}: ${stage[nextStep(environment, secret)]}.`;
  }).join("\n");
}

/** What is left to do after a rotation, or half-way through it. */
export function renderNext(environment: RotatableEnvironment): string {
  const steps = ALL_SECRETS.map((secret) => nextStep(environment, secret));
  const { name } = environment;
  if (steps.includes("switch")) return `npm run rotate -- ${name}, which goes on with the rotation`;
  if (!steps.includes("retire")) return "nothing is left to do";
  return `retire the old one, in an hour or later: npm run rotate -- ${name} --retire. Sign-ins that are under way still use it, and clouds may cache it for a while. After a leak, do it now`;
}

/** What comes after a pull request with a step. */
export function renderNextAfterDeploy(name: string, step: Step): string {
  const command = `npm run rotate -- ${name} --plan-only`;
  if (step === "retire") return "nothing is left to do";
  if (step === "renew") return `${command} makes the switch to the new one`;
  return `${command} --retire, an hour or more later, retires the old one`;
}
