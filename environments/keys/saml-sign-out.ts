import { z } from "zod";
import { key } from "./key";

export const samlSignOut = key(
  z.enum(["pool", "everywhere"], "must be pool or everywhere (Microsoft too)").default("pool"),
  {
    description: "Which sessions the links of the output `sign_out_urls` end, besides the app's own",
    choices: {
      pool: "Cognito's; Entra's stays, as people expect of their other Microsoft apps",
      everywhere: "Entra's too, for machines that people share; people don't come back to the app",
    },
    sample: "everywhere",
    // @see https://github.com/aws-amplify/aws-sdk-android/issues/1746 people who are left there
    details:
      "With `everywhere` both sessions end, but the browser stays on an error page of the user pool's domain: Entra sends its answer in the address, and Cognito takes it only as a form. So let the app open the link in a window of its own. If people must come back to the app, take another route.",
    later: "changed in place. The app needs the new link.",
  },
);
