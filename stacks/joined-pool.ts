import { DataAwsCognitoUserPool } from "@cdktf/provider-aws/lib/data-aws-cognito-user-pool";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { Environment } from "../environments/schema";
import { ADDRESSES, idIn } from "./addresses";
import type { DeclaredPool } from "./declared-pool";
import { domainNameOf } from "./endpoints";
import { forget } from "./forget";
import type { PoolAttributes } from "./pool-attributes";

type Keys = Pick<Environment, "name" | "cognito">;

/**
 * Reads a user pool of somebody else, and asserts that the identity provider can work there. Our commands look first and say more:
 * this is for whoever plans without them.
 *
 * The pool's ID is written out, and not taken from what was read: a plan that didn't know it would replace the identity provider.
 */
export function declareJoinedPool(
  scope: Construct,
  environment: Keys,
  attributes: PoolAttributes,
): DeclaredPool {
  const userPoolId = String(environment.cognito.userPool);
  const pool = new DataAwsCognitoUserPool(scope, idIn(ADDRESSES.joinedPool), {
    userPoolId,
    lifecycle: {
      postcondition: [
        requireDomain(environment),
        ...requireAttributes(environment, Object.keys(attributes.mapping)),
      ],
    },
  });
  // A pool that the stack has made, and that the file now calls somebody else's, is forgotten. Without this it would be destroyed.
  forget(TerraformStack.of(scope), [ADDRESSES.domain, ADDRESSES.pool]);
  return { id: userPoolId, userPool: undefined, domain: undefined, settled: [pool] };
}

/** Cognito sends people back from Auth0 to this domain, and apps find its pages there. */
function requireDomain({ name, cognito }: Keys) {
  const attribute = typeof cognito.domain === "string" ? "domain" : "custom_domain";
  const wanted = domainNameOf(cognito);
  return {
    condition: `\${coalesce(self.${attribute}, "-") == "${wanted}"}`,
    errorMessage: `environments/${name}.yaml cognito.domain: is ${wanted}, but the user pool ${cognito.userPool} has the domain \${coalesce(self.custom_domain, self.domain, "(none)")}. To do: write the pool's own domain; if it has none, its owner adds one.`,
  };
}

/** Each mapped attribute can be written at each sign-in, and a sign-in gives whatever the pool requires. */
function requireAttributes({ name, cognito: { userPool } }: Keys, mapped: readonly string[]) {
  const attributes = JSON.stringify(mapped.filter((attribute) => attribute !== "username"));
  const unwritable = `setsubtract(${attributes}, [for attribute in self.schema_attributes : attribute.name if attribute.mutable])`;
  const required = `[for attribute in self.schema_attributes : attribute.name if attribute.required && attribute.name != "sub" && !contains(${attributes}, attribute.name)]`;
  return [
    {
      condition: `\${length(${unwritable}) == 0}`,
      errorMessage: `environments/${name}.yaml cognito.userPool: the user pool ${userPool} lacks the attribute \${join(", ", ${unwritable})}, or does not let it change, and each sign-in writes it. To do: another pool; or for custom attributes other names in cognito.attributes.`,
    },
    {
      condition: `\${length(${required}) == 0}`,
      errorMessage: `environments/${name}.yaml cognito.userPool: the user pool ${userPool} requires \${join(", ", ${required})}, which a sign-in with Microsoft does not give. To do: another pool, since Cognito never lifts that.`,
    },
  ];
}
