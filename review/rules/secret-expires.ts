import { expiryOf, renderDays, SOON_DAYS } from "../expiry";
import { ruleOf } from "../rule";
import { textAt } from "../value";

export const secretExpires = ruleOf(["broker", "entra"], {
  id: "secret-expires",
  severity: "warning",
  what: `The app registration's client secret expires within ${SOON_DAYS} days, or has expired.`,
  why: "With an expired secret Auth0, or Cognito where it reaches Entra straight, can't redeem any sign-in: Microsoft answers AADSTS7000222.",
  fix: "Renew it in time: `npm run rotate -- <environment>` shows each step.",
  find: ({ after, now, environment }) => {
    const expiry = expiryOf(textAt(after.password, "end_date"), now);
    if (expiry === undefined || !expiry.soon) return [];
    const day = expiry.at.slice(0, 10);
    return [
      {
        address: after.inUse.password,
        ...(expiry.expired
          ? {
              people: "Nobody can sign in",
              cause: `the app registration's client secret expired on ${day} (AADSTS7000222)`,
              fix: `Renew it: \`npm run rotate -- ${environment.name}\` shows each step.`,
            }
          : {
              people: `Nobody can sign in from ${day} on`,
              cause: `the app registration's client secret expires then, in ${renderDays(expiry.daysLeft)} (AADSTS7000222)`,
              fix: `Renew it in time: \`npm run rotate -- ${environment.name}\` shows each step.`,
            }),
      },
    ];
  },
});
