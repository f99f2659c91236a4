import { ruleOf } from "../rule";
import { slotOf } from "../slots";
import { textAt } from "../value";
import { userOfSecretIn } from "./support/client-secrets";

export const secretSwitched = ruleOf(["broker", "entra"], {
  id: "secret-switched",
  severity: "note",
  what: "Auth0, or Cognito where it reaches Entra straight, proves itself to Entra with the client secret of the other slot.",
  why: "Both secrets belong to the app registration, so a sign-in works with either, and nobody's user ID depends on them.",
  fix: "Test a sign-in after the apply, then retire the slot that is no longer in use.",
  find: (chain) => {
    const { before, after, kind } = chain;
    const [old, planned] = [before.inUse.password, after.inUse.password];
    if (kind === "drift" || old === planned || after.password === undefined) return [];
    if (before.application === undefined) return [];
    const end = textAt(after.password, "end_date");
    return [
      {
        address: planned,
        people: "Nobody has to sign in again",
        cause: `${userOfSecretIn(chain)} proves itself to Entra with the client secret of slot ${slotOf(planned)} instead of slot ${slotOf(old)}'s${end === undefined ? "" : `, until ${end.slice(0, 10)} at the latest`}`,
      },
    ];
  },
});
