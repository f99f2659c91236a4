import { z } from "zod";
import { key } from "./key";
import { map } from "./map";

const flag = () => z.boolean("must be true or false").default(false);

export const saml = key(
  map({
    signRequests: key(flag(), {
      description: "Whether Cognito signs its requests, and Entra takes no others",
      sample: true,
      later: "changed in place.",
    }),
    encryptAssertions: key(flag(), {
      description: "Whether Entra encrypts what it says of a person for Cognito alone",
      sample: true,
      later: "changed in place.",
    }),
    idpInitiated: key(flag(), {
      description:
        "Whether a sign-in may start in Microsoft's portal of apps, without a request of Cognito's",
      sample: true,
      details: "Off, because then nobody can bring a person into an account that they did not ask for.",
      later: "changed in place.",
    }),
  }).prefault({}),
  { description: "What the SAML side asks for besides", derivedDefault: "as below" },
);
