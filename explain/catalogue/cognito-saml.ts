import type { ErrorEntry } from "../entry";

const TROUBLESHOOTING = "https://docs.aws.amazon.com/cognito/latest/developerguide/troubleshooting.html";
const KNOW =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-saml-idp-things-to-know.html";
const REPOST = "https://repost.aws/knowledge-center/cognito-invalid-saml-response-errors";
const INITIATION =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-SAML-session-initiation.html";
const SIGNING =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-SAML-signing-encryption.html";
const START = "Invalid SAML response received: ";

/**
 * Errors of the user pool's domain with a SAML identity provider: the messages themselves. What they say about a person has
 * entries in cognito-saml-people.ts. Public sources have the sentences on the signature, the audience and encryption; the other
 * ones are the lab's.
 */
export const COGNITO_SAML_ERRORS: readonly ErrorEntry[] = [
  {
    id: "saml-relay-state",
    speaker: "Cognito",
    pattern: /Invalid (?:samlResponse or )?relay ?State from identity\s+provider/i,
    examples: [
      "Invalid samlResponse or relayState from identity provider",
      "https://acme-dev.auth.eu-west-1.amazoncognito.com/error?error=Invalid samlResponse or relayState from identity provider",
      "Invalid relayState from identity provider",
    ],
    means:
      "A SAML response reached Cognito that belongs to no sign-in which Cognito started in this browser.",
    causes: [
      {
        because: "the person started at Microsoft's My Apps, and the identity provider doesn't take that",
        check: "it works if they start in the app",
        fix: "Set the application's sign-on URL to the app, so that My Apps leads there; or set saml.idpInitiated: true, and deploy",
      },
      {
        because: "a fixed Relay State is set at Entra without saml.idpInitiated",
        check:
          "npm run drift -- <environment>; Entra admin center: Single sign-on, Relay State must be empty",
        fix: "Empty it: npm run deploy -- <environment> does",
      },
      {
        because: "the browser kept no cookies for Cognito's domain, or the person went back or reloaded",
        check: "it works if they start in the app, in another browser",
        fix: "Start in the app; allow the domain's cookies",
      },
      {
        because: "the reply URL leads to another user pool's domain",
        check: "npm run verify -- <environment> compares it",
        fix: "Set it to https://<domain>/saml2/idpresponse: npm run deploy -- <environment> does",
      },
    ],
    sources: [TROUBLESHOOTING, INITIATION, KNOW],
  },
  {
    id: "saml-signature",
    speaker: "Cognito",
    pattern: /SAML (?:Assertion|Response) signature is (?:invalid|not valid)/i,
    examples: [
      `${START}SAML Assertion signature is invalid. `,
      `${START}SAML Response signature is invalid `,
    ],
    means:
      "Cognito can't verify the signature of Microsoft's SAML response with the certificates that it knows. Nobody can sign in.",
    causes: [
      {
        because: "Entra signs with a new certificate, and Cognito has the old metadata",
        check: "npm run verify -- <environment> compares the certificates of both",
        fix: "Let Cognito read the metadata again: npm run deploy -- <environment>, or npm run rotate -- <environment> for a certificate that ends",
      },
      {
        because: "the metadata is of another application or tenant",
        check: "MetadataURL of the identity provider must have '?appid=<client ID>' and the tenant",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
      {
        because: "the response is signed, but not as a whole or not the assertion",
        check: "Entra admin center: Single sign-on, Signing Option",
        fix: "Set it to Sign SAML assertion",
      },
      {
        because: "somebody changed the response on the way",
        check: "it happens to one person only",
        fix: "Look at that person's browser and proxies",
      },
    ],
    sources: ["https://github.com/aws/aws-sdk-js-v3/issues/6201", TROUBLESHOOTING, REPOST],
  },
  {
    id: "saml-audience",
    speaker: "Cognito",
    pattern: /Audience restriction was not met|audience of the SAML assertion is not/i,
    examples: [
      `${START}The audience of the SAML assertion is not the user pool. `,
      "Error in SAML response processing: Audience restriction was not met. ",
    ],
    means: "Microsoft's SAML response is meant for somebody else than this user pool. Nobody can sign in.",
    causes: [
      {
        because: "the identifier (entity ID) at Entra is another user pool's, or was changed",
        check: "npm run verify -- <environment>: it must be 'urn:amazon:cognito:sp:<user pool ID>'",
        fix: "Correct it: npm run deploy -- <environment> does",
      },
    ],
    sources: [TROUBLESHOOTING, KNOW],
  },
  {
    id: "saml-time",
    speaker: "Cognito",
    pattern:
      /(?:SAML assertion|SAML response) is (?:expired|not valid yet)|^\W*Response is expired\W*$|SAML assertion was issued more than|SAML assertion has a time that can't be read/i,
    examples: [
      `${START}The SAML assertion is expired. `,
      `${START}The SAML assertion is not valid yet. `,
      `${START}The SAML assertion was issued more than 6 minutes ago. `,
      `${START}The SAML assertion has a time that can't be read. `,
      "Response is expired",
    ],
    means: "The SAML response came too late or too early for the times in it.",
    causes: [
      {
        because: "the person reloaded the page or went back to it, and sent an old response",
        check: "it works if they start in the app",
        fix: "Start in the app",
      },
      {
        because: "the identity provider's clock is wrong",
        check: "it happens to everybody; the times in the response, by npm run explain -- '<SAMLResponse>'",
        fix: "Set that clock. Microsoft's and Cognito's can be trusted",
      },
    ],
    sources: [KNOW, INITIATION],
  },
  {
    id: "saml-in-response-to",
    speaker: "Cognito",
    pattern:
      /InResponseTo of the SAML|must not have an InResponseTo|InResponseTo (?:is (?:invalid|not)|mismatch|does not match)/i,
    examples: [
      `${START}InResponseTo of the SAML response is not the request's ID. `,
      `${START}InResponseTo of the SAML assertion is not the request's ID. `,
      `${START}A SAML response that the identity provider starts must not have an InResponseTo. `,
    ],
    means: "The SAML response answers another request than this sign-in's.",
    causes: [
      {
        because: "the person has two sign-ins open, or went back",
        check: "it works in a new window",
        fix: "Start in the app again",
      },
      {
        because: "the identity provider's tile starts a sign-in, and it answers an old request",
        check: "the person started outside of the app",
        fix: "Start in the app",
      },
    ],
    sources: [KNOW, "https://github.com/c6fc/npk/issues/87"],
  },
  {
    id: "saml-recipient",
    speaker: "Cognito",
    pattern: /(?:recipient|destination) of the SAML (?:assertion|response) is not/i,
    examples: [
      `${START}The recipient of the SAML assertion is not https://acme-dev.auth.eu-west-1.amazoncognito.com/saml2/idpresponse. `,
      `${START}The destination of the SAML response is not https://acme-dev.auth.eu-west-1.amazoncognito.com/saml2/idpresponse. `,
    ],
    means: "The SAML response is addressed to another URL than the one that received it.",
    causes: [
      {
        because: "the reply URL at Entra is another domain's, or differs in a character",
        check: "npm run verify -- <environment> compares it",
        fix: "Set it to the URL in the text: npm run deploy -- <environment> does",
      },
    ],
    sources: [KNOW, "https://github.com/c6fc/npk/issues/87"],
  },
  {
    id: "saml-issuer",
    speaker: "Cognito",
    pattern: /issuer of the SAML assertion is not/i,
    examples: [`${START}The issuer of the SAML assertion is not the identity provider. `],
    means: "The SAML response comes from another tenant than the one whose metadata Cognito has.",
    causes: [
      {
        because: "the metadata in Cognito is another tenant's, or the tenant was changed",
        check: "npm run verify -- <environment> compares the issuers",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
    ],
    sources: [
      KNOW,
      "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-saml-idp.html",
    ],
  },
  {
    id: "saml-encryption",
    speaker: "Cognito",
    pattern: /must contain exactly one Encrypted Assertion|The SAML assertion is encrypted/i,
    examples: [
      `${START}Responses must contain exactly one Encrypted Assertion. `,
      `${START}The SAML assertion is encrypted. `,
    ],
    means: "One side encrypts SAML assertions, and the other doesn't expect it. Nobody can sign in.",
    causes: [
      {
        because: "Cognito demands encryption, and Entra has no certificate for it or it is off",
        check: "Entra admin center: Token encryption, which certificate is active",
        fix: "Deploy again (npm run deploy -- <environment>): saml.encryptAssertions sets both sides",
      },
      {
        because: "Entra encrypts, and the identity provider in Cognito doesn't have EncryptedResponses",
        check: "npm run drift -- <environment>",
        fix: "Deploy again (npm run deploy -- <environment>): saml.encryptAssertions sets both sides",
      },
    ],
    sources: [SIGNING],
  },
  {
    id: "saml-replayed",
    speaker: "Cognito",
    pattern: /SAML assertion was used before/i,
    examples: [`${START}The SAML assertion was used before. `],
    means: "A SAML response came twice. Cognito takes each only once.",
    causes: [
      {
        because: "the person reloaded the page that sends it, or went back",
        check: "it works if they start in the app",
        fix: "Start in the app",
      },
    ],
    sources: [KNOW],
  },
  {
    id: "saml-provider-answer",
    speaker: "Cognito",
    pattern: /The identity provider answered |urn:oasis:names:tc:SAML:2\.0:status:(?!Success)\w+/,
    examples: [
      `${START}The identity provider answered urn:oasis:names:tc:SAML:2.0:status:Responder. `,
      `${START}The identity provider answered no status. `,
    ],
    isWrapper: true,
    means: "The identity provider answered with an error instead of a person, and Cognito passes that on.",
    causes: [
      {
        because: "Microsoft refused the person or the request",
        check: "the code after AADSTS in the text, if there is one; else Entra's sign-in logs",
        fix: "Act on Microsoft's error: npm run explain -- AADSTS…",
      },
    ],
    sources: [
      "https://docs.aws.amazon.com/cognito/latest/developerguide/saml2-idpresponse-endpoint.html",
      KNOW,
    ],
  },
  {
    id: "saml-response",
    speaker: "Cognito",
    pattern: /Invalid SAML response received|Error in SAML response processing/i,
    examples: [`${START}Something else is wrong. `, "Error in SAML response processing: Something else. "],
    isWrapper: true,
    means: "Cognito doesn't take the SAML response of the identity provider. The reason follows the colon.",
    causes: [
      {
        because: "certificate, audience, reply URL, claims or times don't fit the user pool",
        check:
          "npm run verify -- <environment>; npm run explain -- '<SAMLResponse>', with the form field from the browser's network log",
        fix: "Act on the reason after the colon",
      },
    ],
    sources: [REPOST, TROUBLESHOOTING],
  },
];
