import { ADDRESSES } from "../../stacks/addresses";
import { renderValue } from "../differences";
import type { Rule } from "../rule";
import { slotOf } from "../slots";
import { at } from "../value";

export const brokerClientSwitched: Rule = {
  id: "broker-client-switched",
  severity: "warning",
  what: "Cognito signs people in with Auth0's client of the other slot.",
  why: "Auth0 lets only the client that started a sign-in redeem its code. User IDs don't depend on the client.",
  fix: "Apply when few people sign in, sign in once to check, then retire the slot that is no longer in use.",
  find: ({ before, after, kind }) => {
    const [old, planned] = [before.inUse.auth0Client, after.inUse.auth0Client];
    if (kind === "drift" || old === planned) return [];
    if (before.identityProvider === undefined || after.auth0Client === undefined) return [];
    const [from, to] = [before, after].map(({ auth0Client }) => renderValue(at(auth0Client, "client_id")));
    return [
      {
        address: ADDRESSES.identityProvider,
        means: `Anyone in the middle of signing in at that moment has to start again. Everyone keeps their user ID: Cognito signs people in with Auth0's client ${to} (slot ${slotOf(planned)}) instead of ${from} (slot ${slotOf(old)}).`,
      },
    ];
  },
};
