import { ADDRESSES } from "../../review/chain";
import type { Action } from "../../review/plan";
import { isWaived, type Review } from "../../review/review";
import type { Obstacle } from "./refused";

/** What of a plan is made anew in a cloud: the text of a client secret can't be read, so there is another one. */
const MADE: readonly string[] = [ADDRESSES.password];

/** Terraform's bookkeeping, which is in no cloud. */
const BOOKKEEPING = /^terraform_data\./;

const CONTRARY: Readonly<Partial<Record<Action, string>>> = {
  create: "made anew",
  replace: "REPLACED",
  delete: "DESTROYED",
  forget: "forgotten",
};

/**
 * Proves that a plan takes over: that nothing is destroyed, and nothing made but the client secret.
 *
 * @param taken address of each resource that must be taken over
 * @param owned address of each that the state has already
 * @returns what contradicts it
 */
export function unproven(
  { refusals, changes, findings }: Review,
  taken: readonly string[],
  owned: readonly string[],
): Obstacle[] {
  const contrary = changes.flatMap(({ address, resource, action, differences }) => {
    const what = CONTRARY[action];
    const isMeant = action === "create" && (MADE.includes(address) || BOOKKEEPING.test(address));
    if (what === undefined || isMeant) return [];
    const why = differences.map(({ attribute, text }) => `${attribute}: ${text}`).join(", ");
    return [
      {
        where: address,
        told: `the ${resource} would be ${what}${why && ` (${why})`}`,
        toDo: "let the environment file say what is there (docs/environment.md), or keep this chain by hand",
      },
    ];
  });
  const imported = changes.filter(({ isImported }) => isImported).map(({ address }) => address);
  const left = taken.filter((address) => ![...imported, ...owned].includes(address));
  const spoken = contrary.map(({ where }) => where);
  return [
    ...refusals.map(({ address, message }) => ({
      where: `Terraform${address === undefined ? "" : `, ${address}`}`,
      told: `refuses the plan: ${message.trim().replace(/\.$/, "")}`,
      toDo: "let the environment file say what is there (docs/environment.md), or keep this chain by hand",
    })),
    ...contrary,
    ...left
      .filter((address) => refusals.length === 0 && !spoken.includes(address))
      .map((address) => ({
        where: address,
        told: "the plan does not take it over",
        toDo: "look at the ids of adopt in the environment file",
      })),
    ...findings
      .filter(({ severity, waiver }) => severity === "forbidden" && !isWaived(waiver))
      .map(({ id, means, mend }) => ({
        where: `Rule ${id}`,
        told: means.replace(/\.$/, ""),
        toDo: mend.replace(/\.$/, ""),
      })),
  ];
}
