import { CognitoUserPool } from "@cdktf/provider-aws/lib/cognito-user-pool";
import { CognitoUserPoolDomain } from "@cdktf/provider-aws/lib/cognito-user-pool-domain";
import type { Construct } from "constructs";
import type { Environment } from "../environments/schema";
import { hasMicrosoftConnection } from "../environments/strategies";
import { ADDRESSES, idIn } from "./addresses";
import type { DeclaredPool } from "./declared-pool";
import { LENGTHS, type PoolAttributes } from "./pool-attributes";
import { protect } from "./protection";

type Keys = Pick<Environment, "name" | "auth0" | "cognito" | "protection" | "adopt">;

/** Declares a user pool that is the environment's own, and its domain. */
export function declareOwnPool(
  scope: Construct,
  environment: Keys,
  attributes: PoolAttributes,
): DeclaredPool {
  const { cognito, protection } = environment;
  const userPool = environment.adopt?.userPool;
  const keepsSchema =
    userPool !== undefined && (hasMicrosoftConnection(environment) || cognito.attributes !== "none");
  const pool = new CognitoUserPool(scope, idIn(ADDRESSES.pool), {
    name: cognito.poolName,
    deletionProtection: protection === "on" ? "ACTIVE" : "INACTIVE",
    ...(userPool === undefined && {
      adminCreateUserConfig: { allowAdminCreateUserOnly: true },
      usernameConfiguration: { caseSensitive: cognito.usernames === "case-sensitive" }, // as `sub` is
    }),
    ...(attributes.schema.length > 0 && !keepsSchema && { schema: [...attributes.schema] }),
    lifecycle: {
      ...protect(protection),
      ...(userPool !== undefined && {
        postcondition: [
          checkUsernames(environment),
          ...(keepsSchema ? checkSchema(userPool, environment, attributes) : []),
        ],
      }),
    },
  });

  new CognitoUserPoolDomain(scope, idIn(ADDRESSES.domain), {
    userPoolId: pool.id,
    ...(typeof cognito.domain === "string"
      ? { domain: cognito.domain }
      : { domain: cognito.domain.name, certificateArn: String(cognito.domain.certificateArn) }),
    lifecycle: protect(protection),
  });
  return { id: pool.id, settled: [] };
}

interface Condition {
  readonly condition: string;
  readonly errorMessage: string;
}

/**
 * Looks for our attributes in an adopted user pool, which has others' too. The provider adds attributes only if the file has each
 * one that the pool has, exactly as it is. Otherwise it refuses at the apply. So somebody else adds them, before a plan: Cognito
 * refuses to map a claim to an attribute that the pool lacks.
 *
 * @see docs/decisions/0026-attributes-of-the-organisation.md
 */
function checkSchema(
  userPool: string,
  { name, cognito: { region } }: Keys,
  { schema, claims }: PoolAttributes,
): Condition[] {
  if (Object.keys(claims).length === 0) return [];
  const names = JSON.stringify(schema.map((attribute) => attribute.name));
  const missing = `setsubtract(${names}, [for attribute in self.schema : attribute.name])`;
  const argument = `'Name=\${name},AttributeDataType=String,Mutable=true,StringAttributeConstraints={MinLength=${LENGTHS.minLength},MaxLength=${LENGTHS.maxLength}}'`;
  return [
    {
      condition: `\${length(${missing}) == 0}`,
      errorMessage: `environments/${name}.yaml cognito.attributes: the adopted user pool lacks \${join(", ", ${missing})}, which Terraform does not add to it. To do: aws cognito-idp add-custom-attributes --region ${region} --user-pool-id ${userPool} --custom-attributes \${join(" ", [for name in ${missing} : "${argument}"])}`,
    },
  ];
}

/**
 * Compares the user names of an adopted user pool with the file. A pool made without a setting for upper and lower case tells
 * them apart, and writing that setting now would replace the pool.
 */
const checkUsernames = ({ name, cognito: { usernames } }: Keys): Condition => ({
  condition: `\${try(self.username_configuration[0].case_sensitive, true) == ${usernames === "case-sensitive"}}`,
  errorMessage: `environments/${name}.yaml cognito.usernames: is ${usernames}, but the user pool was taken over as one of the other kind, and stays it. Put the old value back.`,
});
