import type { Environment } from "../../environments/schema";
import { shellWord } from "../../environments/shell-word";
import { UserError } from "../../environments/user-error";
import { type Beyond, isReadable } from "../../review/beyond-plan";
import { renderValue } from "../../review/differences";
import type { CloudError } from "../clouds/cloud-error";
import { PROGRAM } from "../setup/terraform";

/** The error for what an apply changed beyond what was shown: what, where, and how to put it back, without a secret. */
export function explainBeyond(environment: Environment, beyond: readonly Beyond[]): UserError {
  const { name } = environment;
  const lines = beyond.map(
    (each) =>
      `  ${each.of} ${each.id}: ${each.member} was ${renderValue(each.before)}, and is ${renderValue(each.after)}.\n    To put it back: ${renderRepair(each, environment)}.`,
  );
  return new UserError(
    "changed-beyond-plan",
    `${name}: ${PROGRAM.title} has applied the plan, and more changed in the clouds than it had shown:\n${lines.join("\n")}\nEither the apply did that, or somebody else at the same time.\nTo do: put it back, or keep it. Then npm run drift -- ${name}, which should find nothing.`,
  );
}

/** The error where nobody could look after an apply. */
export function explainUncompared({ name }: Environment, { code, reason, toDo }: CloudError): UserError {
  return new UserError(
    code,
    `${name}: ${PROGRAM.title} has applied the plan, but what it changed in the clouds could not be compared with what it had shown: ${reason}.\nTo do: ${toDo}. Then npm run drift -- ${name}, which should find nothing.`,
  );
}

/** How to put back what changed, without a secret. */
function renderRepair({ of, id, member, before }: Beyond, environment: Environment): string {
  if (!isReadable(before)) return "it is a secret, so make a new one there";
  switch (of) {
    case "app registration":
      return `az rest --method PATCH --url https://graph.microsoft.com/v1.0/applications/${id} --body ${shellWord(bodyOf(member, before))}`;
    case "service principal":
      return `az rest --method PATCH --url https://graph.microsoft.com/v1.0/servicePrincipals/${id} --body ${shellWord(bodyOf(member, before))}`;
    case "Auth0 application":
      return `PATCH https://${auth0DomainOf(environment)}/api/v2/clients/${id} with ${bodyOf(member, before)}`;
    case "connection":
      return `PATCH https://${auth0DomainOf(environment)}/api/v2/connections/${id} with ${bodyOf(member, before)}`;
    default:
      return `set it in AWS's console, region ${environment.cognito.region}: a call of the API resets what it is not given`;
  }
}

const auth0DomainOf = (environment: Environment) =>
  "auth0" in environment ? environment.auth0.domain : "the Auth0 tenant";

/** A change as JSON, in one line: `{"web":{"homePageUrl":"…"}}`. */
const bodyOf = (member: string, value: Beyond["before"]): string =>
  member
    .split(".")
    .reverse()
    .reduce((inner, name) => `{${JSON.stringify(name)}:${inner}}`, JSON.stringify(value));
