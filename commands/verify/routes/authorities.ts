import type { BrokerEnvironment } from "../../../environments/schema";
import type { Strategy } from "../../../environments/strategies";
import { authorityOf } from "../../../stacks/microsoft-authority";

/** The segments of Microsoft's endpoints to which a connection may send people, of which any will do. */
export function authoritiesOf(
  { microsoft }: Pick<BrokerEnvironment, "microsoft">,
  strategy: Strategy,
): readonly [string, ...string[]] {
  switch (strategy) {
    case "microsoft":
      return [authorityOf(microsoft)];
    case "waad":
      return [microsoft.accounts === "tenant" ? microsoft.tenantId : "common"];
    case "windowslive":
      // No public document says which of the two. Both sign in personal accounts, and no file relies on more.
      return ["consumers", "common"];
  }
}
