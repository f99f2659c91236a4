import { ADDRESSES } from "../../stacks/addresses";
import type { Chain } from "../chain";
import type { Rule } from "../rule";
import { knownAt } from "./support/known";

export const servicePrincipalMissing: Rule = {
  id: "service-principal-missing",
  severity: "forbidden",
  what: "The home tenant's service principal is missing, switched off, or open only to assigned people.",
  why: "People of an organisation use an app through its service principal there, which decides who may.",
  fix: "If the plan changes it, put it back; if it was changed in Entra, under Enterprise applications, apply again. The environment file has no key for it.",
  find: (chain) =>
    chain.after.application === undefined
      ? []
      : findObstacles(chain).map((means) => ({ address: ADDRESSES.servicePrincipal, means })),
};

function findObstacles({ after: { servicePrincipal }, change, environment: { microsoft } }: Chain): string[] {
  const home = `the home tenant ${microsoft.tenantId}`;
  return [
    ...(change(ADDRESSES.servicePrincipal)?.action === "delete"
      ? [
          `People of ${home} are shut out, or have to consent again: the service principal of the app registration is destroyed.`,
        ]
      : []),
    ...(knownAt(servicePrincipal, "account_enabled") === false
      ? [
          `Nobody of ${home} can sign in, because of AADSTS7000112: the service principal has account_enabled off.`,
        ]
      : []),
    ...(knownAt(servicePrincipal, "app_role_assignment_required") === true
      ? [
          `Only people of ${home} who are assigned to the app can sign in; the others get AADSTS50105: the service principal has app_role_assignment_required on.`,
        ]
      : []),
  ];
}
