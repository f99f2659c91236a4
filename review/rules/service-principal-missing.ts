import { ADDRESSES } from "../../stacks/addresses";
import type { Chain } from "../chain";
import { code } from "../code";
import type { Finding, Rule } from "../rule";
import { knownAt } from "./support/known";

export const servicePrincipalMissing: Rule = {
  id: "service-principal-missing",
  severity: "forbidden",
  what: "The home tenant's service principal is destroyed, or a plan switches it off or lets only assigned people in.",
  why: "People of an organisation use an app through its service principal there, which decides who may use it.",
  fix: "Put it back. Who may use the app is an administrator's to say, in Entra under Enterprise applications: a deploy leaves that as it is.",
  find: (chain) =>
    chain.after.application === undefined
      ? []
      : findObstacles(chain).map((obstacle) => ({ address: ADDRESSES.servicePrincipal, ...obstacle })),
};

function findObstacles({
  before,
  after,
  change,
  kind,
  environment: { microsoft },
}: Chain): Omit<Finding, "address">[] {
  const becomes = (name: string, value: boolean) =>
    kind !== "drift" && // what an administrator changed stays
    knownAt(after.servicePrincipal, name) === value &&
    knownAt(before.servicePrincipal, name) !== value;
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
    ...(becomes("account_enabled", false)
      ? [
          {
            people: "Nobody of the home tenant can sign in",
            cause: `${here} has \`account_enabled\` off (AADSTS7000112)`,
          },
        ]
      : []),
    ...(becomes("app_role_assignment_required", true)
      ? [
          {
            people: "Only those people of the home tenant can sign in who are assigned to the app",
            cause: `${here} has \`app_role_assignment_required\` on (AADSTS50105)`,
          },
        ]
      : []),
  ];
}
