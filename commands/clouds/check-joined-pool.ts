import { entryOf } from "../../environments/entry-of";
import { routesOf } from "../../environments/routes-of";
import type { Environment } from "../../environments/schema";
import { domainNameOf, issuerOf } from "../../stacks/endpoints";
import { adoptedProvidersOf } from "../../stacks/imports";
import { poolAttributesOf } from "../../stacks/pool-attributes";
import { caseOfUserIdsOf, identityProvidersOf } from "../../stacks/routes/facts";
import type { NamedProvider } from "../../stacks/routes/route-facts";
import { type Finding, findingsOn } from "./finding";
import type { DescribedPool, FoundProvider, JoinedPool, SchemaAttribute } from "./joined-pool";

const { ok, note, wrong } = findingsOn("AWS");

const ANOTHER_POOL = "join another pool; Cognito never changes that of a pool";
/** A tenant or object ID is a GUID. */
const LONGEST_VALUE = 36;

/** Whether an environment can join a user pool, from what Cognito has. */
export function checkJoinedPool(environment: Environment, joined: JoinedPool): Finding[] {
  const { accountId, region, userPool } = environment.cognito;
  const { pool } = joined;
  if (pool === undefined) {
    return [
      wrong(
        "user pool",
        `account ${accountId} has no user pool ${userPool} in ${region}`,
        `correct cognito.userPool, cognito.accountId or cognito.region; if its owner has deleted it, everyone in it is lost: npm run destroy -- ${environment.name} removes what is left of the environment`,
      ),
    ];
  }
  return [
    ok("user pool", `${pool.Name ?? userPool} (${userPool}), which others own`),
    ...checkTriggers(pool),
    ...checkDomain(environment, pool),
    ...checkAttributes(environment, pool),
    ...checkUsernames(environment, pool),
    ...checkIssuer(environment, joined),
    ...joined.missingProviders.map((name) =>
      wrong(
        "identity provider",
        `the user pool has no identity provider ${name}`,
        "correct the name in cognito.clients.*.alsoSignInWith, or leave it out",
      ),
    ),
    ...checkAdopted(environment, joined),
  ];
}

/**
 * Whether the name of each identity provider is free, or what has it is to be adopted.
 *
 * @param isOwn whether the environment has it already, by Terraform's address
 */
export const checkProviderNames = (
  environment: Environment,
  joined: JoinedPool,
  isOwn: (provider: NamedProvider) => boolean,
): Finding[] =>
  routesOf(environment).flatMap((route) =>
    identityProvidersOf(route).map((provider) => checkProviderName(route, provider, joined, isOwn(provider))),
  );

function checkProviderName(
  environment: Environment,
  provider: NamedProvider,
  { providers }: JoinedPool,
  isOwn: boolean,
): Finding {
  const { name: providerName, isListed = false } = provider;
  const { name, cognito } = environment;
  const found = entryOf(providers, providerName);
  if (found === undefined)
    return ok("identity provider", `the name ${providerName} is free in ${cognito.userPool}`);
  if (isOwn) return ok("identity provider", `${providerName} is this environment's`);
  if (isAdopted(environment, provider)) return checkAdoption(environment, provider, found);
  const adopt = isListed ? `identityProviders: [${providerName}]` : `identityProvider: ${providerName}`;
  return wrong(
    "identity provider",
    `the user pool ${cognito.userPool} has an identity provider ${providerName} already (${renderFound(found)}), which ${name} has not made`,
    `choose another ${keyOfName(provider)}; if it leads to this environment's ${"auth0" in environment ? "Auth0 tenant" : "Entra tenant"} and is to be its own, write adopt: { ${adopt} } into environments/${name}.yaml`,
  );
}

const isAdopted = (environment: Environment, { address }: NamedProvider) =>
  adoptedProvidersOf(environment).some((each) => each.address === address);

const renderFound = ({ type, url }: FoundProvider) => `${type}${url === undefined ? "" : `, ${url}`}`;

/** What the file names an identity provider by. */
const keyOfName = ({ isListed = false }: NamedProvider) =>
  isListed ? "name in microsoft.organizations" : "cognito.providerName";

function checkTriggers({ LambdaConfig = {} }: DescribedPool): Finding[] {
  const triggers = Object.keys(LambdaConfig).filter((name) => name !== "KMSKeyID");
  if (triggers.length === 0) return [];
  return [
    note(
      "triggers",
      `the pool calls Lambda functions (${triggers.join(", ")}), for people who come from Microsoft too: they may refuse or change them`,
      "ask the pool's owner what they do with people of another identity provider",
    ),
  ];
}

function checkDomain({ cognito }: Environment, { Domain, CustomDomain }: DescribedPool): Finding[] {
  const name = domainNameOf(cognito);
  const [written, other] =
    typeof cognito.domain === "string" ? [Domain, CustomDomain] : [CustomDomain, Domain];
  if (written === name) {
    return other === undefined
      ? [ok("domain", `${name} is the pool's`)]
      : [
          note(
            "domain",
            `${name} is the pool's, which has ${other} too: people can sign in with Microsoft at ${name} alone`,
            `make each app start its sign-in at ${name}`,
          ),
        ];
  }
  const has = [CustomDomain, Domain].filter((each) => each !== undefined).join(" and ");
  return [
    wrong(
      "domain",
      `cognito.domain is ${name}, but the pool has ${has === "" ? "no domain" : has}`,
      has === "" ? "ask the pool's owner for a domain" : "write the pool's own into cognito.domain",
    ),
  ];
}

/** Each mapped attribute is there and can be written at each sign-in, and a sign-in gives whatever the pool requires. */
function checkAttributes(environment: Environment, { SchemaAttributes = [] }: DescribedPool): Finding[] {
  const mapped = Object.keys(poolAttributesOf(environment).mapping).filter((name) => name !== "username");
  const faults = mapped.flatMap((name) => {
    const fault = faultIn(SchemaAttributes.find(({ Name }) => Name === name));
    return fault === undefined ? [] : [{ name, fault }];
  });
  const required = SchemaAttributes.flatMap(({ Name = "", Required }) =>
    Required && Name !== "sub" && !mapped.includes(Name) ? [Name] : [],
  );
  const own = faults.filter(({ name }) => name.startsWith("custom:"));
  const lists = (found: typeof faults) => found.map(({ name, fault }) => `${name} ${fault}`).join(", ");
  const standard = faults.filter((each) => !own.includes(each));
  const findings = [
    ...(standard.length === 0
      ? []
      : [wrong("attributes", `each sign-in writes ${lists(standard)}`, ANOTHER_POOL)]),
    ...(own.length === 0
      ? []
      : [
          wrong(
            "attributes",
            `cognito.attributes: each sign-in writes ${lists(own)}`,
            `ask the pool's owner to add them, as text of 0 to 256 characters that can change; or write cognito.attributes: none`,
          ),
        ]),
    ...(required.length === 0
      ? []
      : [
          wrong(
            "attributes",
            `the pool requires ${required.join(", ")}, which a sign-in with Microsoft does not give`,
            ANOTHER_POOL,
          ),
        ]),
  ];
  return findings.length > 0 ? findings : [ok("attributes", "the pool has each that a sign-in writes")];
}

/** What is wrong with an attribute that each sign-in writes, to follow its name. */
function faultIn(attribute: SchemaAttribute | undefined): string | undefined {
  if (attribute === undefined) return "(which the pool lacks)";
  const { Name = "", Mutable, AttributeDataType, StringAttributeConstraints = {} } = attribute;
  if (Mutable === false) return "(which can't change)";
  if (!Name.startsWith("custom:")) return undefined;
  if (AttributeDataType !== "String") return `(which is a ${AttributeDataType}, not text)`;
  const { MaxLength } = StringAttributeConstraints;
  return MaxLength !== undefined && Number(MaxLength) < LONGEST_VALUE
    ? `(which takes ${MaxLength} characters, of ${LONGEST_VALUE})`
    : undefined;
}

/** Two user IDs of some routes can differ in upper and lower case alone. */
function checkUsernames(environment: Environment, { UsernameConfiguration }: DescribedPool): Finding[] {
  const differing = caseOfUserIdsOf(environment);
  // A pool that was made without the setting tells them apart.
  if (UsernameConfiguration?.CaseSensitive !== false || differing === undefined) return [];
  // Whoever has signed in through it has their name by now.
  if (adoptedProvidersOf(environment).length > 0) return [];
  return [
    wrong(
      "user names",
      `the pool takes upper and lower case for the same, and two people can have user IDs that differ in that alone with ${differing.because}`,
      differing.toDo,
    ),
  ];
}

function checkIssuer({ cognito }: Environment, { issuer }: JoinedPool): Finding[] {
  if (issuer === undefined || issuer === issuerOf({ cognito }, String(cognito.userPool))) return [];
  const form = (["original", "updated"] as const).find(
    (each) => issuer === issuerOf({ cognito: { ...cognito, issuer: each } }, String(cognito.userPool)),
  );
  return [
    wrong(
      "issuer",
      `the pool's discovery document says ${issuer}, but cognito.issuer is ${cognito.issuer ?? "original"}`,
      form === undefined ? "ask the pool's owner which issuer it has" : `write cognito.issuer: ${form}`,
    ),
  ];
}

/** Each identity provider that is adopted is there. */
function checkAdopted(environment: Environment, { providers }: JoinedPool): Finding[] {
  return adoptedProvidersOf(environment).flatMap(({ name, isListed = false }) =>
    entryOf(providers, name) === undefined
      ? [
          wrong(
            "identity provider",
            `environments/${environment.name}.yaml adopts the identity provider ${name}, which the pool doesn't have`,
            `take ${isListed ? `it out of adopt.identityProviders` : "adopt.identityProvider out of the file"}: a deploy then makes it, and people keep their user IDs by its name`,
          ),
        ]
      : [],
  );
}

/** Whether an identity provider that is to be adopted leads where the environment's route does. */
function checkAdoption(environment: Environment, expected: NamedProvider, found: FoundProvider): Finding {
  const { type, url } = found;
  if (type === expected.type && expected.leadsTo.includes(String(url?.split("?")[0]))) {
    return ok("identity provider", `${expected.name} is there, and is adopted`);
  }
  const where = expected.isListed ? "its id in microsoft.organizations" : "microsoft.tenantId";
  return wrong(
    "identity provider",
    `environments/${environment.name}.yaml adopts the identity provider ${expected.name}, which leads elsewhere (${renderFound(found)}), not to ${expected.leadsTo[0]}: people would get new user IDs`,
    `correct ${"auth0" in environment ? "auth0.domain or auth0.customDomain" : where}, or take another ${keyOfName(expected)} and leave that one alone`,
  );
}
