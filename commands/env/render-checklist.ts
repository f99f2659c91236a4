import { hasOwnPool } from "../../environments/own-pool";
import type { BrokerEnvironment, Environment } from "../../environments/schema";
import { poolEndpointsOf } from "../../stacks/endpoints";
import { MICROSOFT_GRAPH } from "../../stacks/graph-permissions";
import { admissionOf, identityProvidersOf } from "../../stacks/routes/facts";
import { readPolicies } from "../clouds/read-policies";

/**
 * Microsoft Graph's application permissions, as Entra knows them.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference
 */
const PERMISSION_IDS: Readonly<Record<string, string>> = {
  "Application.ReadWrite.OwnedBy": "18a4783c-866b-4cc7-a460-3d5e5662c884",
  "Policy.Read.All": "246dd0d5-5bd0-4def-940b-0421030a5b68",
  "Policy.ReadWrite.ApplicationConfiguration": "be74164b-cff1-491c-8741-e671cb536e13",
};

interface Step {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What is left to do before an environment can be deployed: commands to paste, and the way in each console. */
export function renderChecklist(environment: Environment): string {
  const { state, cognito } = environment;
  return [
    entra,
    ...("auth0" in environment ? [() => auth0(environment)] : []),
    aws,
    ...(typeof cognito.domain === "string" || !hasOwnPool(environment) ? [] : [customDomain]),
    variables,
    ...(state === "local" ? [] : [bucket]),
    ...(hasOwnPool(environment) ? [] : [poolOwner]),
    ...(["home", "none"].includes(String(admissionOf(environment).organizations)) ? [] : [administrators]),
    next,
  ]
    .map((step) => step(environment))
    .map(({ title, lines }, index) =>
      [`${index + 1}. ${title}`, ...lines.map((line) => `     ${line}`)].join("\n"),
    )
    .join("\n\n");
}

function entra({ name, route, microsoft: { tenantId } }: Environment): Step {
  const { applicationPermissions, besides } = readPolicies().entra;
  const permissions = [...applicationPermissions, ...(besides[route] ?? [])];
  const roles = permissions.map((permission) => `${PERMISSION_IDS[permission]}=Role`);
  return {
    title: `Entra: an app registration for Terraform, with Microsoft Graph's application ${permissions.length === 1 ? "permission" : "permissions"} ${new Intl.ListFormat("en").format(permissions)}`,
    lines: [
      `az login --tenant ${tenantId} --allow-no-subscriptions`,
      `az ad sp create-for-rbac --name "Terraform (${name})"     # prints appId and password`,
      `az ad app permission add --id <appId> --api ${MICROSOFT_GRAPH} --api-permissions ${roles.join(" ")}`,
      "az ad app permission admin-consent --id <appId>     # as an administrator",
      "Or: https://entra.microsoft.com, App registrations, New registration; then its Certificates & secrets, and API permissions, Microsoft Graph, Application permissions; Grant admin consent",
    ],
  };
}

function auth0({ name, auth0: { domain, strategy } }: BrokerEnvironment): Step {
  const grant = {
    client_id: "<client id>",
    audience: `https://${domain}/api/v2/`,
    scope: readPolicies().auth0.scopes,
  };
  return {
    title:
      "Auth0: a machine-to-machine application for the Management API, with the scopes of docs/policies/auth0-deploy.json",
    lines: [
      `auth0 login --scopes create:client_grants     # choose the tenant ${domain}`,
      `auth0 apps create --name "Terraform (${name})" --type m2m --reveal-secrets --tenant ${domain}     # prints client id and secret`,
      `auth0 api post client-grants --tenant ${domain} --data '${JSON.stringify(grant)}'`,
      "Or: https://manage.auth0.com, Applications, Create Application, Machine to Machine, Auth0 Management API",
      ...(strategy === "microsoft"
        ? [
            "The deploy makes one social connection, of which a free tenant has two, and one Action of post-login",
          ]
        : []),
    ],
  };
}

function aws({ name, cognito: { accountId, region } }: Environment): Step {
  return {
    title: `AWS: a role or user in account ${accountId} with docs/policies/aws-deploy.json, filled in`,
    lines: [
      `aws iam create-user --user-name terraform-${name}`,
      grant(name, "sign-in", "aws-deploy"),
      `aws iam create-access-key --user-name terraform-${name}     # prints both keys`,
      `Or: https://console.aws.amazon.com/iam, Users, Create user; Permissions, Create inline policy, JSON. Region ${region}`,
    ],
  };
}

/** Gives the user for Terraform the permissions of a file in `docs/policies`, as there is no user pool yet. */
const grant = (name: string, policy: string, permissions: string) =>
  `aws iam put-user-policy --user-name terraform-${name} --policy-name ${policy} --policy-document "$(npm run -s env -- policy ${name} ${permissions} --new)"`;

function bucket({ name, state }: Environment): Step {
  const { bucket, region } = (state as Exclude<Environment["state"], "local">).s3;
  return {
    title: `S3: the bucket ${bucket} in ${region}, which is made with the permissions of docs/policies/aws-state.json`,
    lines: [
      grant(name, "state", "aws-state"),
      `npm run state -- init ${name}     # makes the bucket, or checks the one that is there`,
    ],
  };
}

function customDomain(environment: Environment): Step {
  const { host } = poolEndpointsOf(environment.cognito);
  return {
    title: `DNS: an A record for ${host.slice(host.indexOf(".") + 1)}, which Cognito needs before it accepts ${host}`,
    lines: [`After the first deploy: a CNAME of ${host} to the CloudFront distribution that Cognito shows`],
  };
}

function variables(environment: Environment): Step {
  return {
    title: `Write the credentials into .env.${environment.name}, which git ignores`,
    lines: [
      "ARM_CLIENT_ID=<appId>",
      "ARM_CLIENT_SECRET=<password>",
      ...("auth0" in environment
        ? ["AUTH0_CLIENT_ID=<client id>", "AUTH0_CLIENT_SECRET=<client secret>"]
        : []),
      "AWS_ACCESS_KEY_ID=<access key id>",
      "AWS_SECRET_ACCESS_KEY=<secret access key>",
    ],
  };
}

function poolOwner(environment: Environment): Step {
  const { name, cognito } = environment;
  const names = identityProvidersOf(environment).map((each) => each.name);
  return {
    title: `The owner of the user pool ${cognito.userPool}: adds ${names.join(", ")} to each app client that is to offer it`,
    lines: [
      `After the first deploy: npm run env -- check ${name}     # prints how, and says where it is done (docs/join.md)`,
    ],
  };
}

function administrators({ name }: Environment): Step {
  return {
    title: "Organisations whose people may not consent: their administrators do, once",
    lines: [
      `After the first deploy: npx cdktf output ${name}     # admin_consent_url, which you send them (docs/organizations.md)`,
    ],
  };
}

function next({ name }: Environment): Step {
  return {
    title: "Check, plan, deploy",
    lines: [
      `npm run env -- check ${name}`,
      `npm run plan -- ${name}`,
      `npm run deploy -- ${name} --plan state/${name}.tfplan`,
    ],
  };
}
