import { z } from "zod";
import { CLIENT_NAME, MAX_URLS, url } from "../values";
import { despiteOthers } from "./despite-others";
import { key } from "./key";
import { map } from "./map";

const urls = z
  .array(url, "must be a list of URLs")
  .max(MAX_URLS, `must be at most ${MAX_URLS} URLs`)
  .superRefine((list, { addIssue }) => {
    for (const [index, item] of list.entries()) {
      if (list.indexOf(item) < index) {
        addIssue({ code: "custom", path: [index], message: "must be in the list once only" });
      }
    }
  }, despiteOthers)
  .meta({ uniqueItems: true });

const appClient = map({
  callbackUrls: key(urls.min(1, "must be at least one URL"), {
    description:
      "Where people come back to after they sign in, compared character by character: https, http for localhost alone, or an app's own scheme like myapp://callback",
    sample: ["https://dev.acme.com/auth/callback"],
    question: "App client: where people come back to after they sign in (URLs, separated by spaces)",
    details: `1 to ${MAX_URLS} absolute URLs of at most 1024 characters. \`http\` is for \`localhost\`, \`127.0.0.1\` and \`[::1]\`. No fragment, no wildcard, no user name.`,
    later: "changed in place. The app can't sign anyone in at a URL that is removed.",
  }),
  logoutUrls: key(urls, {
    description: "Where people may be sent after they sign out; `[]` for nowhere",
    sample: ["https://dev.acme.com/"],
    question: "App client: where people may be sent after they sign out (URLs, separated by spaces)",
    details: `Up to ${MAX_URLS} URLs as above. The links of the output \`sign_out_urls\` lead to the first.`,
    later: "changed in place.",
  }),
  kind: key(
    z
      .enum(["public", "confidential"], "must be public (PKCE, no secret) or confidential (has a secret)")
      .default("public"),
    {
      description: "What kind of app it is",
      choices: {
        public: "in a browser or on a device, with PKCE and no secret",
        confidential: "a server, with a secret",
      },
      question: "App client: what kind of app it is",
      later: "a new app client with a new client ID, which the app needs. Users keep their user ID.",
    },
  ),
}).meta({ description: "An app client" });

/** At least one app client, by name. */
export const appClients = key(
  z
    .record(z.string(), appClient, "must be a map with an app client for each name, like web")
    .superRefine((byName, { addIssue }) => {
      const names = Object.keys(byName);
      const inKey = (name: string, message: string) =>
        addIssue({ code: "invalid_key", origin: "record", issues: [], path: [name], message });
      if (names.length === 0) {
        addIssue({ code: "custom", path: [], message: "must have at least one app client" });
      }
      for (const [index, name] of names.entries()) {
        const twin = names.find((other) => other.toLowerCase() === name.toLowerCase()) as string;
        if (!CLIENT_NAME.test(name)) {
          inKey(name, "must be at most 128 letters, digits and hyphens, starting with a letter");
        } else if (names.indexOf(twin) < index) {
          inKey(name, `must differ from ${twin} in more than upper and lower case`);
        }
      }
    }, despiteOthers)
    .meta({ minProperties: 1, propertyNames: { pattern: CLIENT_NAME.source } }),
  {
    description: "The app clients, by name",
    sample: {
      web: {
        callbackUrls: ["https://acme.com/auth/callback"],
        logoutUrls: ["https://acme.com/"],
        kind: "confidential",
      },
      phone: { callbackUrls: ["com.acme.app:/callback"], logoutUrls: [], kind: "public" },
    },
    details:
      "At least one. A name is at most 128 letters, digits and hyphens and starts with a letter. No two names may differ in upper and lower case alone.",
    later:
      "a new name is a new app client with a new client ID, which the app needs. Users keep their user ID.",
  },
);
