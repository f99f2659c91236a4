import type { Application } from "../../data";
import type { GraphVersion } from "../environment";
import type { Resource } from "../query";
import { passwordCredential } from "./passwords";

/** An application as Graph shows it. */
export function applicationResource(
  application: Application,
  publisherDomain: string,
  version: GraphVersion,
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
    tokenEncryptionKeyId: null,
    addIns: [],
    keyCredentials: [],
    parentalControlSettings: { countriesBlockedForMinors: [], legalAgeGroupRule: "Allow" },
    verifiedPublisher: { displayName: null, verifiedPublisherId: null, addedDateTime: null },
    ...properties,
    passwordCredentials: application.passwords.map((password) => passwordCredential(password)),
    // v1.0 does not show it: https://github.com/microsoftgraph/msgraph-metadata/issues/273
    ...(version === "beta" && { oauth2RequirePostResponse }),
  };
}
