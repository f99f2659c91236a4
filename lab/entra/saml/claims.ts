import { randomBytes } from "node:crypto";
import type { Switches } from "../../switches";
import { securityTokenService, subjectOf } from "../claims";
import { type ClaimsMapping, type MappedClaim, NAME_IDENTIFIER, parseClaimsMapping } from "../claims-mapping";
import type { Directories } from "../directories";
import type { User } from "../people";
import { EMAIL_ADDRESS, PERSISTENT, TRANSIENT, UNSPECIFIED } from "./names";
import type { Party } from "./party";
import type { AuthnRequest } from "./request";

/** Who signed in, as the subject of an assertion says it. */
export interface NameId {
  readonly value: string;
  readonly format: string;
}

export interface Attribute {
  readonly name: string;
  readonly nameFormat?: string;
  readonly values: readonly string[];
}

const MICROSOFT = "http://schemas.microsoft.com/identity/claims/";
const XML_SOAP = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";

/** How people sign in here. */
const PASSWORD = "http://schemas.microsoft.com/ws/2008/06/identity/authenticationmethod/password";

/** What a policy may take for the NameID by the documents' table. */
const NAME_ID_SOURCES = new Set([
  "mail",
  "userprincipalname",
  "onpremisessamaccountname",
  "employeeid",
  "telephonenumber",
]);

/**
 * The subject. The request's format goes before the policy's. A value that is missing or not allowed gives a pairwise identifier.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/saml-claims-customization#nameid-format
 */
export function nameIdOf(
  party: Party,
  user: User,
  { nameIdFormat }: Pick<AuthnRequest, "nameIdFormat">,
  directories: Directories,
  switches: Switches,
): NameId {
  const { userPrincipalName } = user.account;
  const pairwise = { value: subjectOf(party.registration.application.appId, user), format: PERSISTENT };
  const claim = mappingOf(party, directories)?.claims.find(
    ({ samlClaimType }) => samlClaimType === NAME_IDENTIFIER,
  );
  const mapped =
    claim === undefined
      ? { value: userPrincipalName, format: EMAIL_ADDRESS }
      : (mappedNameId(claim, user, switches) ?? pairwise);
  switch (nameIdFormat) {
    case TRANSIENT:
      return { value: randomBytes(32).toString("base64"), format: TRANSIENT };
    case PERSISTENT:
      return pairwise;
    case UNSPECIFIED:
      return { value: (claim === undefined ? pairwise : mapped).value, format: UNSPECIFIED };
    case EMAIL_ADDRESS:
      // https://github.com/MicrosoftDocs/azure-docs/issues/10253
      return mapped.format === EMAIL_ADDRESS ? mapped : { value: userPrincipalName, format: EMAIL_ADDRESS };
    default:
      return mapped;
  }
}

/**
 * The claims about a person: those that always come, and the basic ones and others as the policy of the application says. Those
 * without a value are left out.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-saml-tokens
 */
export function attributesOf(party: Party, user: User, directories: Directories): readonly Attribute[] {
  const { account, homeTenantId, objectId, tenantId } = user;
  const mapping = mappingOf(party, directories);
  const claims = (mapping?.claims ?? []).filter(
    ({ samlClaimType = NAME_IDENTIFIER }) => samlClaimType !== NAME_IDENTIFIER,
  );
  const basic: Readonly<Record<string, string | undefined>> = {
    [`${MICROSOFT}displayname`]: account.name,
    [`${XML_SOAP}givenname`]: account.givenName,
    [`${XML_SOAP}surname`]: account.familyName,
    [`${XML_SOAP}emailaddress`]: account.email,
    [`${XML_SOAP}name`]: account.userPrincipalName,
  };
  const attributes = [
    { name: `${MICROSOFT}tenantid`, values: [tenantId] },
    { name: `${MICROSOFT}objectidentifier`, values: [objectId] },
    { name: `${MICROSOFT}identityprovider`, values: [securityTokenService(homeTenantId)] },
    { name: "http://schemas.microsoft.com/claims/authnmethodsreferences", values: [PASSWORD] },
    ...Object.entries(mapping?.includesBasicClaims === false ? {} : basic)
      .filter(([name]) => !claims.some(({ samlClaimType }) => samlClaimType === name))
      .map(([name, value]) => ({ name, values: value === undefined ? [] : [value] })),
    ...claims.map(({ samlClaimType: name = "", nameForm, ...claim }) => {
      const value = claimValue(claim, user);
      return {
        name,
        ...(nameForm !== undefined && { nameFormat: nameForm }),
        values: value === undefined ? [] : [value],
      };
    }),
  ];
  return attributes.filter(({ values }) => values.length > 0);
}

function mappingOf(
  { servicePrincipal, tenantId }: Party,
  directories: Directories,
): ClaimsMapping | undefined {
  const { claimsMappingPolicyId } = servicePrincipal;
  const policy = directories.claimsMappingPolicies(tenantId).find(({ id }) => id === claimsMappingPolicyId);
  return policy && parseClaimsMapping(policy.definition);
}

function mappedNameId(claim: MappedClaim, user: User, switches: Switches): NameId | undefined {
  const { property = "", nameIdFormat } = claim;
  const isAllowed =
    NAME_ID_SOURCES.has(property) ||
    property.startsWith("extensionattribute") ||
    (switches.entraNameIdTakesObjectId && (property === "objectid" || property === "mailnickname"));
  const value = isAllowed ? claimValue(claim, user) : undefined;
  if (value === undefined) return undefined;
  // The format of a source is documented for none of them.
  const ofSource = property === "mail" || property === "userprincipalname" ? EMAIL_ADDRESS : UNSPECIFIED;
  return { value, format: nameIdFormat ?? ofSource };
}

/** A guest of another Entra tenant has the user principal name of the own tenant. */
function claimValue({ value, property }: MappedClaim, { account, objectId }: User): string | undefined {
  if (value !== undefined) return value;
  const values: Readonly<Record<string, string | undefined>> = {
    displayname: account.name,
    givenname: account.givenName,
    mail: account.email,
    objectid: objectId,
    surname: account.familyName,
    userprincipalname: account.userPrincipalName,
  };
  return values[property ?? ""];
}
