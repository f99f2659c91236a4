import type { Environment } from "../../environments/schema";
import { strategiesOf } from "../../environments/strategies";

/** More names than these are a number. */
const FEW = 3;

/** Whose accounts may sign in, like `every organisation, and personal accounts`. */
export function renderAdmission(environment: Pick<Environment, "microsoft" | "auth0">): string {
  const organizations = renderOrganizations(environment);
  const personal = admitsPersonal(environment) ? "personal accounts" : undefined;
  return [organizations, personal].filter((each) => each !== undefined).join(", and ") || "nobody";
}

/** Which connections people choose from on Auth0's page, like `one button`. */
export function renderButtons(environment: Pick<Environment, "auth0">): string {
  return strategiesOf(environment).length === 1 ? "one button" : "two buttons";
}

function renderOrganizations({ microsoft, auth0 }: Pick<Environment, "microsoft" | "auth0">) {
  if (auth0.strategy === "windowslive") return undefined;
  const { accounts, organizations } = microsoft;
  if (accounts === "tenant") return "the home tenant";
  if (auth0.strategy !== "microsoft" || organizations === "any") return "every organisation";
  if (organizations.length > FEW) return `${organizations.length} organisations`;
  return new Intl.ListFormat("en").format(organizations.map(({ name }) => name));
}

function admitsPersonal({ microsoft, auth0 }: Pick<Environment, "microsoft" | "auth0">): boolean {
  if (auth0.strategy === "microsoft") return microsoft.accounts === "any" && microsoft.personal;
  return auth0.strategy !== "waad" && microsoft.accounts === "any";
}
