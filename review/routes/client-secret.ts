import type { Chain } from "../chain";
import type { ClientAgreement } from "../link";
import { at, type Value } from "../value";

/**
 * The client secret of the app registration at both ends of a link.
 *
 * @param used at the relying party
 * @param what it is called, like `the client secret of the connection`
 * @param people whom it hits if the two differ
 */
export const agreeOnSecret = (
  { after, change }: Chain<"broker" | "entra">,
  used: Value | undefined,
  what: string,
  people: string,
): NonNullable<ClientAgreement["secret"]> => ({
  used,
  registered: at(after.password, "value"),
  ...(after.application !== undefined &&
    change(after.inUse.password)?.action === "delete" && {
      destroyed: { people, cause: `${what} is destroyed at the app registration (AADSTS7000215)` },
    }),
  other: { people, cause: `${what} is not the app registration's (AADSTS7000215)` },
});
