import type { Rule } from "../rule";
import { registeredUrlsOf } from "./support/urls";

export const wildcardUrl: Rule = {
  id: "wildcard-url",
  severity: "forbidden",
  what: "A registered URL has a wildcard.",
  why: "People and their codes are led to registered addresses alone; a wildcard registers addresses that nobody looked at, and that others may come to hold.",
  mend: "List each URL by itself: an app's under cognito.clients of the environment file. If it was added in the cloud, apply again.",
  find: ({ after }) =>
    registeredUrlsOf(after)
      .filter(({ url }) => url.includes("*"))
      .map(({ url, address, what }) => ({
        address,
        means: `Whoever holds an address that fits ${url} takes part in people's sign-ins or sign-outs: it is ${what}.`,
      })),
};
