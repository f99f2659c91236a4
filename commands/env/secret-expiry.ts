import { type Expiry, renderDays } from "../../review/expiry";

/** In short, for a table: a date, or how many days where they are few. */
export function inShort({ at, expired, soon, daysLeft }: Expiry): string {
  if (expired) return `EXPIRED ${renderDays(-daysLeft)} ago`;
  return soon ? `in ${renderDays(daysLeft)}` : at.slice(0, 10);
}

/** What is to be known of it and to be done about it; nothing while there is time. */
export function warningOf(
  { at, expired, soon, daysLeft }: Expiry,
  environment: string,
): { readonly told: string; readonly toDo: string } | undefined {
  if (!soon) return undefined;
  const date = at.slice(0, 10);
  return {
    told: expired
      ? `EXPIRED ${renderDays(-daysLeft)} ago, on ${date}: nobody can sign in`
      : `expires in ${renderDays(daysLeft)}, on ${date}, and nobody can sign in from then on`,
    toDo: `npm run rotate -- ${environment}`,
  };
}
