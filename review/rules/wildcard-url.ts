import { code } from "../code";
import type { Rule } from "../rule";
import { registeredUrlsOf } from "./support/urls";

export const wildcardUrl: Rule = {
  id: "wildcard-url",
  severity: "forbidden",
  what: "A registered URL has a wildcard.",
  why: "People and their codes go to registered URLs only. A wildcard registers URLs that nobody looked at, and that others may own one day.",
  fix: "List each URL by itself. An app's URLs are under `cognito.clients`. If the wildcard was added in the cloud, apply again.",
  find: (chain) =>
    registeredUrlsOf(chain)
      .filter(({ url }) => url.includes("*"))
      .map(({ url, address, what }) => ({
        address,
        people: "Others can take part in people's sign-ins or sign-outs",
        cause: `${code(url)} is ${what}, and anyone may own a URL that matches it`,
      })),
};
