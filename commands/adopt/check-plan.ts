import type { Action } from "../../review/plan";
import { isWaived, type Review } from "../../review/review";
import { UNKNOWN } from "../../review/value";
import { ADDRESSES } from "../../stacks/addresses";
import type { Obstacle } from "./obstacle";

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
 * What of a plan is beyond another one, which was agreed to and of which a part has been applied since.
 *
 * @returns addresses
 */
export function beyond(agreed: Pick<Review, "changes">, { changes }: Pick<Review, "changes">): string[] {
  const meant = new Map(agreed.changes.map((change) => [change.address, change]));
  return changes
    .filter(({ address, action, differences }) => {
      const same = meant.get(address);
      if (same?.action !== action) return true;
      const texts = new Map(same.differences.map(({ attribute, text }) => [attribute, text]));
      return differences.some(({ attribute, text }) => {
        const agreedText = texts.get(attribute);
        return agreedText !== text && !agreedText?.endsWith(String(UNKNOWN));
      });
    })
    .map(({ address }) => address);
}

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
  const contrary = changes.flatMap(({ address, resource, action, differences, isGone }) => {
    const what = CONTRARY[action];
    const isMeant = (action === "create" || isGone) && (MADE.includes(address) || BOOKKEEPING.test(address));
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
