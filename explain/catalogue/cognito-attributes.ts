import type { ErrorEntry } from "../entry";

const MAPPING =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html";

/** Errors of the user pool's domain about the claims of a person, and the attributes that they are mapped to. */
export const COGNITO_ATTRIBUTE_ERRORS: readonly ErrorEntry[] = [
  {
    id: "cognito-username-not-mapped",
    speaker: "Cognito",
    pattern: /username attribute mapping required/i,
    examples: ["username attribute mapping required"],
    means: "The identity provider's token has no claim that Cognito could make the user's name of.",
    causes: [
      {
        because: "username is mapped from another claim than sub, which people or some of them lack",
        check: "npm run drift -- <environment>",
        fix: "Map username from sub: npm run deploy -- <environment> does. With another claim everyone gets a new user ID",
      },
      {
        because: "the identity provider's tokens have no sub",
        check: "npm run explain -- '<the ID token>' shows the claims",
        fix: "Correct the identity provider: OpenID Connect demands sub",
      },
    ],
    sources: ["https://github.com/TimothyJones/github-cognito-openid-wrapper/issues/37", MAPPING],
  },
  {
    id: "cognito-attribute-required",
    speaker: "Cognito",
    // A SAML response with the same fault has an entry of its own.
    pattern:
      /^(?![\s\S]*SAML)[\s\S]*(?:attributes? required: ?\[|Invalid user attributes: ?[\w:]+[.:] The attribute is required)/i,
    examples: [
      "attributes required: [email]",
      "attributes required: [email, family_name]",
      "Invalid user attributes: email. The attribute is required.",
    ],
    means:
      "The user pool requires an attribute that the identity provider doesn't send for this person. Others may well be able to sign in.",
    causes: [
      {
        because: "Microsoft has no e-mail address or name for this person's account, so no claim comes",
        check: "ask the person to look at their account; npm run explain -- '<an ID token>' shows the claims",
        fix: "Let their administrator fill in the value. The user pool's required attributes can't change later: a pool of this project requires none",
      },
      {
        because: "the attribute is not mapped from any claim, or its scope is not asked for",
        check:
          "nobody can sign in; npm run drift -- <environment> shows mappings and scopes that were changed",
        fix: "Map it and ask for 'openid email profile': npm run deploy -- <environment> does",
      },
    ],
    sources: [
      "https://github.com/aws-amplify/amplify-js/issues/9347",
      MAPPING,
      "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html",
    ],
  },
  {
    id: "cognito-attribute-immutable",
    speaker: "Cognito",
    pattern: /^(?![\s\S]*SAML)[\s\S]*Attribute cannot be updated/i,
    examples: [
      "user.email: Attribute cannot be updated.",
      "Invalid user attributes: email: Attribute cannot be updated.",
    ],
    means:
      "The person could sign in once. Each sign-in writes all mapped attributes, and this attribute of the user pool can't be written twice, not even with the same value.",
    causes: [
      {
        because: "the attribute is mapped, and the user pool's schema says that it is not mutable",
        check:
          "aws cognito-idp describe-user-pool --user-pool-id <pool>: Mutable is false in SchemaAttributes",
        fix: "Take the attribute out of the mapping. Mutability is set when the pool is made, and stays",
      },
    ],
    sources: [
      "https://github.com/aws-solutions-library-samples/accelerated-intelligent-document-processing-on-aws/issues/835",
      "https://github.com/aws-amplify/amplify-js/issues/3526",
      MAPPING,
    ],
  },
  {
    id: "cognito-attribute-value",
    speaker: "Cognito",
    // Of these, public sources have the words for text that is too long. The others are the lab's.
    pattern:
      /^(?![\s\S]*SAML)[\s\S]*(?:String must be no (?:longer|shorter) than|user\.[\w:]{1,40}: (?:Attribute value must be|Number must be no))/i,
    examples: [
      "user.custom:groups: String must be no longer than 2048 characters\n ",
      "user.given_name: String must be no shorter than 1 characters\n ",
      "user.custom:age: Attribute value must be a number\n ",
      "user.custom:age: Number must be no more than 130\n ",
    ],
    means:
      "A claim of this person is longer or shorter than the user pool's attribute allows, or of another kind. Others can sign in.",
    causes: [
      {
        because: "a list, such as groups, or a token is mapped to an attribute, and this person's is long",
        check: "the attribute in the text; Cognito takes 2048 characters at most",
        fix: "Take it out of the mapping, or let the identity provider send less, such as only the groups of this app",
      },
      {
        because: "the user pool's schema has narrower limits than the claim",
        check: "aws cognito-idp describe-user-pool --user-pool-id <pool>: the attribute's constraints",
        fix: "Map the claim to a new attribute with wider limits: those of an attribute can't change",
      },
    ],
    sources: [MAPPING, "https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html"],
  },
  {
    id: "cognito-attribute-unwritable",
    speaker: "Cognito",
    pattern: /attempted to write unauthorized attribute/i,
    examples: ["A client attempted to write unauthorized attribute"],
    means:
      "The identity provider maps an attribute that this app client may not write. Nobody can sign in to that app; other apps may work.",
    causes: [
      {
        because: "the app client's WriteAttributes lack a mapped attribute",
        check: "npm run drift -- <environment>",
        fix: "Deploy again (npm run deploy -- <environment>); for an app client outside of it, add the attribute to its write attributes",
      },
    ],
    sources: [
      "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html",
      "https://github.com/amazon-archives/amazon-cognito-identity-js/issues/397",
      MAPPING,
    ],
  },
  {
    id: "cognito-attribute-unknown",
    speaker: "Cognito",
    pattern: /Type for attribute \S+ could not be determined/i,
    examples: ["Type for attribute {custom:tenant_id} could not be determined"],
    means: "The identity provider maps a custom attribute that the user pool's schema doesn't have.",
    causes: [
      {
        because: "the attribute was mapped before it was added to the user pool, or under another name",
        check: "aws cognito-idp describe-user-pool --user-pool-id <pool>: its SchemaAttributes",
        fix: "Add the custom attribute to the user pool first, or take it out of the mapping",
      },
    ],
    sources: [MAPPING],
  },
  {
    id: "cognito-username-too-long",
    speaker: "Cognito",
    pattern: /at '?user[Nn]ame'? failed to satisfy constraint/,
    examples: [
      "1 validation error detected: Value 'Microsoft_oauth2|dev-microsoft|4f1c…' at 'userName' failed to satisfy constraint: Member must have length less than or equal to 128",
    ],
    means:
      "The name that Cognito would give the user has more than 128 characters: the identity provider's name, an underscore, and the person's ID there.",
    causes: [
      {
        because: "username is mapped from a long claim, or the SAML NameID is long",
        check: "the value in the text",
        fix: "Use a short ID before anybody signs in: another one gives everyone a new user ID. sub, with short names of identity provider and connection, is one",
      },
    ],
    sources: [MAPPING, "https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html"],
  },
];
