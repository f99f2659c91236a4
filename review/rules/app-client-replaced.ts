import { ADDRESSES, appClientAt } from "../../stacks/addresses";
import type { Rule } from "../rule";
import { describeLoss, isLost } from "./support/loss";

export const appClientReplaced: Rule = {
  id: "app-client-replaced",
  severity: "warning",
  what: "An app client is replaced.",
  why: "The new one has another client ID, and another client secret if it has one. The app needs both. Refresh tokens of the old one are void.",
  fix: "Revert the change to `cognito.clients` (usually `kind`), or give the app its new client ID, which `npm run env -- app` prints, right after the apply.",
  find: ({ change, changes }) => {
    if (isLost(change(ADDRESSES.pool))) return []; // then everything is lost
    return changes.flatMap((client) => {
      const name = appClientAt(client.address);
      return name === undefined || client.action !== "replace"
        ? []
        : [
            {
              address: client.address,
              people: `Nobody can sign in to ${name} until the app has its new client ID`,
              cause: `the app client is ${describeLoss(client)}, and everyone is signed out of it`,
            },
          ];
    });
  },
};
