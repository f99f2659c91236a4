import type { Environment } from "../environments/schema";
import { poolAttributesOf, STANDARD_ATTRIBUTES } from "./pool-attributes";
import { identityProvidersOf } from "./routes/facts";

/** What the owner of a joined user pool adds to an app client, so that people sign in to its app with Microsoft. */
export interface OwnersPart {
  /** The first of the names to add to its identity providers. */
  readonly identityProvider: string;
  /** The names to add to its identity providers. */
  readonly identityProviders: readonly [string, ...string[]];
  /** What it must be able to write, or nobody gets in. */
  readonly writeAttributes: readonly string[];
  /** As arguments of Terraform's `aws_cognito_user_pool_client`. */
  readonly terraform: string;
  /** As commands of the AWS CLI. */
  readonly cli: string;
}

export function ownersPartOf(environment: Environment): OwnersPart {
  const { region, userPool } = environment.cognito;
  const [first, ...others] = identityProvidersOf(environment).map(({ name }) => name) as [
    string,
    ...string[],
  ];
  const names = [first, ...others];
  const { writable, claims } = poolAttributesOf(environment);
  const hasCustom = Object.keys(claims).length > 0;
  const list = (names: readonly string[]) => names.map((name) => JSON.stringify(name)).join(", ");
  const toWrite = hasCustom ? STANDARD_ATTRIBUTES.filter((name) => !writable.includes(name)) : [];
  // An app client without a list may write every standard attribute, and no custom one.
  const unnarrowed = hasCustom ? `(.WriteAttributes // [${list(toWrite)}])` : ".WriteAttributes";
  const widened = `.WriteAttributes = (${unnarrowed} + [${list(writable)}] | unique)`;
  return {
    identityProvider: first,
    identityProviders: [first, ...others],
    writeAttributes: writable,
    terraform: [
      `supported_identity_providers = [${list(["COGNITO", ...names])}] # what it has, and ${list(names)}`,
      `write_attributes = [${list([...writable, ...toWrite])}] # ${hasCustom ? "what it has, or these" : "only if it has a list: what it has, and these"}`,
    ].join("\n"),
    // The update resets whatever it is not given, so it gets all that the app client has.
    cli: [
      `aws cognito-idp describe-user-pool-client --region ${region} --user-pool-id ${userPool} --client-id "$CLIENT_ID" \\`,
      "  --query UserPoolClient --output json |",
      `  jq 'del(.ClientSecret, .CreationDate, .LastModifiedDate)`,
      `    | .SupportedIdentityProviders = ((.SupportedIdentityProviders // []) + [${list(names)}] | unique)`,
      `    | ${hasCustom ? widened : `if .WriteAttributes then ${widened} else . end`}' > client.json`,
      `aws cognito-idp update-user-pool-client --region ${region} --cli-input-json file://client.json`,
    ].join("\n"),
  };
}
