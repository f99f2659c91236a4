import { z } from "zod";
import { key } from "./key";
import { map } from "./map";

const flag = () => z.boolean("must be true or false").default(false);

export const saml = key(
  map({
    signRequests: key(flag(), {
      description: "Whether Cognito signs its requests, and Entra takes no others",
      sample: true,
      details:
        "Terraform gives Entra the user pool's certificate. `npm run deploy` then has Entra take signed requests alone, which Terraform's provider can't.",
      later: "changed in place. Nobody notices.",
    }),
    encryptAssertions: key(flag(), {
      description: "Whether Entra encrypts what it says of a person for Cognito alone",
      sample: true,
      details:
        "Entra needs a licence of Entra ID P1 for it. `npm run deploy` gives Entra Cognito's certificate after the apply, which Terraform's provider can't: until then nobody signs in.",
      later: "changed in place. Nobody signs in between the apply and the end of the deploy.",
    }),
    idpInitiated: key(flag(), {
      description:
        "Whether a sign-in may start at Microsoft's page of apps (My Apps), without a request of Cognito's",
      sample: true,
      details:
        "Off, because a link of somebody else's could then sign a person in to the app as somebody else. The page of apps does not show the app. With it, a sign-in goes on at the first callback URL of the first app client, whose app must take an answer without `state`. It can't be together with `signRequests`. Cognito refuses other kinds of identity providers for the app clients then.",
      later: "changed in place.",
    }),
  }).prefault({}),
  { description: "What the two sides of SAML do besides", derivedDefault: "as below" },
);
