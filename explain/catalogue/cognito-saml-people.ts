import type { ErrorEntry } from "../entry";
import { says } from "./says";

const MAPPING =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html";
const TROUBLESHOOTING = "https://docs.aws.amazon.com/cognito/latest/developerguide/troubleshooting.html";
const KNOW =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-saml-idp-things-to-know.html";
const REPOST = "https://repost.aws/knowledge-center/cognito-invalid-saml-response-errors";

const START = "Invalid SAML response received: ";

/** Errors of the user pool's domain about the claims of somebody who comes from a SAML identity provider. */
export const COGNITO_SAML_PEOPLE_ERRORS: readonly ErrorEntry[] = [
  {
    id: "saml-name-id",
    speaker: "Cognito",
    // The lab's: no public source has the words.
    pattern: /SAML assertion has no NameID|NameID (?:is )?(?:missing|empty|not found)/i,
    examples: [`${START}The SAML assertion has no NameID. `, "NameID missing"],
    means: "Microsoft's SAML response doesn't say who the person is. Cognito makes the user's name of it.",
    causes: [
      {
        because: "the Unique User Identifier at Entra is an attribute that this person lacks, such as mail",
        check: "others can sign in; Entra admin center: Single sign-on, Attributes & Claims",
        fix: "Let their administrator fill in the attribute. Another NameID gives everyone a new user ID",
      },
      {
        because: "a claims mapping policy without NameID is assigned to the application",
        check: "npm run drift -- <environment>",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
    ],
    sources: [KNOW, MAPPING],
  },
  {
    id: "saml-attribute-required",
    speaker: "Cognito",
    pattern: says(/SAML/, /Invalid user attributes: /, /The attribute is required/i),
    examples: [
      `${START}Invalid user attributes: email: The attribute is required. `,
      `${START}Invalid user attributes: email: The attribute is required. family_name: The attribute is required. `,
    ],
    means:
      "The user pool requires an attribute that Microsoft's SAML response doesn't have for this person. Others may well be able to sign in.",
    causes: [
      {
        because: "this person's account has no e-mail address or name at Microsoft",
        check:
          "npm run explain -- '<SAMLResponse>' shows the claims; Entra admin center: the user's properties",
        fix: "Let their administrator fill in the value. A pool of this project requires none",
      },
      {
        because: "the claim is not sent, or mapped under another name than its full URI",
        check: "nobody can sign in; npm run drift -- <environment>",
        fix: "Map the claim by the name in the response: npm run deploy -- <environment> does",
      },
    ],
    sources: [REPOST, TROUBLESHOOTING],
  },
  {
    id: "saml-attribute-deleted",
    speaker: "Cognito",
    pattern: /Required attribute cannot be deleted/i,
    examples: [`${START}Invalid user attributes: email: Required attribute cannot be deleted`],
    means: "The person had the required attribute at an earlier sign-in, and it comes empty now.",
    causes: [
      {
        because: "somebody cleared the value at Microsoft, or its claim or mapping was removed",
        check: "npm run explain -- '<SAMLResponse>'; npm run drift -- <environment>",
        fix: "Fill in the value at Microsoft, or deploy the environment again",
      },
    ],
    sources: [REPOST],
  },
  {
    id: "saml-attribute-immutable",
    speaker: "Cognito",
    pattern: says(/SAML/, /Attribute cannot be updated/i),
    examples: [`${START}Invalid user attributes: email: Attribute cannot be updated. `],
    means:
      "The person could sign in once. Each sign-in writes all mapped attributes, and this one can't be written twice.",
    causes: [
      {
        because: "the attribute is mapped, and the user pool's schema says that it is not mutable",
        check: "aws cognito-idp describe-user-pool --user-pool-id <pool>: Mutable is false",
        fix: "Take the attribute out of the mapping. Mutability is set when the pool is made, and stays",
      },
    ],
    sources: [TROUBLESHOOTING, REPOST, MAPPING],
  },
  {
    id: "saml-attribute-value",
    speaker: "Cognito",
    // The first is public. The third and the others of its kind are the lab's.
    pattern: says(
      /SAML/,
      /value of the attribute \S{1,60} must have a length less than|String must be no (?:longer|shorter)|Attribute value must be|Number must be no/i,
    ),
    examples: [
      `${START}The value of the attribute custom:groups must have a length less than or equal to 2048 characters. `,
      `${START}Invalid user attributes: given_name: String must be no longer than 20 characters. `,
      `${START}Invalid user attributes: custom:age: Attribute value must be a number. `,
    ],
    means:
      "A claim of this person is longer or shorter than the user pool's attribute allows, or of another kind. Others can sign in.",
    causes: [
      {
        because: "groups is mapped, and the person belongs to many",
        check: "the attribute in the text; npm run explain -- '<SAMLResponse>'",
        fix: "Let Entra send only the groups that are assigned to the application, or take the claim out of the mapping",
      },
      {
        because: "the user pool's schema has narrower limits than the claim",
        check: "aws cognito-idp describe-user-pool --user-pool-id <pool>: the attribute's constraints",
        fix: "Map the claim to a new attribute with wider limits",
      },
    ],
    sources: [REPOST, MAPPING],
  },
  {
    id: "saml-username-mapped",
    speaker: "Cognito",
    pattern: /username: Attribute does not exist in the schema/i,
    examples: [
      `${START}Invalid user attributes: username: Attribute does not exist in the schema. `,
      "Error in SAML response processing: Invalid user attributes: username: Attribute does not exist in the schema. ",
    ],
    means: "Cognito doesn't take a mapping of username for a SAML identity provider. Nobody can sign in.",
    causes: [
      {
        because: "somebody mapped username: with SAML it comes from the NameID by itself",
        check: "npm run drift -- <environment>",
        fix: "Take it out of the mapping: npm run deploy -- <environment> does",
      },
    ],
    sources: ["https://github.com/aws-samples/cloudfront-authorization-at-edge/issues/153", MAPPING],
  },
  {
    id: "saml-attribute-unknown",
    speaker: "Cognito",
    pattern: /(?<!username): Attribute does not exist in the schema/i,
    examples: [`${START}Invalid user attributes: custom:tenant_id: Attribute does not exist in the schema. `],
    means: "A claim is mapped to an attribute that the user pool doesn't have.",
    causes: [
      {
        because: "the custom attribute was never added to the user pool, or has another name",
        check: "aws cognito-idp describe-user-pool --user-pool-id <pool>: its SchemaAttributes",
        fix: "Add it to the user pool, or take it out of the mapping",
      },
    ],
    sources: ["https://github.com/aws-samples/cloudfront-authorization-at-edge/issues/153", MAPPING],
  },
  {
    id: "saml-character",
    speaker: "Cognito",
    // The lab's words for what AWS's guide says.
    pattern: /has a character that UTF-8 writes in 4 bytes/i,
    examples: [`${START}The attribute name has a character that UTF-8 writes in 4 bytes. `],
    means: "A claim of this person has an emoji or a rare character, which Cognito doesn't take in SAML.",
    causes: [
      {
        because: "the person's name, title or group has such a character",
        check: "npm run explain -- '<SAMLResponse>' shows the claims",
        fix: "Let their administrator take it out, or don't send that claim",
      },
    ],
    sources: [KNOW],
  },
];
