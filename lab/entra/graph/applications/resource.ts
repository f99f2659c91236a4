import type { Application } from "../../data";
import type { GraphVersion } from "../environment";
import { keyCredential } from "../key-credentials";
import type { Resource } from "../query";
import { passwordCredential } from "./passwords";

/**
 * An application as Graph shows it.
 *
 * @param withKeys whether to show its certificates themselves
 */
export function applicationResource(
  application: Application,
  publisherDomain: string,
  version: GraphVersion,
  withKeys = false,
): Resource {
  const { oauth2RequirePostResponse, ...properties } = application.properties;
  return {
    id: application.id,
    deletedDateTime: null,
    appId: application.appId,
    applicationTemplateId: null,
    disabledByMicrosoftStatus: null,
    createdDateTime: application.createdDateTime,
    publisherDomain,
    addIns: [],
    keyCredentials: (application.keys ?? []).map((key) => keyCredential(key, withKeys)),
    parentalControlSettings: { countriesBlockedForMinors: [], legalAgeGroupRule: "Allow" },
    verifiedPublisher: { displayName: null, verifiedPublisherId: null, addedDateTime: null },
    ...properties,
    // An application of an older lab lacks them.
    requestSignatureVerification: properties.requestSignatureVerification ?? null,
    tokenEncryptionKeyId: properties.tokenEncryptionKeyId ?? null,
    passwordCredentials: application.passwords.map((password) => passwordCredential(password)),
    // v1.0 does not show it: https://github.com/microsoftgraph/msgraph-metadata/issues/273
    ...(version === "beta" && { oauth2RequirePostResponse }),
  };
}
