import type { Rule } from "../rule";
import { registeredUrlsOf } from "./support/urls";

/** Host names of a person's own machine. */
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

export const httpUrl: Rule = {
  id: "http-url",
  severity: "forbidden",
  what: "A registered URL is not encrypted.",
  why: "Anyone on the network in between can read what goes to http://, also a person's code, and can answer in the app's name.",
  fix: "Write https://: an app's URLs are under cognito.clients of the environment file. If it was added in the cloud, apply again.",
  find: ({ after }) =>
    registeredUrlsOf(after)
      .filter(({ url }) => isOpen(url))
      .map(({ url, address, what }) => ({
        address,
        means: `Anyone on the network can read what people send to ${url}, and send them elsewhere: it is ${what}.`,
      })),
};

function isOpen(url: string): boolean {
  if (!/^http:/i.test(url)) return false;
  return !(URL.canParse(url) && LOOPBACK.includes(new URL(url).hostname));
}
