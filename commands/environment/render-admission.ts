import type { BrokerEnvironment, Environment } from "../../environments/schema";
import { strategiesOf } from "../../environments/strategies";
import { admissionOf } from "../../stacks/routes/facts";
import type { Admission } from "../../stacks/routes/route-facts";

/** More names than these are a number. */
const FEW = 3;

/** Whose accounts may sign in, like `every organisation, and personal accounts`. */
export function renderAdmission(environment: Environment): string {
  const { organizations, personal } = admissionOf(environment);
  const admitted = [renderOrganizations(organizations), personal ? "personal accounts" : undefined];
  return admitted.filter((each) => each !== undefined).join(", and ") || "nobody";
}

/** Which connections people choose from on Auth0's page, like `one button`. */
export function renderButtons(environment: Pick<BrokerEnvironment, "auth0">): string {
  return strategiesOf(environment).length === 1 ? "one button" : "two buttons";
}

function renderOrganizations(organizations: Admission["organizations"]): string | undefined {
  if (organizations === "none") return undefined;
  if (organizations === "home") return "the home tenant";
  if (organizations === "any") return "every organisation";
  if (organizations.length > FEW) return `${organizations.length} organisations`;
  return new Intl.ListFormat("en").format(organizations.map(({ name }) => name));
}
