import type { Rule } from "../rule";
import { registeredUrlsOf } from "./support/urls";

/** A person's own machine. */
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

export const httpUrl: Rule = {
  id: "http-url",
  severity: "forbidden",
  what: "A registered URL is not encrypted.",
  why: "Whoever is on the network between reads what is sent to http://, a person's code too, and can answer in the app's name.",
  mend: "Write https://: an app's URLs are under cognito.clients of the environment file. If it was added in the cloud, apply again.",
  find: ({ after }) =>
    registeredUrlsOf(after)
      .filter(({ url }) => isOpen(url))
      .map(({ url, address, what }) => ({
        address,
        means: `People on their way to ${url} can be overheard and led elsewhere: it is ${what}.`,
      })),
};

function isOpen(url: string): boolean {
  if (!/^http:/i.test(url)) return false;
  return !(URL.canParse(url) && LOOPBACK.includes(new URL(url).hostname));
}
