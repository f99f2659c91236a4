import { admitsPersonalAccounts } from "../../audience";
import type { Application } from "../../data";
import { type Directories, isSame } from "../../directories";
import { badRequest, GraphError, type GraphErrorDetail, invalidValue } from "../error";
import { validateIdentifierUris } from "./identifier-uris";
import type { ApplicationProperties } from "./properties";
import { maximumRedirectUris, PLATFORMS, platformWithMistake } from "./redirect-uris";

/** How many client secrets an application that admits personal accounts may have. */
const MAXIMUM_PERSONAL_PASSWORDS = 2;

/**
 * Checks a whole application as it would be after a change: a new audience can invalidate other properties.
 *
 * Graph's `Property x is invalid.`, for what personal accounts forbid, is known for `api.requestedAccessTokenVersion`, and
 * assumed for the other properties.
 *
 * @throws GraphError 400
 * @see https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation
 */
export function validateApplication(
  application: Application,
  tenantId: string,
  directories: Directories,
): void {
  const { properties } = application;
  const personal = admitsPersonalAccounts(application);
  if (properties.displayName.length > (personal ? 90 : 120)) throw invalidValue("displayName", "Application");
  if ((properties.description?.length ?? 0) > 1024) throw invalidValue("description", "Application");
  if ((properties.notes?.length ?? 0) > 1024) throw invalidValue("notes", "Application");
  validateTags(properties.tags);
  validateWeb(properties, personal);
  validateIdentifierUris(application, tenantId, personal, directories);
  validateResourceAccess(properties, personal);
  validateScopes(properties, personal);
  validateEncryptionKey(application);
  if (personal) validatePersonal(application);
}

function validatePersonal({ properties, passwords }: Application): void {
  const { api, appRoles } = properties;
  if (api.requestedAccessTokenVersion !== 2) {
    throw badRequest("Property api.requestedAccessTokenVersion is invalid.");
  }
  if (appRoles.length > 0) throw badRequest("Property appRoles is invalid.");
  if (passwords.length > MAXIMUM_PERSONAL_PASSWORDS) throw tooManyPasswords(passwords.length);
}

/** @see https://github.com/Azure/azure-cli/issues/12946 */
function tooManyPasswords(count: number): GraphError {
  const code = "TooManyAppPasswords";
  return new GraphError(
    400,
    code,
    `Not allowed to add ${count} passwords. You can only add a maximum of ${MAXIMUM_PERSONAL_PASSWORDS} passwords.`,
    [{ code, target: "passwordCredentials" }],
  );
}

function validateTags(tags: readonly string[]): void {
  if (new Set(tags).size < tags.length) throw duplicateValue("tags");
  if (tags.some((tag) => !/^\S{1,256}$/.test(tag))) throw invalidValue("tags", "Application");
}

function validateWeb(properties: ApplicationProperties, personal: boolean): void {
  const platform = platformWithMistake(properties, personal);
  if (platform !== undefined) throw invalidValue(platform, "Application");
  const uris = PLATFORMS.flatMap((each) => properties[each].redirectUris);
  if (new Set(uris).size < uris.length) throw duplicateValue("redirectUris");
  if (uris.length > maximumRedirectUris(personal)) throw invalidValue("web", "Application");
  const { logoutUrl } = properties.web;
  if (logoutUrl !== null && !/^https:.{1,249}$/.test(logoutUrl)) throw invalidValue("web", "Application");
}

function validateResourceAccess({ requiredResourceAccess }: ApplicationProperties, personal: boolean): void {
  const counts = requiredResourceAccess.map(({ resourceAccess }) => resourceAccess.length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const tooMany =
    requiredResourceAccess.length > 50 ||
    total > (personal ? 200 : 400) ||
    (personal && counts.some((count) => count > 30));
  if (tooMany) throw invalidValue("requiredResourceAccess", "Application");
  const ids = requiredResourceAccess.map(({ resourceAppId }) => resourceAppId.toLowerCase());
  if (new Set(ids).size < ids.length) throw duplicateValue("requiredResourceAccess");
}

function validateScopes({ api }: ApplicationProperties, personal: boolean): void {
  const scopes = api.oauth2PermissionScopes;
  const tooLong = scopes.some(({ value }) => (value?.length ?? 0) > (personal ? 40 : 120));
  if (tooLong || (personal && scopes.length > 100)) throw invalidValue("api", "Application");
}

/** The key that encrypts tokens is one of the application's. No public source has Graph's words. */
function validateEncryptionKey({ keys = [], properties: { tokenEncryptionKeyId } }: Application): void {
  if (tokenEncryptionKeyId == null) return;
  const exists = keys.some(({ keyId, usage }) => isSame(keyId, tokenEncryptionKeyId) && usage === "Encrypt");
  if (!exists) throw invalidValue("tokenEncryptionKeyId", "Application");
}

function duplicateValue(target: string): GraphError {
  const message = "Request contains a property with duplicate values.";
  const detail: GraphErrorDetail = { code: "DuplicateValue", message, target };
  return new GraphError(400, "DuplicateValue", message, [detail]);
}
