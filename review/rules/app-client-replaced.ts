import { ADDRESSES, appClientAt } from "../../stacks/addresses";
import type { Rule } from "../rule";
import { describeLoss, isLost } from "./support/loss";

export const appClientReplaced: Rule = {
  id: "app-client-replaced",
  severity: "warning",
  what: "An app client is replaced.",
  why: "The new one has another client ID, and another secret where it has one: the app needs both. Tokens that the old one gave out to keep people signed in are void.",
  fix: "Put cognito.clients of the environment file back, the client's kind above all; or give the app its new client ID, which npx cdktf output shows, right after the apply.",
  find: ({ change, changes }) => {
    if (isLost(change(ADDRESSES.pool))) return []; // then everything is lost
    return changes.flatMap((client) => {
      const name = appClientAt(client.address);
      return name === undefined || client.action !== "replace"
        ? []
        : [
            {
              address: client.address,
              means: `Everyone is signed out of ${name}, and nobody can sign in to it until the app has its new client id: the app client is ${describeLoss(client)}.`,
            },
          ];
    });
  },
};
