import { code } from "../code";
import type { Rule } from "../rule";
import { registeredUrlsOf } from "./support/urls";

/** Host names of a person's own machine. */
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

export const httpUrl: Rule = {
  id: "http-url",
  severity: "forbidden",
  what: "A registered URL is not encrypted.",
  why: "Anyone on the network in between can read what goes to `http://`, a person's code too, and can answer in the app's name.",
  fix: "Write `https://`. An app's URLs are under `cognito.clients`. If the URL was added in the cloud, apply again.",
  find: (chain) =>
    registeredUrlsOf(chain)
      .filter(({ url }) => isOpen(url))
      .map(({ url, address, what }) => ({
        address,
        people: "Anyone on the network can read what people send, and send them elsewhere",
        cause: `${code(url)} is ${what}, and is not encrypted`,
      })),
};

function isOpen(url: string): boolean {
  if (!/^http:/i.test(url)) return false;
  return !(URL.canParse(url) && LOOPBACK.includes(new URL(url).hostname));
}
