import { DEFAULT_SCOPES, MAX_SCOPES, scope } from "../values";
import { despiteOthers } from "./despite-others";
import { key } from "./key";
import { uniqueList } from "./unique-list";

export const scopes = key(
  uniqueList(scope, { many: MAX_SCOPES, what: "scopes" })
    .superRefine((list, { addIssue }) => {
      if (!list.includes("openid")) {
        addIssue({
          code: "custom",
          path: [],
          message: "must have openid, since there is no sign-in without it",
        });
      }
    }, despiteOthers)
    .meta({ contains: { const: "openid" } })
    .default([...DEFAULT_SCOPES]),
  {
    description: "The scopes that its app may ask for",
    sample: ["openid", "email", "profile", "aws.cognito.signin.user.admin", "orders/read"],
    details: `\`openid\` is needed. \`email\`, \`phone\` and \`profile\` are for claims about the person.

With \`aws.cognito.signin.user.admin\` an app calls Cognito's own API with a person's access token, as Amplify's \`fetchUserAttributes\` does. People can then change their own e-mail address and name in the user pool, until their next sign-in brings back Microsoft's.

\`resource/scope\`, like \`orders/read\`, is a scope of a resource server that the user pool has already. The stack makes none. If there is none, Cognito refuses the app client: \`ScopeDoesNotExistException\`.`,
    later:
      "changed in place. Cognito refuses an app that asks for a scope that is removed (`invalid_scope`).",
  },
);
