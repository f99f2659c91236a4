import { ADDRESSES } from "../chain";
import type { Rule } from "../rule";
import { textAt } from "../value";

/** Days ahead of which one should know. */
const SOON = 30;
const DAY = 24 * 60 * 60 * 1000;

export const secretExpires: Rule = {
  id: "secret-expires",
  severity: "warning",
  what: `The app registration's client secret expires within ${SOON} days, or has expired.`,
  why: "With an expired secret Auth0 can't redeem any sign-in: Microsoft answers AADSTS7000222.",
  mend: "Renew it in time: npx cdktf synth, then terraform apply -replace=terraform_data.entra_password-created in the environment's folder below cdktf.out/stacks.",
  find: ({ after, now }) => {
    const end = textAt(after.password, "end_date");
    if (end === undefined) return [];
    const left = Date.parse(end) - now.getTime();
    if (Number.isNaN(left) || left > SOON * DAY) return [];
    const means =
      left <= 0
        ? `Nobody can sign in, because of AADSTS7000222: the app registration's client secret expired on ${end.slice(0, 10)}.`
        : `Nobody can sign in from ${end.slice(0, 10)} on, because of AADSTS7000222: the app registration's client secret expires then, in ${inDays(left)}.`;
    return [{ address: ADDRESSES.password, means }];
  },
};

function inDays(left: number): string {
  const days = Math.floor(left / DAY);
  if (days === 0) return "less than a day";
  return days === 1 ? "1 day" : `${days} days`;
}
