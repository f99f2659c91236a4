import type { Rule } from "../rule";
import { registeredUrlsOf } from "./support/urls";

export const wildcardUrl: Rule = {
  id: "wildcard-url",
  severity: "forbidden",
  what: "A registered URL has a wildcard.",
  why: "People and their codes go to registered URLs only. A wildcard registers URLs that nobody looked at, and that others may come to own.",
  fix: "List each URL by itself, an app's under cognito.clients of the environment file. If it was added in the cloud, apply again.",
  find: ({ after }) =>
    registeredUrlsOf(after)
      .filter(({ url }) => url.includes("*"))
      .map(({ url, address, what }) => ({
        address,
        means: `Whoever owns a URL that matches ${url} can take part in people's sign-ins or sign-outs: it is ${what}.`,
      })),
};
