import { ADDRESSES } from "../../stacks/addresses";
import type { Chain } from "../chain";
import { code } from "../code";
import type { Finding, Rule } from "../rule";
import { knownAt } from "./support/known";

export const servicePrincipalMissing: Rule = {
  id: "service-principal-missing",
  severity: "forbidden",
  what: "The home tenant's service principal is missing, switched off, or open only to assigned people.",
  why: "People of an organisation use an app through its service principal there, which decides who may use it.",
  fix: "If the plan changes it, put it back; if it was changed in Entra, under Enterprise applications, apply again. The environment file has no key for it.",
  find: (chain) =>
    chain.after.application === undefined
      ? []
      : findObstacles(chain).map((obstacle) => ({ address: ADDRESSES.servicePrincipal, ...obstacle })),
};

function findObstacles({
  after: { servicePrincipal },
  change,
  environment: { microsoft },
}: Chain): Omit<Finding, "address">[] {
  const here = `the service principal in the tenant ${code(microsoft.tenantId)}`;
  return [
    ...(change(ADDRESSES.servicePrincipal)?.action === "delete"
      ? [
          {
            people: "People of the home tenant are shut out, or have to consent again",
            cause: `${here} is destroyed`,
          },
        ]
      : []),
    ...(knownAt(servicePrincipal, "account_enabled") === false
      ? [
          {
            people: "Nobody of the home tenant can sign in",
            cause: `${here} has \`account_enabled\` off (AADSTS7000112)`,
          },
        ]
      : []),
    ...(knownAt(servicePrincipal, "app_role_assignment_required") === true
      ? [
          {
            people: "Only those people of the home tenant can sign in who are assigned to the app",
            cause: `${here} has \`app_role_assignment_required\` on (AADSTS50105)`,
          },
        ]
      : []),
  ];
}
