import { expiryOf, renderDays, SOON_DAYS } from "../expiry";
import { ruleOf } from "../rule";
import { textAt } from "../value";

export const certificateExpires = ruleOf(["saml"], {
  id: "certificate-expires",
  severity: "warning",
  what: `The certificate with which Entra signs its assertions expires within ${SOON_DAYS} days, or has expired.`,
  why: "With an expired certificate Entra signs nobody in whose claims come from a policy: it shows AADSTS50146.",
  fix: "Renew it in time: `npm run rotate -- <environment>` shows each step.",
  find: ({ after, now, environment }) => {
    const expiry = expiryOf(textAt(after.certificate, "end_date"), now);
    if (expiry === undefined || !expiry.soon) return [];
    const day = expiry.at.slice(0, 10);
    const rotate = `\`npm run rotate -- ${environment.name}\` shows each step.`;
    return [
      {
        address: after.inUse.certificate,
        ...(expiry.expired
          ? {
              people: "Nobody can sign in",
              cause: `the certificate with which Entra signs expired on ${day} (AADSTS50146)`,
              fix: `Renew it: ${rotate}`,
            }
          : {
              people: `Nobody can sign in from ${day} on`,
              cause: `the certificate with which Entra signs expires then, in ${renderDays(expiry.daysLeft)} (AADSTS50146)`,
              fix: `Renew it in time: ${rotate}`,
            }),
      },
    ];
  },
});
