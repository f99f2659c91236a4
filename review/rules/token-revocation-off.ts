import { addressOfAppClient } from "../../stacks/addresses";
import type { Rule } from "../rule";
import { knownAt } from "./support/known";

export const tokenRevocationOff: Rule = {
  id: "token-revocation-off",
  severity: "forbidden",
  what: "An app client no longer lets its app revoke refresh tokens.",
  why: "An app revokes a person's tokens when they sign out or lose a device. Without that, whoever has a refresh token gets new tokens until it expires.",
  fix: "If the plan changes it, put it back; if it was changed in Cognito, apply again. The environment file has no key for it.",
  find: ({ after: { clients } }) =>
    Object.entries(clients).flatMap(([name, client]) => {
      const isOn = knownAt(client, "enable_token_revocation");
      if (isOn === undefined || isOn === true) return [];
      return [
        {
          address: addressOfAppClient(name),
          people: `Whoever has a refresh token of ${name} can use it after its owner has signed out`,
          cause: "its app client has `enable_token_revocation` off",
        },
      ];
    }),
};
