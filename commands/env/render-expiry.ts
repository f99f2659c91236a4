import { type Expiry, renderDays } from "../../review/expiry";

/** For a table: a date, or how many days where they are few. */
export function renderExpiry({ at, expired, soon, daysLeft }: Expiry): string {
  if (expired) return `EXPIRED ${renderDays(-daysLeft)} ago`;
  return soon ? `in ${renderDays(daysLeft)}` : at.slice(0, 10);
}

/** What a secret's end means, and what to do about it; nothing while there is time. */
export function warnOfExpiry(
  { at, expired, soon, daysLeft }: Expiry,
  environment: string,
): { readonly message: string; readonly toDo: string } | undefined {
  if (!soon) return undefined;
  const date = at.slice(0, 10);
  return {
    message: expired
      ? `EXPIRED ${renderDays(-daysLeft)} ago, on ${date}: nobody can sign in`
      : `expires in ${renderDays(daysLeft)}, on ${date}; from then on nobody can sign in`,
    toDo: `npm run rotate -- ${environment}`,
  };
}
