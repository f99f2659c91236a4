import type { ErrorEntry } from "../entry";

const KNOW =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-saml-idp-things-to-know.html";
const REPOST = "https://repost.aws/knowledge-center/cognito-invalid-saml-response-errors";
const SIGN_OUT =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-saml-idp-sign-out.html";
const START = "Invalid SAML response received: ";

/** Errors of the user pool's domain about the form of SAML metadata and messages. Of the sentences on messages all are the lab's. */
export const COGNITO_SAML_FORMAT_ERRORS: readonly ErrorEntry[] = [
  {
    id: "saml-signing-certificates-expired",
    speaker: "Cognito",
    pattern: /Signing certificates are expired/i,
    examples: [
      `${START}Signing certificates are expired. `,
      "InvalidParameterException: Signing certificates are expired",
    ],
    means: "Every signing certificate in the identity provider's metadata is out of date.",
    causes: [
      {
        because: "the certificate at Entra has expired, and nobody renewed it",
        check: "npm run verify -- <environment> shows its end",
        fix: "npm run rotate -- <environment>",
      },
      {
        because: "the metadata is an old file that nobody updated",
        check: "the identity provider has MetadataFile instead of MetadataURL",
        fix: "Give Cognito the new metadata: npm run deploy -- <environment> does",
      },
    ],
    sources: ["https://github.com/hashicorp/terraform-provider-aws/issues/36912", KNOW],
  },
  {
    id: "saml-metadata",
    speaker: "Cognito",
    pattern:
      /Error retrieving metadata from|returned from remote metadata source|Unable to unmarshall metadata|Invalid SAML metadata/i,
    examples: [
      `${START}Error retrieving metadata from https://login.microsoftonline.com/contoso/federationmetadata/2007-06/federationmetadata.xml. `,
      `${START}Non-ok status code 404 returned from remote metadata source https://login.microsoftonline.com/contoso/federationmetadata/2007-06/federationmetadata.xml. `,
      "Unable to unmarshall metadata",
      `${START}Invalid SAML metadata: it has no SingleSignOnService with the HTTP-Redirect binding. `,
    ],
    means: "Cognito can't read the identity provider's metadata.",
    causes: [
      {
        because: "MetadataURL names a tenant or an application that isn't there",
        check: "npm run verify -- <environment> opens it",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
      {
        because: "the URL answers with a page instead of metadata",
        check: "open it: it must be XML with EntityDescriptor as its root",
        fix: "Correct the URL",
      },
    ],
    sources: [
      "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-saml-idp.html",
      KNOW,
    ],
  },
  {
    id: "saml-malformed",
    speaker: "Cognito",
    pattern:
      /It is not a SAML (?:Response|LogoutResponse)|SAML response (?:has a document type|has no assertion|can't be read|is longer than)|SAML assertion has (?:no AuthnStatement|no SubjectConfirmation|a NotBefore where)/i,
    examples: [
      `${START}It is not a SAML Response. `,
      `${START}The SAML response has no assertion. `,
      `${START}The SAML response has a document type. `,
      `${START}The SAML response can't be read: Invalid XML. `,
      `${START}The SAML response is longer than 100000 characters. `,
      `${START}The SAML assertion has no AuthnStatement. `,
      `${START}The SAML assertion has no SubjectConfirmation of the method bearer. `,
      `${START}The SAML assertion has a NotBefore where it must not have one. `,
      "It is not a SAML LogoutResponse.",
    ],
    means: "What the identity provider sent is no SAML response that Cognito takes.",
    causes: [
      {
        because: "the person belongs to so many groups that the response has more than 100,000 characters",
        check: "the text says 'longer than'; it happens to few people",
        fix: "Let Entra send only the groups that are assigned to the application",
      },
      {
        because: "the identity provider is none that AWS describes, or is set up by hand",
        check: "npm run explain -- '<SAMLResponse>' shows what it sent",
        fix: "Compare it with AWS's requirements. Entra's responses have what Cognito asks for",
      },
    ],
    sources: [KNOW, REPOST],
  },
  {
    id: "saml-sign-out-method",
    speaker: "Cognito",
    // Spring's words, as others of Cognito's are: no public source has them from Cognito.
    pattern: /Request method '?GET'? (?:is )?not supported/i,
    examples: ["Request method 'GET' not supported"],
    means:
      "The sign-out ends at Cognito's error page: Microsoft sends its answer by GET, and Cognito takes it by POST alone. The person is signed out.",
    causes: [
      {
        because: "signOut: everywhere of the route saml sends people to Entra's single sign-out",
        check: "the environment file; the identity provider has IDPSignout",
        fix: "Use signOut: pool, or let the app open the link in a window of its own",
      },
    ],
    sources: [
      SIGN_OUT,
      KNOW,
      "https://learn.microsoft.com/entra/identity-platform/single-sign-out-saml-protocol",
    ],
  },
];
