import type { Account } from "../../people/cast";
import type { EntraContext } from "../context";
import type { Identity } from "../people";
import { isSame, type Session } from "../sessions";
import { StsError } from "../sts-error";
import { isAdmitted } from "./admission";
import type { AuthorizationRequest } from "./request";

/** The people of a session who could sign in for a request. */
export function candidatesFor(
  session: Session | undefined,
  request: AuthorizationRequest,
  context: EntraContext,
): readonly Identity[] {
  const { authority, registration, loginHint } = request;
  return (session?.identities ?? []).filter((identity) => {
    const { account } = identity;
    const identityHere = context.people.identity(account, authority.tenantId, registration.tenantId);
    return (
      isSame(identity, identityHere) &&
      (loginHint === undefined || isNamed(account, loginHint)) &&
      isAdmitted(request, identity, context)
    );
  });
}

/**
 * The person to sign in when nobody may be asked.
 *
 * @throws StsError AADSTS50058, 16000
 */
export function requireOne([identity, ...others]: readonly Identity[]): Identity {
  if (identity === undefined) {
    throw new StsError(
      "login_required",
      50058,
      "A silent sign-in request was sent but no user is signed in.",
    );
  }
  if (others.length > 0) {
    throw new StsError(
      "interaction_required",
      16000,
      "Either multiple user identities are available for the current request or selected account is not supported for the scenario.",
    );
  }
  return identity;
}

/** Whether a `login_hint` names the account. */
export function isNamed({ userPrincipalName }: Account, loginHint: string | undefined): boolean {
  return userPrincipalName.toLowerCase() === loginHint?.toLowerCase();
}
