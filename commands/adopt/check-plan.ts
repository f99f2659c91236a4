import type { Action } from "../../review/plan";
import { isWaived, type Review } from "../../review/review";
import { UNKNOWN } from "../../review/value";
import { extensionAt } from "../../stacks/addresses";
import { PROGRAM } from "../setup/terraform";
import type { Obstacle } from "./obstacle";

/** Terraform's bookkeeping, which is in no cloud. */
const BOOKKEEPING = /^terraform_data\./;

const FORBIDDEN: Readonly<Partial<Record<Action, string>>> = {
  create: "made anew",
  replace: "REPLACED",
  delete: "DESTROYED",
  forget: "forgotten",
};

/**
 * Changes that nobody agreed to.
 *
 * @param agreed the plan that was agreed to; a part of it has been applied since
 * @returns addresses
 */
export function findUnagreedChanges(
  agreed: Pick<Review, "changes">,
  { changes }: Pick<Review, "changes">,
): string[] {
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
 * Checks that a plan only adopts: that it destroys nothing, and makes nothing but what an adoption makes and what a team adds in code.
 *
 * @param made address of each resource that an adoption makes
 * @param adopted address of each resource that must be adopted
 * @param owned address of each that the state has already
 */
export function findPlanObstacles(
  { refusals, changes, findings }: Review,
  made: readonly string[],
  adopted: readonly string[],
  owned: readonly string[],
): Obstacle[] {
  const forbidden = changes.flatMap(({ address, resource, action, differences, isGone }) => {
    const what = FORBIDDEN[action];
    const isMeant =
      (action === "create" || isGone) &&
      (made.includes(address) || BOOKKEEPING.test(address) || extensionAt(address) !== undefined);
    if (what === undefined || isMeant) return [];
    const why = differences.map(({ attribute, text }) => `${attribute}: ${text}`).join(", ");
    return [
      {
        where: address,
        message: `the ${resource} would be ${what}${why && ` (${why})`}`,
        toDo: "write into the environment file what is there (docs/environment.md), or keep this chain by hand",
      },
    ];
  });
  const imported = changes.filter(({ isImported }) => isImported).map(({ address }) => address);
  const left = adopted.filter((address) => ![...imported, ...owned].includes(address));
  const reported = forbidden.map(({ where }) => where);
  return [
    ...refusals.map(({ address, message }) => ({
      where: `${PROGRAM.title}${address === undefined ? "" : `, ${address}`}`,
      message: `refuses the plan: ${message.trim().replace(/\.$/, "")}`,
      toDo: "write into the environment file what is there (docs/environment.md), or keep this chain by hand",
    })),
    ...forbidden,
    ...left
      .filter((address) => refusals.length === 0 && !reported.includes(address))
      .map((address) => ({
        where: address,
        message: "the plan does not adopt it",
        toDo: "check the ids of adopt in the environment file",
      })),
    ...findings
      .filter(({ severity, waiver }) => severity === "forbidden" && !isWaived(waiver))
      .map(({ id, means, mend }) => ({
        where: `Rule ${id}`,
        message: means.replace(/\.$/, ""),
        toDo: mend.replace(/\.$/, ""),
      })),
  ];
}
