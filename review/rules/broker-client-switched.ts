import { ADDRESSES } from "../../stacks/addresses";
import { code } from "../code";
import { renderValue } from "../differences";
import { ruleOf } from "../rule";
import { slotOf } from "../slots";
import { at } from "../value";

export const brokerClientSwitched = ruleOf(["broker"], {
  id: "broker-client-switched",
  severity: "warning",
  what: "Cognito signs people in with Auth0's client of the other slot.",
  why: "Only the Auth0 client that started a sign-in can redeem its code. User IDs don't depend on the client.",
  fix: "Apply when few people sign in and test a sign-in. Then retire the slot that is no longer in use.",
  find: ({ before, after, kind }) => {
    const [old, planned] = [before.inUse.auth0Client, after.inUse.auth0Client];
    if (kind === "drift" || old === planned) return [];
    if (before.identityProvider === undefined || after.auth0Client === undefined) return [];
    const [from, to] = [before, after].map(({ auth0Client }) =>
      code(renderValue(at(auth0Client, "client_id"))),
    );
    return [
      {
        address: ADDRESSES.identityProvider,
        people: "Anyone in the middle of signing in at that moment has to start over",
        cause: `Cognito signs people in with Auth0's client ${to} (slot ${slotOf(planned)}) instead of ${from} (slot ${slotOf(old)}). Everyone keeps their account`,
      },
    ];
  },
});
