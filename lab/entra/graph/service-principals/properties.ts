import { z } from "zod";
import { merge } from "../payload";

const text = z.string().nullable();
const description = z.string().max(1024).nullable();

const servicePrincipalProperties = z.strictObject({
  accountEnabled: z.boolean(),
  alternativeNames: z.array(z.string()),
  appRoleAssignmentRequired: z.boolean(),
  description,
  loginUrl: text,
  notes: description,
  notificationEmailAddresses: z.array(z.string()),
  preferredSingleSignOnMode: z.enum(["password", "saml", "notSupported", "oidc"]).nullable(),
  // Any text is accepted: Microsoft's own tools write "unused".
  preferredTokenSigningKeyThumbprint: text,
  samlSingleSignOnSettings: z.strictObject({ relayState: text.default(null) }).nullable(),
  tags: z.array(z.string()),
});

/**
 * The properties of a service principal that its owner sets: those that the azuread provider sets, and which certificate signs
 * its SAML tokens. The others are the application's.
 *
 * @see https://learn.microsoft.com/graph/api/resources/serviceprincipal
 */
export type ServicePrincipalProperties = z.infer<typeof servicePrincipalProperties>;

/** The body of a PATCH: any of the properties. */
export const servicePrincipalChanges = servicePrincipalProperties.partial();

/** The properties of a new service principal: the given ones, on top of Graph's defaults. */
export function newServicePrincipalProperties(
  given: z.infer<typeof servicePrincipalChanges>,
): ServicePrincipalProperties {
  return merge(
    {
      accountEnabled: true,
      alternativeNames: [],
      appRoleAssignmentRequired: false,
      description: null,
      loginUrl: null,
      notes: null,
      notificationEmailAddresses: [],
      preferredSingleSignOnMode: null,
      preferredTokenSigningKeyThumbprint: null,
      samlSingleSignOnSettings: null,
      tags: [],
    },
    given,
  );
}
