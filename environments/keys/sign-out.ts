import { z } from "zod";
import { key } from "./key";

const MUST_BE = "must be broker or everywhere (Microsoft too)";

export const signOut = key(
  z
    .enum(["broker", "everywhere"], {
      error: ({ input }) =>
        input === "pool" ? `${MUST_BE}; pool needs route: entra or saml, without a broker` : MUST_BE,
    })
    .default("broker"),
  {
    description: "Which sessions the links of the output `sign_out_urls` end, besides the app's own",
    choices: {
      broker: "Auth0's and Cognito's; Entra's stays, as people expect of their other Microsoft apps",
      everywhere: "Entra's too, for machines that people share",
    },
    sample: "everywhere",
    details: `Either sends people back to the app client's first logout URL. An app client without one has no link.

With \`everywhere\` that first URL is registered at Auth0 and, as a redirect URI, at Entra, which sends people back to nothing else. So Entra must accept it: \`https\`, or \`http\` for \`localhost\`, at most 256 characters, no query string and none of \`!\` \`$\` \`'\` \`(\` \`)\` \`,\` \`;\`. At least one app client must have a logout URL, and each has at most 99, because the stack adds one in Cognito.`,
    later: "changed in place. The app needs the new link.",
  },
);
