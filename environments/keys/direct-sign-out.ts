import { z } from "zod";
import { key } from "./key";

/** Sign-out where nothing stands between Cognito and Microsoft. */
const MUST_BE = "must be pool or everywhere (Microsoft too)";

export const directSignOut = key(
  z
    .enum(["pool", "everywhere"], {
      error: ({ input }) => (input === "broker" ? `${MUST_BE}; broker needs route: broker` : MUST_BE),
    })
    .default("pool"),
  {
    description: "Which sessions the links of the output `sign_out_urls` end, besides the app's own",
    choices: {
      pool: "Cognito's; Entra's stays, as people expect of their other Microsoft apps",
      everywhere: "Entra's too, for machines that people share",
    },
    sample: "everywhere",
    later: "changed in place. The app needs the new link.",
  },
);
