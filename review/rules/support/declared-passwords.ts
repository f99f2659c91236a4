import { entryOf } from "../../../environments/entry-of";
import { OWN_USERS } from "../../../environments/own-users";
import type { Chain } from "../../chain";
import { knownTextsAt } from "./known";

/** Whether passwords are a way in to an app client on purpose: its file says so or, for drift, it was deployed so. */
export function isPasswordDeclared({ kind, environment, before }: Chain, client: string): boolean {
  const declared =
    kind === "drift"
      ? knownTextsAt(entryOf(before.clients, client), "supported_identity_providers")
      : entryOf(environment.cognito.clients, client)?.alsoSignInWith;
  return declared?.includes(OWN_USERS) ?? false;
}
