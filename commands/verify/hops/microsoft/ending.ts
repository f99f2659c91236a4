import { expiryOf, renderDays } from "../../../../review/expiry";
import { type Check, checksOf } from "../../check";
import { errorOf } from "./known-error";

/** What Entra and the other side prove themselves with, until it ends. */
export interface Ending {
  readonly id: "secret-end" | "certificate-end";
  /** As in `The client secret has not expired`. */
  readonly what: string;
  readonly ends: Date | undefined;
  /** What Entra says once it has expired. */
  readonly error: string;
  /** Whose it is. @default - a chain that is known by a link alone */
  readonly environment?: string | undefined;
}

/** Whether something has not expired, and when it does. @returns nothing where its end is not known */
export function checkEnding({ id, what, ends, error, environment }: Ending, now: Date): Check | undefined {
  const checks = checksOf("entra");
  const expiry = expiryOf(ends?.toISOString(), now);
  if (expiry === undefined) return undefined;
  const { at, expired, soon, daysLeft } = expiry;
  const day = at.slice(0, 10);
  const toDo =
    environment === undefined ? `renew the ${what}` : `npm run rotate -- ${environment} shows each step`;
  if (expired) {
    return checks.failed(id, `The ${what} has not expired`, {
      seen: `expired ${renderDays(-daysLeft)} ago, on ${day}`,
      means: "Nobody can sign in",
      toDo,
      ...errorOf(error),
    });
  }
  return checks.passed(
    id,
    `The ${what} has not expired: it does ${soon ? `in ${renderDays(daysLeft)}, ` : ""}on ${day}`,
    {
      seen: at,
      ...(soon && { means: `Nobody can sign in from ${day} on`, toDo }),
    },
  );
}
