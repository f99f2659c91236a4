import { expiryOf, renderDays, SOON_DAYS } from "../expiry";
import type { Rule } from "../rule";
import { textAt } from "../value";

export const secretExpires: Rule = {
  id: "secret-expires",
  severity: "warning",
  what: `The app registration's client secret expires within ${SOON_DAYS} days, or has expired.`,
  why: "With an expired secret Auth0 can't redeem any sign-in: Microsoft answers AADSTS7000222.",
  fix: "Renew it in time: npm run rotate -- <environment> shows each step.",
  find: ({ after, now }) => {
    const expiry = expiryOf(textAt(after.password, "end_date"), now);
    if (expiry === undefined || !expiry.soon) return [];
    const day = expiry.at.slice(0, 10);
    const means = expiry.expired
      ? `Nobody can sign in, because of AADSTS7000222: the app registration's client secret expired on ${day}.`
      : `Nobody can sign in from ${day} on, because of AADSTS7000222: the app registration's client secret expires then, in ${renderDays(expiry.daysLeft)}.`;
    return [{ address: after.inUse.password, means }];
  },
};
