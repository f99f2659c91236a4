import { ADDRESSES } from "../../stacks/addresses";
import type { Chain } from "../chain";
import { code } from "../code";
import type { Finding, Rule, Severity } from "../rule";
import { knownAt } from "./support/known";

export const servicePrincipalMissing: Rule = {
  id: "service-principal-missing",
  severity: "forbidden",
  what: "The home tenant's service principal is missing, switched off, or open only to assigned people. What an administrator of Entra has set is left: switched off it is a warning, and assignments are a note.",
  why: "People of an organisation use an app through its service principal there, which decides who may use it.",
  fix: "Put it back. Who may use the app is an administrator's to say, in Entra under Enterprise applications: a deploy leaves that as it is.",
  find: (chain) =>
    chain.after.application === undefined
      ? []
      : findObstacles(chain).map((obstacle) => ({ address: ADDRESSES.servicePrincipal, ...obstacle })),
};

const FIX_OF_OTHERS =
  "Ask Entra's administrators, under Enterprise applications, if it is not meant. A deploy leaves it as it is.";

function findObstacles(chain: Chain): Omit<Finding, "address">[] {
  const { change, environment } = chain;
  const here = `the service principal in the tenant ${code(environment.microsoft.tenantId)}`;
  return [
    ...(change(ADDRESSES.servicePrincipal)?.action === "delete"
      ? [
          {
            people: "People of the home tenant are shut out, or have to consent again",
            cause: `${here} is destroyed`,
          },
        ]
      : []),
    ...findSwitched(chain, "account_enabled", false, "warning").map((rest) => ({
      people: "Nobody of the home tenant can sign in",
      cause: `${here} has \`account_enabled\` off (AADSTS7000112)`,
      ...rest,
    })),
    ...findSwitched(chain, "app_role_assignment_required", true, "note").map((rest) => ({
      people: "Only those people of the home tenant can sign in who are assigned to the app",
      cause: `${here} has \`app_role_assignment_required\` on (AADSTS50105)`,
      ...rest,
    })),
  ];
}

/** @param severity if an administrator has set it, before or since the deployment: that is their own business */
function findSwitched(
  { kind, before, after }: Chain,
  attribute: string,
  to: boolean,
  severity: Severity,
): Pick<Finding, "severity" | "fix">[] {
  const [old, planned] = [before, after].map(({ servicePrincipal }) => knownAt(servicePrincipal, attribute));
  if (planned !== to) return [];
  return old === to || kind === "drift" ? [{ severity, fix: FIX_OF_OTHERS }] : [{}];
}
