import { CognitoUserPool } from "@cdktf/provider-aws/lib/cognito-user-pool";
import { CognitoUserPoolDomain } from "@cdktf/provider-aws/lib/cognito-user-pool-domain";
import type { Construct } from "constructs";
import type { Environment } from "../environments/schema";
import { ADDRESSES, idIn } from "./addresses";
import type { DeclaredPool } from "./declared-pool";
import { LENGTHS, type PoolAttributes } from "./pool-attributes";
import { protect } from "./protection";
import { tagsOfOthers } from "./tags";

type Keys = Pick<Environment, "name" | "cognito" | "protection" | "tags" | "adopt">;

/** Declares a user pool that is the environment's own, and its domain. */
export function declareOwnPool(
  scope: Construct,
  environment: Keys,
  attributes: PoolAttributes,
): DeclaredPool {
  const { cognito, protection } = environment;
  const userPool = environment.adopt?.userPool;
  const postconditions = [
    ...(userPool === undefined ? [] : [checkUsernames(environment)]),
    ...checkSchema(environment, attributes),
  ];
  const tags = tagsOfOthers(scope, environment);
  const pool = new CognitoUserPool(scope, idIn(ADDRESSES.pool), {
    name: cognito.poolName,
    deletionProtection: protection === "on" ? "ACTIVE" : "INACTIVE",
    ...(userPool === undefined && {
      adminCreateUserConfig: { allowAdminCreateUserOnly: true },
      usernameConfiguration: { caseSensitive: cognito.usernames === "case-sensitive" }, // as `sub` is
      ...(attributes.schema.length > 0 && { schema: [...attributes.schema] }),
    }),
    ...(tags !== undefined && { tags }),
    lifecycle: {
      ...protect(protection),
      ...(postconditions.length > 0 && { postcondition: postconditions }),
    },
  });

  const domain = new CognitoUserPoolDomain(scope, idIn(ADDRESSES.domain), {
    userPoolId: pool.id,
    ...(typeof cognito.domain === "string"
      ? { domain: cognito.domain }
      : { domain: cognito.domain.name, certificateArn: String(cognito.domain.certificateArn) }),
    lifecycle: protect(protection),
  });
  return { id: pool.id, userPool: pool, domain, settled: [] };
}

interface Condition {
  readonly condition: string;
  readonly errorMessage: string;
}

/**
 * Looks for our attributes in a user pool that was there before: its schema is left, once Cognito made the pool. The provider adds
 * attributes only if the file has each one that the pool has, others' too, exactly as it is, and else refuses at the apply. So
 * somebody adds them before a plan: Cognito refuses to map a claim to an attribute that the pool lacks.
 *
 * @see docs/decisions/0026-attributes-of-the-organisation.md
 */
function checkSchema({ name, cognito: { region } }: Keys, { claims }: PoolAttributes): Condition[] {
  const names = Object.values(claims).map((attribute) => attribute.replace(/^custom:/, ""));
  if (names.length === 0) return [];
  const missing = `setsubtract(${JSON.stringify(names)}, [for attribute in self.schema : attribute.name])`;
  const argument = `'Name=\${name},AttributeDataType=String,Mutable=true,StringAttributeConstraints={MinLength=${LENGTHS.minLength},MaxLength=${LENGTHS.maxLength}}'`;
  return [
    {
      condition: `\${length(${missing}) == 0}`,
      errorMessage: `environments/${name}.yaml cognito.attributes: the user pool lacks \${join(", ", ${missing})}, which Terraform adds to no pool that is there. Cognito never takes an attribute away again. To do: aws cognito-idp add-custom-attributes --region ${region} --user-pool-id \${self.id} --custom-attributes \${join(" ", [for name in ${missing} : "${argument}"])}`,
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
