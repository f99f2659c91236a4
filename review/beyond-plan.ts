import { entryOf } from "../environments/entry-of";
import { ADDRESSES, credentialsOf } from "../stacks/addresses";
import { ownerOf } from "../stacks/ownership";
import type { Mode } from "../stacks/ownership/ownership";
import { providerPathOf, UNMODELLED } from "../stacks/ownership/unmodelled";
import type { CloudFacts } from "./chain";
import type { CognitoFacts, Json } from "./cognito-facts";
import { compareValues } from "./differences";
import type { Plan } from "./plan";
import { at, isSame, isValues, Secret, type Value, type Values } from "./value";

/** Something in a cloud that an apply changed, and that its plan had not shown. */
export interface Beyond {
  /** Terraform's address of the resource. */
  readonly address: string;
  readonly of: Thing["of"];
  /** By which the cloud knows the thing. */
  readonly id: string;
  /** Where it is in the thing, as the cloud's API calls it. */
  readonly member: string;
  readonly before: Value;
  /** `undefined` where nothing is left of it. */
  readonly after: Value | undefined;
}

/** Something in a cloud, as its API gives it before and after an apply. */
interface Thing {
  readonly of:
    | "user pool"
    | "MFA of the user pool"
    | "domain"
    | "app client"
    | "Auth0 application"
    | "connection"
    | "app registration"
    | "service principal";
  readonly id: string;
  /** Of the resource that it is. */
  readonly address: string;
  /** Of others by which an apply changes it as well. */
  readonly besides?: readonly string[];
  readonly before: Values | undefined;
  readonly after: Values | undefined;
  /** Members that move by themselves, or are compared elsewhere. */
  readonly passedOver: readonly string[];
}

const MOVING_OF_POOL = [
  ...["LastModifiedDate", "EstimatedNumberOfUsers", "Domain", "CustomDomain", "Status"],
  ...["SmsConfigurationFailure", "EmailConfigurationFailure"],
];

/** What follows the redirect URIs, and the secrets, which other resources of the plan make. */
const MOVING_OF_APPLICATION = [
  ...["passwordCredentials", "keyCredentials", "web.redirectUriSettings"],
  ...["requestSignatureVerification", "tokenEncryptionKeyId"], // a deploy sets them, as terraform_data shows
];

/** What a deploy sets at an enterprise application, as terraform_data shows. */
const SET_BY_DEPLOY = [
  ...["preferredTokenSigningKeyThumbprint", "preferredTokenSigningKeyEndDateTime"],
  "samlSingleSignOnSettings",
];

/** By the provider's name of it, what Graph has in one list. */
const IN_TAGS = "feature_tags";

/**
 * What Entra copies from the app registration.
 *
 * @see https://learn.microsoft.com/graph/api/resources/serviceprincipal
 */
const COPIED_FROM_APPLICATION = [
  ...["appDescription", "appDisplayName", "appRoles", "displayName", "homepage", "info", "logoutUrl"],
  ...["oauth2PermissionScopes", "replyUrls", "servicePrincipalNames", "signInAudience", "verifiedPublisher"],
  ...["passwordCredentials", "keyCredentials", "resourceSpecificApplicationPermissions"],
  "tokenEncryptionKeyId",
];

/**
 * What an apply has changed in the clouds beyond what its plan had shown: what was there and is gone or different. Only of
 * what the plan changes: anything else is somebody else's doing, which drift tells. What the stack asserts is left out,
 * as the next plan shows that.
 *
 * @param shown the plan that was applied
 */
export function findBeyondPlan(
  shown: Plan,
  before: CloudFacts,
  after: CloudFacts,
  { modeOf, isResetShown }: BeyondPlanOptions,
): Beyond[] {
  return thingsIn(shown, before, after, isResetShown).flatMap((thing) => findIn(thing, shown, modeOf));
}

export interface BeyondPlanOptions {
  /** How the resource at an address came under Terraform. */
  readonly modeOf: (address: string) => Mode;
  /** Whether the review had shown which settings an update resets that the provider does not model, and they were waived. */
  readonly isResetShown: boolean;
}

function thingsIn(
  { resources }: Plan,
  before: CloudFacts,
  after: CloudFacts,
  isResetShown: boolean,
): Thing[] {
  const addressAt = (type: string, name: string, id: string) =>
    resources.find((each) => each.type === type && each.before?.[name] === id)?.address;
  const found = (thing: Omit<Thing, "address" | "id">, id: Value | undefined, address: string | undefined) =>
    address === undefined || typeof id !== "string" ? [] : [{ ...thing, id, address }];
  const shownResets = (of: (typeof UNMODELLED)[number]["of"]) =>
    isResetShown ? UNMODELLED.filter((item) => item.of === of).map(({ member }) => member) : [];
  const pool = (of: Thing["of"], name: "userPool" | "mfa" | "domain", address: string, moving: string[]) =>
    found(
      {
        of,
        before: valuesOf(before.cognito?.[name]),
        after: valuesOf(after.cognito?.[name]),
        passedOver: [...moving, ...shownResets(name)],
      },
      name === "domain" ? valuesOf(before.cognito?.domain)?.Domain : valuesOf(before.cognito?.userPool)?.Id,
      address,
    );
  return [
    ...pool("user pool", "userPool", ADDRESSES.pool, MOVING_OF_POOL),
    ...pool("MFA of the user pool", "mfa", ADDRESSES.pool, []),
    ...pool("domain", "domain", ADDRESSES.domain, [
      "Version",
      "Status",
      "CloudFrontDistribution",
      "S3Bucket",
    ]),
    ...clientsIn(before.cognito).flatMap((client) =>
      found(
        {
          of: "app client",
          before: client,
          after: clientsIn(after.cognito).find(({ ClientId }) => ClientId === client.ClientId),
          passedOver: ["LastModifiedDate", "CreationDate"],
        },
        client.ClientId,
        addressAt("aws_cognito_user_pool_client", "id", String(client.ClientId)),
      ),
    ),
    ...(before.auth0?.clients ?? []).flatMap(({ clientId, properties }) => {
      const address = addressAt("auth0_client", "client_id", clientId);
      return found(
        {
          of: "Auth0 application",
          besides: address === undefined ? [] : [credentialsOf(address)],
          before: properties,
          after: after.auth0?.clients.find((each) => each.clientId === clientId)?.properties,
          passedOver: ["signing_keys"],
        },
        clientId,
        address,
      );
    }),
    ...(before.auth0?.connections ?? []).flatMap(({ id, properties }) =>
      found(
        {
          of: "connection",
          before: properties,
          after: after.auth0?.connections?.find((each) => each.id === id)?.properties,
          passedOver: ["options", "enabled_clients"], // lostOptions compares the options, by their names at Auth0
        },
        id,
        addressAt("auth0_connection", "id", id),
      ),
    ),
    ...eachOf(before.entra?.applications, after.entra?.applications).flatMap(([old, current]) =>
      found(
        { of: "app registration", before: old, after: current, passedOver: MOVING_OF_APPLICATION },
        old.id,
        addressAt("azuread_application", "object_id", String(old.id)),
      ),
    ),
    ...eachOf(before.entra?.servicePrincipals, after.entra?.servicePrincipals).flatMap(([old, current]) => {
      const clientId = String(old.appId);
      const application = addressAt("azuread_application", "client_id", clientId);
      return found(
        {
          of: "service principal",
          besides: application === undefined ? [] : [application],
          before: old,
          after: current,
          passedOver: [...COPIED_FROM_APPLICATION, ...SET_BY_DEPLOY],
        },
        old.id,
        addressAt("azuread_service_principal", "object_id", String(old.id)),
      );
    }),
  ];
}

/** Each of Entra's objects, with what it is afterwards. */
const eachOf = (
  before: readonly Json[] = [],
  after: readonly Json[] = [],
): (readonly [before: Values, after: Values | undefined])[] =>
  before.map((old) => [old as Values, valuesOf(after.find(({ id }) => id === old.id))]);

/** What a cloud answered is JSON, and so a value. */
const valuesOf = (json: Json | undefined): Values | undefined => json as Values | undefined;
const clientsIn = (facts: CognitoFacts | undefined) => (facts?.clients ?? []) as readonly Values[];

function findIn(thing: Thing, { resources }: Plan, modeOf: BeyondPlanOptions["modeOf"]): Beyond[] {
  const { address, besides = [], before, after, of, id } = thing;
  const touching = resources.filter(
    (change) => [address, ...besides].includes(change.address) && change.action === "update",
  );
  if (touching.length === 0 || before === undefined || after === undefined) return [];
  const differences = touching.flatMap((change) => compareValues("", change.before, change.after));
  const type = resources.find((change) => change.address === address)?.type ?? "";
  const mode = modeOf(address);
  return findGone(before, after, "").flatMap((member) => {
    if (thing.passedOver.some((each) => covers(each, member))) return [];
    if (isAsserted(type, member, mode)) return [];
    const [old, left] = [at(before, member) ?? null, at(after, member)];
    const text = compareValues("", old, left)[0]?.text;
    const path = comparable(member === "tags" ? IN_TAGS : (providerPathOf(member) ?? member));
    const isShown = differences.some(
      (each) =>
        each.text === text ||
        covers(path, comparable(each.attribute)) ||
        covers(comparable(each.attribute), path),
    );
    return isShown ? [] : [{ address, of, id, member, before: old, after: left }];
  });
}

/** Where something was that is gone or different, as deep as it goes. */
function findGone(before: Value | undefined, after: Value | undefined, path: string): string[] {
  if (isNothing(before)) return [];
  if (isValues(before) && (isValues(after) || isNothing(after))) {
    return Object.entries(before).flatMap(([name, inner]) =>
      findGone(
        inner,
        isValues(after) ? entryOf(after, name) : undefined,
        path === "" ? name : `${path}.${name}`,
      ),
    );
  }
  return isSame(before, after) ? [] : [path];
}

/** Unlike `false`, which is a setting. */
const isNothing = (value: Value | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  (Array.isArray(value) && value.length === 0) ||
  (isValues(value) && Object.keys(value).length === 0);

const covers = (outer: string, inner: string) => inner === outer || inner.startsWith(`${outer}.`);

function isAsserted(type: string, member: string, mode: Mode): boolean {
  const path = providerPathOf(member);
  return path !== undefined && ownerOf(type, path, mode)?.owner === "ours";
}

/** A path in which the cloud's spelling and the provider's are the same: `userid_attribute` is `user_id_attribute`. */
const comparable = (path: string): string =>
  path
    .split(".")
    .map((part) => part.replaceAll("_", "").replace(/s$/, ""))
    .join(".");

/** Whether something may be told or written down. */
export const isReadable = (value: Value | undefined): boolean => {
  if (value instanceof Secret) return false;
  if (Array.isArray(value)) return value.every(isReadable);
  return !isValues(value) || Object.values(value).every(isReadable);
};
