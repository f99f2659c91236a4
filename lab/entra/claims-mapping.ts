import { z } from "zod";

/** What the subject of a SAML token is called in a policy. */
export const NAME_IDENTIFIER = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier";

/** A claim of a policy: a fixed value, or a property of the person. */
export interface MappedClaim {
  readonly value?: string;
  /** In lower case. */
  readonly property?: string;
  readonly samlClaimType?: string;
  readonly nameForm?: string;
  readonly nameIdFormat?: string;
}

export interface ClaimsMapping {
  readonly includesBasicClaims: boolean;
  readonly claims: readonly MappedClaim[];
}

/** Why a definition is refused. */
export class InvalidClaimsMapping extends Error {
  override readonly name = "InvalidClaimsMapping";
}

/** What a definition has that only the lab lacks. */
export class ClaimsMappingBeyondLab extends Error {
  override readonly name = "ClaimsMappingBeyondLab";
}

/**
 * The properties of a person that a policy may name. Those that the lab's people lack are empty.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-claims-customization
 */
const PROPERTIES: ReadonlySet<string> = new Set(
  `surname givenname displayname objectid mail userprincipalname department onpremisessamaccountname netbiosname
  dnsdomainname onpremisesecurityidentifier companyname streetaddress postalcode preferredlanguage
  onpremisesuserprincipalname mailnickname extensionattribute1 extensionattribute2 extensionattribute3 extensionattribute4
  extensionattribute5 extensionattribute6 extensionattribute7 extensionattribute8 extensionattribute9 extensionattribute10
  extensionattribute11 extensionattribute12 extensionattribute13 extensionattribute14 extensionattribute15 othermail country
  city state jobtitle employeeid facsimiletelephonenumber assignedroles accountenabled consentprovidedforminor
  createddatetime creationtype lastpasswordchangedatetime mobilephone officelocation onpremisesdomainname
  onpremisesimmutableid onpremisessyncenabled preferreddatalocation proxyaddresses usertype telephonenumber`.split(
    /\s+/,
  ),
);

/**
 * The SAML claims that no policy sets. Those that an application with a signing key of its own may have are not among them.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-claims-customization#saml-restricted-claim-set
 */
const RESTRICTED: ReadonlySet<string> = new Set([
  ...prefixed(
    "http://schemas.microsoft.com/identity/claims/",
    "accesstoken acct agegroup aio identityprovider objectidentifier openid2_id puid scope tenantid xms_et",
  ),
  ...prefixed(
    "http://schemas.microsoft.com/ws/2008/06/identity/claims/",
    `authenticationinstant authenticationmethod confirmationkey denyonlyprimarygroupsid denyonlyprimarysid
    denyonlywindowsdevicegroup expiration expired groups groupsid ispersistent samlissuername wids windowsdeviceclaim
    windowsdevicegroup windowsfqbnversion windowssubauthority windowsuserclaim`,
  ),
  ...prefixed(
    "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/",
    "authentication authorizationdecision denyonlysid privatepersonalidentifier spn",
  ),
  "http://schemas.microsoft.com/2012/01/devicecontext/claims/ismanaged",
  "http://schemas.microsoft.com/2014/02/devicecontext/claims/isknown",
  "http://schemas.microsoft.com/2014/03/psso",
  "http://schemas.microsoft.com/2014/09/devicecontext/claims/iscompliant",
  "http://schemas.microsoft.com/claims/authnmethodsreferences",
  "http://schemas.microsoft.com/claims/groups.link",
  "http://schemas.xmlsoap.org/ws/2009/09/identity/claims/actor",
]);

const NAME_FORMS = ["unspecified", "uri", "basic"].map(
  (form) => `urn:oasis:names:tc:SAML:2.0:attrname-format:${form}`,
);

const entry = z.strictObject({
  Source: z.string().optional(),
  ID: z.string().optional(),
  ExtensionID: z.string().optional(),
  TransformationID: z.string().optional(),
  Value: z.string().optional(),
  SamlClaimType: z.string().min(1).optional(),
  JwtClaimType: z.string().min(1).optional(),
  SAMLNameForm: z.enum(NAME_FORMS).optional(),
  SamlNameIdFormat: z.string().optional(),
});

const document = z.strictObject({
  ClaimsMappingPolicy: z.strictObject({
    Version: z.literal(1),
    IncludeBasicClaimSet: z.union([z.boolean(), z.enum(["true", "false", "True", "False"])]).default(true),
    ClaimsSchema: z.array(entry).default([]),
    ClaimsTransformation: z.array(z.unknown()).optional(),
    ClaimsTransformations: z.array(z.unknown()).optional(),
    GroupFilter: z.unknown().optional(),
    issuerWithApplicationId: z.unknown().optional(),
    audienceOverride: z.unknown().optional(),
  }),
});

/**
 * Reads the definition of a claims mapping policy.
 *
 * @throws InvalidClaimsMapping, ClaimsMappingBeyondLab
 * @see https://learn.microsoft.com/entra/identity-platform/reference-claims-mapping-policy-type
 */
export function parseClaimsMapping(definition: readonly string[]): ClaimsMapping {
  const [json, ...others] = definition;
  if (json === undefined || others.length > 0) throw new InvalidClaimsMapping("It has one document.");
  const result = document.safeParse(parseJson(json));
  if (!result.success) throw new InvalidClaimsMapping(result.error.issues[0]?.message);
  const { Version, IncludeBasicClaimSet, ClaimsSchema, ...rest } = result.data.ClaimsMappingPolicy;
  const [beyond] = Object.keys(rest);
  if (beyond !== undefined) throw new ClaimsMappingBeyondLab(`${beyond} in a claims mapping policy`);
  return {
    includesBasicClaims: String(IncludeBasicClaimSet).toLowerCase() === "true",
    claims: ClaimsSchema.map(readClaim),
  };
}

function readClaim({
  Source,
  ID,
  ExtensionID,
  TransformationID,
  Value,
  SamlClaimType,
  SAMLNameForm,
  SamlNameIdFormat,
}: z.infer<typeof entry>): MappedClaim {
  if (SamlClaimType !== undefined && RESTRICTED.has(SamlClaimType)) {
    throw new InvalidClaimsMapping(`${SamlClaimType} is restricted.`);
  }
  const source = Source?.toLowerCase();
  if (source !== undefined && source !== "user") {
    throw new ClaimsMappingBeyondLab(`the source ${Source} of a claims mapping policy`);
  }
  if (ExtensionID !== undefined || TransformationID !== undefined) {
    throw new ClaimsMappingBeyondLab("directory extensions and transformations in a claims mapping policy");
  }
  const property = ID?.toLowerCase();
  const isFixed = Value !== undefined && source === undefined && property === undefined;
  const isProperty = Value === undefined && source === "user" && PROPERTIES.has(property ?? "");
  if (!isFixed && !isProperty) throw new InvalidClaimsMapping("It has a value, or a source with an ID.");
  return {
    ...(Value !== undefined && { value: Value }),
    ...(property !== undefined && { property }),
    ...(SamlClaimType !== undefined && { samlClaimType: SamlClaimType }),
    ...(SAMLNameForm !== undefined && { nameForm: SAMLNameForm }),
    ...(SamlNameIdFormat !== undefined && { nameIdFormat: SamlNameIdFormat }),
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new InvalidClaimsMapping("It is no JSON.");
  }
}

function prefixed(prefix: string, names: string): string[] {
  return names.split(/\s+/).map((name) => `${prefix}${name}`);
}
